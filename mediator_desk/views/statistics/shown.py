"""A period put together for the screen: every word and figure, made in a job, so that the window only shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mediator_desk.i18n import translate
from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.figures.selections import NO_FILTERS, Filters, Side
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.figure_words import filter_words
from mediator_desk.views.statistics.screen_facts import ScreenFacts, ScreenFigures
from mediator_desk.views.statistics.shown_balance import balance_said, other_balances
from mediator_desk.views.statistics.shown_charts import Charts, charts_of, explanation
from mediator_desk.views.statistics.shown_corrections import CorrectedFigure, corrected_figures
from mediator_desk.views.statistics.shown_tables import breakdown_table, definitions_table
from mediator_desk.views.statistics.shown_tiles import tiles_after, tiles_of

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.services.figures.definitions import Rate
    from mediator_desk.services.figures.periods import Period
    from mediator_desk.services.figures.selections import Selection
    from mediator_desk.views.charts.chart_data import ChartData
    from mediator_desk.views.figure_label import Said
    from mediator_desk.views.statistics.tiles import Tile


@dataclass(frozen=True)
class Asked:
    """What the screen is asked to show."""

    period: Period
    filters: Filters = NO_FILTERS
    rate: str = ""
    """Code of the definition in front, "" for the committee's usual one."""
    dimension: Dimension = Dimension.INSURER


@dataclass(frozen=True)
class Shown:
    """Everything that the screen shows of a period."""

    asked: Asked
    figures: ScreenFigures
    tiles: tuple[Tile, ...]
    tiles_after: tuple[Tile, ...]
    balance: tuple[Said, ...]
    others: tuple[tuple[Said, ...], ...]
    """The balances of complaints and consultations."""
    is_even: bool | None
    """None where the filters take one case apart, so that nothing has to come out even."""
    rate: Rate
    rate_sides: tuple[Selection, ...]
    explanation: str
    definitions: ChartData
    charts: Charts
    breakdown: ChartData
    filters: tuple[tuple[Dimension, str], ...]
    """Each filter in words, for its chip."""
    corrections: tuple[CorrectedFigure, ...]
    """What was changed in this period of months that were frozen before."""


def shown_of(facts: ScreenFacts, asked: Asked, *, by: str, at: datetime) -> Shown:
    """Put a period together; `by` and `at` say who makes pictures of it, and when. Runs in a job."""
    figures = ScreenFigures(facts, asked.filters, asked.rate)
    now = figures.now
    rate = now.rate(asked.rate)
    made = translate("Statistics", "Made {moment} by {name}").format(moment=exact_moment(at), name=by)
    labels = facts.now.labels
    return Shown(
        replace(asked, rate=rate.definition.code),
        figures,
        tiles_of(figures),
        tiles_after(figures),
        balance_said(now),
        other_balances(now),
        now.balance.is_even if now.has_balance else None,
        rate,
        tuple(now.selection_of_rate(figures.code, side) for side in (Side.NUMERATOR, Side.DENOMINATOR)),
        explanation(figures, rate.definition),
        definitions_table(figures),
        charts_of(figures, facts.committee, made),
        breakdown_table(figures, asked.dimension),
        tuple((dimension, filter_words(dimension, keys, labels)) for dimension, keys in asked.filters.wanted),
        corrected_figures(now),
    )
