"""Bars of a period: by insurer with their rates, by cause with their shares."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mediator_desk.i18n import translate
from mediator_desk.models.figure_words import Dimension, Part
from mediator_desk.services.figures.definitions import Pool, Rate
from mediator_desk.services.figures.rates import ranked_percent, share
from mediator_desk.services.figures.selections import Filters, Side
from mediator_desk.views.charts.chart_data import Caption, ChartData, ChartKind, Point, Series
from mediator_desk.views.figure_words import division_words, label_words, percent_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mediator_desk.services.figures.breakdowns import BreakdownLine
    from mediator_desk.services.figures.definitions import RateDefinition
    from mediator_desk.services.figures.selections import Selection
    from mediator_desk.views.statistics.screen_facts import ScreenFigures

MOST_BARS = 12
"""Insurers that a glance takes in; the others stand together."""


def insurer_chart(figures: ScreenFigures, caption: Caption) -> ChartData:
    """Return insurers by what the rate divides by, with their rates: none under the least number of cases."""
    breakdown = figures.now.breakdown(Dimension.INSURER, figures.rate)
    least = figures.facts.now.rules.least_ranked
    sides = tuple(figures.now.selection_of_rate(figures.code, side) for side in (Side.NUMERATOR, Side.DENOMINATOR))
    lines = [line for line in breakdown.lines if line.rate.denominator or line.rate.numerator]
    lines.sort(key=lambda line: (line.key is None, -line.rate.denominator))
    note = translate("Statistics", "{count} cases; no rate under {least}").format(
        count=f"{breakdown.rate.denominator:,}", least=least
    )
    return ChartData(
        ChartKind.BARS,
        translate("Statistics", "By insurer"),
        tuple(_insurer_points(lines, sides, least)),
        (Series(_denominator_words(breakdown.rate.definition)),),
        translate("Statistics", "Insurer"),
        (translate("Statistics", "Rate"), translate("Statistics", "Numerator ÷ denominator")),
        _rate_point(translate("Statistics", "Total"), breakdown.rate, sides, least=0),
        note=note,
        empty=translate("Statistics", "Nothing was counted in this period."),
        caption=caption,
    )


def _insurer_points(lines: list[BreakdownLine], sides: tuple[Selection, ...], least: int) -> Iterator[Point]:
    """Give the largest insurers one by one and the others together; the breakdown has each."""
    alone = len(lines) if len(lines) <= MOST_BARS else MOST_BARS - 1
    for line in lines[:alone]:
        here = tuple(side.at(Dimension.INSURER, line.key) for side in sides)
        yield _rate_point(label_words(line.label), line.rate, here, least=least)
    if others := lines[alone:]:
        keys = {line.key for line in others}
        here = tuple(
            replace(side, filters=Filters.of({**dict(side.filters.wanted), Dimension.INSURER: keys})) for side in sides
        )
        together = Rate(
            others[0].rate.definition,
            sum(line.rate.numerator for line in others),
            sum(line.rate.denominator for line in others),
        )
        said = translate("Statistics", "{count} others").format(count=len(others))
        yield _rate_point(said, together, here, least=least)


def _rate_point(label: str, rate: Rate, sides: tuple[Selection, ...], *, least: int) -> Point:
    percent = ranked_percent(rate.numerator, rate.denominator, least=least)
    few = translate("Statistics", "under {count} cases").format(count=least)
    division = few if percent is None and least else division_words(rate.numerator, rate.denominator)
    return Point(label, (rate.denominator,), key=sides[1], cells=(percent_words(percent), division), cell_keys=sides)


def _denominator_words(definition: RateDefinition) -> str:
    return {
        Pool.ACCEPTED: translate("Statistics", "Accepted"),
        Pool.FILED: translate("Statistics", "Filed"),
        Pool.MEDIATED: translate("Statistics", "Mediated"),
        Pool.CONCLUDED: translate("Statistics", "Concluded"),
    }[definition.pool]


def cause_chart(figures: ScreenFigures, caption: Caption) -> ChartData:
    """Return what the accepted cases are about, with the share of each."""
    breakdown = figures.now.breakdown(Dimension.CAUSE, figures.rate)
    accepted, whole = figures.now.selection(Part.ACCEPTED), breakdown.total.accepted
    lines = sorted(breakdown.lines, key=lambda line: (line.key is None, -line.counts.accepted))
    return ChartData(
        ChartKind.BARS,
        translate("Statistics", "By cause"),
        tuple(
            Point(
                label_words(line.label),
                (line.counts.accepted,),
                key=accepted.at(Dimension.CAUSE, line.key),
                cells=(percent_words(share(line.counts.accepted, whole)),),
            )
            for line in lines
            if line.counts.accepted
        ),
        (Series(translate("Statistics", "Accepted")),),
        translate("Statistics", "Cause"),
        (translate("Statistics", "Share"),),
        Point(translate("Statistics", "Total"), (whole,), key=accepted, cells=(percent_words(share(whole, whole)),)),
        note=translate("Statistics", "cases accepted"),
        empty=translate("Statistics", "Nothing was accepted in this period."),
        caption=caption,
    )
