"""The painted calendar: days down, hours across, rooms or mediators as lanes. It shows and asks; others do.

It holds no widget per meeting: only what is in sight is drawn, so a year of meetings costs no more than a week's.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from mediator_desk.i18n import translate
from mediator_desk.views import theme
from mediator_desk.views.parts import plain_tip
from mediator_desk.views.schedule.blocks import NO_LANE, Block, DayRow, Lane, day_hours
from mediator_desk.views.schedule.carrying import Carrier
from mediator_desk.views.schedule.dragging import Checker, Span
from mediator_desk.views.schedule.key_hand import KeyHand
from mediator_desk.views.schedule.lanes import Placed, arrange
from mediator_desk.views.schedule.mouse_hand import MouseHand
from mediator_desk.views.schedule.painting import SchedulePainter
from mediator_desk.views.schedule.scrolling import reveal, set_bars
from mediator_desk.views.schedule.sight import Sight, measures_of
from mediator_desk.views.schedule.spoken import KEYS, free_words, meeting_words
from mediator_desk.views.speaking import say

if TYPE_CHECKING:
    from mediator_desk.services.office.office_hours import OfficeHours

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class ScheduleCanvas(QAbstractScrollArea):
    """Days, lanes and meetings as one picture that mouse and keyboard work alike. Instants are UTC."""

    meeting_opened = Signal(int)
    """A double click or Enter on a meeting: its id."""
    meeting_selected = Signal(int)
    """Another meeting is the chosen one: its id, 0 for none."""
    menu_asked = Signal(int, QPoint)
    """A person asked for the menu of a meeting (0: of free time), at a place of the screen."""
    move_asked = Signal(int, int, object, object)
    """A meeting was carried or stretched: its id, the lane (NO_LANE for none), from when, until when."""
    new_asked = Signal(int, object, object)
    """Time was taken for a new meeting: the lane, from when, until when."""
    waiting_dropped = Signal(int, int, object, object)
    """A waiting case was dropped: its id, the lane, from when, until when."""

    def __init__(
        self,
        days: Sequence[DayRow] = (),
        lanes: Sequence[Lane] = (),
        blocks: Sequence[Block] = (),
        hours: OfficeHours | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._days, self._lanes, self._blocks = tuple(days), tuple(lanes), tuple(blocks)
        self.sight = Sight()
        self._seeks_today = True
        self._take_hours(hours)
        self._build()
        self._dress()

    def _build(self) -> None:
        self.setObjectName("schedule")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Calendar of meetings"))
        self.setWhatsThis(self.keys_in_words())
        self.setAccessibleDescription(self.keys_in_words())
        self.viewport().setMouseTracking(True)
        self.viewport().setAcceptDrops(True)
        self.carrier = Carrier(self)
        self._mouse = MouseHand(self)
        self._keys = KeyHand(self)
        theme.current().changed.connect(self._dress)

    # What screens call

    def show_calendar(
        self, days: Sequence[DayRow], lanes: Sequence[Lane], blocks: Sequence[Block], hours: OfficeHours | None = None
    ) -> None:
        """Show other days, lanes or meetings. What is chosen stays chosen where it is still there."""
        same_days = [row.day for row in days] == [row.day for row in self._days]
        self._days, self._lanes, self._blocks = tuple(days), tuple(lanes), tuple(blocks)
        self._take_hours(hours)
        self._fit()
        if self.sight.arrangement.place_of(self.sight.selected_id) is None:
            self._choose(0)
        self.carrier.look_again()
        if not same_days:
            self.sight.cursor = None
            self.verticalScrollBar().setValue(0)
            self._seeks_today = True
        self._show_today()

    def set_now(self, now: datetime) -> None:
        """Draw today, and the line at this minute."""
        self.sight.now = now
        self._show_today()
        self.viewport().update()

    def set_checker(self, checker: Checker | None) -> None:
        """Ask this, while something is carried, what hinders it: it returns words, and [] where nothing does."""
        self.carrier.checker = checker

    def select(self, block_id: int) -> bool:
        """Choose a meeting and bring it into sight; 0 chooses none. Returns whether it is shown."""
        placed = self.sight.arrangement.place_of(block_id)
        if placed is not None:
            self.sight.cursor = None
            self.reveal(QRect(placed.left, placed.top, placed.width, placed.height))
        self._choose(placed.block.id if placed else 0)
        return placed is not None

    @property
    def selected_id(self) -> int:
        """The meeting that is chosen, 0 for none."""
        return self.sight.selected_id

    @property
    def cursor_span(self) -> Span | None:
        """The free time at which the keyboard stands."""
        return self.sight.cursor

    def rect_of(self, block_id: int) -> QRect | None:
        """Return where a meeting lies in the viewport."""
        placed = self.sight.arrangement.place_of(block_id)
        return self.sight.rect_of(placed) if placed else None

    def lane_name(self, lane_id: int) -> str:
        """Return the name of a lane in words."""
        return self._names.get(lane_id, translate("Schedule", "No room") if lane_id == NO_LANE else "")

    # What its hands call

    def stand_at(self, span: Span) -> None:
        """Let the keyboard stand at a free time, and bring it into sight."""
        self.sight.cursor = span
        self._choose(0)
        rect = self.sight.rect_of_span(span)
        if rect is not None:
            self.reveal(rect.translated(self.sight.left, self.sight.top - self.sight.header))
        self.say_where()
        self.viewport().update()

    def say_where(self) -> None:
        """Tell a reader of the screen where the keyboard stands."""
        placed = self.sight.arrangement.place_of(self.sight.selected_id)
        if placed is not None:
            say(self, meeting_words(placed.block))
        elif self.sight.cursor is not None:
            say(self, free_words(self.sight.cursor, self.lane_name(self.sight.cursor.lane_id)))

    def reveal(self, rect: QRect) -> None:
        """Scroll as little as it takes to bring a part of the whole drawing into sight."""
        reveal(self, self.sight, rect)

    def block_near(self, point: QPoint) -> Placed | None:
        """Return the meeting at a point of the viewport."""
        return self.sight.block_at(point)

    # How it is done

    def _choose(self, block_id: int) -> None:
        if block_id != self.sight.selected_id:
            self.sight.selected_id = block_id
            self.meeting_selected.emit(block_id)
        if block_id:
            self.say_where()
        self.viewport().update()

    def _show_today(self) -> None:
        """Bring today into sight, once for each week that is shown."""
        number = self.sight.arrangement.number_of(self.sight.today) if self.sight.today else None
        if self._seeks_today and number is not None and self.isVisible():
            self._seeks_today = False
            band = self.sight.arrangement.bands[number]
            self.reveal(QRect(self.sight.measures.labels + self.sight.left, band.top, 1, band.height))

    def _take_hours(self, hours: OfficeHours | None) -> None:
        if hours is not None:
            self.sight.hours = day_hours(hours)

    def _dress(self) -> None:
        """Take the fonts and colours in force: another theme, another size of text, another language."""
        self._painter = SchedulePainter()
        self._fit()

    def _fit(self) -> None:
        """Put everything in place again."""
        self.sight.header = theme.current().px("xxl")
        self._names = {one.lane_id: one.lane_name for one in self._blocks} | {one.id: one.name for one in self._lanes}
        labels = self._painter.labels.width_for(self._days, {one.day for one in self._blocks}, self._names.values())
        self.sight.measures = measures_of(labels, is_one_day=len(self._days) <= 1)
        self._arrange()

    def _arrange(self) -> None:
        sight, view = self.sight, self.viewport()
        sight.width, sight.height = view.width(), view.height()
        sight.arrangement = arrange(self._days, self._lanes, self._blocks, sight.hours, sight.measures, view.width())
        set_bars(self, sight)
        sight.left, sight.top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        view.update()

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self._show_today()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: D102
        self.sight.left, self.sight.top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self.viewport())
        try:
            self._painter.paint(painter, self.sight, event.rect())
        finally:
            painter.end()

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.ShortcutOverride and self._keys.claims(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.LanguageChange:
            self._dress()
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: D102
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            placed = None if self.carrier.drag else self.block_near(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(meeting_words(placed.block)) if placed else "", self)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        self.sight.has_focus = True
        if event.reason() in _BY_KEY and not self.selected_id and self.sight.cursor is None:
            self._keys.enter()
        self.say_where()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusOutEvent(event)
        self.sight.has_focus = False
        if self.sight.is_by_key:
            self.carrier.put_back()
        self.setAccessibleDescription(self.keys_in_words())
        self.viewport().update()

    def keys_in_words(self) -> str:
        """Return how it is worked by keys, for help and for readers of the screen."""
        return translate("Schedule", KEYS)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._mouse.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        self._mouse.ask_menu(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        self._mouse.drag_enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: D102
        self._mouse.drag_move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: D102
        self.carrier.put_back()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        self._mouse.drop(event)
