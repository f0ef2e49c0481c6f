"""The open cases as charts: how long they have been open, and with whom they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.i18n import translate
from mediator_desk.models.figure_words import Dimension, Duration, Part
from mediator_desk.views.charts.chart_data import Caption, ChartData, ChartKind, Point, Series, Tone
from mediator_desk.views.figure_words import label_words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.views.statistics.screen_facts import ScreenFigures

LONG = (Duration.WITHIN_60, Duration.WITHIN_90, Duration.OVER_90)
"""Ages that call for a look: mediation takes 30 days by its rules, and 60 where the parties agree to more."""


def ageing_chart(figures: ScreenFigures, caption: Caption) -> ChartData:
    """Return what is open at the end of the period by its age in days."""
    closing = figures.now.selection(Part.CLOSING)
    counts = {line.key: line.counts.closing for line in figures.now.breakdown(Dimension.DURATION).lines}
    whole = figures.now.count(Part.CLOSING)
    return ChartData(
        ChartKind.COLUMNS,
        translate("Statistics", "Open cases by age"),
        tuple(
            Point(
                word(band),
                (counts.get(str(band), 0),),
                key=closing.at(Dimension.DURATION, str(band)),
                tone=Tone.WARN if band in LONG else None,
            )
            for band in Duration
        ),
        (Series(translate("Statistics", "Open cases")),),
        translate("Statistics", "Days since acceptance"),
        total=Point(translate("Statistics", "Total"), (whole,), key=closing),
        note=translate("Statistics", "at the end of the period, cases"),
        empty=translate("Statistics", "Nothing was open at the end of the period."),
        caption=caption,
    )


def load_chart(figures: ScreenFigures, caption: Caption) -> ChartData:
    """Return with whom the open cases are, and what each mediator got and ended in the period."""
    breakdown = figures.now.breakdown(Dimension.MEDIATOR)
    parts = (Part.CLOSING, Part.ACCEPTED, Part.CONCLUDED)
    whole = [figures.now.selection(part) for part in parts]
    lines = sorted(breakdown.lines, key=lambda line: (line.key is None, -line.counts.closing))
    total = breakdown.total
    return ChartData(
        ChartKind.BARS,
        translate("Statistics", "With whom the cases are"),
        tuple(
            Point(
                label_words(line.label) if line.key is not None else translate("Statistics", "Nobody yet"),
                (line.counts.closing,),
                key=whole[0].at(Dimension.MEDIATOR, line.key),
                cells=(f"{line.counts.accepted:,}", f"{line.counts.concluded:,}"),
                cell_keys=tuple(one.at(Dimension.MEDIATOR, line.key) for one in whole[1:]),
            )
            for line in lines
            if line.counts.closing or line.counts.accepted or line.counts.concluded
        ),
        (Series(translate("Statistics", "Open cases")),),
        translate("Statistics", "Mediator"),
        (translate("Statistics", "Accepted"), translate("Statistics", "Concluded")),
        Point(
            translate("Statistics", "Total"),
            (total.closing,),
            key=whole[0],
            cells=(f"{total.accepted:,}", f"{total.concluded:,}"),
            cell_keys=tuple(whole[1:]),
        ),
        note=translate("Statistics", "open at the end of the period"),
        empty=translate("Statistics", "Nothing was open at the end of the period."),
        caption=caption,
    )
