"""The open cases as charts: how long they have been open, and with whom they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.i18n import translate
from mediator_desk.models.figure_words import Duration, Part
from mediator_desk.services.figures.ageing import ageing_of
from mediator_desk.services.figures.load import load_of
from mediator_desk.views.charts.chart_data import Caption, ChartData, ChartKind, Point, Series, Tone
from mediator_desk.views.figure_words import DASH
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from decimal import Decimal

    from mediator_desk.services.figures.breakdowns import Counts
    from mediator_desk.services.figures.selections import Selection
    from mediator_desk.views.statistics.screen_facts import ScreenFigures

LONG = (Duration.WITHIN_60, Duration.WITHIN_90, Duration.OVER_90)
"""Ages that call for a look: mediation takes 30 days by its rules, and more only where the parties agree to it."""


def ageing_chart(figures: ScreenFigures, caption: Caption) -> ChartData:
    """Return what is open at the end of the period by its age in days."""
    ageing = ageing_of(figures.now)
    note = translate("Statistics", "median {median} days, oldest {oldest}").format(
        median=_or_dash(ageing.median), oldest=_or_dash(ageing.oldest)
    )
    return ChartData(
        ChartKind.COLUMNS,
        translate("Statistics", "Open cases by age"),
        tuple(
            Point(
                word(band.duration),
                (band.cases,),
                key=band.selection,
                tone=Tone.WARN if band.duration in LONG else None,
            )
            for band in ageing.bands
        ),
        (Series(translate("Statistics", "Open cases")),),
        translate("Statistics", "Days since acceptance"),
        total=Point(translate("Statistics", "Total"), (ageing.cases,), key=figures.now.selection(Part.CLOSING)),
        note=note,
        empty=translate("Statistics", "Nothing was open at the end of the period."),
        caption=caption,
    )


def load_chart(figures: ScreenFigures, caption: Caption) -> ChartData:
    """Return with whom the open cases are, and what each mediator got and ended in the period."""
    now = figures.now
    totals = now.totals
    return ChartData(
        ChartKind.BARS,
        translate("Statistics", "With whom the cases are"),
        tuple(
            _load_point(
                line.name or translate("Statistics", "Nobody yet"),
                line.counts,
                tuple(line.selection(now, part) for part in PARTS),
            )
            for line in load_of(now)
            if line.counts.closing or line.counts.accepted or line.counts.concluded
        ),
        (Series(translate("Statistics", "Open cases")),),
        translate("Statistics", "Mediator"),
        (translate("Statistics", "Accepted"), translate("Statistics", "Concluded")),
        _load_point(translate("Statistics", "Total"), totals, tuple(now.selection(part) for part in PARTS)),
        note=translate("Statistics", "open at the end of the period"),
        empty=translate("Statistics", "Nothing was open at the end of the period."),
        caption=caption,
    )


PARTS = (Part.CLOSING, Part.ACCEPTED, Part.CONCLUDED)


def _load_point(label: str, counts: Counts, keys: tuple[Selection, ...]) -> Point:
    return Point(
        label,
        (counts.closing,),
        key=keys[0],
        cells=(f"{counts.accepted:,}", f"{counts.concluded:,}"),
        cell_keys=keys[1:],
    )


def _or_dash(days: Decimal | int | None) -> str:
    return DASH if days is None else f"{days:g}"
