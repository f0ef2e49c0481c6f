"""Everything that the report of a period says: its figures, what they are compared with, and the cases themselves.

What is not counted from the facts of the period (the months before it, the rows of the list of cases, whose report it
is) is its ground. The ground of a month is frozen with it, so that its report stays the same for ever.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import zip_longest

from sqlalchemy.orm import Session

from mediator_desk.models.figure_words import Part
from mediator_desk.services.anchors import anchor_now
from mediator_desk.services.figures.breakdowns import Counts
from mediator_desk.services.figures.cells import Cell, FreezeMark, PeriodFacts
from mediator_desk.services.figures.definitions import Rate, RateDefinition
from mediator_desk.services.figures.figures import Figures, figures_of
from mediator_desk.services.figures.periods import Period, months_later
from mediator_desk.services.figures.reading import BALANCED
from mediator_desk.services.figures.register import RegisterRow, as_counted, register_of
from mediator_desk.services.figures.selections import NO_FILTERS, Filters
from mediator_desk.services.frozen_months.frozen import frozen_part, stated_facts
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.sight import need_all_cases

MONTHS_SHOWN = 12
GROUND = "ground"
"""The part of what is frozen that the ground of a month's report is."""


@dataclass(frozen=True)
class RateCounts:
    """The two counts of one rate, by the code of its definition."""

    code: str
    numerator: int
    denominator: int


@dataclass(frozen=True)
class Earlier:
    """What another period came to, by every definition."""

    first: date
    last: date
    counts: Counts
    rates: tuple[RateCounts, ...]
    is_frozen: bool
    corrected: int = 0
    """By how many cases its opening differs from what the frozen month before it closed with."""

    @property
    def period(self) -> Period:
        """The days that were counted."""
        return Period(self.first, self.last)

    def rate(self, definition: RateDefinition) -> Rate:
        """Return the rate of that period; of a definition that there was not yet, nothing by nothing."""
        found = next((one for one in self.rates if one.code == definition.code), RateCounts("", 0, 0))
        return Rate(definition, found.numerator, found.denominator)


@dataclass(frozen=True)
class ReportGround:
    """What a report says beside the facts of its period; written and thawed as it is (services/canonical.py)."""

    committee_name: str
    is_practice: bool
    before: Earlier
    year_before: Earlier
    months: tuple[Earlier, ...]
    """Twelve months, the last of them the one with which the period ends."""
    register: tuple[RegisterRow, ...]
    """The cases accepted or concluded in the period, in the order of their acceptance, names masked."""
    anchor: str = ""
    """The end of the audit chain when this was read; "" in a month that was frozen before there was one."""


@dataclass(frozen=True)
class ReportFacts:
    """Everything that a report of a period shows, read in one moment of the database."""

    figures: Figures
    ground: ReportGround
    register: Sequence[RegisterRow]
    """As in the ground, or with the names of persons in full."""
    rate_code: str
    """Of the definition that is shown first; "" for the committee's usual one."""
    written_by: str
    written_at: datetime
    is_full: bool = False
    """Whether the list of cases has names in full."""

    @property
    def period(self) -> Period:
        """The days that are counted."""
        return self.figures.period

    @property
    def rate(self) -> Rate:
        """The rate by the definition that is shown first."""
        return self.figures.rate(self.rate_code)

    @property
    def frozen(self) -> tuple[FreezeMark, ...]:
        """The months of the period that are told as they were frozen."""
        return self.figures.facts.frozen

    @property
    def least_ranked(self) -> int:
        """A ranking shows no rate under this many cases."""
        return self.figures.facts.rules.least_ranked


