"""What a chart says in words: of one point in its tip and to a reader of the screen, and of all together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views.charts.chart_data import WHOLE

if TYPE_CHECKING:
    from mediator_desk.views.charts.chart_data import ChartData, Point

NAMED = QT_TRANSLATE_NOOP("Charts", "{name}: {figure}")
NOTHING_YET = QT_TRANSLATE_NOOP("Charts", "Nothing to show in this period")
BETWEEN = QT_TRANSLATE_NOOP("Charts", "; ")


def point_at(data: ChartData, number: int) -> Point:
    """Return a point, or the total, which stands behind the last."""
    if number == len(data.points) and data.total is not None:
        return data.total
    return data.points[number]


def tip_lines(data: ChartData, number: int, series: int) -> tuple[str, ...]:
    """Return what is said of a point, or of one of its series: its name first, one fact a line."""
    point = point_at(data, number)
    shown = range(len(point.values)) if series == WHOLE else (series,)
    figures = [named(data.series[one].title, point.figure(one)) for one in shown if one < len(data.series)]
    cells = [named(title, text) for title, text in zip(data.columns, point.cells, strict=False) if text]
    is_part = series != WHOLE and len(data.series) > 1
    others = () if is_part else (*cells, *((point.below,) if point.below else ()), *point.words)
    return (point.label, *figures, *others)


def summary(data: ChartData) -> str:
    """Return all points in words: what a reader of the screen says of the chart as a whole."""
    if data.is_empty():
        return empty_words(data)
    count = len(data.points) + (1 if data.total is not None else 0)
    lines = [translate("Charts", BETWEEN).join(tip_lines(data, number, WHOLE)) for number in range(count)]
    return "\n".join([line for line in (data.note, data.caption.definition, data.caption.division) if line] + lines)


def empty_words(data: ChartData) -> str:
    """Return what is said where there is nothing to draw."""
    return data.empty or translate("Charts", NOTHING_YET)


def named(name: str, figure: str) -> str:
    """Return a figure behind its name."""
    return translate("Charts", NAMED).format(name=name, figure=figure) if name else figure
