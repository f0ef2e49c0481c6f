"""By which calendar days are counted: the committee's working days. Light, because the list of cases begins with it."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.working_days import YEARS_ANNOUNCED, WorkingDays
from mediator_desk.models.case import Case
from mediator_desk.models.committee import AnnouncedYear, DayException
from mediator_desk.models.deadline import Deadline


def working_days(db: Session) -> WorkingDays:
    """Return the working-day calendar with the committee's own exceptions and the years whose notice it entered."""
    announced = YEARS_ANNOUNCED | set(db.scalars(select(AnnouncedYear.year)))
    return WorkingDays({row.day: row.is_working for row in db.scalars(select(DayException))}, announced)


def counted_in_working_days(db: Session, case_ids: Collection[int]) -> set[int]:
    """Return those of the cases whose nearest last day belongs to a limit in working days."""
    query = (
        select(Case.id)
        .join(Deadline, and_(Deadline.case_id == Case.id, Deadline.step == Case.due_step))
        .where(Case.id.in_(case_ids), Deadline.ended_on.is_(None), Deadline.in_working_days)
    )
    return set(db.scalars(query)) if case_ids else set()
