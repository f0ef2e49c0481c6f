"""What the calendar is fed with: plain rows of days, lanes and meetings. No widget and no database here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from mediator_desk.conventions.china_time import china_day, in_china, start_of_day
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.words import SessionMode, SessionState

if TYPE_CHECKING:
    from mediator_desk.services.office.office_hours import OfficeHours

NO_LANE = 0
"""The lane of meetings without a room: by telephone, online, at somebody's home."""
WAITING_CASE = "application/x-mediator-desk-case"
"""What the list of waiting cases gives a drag: `waiting_bytes`, read by `waiting_case`."""
DAY_MINUTES = 24 * 60
LARGEST_ID = 2**31
"""What a signal carries as a whole number."""


class Standing(StrEnum):
    """How sure a meeting is; each has a tone and a sign of its own."""

    SURE = "sure"
    WAITS = "waits"
    REFUSED = "refused"
    OVER = "over"


STANDING_WORDS = {
    Standing.SURE: QT_TRANSLATE_NOOP("Schedule", "all confirmed"),
    Standing.WAITS: QT_TRANSLATE_NOOP("Schedule", "to be confirmed"),
    Standing.REFUSED: QT_TRANSLATE_NOOP("Schedule", "somebody cannot come"),
    Standing.OVER: QT_TRANSLATE_NOOP("Schedule", "is over"),
}


class DayRow(Protocol):
    """A day as services/sessions/calendar.py gives it."""

    @cached_property
    def day(self) -> date: ...  # noqa: D102
    @property
    def is_working(self) -> bool: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def is_make_up(self) -> bool: ...  # noqa: D102


