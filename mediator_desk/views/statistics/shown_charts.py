"""The charts of a period as plain facts: what is drawn, what each part opens, what is printed beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediator_desk.conventions.china_time import china_day
from mediator_desk.i18n import translate
from mediator_desk.models.figure_words import Dimension, Part
from mediator_desk.services.figures.definitions import Pool, explained
from mediator_desk.services.figures.periods import month_of
from mediator_desk.services.figures.rates import ranked_percent, share
from mediator_desk.services.figures.selections import Side
from mediator_desk.views.charts.chart_data import Caption, ChartData, ChartKind, Point, Series, Tone
from mediator_desk.views.figure_words import (
    definition_words,
    division_words,
    filters_words,
    in_reports,
    label_words,
    month_words,
    percent_words,
    period_words,
)
from mediator_desk.views.statistics.shown_open import ageing_chart, load_chart
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.services.figures.breakdowns import BreakdownLine
    from mediator_desk.services.figures.cells import PeriodFacts
    from mediator_desk.services.figures.definitions import Rate, RateDefinition
    from mediator_desk.services.figures.figures import Figures
    from mediator_desk.views.statistics.screen_facts import ScreenFigures


@dataclass(frozen=True)
class Charts:
    """The charts of the screen."""

    rate: ChartData
    outcomes: ChartData
    flow: ChartData
    insurers: ChartData
    causes: ChartData
    ageing: ChartData
    load: ChartData


def charts_of(figures: ScreenFigures, committee: str, made: str) -> Charts:
    """Return the charts; `committee` and `made` (who made it and when) are printed on pictures that leave the desk."""
    caption = caption_of(figures, committee, made)
    return Charts(
        _rate_chart(figures, caption),
        _outcome_chart(figures, caption),
        _flow_chart(figures, caption),
        _insurer_chart(figures, caption),
        _cause_chart(figures, caption),
        ageing_chart(figures, caption),
        load_chart(figures, caption),
    )


def caption_of(figures: ScreenFigures, committee: str, made: str) -> Caption:
    """Return what stands on every picture: nothing that leaves the desk lacks its definition."""
    rate = figures.now.rate(figures.rate)
    return Caption(
        committee,
        period_words(figures.now.period),
        f"{definition_words(rate.definition)}: {explanation(figures, rate.definition)}",
        division_words(rate.numerator, rate.denominator),
        filters_words(figures.filters, figures.facts.now.labels),
        state_words(figures.facts.now),
        made,
    )


def explanation(figures: ScreenFigures, definition: RateDefinition) -> str:
    """Return a definition in plain words, by the committee's own setting."""
    counts = figures.facts.now.rules.settled_privately_counts
    return explained(definition, settled_privately_counts=counts, translate=in_reports, word=word)


def state_words(facts: PeriodFacts) -> str:
    """Return whether the figures are frozen, by whom and when, or still change."""
    if not facts.frozen:
        return translate("Statistics", "Provisional")
    last = max(facts.frozen, key=lambda mark: mark.at)
    if not facts.is_frozen:
        said = translate("Statistics", "{count} of {total} months frozen")
        return said.format(count=len(facts.frozen), total=len(facts.period.months))
    said = translate("Statistics", "Frozen {day}, {name}")
    return said.format(day=china_day(last.at).isoformat(), name=last.by)


def _rate_chart(figures: ScreenFigures, caption: Caption) -> ChartData:
    return ChartData(
        ChartKind.LINE,
        translate("Statistics", "Success rate"),
        tuple(_rate_point(month, month.rate(figures.rate)) for month in figures.months),
        (Series(definition_words(figures.now.rate(figures.rate).definition)),),
        translate("Statistics", "Month"),
        is_percent=True,
        is_time=True,
        note=translate("Statistics", "12 months"),
        empty=translate("Statistics", "Nothing was counted in these months."),
        caption=caption,
    )


def _rate_point(month: Figures, rate: Rate) -> Point:
    numerator = month.selection_of_rate(rate.definition.code, Side.NUMERATOR)
    return Point(
        month_words(month_of(month.period.first)),
        (rate.percent,),
        (percent_words(rate.percent),),
        division_words(rate.numerator, rate.denominator),
        (period_words(month.period),),
        numerator,
        (numerator,),
    )


