"""Trust: the chain of the audit trail, what people ask of their data, destroyed files, numbers of staff, the lock."""

import secrets
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from mediator_desk.conventions import audit_chain

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
    _link_what_is_there()
    for table, words, but in ADDED_ONLY:
        _only_add(table, words, but)


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


# --- the chain -------------------------------------------------------------------------------------------------

LINKED_AT_ONCE = 5_000
ENTRIES = sa.table(
    "audit_entries",
    *(sa.column(name, sa.Integer()) for name in ("id", "staff_id", "case_id")),
    *(sa.column(name, sa.Text()) for name in ("actor_name", "desk", "act", "bulk", "reason")),
    *(sa.column(name, Json) for name in ("facts", "before", "after")),
    sa.column("at", Instant),
)
LINKS = sa.table("audit_links", *(sa.column(name) for name in ("seq", "entry_id", "salt", "content_hash", "mac")))


def _link_what_is_there() -> None:
    """Begin the chain with the entries that an earlier program wrote, in the order of their ids."""
    db = op.get_bind()
    key = bytes.fromhex(db.execute(sa.text("SELECT key FROM chain_keys")).scalar_one())
    seq, mac, last = 0, audit_chain.GENESIS, 0
    while rows := _entries_behind(db, last):
        links = []
        for entry in rows:
            seq, salt = seq + 1, secrets.token_hex(audit_chain.SALT_BYTES)
            content = audit_chain.content_hash(entry, audit_chain.body_hash(entry, salt))
            mac = audit_chain.mac(key, seq, entry["id"], content, mac)
            links.append({"seq": seq, "entry_id": entry["id"], "salt": salt, "content_hash": content, "mac": mac})
        db.execute(sa.insert(LINKS), links)
        last = rows[-1]["id"]


def _entries_behind(db: sa.Connection, last: int) -> list[dict[str, Any]]:
    query = sa.select(ENTRIES).where(ENTRIES.c.id > last).order_by(ENTRIES.c.id).limit(LINKED_AT_ONCE)
    return [row._asdict() for row in db.execute(query)]


# --- what the database itself refuses --------------------------------------------------------------------------

_HEAD = ("id", "at", "staff_id", "actor_name", "desk", "act", "case_id", "bulk")
_LINK = ("seq", "entry_id", "content_hash", "mac")
_ERASED = "NEW.facts = '{}' AND NEW.reason = '' AND OLD.erased_by IS NULL AND NEW.erased_by IS NOT NULL"
_NOTHING = " AND (NEW.before IS NULL OR NEW.before = 'null') AND (NEW.after IS NULL OR NEW.after = 'null')"
ADDED_ONLY = (
    ("audit_entries", "the audit trail is only ever added to", (_HEAD, _ERASED + _NOTHING)),
    ("audit_links", "the chain of the audit trail is only ever added to", (_LINK, "NEW.salt = ''")),
    ("chain_keys", "the key of the chain never changes", None),
    ("destructions", "what was destroyed stays told", None),
)
"""Table, what is said to whoever changes it, and which change may be made: these columns stay, and that holds."""


def _only_add(table: str, words: str, but: tuple[tuple[str, ...], str] | None) -> None:
    """Let the database itself refuse to change or delete rows of a table, whoever asks it to (REPLACE INTO too)."""
    if op.get_bind().dialect.name == "sqlite":
        same = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in but[0]) if but else ""
        unless = f"WHEN NOT ({same} AND {but[1]})" if but else ""
        for act, when in (("UPDATE", unless), ("DELETE", "")):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} {when} "
                f"BEGIN SELECT RAISE(ABORT, '{words}'); END"
            )
        return
    same = " AND ".join(f"NEW.{name} IS NOT DISTINCT FROM OLD.{name}" for name in but[0]) if but else ""
    unless = f"WHEN (NOT ({same} AND {but[1]}))" if but else ""
    op.execute(
        f"CREATE FUNCTION {table}_only_added() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$BEGIN RAISE EXCEPTION '{words}' USING ERRCODE = '23514'; END$$"
    )
    for act, each, when in (("UPDATE", "ROW", unless), ("DELETE", "ROW", ""), ("TRUNCATE", "STATEMENT", "")):
        op.execute(
            f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} FOR EACH {each} {when} "
            f"EXECUTE FUNCTION {table}_only_added()"
        )
