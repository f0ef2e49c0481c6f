"""What charts over time and over bands share: legend, grid, axis, and labels that never touch each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from mediator_desk.views.charts.axis import Axis, axis_words
from mediator_desk.views.charts.scene import SMALL, TABLE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mediator_desk.views.charts.chart_data import ChartData, Series
    from mediator_desk.views.charts.scene import Pencil

BREAKS = " –-/、·"
"""Behind these a label goes on in a second line rather than within a number."""
LINES_A_STEP = 3
"""Between two lines of the grid there is room for so many lines of text."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The plot with its axis: where a value and a point lie."""

    plot: QRectF
    axis: Axis
    count: int

    @property
    def slot(self) -> float:
        """How wide the room of one point is."""
        return self.plot.width() / max(1, self.count)

    def left(self, point: int) -> float:
        """Return where the room of a point begins."""
        return self.plot.left() + self.slot * point

    def middle(self, point: int) -> float:
        """Return where a point stands."""
        return self.left(point) + self.slot / 2

    def height(self, value: float) -> float:
        """Return how high above the window's top a value lies."""
        return self.plot.bottom() - self.plot.height() * self.axis.share(value)

    def room(self, point: int) -> QRectF:
        """Return the whole room of a point."""
        return QRectF(self.left(point), self.plot.top(), self.slot, self.plot.height())


def lay_grid(pencil: Pencil, data: ChartData, room: QRectF, axis_for: Callable[[int], Axis]) -> Grid:
    """Lay out axis, grid and labels; `axis_for` gives the axis for the number of steps that have room."""
    below = _label_lines(pencil, data, room.width())
    top = room.top() + pencil.line() + pencil.px("s")
    bottom = room.bottom() - below * pencil.line() - pencil.px("xs")
    height = max(1.0, bottom - top)
    axis = axis_for(max(1, int(height / (pencil.line() * LINES_A_STEP))))
    words = axis_words(axis, is_percent=data.is_percent)
    left = room.left() + pencil.widest(words) + pencil.px("s")
    plot = QRectF(left, top, max(1.0, room.right() - left), height)
    grid = Grid(plot, axis, len(data.points))
    _lay_lines(pencil, grid, room, words)
    _lay_labels(pencil, data, grid)
    pencil.scene.plot = plot
    return grid


def lay_legend(pencil: Pencil, series: Sequence[Series], room: QRectF) -> float:
    """Write what each colour means, at the right, in as many lines as it needs; return the height that it took."""
    side, gap, space = pencil.px(10), pencil.px(6), pencil.px("l")
    widths, rows = _legend_rows(pencil, series, room.width())
    height = pencil.line() + pencil.px("xs")
    for number, row in enumerate(rows):
        left = room.right() - sum(widths[one] for one in row) - space * (len(row) - 1)
        middle = room.top() + height * number + height / 2
        for one in row:
            pencil.fill(QRectF(left, middle - side / 2, side, side), series[one].tone.value)
            text = QRectF(left + side + gap, middle - height / 2, widths[one] - side - gap, height)
            pencil.write(text, series[one].title, SMALL, "ink2")
            left += widths[one] + space
    return legend_height(pencil, series, room.width())


def legend_height(pencil: Pencil, series: Sequence[Series], width: float) -> float:
    """Return how high the legend is; one series alone needs none, the title says it."""
    rows = len(_legend_rows(pencil, series, width)[1])
    return rows * (pencil.line() + pencil.px("xs")) + pencil.px("xs") if rows else 0.0


def _legend_rows(pencil: Pencil, series: Sequence[Series], width: float) -> tuple[list[float], list[list[int]]]:
    """Return how wide each entry is, and which stand in a line together."""
    if len(series) < 2:
        return [], []
    mark = pencil.px(10) + pencil.px(6)
    widths = [min(mark + pencil.width(one.title), width) for one in series]
    return widths, _rows_of(widths, pencil.px("l"), width)


def lay_empty(pencil: Pencil, room: QRectF, text: str) -> None:
    """Say in the middle that there is nothing to draw."""
    pencil.write(room, text, TABLE, "mute", at=0.5)


