"""What hinders something from being put at a place of the calendar, in words: asked while it is dragged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING

from mediator_desk.conventions.china_time import china_day
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.words import SessionMode
from mediator_desk.services.sessions.clashes import Sights, Wish, clashes, next_free
from mediator_desk.services.sessions.waiting import WaitingRow, waiting_row
from mediator_desk.views.clash_words import clash_words, free_words
from mediator_desk.views.schedule.blocks import NO_LANE
from mediator_desk.views.schedule.dragging import Advice, Carried
from mediator_desk.views.schedule.reading import Reading
from mediator_desk.views.schedule.waiting_list import WHY_NOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.desk import Desk

IS_OVER = QT_TRANSLATE_NOOP("Schedule", "This time is over")
NEEDS_ROOM = QT_TRANSLATE_NOOP("Schedule", "A meeting on site needs a room")
OF_ANOTHER = QT_TRANSLATE_NOOP("Schedule", "{mediator} mediates this case")
WAITS_NO_MORE = QT_TRANSLATE_NOOP("Schedule", "This case does not wait any more")
FRESH_SECONDS = 10
"""For so long it is not asked again what others booked meanwhile; dropping asks in any case."""


@dataclass(frozen=True)
class _Asked:
    """What is asked: the wish, or what is known without asking."""

    wish: Wish | None
    known: str = ""


class PlaceChecker:
    """Answers the canvas; it looks at what is on the screen first, and then asks the database for clashes."""

    def __init__(self, desk: Desk, reading: Callable[[], Reading], by_mediator: Callable[[], bool]) -> None:
        self._desk, self._reading, self._by_mediator = desk, reading, by_mediator
        self._waiting: WaitingRow | None = None
        self._seen, self._seen_at = Sights(), 0.0

    def __call__(self, carried: Carried, lane_id: int, begins_at: datetime, ends_at: datetime) -> list[str]:
        """Return what is in the way, with the nearest free time; nothing where all is well."""
        if ends_at <= self._desk.now():
            return [translate("Schedule", IS_OVER)]
        asked = self._asked(carried, lane_id, begins_at, ends_at)
        if asked.wish is None:
            return [asked.known] if asked.known else []
        with self._desk.database.reading() as db:
            seen = self._sights()
            found = [clash_words(one) for one in clashes(db, asked.wish, seen)]
            if not found:
                return []
            free = next_free(db, asked.wish, self._reading().hours, not_before=self._desk.now(), seen=seen)
        return [*found, Advice(free_words(free, china_day(begins_at)))] if free else found

    def _asked(self, carried: Carried, lane_id: int, begins_at: datetime, ends_at: datetime) -> _Asked:
        room_id = None if self._by_mediator() or lane_id == NO_LANE else lane_id
        if carried.session_id:
            return self._of_meeting(carried.session_id, lane_id, begins_at, ends_at)
        if carried.case_id:
            return self._of_case(carried.case_id, lane_id, Wish(carried.case_id, None, room_id, begins_at, ends_at))
        mediator_id = lane_id if self._by_mediator() else None
        return _Asked(Wish(0, mediator_id, room_id, begins_at, ends_at))

    def _of_meeting(self, session_id: int, lane_id: int, begins_at: datetime, ends_at: datetime) -> _Asked:
        row = self._reading().rows.get(session_id)
        if row is None:
            return _Asked(None)
        room_id = row.room_id if self._by_mediator() else lane_id or None
        if room_id is None and row.mode is SessionMode.ON_SITE:
            return _Asked(None, translate("Schedule", NEEDS_ROOM))
        return _Asked(Wish(row.case_id, row.mediator_id, room_id, begins_at, ends_at, without=session_id))

    def _of_case(self, case_id: int, lane_id: int, wish: Wish) -> _Asked:
        if self._waiting is None or self._waiting.case_id != case_id:
            with self._desk.database.reading() as db:
                self._waiting = waiting_row(db, case_id)
        row = self._waiting
        if row is None:
            return _Asked(None, translate("Schedule", WAITS_NO_MORE))
        if row.why_not is not None:
            return _Asked(None, translate("WhyNot", WHY_NOT[row.why_not][0]))
        if self._by_mediator() and lane_id != row.mediator_id:
            return _Asked(None, translate("Schedule", OF_ANOTHER).format(mediator=row.mediator))
        return _Asked(Wish(case_id, row.mediator_id, wish.room_id, wish.begins_at, wish.ends_at))

    def forget(self) -> None:
        """What was known of a waiting case, and of what is booked, may be another now."""
        self._waiting, self._seen = None, Sights()

    def _sights(self) -> Sights:
        """Return what was looked up for the last places: something is carried over many of them in a breath."""
        if monotonic() - self._seen_at > FRESH_SECONDS:
            self._seen, self._seen_at = Sights(), monotonic()
        return self._seen
