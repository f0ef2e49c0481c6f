"""A figure over time: a line with gaps where there is none, its last point marked and written out."""

from __future__ import annotations

from functools import partial
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from mediator_desk.views.charts.axis import Axis, counts_axis, rates_axis
from mediator_desk.views.charts.grid import Grid, lay_grid, lay_legend
from mediator_desk.views.charts.scene import STRONG

if TYPE_CHECKING:
    from mediator_desk.views.charts.chart_data import ChartData
    from mediator_desk.views.charts.scene import Pencil


def lay_line(pencil: Pencil, data: ChartData, room: QRectF) -> None:
    """Lay out a line chart in a room."""
    room.setTop(room.top() + lay_legend(pencil, data.series, room))
    grid = lay_grid(pencil, data, room, partial(_axis, data))
    for series in range(len(data.series)):
        _lay_series(pencil, data, grid, series)
    _lay_spots(pencil, data, grid)


def _axis(data: ChartData, most: int) -> Axis:
    values = [float(value) for point in data.points for value in point.values if value is not None]
    lowest, highest = min(values), max(values)
    return rates_axis(lowest, highest, most) if data.is_percent else counts_axis(highest, most)


def _places(data: ChartData, grid: Grid, series: int) -> list[QPointF | None]:
    return [
        None if point.values[series] is None else QPointF(grid.middle(number), grid.height(float(point.values[series])))  # type: ignore[arg-type]
        for number, point in enumerate(data.points)
    ]


def _lay_series(pencil: Pencil, data: ChartData, grid: Grid, series: int) -> None:
    role = data.series[series].tone.value
    places = _places(data, grid, series)
    for is_gap, run in groupby(places, lambda place: place is None):
        points = [place for place in run if place is not None]
        if is_gap:
            continue
        pencil.draw(points, role, pencil.px(2))
        if len(points) == 1:  # a line of one point cannot be seen
            pencil.dot(points[0], pencil.px(3), role)
    last = max((number for number, place in enumerate(places) if place is not None), default=-1)
    if last >= 0:
        _lay_last(pencil, data, grid, series, last, places)


def _lay_last(
    pencil: Pencil, data: ChartData, grid: Grid, series: int, last: int, places: list[QPointF | None]
) -> None:
    """Mark the last point, and write its figure where the line does not run."""
    place = places[last]
    if place is None:
        return
    role, radius = data.series[series].tone.value, pencil.px(4)
    pencil.dot(place, radius + pencil.px(2), "surface")
    pencil.dot(place, radius, role)
    text, height = data.points[last].figure(series), pencil.line(STRONG)
    width = pencil.width(text, STRONG)
    left = min(place.x() - width / 2, grid.plot.right() - width)
    highest, lowest = _reach(places, left - radius, left + width)
    gap = radius + pencil.px("xs")
    above, below = highest - gap - height, lowest + gap
    is_above = above >= 0 and (place.y() - highest <= lowest - place.y() or below + height > grid.plot.bottom())
    label = QRectF(left, above if is_above else min(below, grid.plot.bottom() - height), width + 1, height)
    pencil.fill(label, "surface")  # a line of the grid would run through the figure
    pencil.write(label, text, STRONG, "ink")


def _reach(places: list[QPointF | None], left: float, right: float) -> tuple[float, float]:
    """Return the highest and the lowest place of the line between two places across, from above."""
    heights = [place.y() for place in places if place is not None and left <= place.x() <= right]
    for one, other in pairwise(places):
        if one is not None and other is not None and one.x() < left < other.x():
            heights.append(one.y() + (other.y() - one.y()) * (left - one.x()) / (other.x() - one.x()))
    return min(heights), max(heights)


def _lay_spots(pencil: Pencil, data: ChartData, grid: Grid) -> None:
    """Let each point be found in its whole room; of several lines, in the part of it that is nearest."""
    side = pencil.px(12)
    for number, point in enumerate(data.points):
        room = grid.room(number)
        places = [(grid.height(float(value)), one) for one, value in enumerate(point.values) if value is not None]
        places.sort()
        tops = [room.top(), *((a[0] + b[0]) / 2 for a, b in pairwise(places)), room.bottom()]
        for at, (height, series) in enumerate(places):
            area = QRectF(grid.middle(number) - side / 2, height - side / 2, side, side)
            hot = QRectF(room.left(), tops[at], room.width(), tops[at + 1] - tops[at])
            pencil.spot(number, series, area, hot)
        if not places:
            area = QRectF(grid.middle(number) - side / 2, room.bottom() - side, side, side)
            pencil.spot(number, 0, area, room)
