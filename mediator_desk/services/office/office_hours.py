"""The hours in which the committee usually meets: planning suggests them, and says where a meeting lies outside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import CHINA, in_china, start_of_day
from mediator_desk.errors import Problem
from mediator_desk.models.committee import Committee

SHORTEST_MEETING, LONGEST_USUAL = 10, 8 * 60
"""Minutes that a usual meeting may have."""

Span = tuple[datetime, datetime]
"""From an instant to another one, which is no longer of it (UTC)."""


@dataclass(frozen=True)
class OfficeHours:
    """A day of the committee on China's clock: two halves with noon between, and how many minutes a meeting takes."""

    day_from: time = time(9)
    noon_from: time = time(12)
    noon_until: time = time(13, 30)
    day_until: time = time(17, 30)
    usual_minutes: int = 90

    def problems(self) -> list[Problem]:
        """Return what cannot be: hours that do not follow each other, a meeting that fits into no half of a day."""
        problems = []
        for name, before in (("noon_from", self.day_from), ("day_until", self.noon_until)):
            if getattr(self, name) <= before:
                problems.append(Problem(name, "hour_before_the_one_before", {"before": f"{before:%H:%M}"}))
        if self.noon_until < self.noon_from:
            before_noon = f"{self.noon_from:%H:%M}"
            problems.append(Problem("noon_until", "hour_before_the_one_before", {"before": before_noon}))
        if not SHORTEST_MEETING <= self.usual_minutes <= LONGEST_USUAL:
            span: dict[str, object] = {"least": SHORTEST_MEETING, "most": LONGEST_USUAL}
            problems.append(Problem("usual_minutes", "out_of_range", span))
        return problems

    def halves(self, day: date) -> tuple[Span, Span]:
        """Return both halves of a day as instants."""
        marks = (self.day_from, self.noon_from), (self.noon_until, self.day_until)
        first, second = (tuple(datetime.combine(day, at, CHINA) for at in half) for half in marks)
        return (first[0], first[1]), (second[0], second[1])

    def whole(self, day: date) -> Span:
        """Return a day from its first hour to its last."""
        first, second = self.halves(day)
        return first[0], second[1]

    def holds(self, begins_at: datetime, ends_at: datetime) -> bool:
        """Tell whether a meeting lies in one half of a day; one that is longer than each of them may go over noon."""
        day = in_china(begins_at).date()
        halves = self.halves(day)
        if all(ends_at - begins_at > until - since for since, until in halves):
            halves = self.whole(day), self.whole(day)
        return any(since <= begins_at and ends_at <= until for since, until in halves)

    def edges(self, day: date, length: timedelta) -> Iterator[datetime]:
        """Yield when a meeting of this length would begin or end with a half of a day."""
        for since, until in (*self.halves(day), self.whole(day)):
            yield since
            yield until - length


def office_hours(db: Session) -> OfficeHours:
    """Return the hours of the committee; the usual ones where none is founded."""
    row = db.scalars(select(Committee).order_by(Committee.id).limit(1)).first()
    if row is None:
        return OfficeHours()
    return OfficeHours(
        clock(row.day_from), clock(row.noon_from), clock(row.noon_until), clock(row.day_until), row.usual_minutes
    )


def clock(minutes: int) -> time:
    """Return the time of day that lies so many minutes after midnight."""
    return time(*divmod(minutes, 60))


def minutes_of(at: time) -> int:
    """Return how many minutes after midnight a time of day lies."""
    return at.hour * 60 + at.minute


def end_of_day(day: date) -> datetime:
    """Return the instant (UTC) at which a day ends in China."""
    return start_of_day(day + timedelta(days=1))
