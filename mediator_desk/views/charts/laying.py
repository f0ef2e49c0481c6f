"""From facts to a picture: which chart is laid out by whom."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF

from mediator_desk.views.charts.bars import bars_height, lay_bars
from mediator_desk.views.charts.chart_data import ChartKind
from mediator_desk.views.charts.columns import lay_columns
from mediator_desk.views.charts.grid import lay_empty
from mediator_desk.views.charts.line import lay_line
from mediator_desk.views.charts.spoken import empty_words

if TYPE_CHECKING:
    from mediator_desk.views.charts.chart_data import ChartData
    from mediator_desk.views.charts.scene import Pencil, Scene

_LAY = {ChartKind.LINE: lay_line, ChartKind.COLUMNS: lay_columns, ChartKind.BARS: lay_bars}
EDGE = 3
"""Around a chart, in pixels at 100 %: the ring around what has the focus stays inside."""
LEAST_HEIGHT = 180
"""Of a line and of columns, in pixels at 100 %."""


def lay(pencil: Pencil, data: ChartData, size: QSizeF) -> Scene:
    """Lay out a chart in a size and return what is to be painted."""
    scene = pencil.begin(size)
    edge = pencil.px(EDGE)
    room = QRectF(edge, edge, max(1.0, size.width() - 2 * edge), max(1.0, size.height() - 2 * edge))
    if data.is_empty():
        lay_empty(pencil, room, empty_words(data))
    else:
        _LAY[data.kind](pencil, data, room)
    return scene


def height_for(pencil: Pencil, data: ChartData, width: float) -> int:
    """Return how high a chart must be at least in a width, in pixels."""
    if data.kind is ChartKind.BARS and not data.is_empty():
        edges = 2 * pencil.px(EDGE)
        return ceil(bars_height(pencil, data, max(1.0, width - edges))) + edges
    return pencil.px(LEAST_HEIGHT)