def _outcome_chart(figures: ScreenFigures, caption: Caption) -> ChartData:
    series = (
        Series(translate("Statistics", "Agreed")),
        Series(translate("Statistics", "Not agreed"), Tone.GREY),
        Series(translate("Statistics", "Withdrawn, referred"), Tone.PALE),
    )
    parts = (Part.AGREED, Part.NOT_AGREED, Part.LEFT_OUT)
    return _months_chart(figures, translate("Statistics", "Where cases went"), parts, series, Part.CONCLUDED, caption)


def _flow_chart(figures: ScreenFigures, caption: Caption) -> ChartData:
    series = (Series(translate("Statistics", "Accepted")), Series(translate("Statistics", "Concluded"), Tone.GREY))
    title = translate("Statistics", "In and out")
    return _months_chart(figures, title, (Part.ACCEPTED, Part.CONCLUDED), series, None, caption)


def _months_chart(
    figures: ScreenFigures,
    title: str,
    parts: tuple[Part, ...],
    series: tuple[Series, ...],
    whole: Part | None,
    caption: Caption,
) -> ChartData:
    """Return columns of the twelve months: the parts stand on each other where they come to a whole."""
    points = tuple(
        Point(
            month_words(month_of(month.period.first)),
            tuple(month.count(part) for part in parts),
            words=(period_words(month.period),),
            key=month.selection(whole) if whole else None,
            keys=tuple(month.selection(part) for part in parts),
        )
        for month in figures.months
    )
    return ChartData(
        ChartKind.COLUMNS,
        title,
        points,
        series,
        translate("Statistics", "Month"),
        is_stacked=whole is not None,
        is_time=True,
        note=translate("Statistics", "12 months, cases"),
        empty=translate("Statistics", "Nothing was counted in these months."),
        caption=caption,
    )


def _insurer_chart(figures: ScreenFigures, caption: Caption) -> ChartData:
    """Return insurers by what the rate divides by, with their rates: none under the least number of cases."""
    breakdown = figures.now.breakdown(Dimension.INSURER, figures.rate)
    least = figures.facts.now.rules.least_ranked
    shown = sorted(breakdown.lines, key=lambda line: (line.key is None, -line.rate.denominator))
    below = figures.now.selection_of_rate(figures.code, Side.DENOMINATOR)
    above = figures.now.selection_of_rate(figures.code, Side.NUMERATOR)

    def point(line: BreakdownLine) -> Point:
        percent = ranked_percent(line.rate.numerator, line.rate.denominator, least=least)
        few = translate("Statistics", "under {count} cases").format(count=least)
        division = division_words(line.rate.numerator, line.rate.denominator)
        here = (above.at(Dimension.INSURER, line.key), below.at(Dimension.INSURER, line.key))
        return Point(
            label_words(line.label),
            (line.rate.denominator,),
            key=here[1],
            cells=(percent_words(percent), division if percent is not None else few),
            cell_keys=here,
        )

    note = translate("Statistics", "{count} cases; no rate under {least}").format(
        count=f"{breakdown.rate.denominator:,}", least=least
    )
    return ChartData(
        ChartKind.BARS,
        translate("Statistics", "By insurer"),
        tuple(point(line) for line in shown if line.rate.denominator or line.rate.numerator),
        (Series(_denominator_words(breakdown.rate.definition)),),
        translate("Statistics", "Insurer"),
        (translate("Statistics", "Rate"), translate("Statistics", "Numerator ÷ denominator")),
        Point(
            translate("Statistics", "Total"),
            (breakdown.rate.denominator,),
            key=below,
            cells=(
                percent_words(breakdown.rate.percent),
                division_words(breakdown.rate.numerator, breakdown.rate.denominator),
            ),
            cell_keys=(above, below),
        ),
        note=note,
        empty=translate("Statistics", "Nothing was counted in this period."),
        caption=caption,
    )


def _denominator_words(definition: RateDefinition) -> str:
    return {
        Pool.ACCEPTED: translate("Statistics", "Accepted"),
        Pool.FILED: translate("Statistics", "Filed"),
        Pool.MEDIATED: translate("Statistics", "Mediated"),
        Pool.CONCLUDED: translate("Statistics", "Concluded"),
    }[definition.pool]


def _cause_chart(figures: ScreenFigures, caption: Caption) -> ChartData:
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
