"""Cases, parties, agreements and time limits say more: track, capacity, sequence, rules by channel."""

from contextlib import AbstractContextManager

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

NO = sa.false()
EMPTY = sa.text("''")


def upgrade() -> None:
    _widen_cases()
    _find_those_beside()
    _widen_agreements()
    _widen_parties()
    _widen_time_limits()
    _say_rules_of_limits()
    _keep_deadlines()
    _keep_retention_rules()


def _changing(table: str) -> AbstractContextManager[BatchOperations]:
    # SQLite changes constraints and the order of columns only by making the table anew.
    is_embedded = op.get_bind().dialect.name == "sqlite"
    # It is read without the tables that it refers to, and those that they refer to.
    alone = {"resolve_fks": False}
    return op.batch_alter_table(table, recreate="always" if is_embedded else "never", reflect_kwargs=alone)


def _widen_cases() -> None:
    with _changing("cases") as cases:
        # Before the long texts, which lists never touch: SQLite reads a row in order.
        for column in (
            sa.Column("track", sa.String(40), nullable=True),
            sa.Column("court_papers_on", sa.Date(), nullable=True),
            sa.Column("merged_into_id", sa.Integer(), nullable=True),
            sa.Column("due_is_provisional", sa.Boolean(), nullable=False, server_default=NO),
            sa.Column("next_step_by", sa.String(length=100), nullable=False, server_default=EMPTY),
            sa.Column("archive_class", sa.String(40), nullable=True),
            sa.Column("kept_until", sa.Date(), nullable=True),
            sa.Column("group_size", sa.Integer(), nullable=True),
            sa.Column("received_by", sa.String(length=100), nullable=False, server_default=EMPTY),
            sa.Column("source_words", sa.String(length=300), nullable=False, server_default=EMPTY),
            sa.Column("facts_mark", sa.String(length=32), nullable=False, server_default=EMPTY),
        ):
            if op.get_bind().dialect.name == "sqlite":
                cases.add_column(column, insert_before="subject")
            else:
                cases.add_column(column)
        for name in ("undisputed_facts", "written_proposal"):
            cases.add_column(sa.Column(name, sa.Text(), nullable=False, server_default=EMPTY))
        cases.create_foreign_key(op.f("fk_cases_merged_into_id"), "cases", ["merged_into_id"], ["id"])
    _index("ix_cases_facts_mark", "cases", "facts_mark", "facts_mark != ''")
    _index("ix_cases_kept_until", "cases", "kept_until", "kept_until IS NOT NULL")
    for name in ("policy_number", "report_number", "claim_number"):
        _index(f"ix_cases_{name}", "cases", name, f"{name} != ''")
    op.create_index("ix_cases_merged_into", "cases", ["merged_into_id"])
    op.create_index("ix_attachments_sha256", "attachments", ["sha256"])


def _index(name: str, table: str, column: str, condition: str) -> None:
    where = sa.text(condition)
    op.create_index(name, table, [column], sqlite_where=where, postgresql_where=where)


def _find_those_beside() -> None:
    op.create_index(
        "ix_mediator_appointments_beside",
        "mediator_appointments",
        ["mediator_id"],
        sqlite_where=sa.text("is_presiding = 0"),
        postgresql_where=sa.text("NOT is_presiding"),
    )


def _widen_agreements() -> None:
    with _changing("agreements") as agreements:
        agreements.add_column(sa.Column("sequence", sa.Integer(), nullable=False, server_default=sa.text("1")))
        agreements.add_column(sa.Column("performed_on", sa.Date(), nullable=True))
        agreements.add_column(sa.Column("performance_refused_on", sa.Date(), nullable=True))
        agreements.add_column(sa.Column("performance_words", sa.Text(), nullable=False, server_default=EMPTY))
        agreements.drop_constraint(op.f("uq_agreements_case_id"), type_="unique")
        agreements.create_unique_constraint(op.f("uq_agreements_case_id_sequence"), ["case_id", "sequence"])
    _index("ix_agreements_account", "agreements", "account", "account != ''")
    op.add_column("instalments", sa.Column("proof", sa.String(length=300), nullable=False, server_default=EMPTY))
    _add_reference("instalments", "proof_id", "attachments")


def _add_reference(table: str, name: str, other: str) -> None:
    there = sa.ForeignKey(f"{other}.id", name=op.f(f"fk_{table}_{name}"))
    op.add_column(table, sa.Column(name, sa.Integer(), there, nullable=True), inline_references=True)


