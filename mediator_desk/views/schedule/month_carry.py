"""Carries a planned meeting from day to day through the month: it keeps its hour and its room."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer

from mediator_desk.i18n import translate
from mediator_desk.views.schedule.dragging import Carrying, Checker, Drag, take
from mediator_desk.views.schedule.spoken import BACK, drag_words
from mediator_desk.views.speaking import say

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from mediator_desk.services.sessions.calendar import CalendarDay
    from mediator_desk.views.schedule.blocks import Block
    from mediator_desk.views.schedule.month import MonthGrid

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class MonthCarrier:
    """What is on its way through a month, if anything: held by the mouse, or by keys."""

    def __init__(self, grid: MonthGrid) -> None:
        self._grid = grid
        self.checker: Checker | None = None
        self.drag: Drag | None = None
        self.block: Block | None = None
        """The meeting, as it stood when it was taken up."""
        self.held_at: QPoint | None = None
        """Where the mouse holds it, None for the keyboard."""
        self.day: date | None = None
        """The day over which it is held."""

    def take_up(self, block: Block, held_at: QPoint | None = None) -> None:
        """Take up a meeting that can still be moved."""
        self.block, self.day, self.held_at = block, block.day, held_at
        self.drag = take(block, Carrying.MOVE, block.begin)
        self._show()

    def carry(self, day: CalendarDay, held_at: QPoint | None = None) -> None:
        """Hold it over a day; nothing is put on a day off by carrying."""
        drag, self.held_at = self.drag, held_at
        if drag is None or drag.origin is None:
            return
        if day.day != self.day:
            self.day = day.day
            drag.span = replace(drag.origin, day=day.day) if day.is_working else None
            drag.hindrances = self._hindrances(drag)
            self._show()
        self._grid.update()

    def drop(self) -> None:
        """Ask for the day on which it is let go; put back what does not fit there, and what did not move."""
        drag = self.drag
        if drag is None or drag.span is None or drag.hindrances or drag.is_back:
            self.put_back()
            return
        self._end()
        self._grid.choose(drag.span.day)
        moved = drag.load.carried.session_id, drag.span.day
        # A dialog that it opens must not run inside a release of the mouse.
        QTimer.singleShot(0, self._grid, lambda: self._grid.move_asked.emit(*moved))

    def put_back(self) -> None:
        """Let it be where it was."""
        if self.drag is not None:
            self._end()
            say(self._grid, translate("Schedule", BACK))

    def look_again(self) -> None:
        """After other rows came: put back what does not stand any more where it was taken up."""
        if self.block is not None and self.block not in self._grid.blocks.get(self.block.day, []):
            self.put_back()

    # By keys

    def claims(self, event: QKeyEvent) -> bool:
        """Tell whether a key belongs to what is carried, before any shortcut."""
        return self.drag is not None and event.key() in (*ENTER, *STEPS, Qt.Key.Key_Escape)

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means for what is carried, or take up a meeting of the chosen day. Returns whether it did."""
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_M:
            self._take_next()
        elif self.drag is None:
            return False
        elif key in ENTER:
            self.drop()
        elif key is Qt.Key.Key_Escape:
            self.put_back()
        elif key in STEPS and self.day is not None:
            there = self._grid.day_beside(self.day, STEPS[key])
            if there is not None:
                self.carry(there)
        return True

    def _take_next(self) -> None:
        """Take up the next meeting of the day, the first of all where none was."""
        day = self.block.day if self.block is not None else self._grid.chosen
        found = [one for one in self._grid.blocks.get(day, []) if one.may_move] if day is not None else []
        place = found.index(self.block) + 1 if self.block in found else 0
        if found:
            self.take_up(found[place % len(found)])

    # How it is done

    def _hindrances(self, drag: Drag) -> tuple[str, ...]:
        span = drag.span
        if span is None or self.checker is None or drag.is_back:
            return ()
        return tuple(self.checker(drag.load.carried, span.lane_id, span.begins_at, span.ends_at))

    def _show(self) -> None:
        if self.drag is not None and self.block is not None:
            say(self._grid, drag_words(self.drag, self.block.lane_name))
        self._grid.update()

    def _end(self) -> None:
        self.drag = self.block = self.day = self.held_at = None
        self._grid.update()
