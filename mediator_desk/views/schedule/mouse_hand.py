"""The mouse over a canvas: it makes, moves and stretches meetings, and brings waiting cases in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from mediator_desk.views import theme
from mediator_desk.views.schedule.blocks import WAITING_CASE, waiting_case
from mediator_desk.views.schedule.dragging import Carrying, Drag, Spot, bring, make_at, take
from mediator_desk.views.schedule.lanes import STEP
from mediator_desk.views.schedule.navigation import free_at

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent

    from mediator_desk.views.schedule.canvas import ScheduleCanvas
    from mediator_desk.views.schedule.lanes import Placed

END = 6
"""Width of the part of a block at either side by which it is stretched, in pixels at 100 %."""
NEAR_EDGE, SCROLL_STEP, SCROLL_MS = 28, 14, 30


class MouseHand:
    """What the mouse does in a canvas."""

    def __init__(self, canvas: ScheduleCanvas) -> None:
        self._canvas = canvas
        self._pressed: QPoint | None = None
        self._timer = QTimer(canvas, interval=SCROLL_MS)
        self._timer.timeout.connect(self._scroll)

    def press(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer; what follows may carry it."""
        canvas, point = self._canvas, event.position().toPoint()
        canvas.carrier.put_back()
        self._pressed = None
        if event.button() is Qt.MouseButton.LeftButton and canvas.sight.is_beside_labels(point):
            placed = canvas.block_near(point)
            if placed is not None:
                canvas.select(placed.block.id)
            else:
                self.stand_at(point)
            self._pressed = point

    def move(self, event: QMouseEvent) -> None:
        """Carry what was pressed, once the pointer has gone far enough to mean it."""
        canvas, point = self._canvas, event.position().toPoint()
        if canvas.carrier.drag is None or canvas.sight.is_by_key:
            if not event.buttons() & Qt.MouseButton.LeftButton or self._pressed is None:
                self._show_shape(canvas.block_near(point), point)
                return
            if (point - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            # What Esc puts back is not taken up again by the same press of the mouse.
            pressed, self._pressed = self._pressed, None
            self._take_up(pressed)
        self._carry(point)

    def release(self, event: QMouseEvent) -> None:
        """Drop what is carried."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = None
            if not self._canvas.sight.is_by_key:
                self._stop()
                self._canvas.carrier.drop()
            self._show_shape(None, event.position().toPoint())

    def double_click(self, event: QMouseEvent) -> None:
        """Open a meeting, or make one of usual length in free time."""
        canvas, point = self._canvas, event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or not canvas.sight.is_beside_labels(point):
            return
        placed = canvas.block_near(point)
        if placed is not None:
            canvas.meeting_opened.emit(placed.block.id)
        elif (span := canvas.cursor_span) is not None and self._spot(point) is not None:
            canvas.new_asked.emit(span.lane_id, span.begins_at, span.ends_at)

    def ask_menu(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the mouse, or, by its key, of what is chosen."""
        canvas = self._canvas
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            at = canvas.rect_of(canvas.selected_id)
            place = canvas.viewport().mapToGlobal(at.center()) if at else event.globalPos()
            canvas.menu_asked.emit(canvas.selected_id, place)
            return
        placed = canvas.block_near(event.pos())
        canvas.select(placed.block.id if placed else 0)
        if placed is None:
            self.stand_at(event.pos())
        canvas.menu_asked.emit(canvas.selected_id, event.globalPos())

    def drag_enter(self, event: QDragEnterEvent) -> None:
        """Take in a waiting case, and nothing else."""
        mime = event.mimeData()
        waiting = waiting_case(bytes(mime.data(WAITING_CASE).data())) if mime.hasFormat(WAITING_CASE) else None
        if waiting is None:
            event.ignore()
            return
        self._begin(bring(waiting), event.position().toPoint())
        event.acceptProposedAction()

    def drag_move(self, event: QDragMoveEvent) -> None:
        """Show what a waiting case would come to here."""
        drag = self._canvas.carrier.drag
        if drag is None or not drag.load.carried.case_id:
            event.ignore()
            return
        self._carry(event.position().toPoint())
        event.setAccepted(drag.span is not None and not drag.hindrances)

    def drop(self, event: QDropEvent) -> None:
        """Ask for the meeting of a waiting case that was let go."""
        drag = self._canvas.carrier.drag
        self._stop()
        if drag is None or not drag.load.carried.case_id:
            event.ignore()
            return
        self._carry(event.position().toPoint())
        event.setAccepted(drag.span is not None and not drag.hindrances)
        self._stop()
        self._canvas.carrier.drop()

    # How it is done

    def _take_up(self, point: QPoint) -> None:
        """Take up what lies where the mouse was pressed: a meeting, one of its ends, or free time."""
        canvas = self._canvas
        placed = canvas.block_near(point)
        spot = canvas.sight.spot_at(point)
        if placed is None:
            if spot is not None and (band := canvas.sight.arrangement.bands[spot.day]).lanes:
                self._begin(make_at(band.day, spot.lane_id, spot.minute), point)
        elif placed.block.may_move:
            minute = canvas.sight.minute_at(point)
            canvas.sight.grip_y = point.y() - canvas.sight.rect_of(placed).top()
            self._begin(take(placed.block, self._part_at(placed, point), minute), point)
            canvas.viewport().setCursor(
                Qt.CursorShape.ClosedHandCursor
                if self._part_at(placed, point) is Carrying.MOVE
                else Qt.CursorShape.SizeHorCursor
            )

    def _begin(self, drag: Drag, point: QPoint) -> None:
        sight = self._canvas.sight
        if drag.load.carried.case_id:
            sight.grip_y = sight.measures.lane // 2
        sight.pointer = point
        self._canvas.carrier.begin(drag, is_by_key=False)

    def _carry(self, point: QPoint) -> None:
        drag = self._canvas.carrier.drag
        if drag is None:
            return
        self._canvas.sight.pointer = point
        self._canvas.carrier.carry(self._spot(point, drag))
        if self._pull(point) != QPoint() and not self._timer.isActive():
            self._timer.start()

    def _spot(self, point: QPoint, drag: Drag | None = None) -> Spot | None:
        """Return where a point leads: what is stretched stays on its day, wherever the pointer goes."""
        sight = self._canvas.sight
        if drag is not None and drag.load.how is not Carrying.MOVE:
            return Spot(0, 0, sight.minute_at(point))
        spot = sight.spot_at(point)
        return spot if spot is not None and sight.arrangement.bands[spot.day].lanes else None

    def stand_at(self, point: QPoint) -> None:
        """Let the keyboard stand at the free time under a point; on a day off it stays where it was."""
        canvas, spot = self._canvas, self._spot(point)
        if spot is not None and canvas.sight.is_beside_labels(point):
            begins = Spot(spot.day, spot.lane_id, spot.minute // STEP * STEP)
            canvas.stand_at(free_at(canvas.sight.arrangement, canvas.sight.hours, begins))

    def _part_at(self, placed: Placed, point: QPoint) -> Carrying:
        """Return what is done with a block held at a point; a narrow one can only be carried and made longer."""
        rect, end = self._canvas.sight.rect_of(placed), theme.current().px(END)
        if point.x() > rect.right() - end:
            return Carrying.END
        return Carrying.BEGIN if point.x() < rect.left() + end and rect.width() > 4 * end else Carrying.MOVE

    def _show_shape(self, placed: Placed | None, point: QPoint) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if placed is not None:
            is_end = placed.block.may_move and self._part_at(placed, point) is not Carrying.MOVE
            shape = Qt.CursorShape.SizeHorCursor if is_end else Qt.CursorShape.PointingHandCursor
        self._canvas.viewport().setCursor(shape)

    # What is carried to an edge scrolls

    def _stop(self) -> None:
        self._timer.stop()

    def _pull(self, point: QPoint) -> QPoint:
        """Return which way the calendar is pulled by a pointer near its edge."""
        sight, near = self._canvas.sight, theme.current().px(NEAR_EDGE)
        across = -1 if point.x() < sight.measures.labels + near // 2 else 1 if point.x() > sight.width - near else 0
        down = -1 if point.y() < sight.header + near else 1 if point.y() > sight.height - near else 0
        return QPoint(across, down)

    def _scroll(self) -> None:
        canvas, drag = self._canvas, self._canvas.carrier.drag
        pull = self._pull(canvas.sight.pointer)
        if drag is None or pull == QPoint():
            self._stop()
            return
        step = theme.current().px(SCROLL_STEP)
        for bar, way in ((canvas.horizontalScrollBar(), pull.x()), (canvas.verticalScrollBar(), pull.y())):
            bar.setValue(bar.value() + way * step)
        self._carry(canvas.sight.pointer)
