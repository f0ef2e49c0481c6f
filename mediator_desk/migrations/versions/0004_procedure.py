"""Deadlines as rows, and what happens on the way of a case: papers asked for, contacts, recusals, merges."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    _create_announced_years()
    _create_retention_rules()
    _create_mediator_absences()
    _create_mediator_ties()
    _create_archive_corrections()
    _create_complaint_passings()
    _create_deadlines()
    _create_merges()
    _create_paper_requests()
    _create_recusals()
    _create_suspensions()
    _create_void_numbers()
    _create_contacts()
    _create_data_consents()
    _create_extensions()
    _create_judicial_confirmations()
    _create_merged_parties()
    _create_told_apart()
    _create_extension_consents()


def _create_announced_years() -> None:
    op.create_table(
        "announced_years",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source", sa.String(length=300), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_announced_years")),
    )


def _create_retention_rules() -> None:
    op.create_table(
        "retention_rules",
        sa.Column("archive_class", sa.String(40), nullable=False),
        sa.Column("years", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("archive_class", name=op.f("pk_retention_rules")),
    )


def _create_mediator_absences() -> None:
    op.create_table(
        "mediator_absences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mediator_id", sa.Integer(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("words", sa.String(length=300), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("until_on >= from_on", name=op.f("ck_mediator_absences_until_after_from")),
        sa.ForeignKeyConstraint(["mediator_id"], ["mediators.id"], name=op.f("fk_mediator_absences_mediator_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mediator_absences")),
    )
    op.create_index("ix_mediator_absences_mediator_id", "mediator_absences", ["mediator_id"], unique=False)


def _create_mediator_ties() -> None:
    op.create_table(
        "mediator_ties",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mediator_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("insurer_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("identity_number", sa.String(length=40), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("words", sa.String(length=300), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["insurer_id"], ["insurers.id"], name=op.f("fk_mediator_ties_insurer_id")),
        sa.ForeignKeyConstraint(["mediator_id"], ["mediators.id"], name=op.f("fk_mediator_ties_mediator_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mediator_ties")),
    )
    op.create_index("ix_mediator_ties_mediator_id", "mediator_ties", ["mediator_id"], unique=False)


def _create_archive_corrections() -> None:
    op.create_table(
        "archive_corrections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("what", sa.String(length=100), nullable=False),
        sa.Column("is_wrong", sa.Text(), nullable=False),
        sa.Column("is_right", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_archive_corrections_case_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_archive_corrections_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive_corrections")),
    )
    op.create_index("ix_archive_corrections_case_id", "archive_corrections", ["case_id"], unique=False)


def _create_complaint_passings() -> None:
    op.create_table(
        "complaint_passings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("passed_on", sa.Date(), nullable=False),
        sa.Column("passed_to", sa.String(length=200), nullable=False),
        sa.Column("insurer_number", sa.String(length=100), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("is_consumer_content", sa.Boolean(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_complaint_passings_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint_passings")),
    )
    op.create_index("ix_complaint_passings_case_id", "complaint_passings", ["case_id"], unique=False)


def _create_deadlines() -> None:
    op.create_table(
        "deadlines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(40), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("in_working_days", sa.Boolean(), nullable=False),
        sa.Column("rolls_over", sa.Boolean(), nullable=False),
        sa.Column("may_extend", sa.Boolean(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("first_due_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("is_provisional", sa.Boolean(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_deadlines_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadlines")),
    )
    op.create_index("ix_deadlines_case_id", "deadlines", ["case_id"], unique=False)
    op.create_index(
        "ix_deadlines_open",
        "deadlines",
        ["due_on"],
        unique=False,
        sqlite_where=sa.text("ended_on IS NULL"),
        postgresql_where=sa.text("ended_on IS NULL"),
    )


def _create_merges() -> None:
    op.create_table(
        "merges",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("kept_case_id", sa.Integer(), nullable=True),
        sa.Column("merged_case_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_words", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "merged_case_id IS NULL OR merged_case_id != kept_case_id", name=op.f("ck_merges_two_cases")
        ),
        sa.ForeignKeyConstraint(["kept_case_id"], ["cases.id"], name=op.f("fk_merges_kept_case_id")),
        sa.ForeignKeyConstraint(["merged_case_id"], ["cases.id"], name=op.f("fk_merges_merged_case_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_merges_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merges")),
    )
    op.create_index("ix_merges_kept_case_id", "merges", ["kept_case_id"], unique=False)
    op.create_index("ix_merges_merged_case_id", "merges", ["merged_case_id"], unique=False)


def _create_paper_requests() -> None:
    op.create_table(
        "paper_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("papers", Json, nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reminded_on", sa.Date(), nullable=True),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("result", sa.String(40), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_paper_requests_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_requests")),
    )
    op.create_index("ix_paper_requests_case_id", "paper_requests", ["case_id"], unique=False)


def _create_recusals() -> None:
    op.create_table(
        "recusals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("mediator_id", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.String(length=200), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("ground", sa.String(40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("decision", sa.String(40), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decision_words", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_recusals_case_id")),
        sa.ForeignKeyConstraint(["decided_by"], ["staff.id"], name=op.f("fk_recusals_decided_by")),
        sa.ForeignKeyConstraint(["mediator_id"], ["mediators.id"], name=op.f("fk_recusals_mediator_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recusals")),
    )
    op.create_index("ix_recusals_case_id", "recusals", ["case_id"], unique=False)


def _create_suspensions() -> None:
    op.create_table(
        "suspensions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("began_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("ended_on >= began_on", name=op.f("ck_suspensions_ended_after_beginning")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_suspensions_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suspensions")),
    )
    op.create_index("ix_suspensions_case_id", "suspensions", ["case_id"], unique=False)


def _create_void_numbers() -> None:
    op.create_table(
        "void_numbers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_void_numbers_case_id")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_void_numbers_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_void_numbers")),
        sa.UniqueConstraint("number", name=op.f("uq_void_numbers_number")),
    )
    op.create_index("ix_void_numbers_case_id", "void_numbers", ["case_id"], unique=False)


def _create_contacts() -> None:
    op.create_table(
        "contacts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("manner", sa.String(40), nullable=False),
        sa.Column("result", sa.String(40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_contacts_case_id")),
        sa.ForeignKeyConstraint(["party_id"], ["parties.id"], name=op.f("fk_contacts_party_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_contacts_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
    )
    op.create_index("ix_contacts_case_id", "contacts", ["case_id"], unique=False)


def _create_data_consents() -> None:
    op.create_table(
        "data_consents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("scope", sa.String(40), nullable=False),
        sa.Column("given_by", sa.String(length=200), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("manner", sa.String(length=100), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name=op.f("fk_data_consents_party_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_consents")),
    )
    op.create_index("ix_data_consents_party_id", "data_consents", ["party_id"], unique=False)


def _create_extensions() -> None:
    op.create_table(
        "extensions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deadline_id", sa.Integer(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["deadline_id"], ["deadlines.id"], name=op.f("fk_extensions_deadline_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extensions")),
    )
    op.create_index("ix_extensions_deadline_id", "extensions", ["deadline_id"], unique=False)


def _create_judicial_confirmations() -> None:
    op.create_table(
        "judicial_confirmations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("court", sa.String(length=200), nullable=False),
        sa.Column("applied_on", sa.Date(), nullable=False),
        sa.Column("applicants", Json, nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("document_number", sa.String(length=100), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreements.id"], name=op.f("fk_judicial_confirmations_agreement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judicial_confirmations")),
    )
    op.create_index("ix_judicial_confirmations_agreement_id", "judicial_confirmations", ["agreement_id"], unique=False)


def _create_merged_parties() -> None:
    op.create_table(
        "merged_parties",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("merge_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("same_person_before", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["merge_id"], ["merges.id"], name=op.f("fk_merged_parties_merge_id")),
        sa.ForeignKeyConstraint(
            ["party_id"], ["parties.id"], name=op.f("fk_merged_parties_party_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["same_person_before"],
            ["parties.id"],
            name=op.f("fk_merged_parties_same_person_before"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merged_parties")),
        sa.UniqueConstraint("merge_id", "party_id", name=op.f("uq_merged_parties_merge_id_party_id")),
    )
    op.create_index("ix_merged_parties_party_id", "merged_parties", ["party_id"], unique=False)


def _create_told_apart() -> None:
    op.create_table(
        "told_apart",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("first_case_id", sa.Integer(), nullable=True),
        sa.Column("second_case_id", sa.Integer(), nullable=True),
        sa.Column("first_party_id", sa.Integer(), nullable=True),
        sa.Column("second_party_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["first_case_id"], ["cases.id"], name=op.f("fk_told_apart_first_case_id")),
        sa.ForeignKeyConstraint(
            ["first_party_id"], ["parties.id"], name=op.f("fk_told_apart_first_party_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["second_case_id"], ["cases.id"], name=op.f("fk_told_apart_second_case_id")),
        sa.ForeignKeyConstraint(
            ["second_party_id"], ["parties.id"], name=op.f("fk_told_apart_second_party_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_told_apart_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_told_apart")),
    )


def _create_extension_consents() -> None:
    op.create_table(
        "extension_consents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("extension_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("manner", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(["extension_id"], ["extensions.id"], name=op.f("fk_extension_consents_extension_id")),
        sa.ForeignKeyConstraint(["party_id"], ["parties.id"], name=op.f("fk_extension_consents_party_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extension_consents")),
        sa.UniqueConstraint("extension_id", "party_id", name=op.f("uq_extension_consents_extension_id_party_id")),
    )
