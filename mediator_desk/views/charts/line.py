"""A figure over time: a line with gaps where there is none, its last point marked and written out."""

from __future__ import annotations

from functools import partial
from itertools import groupby, pairwise
from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from mediator_desk.views.charts.axis import Axis, counts_axis, rates_axis
from mediator_desk.views.charts.grid import Grid, lay_grid, lay_legend
from mediator_desk.views.charts.scene import STRONG

if TYPE_CHECKING:
    from mediator_desk.views.charts.chart_data import ChartData
    from mediator_desk.views.charts.scene import Pencil


Places = list[QPointF | None]
"""Where the points of a line stand; None for a gap."""


def lay_line(pencil: Pencil, data: ChartData, room: QRectF) -> None:
    """Lay out a line chart in a room."""
    room.setTop(room.top() + lay_legend(pencil, data.series, room))
    grid = lay_grid(pencil, data, room, partial(_axis, data))
    lines = [_places(data, grid, series) for series in range(len(data.series))]
    for series, places in enumerate(lines):
        _lay_line_of(pencil, data, series, places)
    _lay_ends(pencil, data, grid, lines)
    _lay_spots(pencil, data, grid)


def _axis(data: ChartData, most: int) -> Axis:
    values = [float(value) for point in data.points for value in point.values if value is not None]
    lowest, highest = min(values), max(values)
    return rates_axis(lowest, highest, most) if data.is_percent else counts_axis(highest, most)


def _places(data: ChartData, grid: Grid, series: int) -> Places:
    return [
        None if point.values[series] is None else QPointF(grid.middle(number), grid.height(float(point.values[series])))  # type: ignore[arg-type]
        for number, point in enumerate(data.points)
    ]


def _lay_line_of(pencil: Pencil, data: ChartData, series: int, places: Places) -> None:
    role = data.series[series].tone.value
    for is_gap, run in groupby(places, lambda place: place is None):
        points = [place for place in run if place is not None]
        if is_gap:
            continue
        pencil.draw(points, role, pencil.px(2))
        if len(points) == 1:  # a line of one point cannot be seen
            pencil.dot(points[0], pencil.px(3), role)


def _lay_ends(pencil: Pencil, data: ChartData, grid: Grid, lines: list[Places]) -> None:
    """Mark the last point of each line and write its figure, those of higher lines higher."""
    ends = []
    for series, places in enumerate(lines):
        last = max((number for number, place in enumerate(places) if place is not None), default=-1)
        if last >= 0 and (place := places[last]) is not None:
            ends.append((place.y(), series, last, place))
    taken: list[QRectF] = []
    for order, (_height, series, last, place) in enumerate(sorted(ends, key=lambda end: end[:2])):
        radius = pencil.px(4)
        pencil.dot(place, radius + pencil.px(2), "surface")
        pencil.dot(place, radius, data.series[series].tone.value)
        text = data.points[last].figure(series)
        is_above = None if len(ends) == 1 else order == 0
        wanted = _beside_lines(pencil, grid, lines, place, pencil.width(text, STRONG), is_above=is_above)
        label = _free(wanted, taken, grid.plot)
        taken.append(label)
        pencil.fill(label, "surface")  # a line of the grid would run through the figure
        pencil.write(label, text, STRONG, "ink")


def _beside_lines(
    pencil: Pencil, grid: Grid, lines: list[Places], place: QPointF, width: float, *, is_above: bool | None
) -> QRectF:
    """Return where the figure of a last point stands: above or below, where no line runs; None: on the better side."""
    radius, height = pencil.px(4), pencil.line(STRONG)
    left = min(place.x() - width / 2, grid.plot.right() - width)
    reaches = [_reach(places, left - radius, left + width) for places in lines]
    highest, lowest = min(reach[0] for reach in reaches), max(reach[1] for reach in reaches)
    gap = radius + pencil.px("xs")
    above, below = highest - gap - height, lowest + gap
    if is_above is None:
        is_above = place.y() - highest <= lowest - place.y()
    if above < 0 or below + height > grid.plot.bottom():
        is_above = above >= 0
    return QRectF(left, above if is_above else min(below, grid.plot.bottom() - height), width + 1, height)


def _reach(places: Places, left: float, right: float) -> tuple[float, float]:
    """Return the highest and the lowest place of a line between two places across, from above; of no line none."""
    heights = [place.y() for place in places if place is not None and left <= place.x() <= right]
    for one, other in pairwise(places):
        if one is not None and other is not None and one.x() < left < other.x():
            heights.append(one.y() + (other.y() - one.y()) * (left - one.x()) / (other.x() - one.x()))
    return min(heights, default=inf), max(heights, default=-inf)


def _free(label: QRectF, taken: list[QRectF], plot: QRectF) -> QRectF:
    """Return the place nearest to a label's at which no other stands; its own where there is none."""
    steps = sorted((step for step in range(-12, 13)), key=abs)
    for step in steps:
        moved = label.translated(0, label.height() * step)
        is_inside = step == 0 or (moved.top() >= 0 and moved.bottom() <= plot.bottom())
        if is_inside and not any(moved.intersects(other) for other in taken):
            return moved
    return label


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
