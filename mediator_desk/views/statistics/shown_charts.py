"""The charts of a period as plain facts: what is drawn, what each part opens, what is printed beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediator_desk.conventions.china_time import china_day
from mediator_desk.i18n import translate
from mediator_desk.models.figure_words import Part
from mediator_desk.models.trust_words import Sight
from mediator_desk.reports.values import said_otherwise
from mediator_desk.reports.wording import Wording
from mediator_desk.services.figures.definitions import Settled, explained
from mediator_desk.services.figures.periods import month_of
from mediator_desk.services.figures.selections import Side
from mediator_desk.views.charts.chart_data import Caption, ChartData, ChartKind, Point, Series, Tone
from mediator_desk.views.figure_words import (
    definition_words,
    division_words,
    filters_words,
    in_reports,
    month_words,
    percent_words,
    period_words,
)
from mediator_desk.views.sight_words import counted_words
from mediator_desk.views.statistics.shown_bars import cause_chart, insurer_chart
from mediator_desk.views.statistics.shown_open import ageing_chart, load_chart
from mediator_desk.views.wording import word

if TYPE_CHECKING:
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
        rate_chart(figures, caption),
        outcome_chart(figures, caption),
        _flow_chart(figures, caption),
        insurer_chart(figures, caption),
        cause_chart(figures, caption),
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
    facts = figures.facts.now
    counts = facts.rules.settled_privately_counts
    said = explained(definition, settled_privately_counts=counts, translate=in_reports, word=word)
    otherwise = said_otherwise(facts)
    if otherwise is None or definition.settled is not Settled.AS_SET:
        return said
    return f"{said}\n{Wording(in_reports, word).said(otherwise)}"


def state_words(facts: PeriodFacts) -> str:
    """Return over which cases they are where it is a part, else whether they are frozen, by whom and when."""
    if facts.sight is not Sight.ALL:
        return counted_words(facts.sight)
    if not facts.frozen:
        return translate("Statistics", "Provisional")
    last = max(facts.frozen, key=lambda mark: mark.at)
    if not facts.is_frozen:
        said = translate("Statistics", "{count} of {total} months frozen")
        return said.format(count=len(facts.frozen), total=len(facts.period.months))
    said = translate("Statistics", "Frozen {day}, {name}")
    return said.format(day=china_day(last.at).isoformat(), name=last.by)


def rate_chart(figures: ScreenFigures, caption: Caption) -> ChartData:
    """Return the rate of twelve months, by the definition in front."""
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


def outcome_chart(figures: ScreenFigures, caption: Caption) -> ChartData:
    """Return where the cases of twelve months went."""
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
