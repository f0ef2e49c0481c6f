"""Columns over months or bands: several series stand on each other, or beside each other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from mediator_desk.views.charts.axis import counts_axis
from mediator_desk.views.charts.chart_data import WHOLE
from mediator_desk.views.charts.grid import Grid, lay_grid, lay_legend
from mediator_desk.views.charts.scene import SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mediator_desk.views.charts.chart_data import ChartData
    from mediator_desk.views.charts.scene import Pencil

SHARE, WIDEST = 0.6, 56
"""How much of its room a column takes, and how wide it grows at most in pixels at 100 %."""


def lay_columns(pencil: Pencil, data: ChartData, room: QRectF) -> None:
    """Lay out columns in a room."""
    room.setTop(room.top() + lay_legend(pencil, data.series, room))
    grid = lay_grid(pencil, data, room, partial(counts_axis, data.highest()))
    boxes = list(_stacked(pencil, data, grid) if data.is_stacked else _beside(pencil, data, grid))
    for number, series, box in boxes:
        pencil.fill(box, (data.points[number].tone or data.series[series].tone).value)
    _lay_figures(pencil, data, grid, boxes)
    _lay_spots(pencil, data, grid, boxes)


def _width(pencil: Pencil, grid: Grid, share: float = SHARE) -> float:
    return max(1.0, round(min(grid.slot * share, pencil.px(WIDEST))))


def _stacked(pencil: Pencil, data: ChartData, grid: Grid) -> Iterator[tuple[int, int, QRectF]]:
    """Give each part of each column: its point, its series, its rectangle; a pixel of ground parts two of them."""
    width = _width(pencil, grid)
    for number, point in enumerate(data.points):
        left, below = round(grid.middle(number) - width / 2), 0.0
        for series in range(len(data.series)):
            above = below + point.length(series)
            if above > below:
                bottom = grid.height(below) - (1 if below else 0)
                top = min(grid.height(above), bottom - 1)
                yield number, series, QRectF(left, top, width, bottom - top)
            below = above


def _beside(pencil: Pencil, data: ChartData, grid: Grid) -> Iterator[tuple[int, int, QRectF]]:
    width = max(1.0, _width(pencil, grid, 0.75) / max(1, len(data.series)))
    for number, point in enumerate(data.points):
        left = grid.middle(number) - width * len(data.series) / 2
        for series in range(len(data.series)):
            height = grid.plot.bottom() - grid.height(point.length(series))
            if height > 0:
                high = max(1.0, height)
                place = left + width * series
                yield number, series, QRectF(place, grid.plot.bottom() - high, max(1.0, width - 1), high)


def _lay_figures(pencil: Pencil, data: ChartData, grid: Grid, boxes: list[tuple[int, int, QRectF]]) -> None:
    """Write above each column what it comes to, where all have room; else above the last alone."""
    if not data.is_stacked:
        _lay_figures_beside(pencil, data, boxes)
        return
    texts = [_total(data, number) for number in range(len(data.points))]
    fits = pencil.widest(texts) <= grid.slot - pencil.px("xs")
    tops: dict[int, float] = {}
    for number, _series, box in boxes:
        tops[number] = min(box.top(), tops.get(number, grid.plot.bottom()))
    for number, text in enumerate(texts):
        if not (fits or number == len(texts) - 1) or not text:
            continue
        width = max(grid.slot, float(pencil.width(text)))
        left = min(grid.middle(number) - width / 2, grid.plot.right() - width)
        top = tops.get(number, grid.plot.bottom()) - pencil.line() - 1
        line = QRectF(left, top, width, pencil.line())
        spare = (width - pencil.width(text)) / 2
        pencil.fill(line.adjusted(spare, 0, -spare, 0), "surface")  # a line of the grid would run through the figure
        pencil.write(line, text, SMALL, "ink2", at=0.5)


def _lay_figures_beside(pencil: Pencil, data: ChartData, boxes: list[tuple[int, int, QRectF]]) -> None:
    """Write above each of several columns its figure, where all are as narrow as their columns."""
    texts = [data.points[number].figure(series) for number, series, _box in boxes]
    if any(pencil.width(text) > box.width() for text, (_number, _series, box) in zip(texts, boxes, strict=True)):
        return
    for text, (_number, _series, box) in zip(texts, boxes, strict=True):
        line = QRectF(box.left(), box.top() - pencil.line() - 1, box.width(), pencil.line())
        pencil.fill(line, "surface")
        pencil.write(line, text, SMALL, "ink2", at=0.5)


def _total(data: ChartData, number: int) -> str:
    point = data.points[number]
    if len(data.series) == 1:
        return point.figure(0)
    return f"{point.total():,.0f}"


def _lay_spots(pencil: Pencil, data: ChartData, grid: Grid, boxes: list[tuple[int, int, QRectF]]) -> None:
    """Let each part be found across its whole room, and the column as a whole above and below it."""
    for number in range(len(data.points)):
        room, own = grid.room(number), [(series, box) for point, series, box in boxes if point == number]
        whole = _around([box for _series, box in own]) or _foot(pencil, grid, number)
        if len(data.series) == 1:
            pencil.spot(number, 0, whole, room)
            continue
        pencil.spot(number, WHOLE, whole, room)
        for series, box in own:
            hot = QRectF(room.left(), box.top(), room.width(), box.height()) if data.is_stacked else box
            pencil.spot(number, series, box, hot)


def _around(boxes: list[QRectF]) -> QRectF | None:
    if not boxes:
        return None
    around = QRectF(boxes[0])
    for box in boxes[1:]:
        around = around.united(box)
    return around


def _foot(pencil: Pencil, grid: Grid, number: int) -> QRectF:
    width, height = _width(pencil, grid), pencil.px("xs")
    return QRectF(grid.middle(number) - width / 2, grid.plot.bottom() - height, width, height)
