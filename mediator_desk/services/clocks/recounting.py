"""Counting every open deadline again, after the calendar changed: thousands of cases in one go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.deadline import Deadline, Extension, Suspension
from mediator_desk.models.words import DueStep
from mediator_desk.services.cases.case_life import case_to_change, tell
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.clocks.deadlines import STOPPED_BY, Reckoning, reckon, working_days

_Row = TypeVar("_Row", Suspension, Extension)


@dataclass(frozen=True)
class Recount:
    """An open deadline whose last day is another one now, or that is provisional no more, or is again."""

    case_id: int
    number: str
    deadline_id: int
    step: DueStep
    old_on: date
    new_on: date
    was_provisional: bool
    is_provisional: bool


def recounts(db: Session, days: WorkingDays) -> list[Recount]:
    """Return every open deadline that is another one over this calendar, by case. Nothing is written."""
    query = (
        select(Deadline, Case.number, Case.submission_number)
        .join(Case, Case.id == Deadline.case_id)
        .where(Deadline.ended_on.is_(None), Deadline.number.is_not(None))
        .order_by(Deadline.case_id, Deadline.id)
    )
    moved = _what_moved(db)
    found = []
    for deadline, number, submission_number in db.execute(query):
        reckoned = moved.reckon(deadline, days)
        before = deadline.due_on, deadline.is_provisional
        if before != (reckoned.ends_on, reckoned.is_provisional):
            shown = number or submission_number or f"#{deadline.case_id}"
            after = reckoned.ends_on, reckoned.is_provisional
            found.append(_recounted(deadline, shown, before, after))
    return found


def _recounted(deadline: Deadline, number: str, before: tuple[date, bool], after: tuple[date, bool]) -> Recount:
    return Recount(deadline.case_id, number, deadline.id, deadline.step, before[0], after[0], before[1], after[1])


def recount_all(db: Session, by: Actor, now: datetime) -> list[Recount]:
    """Count every open deadline again over the calendar as it is now; each that is another one goes into the history.

    Returns these with their old and new days, by case.
    """
    db.flush()
    days = working_days(db)
    return [done for one in recounts(db, days) if (done := _recount(db, one, days, by, now))]


def _recount(db: Session, planned: Recount, days: WorkingDays, by: Actor, now: datetime) -> Recount | None:
    case = case_to_change(db, planned.case_id)
    deadline = db.get_one(Deadline, planned.deadline_id, populate_existing=True)
    before = deadline.due_on, deadline.is_provisional
    reckoned = deadlines.reckoning_of(db, deadline, days)
    after = reckoned.ends_on, reckoned.is_provisional
    if deadline.ended_on is not None or before == after:
        return None  # another desk was faster
    deadlines.move(db, deadline, reckoned)
    deadlines.show_nearest(db, case)
    tell(
        db, case, "deadline_recounted", by=by, now=now, due_step=deadline.step, old_on=before[0], new_on=after[0],
        is_provisional=after[1],
    )  # fmt: skip
    return _recounted(deadline, planned.number, before, after)


@dataclass(frozen=True)
class _Moved:
    """What stopped or moved open deadlines, read at once: thousands of cases are counted in one go."""

    suspensions: Mapping[int, list[Suspension]]
    extensions: Mapping[int, list[Extension]]

    def reckon(self, deadline: Deadline, days: WorkingDays) -> Reckoning:
        kinds = STOPPED_BY.get(deadline.step, frozenset())
        still = [one for one in self.suspensions.get(deadline.case_id, ()) if one.kind in kinds]
        return reckon(deadline, days, still, self.extensions.get(deadline.id, ()))


def _what_moved(db: Session) -> _Moved:
    is_open = select(Deadline.id).where(Deadline.ended_on.is_(None))
    cases = select(Deadline.case_id).where(Deadline.ended_on.is_(None))
    still = db.scalars(select(Suspension).where(Suspension.case_id.in_(cases)).order_by(Suspension.began_on))
    longer = select(Extension).where(Extension.deadline_id.in_(is_open), Extension.agreed_on.is_not(None))
    in_order = longer.order_by(Extension.agreed_on, Extension.id)
    return _Moved(_by(still, "case_id"), _by(db.scalars(in_order), "deadline_id"))


def _by(rows: Iterable[_Row], name: str) -> dict[int, list[_Row]]:
    found: dict[int, list[_Row]] = {}
    for row in rows:
        found.setdefault(getattr(row, name), []).append(row)
    return found
