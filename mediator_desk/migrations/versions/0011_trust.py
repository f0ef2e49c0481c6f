"""Trust: the chain of the audit trail, what people ask of their data, destroyed files, numbers of staff, the lock."""

import secrets
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

Instant = sa.DateTime(timezone=True)
WORD = sa.String(length=40)
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("staff", sa.Column("work_number", WORD, nullable=False, server_default=""))
    op.add_column("committees", sa.Column("idle_minutes", sa.Integer(), nullable=False, server_default=sa.text("5")))
    op.add_column("audit_entries", sa.Column("erased_by", sa.Integer(), nullable=True))
    op.create_index("ix_audit_entries_at", "audit_entries", ["at", "id"])
    op.create_index("ix_audit_entries_staff_id", "audit_entries", ["staff_id", "at", "id"])
    op.create_index("ix_audit_entries_act", "audit_entries", ["act", "at", "id"])
    _create_chain()
    _create_privacy_requests()
    _create_destructions()


def _key(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))


def _create_chain() -> None:
    keys = op.create_table(
        "chain_keys",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("made_at", Instant, nullable=False),
        sa.CheckConstraint("number = 1", name=op.f("ck_chain_keys_only_one")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_chain_keys")),
    )
    op.bulk_insert(keys, [{"number": 1, "key": secrets.token_hex(32), "made_at": datetime.now(UTC)}])
    op.create_table(
        "audit_links",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("salt", sa.String(32), nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("mac", sa.String(64), nullable=False),
        _key("audit_links", "entry_id", "audit_entries"),
        sa.UniqueConstraint("entry_id", name=op.f("uq_audit_links_entry_id")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit_links")),
    )


def _create_privacy_requests() -> None:
    op.create_table(
        "privacy_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("wish", WORD, nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("identity_number", WORD, nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("answered_at", Instant, nullable=True),
        sa.Column("is_granted", sa.Boolean(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        _key("privacy_requests", "staff_id", "staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_privacy_requests")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_privacy_requests_answered_at", "privacy_requests", ["answered_at"])


def _create_destructions() -> None:
    op.create_table(
        "destructions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("case_number", sa.String(60), nullable=False),
        sa.Column("archive_class", WORD, nullable=False),
        sa.Column("archived_on", sa.Date(), nullable=False),
        sa.Column("kept_until", sa.Date(), nullable=False),
        sa.Column("destroyed_at", Instant, nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("destroyed_by", sa.String(100), nullable=False),
        sa.Column("approved_by", sa.String(100), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("counts", Json, nullable=False),
        _key("destructions", "staff_id", "staff"),
        sa.UniqueConstraint("case_id", name=op.f("uq_destructions_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_destructions")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_destructions_destroyed_at", "destructions", ["destroyed_at"])
