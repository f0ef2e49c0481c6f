"""A chart in the window: drawn, pointed at with the mouse or the arrow keys, opened, and said aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.views import theme
from mediator_desk.views.bubble import Bubble
from mediator_desk.views.charts.chart_data import NOTHING, ChartData, ChartKind
from mediator_desk.views.charts.laying import height_for, lay
from mediator_desk.views.charts.scene import Pencil, Scene, Spot
from mediator_desk.views.charts.spoken import point_at, summary, tip_lines
from mediator_desk.views.charts.steps import step_from
from mediator_desk.views.speaking import say

if TYPE_CHECKING:
    from mediator_desk.views.theme import Theme

_CLICKED = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Chart(QWidget):
    """One chart. `look` is another theme than the window's: a board in the hall has its own size of text."""

    opened = Signal(object)
    """A point was opened: its key."""
    copy_wanted = Signal()
    """The keys for copying were pressed."""

    def __init__(self, parent: QWidget | None = None, *, look: Theme | None = None) -> None:
        super().__init__(parent)
        self._look = look or theme.current()
        self._shown = NOTHING
        self._scene: Scene | None = None
        self._spot: Spot | None = None
        self._is_by_key = False
        self._fit()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._look.changed.connect(self._on_theme_changed)

    # What screens call

    def show_data(self, shown: ChartData) -> None:
        """Show other facts; the point in focus stays where it is still there."""
        place = (self._spot.point, self._spot.series) if self._spot else None
        self._shown = shown
        self._lay_anew()
        self._spot = next((spot for spot in self.scene().spots if spot[:2] == place), None)
        has_spots = bool(self.scene().spots)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_spots else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(shown.title)
        self.setAccessibleDescription(summary(shown))

    @property
    def shown(self) -> ChartData:
        """The facts that are drawn."""
        return self._shown

    @property
    def focused(self) -> tuple[int, int] | None:
        """The point and the series that are pointed at."""
        return None if self._spot is None else self._spot[:2]

    def scene(self) -> Scene:
        """Return the picture in the size of today, laid out when it is first asked for."""
        if self._scene is None:
            self._scene = lay(self._pencil, self._shown, QSizeF(self.size()))
        return self._scene

    def open_spot(self, spot: Spot | None) -> None:
        """Open what a place stands for, if anything."""
        key = None if spot is None else point_at(self._shown, spot.point).key_of(spot.series)
        if key is not None:
            self.opened.emit(key)

    # What Qt calls

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._look.px(480), max(self.minimumHeight(), self._look.px(240)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            self._pencil.paint(painter, self.scene())
            self._paint_spot(painter)
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._lay_anew()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._point_at(self._spot_under(event.position()), is_by_key=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() == Qt.MouseButton.LeftButton:
            self._point_at(self._spot_under(event.position()), is_by_key=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open_spot(self._spot_under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: D102
        if not self._is_by_key:
            self._point_at(None, is_by_key=False)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        if event.reason() not in _CLICKED and self.scene().spots:
            self._point_at(self._spot or self._first_spot(), is_by_key=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        if event.reason() not in _CLICKED[1:]:
            self._point_at(None, is_by_key=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._spot and not event.isAutoRepeat():
            self.open_spot(self._spot)
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
        upright = self._shown.kind is not ChartKind.BARS
        first = self._first_spot()
        there = step_from(self.scene().spots, self._spot or first, key, is_upright=upright)
        if there is None:
            event.ignore()
            return
        self._point_at(there if self._spot else first, is_by_key=True)

    # Within

    def _first_spot(self) -> Spot | None:
        spots = self.scene().spots
        if not spots:
            return None
        return next(
            spot for spot in spots if spot.point == (spots[-1].point if self._shown.is_time else spots[0].point)
        )

    def _spot_under(self, place: QPointF) -> Spot | None:
        """Return what lies under a place: the smallest that does, as a part lies upon its whole."""
        under = [spot for spot in self.scene().spots if spot.hot.contains(place)]
        return min(under, key=lambda spot: spot.hot.width() * spot.hot.height(), default=None)

    def _point_at(self, spot: Spot | None, *, is_by_key: bool) -> None:
        if spot == self._spot and is_by_key == self._is_by_key:
            return
        self._spot, self._is_by_key = spot, is_by_key and spot is not None
        key = None if spot is None else point_at(self._shown, spot.point).key_of(spot.series)
        self.setCursor(Qt.CursorShape.ArrowCursor if key is None else Qt.CursorShape.PointingHandCursor)
        if self._is_by_key and spot is not None:
            say(self, "\n".join(tip_lines(self._shown, spot.point, spot.series)))
        elif spot is None:
            self.setAccessibleDescription(summary(self._shown))
        self.update()

    def _paint_spot(self, painter: QPainter) -> None:
        spot = self._spot
        if spot is None:
            return
        if self._is_by_key and self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = spot.area.adjusted(-2, -2, 2, 2)
            painter.setPen(QPen(self._look.colour("surface"), self._look.px(4)))
            painter.drawRoundedRect(around, 4, 4)
            painter.setPen(QPen(self._look.colour("accent"), self._look.px("focus_ring")))
            painter.drawRoundedRect(around, 4, 4)
        lines = tip_lines(self._shown, spot.point, spot.series)
        self._bubble.paint(painter, self.size(), spot.beside.toRect(), lines)

    def _lay_anew(self) -> None:
        self._scene = None
        if self._spot is not None:
            place = self._spot[:2]
            self._spot = next((spot for spot in self.scene().spots if spot[:2] == place), None)
        least = height_for(self._pencil, self._shown, self.width())
        if least != self.minimumHeight():
            self.setMinimumHeight(least)
        self.update()

    def _fit(self) -> None:
        self._pencil, self._bubble = Pencil(self._look), Bubble()

    def _on_theme_changed(self) -> None:
        self._fit()
        self._lay_anew()
