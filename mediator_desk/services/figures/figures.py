"""Figures of a period: how many cases came, ended and how, and whether the count is even.

Only mediations are counted as accepted mediations; complaints and consultations are counted apart. A case counts as new
by its day of acceptance and as concluded by its day of conclusion, which for an agreed case is the day on which the
agreement took effect (People's Mediation Law art. 29). What was withdrawn before acceptance is never counted.

`Figures` sums cells that were read or thawed before, and asks no database: the same code tells a month that goes on,
a frozen one, and any part of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from operator import itemgetter

from sqlalchemy.orm import Session

from mediator_desk.models.figure_words import Dimension, Part
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import CaseKind
from mediator_desk.services.figures.breakdowns import Breakdown, ByKey, Counts, laid_out, less, summed, together
from mediator_desk.services.figures.cells import Cell, FactSet, PeriodFacts
from mediator_desk.services.figures.days import Days, days_to_conclude
from mediator_desk.services.figures.definitions import Rate, RateDefinition
from mediator_desk.services.figures.parts import Holds, has_no_mediator, part_holds
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.reading import BALANCED, TOTALLED
from mediator_desk.services.figures.selections import (
    NO_FILTERS,
    Filters,
    Key,
    Selection,
    Side,
    kept,
    key_of,
    rate_holds,
    under_filters,
)
from mediator_desk.services.frozen_months.frozen import stated_facts

Asked = tuple[FactSet, Holds | None]
"""Which set of cells, and what must hold for a cell of it."""

COUNTED_PARTS: Mapping[str, Part] = {
    "opening": Part.OPENING,
    "accepted": Part.ACCEPTED,
    "concluded": Part.CONCLUDED,
    "closing": Part.CLOSING,
    "agreed": Part.AGREED,
    "not_agreed": Part.NOT_AGREED,
    "left_out": Part.LEFT_OUT,
    "filed": Part.FILED,
}
"""The counts of a period, by their names in Counts."""
BROKEN_DOWN = {name: part for name, part in COUNTED_PARTS.items() if part not in (Part.CONCLUDED, Part.FILED)}
"""The counts of each line that are counted; the others follow from them."""
PARTS_OF_CONCLUDED = ("agreed", "not_agreed", "left_out")
"""Every concluded case is one of these."""
SUMMED_PARTS: Mapping[str, tuple[Part, int]] = {
    "claimed_fen": (Part.ACCEPTED, Cell._fields.index("claimed")),
    "agreed_fen": (Part.AGREED, Cell._fields.index("agreed")),
    "paid_fen": (Part.PAID, Cell._fields.index("paid")),
}
"""The amounts of a period, by their names in Counts, and which field of which cells they sum."""


@dataclass(frozen=True)
class Balance:
    """期初未结 + 新收 = 结案 + 期末未结. Each of the four is counted on its own, so the sum is a check."""

    opening: int
    new: int
    concluded: int
    closing: int
    corrected: int = 0
    """By how many cases the opening of a month differs from the frozen closing of the month before (更正)."""

    @property
    def is_even(self) -> bool:
        """Whether both sides are the same; if not, some case was concluded outside its life."""
        return self.opening + self.corrected + self.new == self.concluded + self.closing


@dataclass(frozen=True)
class Intake:
    """What was received in the period, by kind: none of it is an accepted mediation yet."""

    mediations: int
    complaints: int
    consultations: int


@dataclass(frozen=True)
class Figures:
    """All figures of one period, summed from its facts when they are asked for, and kept."""

    facts: PeriodFacts
    filters: Filters = NO_FILTERS
    before: Counts | None = None
    """What the period before came to; None where nobody asked."""
    year_before: Counts | None = None
    _kept: dict[Asked, list[Cell]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def period(self) -> Period:
        """The days that are counted."""
        return self.facts.period

    def cells(self, part: Part) -> list[Cell]:
        """Return the cells of a part, as far as they pass the filters."""
        return self.found(part_holds(part, self.facts.rules))

    def count(self, part: Part) -> int:
        """Return how many cells a part has."""
        return len(self.cells(part))

    @property
    def totals(self) -> Counts:
        """What the period came to."""
        counts = {name: self.count(part) for name, part in COUNTED_PARTS.items()}
        sums = {
            name: sum(filter(None, map(itemgetter(place), self.cells(part))))
            for name, (part, place) in SUMMED_PARTS.items()
        }
        return Counts(**counts, **sums)

    @property
    def balance(self) -> Balance:
        """The four counts that must come out even, and what was corrected at the beginning."""
        return Balance(
            opening=self.count(Part.OPENING),
            new=self.count(Part.ACCEPTED),
            concluded=self.count(Part.CONCLUDED),
            closing=self.count(Part.CLOSING),
            corrected=self.count(Part.CORRECTED_IN) - self.count(Part.CORRECTED_OUT),
        )

    @property
    def has_balance(self) -> bool:
        """Whether the filters leave whole cases, so that the balance must be even.

        By month or duration one case stands on different lines when it comes in, goes, and is open in between.
        """
        return all(self.filters.keys(dimension) is None for dimension in (Dimension.MONTH, Dimension.DURATION))

    @property
    def rates(self) -> tuple[Rate, ...]:
        """Every definition that can be chosen, side by side."""
        return tuple(self.rate_of(each) for each in self.facts.rules.definitions)

    def rate(self, code: str = "") -> Rate:
        """Return the rate by one definition; without a code by the one that the committee usually takes."""
        return self.rate_of(self.facts.rules.definition(code))

    def rate_of(self, definition: RateDefinition) -> Rate:
        """Return the rate by any definition, also one that is only tried."""
        above, below = (rate_holds(definition, side, self.facts.rules) for side in Side)
        return Rate(definition, len(self.found(above)), len(self.found(below)))

    def breakdown(self, dimension: Dimension, rate: str = "") -> Breakdown:
        """Return the cases by one dimension, each line with its rate by one definition (or the usual one)."""
        definition = self.facts.rules.definition(rate)
        rules, by = self.facts.rules, _ByKey(self, dimension)
        measured = {name: by.counts(part_holds(part, rules)) for name, part in BROKEN_DOWN.items()}
        measured["concluded"] = together(measured[name] for name in PARTS_OF_CONCLUDED)
        measured["filed"] = less(measured["accepted"], by.counts((FactSet.ACCEPTED, has_no_mediator)))
        for name, (part, place) in SUMMED_PARTS.items():
            measured[name] = by.sums(part_holds(part, rules), place)
        above, below = (by.counts(rate_holds(definition, side, rules)) for side in Side)
        return laid_out(dimension, measured, (above, below), self.rate_of(definition), self.facts.labels)

    @property
    def days(self) -> Days:
        """How long the concluded cases took."""
        return days_to_conclude([cell.days for cell in self.cells(Part.CONCLUDED) if cell.days is not None])

    @property
    def intake(self) -> Intake:
        """What was received, by kind of record."""
        kinds = Counter(cell.kind for cell in self.cells(Part.RECEIVED))
        return Intake(kinds[CaseKind.MEDIATION], kinds[CaseKind.COMPLAINT], kinds[CaseKind.CONSULTATION])

    def selection(self, part: Part) -> Selection:
        """Return what opens the cases of a part; `.at(dimension, key)` of it those of a line."""
        return Selection(self.period, part, filters=self.filters)

    def selection_of_rate(self, code: str, side: Side) -> Selection:
        """Return what opens the cases above or below a rate's line."""
        return Selection(self.period, filters=self.filters, rate=self.facts.rules.definition(code).code, side=side)

    def found(self, asked: Asked) -> list[Cell]:
        """Return the cells of a set for which something holds, as far as they pass the filters; looked for once."""
        if asked not in self._kept:
            self._kept[asked] = kept(self.facts, *asked, self.filters)
        return self._kept[asked]


