"""When something is due, and why: the committee's time limits counted over China's working days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.working_days import Count, PeriodUnit, WorkingDays
from mediator_desk.errors import Refused
from mediator_desk.models.committee import DayException, TimeLimit


def working_days(db: Session) -> WorkingDays:
    """Return the working-day calendar with the committee's own exceptions."""
    return WorkingDays({row.day: row.is_working for row in db.scalars(select(DayException))})


def due(db: Session, step: str, start: date) -> Count:
    """Return the last day of a step that starts on `start` (not counted itself), with the days that were skipped.

    Raises Refused("no_time_limit") where the committee has none for the step.
    """
    return due_each(db, step, [start])[start]


def due_each(db: Session, step: str, starts: Iterable[date]) -> dict[date, Count]:
    """Return the same for many days at the cost of one reading of limit and calendar. Raises as `due`."""
    limit = db.scalars(select(TimeLimit).where(TimeLimit.step == step)).first()
    if limit is None:
        raise Refused("no_time_limit", step=step)
    unit = PeriodUnit.WORKING_DAYS if limit.in_working_days else PeriodUnit.CALENDAR_DAYS
    days = working_days(db)
    return {start: days.last_day(start, limit.number, unit, rolls_over=limit.rolls_over) for start in set(starts)}