def report_facts(
    db: Session,
    period: Period,
    *,
    written_by: str,
    written_at: datetime,
    filters: Filters = NO_FILTERS,
    rate_code: str = "",
    is_full: bool = False,
) -> ReportFacts:
    """Return the facts of a period's report; of a frozen month without filters as they were frozen.

    Whoever froze the month wrote its report then, and is named as its writer. `is_full`: names of persons in full; who
    may ask for that is the caller's question. Raises Refused("no_committee") in an empty database,
    Refused("no_such_definition"), and Refused("needs_all_cases") for who sees a part of the cases only.
    """
    need_all_cases(db)
    facts = stated_facts(db, period)
    facts.rules.definition(rate_code)
    kept = None if filters.wanted else frozen_part(db, period, GROUND, ReportGround)
    if kept is not None and not is_full:
        (mark,) = facts.frozen
        written_by, written_at = mark.by, mark.at
    ground = kept or read_ground(db, facts, filters)
    figures = replace(figures_of(facts, filters), before=ground.before.counts, year_before=ground.year_before.counts)
    register = _register(db, figures, is_full=True) if is_full else ground.register
    return ReportFacts(figures, ground, register, rate_code, written_by, written_at, is_full)


def read_ground(db: Session, facts: PeriodFacts, filters: Filters = NO_FILTERS) -> ReportGround:
    """Return what a report says beside the facts, as it stands now. Raises Refused("no_committee")."""
    committee = the_committee(db)
    period = facts.period
    return ReportGround(
        committee_name=committee.name,
        is_practice=committee.is_practice,
        before=_earlier(db, period.before(), facts, filters),
        year_before=_earlier(db, period.a_year_before(), facts, filters),
        months=_months(db, facts, filters),
        register=_register(db, figures_of(facts, filters)),
        anchor=anchor_now(db).short,
    )


def _register(db: Session, figures: Figures, *, is_full: bool = False) -> tuple[RegisterRow, ...]:
    rows = register_of(db, counted_ids(figures), is_full=is_full)
    if not figures.facts.frozen:
        return tuple(rows)
    # A frozen month counted some of these cases as they were: the list must say what was counted, and as often. One
    # that was concluded in a frozen month, taken back and concluded again has two rows.
    new, concluded = (cells_by_case(figures, part) for part in (Part.ACCEPTED, Part.CONCLUDED))
    labels = figures.facts.labels
    return tuple(
        as_counted(row, *both, labels)
        for row in rows
        for both in zip_longest(new.get(row.case_id, ()), concluded.get(row.case_id, ()))
    )


def cells_by_case(figures: Figures, part: Part) -> dict[int, list[Cell]]:
    """Return the cells of a part by their cases, in the order in which they were counted."""
    found: dict[int, list[Cell]] = {}
    for cell in figures.cells(part):
        found.setdefault(cell.case_id, []).append(cell)
    return found


def counted_ids(figures: Figures) -> list[int]:
    """Return the cases that were accepted or concluded in the period, in the order of their acceptance, each once."""
    cells = [*figures.cells(Part.ACCEPTED), *figures.cells(Part.CONCLUDED)]
    days = {cell.case_id: cell.accepted_on or date.max for cell in cells}
    return sorted(days, key=lambda case_id: (days[case_id], case_id))


def _months(db: Session, facts: PeriodFacts, filters: Filters) -> tuple[Earlier, ...]:
    last = facts.period.last
    firsts = [months_later(last, back) for back in range(1 - MONTHS_SHOWN, 1)]
    periods = [Period.month(first.year, first.month) for first in firsts]
    return tuple(
        _told(figures_of(facts, filters), facts) if period == facts.period else _earlier(db, period, facts, filters)
        for period in periods
    )


def _earlier(db: Session, period: Period, reported: PeriodFacts, filters: Filters) -> Earlier:
    return _told(figures_of(stated_facts(db, period, sets=BALANCED), filters), reported)


def _told(figures: Figures, reported: PeriodFacts) -> Earlier:
    """Tell another period by every definition of the reported one: also by those made after it was frozen."""
    every = [figures.rate_of(each) for each in reported.rules.definitions]
    rates = tuple(RateCounts(one.definition.code, one.numerator, one.denominator) for one in every)
    return Earlier(
        *(figures.period.first, figures.period.last, figures.totals, rates),
        is_frozen=figures.facts.is_frozen,
        corrected=figures.balance.corrected,
    )
