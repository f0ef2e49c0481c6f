"""The columns of the list of cases: what may be shown, how it sorts, and what of it goes into a workbook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from mediator_desk import i18n
from mediator_desk.conventions.amounts import figures
from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.text import without_turns
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.life import OPEN_STATES
from mediator_desk.services.cases.case_filter import Sort
from mediator_desk.services.cases.register import CaseRow
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.table_model import Column
from mediator_desk.views.wording import word_or

TAGS = "tags"
"""The one column that costs a question of its own."""

Cell = str | int | Decimal | date | None


@dataclass(frozen=True)
class MoreColumn:
    """A column beside the usual ones. `cell` gives what a workbook keeps; the screen shows it in words."""

    key: str
    title: str
    cell: Callable[[CaseRow, date], Cell]
    width: int = 96
    kind: Literal["text", "number"] = "text"


MORE = (
    MoreColumn("kind", QT_TRANSLATE_NOOP("CaseColumns", "Kind"), lambda row, _on: word_or(row.kind, "")),
    MoreColumn("channel", QT_TRANSLATE_NOOP("CaseColumns", "Channel"), lambda row, _on: word_or(row.channel, ""), 110),
    MoreColumn("line", QT_TRANSLATE_NOOP("CaseColumns", "Line"), lambda row, _on: word_or(row.line, ""), 90),
    MoreColumn("cause", QT_TRANSLATE_NOOP("CaseColumns", "Cause"), lambda row, _on: word_or(row.cause, ""), 90),
    MoreColumn("city", QT_TRANSLATE_NOOP("CaseColumns", "City"), lambda row, _on: row.city, 90),
    MoreColumn("mediator", QT_TRANSLATE_NOOP("CaseColumns", "Mediator"), lambda row, _on: row.mediator, 84),
    MoreColumn("received", QT_TRANSLATE_NOOP("CaseColumns", "Received"), lambda row, _on: china_day(row.received_at)),
    MoreColumn("accepted", QT_TRANSLATE_NOOP("CaseColumns", "Accepted on"), lambda row, _on: row.accepted_on),
    MoreColumn("concluded", QT_TRANSLATE_NOOP("CaseColumns", "Concluded on"), lambda row, _on: row.concluded_on),
    MoreColumn(
        "days_open", QT_TRANSLATE_NOOP("CaseColumns", "Days open"), lambda row, on: days_open(row, on), 80, "number"
    ),
    MoreColumn("outcome", QT_TRANSLATE_NOOP("CaseColumns", "Outcome"), lambda row, _on: word_or(row.outcome, ""), 110),
    MoreColumn(
        "end_reason", QT_TRANSLATE_NOOP("CaseColumns", "End reason"), lambda row, _on: word_or(row.end_reason, ""), 130
    ),
    MoreColumn(
        "agreed_amount",
        QT_TRANSLATE_NOOP("CaseColumns", "Agreed (yuan)"),
        lambda row, _on: row.agreed_amount,
        96,
        "number",
    ),
    MoreColumn("policy", QT_TRANSLATE_NOOP("CaseColumns", "Policy number"), lambda row, _on: row.policy_number, 170),
    MoreColumn("report", QT_TRANSLATE_NOOP("CaseColumns", "Report number"), lambda row, _on: row.report_number, 150),
    MoreColumn("next_step", QT_TRANSLATE_NOOP("CaseColumns", "Next step"), lambda row, _on: row.next_step, 170),
    MoreColumn("next_step_on", QT_TRANSLATE_NOOP("CaseColumns", "Next step on"), lambda row, _on: row.next_step_on),
    MoreColumn("next_step_by", QT_TRANSLATE_NOOP("CaseColumns", "Next step by"), lambda row, _on: row.next_step_by, 90),
    MoreColumn("meeting", QT_TRANSLATE_NOOP("CaseColumns", "Next meeting"), lambda row, _on: _meeting(row), 130),
    MoreColumn("due_on", QT_TRANSLATE_NOOP("CaseColumns", "Due on"), lambda row, _on: row.due_on),
    MoreColumn(TAGS, QT_TRANSLATE_NOOP("CaseColumns", "Tags"), lambda _row, _on: "", 130),
)
CELLS: dict[str, Callable[[CaseRow, date], Cell]] = {column.key: column.cell for column in MORE}
SORTABLE = frozenset(sort.value for sort in Sort)


def usual_columns() -> list[Column]:
    """Return the columns that are shown until a person chooses, in the language in use."""
    # English words are longer than Chinese ones.
    is_chinese = i18n.language() == i18n.CHINESE
    applicant, dispute, state, due = (70, 94, 108, 106) if is_chinese else (86, 120, 132, 146)
    return [
        Column("number", translate("CaseColumns", "Number"), lambda row: row.number, width=182, leads=True),
        Column("applicant", translate("CaseColumns", "Applicant"), lambda row: row.applicant, width=applicant),
        Column("respondent", translate("CaseColumns", "Respondent"), lambda row: row.respondent, width=92, quiet=True),
        Column(
            "dispute",
            translate("CaseColumns", "Dispute"),
            lambda row: row.dispute,
            width=dispute,
            sortable=False,
            quiet=True,
        ),
        Column("amount", translate("CaseColumns", "Amount (yuan)"), lambda row: row.amount, "number", width=90),
        Column("state", translate("CaseColumns", "State"), lambda row: row.state, "pill", state, *_STATE),
        Column("due", translate("CaseColumns", "Time limit"), lambda row: row.due, "deadline", due, *_DUE),
    ]


def all_columns() -> list[Column]:
    """Return every column, the usual ones first."""
    return usual_columns() + [_more(column) for column in MORE]


def shown_more(row: CaseRow, keys: frozenset[str], tags: list[str], on: date) -> dict[str, str]:
    """Return what the chosen columns beside the usual ones show of a case on a day."""
    shown = {key: cell_words(CELLS[key](row, on)) for key in keys if key in CELLS}
    return shown | {TAGS: "、".join(tags)} if TAGS in keys else shown


def cell_words(cell: Cell) -> str:
    """Return a cell as the screen shows it; what people typed never turns the words beside it."""
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Decimal):
        return figures(cell)
    return "" if cell is None else without_turns(str(cell))


def days_open(row: CaseRow, on: date) -> int | None:
    """Return for how many days a case was worked on: from its acceptance, before it from its reception.

    Until it was concluded, or until the day `on` while it is open; None where it went to others.
    """
    until = row.concluded_on or (on if row.state in OPEN_STATES else None)
    return (until - (row.accepted_on or china_day(row.received_at))).days if until else None


def _meeting(row: CaseRow) -> str:
    return exact_moment(row.next_session_at) if row.next_session_at else ""


def _more(column: MoreColumn) -> Column:
    key, title = column.key, translate("CaseColumns", column.title)
    is_sortable, wide = key in SORTABLE, column.width if i18n.language() == i18n.CHINESE else column.width * 5 // 4
    return Column(key, title, _reads(key), column.kind, wide, sortable=is_sortable, usual=False, quiet=True)


def _reads(key: str) -> Callable[[Any], str]:
    return lambda row: row.more.get(key, "")


_STATE = (lambda row: row.state_mark, lambda row: row.state_tip)
"""The sign of a state, and what it says on hover: that a complaint is no mediation."""
_DUE = (lambda row: row.due_mark, lambda row: row.due_tip)
"""The sign of a deadline, and what it says on hover: the exact day."""
