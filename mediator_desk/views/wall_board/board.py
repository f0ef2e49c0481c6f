"""What the board shows, as plain facts. There are no names of people among them, and insurers only by a switch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views.charts.chart_data import ChartData, Point

_OTHERS = QT_TRANSLATE_NOOP("WallBoard", "{count} others")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the board is asked to show."""

    month: date
    """Its first day."""
    at: datetime
    """The instant (UTC) at which it is asked."""
    with_insurers: bool = False


@dataclass(frozen=True, slots=True)
class BigFigure:
    """One figure of the month, and what stands below it: the year, or what a rate was made of."""

    title: str
    figure: str
    unit: str = ""
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """Everything on the board."""

    committee: str
    period: str
    figures: tuple[BigFigure, ...]
    charts: tuple[ChartData, ...]
    words: tuple[str, ...]
    """Definitions, what the figures are of, whether they are frozen: written at the foot."""


def fewer_rows(chart: ChartData, most: int) -> ChartData:
    """Return bars with the first rows alone, and one that says how many others there are and what they come to."""
    if len(chart.points) <= most:
        return chart
    kept, others = chart.points[: most - 1], chart.points[most - 1 :]
    values = tuple(
        sum(other.values[series] or 0 for other in others if series < len(other.values))
        for series in range(len(chart.series))
    )
    together = Point(translate("WallBoard", _OTHERS).format(count=len(others)), values)
    return replace(chart, points=(*kept, together))