def _widen_parties() -> None:
    for column in (
        sa.Column("capacity", sa.String(40), nullable=False, server_default="own"),
        sa.Column("stands_for", sa.String(length=200), nullable=False, server_default=EMPTY),
        sa.Column("identity_reason", sa.String(length=300), nullable=False, server_default=EMPTY),
    ):
        op.add_column("parties", column)
    _add_reference("parties", "same_person_id", "parties")
    op.create_index("ix_parties_phone", "parties", ["phone"])
    op.create_index("ix_parties_name", "parties", ["name"], postgresql_ops={"name": "varchar_pattern_ops"})
    op.create_index("ix_parties_same_person_id", "parties", ["same_person_id"])
    op.add_column("representatives", sa.Column("letter_on", sa.Date(), nullable=True))
    for name in ("identity_number", "phone"):
        _index(f"ix_representatives_{name}", "representatives", name, f"{name} != ''")


def _widen_time_limits() -> None:
    with _changing("time_limits") as limits:
        limits.add_column(sa.Column("channel", sa.String(40), nullable=True))
        limits.add_column(sa.Column("track", sa.String(40), nullable=True))
        limits.add_column(sa.Column("start_event", sa.String(40), nullable=False, server_default="received"))
        limits.add_column(sa.Column("may_extend", sa.Boolean(), nullable=False, server_default=NO))
        limits.add_column(sa.Column("began_on", sa.Date(), nullable=True))
        limits.add_column(sa.Column("ended_on", sa.Date(), nullable=True))
        limits.drop_constraint(op.f("uq_time_limits_step"), type_="unique")
    op.create_index("ix_time_limits_step", "time_limits", ["step", "channel", "track", "began_on"])


LIMITS = sa.table(
    "time_limits",
    *(
        sa.column(name)
        for name in (
            "step", "channel", "track", "number", "in_working_days", "start_event", "may_extend", "rolls_over",
            "source", "version",
        )
    ),
)  # fmt: skip
STARTS = {
    "contact_other_side": "accepted",
    "supply_papers": "papers_asked",
    "mediate": "accepted",
    "pay": "agreed",
    "confirm": "effective",
}


def _say_rules_of_limits() -> None:
    """Turn the limits of a committee that is there into rules by channel and track, and add those that are new."""
    limits = LIMITS.c
    for channel in ("court_before_filing", "court_after_filing"):
        of_channel = {"step": "mediate", "channel": channel, "start_event": "court_papers"}
        op.execute(LIMITS.update().where(limits.step == f"mediate_{channel}").values(of_channel))
    for step, event in STARTS.items():
        is_this = (limits.step == step) & (limits.channel.is_(None))
        op.execute(LIMITS.update().where(is_this).values(start_event=event))
    op.execute(LIMITS.update().where(limits.step == "mediate").values(may_extend=True))
    if op.get_bind().scalar(sa.select(sa.func.count()).select_from(LIMITS)):
        op.bulk_insert(LIMITS, [*NEW_LIMITS])


def _limit(
    step: str, channel: str | None, track: str | None, number: int, start: str, source: str
) -> dict[str, object]:
    return {
        "step": step,
        "channel": channel,
        "track": track,
        "number": number,
        "in_working_days": False,
        "start_event": start,
        "may_extend": step == "mediate",
        "rolls_over": step == "mediate",
        "source": source,
        "version": 1,
    }


COMPLAINT_RULES = "银行业保险业消费投诉处理管理办法（2020年第3号）"
NEW_LIMITS = (
    _limit("mediate", "court_after_filing", "simple", 7, "court_papers", "法释〔2016〕14号 第27条"),
    _limit("object", None, None, 7, "proposed", "法发〔2016〕14号"),
    _limit("insurer_answers", None, None, 15, "passed_on", COMPLAINT_RULES),
    _limit("insurer_answers", None, "ordinary", 30, "passed_on", COMPLAINT_RULES),
    _limit("insurer_answers", None, "complex", 60, "passed_on", COMPLAINT_RULES),
)


def _keep_deadlines() -> None:
    """Give each open case the deadline that it has: the day as it was counted, the rule is not known any more."""
    received = "substr(received_at, 1, 10)" if op.get_bind().dialect.name == "sqlite" else "received_at::date"
    op.execute(
        "INSERT INTO deadlines (case_id, step, started_on, in_working_days, rolls_over, may_extend, source,"
        " first_due_on, due_on, is_provisional, version)"
        f" SELECT id, due_step, COALESCE(accepted_on, {received}), FALSE, FALSE, FALSE, '', due_on, due_on, FALSE, 1"
        " FROM cases WHERE due_step IS NOT NULL AND due_on IS NOT NULL"
    )


def _keep_retention_rules() -> None:
    rules = sa.table("retention_rules", *(sa.column(name) for name in ("archive_class", "years", "version")))
    rows = (("permanent", None), ("long", 30), ("short", 10))
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM committees")):
        op.bulk_insert(rules, [{"archive_class": kind, "years": years, "version": 1} for kind, years in rows])
