"""Names under each other with a bar each, and the figures that belong to them in columns at the right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from mediator_desk.views.charts.chart_data import WHOLE
from mediator_desk.views.charts.grid import lay_legend, legend_height
from mediator_desk.views.charts.scene import SMALL, STRONG, TABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mediator_desk.views.charts.chart_data import ChartData, Point
    from mediator_desk.views.charts.scene import Pencil

ROW, BAR = 36, 18
"""Heights at 100 %: a row, and its bar."""
LINE = 23
"""Height at 100 % of each line of a row whose name stands above its bar."""
CLOSEST = 0.6
"""How much closer rows may stand where there is little room."""
LEAST_BAR, WIDEST_NAME = 110, 0.34
"""A bar has so much room in pixels at 100 %, or its name stands above it; a name takes so much of the width."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Where names, bars and columns of figures stand."""

    names: QRectF
    bars: QRectF
    cells: tuple[QRectF, ...]
    line: float
    figure_width: int
    """How wide the figure at the end of a bar is at most."""
    lines: int
    """In how many lines a row stands: 1 beside each other; 2 name and figures above the bar; 3 all above another."""
    is_spread: bool = False
    """Each figure stands in a line of its own with its heading, as there is no room for two beside each other."""

    @property
    def row(self) -> float:
        """How high a row is."""
        return self.line * self.lines

    def place(self, row: int, part: QRectF, line: int) -> QRectF:
        """Return where a part of a row stands, in a line of it; where there is one line alone, in that."""
        top = self.names.top() + self.row * row + self.line * min(line, self.lines - 1)
        return QRectF(part.left(), top, part.width(), self.line)

    def figure(self, row: int, column: int) -> QRectF:
        """Return where one of the further figures of a row stands."""
        line = 1 + column if self.is_spread else max(0, self.lines - 2)
        return self.place(row, self.cells[column], line)

    def bar(self, row: int) -> QRectF:
        """Return where the bar of a row stands."""
        return self.place(row, self.bars, self.lines - 1)

    def whole(self, row: int) -> QRectF:
        """Return the room of a whole row."""
        right = max([self.bars.right(), *(cell.right() for cell in self.cells)])
        return QRectF(self.names.left(), self.names.top() + self.row * row, right - self.names.left(), self.row)


def bars_height(pencil: Pencil, data: ChartData, width: float) -> float:
    """Return how high a chart of bars must be for all its rows, in pixels."""
    rows = _rows(pencil, data, QRectF(0, 0, width, 0))
    count = len(data.points) + (1 if data.total else 0)
    return rows.names.top() + legend_height(pencil, data.series, width) + rows.row * count + 2


def lay_bars(pencil: Pencil, data: ChartData, room: QRectF) -> None:
    """Lay out bars in a room; the longest is as long as there is room for it and its figure."""
    room.setTop(room.top() + lay_legend(pencil, data.series, room))
    rows = _fitted(_rows(pencil, data, room), len(data.points) + (1 if data.total else 0))
    for heading, cell in () if rows.is_spread else zip(data.columns, rows.cells, strict=True):
        line = QRectF(cell.left() - pencil.px("m"), room.top(), cell.width() + pencil.px("m"), pencil.line())
        pencil.write(line, heading, SMALL, "mute", at=1)
    longest = data.highest()
    for number in range(len(data.points)):
        _lay_row(pencil, data, rows, number, is_total=False)
        _lay_bar(pencil, data, rows, number, longest)
    if data.total is not None:
        _lay_total(pencil, data, rows, data.total)
    pencil.scene.plot = rows.bars


def _heading(pencil: Pencil, data: ChartData) -> float:
    return pencil.line() + pencil.px("xs") if any(data.columns) else 0.0


def _rows(pencil: Pencil, data: ChartData, room: QRectF) -> Rows:
    every = (*data.points, data.total) if data.total else data.points
    gap, width = pencil.px("l"), room.width()
    widths = [_column_width(pencil, data, every, column) for column in range(len(data.columns))]
    cells = sum(widths) + gap * len(widths)
    widest = pencil.widest([point.label for point in every], TABLE)
    names = min(widest, width * WIDEST_NAME)
    figure = _figure_width(pencil, data)
    is_wide = width - cells - names - figure >= pencil.px(LEAST_BAR)
    is_spread = cells - gap > width
    lines = 2 + len(widths) if is_spread else 1 if is_wide else 2 if not widths or widest <= width - cells else 3
    top, right = room.top() + (0.0 if is_spread else _heading(pencil, data)), room.right() - cells
    bars = QRectF(room.left(), top, width, room.bottom() - top)
    if is_wide:
        bars.setLeft(room.left() + names + pencil.px("s"))
        bars.setRight(right)
    name = QRectF(room.left(), top, names if is_wide else width if lines > 2 else width - cells, bars.height())
    beside = [QRectF(room.left(), top, width, 0)] * len(widths)
    columns = beside if is_spread else _cells_from(right, widths, gap, top)
    return Rows(name, bars, tuple(columns), float(pencil.px(ROW if is_wide else LINE)), figure, lines, is_spread)


