"""When something is due, and why: the committee's time limits counted over China's working days."""

from __future__ import annotations

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
    limit = db.scalars(select(TimeLimit).where(TimeLimit.step == step)).first()
    if limit is None:
        raise Refused("no_time_limit", step=step)
    unit = PeriodUnit.WORKING_DAYS if limit.in_working_days else PeriodUnit.CALENDAR_DAYS
    return working_days(db).last_day(start, limit.number, unit, rolls_over=limit.rolls_over)
