"""Days that are over or near, each with the reason why it is that day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from itertools import groupby

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.working_days import DayKind, WorkingDays
from mediator_desk.models.case import Case
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.words import DueStep
from mediator_desk.services.clocks.reminders import NEAR, OF_PERFORMANCE
from mediator_desk.services.today.lines import Due, DueLines, DueReason
from mediator_desk.services.today.names import WIDTH, count_of, lines_of, who

LONGEST_LOOK = 400
"""Days of a period through which holidays are looked for."""


def due_of(db: Session, today: date, days: WorkingDays, mediator_id: int | None) -> DueLines:
    """Return the cases whose day is over or lies within three working days, the oldest first. Payments stand apart."""
    until = days.add_working_days(today, NEAR)
    over = func.count(Case.id).filter(Case.due_on < today).over()
    query = (
        lines_of(mediator_id, Case.due_step, Case.due_on, Case.due_is_provisional, over)
        .where(Case.due_on <= until, or_(Case.due_step.is_(None), Case.due_step.not_in(OF_PERFORMANCE)))
        .order_by(Case.due_on, Case.id)
    )
    rows = list(db.execute(query))
    reasons = _reasons(db, {row[0] for row in rows}, days)
    lines = []
    for row in rows:
        step, due_on, is_provisional, *_counts = row[WIDTH:]
        left = days.working_days_between(today, due_on)
        reason = reasons.get((row[0], step), DueReason())
        lines.append(Due(who(row), step, due_on, left, (due_on - today).days, is_provisional, reason))
    return DueLines(tuple(lines), count_of(rows), int(rows[0][-2]) if rows else 0)


def _reasons(db: Session, case_ids: Collection[int], days: WorkingDays) -> dict[tuple[int, DueStep], DueReason]:
    query = select(Deadline).where(Deadline.case_id.in_(case_ids), Deadline.ended_on.is_(None))
    return {(one.case_id, one.step): _reason(one, days) for one in db.scalars(query)}


def _reason(deadline: Deadline, days: WorkingDays) -> DueReason:
    moved = deadline.first_due_on if deadline.due_on != deadline.first_due_on else None
    skipped = _longest_holiday(deadline, days) if deadline.in_working_days else None
    rolled = None if moved or deadline.number is None else _rolled_from(deadline, days)
    return DueReason(
        number=deadline.number,
        in_working_days=deadline.in_working_days,
        is_agreed=deadline.number is None,
        may_extend=deadline.may_extend,
        moved_from=moved,
        rolled_from=rolled,
        rolled_kind=days.day(rolled).kind if rolled else None,
        skipped_from=skipped[0] if skipped else None,
        skipped_until=skipped[1] if skipped else None,
        is_make_up=days.day(deadline.due_on).kind is DayKind.MAKE_UP,
    )


def _rolled_from(deadline: Deadline, days: WorkingDays) -> date | None:
    """Return the day off on which a period in calendar days would have ended."""
    if deadline.in_working_days or not deadline.rolls_over or deadline.number is None:
        return None
    by_itself = deadline.started_on + timedelta(days=deadline.number)
    return by_itself if by_itself < deadline.due_on and not days.is_working_day(by_itself) else None


def _longest_holiday(deadline: Deadline, days: WorkingDays) -> tuple[date, date] | None:
    """Return the first and last day of the longest break with a holiday between start and end, None for none."""
    span = min((deadline.due_on - deadline.started_on).days, LONGEST_LOOK)
    every = (days.day(deadline.started_on + timedelta(days=step)) for step in range(1, span + 1))
    breaks = [list(run) for is_worked, run in groupby(every, lambda day: day.is_worked) if not is_worked]
    holidays = [run for run in breaks if any(day.kind is DayKind.HOLIDAY for day in run)]
    longest = max(holidays, key=len, default=None)
    return (longest[0].on, longest[-1].on) if longest else None
