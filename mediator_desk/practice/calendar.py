"""When things happen at the practice committee: office hours on working days, rooms and mediators never twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from mediator_desk.conventions.china_time import CHINA
from mediator_desk.conventions.working_days import WorkingDays

SLOTS = (
    (time(9, 0), time(10, 20)),
    (time(10, 30), time(11, 50)),
    (time(14, 0), time(15, 20)),
    (time(15, 30), time(16, 50)),
)
OPENS, CLOSES = 9 * 60, 17 * 60 - 5
"""Minutes of the day between which the desk writes."""


def at_china(day: date, minute: int) -> datetime:
    """Return the instant (UTC) of a minute of a day in China."""
    return datetime.combine(day, time(minute // 60, minute % 60), CHINA).astimezone(UTC)


class OfficeCalendar:
    """Working days as a list to count on, and what is booked."""

    def __init__(self, first: date, today: date) -> None:
        self._days = WorkingDays()
        span = _days(first - timedelta(days=15), today + timedelta(days=120))
        self._working = [day for day in span if self.works_on(day)]
        self._next = self._positions(span)
        self._booked: set[tuple[str, int, datetime]] = set()

    def works_on(self, day: date) -> bool:
        """Return whether the committee works on a day."""
        return self._days.is_working_day(day)

    def after(self, day: date, number: int = 0) -> date:
        """Return the working day `number` working days after the first one that is not before `day`."""
        position = self._next.get(day, len(self._working) - 1) + number
        return self._working[min(position, len(self._working) - 1)]

    def before(self, day: date, number: int = 1) -> date:
        """Return the working day `number` working days before a day."""
        return self._working[max(self._next.get(day, 0) - number, 0)]

    def moment(self, rng: Random, day: date, *, not_before: datetime) -> datetime:
        """Return an instant in the office hours of a day, later than another one."""
        at = at_china(day, rng.randint(OPENS, CLOSES))
        return at if at > not_before else not_before + timedelta(minutes=rng.randint(4, 40))

    def book(
        self, day: date, mediator_id: int, room_ids: Sequence[int], first_slot: int = 0
    ) -> tuple[datetime, datetime, int | None] | None:
        """Book the first free hour of a day for a mediator, in one of the rooms if any are given.

        `first_slot`: which of SLOTS is looked at first. Return (begins, ends, room), or None when the day is full.
        """
        for begins, ends in (*SLOTS[first_slot:], *SLOTS[:first_slot]):
            begins_at = datetime.combine(day, begins, CHINA).astimezone(UTC)
            room_id = next((one for one in room_ids if ("room", one, begins_at) not in self._booked), None)
            if ("mediator", mediator_id, begins_at) in self._booked or (room_ids and room_id is None):
                continue
            self._booked.add(("mediator", mediator_id, begins_at))
            if room_id is not None:
                self._booked.add(("room", room_id, begins_at))
            return begins_at, datetime.combine(day, ends, CHINA).astimezone(UTC), room_id
        return None

    def _positions(self, span: list[date]) -> dict[date, int]:
        positions, position = {}, 0
        for day in span:
            while position < len(self._working) - 1 and self._working[position] < day:
                position += 1
            positions[day] = position
        return positions


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=step) for step in range((last - first).days + 1)]
