"""What planning a meeting begins with, and what is to be seen while its day and hours are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import CHINA
from mediator_desk.conventions.working_days import DayKind
from mediator_desk.models.words import SessionState
from mediator_desk.services.clocks.holidays import own_day
from mediator_desk.services.office.office_hours import OfficeHours
from mediator_desk.services.sessions.clashes import Clash, Wish, clashes, next_free
from mediator_desk.services.sessions.scheduling import SessionRow, sessions_between
from mediator_desk.services.sessions.session_drafts import SessionDraft

USUAL_BEGIN = time(9, 30)
"""People come from far: not with the first hour of the office."""


@dataclass(frozen=True)
class DaySight:
    """A day on which a meeting is planned: what kind of day it is, and its other meetings."""

    day: date
    kind: DayKind
    name: str
    """Of the holiday; "" for others."""
    meetings: tuple[SessionRow, ...]

    @property
    def is_worked(self) -> bool:
        """Whether the committee works on it."""
        return self.kind in (DayKind.WORKING, DayKind.MAKE_UP)


@dataclass(frozen=True)
class WishSight:
    """What is in the way of a meeting, and when it could begin instead; None where nothing is in the way."""

    clashes: tuple[Clash, ...] = ()
    free_at: datetime | None = None


def look_at_day(db: Session, day: date, *, without: int | None = None) -> DaySight:
    """Return what there is to see of a day; `without` is the meeting that is moved."""
    known, own_name = own_day(db, day)
    every = sessions_between(db, day, day)
    rows = tuple(row for row in every if row.id != without and row.state is not SessionState.ADJOURNED)
    return DaySight(day, known.day.kind, own_name or known.day.name, rows)


def look_at_wish(db: Session, wish: Wish, hours: OfficeHours, *, now: datetime) -> WishSight:
    """Return what is in the way of a meeting and the nearest free time."""
    found = tuple(clashes(db, wish))
    return WishSight(found, next_free(db, wish, hours, not_before=now) if found else None)


def usual_time(day: date, hours: OfficeHours) -> tuple[datetime, datetime]:
    """Return when a meeting would usually begin and end on a day, nothing being in the way."""
    length = timedelta(minutes=hours.usual_minutes)
    begins_at = datetime.combine(day, USUAL_BEGIN, CHINA)
    if not hours.holds(begins_at, begins_at + length):
        begins_at = datetime.combine(day, hours.day_from, CHINA)
    return begins_at, begins_at + length


def suggest_session(
    db: Session,
    case_id: int,
    mediator_id: int | None,
    day: date,
    *,
    hours: OfficeHours,
    room_ids: Sequence[int],
    now: datetime,
) -> SessionDraft:
    """Return a meeting on site on this day or soon after it, in the room of these that is free nearest to the usual
    hour; the first of two that are. At the usual hour in the first room where nothing is free anywhere.
    """
    begins_at, ends_at = usual_time(day, hours)
    free: list[tuple[timedelta, int, datetime]] = []
    for place, room_id in enumerate(room_ids):
        wish = Wish(case_id, mediator_id, room_id, begins_at, ends_at)
        if (found := next_free(db, wish, hours, not_before=now)) is not None:
            free.append((abs(found - begins_at), place, found))
    if not free:
        return SessionDraft.at(begins_at, ends_at, room_id=next(iter(room_ids), None))
    _far, place, found = min(free)
    return SessionDraft.at(found, found + (ends_at - begins_at), room_id=room_ids[place])
