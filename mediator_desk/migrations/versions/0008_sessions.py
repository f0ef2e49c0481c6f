"""Who takes part in a meeting, what is said and offered there, which papers are served; no room is booked twice."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

Instant = sa.DateTime(timezone=True)
WORD = sa.String(length=40)
EMPTY, ZERO = sa.text("''"), sa.text("0")


def upgrade() -> None:
    _create_session_people()
    _create_session_notes()
    _create_private_notes()
    _create_settlement_authorities()
    _create_settlement_offers()
    _create_offered_payments()
    _create_paper_deliveries()
    _widen_meetings()
    _widen_committees()
    _book_once()
    offer = sa.ForeignKey("settlement_offers.id", name=op.f("fk_agreement_terms_offer_id"))
    op.add_column("agreement_terms", sa.Column("offer_id", sa.Integer(), offer, nullable=True), inline_references=True)


def _widen_meetings() -> None:
    for column in (
        sa.Column("end_words", sa.String(length=300), nullable=False, server_default=EMPTY),
        sa.Column("opened_at", Instant, nullable=True),
        sa.Column("closed_at", Instant, nullable=True),
        sa.Column("paused_at", Instant, nullable=True),
        sa.Column("paused_seconds", sa.Integer(), nullable=False, server_default=ZERO),
    ):
        op.add_column("mediation_sessions", column)


def _widen_committees() -> None:
    for name, minutes in {
        "day_from": 9 * 60,
        "noon_from": 12 * 60,
        "noon_until": 13 * 60 + 30,
        "day_until": 17 * 60 + 30,
        "usual_minutes": 90,
    }.items():
        op.add_column("committees", sa.Column(name, sa.Integer(), nullable=False, server_default=sa.text(str(minutes))))


def _book_once() -> None:
    """The server itself books no room and no mediator twice; the embedded file has one writer at a time.

    Ranges of whole numbers need no extension, which the committee's login may not be allowed to make.
    """
    if op.get_bind().dialect.name == "sqlite":
        return
    for what in ("room", "mediator"):
        op.execute(
            f"ALTER TABLE mediation_sessions ADD CONSTRAINT ex_mediation_sessions_{what} EXCLUDE USING gist ("
            f"int4range({what}_id, {what}_id, '[]') WITH &&, tstzrange(begins_at, ends_at) WITH &&"
            f") WHERE (state = 'planned' AND {what}_id IS NOT NULL)"
        )


def _key(table: str, column: str, other: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"), ondelete=ondelete)


def _create_session_people() -> None:
    op.create_table(
        "session_people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("role", WORD, nullable=False),
        sa.Column("side", WORD, nullable=True),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("mediator_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=50), nullable=False),
        sa.Column("words", sa.String(length=300), nullable=False),
        sa.Column("is_consented", sa.Boolean(), nullable=False),
        sa.Column("answer", WORD, nullable=True),
        sa.Column("answered_at", Instant, nullable=True),
        sa.Column("is_present", sa.Boolean(), nullable=True),
        sa.Column("rights_told_at", Instant, nullable=True),
        sa.Column("rights_told_by", sa.String(length=100), nullable=False),
        sa.Column("wants_recusal", sa.Boolean(), nullable=True),
        sa.Column("recusal_asked_at", Instant, nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        _key("session_people", "mediator_id", "mediators"),
        _key("session_people", "party_id", "parties", ondelete="SET NULL"),
        _key("session_people", "session_id", "mediation_sessions", ondelete="CASCADE"),
        sa.UniqueConstraint("session_id", "position", name=op.f("uq_session_people_session_id_position")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_people")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_session_people_mediator_id", "session_people", ["mediator_id"])
    op.create_index("ix_session_people_party_id", "session_people", ["party_id"])


def _create_session_notes() -> None:
    op.create_table(
        "session_notes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("speaker", sa.String(length=200), nullable=False),
        sa.Column("side", WORD, nullable=True),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("is_undisputed", sa.Boolean(), nullable=False),
        sa.Column("struck_at", Instant, nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        _key("session_notes", "person_id", "session_people", ondelete="SET NULL"),
        _key("session_notes", "session_id", "mediation_sessions", ondelete="CASCADE"),
        _key("session_notes", "staff_id", "staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_notes")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_session_notes_session_id", "session_notes", ["session_id", "at"])


def _create_private_notes() -> None:
    op.create_table(
        "private_notes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("told_by", sa.String(length=200), nullable=False),
        sa.Column("side", WORD, nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("struck_at", Instant, nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("mediator_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        _key("private_notes", "mediator_id", "mediators"),
        _key("private_notes", "person_id", "session_people", ondelete="SET NULL"),
        _key("private_notes", "session_id", "mediation_sessions", ondelete="CASCADE"),
        _key("private_notes", "staff_id", "staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_private_notes")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_private_notes_session_id", "private_notes", ["session_id", "at"])


def _create_settlement_authorities() -> None:
    op.create_table(
        "settlement_authorities",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("side", WORD, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("told_at", Instant, nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("mediator_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_settlement_authorities_amount_not_negative")),
        _key("settlement_authorities", "case_id", "cases"),
        _key("settlement_authorities", "mediator_id", "mediators"),
        _key("settlement_authorities", "party_id", "parties", ondelete="SET NULL"),
        _key("settlement_authorities", "staff_id", "staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settlement_authorities")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_settlement_authorities_case_id", "settlement_authorities", ["case_id"])


def _create_settlement_offers() -> None:
    op.create_table(
        "settlement_offers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=True),
        sa.Column("side", WORD, nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("is_private", sa.Boolean(), nullable=False),
        sa.Column("state", WORD, nullable=False),
        sa.Column("settled_at", Instant, nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("mediator_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_settlement_offers_amount_not_negative")),
        _key("settlement_offers", "case_id", "cases"),
        _key("settlement_offers", "mediator_id", "mediators"),
        _key("settlement_offers", "party_id", "parties", ondelete="SET NULL"),
        _key("settlement_offers", "session_id", "mediation_sessions", ondelete="SET NULL"),
        _key("settlement_offers", "staff_id", "staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settlement_offers")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_settlement_offers_case_id", "settlement_offers", ["case_id", "at"])
    op.create_index("ix_settlement_offers_session_id", "settlement_offers", ["session_id"])


def _create_offered_payments() -> None:
    op.create_table(
        "offered_payments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("offer_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_offered_payments_positive")),
        _key("offered_payments", "offer_id", "settlement_offers", ondelete="CASCADE"),
        sa.UniqueConstraint("offer_id", "position", name=op.f("uq_offered_payments_offer_id_position")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offered_payments")),
        sqlite_autoincrement=True,
    )


def _create_paper_deliveries() -> None:
    op.create_table(
        "paper_deliveries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=True),
        sa.Column("paper", WORD, nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("manner", WORD, nullable=False),
        sa.Column("place", sa.String(length=300), nullable=False),
        sa.Column("server", sa.String(length=100), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("result", WORD, nullable=True),
        sa.Column("served_on", sa.Date(), nullable=True),
        sa.Column("received_by", sa.String(length=100), nullable=False),
        sa.Column("relation", sa.String(length=100), nullable=False),
        sa.Column("refusal", sa.String(length=300), nullable=False),
        sa.Column("witness", sa.String(length=100), nullable=False),
        sa.Column("attachment_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("copies > 0", name=op.f("ck_paper_deliveries_copies_positive")),
        _key("paper_deliveries", "attachment_id", "attachments"),
        _key("paper_deliveries", "case_id", "cases"),
        _key("paper_deliveries", "party_id", "parties", ondelete="SET NULL"),
        _key("paper_deliveries", "session_id", "mediation_sessions", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_deliveries")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_paper_deliveries_case_id", "paper_deliveries", ["case_id"])
    op.create_index("ix_paper_deliveries_session_id", "paper_deliveries", ["session_id"])
