"""What the screen asks the database for, once a period: everything that it shows is summed from this."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.figures.cells import Cell, FactSet, PeriodFacts
from mediator_desk.services.figures.figures import Figures, figures_of
from mediator_desk.services.figures.periods import Period, first_of, month_of
from mediator_desk.services.figures.reading import EVERY_SET
from mediator_desk.services.figures.selections import NO_FILTERS, Filters, Key, key_of
from mediator_desk.services.frozen_months.freezing import MonthState, month_state
from mediator_desk.services.frozen_months.frozen import stated_facts
from mediator_desk.services.office.committee import has_committee, the_committee
from mediator_desk.storage.replica import THE_SERVER, ReadFrom
from mediator_desk.views.statistics.spans import year_up_to

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.database import Database

COMPARED = EVERY_SET - {FactSet.OPENING, FactSet.CLOSING, FactSet.OPEN_BEFORE, FactSet.OPEN_AFTER, FactSet.ENDED}
"""What the periods compared with, and the twelve months, are counted from."""


@dataclass(frozen=True)
class ScreenFacts:
    """The period, the two that it is compared with, and the twelve months that end with it."""

    now: PeriodFacts
    before: PeriodFacts
    year_before: PeriodFacts
    months: PeriodFacts
    committee: str
    """Its name, for pictures that leave the desk."""
    state: MonthState | None = None
    """How it stands with freezing, where the period is a month."""
    is_before_open: bool = False
    """Whether the month before has cases and is not frozen."""
    read_from: ReadFrom = THE_SERVER
    """Whether it was read from the server or from a replica, and as of when."""


def read_screen(database: Database, period: Period, now: datetime) -> ScreenFacts:
    """Read what a period's screen is counted from; `now` says which months are over. Runs in a job."""
    state = None
    if period.is_month:
        with database.reading() as db:  # what may be frozen, the server alone knows
            state = month_state(db, period.first, now=now)
    facts, read_from = database.replica.read(partial(_read_facts, period=period, state=state))
    return replace(facts, read_from=read_from)


def _read_facts(db: Any, *, period: Period, state: MonthState | None) -> ScreenFacts:  # noqa: ANN401 - in a job
    facts, before = stated_facts(db, period), stated_facts(db, period.before(), sets=COMPARED)
    twelve = year_up_to(period)
    return ScreenFacts(
        now=facts,
        before=before,
        year_before=stated_facts(db, period.a_year_before(), sets=COMPARED),
        months=facts if twelve == period else stated_facts(db, twelve, sets=COMPARED),
        committee=the_committee(db).name if has_committee(db) else "",
        state=state,
        is_before_open=state is not None and bool(before.of(FactSet.ACCEPTED)) and not before.is_frozen,
    )


@dataclass(frozen=True)
class ScreenFigures:
    """The same under filters, with one definition of the rate in front: all sums, nothing is read any more."""

    facts: ScreenFacts
    filters: Filters = NO_FILTERS
    rate: str = ""
    """Code of the definition that was chosen, "" for the committee's usual one."""

    @cached_property
    def now(self) -> Figures:
        """The figures of the period, with what it is compared with."""
        facts = self.facts
        return figures_of(facts.now, self.filters, before=facts.before, year_before=facts.year_before)

    @cached_property
    def before(self) -> Figures:
        """The figures of the period before."""
        return figures_of(self.facts.before, self.filters)

    @cached_property
    def year_before(self) -> Figures:
        """The figures of the same period a year ago."""
        return figures_of(self.facts.year_before, self.filters)

    @cached_property
    def months(self) -> tuple[Figures, ...]:
        """The figures of each of the twelve months, the oldest first."""
        return tuple(figures_of(month, self.filters) for month in by_month(self.facts.months))

    @property
    def code(self) -> str:
        """The code of the definition in front."""
        return self.facts.now.rules.definition(self.rate).code


def by_month(facts: PeriodFacts) -> list[PeriodFacts]:
    """Return the facts of whole months one by one: those of each month, in their order."""
    parted: dict[Key, dict[FactSet, list[Cell]]] = {month_of(first): defaultdict(list) for first in facts.period.months}
    for fact_set, cells in facts.cells.items():
        key = key_of(Dimension.MONTH, fact_set, facts)
        for cell in cells:
            month = parted.get(key(cell))
            if month is not None:
                month[fact_set].append(cell)
    return [
        PeriodFacts(
            Period.of_months(first_of(int(month or 0)), 1),
            {fact_set: tuple(cells) for fact_set, cells in sets.items()},
            facts.labels,
            facts.rules,
        )
        for month, sets in parted.items()
    ]
