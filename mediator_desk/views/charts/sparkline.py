"""A small line beside a figure: whether it rises or falls, no more."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.views import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.views.charts.chart_data import Value
    from mediator_desk.views.theme import Theme

WIDTH, HEIGHT = 84, 24


class Sparkline(QWidget):
    """A line through some values, its last point marked, in the height of a line of text."""

    def __init__(self, parent: QWidget | None = None, *, look: Theme | None = None) -> None:
        super().__init__(parent)
        self._look = look or theme.current()
        self._values: tuple[float | None, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look.changed.connect(self.updateGeometry)

    def show_values(self, values: Sequence[Value | None], words: str) -> None:
        """Show values from the earliest to the latest (None: a gap), and what they say in words."""
        self._values = tuple(None if value is None else float(value) for value in values)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._look.px(WIDTH), self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            places = self._places()
            painter.setPen(QPen(self._look.colour("field"), self._look.px(1) * 1.5))
            for is_gap, run in groupby(places, lambda place: place is None):
                if not is_gap:
                    painter.drawPolyline(QPolygonF([place for place in run if place is not None]))
            if places and places[-1] is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._look.colour("accent"))
                painter.drawEllipse(places[-1], self._look.px(3), self._look.px(3))
        finally:
            painter.end()

    def _places(self) -> list[QPointF | None]:
        known = [value for value in self._values if value is not None]
        if not known:
            return []
        edge = float(self._look.px(4))
        low, span = min(known), (max(known) - min(known)) or 1.0
        wide = (self.width() - 2 * edge) / max(1, len(self._values) - 1)
        high, flat = self.height() - 2 * edge, max(known) == min(known)
        return [
            None
            if value is None
            else QPointF(edge + wide * at, edge + high * (0.5 if flat else 1 - (value - low) / span))
            for at, value in enumerate(self._values)
        ]