class MeetingRow(Protocol):
    """What a block needs of a calendar's row (services/sessions/calendar.py)."""

    @property
    def id(self) -> int: ...  # noqa: D102
    @property
    def applicant(self) -> str: ...  # noqa: D102
    @property
    def respondent(self) -> str: ...  # noqa: D102
    @property
    def mediator(self) -> str: ...  # noqa: D102
    @property
    def mediator_id(self) -> int: ...  # noqa: D102
    @property
    def room(self) -> str: ...  # noqa: D102
    @property
    def room_id(self) -> int | None: ...  # noqa: D102
    @property
    def mode(self) -> SessionMode: ...  # noqa: D102
    @property
    def state(self) -> SessionState: ...  # noqa: D102
    @property
    def begins_at(self) -> datetime: ...  # noqa: D102
    @property
    def ends_at(self) -> datetime: ...  # noqa: D102
    @property
    def waits(self) -> int: ...  # noqa: D102
    @property
    def refuses(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class DayHours:
    """The office hours in minutes after midnight, as the axis counts."""

    day_from: int = 9 * 60
    noon_from: int = 12 * 60
    noon_until: int = 13 * 60 + 30
    day_until: int = 17 * 60 + 30
    usual_minutes: int = 90


def day_hours(hours: OfficeHours) -> DayHours:
    """Return the office hours of the committee in minutes."""
    from mediator_desk.services.office.office_hours import minutes_of  # not before the first paint

    noon = minutes_of(hours.noon_from), minutes_of(hours.noon_until)
    return DayHours(minutes_of(hours.day_from), *noon, minutes_of(hours.day_until), hours.usual_minutes)


@dataclass(frozen=True, slots=True)
class Closed:
    """A time in which a mediator is away or a room is closed, and why in words."""

    begins_at: datetime
    ends_at: datetime
    words: str = ""


def closed_days(from_on: date, until_on: date, words: str = "") -> Closed:
    """Return whole days in which a mediator is away or a room is closed, both included."""
    return Closed(start_of_day(from_on), start_of_day(until_on + timedelta(days=1)), words)


@dataclass(frozen=True, slots=True)
class Lane:
    """One room or one mediator; `id` is theirs, NO_LANE for meetings without a room."""

    id: int
    name: str
    closed: tuple[Closed, ...] = ()


@dataclass(frozen=True)
class Block:
    """One meeting as it is painted; begins and ends on one day of China."""

    id: int
    lane_id: int
    lane_name: str
    begins_at: datetime
    ends_at: datetime
    title: str
    line: str
    person: str
    standing: Standing = Standing.SURE
    mediator_id: int = 0
    may_move: bool = True
    """A meeting that was held stays where it was."""
    keeps_lane: bool = False
    """It moves in time alone: a meeting by telephone gets no room by being dragged, a case no other mediator."""

    @cached_property
    def day(self) -> date:
        """The day on which it begins in China."""
        return china_day(self.begins_at)

    @cached_property
    def begin(self) -> int:
        """When it begins, in minutes after midnight in China."""
        return minute_of(self.begins_at)

    @cached_property
    def end(self) -> int:
        """When it ends, in minutes after midnight of the day on which it begins."""
        ends = minute_of(self.ends_at)
        return ends if china_day(self.ends_at) == self.day else DAY_MINUTES


def block_of(row: MeetingRow, *, by_mediator: bool = False) -> Block:
    """Return the block of a meeting, in the lane of its room, or of its mediator."""
    has_room = row.room_id is not None
    room = row.room if has_room else translate("Schedule", "No room")
    return Block(
        id=row.id,
        lane_id=row.mediator_id if by_mediator else row.room_id or NO_LANE,
        lane_name=row.mediator if by_mediator else room,
        begins_at=row.begins_at,
        ends_at=row.ends_at,
        title=row.applicant,
        line=row.respondent,
        person=room if by_mediator else row.mediator,
        standing=standing_of(row),
        mediator_id=row.mediator_id,
        may_move=row.state is SessionState.PLANNED,
        keeps_lane=by_mediator or row.mode in (SessionMode.TELEPHONE, SessionMode.HOME_VISIT),
    )


def standing_of(row: MeetingRow) -> Standing:
    """Return how sure a meeting is: somebody who cannot come counts more than one who has not answered."""
    if row.state is not SessionState.PLANNED:
        return Standing.OVER
    if row.refuses:
        return Standing.REFUSED
    return Standing.WAITS if row.waits else Standing.SURE


@dataclass(frozen=True, slots=True)
class WaitingCase:
    """A case that is dragged into the calendar, and how long its meeting will take."""

    case_id: int
    title: str
    line: str
    minutes: int = 90


def waiting_bytes(waiting: WaitingCase) -> bytes:
    """Return a waiting case as a drag carries it, for QMimeData.setData(WAITING_CASE, ...)."""
    kept = {"case": waiting.case_id, "title": waiting.title, "line": waiting.line, "minutes": waiting.minutes}
    return json.dumps(kept, ensure_ascii=False).encode()


def waiting_case(content: bytes) -> WaitingCase | None:
    """Return what a drag carries; None for what no desk wrote: another program may give any bytes that name."""
    try:
        kept = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(kept, Mapping):
        return None
    case_id, minutes = _count(kept.get("case")), _count(kept.get("minutes"))
    if not case_id or not 0 < minutes < DAY_MINUTES:
        return None
    return WaitingCase(case_id, str(kept.get("title", ""))[:200], str(kept.get("line", ""))[:200], minutes)


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < LARGEST_ID else 0


def minute_of(instant: datetime) -> int:
    """Return the minutes after midnight on China's clock."""
    local = in_china(instant)
    return local.hour * 60 + local.minute


def instant_of(day: date, minute: int) -> datetime:
    """Return the instant (UTC) so many minutes after a day's beginning in China."""
    return start_of_day(day) + timedelta(minutes=minute)


def time_words(begin: int, end: int) -> str:
    """Return a span of minutes after midnight as it is shown: 10:45 — 12:15."""
    return f"{clock_words(begin)} — {clock_words(end)}"


def clock_words(minute: int) -> str:
    """Return minutes after midnight as a clock shows them: 09:30; the day's end is 24:00."""
    return f"{minute // 60:02}:{minute % 60:02}"