class _ByKey:
    """The cells of figures by their keys in one dimension; what two lines ask alike is counted once."""

    def __init__(self, figures: Figures, dimension: Dimension) -> None:
        self._figures, self._dimension = figures, dimension
        self._keys: dict[Asked, list[Key]] = {}
        self._counts: dict[Asked, ByKey] = {}

    def counts(self, asked: Asked) -> ByKey:
        """Return how many cells have each key."""
        if asked not in self._counts:
            self._counts[asked] = Counter(self._told(asked))
        return self._counts[asked]

    def sums(self, asked: Asked, place: int) -> ByKey:
        """Return the sum of one of their fields for each key."""
        return summed(self._told(asked), map(itemgetter(place), self._figures.found(asked)))

    def _told(self, asked: Asked) -> list[Key]:
        if asked not in self._keys:
            key = key_of(self._dimension, asked[0], self._figures.facts)
            self._keys[asked] = list(map(key, self._figures.found(asked)))
        return self._keys[asked]


def figures_of(
    facts: PeriodFacts,
    filters: Filters = NO_FILTERS,
    *,
    before: PeriodFacts | None = None,
    year_before: PeriodFacts | None = None,
) -> Figures:
    """Return the figures of what was read, under filters; those of the periods compared with under the same ones.

    The corrections of `facts` are those under the filters as well.
    """
    return Figures(
        under_filters(facts, filters),
        filters,
        None if before is None else Figures(before, filters).totals,
        None if year_before is None else Figures(year_before, filters).totals,
    )


@dataclass(frozen=True)
class Glance:
    """One period at a glance against the one before."""

    period: Period
    totals: Counts
    before: Counts
    balance: Balance
    rate: Rate
    rate_before: Rate
    settled_privately_counts: bool = False
    sight: Sight = Sight.ALL
    """Over which cases it was counted."""

    @property
    def points(self) -> Decimal | None:
        """By how many percentage points the rate changed; None where either divides by nothing."""
        now, before = self.rate.percent, self.rate_before.percent
        return None if now is None or before is None else now - before


def glance(db: Session, period: Period, *, rate: str = "") -> Glance:
    """Return what a period came to and how that differs from the one before, by one definition or the usual one."""
    figures = figures_of(stated_facts(db, period, sets=BALANCED))
    before = figures_of(stated_facts(db, period.before(), sets=TOTALLED))
    counts, now = figures.facts.rules.settled_privately_counts, figures.rate(rate)
    # The month before may have been frozen with another usual definition: both are told by the same one.
    earlier = before.rate_of(now.definition)
    compared = figures.totals, before.totals, figures.balance, now, earlier
    return Glance(period, *compared, counts, figures.facts.sight)