def _rows_of(widths: Sequence[float], space: int, room: float) -> list[list[int]]:
    rows: list[list[int]] = [[]]
    taken = 0.0
    for number, width in enumerate(widths):
        if rows[-1] and taken + width > room:
            rows.append([])
            taken = 0.0
        rows[-1].append(number)
        taken += width + space
    return rows


def _lay_lines(pencil: Pencil, grid: Grid, room: QRectF, words: Sequence[str]) -> None:
    for number, (value, text) in enumerate(zip(grid.axis.ticks, words, strict=True)):
        height = round(grid.height(value))
        pencil.fill(QRectF(grid.plot.left(), height, grid.plot.width(), 1), "line" if number else "field")
        line = QRectF(room.left(), height - pencil.line() / 2, grid.plot.left() - room.left() - pencil.px("s"), 0)
        line.setHeight(pencil.line())
        pencil.write(line, text, at=1)


def _label_lines(pencil: Pencil, data: ChartData, width: float) -> int:
    """Return how many lines stand below the plot: the labels, and what rates were made of where all have room."""
    slot = (width - pencil.px(48)) / max(1, len(data.points))
    if not data.is_time:
        return max((len(_broken(pencil, point.label, slot)) for point in data.points), default=1)
    return 1 + len(_parts_below(pencil, data, slot)[0])


def _lay_labels(pencil: Pencil, data: ChartData, grid: Grid) -> None:
    line = pencil.line()
    top = grid.plot.bottom() + pencil.px("xs")
    parts = _parts_below(pencil, data, grid.slot) if data.is_time else [()] * len(data.points)
    for number in _labelled(pencil, data, grid.slot):
        point = data.points[number]
        label = (point.label,) if data.is_time else _broken(pencil, point.label, grid.slot)
        width = max(grid.slot, pencil.width(point.label) if data.is_time else 0.0)
        # The label of the last point may be wider than its room: it ends with the plot, and begins within the window.
        left = min(grid.middle(number) - width / 2, grid.plot.right() - width)
        for at, text in enumerate(label):
            pencil.write(QRectF(left, top + at * line, width, line), text, at=0.5)
        for at, text in enumerate(parts[number], len(label)):
            pencil.write(QRectF(grid.left(number), top + at * line, grid.slot, line), text, at=0.5)


def _labelled(pencil: Pencil, data: ChartData, slot: float) -> list[int]:
    """Return which points carry their label: all, or every second or third, the last always."""
    numbers = range(len(data.points))
    if not data.is_time:
        return list(numbers)
    widest = pencil.widest([point.label for point in data.points]) + pencil.px("s")
    every = max(1, -(-widest // max(1, int(slot))))
    return [number for number in numbers if (len(data.points) - 1 - number) % every == 0]


def _parts_below(pencil: Pencil, data: ChartData, slot: float) -> list[tuple[str, ...]]:
    """Return what rates were made of for each point, in one line or in two; nothing where one has no room."""
    texts = [point.below for point in data.points]
    room = int(slot) - pencil.px("xs")
    for broken in ([(text,) for text in texts], [_divided(text) for text in texts]):
        if all(pencil.width(part) <= room for parts in broken for part in parts):
            longest = max((len(parts) for parts in broken if any(parts)), default=0)
            return [(*parts, *[""] * (longest - len(parts)))[:longest] for parts in broken]
    return [()] * len(texts)


def _divided(text: str) -> tuple[str, ...]:
    above, sign, beneath = text.partition(" ÷ ")
    return (above, f"÷ {beneath}") if sign else (text,)


def _broken(pencil: Pencil, text: str, slot: float) -> tuple[str, ...]:
    """Return a name in one or two lines that fit, parted at a space where that helps; what is longer is cut."""
    room = int(slot) - pencil.px("xs")
    if pencil.width(text) <= room or len(text) < 2:
        return (text,)
    breaks = [at for at, letter in enumerate(text, 1) if letter in BREAKS]
    for at in sorted(breaks, key=lambda at: (text[at - 1] != " ", abs(at - len(text) // 2))):
        if max(pencil.width(text[:at].strip()), pencil.width(text[at:])) <= room:
            return (text[:at].strip(), text[at:])
    cut = next((one for one in range(len(text) - 1, 1, -1) if pencil.width(text[:one]) <= room), 1)
    return (text[:cut].strip(), text[cut:].strip())
