"""The ledger of corrections: what a change of a case changed in months that were frozen before.

What the frozen months would count of a case is read before the change and after it, in the transaction of the change;
where what they state differs, the difference is written down. So what was frozen and what was corrected since always
add up to what would be read now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, insert, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import VoidNumber
from mediator_desk.models.figure_work import FigureCorrection
from mediator_desk.services.figures.cells import Cell, FactSet
from mediator_desk.services.figures.flow_queries import is_apart
from mediator_desk.services.figures.periods import Period, months_later
from mediator_desk.services.figures.reading import parted, read_cells
from mediator_desk.services.frozen_months.corrections import as_kept
from mediator_desk.services.frozen_months.stated import STATED, apart

MEDIATIONS = frozenset({FactSet.OPENING, FactSet.ACCEPTED, FactSet.CONCLUDED, FactSet.CLOSING})
"""Read together: a case is told to be in them by its days."""
APART = frozenset({FactSet.RECEIVED, FactSet.ENDED, FactSet.OPEN_BEFORE, FactSet.OPEN_AFTER})
"""Read together, as above."""
EVERY = frozenset(STATED)
READ_AT_ONCE = 500

Months = Mapping[date, int]
"""First day of a frozen month -> id of its row."""
Placed = tuple[int, date, FactSet, Cell]
"""A case, a month, and what the month counts of it."""
Counted = dict[int, dict[FactSet, dict[date, list[Cell]]]]
"""Case -> set -> month -> cells; a set that was read and holds nothing is there, and empty."""


def read_counted(db: Session, months: Months, case_ids: Collection[int], sets: frozenset[FactSet]) -> Counted:
    """Return what these months would count of these cases now, of these sets and of those read together with them."""
    for together in (MEDIATIONS, APART):
        sets = sets | together if sets & together else sets
    found: Counted = {case_id: {one: {} for one in sets} for case_id in case_ids}
    period, ids = _whole(months), sorted(case_ids)
    for first in range(0, len(ids), READ_AT_ONCE):
        cells = read_cells(db, period, sets=sets, among=ids[first : first + READ_AT_ONCE])
        for case_id, month, fact_set, cell in _placed(cells, months):
            found[case_id][fact_set].setdefault(month, []).append(cell)
    return found


def write_corrections(db: Session, months: Months, before: Counted, entries: Mapping[int, AuditEntry]) -> None:
    """Write down what differs from what the frozen months counted before.

    `entries`: of each case the entry of the audit trail that tells who changed it and when; 0 for all others.
    """
    rows: list[dict[str, Any]] = []
    for sets, case_ids in _by_sets(before).items():
        after = read_counted(db, months, case_ids, sets)
        for case_id in case_ids:
            entry = entries.get(case_id) or entries.get(0) or _last_entry(db)
            rows += _corrections(months, case_id, before[case_id], after[case_id], entry)
    if rows:
        numbers = numbers_of(db, {row["case_id"] for row in rows})
        db.execute(insert(FigureCorrection), [row | {"number": numbers.get(row["case_id"], "")} for row in rows])


def numbers_of(db: Session, case_ids: Collection[int]) -> Mapping[int, str]:
    """Return the numbers of cases; of one whose acceptance was taken back the number that it had."""
    query, ids = select(Case.id, number_or_void()), sorted(case_ids)
    numbers: dict[int, str] = {}
    for first in range(0, len(ids), READ_AT_ONCE):
        rows = db.execute(query.where(Case.id.in_(ids[first : first + READ_AT_ONCE])))
        numbers |= {row[0]: row[1] for row in rows}
    return numbers


def number_or_void() -> ColumnElement[str]:
    """Return the number of a case, or the last one that it lost (its agreements lose theirs before), or ""."""
    lost = select(VoidNumber.number).where(VoidNumber.case_id == Case.id).order_by(VoidNumber.id.desc()).limit(1)
    return func.coalesce(Case.number, lost.correlate(Case).scalar_subquery(), "")


def _by_sets(before: Counted) -> dict[frozenset[FactSet], list[int]]:
    alike: dict[frozenset[FactSet], list[int]] = defaultdict(list)
    for case_id, counted in before.items():
        alike[frozenset(counted)].append(case_id)
    return alike


def _corrections(
    months: Months,
    case_id: int,
    before: Mapping[FactSet, Mapping[date, list[Cell]]],
    after: Mapping[FactSet, Mapping[date, list[Cell]]],
    entry: AuditEntry,
) -> Iterator[dict[str, Any]]:
    touched = {month for side in (before, after) for of_set in side.values() for month in of_set}
    for month in sorted(touched):
        both = {one: apart(one, before[one].get(month, ()), after[one].get(month, ())) for one in before}
        if any(gone or come for gone, come in both.values()):
            yield {
                "frozen_month_id": months[month],
                "case_id": case_id,
                "month": _shown_in(months, entry),
                "at": entry.at,
                "made_by": entry.actor_name,
                "act": entry.act,
                "before": as_kept({one: gone for one, (gone, _come) in both.items()}),
                "after": as_kept({one: come for one, (_gone, come) in both.items()}),
            }


def _shown_in(months: Months, entry: AuditEntry) -> date:
    """Return the month of the change; never one that is frozen, though the clock of a computer says so."""
    return max(china_day(entry.at).replace(day=1), months_later(max(months), 1))


def _last_entry(db: Session) -> AuditEntry:
    """Rows that no entry tells of, as a repair by hand makes them, are told with the last thing that was done."""
    return db.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(1)).one()


def _whole(months: Months) -> Period:
    first, last = min(months), max(months)
    return Period(first, Period.month(last.year, last.month).last)


def _placed(cells: Mapping[FactSet, Iterable[Cell]], months: Months) -> Iterator[Placed]:
    """Say in which months the cells of a period of many months are counted."""
    yield from _mediations(cells, months)
    yield from _standing_apart(cells, months)
    for fact_set in EVERY - MEDIATIONS - {FactSet.OPEN_BEFORE, FactSet.OPEN_AFTER}:
        for cell in cells.get(fact_set, ()):
            if cell.on is not None and (month := cell.on.replace(day=1)) in months:
                yield cell.case_id, month, fact_set, cell


def _mediations(cells: Mapping[FactSet, Iterable[Cell]], months: Months) -> Iterator[Placed]:
    touched = {cell.case_id: cell for one in MEDIATIONS for cell in cells.get(one, ())}
    for cell in touched.values():
        begun, ended = cell.accepted_on or date.max, cell.concluded_on or date.max
        for month in months:
            if begun.replace(day=1) <= month <= ended:
                for fact_set, some in parted((cell,), Period.month(month.year, month.month)).items():
                    for one in some:
                        yield cell.case_id, month, fact_set, one


def _standing_apart(cells: Mapping[FactSet, Iterable[Cell]], months: Months) -> Iterator[Placed]:
    """Complaints and consultations: one is open from its day of receipt until the day on which it ended."""
    ended_on = {cell.case_id: cell.on or date.max for cell in cells.get(FactSet.ENDED, ())}
    there = (FactSet.OPEN_BEFORE, FactSet.RECEIVED)
    open_once = {cell.case_id: cell for one in there for cell in cells.get(one, ()) if is_apart(cell)}
    for cell in open_once.values():
        begun, ended = cell.on or date.max, ended_on.get(cell.case_id, date.max)
        for month in months:
            last = Period.month(month.year, month.month).last
            if begun < month <= ended:
                yield cell.case_id, month, FactSet.OPEN_BEFORE, cell
            if begun <= last < ended:
                yield cell.case_id, month, FactSet.OPEN_AFTER, cell
