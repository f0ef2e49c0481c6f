"""Names under each other with a bar each, and the figures that belong to them in columns at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from mediator_desk.views.charts.chart_data import WHOLE
from mediator_desk.views.charts.grid import lay_legend
from mediator_desk.views.charts.scene import SMALL, STRONG, TABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.views.charts.chart_data import ChartData, Point
    from mediator_desk.views.charts.scene import Pencil

ROW, BAR, TWO_LINES = 36, 18, 46
"""Heights at 100 %: a row, its bar, and a row whose name stands above its bar."""
LEAST_BAR, WIDEST_NAME = 110, 0.34
"""A bar has so much room in pixels at 100 %, or its name stands above it; a name takes so much of the width."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Where names, bars and columns of figures stand."""

    names: QRectF
    bars: QRectF
    cells: tuple[QRectF, ...]
    row: float
    is_narrow: bool

    def top(self, row: int) -> float:
        """Return where a row begins."""
        return self.names.top() + self.row * row


def bars_height(pencil: Pencil, data: ChartData, width: float) -> float:
    """Return how high a chart of bars must be for all its rows, in pixels."""
    rows = _rows(pencil, data, QRectF(0, 0, width, 0))
    count = len(data.points) + (1 if data.total else 0)
    legend = pencil.line() * 2 if len(data.series) > 1 else 0
    return _heading(pencil, data) + legend + rows.row * count + 2


def lay_bars(pencil: Pencil, data: ChartData, room: QRectF) -> None:
    """Lay out bars in a room; the longest is as long as there is room for it and its figure."""
    room.setTop(room.top() + lay_legend(pencil, data.series, room))
    rows = _rows(pencil, data, room)
    for heading, cell in zip(data.columns, rows.cells, strict=True):
        line = QRectF(cell.left() - pencil.px("m"), room.top(), cell.width() + pencil.px("m"), pencil.line())
        pencil.write(line, heading, SMALL, "mute", at=1)
    longest = data.highest()
    for number, point in enumerate(data.points):
        _lay_row(pencil, rows, number, point, is_total=False)
        _lay_bar(pencil, data, rows, number, longest)
    if data.total is not None:
        _lay_total(pencil, rows, len(data.points), data.total)
    pencil.scene.plot = rows.bars


def _heading(pencil: Pencil, data: ChartData) -> float:
    return pencil.line() + pencil.px("xs") if any(data.columns) else 0.0


def _rows(pencil: Pencil, data: ChartData, room: QRectF) -> Rows:
    every = (*data.points, data.total) if data.total else data.points
    gap = pencil.px("l")
    widths = [_column_width(pencil, data, every, column) for column in range(len(data.columns))]
    names = min(pencil.widest([point.label for point in every], TABLE), room.width() * WIDEST_NAME)
    cells = sum(widths) + gap * len(widths)
    is_narrow = room.width() - cells - names - _figure_width(pencil, data) < pencil.px(LEAST_BAR)
    top = room.top() + _heading(pencil, data)
    left = room.left() if is_narrow else room.left() + names + pencil.px("s")
    right = room.right() - cells
    name = QRectF(room.left(), top, right - room.left() if is_narrow else names, room.bottom() - top)
    bars = QRectF(left, top, (room.right() if is_narrow else right) - left, name.height())
    row = float(pencil.px(TWO_LINES if is_narrow else ROW))
    return Rows(name, bars, _cells_from(right, widths, gap, top), row, is_narrow)


def _cells_from(left: float, widths: Sequence[int], gap: int, top: float) -> tuple[QRectF, ...]:
    cells = []
    for width in widths:
        cells.append(QRectF(left + gap, top, width, 0))
        left += gap + width
    return tuple(cells)


def _column_width(pencil: Pencil, data: ChartData, points: Sequence[Point], column: int) -> int:
    font = _font(column)
    cells = [point.cells[column] for point in points if column < len(point.cells)]
    return max(pencil.widest(cells, font), pencil.width(data.columns[column]))


def _font(column: int) -> str:
    """Return the font of a column of figures: the first is what is looked for, what it was made of stands beside it."""
    return STRONG if column == 0 else TABLE


def _figure_width(pencil: Pencil, data: ChartData) -> int:
    return pencil.widest([_figure(data, point) for point in data.points], TABLE) + pencil.px("s")


def _figure(data: ChartData, point: Point) -> str:
    return point.figure(0) if len(data.series) == 1 else f"{point.total():,.0f}"


def _lay_row(pencil: Pencil, rows: Rows, number: int, point: Point, *, is_total: bool) -> None:
    height = rows.row / 2 if rows.is_narrow else rows.row
    top = rows.top(number)
    name = QRectF(rows.names.left(), top, rows.names.width(), height)
    at = 0.0 if rows.is_narrow or is_total else 1.0
    pencil.write(name, point.label, STRONG if is_total else TABLE, "ink", at=at)
    for column, (cell, text) in enumerate(zip(rows.cells, point.cells, strict=False)):
        place = QRectF(cell.left(), top, cell.width(), height)
        pencil.write(place, text, STRONG if is_total else _font(column), "ink2" if column else "ink", at=1)


def _lay_total(pencil: Pencil, rows: Rows, number: int, total: Point) -> None:
    whole = _row_room(rows, number)
    pencil.fill(QRectF(whole.left(), whole.top(), whole.width(), 1), "line")
    _lay_row(pencil, rows, number, total, is_total=True)
    figure = QRectF(rows.bars.left(), whole.top(), rows.bars.width(), rows.row / 2 if rows.is_narrow else rows.row)
    if rows.is_narrow:
        figure.translate(0, rows.row / 2)
    pencil.write(figure, total.figure(0) if len(total.values) == 1 else f"{total.total():,.0f}", STRONG, "ink")
    pencil.spot(number, WHOLE, whole.adjusted(0, 2, 0, -1), whole)


def _row_room(rows: Rows, number: int) -> QRectF:
    right = max([rows.bars.right(), *(cell.right() for cell in rows.cells)])
    return QRectF(rows.names.left(), rows.top(number), right - rows.names.left(), rows.row)


def _lay_bar(pencil: Pencil, data: ChartData, rows: Rows, number: int, longest: float) -> None:
    """Draw the parts of a bar and write at its end what it comes to."""
    point, whole = data.points[number], _row_room(rows, number)
    height = pencil.px(BAR) if not rows.is_narrow else pencil.px(12)
    middle = whole.center().y() if not rows.is_narrow else whole.top() + rows.row * 0.72
    room = max(1.0, rows.bars.width() - _figure_width(pencil, data))
    is_one = len(data.series) == 1
    end, parts = rows.bars.left(), []
    for series in range(len(data.series)):
        width = room * point.length(series) / longest if longest else 0.0
        if width > 0:
            box = QRectF(end, round(middle - height / 2), max(1.0, width - (0 if is_one else 1)), height)
            pencil.fill(box, (point.tone or data.series[series].tone).value)
            parts.append((series, box))
            end += max(1.0, width)
    figure = QRectF(end + pencil.px("xs"), middle - rows.row / 2, rows.bars.right() - end, rows.row)
    pencil.write(figure, _figure(data, point), TABLE, "ink")
    ring = whole.adjusted(0, 2, 0, -2)
    pencil.spot(number, 0 if is_one else WHOLE, ring, whole)
    for series, box in parts if not is_one else ():
        pencil.spot(number, series, box, box.adjusted(0, -3, 0, 3))
