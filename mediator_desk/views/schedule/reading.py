"""What the calendar shows, read at one moment: days, meetings, lanes, absences, the hours of the office."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.office.committee import active_rooms
from mediator_desk.services.office.office_hours import OfficeHours, office_hours
from mediator_desk.services.sessions.calendar import (
    Absence,
    CalendarDay,
    CalendarRow,
    absences,
    calendar_rows,
    days,
    mediators,
)
from mediator_desk.views.schedule.blocks import Block, Closed, Lane, block_of

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

AWAY = QT_TRANSLATE_NOOP("Schedule", "{name} is away")
AWAY_BECAUSE = QT_TRANSLATE_NOOP("Schedule", "{name} is away: {words}")


@dataclass(frozen=True)
class RoomAtHand:
    """A room that is in use."""

    id: int
    name: str
    is_online: bool


@dataclass(frozen=True)
class Reading:
    """Everything that one look at some days needs."""

    rows: dict[int, CalendarRow] = field(default_factory=dict)
    days: tuple[CalendarDay, ...] = ()
    rooms: tuple[RoomAtHand, ...] = ()
    mediators: tuple[tuple[int, str], ...] = ()
    absences: tuple[Absence, ...] = ()
    hours: OfficeHours = field(default_factory=OfficeHours)

    def lanes(self, *, by_mediator: bool) -> list[Lane]:
        """Return a lane for each room, or for each mediator with the times in which he or she is away."""
        if not by_mediator:
            return [Lane(room.id, room.name) for room in self.rooms]
        away = self._away()
        return [Lane(one, name, tuple(away[one])) for one, name in self.mediators]

    def blocks(self, *, by_mediator: bool) -> list[Block]:
        """Return the meetings as they are painted."""
        return [block_of(row, by_mediator=by_mediator) for row in self.rows.values()]

    def room(self, room_id: int | None) -> RoomAtHand | None:
        """Return a room that is in use; None for another one, and for none."""
        return next((one for one in self.rooms if one.id == room_id), None)

    def _away(self) -> dict[int, list[Closed]]:
        names, found = dict(self.mediators), defaultdict(list)
        for one in self.absences:
            text = translate("Schedule", AWAY_BECAUSE if one.words else AWAY)
            said = text.format(name=names.get(one.mediator_id, ""), words=one.words)
            found[one.mediator_id].append(Closed(one.begins_at, one.ends_at, said))
        return found


def read_schedule(desk: Desk, first: date, last: date, *, has_rows: bool = True) -> Reading:
    """Return what there is on the days from `first` to `last`, both counted; a list reads its meetings by itself."""
    with desk.database.reading() as db:
        return Reading(
            {row.id: row for row in calendar_rows(db, first, last)} if has_rows else {},
            tuple(days(db, first, last)),
            tuple(RoomAtHand(room.id, room.name, room.is_online) for room in active_rooms(db)),
            tuple(mediators(db)),
            tuple(absences(db, first, last)),
            office_hours(db),
        )
