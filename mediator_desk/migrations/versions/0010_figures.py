"""Figures: frozen months and their corrections, own rates and reports, the monthly form, case subsidies; cities."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

Instant = sa.DateTime(timezone=True)
WORD = sa.String(length=40)
Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")

COUNTED = (
    *("kind", "accepted_on", "concluded_on", "insurer_id", "mediator_id", "line", "cause", "channel", "city", "track"),
    *("outcome", "end_reason", "mediated_on", "claimed_amount", "agreed_amount", "id"),
)

CITIES = (
    *("广州市", "深圳市", "珠海市", "汕头市", "佛山市", "韶关市", "湛江市", "肇庆市", "江门市", "茂名市", "惠州市"),
    *("梅州市", "汕尾市", "河源市", "阳江市", "清远市", "东莞市", "中山市", "潮州市", "揭阳市", "云浮市"),
)
"""The prefecture-level cities of Guangdong: where a case's first applicant lives, as far as the address says it."""

OPEN_STATES = (
    *("received", "under_review", "needs_papers", "with_insurer", "answered", "accepted", "seeking_consent"),
    *("in_mediation", "proposed", "suspended", "agreed", "to_sign"),
)


def upgrade() -> None:
    op.add_column("cases", sa.Column("city", WORD, nullable=False, server_default=""))
    op.add_column("cases", sa.Column("ended_on", sa.Date(), nullable=True))
    usual = sa.text("'agreed_accepted'")
    op.add_column("committees", sa.Column("rate_definition", sa.String(60), nullable=False, server_default=usual))
    _fill_cities()
    _fill_ends()
    _index_what_is_counted()
    _create_instalment_parts()
    _create_frozen_months()
    _create_figure_corrections()
    _create_own_rates_and_reports()
    _create_monthly_form_types()
    _create_subsidies()


def _key(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}"))


def _fill_cities() -> None:
    filled = sa.text(
        "UPDATE cases SET city = :city WHERE city = '' AND EXISTS (SELECT 1 FROM parties "
        "WHERE parties.case_id = cases.id AND parties.side = 'applicant' AND parties.address LIKE :like)"
    )
    for city in CITIES:
        op.get_bind().execute(filled, {"city": city, "like": f"%{city}%"})


def _fill_ends() -> None:
    """The best day that is known: of conclusion, of closing, of the last act on the case (in China)."""
    is_embedded = op.get_bind().dialect.name == "sqlite"
    day = "date(at, '+8 hours')" if is_embedded else "(at AT TIME ZONE 'Asia/Shanghai')::date"
    states = ", ".join(f"'{state}'" for state in OPEN_STATES)
    last = f"(SELECT max({day}) FROM audit_entries WHERE audit_entries.case_id = cases.id)"
    op.execute(f"UPDATE cases SET ended_on = COALESCE(concluded_on, closed_on, {last}) WHERE state NOT IN ({states})")


def _index_what_is_counted() -> None:
    op.drop_index("ix_cases_concluded", "cases")
    op.create_index("ix_cases_concluded", "cases", ["concluded_on", *(n for n in COUNTED if n != "concluded_on")])
    accepted = sa.text("accepted_on IS NOT NULL")
    op.create_index(
        "ix_cases_counted", "cases", ["accepted_on", *(n for n in COUNTED if n != "accepted_on")],
        sqlite_where=accepted, postgresql_where=accepted,
    )  # fmt: skip
    op.create_index("ix_instalments_due_on", "instalments", ["due_on"])
    op.create_index("ix_follow_ups_at", "follow_ups", ["at"])
    for name, table, columns, where in (
        ("ix_cases_ended", "cases", ["ended_on", "received_at"], "kind != 'mediation'"),
        ("ix_agreements_effective_on", "agreements", ["effective_on"], "effective_on IS NOT NULL"),
        ("ix_judicial_confirmations_decided_on", "judicial_confirmations", ["decided_on"], "decided_on IS NOT NULL"),
    ):
        condition = sa.text(where)
        op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)


def _create_instalment_parts() -> None:
    op.create_table(
        "instalment_parts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("instalment_id", sa.Integer(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_instalment_parts_positive")),
        _key("instalment_parts", "instalment_id", "instalments"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instalment_parts")),
        sqlite_autoincrement=True,
    )
    for column in ("instalment_id", "paid_on"):
        op.create_index(f"ix_instalment_parts_{column}", "instalment_parts", [column])


