"""The tables of a period: all definitions of the rate side by side, and the breakdown by whatever one asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.i18n import translate
from mediator_desk.models.figure_words import Dimension, Part
from mediator_desk.services.figures.rates import ranked_percent
from mediator_desk.services.figures.selections import Side
from mediator_desk.views.charts.chart_data import ChartData, ChartKind, Point, Series
from mediator_desk.views.figure_words import (
    DASH,
    definition_words,
    division_words,
    label_words,
    percent_words,
    wan_words,
)
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.services.figures.breakdowns import Breakdown, Counts
    from mediator_desk.services.figures.definitions import Rate
    from mediator_desk.services.figures.selections import Selection
    from mediator_desk.views.statistics.screen_facts import ScreenFigures

COUNTS = (
    (Part.ACCEPTED, "accepted"),
    (Part.CONCLUDED, "concluded"),
    (Part.AGREED, "agreed"),
    (Part.NOT_AGREED, "not_agreed"),
    (Part.LEFT_OUT, "left_out"),
)
AMOUNTS = ((Part.ACCEPTED, "claimed_amount"), (Part.AGREED, "agreed_amount"), (Part.PAID, "paid_amount"))


def definitions_table(figures: ScreenFigures) -> ChartData:
    """Return every definition of the success rate with what it divides: none is hidden by the one in front."""
    return ChartData(
        ChartKind.BARS,
        translate("Statistics", "All definitions side by side"),
        tuple(_definition_row(figures, rate) for rate in figures.now.rates),
        (Series(translate("Statistics", "Rate")),),
        translate("Statistics", "Definition"),
        (translate("Statistics", "Numerator"), translate("Statistics", "Denominator")),
        is_percent=True,
    )


def _definition_row(figures: ScreenFigures, rate: Rate) -> Point:
    code = rate.definition.code
    sides = tuple(figures.now.selection_of_rate(code, side) for side in (Side.NUMERATOR, Side.DENOMINATOR))
    return Point(
        definition_words(rate.definition),
        (rate.percent,),
        (percent_words(rate.percent),),
        keys=sides[:1],
        cells=(f"{rate.numerator:,}", f"{rate.denominator:,}"),
        cell_keys=sides,
    )


def breakdown_table(figures: ScreenFigures, dimension: Dimension) -> ChartData:
    """Return the period by one dimension: cases, the rate with what it divides, and the three amounts."""
    breakdown = figures.now.breakdown(dimension, figures.rate)
    return ChartData(
        ChartKind.BARS,
        translate("Statistics", "Breakdown: {dimension}").format(dimension=word(dimension)),
        tuple(_lines(figures, breakdown)),
        (Series(word(COUNTS[0][0])),),
        word(dimension),
        (
            *(word(part) for part, _name in COUNTS[1:]),
            translate("Statistics", "Rate"),
            translate("Statistics", "Numerator ÷ denominator"),
            translate("Statistics", "Claimed (10,000)"),
            translate("Statistics", "Agreed (10,000)"),
            translate("Statistics", "Paid (10,000)"),
        ),
        _row(figures, translate("Statistics", "Total"), breakdown.total, breakdown.rate, lambda one: one, least=0),
        empty=translate("Statistics", "Nothing was counted in this period."),
    )


def _lines(figures: ScreenFigures, breakdown: Breakdown) -> list[Point]:
    least, dimension = figures.facts.now.rules.least_ranked, breakdown.dimension
    return [
        _row(
            figures,
            dimension_label(dimension, line.label),
            line.counts,
            line.rate,
            lambda one, key=line.key: one.at(dimension, key),  # type: ignore[misc]
            least=least if dimension in RANKED else 0,
        )
        for line in breakdown.lines
    ]


RANKED = frozenset({Dimension.INSURER, Dimension.MEDIATOR, Dimension.CITY})
"""Lines that people compare with each other: no rate of a few cases."""


def dimension_label(dimension: Dimension, label: object) -> str:
    """Return what a line is called; a case that still goes on has no outcome and took no time yet."""
    if label is None and dimension in (Dimension.OUTCOME, Dimension.DURATION):
        return translate("Statistics", "Not concluded yet")
    return label_words(label)  # type: ignore[arg-type]


def _row(
    figures: ScreenFigures,
    label: str,
    counts: Counts,
    rate: Rate,
    narrowed: Callable[[Selection], Selection],
    *,
    least: int,
) -> Point:
    now, code = figures.now, rate.definition.code
    of_parts = [narrowed(now.selection(part)) for part, _name in COUNTS]
    above, below = (narrowed(now.selection_of_rate(code, side)) for side in (Side.NUMERATOR, Side.DENOMINATOR))
    percent = ranked_percent(rate.numerator, rate.denominator, least=least)
    return Point(
        label,
        (counts.accepted,),
        (f"{counts.accepted:,}",),
        key=of_parts[0],
        cells=(
            *(f"{getattr(counts, name):,}" for _part, name in COUNTS[1:]),
            DASH if percent is None else percent_words(percent),
            division_words(rate.numerator, rate.denominator),
            *(wan_words(getattr(counts, name)) for _part, name in AMOUNTS),
        ),
        cell_keys=(*of_parts[1:], above, below, *(narrowed(now.selection(part)) for part, _name in AMOUNTS)),
    )
