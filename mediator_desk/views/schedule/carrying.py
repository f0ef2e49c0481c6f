"""Carries one thing through a canvas: asks what hinders it at each new place, drops it, or puts it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from mediator_desk.i18n import translate
from mediator_desk.views.schedule.dragging import Checker, Drag, Span, Spot, span_of
from mediator_desk.views.schedule.spoken import BACK, drag_words
from mediator_desk.views.speaking import say

if TYPE_CHECKING:
    from mediator_desk.views.schedule.canvas import ScheduleCanvas


class Carrier:
    """What is on its way through a canvas, if anything."""

    def __init__(self, canvas: ScheduleCanvas) -> None:
        self._canvas = canvas
        self.checker: Checker | None = None

    @property
    def drag(self) -> Drag | None:
        """What is on its way."""
        return self._canvas.sight.drag

    def begin(self, drag: Drag, *, is_by_key: bool) -> None:
        """Take something up."""
        sight = self._canvas.sight
        sight.drag, sight.is_by_key = drag, is_by_key
        self._look(has_moved=drag.origin is None)

    def carry(self, spot: Spot | None) -> None:
        """Carry it to a place; None for one that takes nothing."""
        if self.drag is not None:
            self._look(has_moved=self.drag.go_to(self._canvas.sight.arrangement, spot))

    def put(self, span: Span) -> None:
        """Carry it exactly to a time."""
        if self.drag is not None and span != self.drag.span:
            self.drag.span = span
            self._look(has_moved=True)

    def speak(self) -> None:
        """Say what is on its way, and where it would stand."""
        if (drag := self.drag) is not None:
            say(self._canvas, drag_words(drag, self._canvas.lane_name(drag.span.lane_id) if drag.span else ""))

    def put_back(self) -> None:
        """Let it be where it was."""
        if self.drag is None:
            return
        self._canvas.sight.drag = None
        self._canvas.sight.is_by_key = False
        say(self._canvas, translate("Schedule", BACK))
        self._canvas.viewport().update()

    def look_again(self) -> None:
        """After other rows came: go on with what still stands where it was taken up, put back everything else."""
        drag = self.drag
        if drag is None:
            return
        arrangement = self._canvas.sight.arrangement
        placed = arrangement.place_of(drag.load.carried.session_id)
        is_as_before = drag.origin == (span_of(placed.block) if placed else None)
        if is_as_before and (drag.span is None or arrangement.number_of(drag.span.day) is not None):
            self._look(has_moved=True)
        else:
            self.put_back()

    def drop(self) -> None:
        """Ask for what it comes to, after whatever called this; put back what does not fit, and what did not move."""
        drag, span = self.drag, self.drag.span if self.drag else None
        if drag is None or span is None or drag.hindrances or drag.is_back:
            self.put_back()
            return
        self._canvas.sight.drag = None
        self._canvas.sight.is_by_key = False
        self._canvas.viewport().update()
        # A dialog that it opens must not run inside a drop or a release of the mouse.
        QTimer.singleShot(0, self._canvas, lambda: self._ask(drag, span))

    def _ask(self, drag: Drag, span: Span) -> None:
        carried, canvas = drag.load.carried, self._canvas
        if carried.session_id:
            canvas.move_asked.emit(carried.session_id, span.lane_id, span.begins_at, span.ends_at)
        elif carried.case_id:
            canvas.waiting_dropped.emit(carried.case_id, span.lane_id, span.begins_at, span.ends_at)
        else:
            canvas.new_asked.emit(span.lane_id, span.begins_at, span.ends_at)

    def _look(self, *, has_moved: bool) -> None:
        """Ask what hinders it where it would stand now, and say so."""
        drag = self.drag
        if drag is None:
            return
        if has_moved:
            drag.hindrances = self._hindrances(drag)
            self.speak()
        self._canvas.viewport().update()

    def _hindrances(self, drag: Drag) -> tuple[str, ...]:
        span = drag.span
        if span is None or self.checker is None or drag.is_back:
            return ()
        return tuple(self.checker(drag.load.carried, span.lane_id, span.begins_at, span.ends_at))
