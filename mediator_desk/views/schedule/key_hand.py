"""The keyboard over a canvas: everything that the mouse does, without it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, QRect, Qt

from mediator_desk.views.schedule.blocks import DAY_MINUTES
from mediator_desk.views.schedule.dragging import Carrying, Drag, Span, Spot, span_of, take
from mediator_desk.views.schedule.lanes import STEP
from mediator_desk.views.schedule.navigation import (
    FREE_STEP,
    block_across,
    block_of_day,
    block_over,
    day_beside,
    first_free,
    free_at,
    lane_beside,
    next_block,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    from mediator_desk.views.schedule.canvas import ScheduleCanvas
    from mediator_desk.views.schedule.lanes import Placed

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HOUR = 60


class KeyHand:
    """What the keyboard does in a canvas."""

    def __init__(self, canvas: ScheduleCanvas) -> None:
        self._canvas = canvas

    def claims(self, event: QEvent) -> bool:
        """Tell whether a key belongs to the canvas before any shortcut: while something is carried, and its arrows."""
        key = Qt.Key(cast("QKeyEvent", event).key())
        if self._canvas.carrier.drag is not None:
            return key in (*_ENTER, Qt.Key.Key_Escape, *_ACROSS, *_DOWN)
        return key in (*_ACROSS, *_DOWN) and not cast("QKeyEvent", event).modifiers() & Qt.KeyboardModifier.AltModifier

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means. Returns whether it means anything here."""
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return False
        drag = self._canvas.carrier.drag
        return self._walk(event) if drag is None else self._carry(event, drag)

    def enter(self) -> None:
        """Begin at the first meeting, where there is none at free time: the keyboard came in, and nothing is chosen."""
        first, here = next(self._canvas.sight.arrangement.in_order(), None), self._here()
        if first is not None:
            self._canvas.select(first.block.id)
        elif here is not None:
            self._canvas.stand_at(here)

    # From meeting to meeting, and over free time

    def _walk(self, event: QKeyEvent) -> bool:
        key, control = Qt.Key(event.key()), bool(event.modifiers() & _CONTROL)
        if key in _ACROSS or key in _DOWN:
            (self._step if control else self._go)(key)
            return True
        if control:
            return False
        act = {
            Qt.Key.Key_Home: lambda: self._choose(self._end(is_last=False)),
            Qt.Key.Key_End: lambda: self._choose(self._end(is_last=True)),
            Qt.Key.Key_N: self._make, Qt.Key.Key_Insert: self._make,
            Qt.Key.Key_M: self._take_up,
            Qt.Key.Key_Return: self._open, Qt.Key.Key_Enter: self._open,
        }.get(key)  # fmt: skip
        if act is not None:
            act()
        return act is not None

    def _go(self, key: Qt.Key) -> None:
        arrangement, chosen = self._canvas.sight.arrangement, self._canvas.selected_id
        if key in _ACROSS:
            self._choose(next_block(arrangement, chosen, _ACROSS[key]))
        else:
            self._choose(block_across(arrangement, chosen, _DOWN[key]))

    def _end(self, *, is_last: bool) -> Placed | None:
        return block_of_day(self._canvas.sight.arrangement, self._canvas.selected_id, is_last=is_last)

    def _choose(self, placed: Placed | None) -> None:
        if placed is not None:
            self._canvas.select(placed.block.id)

    def _step(self, key: Qt.Key) -> None:
        """Go through free time; a meeting that lies there is chosen."""
        sight = self._canvas.sight
        here = self._here()
        if here is None:
            return
        day = cast("int", sight.arrangement.number_of(here.day))
        spot: Spot | None = Spot(day, here.lane_id, here.begin)
        if key in _ACROSS:
            minute = here.begin - FREE_STEP if key is Qt.Key.Key_Left else self._after(here)
            spot = Spot(day, here.lane_id, minute)
        else:
            beside = lane_beside(sight.arrangement, day, here.lane_id, _DOWN[key])
            spot = Spot(*beside, here.begin) if beside else None
        if spot is not None:
            self._stand_at(spot)

    def _after(self, here: Span) -> int:
        return here.end if self._canvas.selected_id else here.begin + FREE_STEP

    def _stand_at(self, spot: Spot) -> None:
        sight = self._canvas.sight
        span = free_at(sight.arrangement, sight.hours, spot)
        over = block_over(sight.arrangement.bands[spot.day], sight.arrangement.placed[spot.day], span)
        if over is not None and over.block.id != self._canvas.selected_id:
            self._choose(over)
        else:
            self._canvas.stand_at(span)

    def _here(self) -> Span | None:
        """Return the time at which the keyboard stands."""
        sight = self._canvas.sight
        placed = sight.arrangement.place_of(sight.selected_id)
        if placed is not None:
            return span_of(placed.block)
        if sight.cursor is not None:
            return sight.cursor
        today = sight.arrangement.number_of(sight.today) if sight.today else None
        return first_free(sight.arrangement, sight.hours, today, sight.minute_now)

    def _make(self) -> None:
        """Ask for a meeting of usual length at the free time, or after the chosen meeting."""
        here, sight = self._here(), self._canvas.sight
        if here is not None and self._canvas.selected_id:
            day = cast("int", sight.arrangement.number_of(here.day))
            here = self._to_come(free_at(sight.arrangement, sight.hours, Spot(day, here.lane_id, here.end)))
        if here is not None:
            self._canvas.new_asked.emit(here.lane_id, here.begins_at, here.ends_at)

    def _to_come(self, here: Span) -> Span | None:
        """Return a time, or the first free one from now on where it is over and today is shown."""
        sight = self._canvas.sight
        today = sight.arrangement.number_of(sight.today) if sight.today else None
        if sight.now is None or today is None or here.begins_at >= sight.now:
            return here
        return first_free(sight.arrangement, sight.hours, today, sight.minute_now)

    def _open(self) -> None:
        if self._canvas.selected_id:
            self._canvas.meeting_opened.emit(self._canvas.selected_id)
        else:
            self._make()

    # Carrying

    def _take_up(self) -> None:
        placed = self._canvas.sight.arrangement.place_of(self._canvas.selected_id)
        if placed is not None and placed.block.may_move:
            self._canvas.carrier.begin(take(placed.block, Carrying.MOVE, placed.block.begin), is_by_key=True)
            self._canvas.carrier.speak()

    def _carry(self, event: QKeyEvent, drag: Drag) -> bool:
        key, carrier = Qt.Key(event.key()), self._canvas.carrier
        if key is Qt.Key.Key_Escape:
            carrier.put_back()
        elif key in _ENTER and self._canvas.sight.is_by_key:
            carrier.drop()
        elif self._canvas.sight.is_by_key and drag.span is not None and (key in _ACROSS or key in _DOWN):
            carrier.put(self._carried_to(event, drag, drag.span))
            self._reveal(drag)
        return True

    def _carried_to(self, event: QKeyEvent, drag: Drag, span: Span) -> Span:
        key, control = Qt.Key(event.key()), bool(event.modifiers() & _CONTROL)
        if key in _DOWN:
            return self._over_lanes(drag, span, _DOWN[key], by_day=control)
        by = _ACROSS[key] * (HOUR if control else STEP)
        if event.modifiers() & _SHIFT:
            return replace(span, end=min(max(span.end + by, span.begin + STEP), DAY_MINUTES))
        length = span.end - span.begin
        begin = min(max(span.begin + by, 0), DAY_MINUTES - length)
        return replace(span, begin=begin, end=begin + length)

    def _over_lanes(self, drag: Drag, span: Span, step: int, *, by_day: bool) -> Span:
        arrangement = self._canvas.sight.arrangement
        day = cast("int", arrangement.number_of(span.day))
        goes_by_day = by_day or drag.load.keeps_lane
        beside = (day_beside if goes_by_day else lane_beside)(arrangement, day, span.lane_id, step)
        if beside is None:
            return span
        lane_id = span.lane_id if drag.load.keeps_lane else beside[1]
        return replace(span, day=arrangement.bands[beside[0]].day, lane_id=lane_id)

    def _reveal(self, drag: Drag) -> None:
        sight = self._canvas.sight
        rect = sight.rect_of_span(drag.span) if drag.span else None
        if rect is not None:
            place = rect.topLeft() + QPoint(sight.left, sight.top - sight.header)
            self._canvas.reveal(QRect(place, rect.size()))
