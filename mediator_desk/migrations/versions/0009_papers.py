"""Papers as things of their own: wording of the committee, clauses, what was issued, inquiries, courts, bound files."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

Instant = sa.DateTime(timezone=True)
WORD = sa.String(length=40)
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    _create_paper_templates()
    _create_clauses()
    _create_issued_papers()
    _create_inquiries()
    _create_court_referrals()
    _create_paper_texts()
    _create_file_bindings()
    _widen_agreements()
    op.add_column("attachments", sa.Column("paper", WORD, nullable=True))


def _widen_agreements() -> None:
    usual = sa.text("'peoples_mediation'")
    op.add_column("agreements", sa.Column("effect_rule", WORD, nullable=False, server_default=usual))
    op.execute("UPDATE agreements SET effect_rule = 'oral' WHERE form = 'oral'")
    first = sa.ForeignKey("agreements.id", name=op.f("fk_agreements_supplements_id"))
    op.add_column("agreements", sa.Column("supplements_id", sa.Integer(), first, nullable=True), inline_references=True)
    clause = sa.ForeignKey("clauses.id", name=op.f("fk_agreement_terms_clause_id"))
    op.add_column(
        "agreement_terms", sa.Column("clause_id", sa.Integer(), clause, nullable=True), inline_references=True
    )
    begun = sa.text("clause_id IS NOT NULL")
    op.create_index(
        "ix_agreement_terms_clause_id", "agreement_terms", ["clause_id"], sqlite_where=begun, postgresql_where=begun
    )


def _key(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))


def _create_paper_templates() -> None:
    op.create_table(
        "paper_templates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("made_at", Instant, nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        _key("paper_templates", "staff_id", "staff"),
        sa.UniqueConstraint("name", "version", name=op.f("uq_paper_templates_name_version")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_templates")),
        sqlite_autoincrement=True,
    )


def _create_clauses() -> None:
    op.create_table(
        "clauses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=100), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("lines", Json, nullable=False),
        sa.Column("causes", Json, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("shipped_as", sa.String(length=60), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clauses")),
        sqlite_autoincrement=True,
    )


def _create_issued_papers() -> None:
    op.create_table(
        "issued_papers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("paper", WORD, nullable=False),
        sa.Column("about_id", sa.Integer(), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=80), nullable=False),
        sa.Column("template_name", sa.String(length=60), nullable=False),
        sa.Column("template_version", sa.Integer(), nullable=False),
        sa.Column("template_sha256", sa.String(length=64), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("facts_sha256", sa.String(length=64), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("attachment_id", sa.Integer(), nullable=False),
        sa.Column("scan_id", sa.Integer(), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("issued_at", Instant, nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("supersedes_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", Instant, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        _key("issued_papers", "attachment_id", "attachments"),
        _key("issued_papers", "case_id", "cases"),
        _key("issued_papers", "scan_id", "attachments"),
        _key("issued_papers", "staff_id", "staff"),
        _key("issued_papers", "supersedes_id", "issued_papers"),
        sa.UniqueConstraint("case_id", "sequence", name=op.f("uq_issued_papers_case_id_sequence")),
        sa.UniqueConstraint("number", name=op.f("uq_issued_papers_number")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issued_papers")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_issued_papers_facts_sha256", "issued_papers", ["facts_sha256"])
    op.create_index("ix_issued_papers_sha256", "issued_papers", ["sha256"])
    listed = ["issued_at", "id", "paper", "case_id", "withdrawn_at", "scan_id", "pages"]
    op.create_index("ix_issued_papers_issued_at", "issued_papers", listed)
    later = sa.text("supersedes_id IS NOT NULL")
    op.create_index(
        "ix_issued_papers_supersedes_id", "issued_papers", ["supersedes_id"],
        sqlite_where=later, postgresql_where=later,
    )  # fmt: skip
    _freeze_issued_papers()


FROZEN = (
    *("case_id", "paper", "about_id", "sequence", "number", "template_name", "template_version", "template_sha256"),
    *("facts", "facts_sha256", "sha256", "attachment_id", "pages", "issued_at", "staff_id", "supersedes_id", "words"),
)
"""What of an issued paper never changes. That it was withdrawn is said once; a scan of it may come later."""


def _freeze_issued_papers() -> None:
    """Let the database itself refuse to change what was issued, whoever asks it to."""
    if op.get_bind().dialect.name == "sqlite":
        changed = " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in FROZEN)
        again = "OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NOT OLD.withdrawn_at"
        op.execute(
            f"CREATE TRIGGER issued_papers_stay BEFORE UPDATE ON issued_papers WHEN {changed} OR ({again}) "
            "BEGIN SELECT RAISE(ABORT, 'an issued paper never changes'); END"
        )
        return
    changed = " OR ".join(f"NEW.{name} IS DISTINCT FROM OLD.{name}" for name in FROZEN)
    again = "OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at"
    op.execute(
        "CREATE FUNCTION issued_paper_stays() RETURNS trigger LANGUAGE plpgsql AS "
        "$$BEGIN RAISE EXCEPTION 'an issued paper never changes' USING ERRCODE = '23514'; END$$"
    )
    op.execute(
        f"CREATE TRIGGER issued_papers_stay BEFORE UPDATE ON issued_papers FOR EACH ROW WHEN ({changed} OR ({again})) "
        "EXECUTE FUNCTION issued_paper_stays()"
    )


def _create_inquiries() -> None:
    op.create_table(
        "inquiries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("begins_at", Instant, nullable=False),
        sa.Column("ends_at", Instant, nullable=True),
        sa.Column("place", sa.String(length=300), nullable=False),
        sa.Column("person", sa.String(length=200), nullable=False),
        sa.Column("person_words", sa.String(length=300), nullable=False),
        sa.Column("asked_by", sa.String(length=200), nullable=False),
        sa.Column("recorder", sa.String(length=100), nullable=False),
        sa.Column("subject", sa.String(length=300), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        _key("inquiries", "case_id", "cases"),
        _key("inquiries", "staff_id", "staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inquiries")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_inquiries_case_id", "inquiries", ["case_id"])


def _create_court_referrals() -> None:
    op.create_table(
        "court_referrals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("court", sa.String(length=200), nullable=False),
        sa.Column("judge", sa.String(length=100), nullable=False),
        sa.Column("telephone", sa.String(length=50), nullable=False),
        sa.Column("papers", Json, nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=True),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        _key("court_referrals", "case_id", "cases"),
        sa.UniqueConstraint("case_id", name=op.f("uq_court_referrals_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_court_referrals")),
        sqlite_autoincrement=True,
    )


def _create_paper_texts() -> None:
    op.create_table(
        "paper_texts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("paper", WORD, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        _key("paper_texts", "case_id", "cases"),
        sa.UniqueConstraint("case_id", "paper", name=op.f("uq_paper_texts_case_id_paper")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_texts")),
        sqlite_autoincrement=True,
    )


def _create_file_bindings() -> None:
    op.create_table(
        "file_bindings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("bound_at", Instant, nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("volumes", sa.Integer(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("manifest", Json, nullable=False),
        sa.Column("lacking", Json, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        _key("file_bindings", "case_id", "cases"),
        _key("file_bindings", "staff_id", "staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_bindings")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_file_bindings_case_id", "file_bindings", ["case_id"])