def _create_frozen_months() -> None:
    op.create_table(
        "frozen_months",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("cases", sa.Integer(), nullable=False),
        sa.Column("frozen_at", Instant, nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("frozen_by", sa.String(length=100), nullable=False),
        sa.Column("unfrozen_at", Instant, nullable=True),
        sa.Column("unfrozen_by", sa.String(length=100), nullable=False),
        sa.Column("unfrozen_words", sa.Text(), nullable=False),
        _key("frozen_months", "staff_id", "staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_frozen_months")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_frozen_months_month", "frozen_months", ["month"])
    stands = sa.text("unfrozen_at IS NULL")
    op.create_index(
        "uq_frozen_months_standing", "frozen_months", ["month"], unique=True,
        sqlite_where=stands, postgresql_where=stands,
    )  # fmt: skip
    stays = ("id", "month", "facts", "sha256", "cases", "frozen_at", "staff_id", "frozen_by")
    _keep("frozen_months", stays, "unfrozen_at", "a frozen month never changes")


def _create_figure_corrections() -> None:
    op.create_table(
        "figure_corrections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("frozen_month_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("made_by", sa.String(length=100), nullable=False),
        sa.Column("act", sa.String(length=60), nullable=False),
        sa.Column("before", Json, nullable=False),
        sa.Column("after", Json, nullable=False),
        _key("figure_corrections", "frozen_month_id", "frozen_months"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_figure_corrections")),
        sqlite_autoincrement=True,
    )
    for column in ("month", "frozen_month_id", "case_id"):
        op.create_index(f"ix_figure_corrections_{column}", "figure_corrections", [column])


def _create_own_rates_and_reports() -> None:
    op.create_table(
        "own_rates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("content", Json, nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.UniqueConstraint("name", name=op.f("uq_own_rates_name")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_rates")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "own_reports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("content", Json, nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("made_at", Instant, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        _key("own_reports", "staff_id", "staff"),
        sa.UniqueConstraint("name", name=op.f("uq_own_reports_name")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_reports")),
        sqlite_autoincrement=True,
    )


def _create_monthly_form_types() -> None:
    op.create_table(
        "monthly_form_types",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("lines", Json, nullable=False),
        sa.Column("causes", Json, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.UniqueConstraint("name", name=op.f("uq_monthly_form_types_name")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_monthly_form_types")),
        sqlite_autoincrement=True,
    )


def _create_subsidies() -> None:
    op.create_table(
        "subsidy_rules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("difficulty", WORD, nullable=True),
        sa.Column("score_from", sa.Integer(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("began_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_subsidy_rules_amount_not_negative")),
        sa.CheckConstraint("score_from BETWEEN 0 AND 100", name=op.f("ck_subsidy_rules_score_in_percent")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subsidy_rules")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_subsidy_rules_kind", "subsidy_rules", ["kind", "difficulty", "score_from"])
    op.create_table(
        "subsidy_lists",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("made_at", Instant, nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("made_by", sa.String(length=100), nullable=False),
        sa.Column("withdrawn_at", Instant, nullable=True),
        sa.Column("withdrawn_by", sa.String(length=100), nullable=False),
        sa.Column("withdrawn_words", sa.Text(), nullable=False),
        _key("subsidy_lists", "staff_id", "staff"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subsidy_lists")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_subsidy_lists_month", "subsidy_lists", ["month"])
    stays = ("id", "month", "facts", "sha256", "made_at", "staff_id", "made_by")
    _keep("subsidy_lists", stays, "withdrawn_at", "a subsidy list never changes")
    op.create_table(
        "subsidy_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("mediator_id", sa.Integer(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
        _key("subsidy_lines", "list_id", "subsidy_lists"),
        _key("subsidy_lines", "case_id", "cases"),
        _key("subsidy_lines", "mediator_id", "mediators"),
        sa.UniqueConstraint("list_id", "case_id", name=op.f("uq_subsidy_lines_list_id_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subsidy_lines")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_subsidy_lines_case_id", "subsidy_lines", ["case_id"])
    op.create_index(
        "ix_subsidy_lines_standing", "subsidy_lines", ["case_id"], unique=True,
        sqlite_where=sa.text("is_withdrawn = 0"), postgresql_where=sa.text("NOT is_withdrawn"),
    )  # fmt: skip


def _keep(table: str, columns: tuple[str, ...], once: str, words: str) -> None:
    """Let the database itself refuse to change what was frozen, whoever asks it to; `once` may be filled once."""
    name = f"{table}_stay"
    if op.get_bind().dialect.name == "sqlite":
        changed = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in columns)
        op.execute(
            f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} WHEN {changed} OR OLD.{once} IS NOT NULL "
            f"BEGIN SELECT RAISE(ABORT, '{words}'); END"
        )
        return
    changed = " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in columns)
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$BEGIN RAISE EXCEPTION '{words}' USING ERRCODE = '23514'; END$$"
    )
    op.execute(
        f"CREATE TRIGGER {name} BEFORE UPDATE ON {table} FOR EACH ROW "
        f"WHEN ({changed} OR OLD.{once} IS NOT NULL) EXECUTE FUNCTION {name}()"
    )
