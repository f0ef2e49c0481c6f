"""What is carried through the calendar, by mouse or by keys: where it came from, where it would stand, what hinders it.

Pure reckoning over an Arrangement; the mouse and the keyboard only say where to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from mediator_desk.views.schedule.blocks import DAY_MINUTES, Block, WaitingCase, instant_of
from mediator_desk.views.schedule.lanes import STEP, Arrangement


class Carrying(StrEnum):
    """What is done with what is carried."""

    MAKE = "make"
    MOVE = "move"
    BEGIN = "begin"
    END = "end"


@dataclass(frozen=True, slots=True)
class Span:
    """A time on one day in one lane, in minutes after midnight in China."""

    day: date
    lane_id: int
    begin: int
    end: int

    @property
    def begins_at(self) -> datetime:
        """The instant (UTC) at which it begins."""
        return instant_of(self.day, self.begin)

    @property
    def ends_at(self) -> datetime:
        """The instant (UTC) at which it ends."""
        return instant_of(self.day, self.end)


@dataclass(frozen=True, slots=True)
class Carried:
    """What is asked about: a planned meeting, a case that waits for one, or (neither) a meeting yet to be made."""

    session_id: int = 0
    case_id: int = 0


Checker = Callable[[Carried, int, datetime, datetime], list[str]]
"""Is asked what hinders it from standing in a lane from one instant to another: words, [] for nothing."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to which something is carried: the number of a day, the lane, and the minute there."""

    day: int
    lane_id: int
    minute: int


@dataclass(frozen=True, slots=True)
class Load:
    """What is carried, and how it looks."""

    carried: Carried
    how: Carrying
    title: str
    line: str
    keeps_lane: bool = False
    mediator_id: int = 0


class Advice(str):
    """Words among what hinders that help on, as the nearest free time: they are shown, and not counted."""

    __slots__ = ()


@dataclass
class Drag:
    """Something on its way. `span` is None while it is held over what takes nothing: a day off, a place below all."""

    load: Load
    origin: Span | None
    """Where it stood; None for a new meeting and for a waiting case."""
    span: Span | None
    length: int
    grip: int = 0
    """Minutes between its beginning and the place at which it is held."""
    hindrances: tuple[str, ...] = ()

    @property
    def is_back(self) -> bool:
        """Tell whether it is where it was."""
        return self.span == self.origin

    def go_to(self, arrangement: Arrangement, spot: Spot | None) -> bool:
        """Carry it to a place. Returns whether it would stand elsewhere than before."""
        before = self.span
        self.span = None if spot is None else self._span_at(arrangement, spot)
        return self.span != before

    def _span_at(self, arrangement: Arrangement, spot: Spot) -> Span | None:
        how = self.load.how
        if how is Carrying.MOVE:
            return self._moved(arrangement, spot)
        stays = self.span or self.origin
        if stays is None:
            return None
        return _stretched(stays, how, spot.minute, self.grip)

    def _moved(self, arrangement: Arrangement, spot: Spot) -> Span | None:
        band = arrangement.bands[spot.day]
        if not band.lanes:
            return None
        begin = min(max(snapped(spot.minute - self.grip), 0), DAY_MINUTES - self.length)
        own = self.origin.lane_id if self.origin else spot.lane_id
        return Span(band.day, own if self.load.keeps_lane else spot.lane_id, begin, begin + self.length)


def _stretched(span: Span, how: Carrying, minute: int, anchor: int) -> Span:
    """Return a span whose end, beginning, or (while making) other side than the anchor lies at a minute."""
    at = snapped(minute)
    if how is Carrying.END:
        return replace(span, end=min(max(at, span.begin + STEP), DAY_MINUTES))
    if how is Carrying.BEGIN:
        return replace(span, begin=max(min(at, span.end - STEP), 0))
    first, last = sorted((anchor, at))
    return replace(span, begin=first, end=max(last, first + STEP))


def snapped(minute: int, step: int = STEP) -> int:
    """Return the nearest full quarter of an hour."""
    return (minute + step // 2) // step * step


def span_of(block: Block) -> Span:
    """Return where a block stands."""
    return Span(block.day, block.lane_id, block.begin, block.end)


def take(block: Block, how: Carrying, minute: int) -> Drag:
    """Take up a block at a minute, to move or to stretch it."""
    load = Load(Carried(session_id=block.id), how, block.title, block.line, block.keeps_lane, block.mediator_id)
    span = span_of(block)
    return Drag(load, span, span, span.end - span.begin, max(0, minute - span.begin))


def make_at(day: date, lane_id: int, minute: int) -> Drag:
    """Begin a new meeting at the quarter of an hour in which a minute lies."""
    begin = min(minute // STEP * STEP, DAY_MINUTES - STEP)
    load = Load(Carried(), Carrying.MAKE, "", "")
    return Drag(load, None, Span(day, lane_id, begin, begin + STEP), STEP, begin)


def bring(waiting: WaitingCase) -> Drag:
    """Take up a case that waits for its meeting."""
    load = Load(Carried(case_id=waiting.case_id), Carrying.MOVE, waiting.title, waiting.line)
    return Drag(load, None, None, waiting.minutes, min(waiting.minutes // 4 // STEP * STEP, 30))