def _fitted(rows: Rows, count: int) -> Rows:
    """Let rows stand closer where the room is lower than they like, down to where their text would touch."""
    room = rows.names.height() / max(1, count)
    return replace(rows, line=max(rows.line * CLOSEST, room / rows.lines)) if room < rows.row else rows


def _cells_from(left: float, widths: Sequence[int], gap: int, top: float) -> list[QRectF]:
    cells = []
    for width in widths:
        cells.append(QRectF(left + gap, top, width, 0))
        left += gap + width
    return cells


def _column_width(pencil: Pencil, data: ChartData, points: Sequence[Point], column: int) -> int:
    font = _font(column)
    cells = [point.cells[column] for point in points if column < len(point.cells)]
    total = data.total.cells[column : column + 1] if data.total else ()
    return max(pencil.widest(cells, font), pencil.widest(total, STRONG), pencil.width(data.columns[column]))


def _font(column: int) -> str:
    """Return the font of a column of figures: the first is what is looked for, what it was made of stands beside it."""
    return STRONG if column == 0 else TABLE


def _figure_width(pencil: Pencil, data: ChartData) -> int:
    return pencil.widest([_figure(data, point) for point in data.points], TABLE) + pencil.px("s")


def _figure(data: ChartData, point: Point) -> str:
    return point.figure(0) if len(data.series) == 1 else f"{point.total():,.0f}"


def _lay_row(pencil: Pencil, data: ChartData, rows: Rows, number: int, *, is_total: bool) -> None:
    point = data.total if is_total and data.total is not None else data.points[number]
    at = 0.0 if rows.lines > 1 or is_total else 1.0
    name = rows.place(number, rows.names, 0)
    if is_total and rows.lines == 1:  # a short word for the sum may be longer than the names above
        name.setWidth(max(name.width(), pencil.width(point.label, STRONG)))
    pencil.write(name, point.label, STRONG if is_total else TABLE, "ink", at=at)
    for column, text in enumerate(point.cells[: len(rows.cells)]):
        place = rows.figure(number, column)
        if rows.is_spread:
            pencil.write(place, data.columns[column])
        font = STRONG if is_total else _font(column)
        if not rows.is_spread or pencil.width(text, font) + pencil.width(data.columns[column]) < place.width():
            pencil.write(place, text, font, "ink2" if column else "ink", at=1)


def _lay_total(pencil: Pencil, data: ChartData, rows: Rows, total: Point) -> None:
    number = len(data.points)
    whole = rows.whole(number)
    pencil.fill(QRectF(whole.left(), whole.top(), whole.width(), 1), "line")
    _lay_row(pencil, data, rows, number, is_total=True)
    figure = rows.bar(number)
    label = pencil.width(total.label, STRONG) + pencil.px("s")
    if rows.lines == 1:
        figure.setLeft(max(figure.left(), rows.names.left() + label))
    pencil.write(figure, _figure(data, total), STRONG, "ink")
    pencil.spot(number, WHOLE, whole.adjusted(0, 2, 0, -1), whole)


def _lay_bar(pencil: Pencil, data: ChartData, rows: Rows, number: int, longest: float) -> None:
    """Draw the parts of a bar and write at its end what it comes to."""
    point, whole, place = data.points[number], rows.whole(number), rows.bar(number)
    room = max(1.0, place.width() - rows.figure_width)
    is_one = len(data.series) == 1
    parts = list(_parts(pencil, data, number, place, room / longest if longest else 0.0))
    for series, box in parts:
        pencil.fill(box, (point.tone or data.series[series].tone).value)
    end = parts[-1][1].right() if parts else place.left()
    figure = QRectF(end + pencil.px("xs"), place.top(), place.right() - end, place.height())
    pencil.write(figure, _figure(data, point), TABLE, "ink")
    said = QRectF(place.left(), whole.top(), figure.left() + rows.figure_width - place.left(), whole.height())
    pencil.spot(number, 0 if is_one else WHOLE, whole.adjusted(0, 2, 0, -2), whole, said)
    for series, box in parts if not is_one else ():
        pencil.spot(number, series, box, box.adjusted(0, -3, 0, 3))


def _parts(pencil: Pencil, data: ChartData, number: int, place: QRectF, scale: float) -> Iterator[tuple[int, QRectF]]:
    """Give each part of a bar: its series and its rectangle; a pixel of ground parts two of them."""
    height = round(min(place.height() / 2, pencil.px(BAR)))
    left, point = place.left(), data.points[number]
    for series in range(len(data.series)):
        width = point.length(series) * scale
        if width > 0:
            shown = max(1.0, width - (1 if len(data.series) > 1 else 0))
            yield series, QRectF(left, round(place.center().y() - height / 2), shown, height)
            left += max(2.0, width)
