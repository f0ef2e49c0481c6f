"""The list of cases: rows of the register that are text already when the table asks for them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from mediator_desk.conventions.amounts import figures
from mediator_desk.conventions.text import without_turns
from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.desk import Desk
from mediator_desk.models.life import IN_REVIEW
from mediator_desk.models.words import CaseKind, CaseState
from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_filter import CaseFilter
from mediator_desk.services.cases.register import CaseRow
from mediator_desk.services.clocks.calendars import counted_in_working_days, working_days
from mediator_desk.services.lists import totals
from mediator_desk.services.lists.choices import tags_of
from mediator_desk.services.lists.totals import ListTotals
from mediator_desk.services.outstation.listing import checked_out
from mediator_desk.views.cases.columns import TAGS, shown_more
from mediator_desk.views.cases.marks import DUE_ICONS, STATE_MARKS, STEP_ICONS
from mediator_desk.views.checkout_words import out_mark
from mediator_desk.views.date_words import deadline_tone, deadline_words, exact_moment, long_day, near_moment
from mediator_desk.views.table_marks import RowMark
from mediator_desk.views.table_model import Mark
from mediator_desk.views.wording import dispute_words, word


@dataclass(frozen=True, slots=True)
class ShownCase:
    """A case as the list shows it."""

    id: int
    number: str
    applicant: str
    respondent: str
    dispute: str
    amount: str
    state: str
    state_mark: Mark
    state_tip: str
    due: str
    due_mark: Mark
    due_tip: str
    mediator: str
    received: str
    more: dict[str, str] = field(default_factory=dict)
    """What the chosen columns beside the usual ones show, by their keys."""
    row_mark: RowMark | None = None
    """That somebody took it along."""


class CaseSource:
    """The cases of a filter, as rows of a table. `ids` runs in a job. `keys` are those of the columns that are shown.

    Only what they show is found out.
    """

    def __init__(self, desk: Desk, case_filter: CaseFilter, keys: Iterable[str] = ()) -> None:
        self._desk = desk
        self.case_filter = case_filter
        self.keys = frozenset(keys)

    def comes_at_once(self) -> bool:
        """Tell whether the first rows are found without a wait that a person would feel."""
        with self._desk.database.reading() as db:
            return register.comes_at_once(db, self.case_filter)

    def first_rows(self, limit: int) -> Sequence[ShownCase]:
        """Return the first rows, `limit` at most."""
        with self._desk.database.reading() as db:
            return [shown for _row, shown in self._shown(db, register.first_rows(db, self.case_filter, limit))]

    def ids(self) -> array[int]:
        """Return the ids of all rows in order."""
        with self._desk.database.reading() as db:
            return register.ids(db, self.case_filter)

    def rows(self, ids: Sequence[int]) -> Sequence[ShownCase]:
        """Return the rows with these ids; rows that are gone are left out."""
        with self._desk.database.reading() as db:
            return [shown for _row, shown in self.with_cells(db, ids)]

    def totals(self) -> ListTotals:
        """Return how many cases the filter finds and what they come to."""
        with self._desk.database.reading() as db:
            return totals.totals(db, self.case_filter)

    def with_cells(self, db: Any, ids: Sequence[int]) -> list[tuple[CaseRow, ShownCase]]:  # noqa: ANN401 - a session
        """Return the cases with these ids, each as it is kept and as it is shown: for workbooks and papers."""
        return self._shown(db, register.rows(db, ids))

    def _shown(self, db: Any, rows: Sequence[CaseRow]) -> list[tuple[CaseRow, ShownCase]]:  # noqa: ANN401 - a session
        today = self._desk.today()
        tags = tags_of(db, [row.id for row in rows]) if TAGS in self.keys else {}
        in_working_days = counted_in_working_days(db, [row.id for row in rows if row.due_on is not None])
        calendars = dict.fromkeys(in_working_days, working_days(db)) if in_working_days else {}
        more = [shown_more(row, self.keys, tags.get(row.id, []), today) for row in rows]
        out = checked_out(db, [row.id for row in rows])
        marks = {case_id: out_mark(one, self._desk.actor, today) for case_id, one in out.items()}
        return [
            (row, shown_case(row, today, part, calendars.get(row.id), marks.get(row.id)))
            for row, part in zip(rows, more, strict=True)
        ]


def shown_case(
    row: CaseRow,
    today: date,
    more: dict[str, str] | None = None,
    counted_by: WorkingDays | None = None,
    row_mark: RowMark | None = None,
) -> ShownCase:
    """Return a row of the register in words; `more` has those of the columns that are chosen beside the usual ones.

    `counted_by` is the calendar of a last day that is counted in working days; `row_mark` says that it is out.
    """
    due, mark, tip = _deadline(row, today, counted_by)
    is_other_kind = row.kind is not CaseKind.MEDIATION
    return ShownCase(
        id=row.id,
        number=row.number or f"#{row.id}",
        applicant=without_turns(row.applicant),
        respondent=without_turns(row.respondent),
        dispute=dispute_words(row.line, row.cause) or "—",
        amount="—" if row.claimed_amount is None else figures(row.claimed_amount),
        state=word(row.kind if is_other_kind and row.state in IN_REVIEW else row.state),
        state_mark=STATE_MARKS[row.state],
        state_tip=f"{word(row.kind)} · {word(row.state)}" if is_other_kind else "",
        due=due,
        due_mark=mark,
        due_tip=tip,
        mediator=row.mediator,
        received=exact_moment(row.received_at),
        more=more or {},
        row_mark=row_mark,
    )


def _deadline(row: CaseRow, today: date, counted_by: WorkingDays | None) -> tuple[str, Mark, str]:
    """Return what is due in words, its sign, and the exact day; a meeting that is planned comes first."""
    step = word(row.due_step) if row.due_step else ""
    if row.state is CaseState.SUSPENDED and row.due_on is None:
        return QCoreApplication.translate("CaseRows", "stands still"), Mark("pause"), step
    if row.due_on is not None:
        tone = deadline_tone(row.due_on, today)
        if row.next_session_at is None or tone != "plain":
            tip = f"{step} {long_day(row.due_on)}".strip()
            left = deadline_words(row.due_on, today, counted_by)
            if row.due_is_provisional:
                days = (row.due_on - today).days
                shown = left if counted_by else _provisional_words(days, left)
                mark = Mark("hourglass-medium", "warn" if tone == "plain" else tone)
                return shown, mark, f"{tip}\n{_why_provisional()}"
            return left, Mark(DUE_ICONS[tone], tone), tip
    if row.next_session_at is not None:
        meeting = near_moment(row.next_session_at, today)
        return meeting, Mark("calendar-check", "info"), exact_moment(row.next_session_at)
    icon = STEP_ICONS.get(row.due_step, "clock") if row.due_step else "clock"
    return step, Mark(icon), step


def _provisional_words(days: int, left: str) -> str:
    """A day that a notice of holidays may still move carries its own sign, and says so where the words have room."""
    return left if days <= 1 else QCoreApplication.translate("CaseRows", "{days} days (prov.)").format(days=days)


def _why_provisional() -> str:
    return QCoreApplication.translate("CaseRows", "Provisional: a notice of holidays is not out yet.")
