"""The month as one picture: weeks down, days across, as many meetings in a day as have room.

A day is chosen; a meeting is opened, or carried to another day by the mouse or by keys.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from mediator_desk.views import theme
from mediator_desk.views.parts import plain_tip
from mediator_desk.views.schedule.blocks import WAITING_CASE, Block, time_words, waiting_case
from mediator_desk.views.schedule.day_names import spoken_day
from mediator_desk.views.schedule.month_carry import ENTER, STEPS, MonthCarrier
from mediator_desk.views.schedule.month_paint import MonthPainter
from mediator_desk.views.schedule.spoken import meeting_words
from mediator_desk.views.speaking import say

if TYPE_CHECKING:
    from mediator_desk.services.sessions.calendar import CalendarDay

DAYS = 7


class MonthGrid(QWidget):
    """The days of whole weeks; those beside the month are quiet."""

    day_opened = Signal(object)
    """Enter, or a double click on a day: the date."""
    meeting_opened = Signal(int)
    """A double click on a meeting."""
    new_asked = Signal(object)
    """N on a day: the date."""
    move_asked = Signal(int, object)
    """A meeting was carried to another day: its id, the date."""
    waiting_dropped = Signal(int, object)
    """A waiting case was dropped on a day: its id, the date."""
    day_wanted = Signal(object)
    """The arrow keys went beyond what is shown: the date to go on at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("month")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Month"))
        self.setWhatsThis(
            self.tr(
                "Arrows go from day to day, Enter opens a day, N makes a meeting, M moves one of the day: then arrows "
                "carry it, M again takes the next one, Enter drops it, Esc puts it back."
            )
        )
        self.days: tuple[CalendarDay, ...] = ()
        self.blocks: dict[date, list[Block]] = {}
        self.month = date.min
        self.chosen: date | None = None
        self.today: date | None = None
        self.dropped_on: date | None = None
        self.carrier = MonthCarrier(self)
        self._pressed: QPoint | None = None
        self._around = date.min
        self._dress()
        theme.current().changed.connect(self._dress)

    def show_month(
        self, month: date, days: Sequence[CalendarDay], blocks: Sequence[Block], today: date, chosen: date
    ) -> None:
        """Show the month in which a day lies, by days of whole weeks.

        `chosen` is the day of the keyboard; where the same month is shown again, it stays where it stands.
        """
        by_day: dict[date, list[Block]] = defaultdict(list)
        for block in blocks:  # in order of time already
            by_day[block.day].append(block)
        self.month, self.days, self.blocks, self.today = month.replace(day=1), tuple(days), by_day, today
        if month != self._around or self.chosen is None or self._number_of(self.chosen) is None:
            self._around, self.chosen = month, chosen
        self.carrier.look_again()
        if self.carrier.drag is None:
            self._tell()
        self.update()

    def choose(self, day: date) -> None:
        """Let the keyboard stand on a day."""
        if self._number_of(day) is None:
            self.day_wanted.emit(day)
            return
        self.chosen = day
        self._tell()
        self.update()

    def rect_of(self, number: int) -> QRect:
        """Return the place of a day, by its number."""
        head, weeks = self.painter.head, max(1, len(self.days) // DAYS)
        row, column = divmod(number, DAYS)
        top = head + (self.height() - head) * row // weeks
        left, right = self.width() * column // DAYS, self.width() * (column + 1) // DAYS
        return QRect(left, top, right - left, head + (self.height() - head) * (row + 1) // weeks - top)

    def day_at(self, point: QPoint) -> CalendarDay | None:
        """Return the day at a point."""
        return next((one for number, one in enumerate(self.days) if self.rect_of(number).contains(point)), None)

    def day_beside(self, day: date, steps: int) -> CalendarDay | None:
        """Return the day so many days later (or before), where it is shown."""
        number = self._number_of(day + timedelta(days=steps))
        return None if number is None else self.days[number]

    def block_at(self, point: QPoint) -> Block | None:
        """Return the meeting at a point."""
        for number, day in enumerate(self.days):
            rect = self.rect_of(number)
            if rect.contains(point):
                return self.painter.block_at(rect, self.blocks.get(day.day, []), point)
        return None

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        px = theme.current().px
        return QSize(px(240), self.painter.head + 6 * self.painter.least)

    # How it is done

    def _dress(self) -> None:
        self.painter = MonthPainter()
        self.updateGeometry()
        self.update()

    def _number_of(self, day: date) -> int | None:
        return next((number for number, one in enumerate(self.days) if one.day == day), None)

    def _tell(self) -> None:
        """Say which day it is and what is on it."""
        if self.chosen is None:
            return
        found = self.blocks.get(self.chosen, [])
        parts = [spoken_day(self.chosen), self.tr("{count} meetings").format(count=len(found))]
        parts += [f"{time_words(one.begin, one.end)} {one.title}" for one in found[:3]]
        say(self, ", ".join(parts))

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            self.painter.paint(painter, self)
        finally:
            painter.end()

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.ShortcutOverride and self.carrier.claims(cast("QKeyEvent", event)):
            event.accept()
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            block = self.block_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(meeting_words(block)) if block else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        key = Qt.Key(event.key())
        if self.chosen is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif self.carrier.press(event):
            pass
        elif key in STEPS:
            self.choose(self.chosen + timedelta(days=STEPS[key]))
        elif key in ENTER:
            self.day_opened.emit(self.chosen)
        elif key in (Qt.Key.Key_N, Qt.Key.Key_Insert):
            self.new_asked.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self.carrier.put_back()
        point = event.position().toPoint()
        day = self.day_at(point)
        if day is not None:
            self.choose(day.day)
        self._pressed = point if event.button() is Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        point = event.position().toPoint()
        if self.carrier.drag is None:
            self._take_up(event, point)
        if self.carrier.drag is not None and event.buttons() & Qt.MouseButton.LeftButton:
            day = self.day_at(point)
            if day is not None:
                self.carrier.carry(day, point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._pressed = None
        if event.button() is Qt.MouseButton.LeftButton and self.carrier.held_at is not None:
            self.carrier.drop()
        self._show_shape(event.position().toPoint())

    def _take_up(self, event: QMouseEvent, point: QPoint) -> None:
        """Take up the meeting that was pressed, once the pointer has gone far enough to mean it."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_shape(point)
            return
        if (point - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        pressed, self._pressed = self._pressed, None  # what Esc puts back is not taken up again by the same press
        block = self.block_at(pressed)
        if block is not None and block.may_move:
            self.carrier.take_up(block, point)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _show_shape(self, point: QPoint) -> None:
        shapes = Qt.CursorShape
        self.setCursor(shapes.PointingHandCursor if self.block_at(point) is not None else shapes.ArrowCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        point = event.position().toPoint()
        block, day = self.block_at(point), self.day_at(point)
        if block is not None:
            self.meeting_opened.emit(block.id)
        elif day is not None:
            self.day_opened.emit(day.day)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusOutEvent(event)
        if self.carrier.held_at is None:
            self.carrier.put_back()
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        if event.mimeData().hasFormat(WAITING_CASE):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: D102
        day = self.day_at(event.position().toPoint())
        self.dropped_on = day.day if day is not None and self._is_open(day) else None
        event.setAccepted(self.dropped_on is not None)
        self.update()

    def dragLeaveEvent(self, event: QEvent) -> None:  # noqa: D102
        self.dropped_on = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        waiting = waiting_case(bytes(event.mimeData().data(WAITING_CASE).data()))
        day, self.dropped_on = self.dropped_on, None
        self.update()
        event.setAccepted(waiting is not None and day is not None)
        if waiting is not None and day is not None:
            self.waiting_dropped.emit(waiting.case_id, day)

    def _is_open(self, day: CalendarDay) -> bool:
        return day.is_working and (self.today is None or day.day >= self.today)
