"""Submissions and cases."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    _create_import_runs()
    _create_quarantined_submissions()
    _create_submissions()
    _create_cases()
    _index_cases()
    _create_parties()
    _create_representatives()
    _create_external_numbers()
    _create_mediator_appointments()
    _create_review_proposals()


def _create_import_runs() -> None:
    op.create_table(
        "import_runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(length=300), nullable=False),
        sa.Column("file_hash", sa.String(length=64), nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("counts", Json, nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_import_runs_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_runs")),
    )


def _create_quarantined_submissions() -> None:
    op.create_table(
        "quarantined_submissions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("row_number", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("fields", Json, nullable=False),
        sa.Column("reasons", Json, nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["import_id"], ["import_runs.id"], name=op.f("fk_quarantined_submissions_import_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quarantined_submissions")),
        sa.UniqueConstraint("content_hash", name=op.f("uq_quarantined_submissions_content_hash")),
    )


def _create_submissions() -> None:
    op.create_table(
        "submissions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("fields", Json, nullable=False),
        sa.Column("notes", Json, nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["import_runs.id"], name=op.f("fk_submissions_import_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submissions")),
        sa.UniqueConstraint("number", name=op.f("uq_submissions_number")),
    )


def _create_cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("channel", sa.String(40), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=True),
        sa.Column("submission_id", sa.Integer(), nullable=True),
        sa.Column("submission_number", sa.String(length=40), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("applicant_name", sa.String(length=200), nullable=False),
        sa.Column("insurer_id", sa.Integer(), nullable=True),
        sa.Column("respondent_name", sa.String(length=200), nullable=False),
        sa.Column("mediator_id", sa.Integer(), nullable=True),
        sa.Column("line", sa.String(40), nullable=True),
        sa.Column("cause", sa.String(40), nullable=True),
        sa.Column("claimed_amount", sa.BigInteger(), nullable=True),
        sa.Column("due_step", sa.String(40), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("next_step", sa.String(length=300), nullable=False),
        sa.Column("next_step_on", sa.Date(), nullable=True),
        sa.Column("refusal_code", sa.String(40), nullable=True),
        sa.Column("outcome", sa.String(40), nullable=True),
        sa.Column("end_reason", sa.String(40), nullable=True),
        sa.Column("concluded_on", sa.Date(), nullable=True),
        sa.Column("agreed_amount", sa.BigInteger(), nullable=True),
        sa.Column("mediated_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("archived_on", sa.Date(), nullable=True),
        sa.Column("has_negotiated", sa.Boolean(), nullable=False),
        sa.Column("is_in_court", sa.Boolean(), nullable=False),
        sa.Column("is_sensitive", sa.Boolean(), nullable=False),
        sa.Column("is_risky", sa.Boolean(), nullable=False),
        sa.Column("was_told_other_routes", sa.Boolean(), nullable=False),
        sa.Column("policy_number", sa.String(length=100), nullable=False),
        sa.Column("report_number", sa.String(length=100), nullable=False),
        sa.Column("claim_number", sa.String(length=100), nullable=False),
        sa.Column("practitioner", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=300), nullable=False),
        sa.Column("decision_words", sa.Text(), nullable=False),
        sa.Column("new_facts", sa.Text(), nullable=False),
        sa.Column("requests", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.CheckConstraint("(number IS NULL) = (accepted_on IS NULL)", name=op.f("ck_cases_number_with_acceptance")),
        sa.CheckConstraint("agreed_amount >= 0", name=op.f("ck_cases_agreed_not_negative")),
        sa.CheckConstraint("claimed_amount >= 0", name=op.f("ck_cases_claimed_not_negative")),
        sa.CheckConstraint("concluded_on >= accepted_on", name=op.f("ck_cases_concluded_after_acceptance")),
        sa.CheckConstraint("concluded_on IS NULL OR outcome IS NOT NULL", name=op.f("ck_cases_conclusion_has_outcome")),
        sa.ForeignKeyConstraint(["insurer_id"], ["insurers.id"], name=op.f("fk_cases_insurer_id")),
        sa.ForeignKeyConstraint(["mediator_id"], ["mediators.id"], name=op.f("fk_cases_mediator_id")),
        sa.ForeignKeyConstraint(["submission_id"], ["submissions.id"], name=op.f("fk_cases_submission_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("number", name=op.f("uq_cases_number")),
        sa.UniqueConstraint("submission_id", name=op.f("uq_cases_submission_id")),
    )


def _index_cases() -> None:
    op.create_index("ix_cases_accepted", "cases", ["accepted_on"], unique=False)
    op.create_index("ix_cases_concluded", "cases", ["concluded_on"], unique=False)
    op.create_index("ix_cases_insurer", "cases", ["insurer_id"], unique=False)
    op.create_index("ix_cases_mediator_state", "cases", ["mediator_id", "state", "received_at"], unique=False)
    op.create_index(
        "ix_cases_open_due",
        "cases",
        ["due_on", "state"],
        unique=False,
        sqlite_where=sa.text("due_on IS NOT NULL"),
        postgresql_where=sa.text("due_on IS NOT NULL"),
    )
    op.create_index("ix_cases_received", "cases", ["received_at", "id"], unique=False)
    op.create_index("ix_cases_state_received", "cases", ["state", "received_at", "id"], unique=False)


def _create_parties() -> None:
    op.create_table(
        "parties",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=50), nullable=False),
        sa.Column("address", sa.String(length=300), nullable=False),
        sa.Column("identity_kind", sa.String(40), nullable=True),
        sa.Column("identity_number", sa.String(length=40), nullable=False),
        sa.Column("sex", sa.String(40), nullable=True),
        sa.Column("ethnicity", sa.String(length=40), nullable=False),
        sa.Column("born_on", sa.Date(), nullable=True),
        sa.Column("occupation", sa.String(length=100), nullable=False),
        sa.Column("insurer_id", sa.Integer(), nullable=True),
        sa.Column("credit_code", sa.String(length=18), nullable=False),
        sa.Column("person_in_charge", sa.String(length=100), nullable=False),
        sa.Column("person_in_charge_title", sa.String(length=100), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_parties_case_id")),
        sa.ForeignKeyConstraint(["insurer_id"], ["insurers.id"], name=op.f("fk_parties_insurer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parties")),
        sa.UniqueConstraint("case_id", "side", "position", name=op.f("uq_parties_case_id_side_position")),
    )
    op.create_index("ix_parties_identity_number", "parties", ["identity_number"], unique=False)


def _create_representatives() -> None:
    op.create_table(
        "representatives",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("relation", sa.String(length=100), nullable=False),
        sa.Column("identity_number", sa.String(length=40), nullable=False),
        sa.Column("phone", sa.String(length=50), nullable=False),
        sa.Column("may_settle", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["parties.id"], name=op.f("fk_representatives_party_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_representatives")),
    )
    op.create_index("ix_representatives_party_id", "representatives", ["party_id"], unique=False)


def _create_external_numbers() -> None:
    op.create_table(
        "external_numbers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("value", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_external_numbers_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_external_numbers")),
        sa.UniqueConstraint("case_id", "kind", "value", name=op.f("uq_external_numbers_case_id_kind_value")),
    )


def _create_mediator_appointments() -> None:
    op.create_table(
        "mediator_appointments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("mediator_id", sa.Integer(), nullable=False),
        sa.Column("is_presiding", sa.Boolean(), nullable=False),
        sa.Column("appointed_by", sa.String(40), nullable=False),
        sa.Column("appointed_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_words", sa.String(length=300), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_mediator_appointments_case_id")),
        sa.ForeignKeyConstraint(["mediator_id"], ["mediators.id"], name=op.f("fk_mediator_appointments_mediator_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mediator_appointments")),
    )
    op.create_index("ix_mediator_appointments_case_id", "mediator_appointments", ["case_id"], unique=False)


def _create_review_proposals() -> None:
    op.create_table(
        "review_proposals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("refusal_code", sa.String(40), nullable=True),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("related_case_id", sa.Integer(), nullable=True),
        sa.Column("related_number", sa.String(length=40), nullable=False),
        sa.Column("decision", sa.String(40), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decision_words", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_review_proposals_case_id")),
        sa.ForeignKeyConstraint(["decided_by"], ["staff.id"], name=op.f("fk_review_proposals_decided_by")),
        sa.ForeignKeyConstraint(["related_case_id"], ["cases.id"], name=op.f("fk_review_proposals_related_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_proposals")),
    )
    op.create_index("ix_review_proposals_case_id", "review_proposals", ["case_id"], unique=False)
