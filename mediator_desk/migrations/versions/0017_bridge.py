"""What consumers send before a desk takes it in, and what they are told."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from mediator_desk.migrations import server_rows, server_trail

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

Instant = sa.DateTime(timezone=True)
WATCHED = {"bridge_settings": False, "completion_requests": False, "public_texts": False, "rating_links": True}
"""Tables whose changes the trail tells, and whether their rows are of a case."""
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


CAME = """
CREATE FUNCTION desk_letter_news() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_notify('desk_news', 'letter');
  RETURN NULL;
END $$
"""
"""Desks hear that a letter came, and nothing of it."""


def upgrade() -> None:
    _create_letters()
    _create_what_is_asked_and_told()
    _create_what_the_bridge_keeps()
    _watch()


def _table(name: str, *parts: sa.Column[Any] | sa.Constraint) -> None:
    key = sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}"))
    op.create_table(name, sa.Column("id", sa.Integer(), nullable=False), *parts, key, sqlite_autoincrement=True)


def _column(name: str, kind: sa.types.TypeEngine[Any], *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=nullable)


def _names(table: str, column: str, above: str) -> sa.Constraint:
    return sa.ForeignKeyConstraint([column], [f"{above}.id"], name=op.f(f"fk_{table}_{column}"))


def _create_letters() -> None:
    _table(
        "letters",
        _column("receipt", sa.String(40)),
        _column("sender", sa.String(40)),
        _column("sender_key", sa.String(80)),
        _column("kind", sa.String(40)),
        _column("content_hash", sa.String(64)),
        _column("fields", Json),
        _column("identity_number", sa.String(40)),
        _column("phone_end", sa.String(8)),
        _column("completes", sa.String(40)),
        _column("rated_case_id", sa.Integer(), nullable=True),
        _column("came_at", Instant),
        _column("held", sa.String(40)),
        _column("taken_at", Instant, nullable=True),
        _column("taken_by", sa.Integer(), nullable=True),
        _column("outcome", sa.String(30)),
        _names("letters", "taken_by", "staff"),
        sa.UniqueConstraint("receipt", name=op.f("uq_letters_receipt")),
        sa.UniqueConstraint("sender", "sender_key", name=op.f("uq_letters_sender_sender_key")),
    )
    waiting, known = sa.text("taken_at IS NULL"), sa.text("identity_number != ''")
    op.create_index("ix_letters_waiting", "letters", ["id"], sqlite_where=waiting, postgresql_where=waiting)
    op.create_index(
        "ix_letters_identity_number", "letters", ["identity_number"], sqlite_where=known, postgresql_where=known
    )
    op.create_index("ix_letters_completes", "letters", ["completes"])
    _table(
        "letter_files",
        _column("letter_id", sa.Integer()),
        _column("place", sa.Integer()),
        _column("name", sa.String(200)),
        _column("media_type", sa.String(100)),
        _column("size", sa.Integer()),
        _column("sha256", sa.String(64)),
        _column("content", sa.LargeBinary()),
        _names("letter_files", "letter_id", "letters"),
        sa.UniqueConstraint("letter_id", "place", name=op.f("uq_letter_files_letter_id_place")),
    )


def _create_what_is_asked_and_told() -> None:
    _table(
        "completion_requests",
        _column("receipt", sa.String(40)),
        _column("words", sa.Text()),
        _column("columns", Json),
        _column("asked_at", Instant),
        _column("staff_id", sa.Integer(), nullable=True),
        _column("answered_at", Instant, nullable=True),
        _column("withdrawn_at", Instant, nullable=True),
        _column("version", sa.Integer()),
        _names("completion_requests", "staff_id", "staff"),
    )
    op.create_index("ix_completion_requests_receipt", "completion_requests", ["receipt"])
    _table(
        "rating_links",
        _column("token_hash", sa.String(64)),
        _column("case_id", sa.Integer()),
        _column("made_at", Instant),
        _column("ends_at", Instant),
        _column("staff_id", sa.Integer(), nullable=True),
        _names("rating_links", "case_id", "cases"),
        _names("rating_links", "staff_id", "staff"),
        sa.UniqueConstraint("token_hash", name=op.f("uq_rating_links_token_hash")),
    )
    op.create_index("ix_rating_links_case_id", "rating_links", ["case_id"])
    _table(
        "told_states",
        _column("receipt", sa.String(40)),
        _column("at", Instant),
        _column("way", sa.String(40)),
        _column("state", sa.String(40)),
    )
    op.create_index("ix_told_states_receipt", "told_states", ["receipt"])
    op.create_index("ix_told_states_at", "told_states", ["at"])
    _table(
        "public_texts",
        _column("key", sa.String(60)),
        _column("title", sa.String(200)),
        _column("words", sa.Text()),
        _column("version", sa.Integer()),
        sa.UniqueConstraint("key", name=op.f("uq_public_texts_key")),
    )


def _create_what_the_bridge_keeps() -> None:
    _table(
        "bridge_settings",
        _column("is_open", sa.Boolean()),
        _column("address", sa.String(300)),
        _column("asks_for", sa.String(20)),
        _column("version", sa.Integer()),
        sa.CheckConstraint("id = 1", name=op.f("ck_bridge_settings_only_one")),
    )
    op.create_table(
        "bridge_nonces",
        _column("client", sa.String(40)),
        _column("nonce", sa.String(80)),
        _column("at", Instant),
        sa.PrimaryKeyConstraint("client", "nonce", name=op.f("pk_bridge_nonces")),
    )
    op.create_index("ix_bridge_nonces_at", "bridge_nonces", ["at"])
    _table(
        "bridge_calls",
        _column("client", sa.String(40)),
        _column("change_id", sa.Integer()),
        _column("receipt", sa.String(40)),
        _column("state", sa.String(40)),
        _column("changed_at", Instant),
        _column("tries", sa.Integer()),
        _column("next_at", Instant, nullable=True),
        _column("arrived_at", Instant, nullable=True),
        sa.UniqueConstraint("client", "change_id", "receipt", name=op.f("uq_bridge_calls_client_change_id_receipt")),
    )
    op.create_index("ix_bridge_calls_next_at", "bridge_calls", ["next_at"])


def _watch() -> None:
    db = op.get_bind()
    if db.dialect.name != "postgresql":
        return
    db.exec_driver_sql(CAME)
    db.exec_driver_sql(server_trail.filled(server_rows.ROWS))  # what comes by thousands may be mended at once
    db.exec_driver_sql(
        "CREATE TRIGGER desk_letter_news AFTER INSERT ON letters FOR EACH STATEMENT EXECUTE FUNCTION desk_letter_news()"
    )
    for table, in_case in WATCHED.items():
        for statement in server_trail.watching(table, {}, in_case=in_case):
            db.exec_driver_sql(statement)
