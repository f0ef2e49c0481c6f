"""By what cases are told apart, which of them are wanted, and one figure named so exactly that its cases can be found.

Keys are what a cell holds: ids of insurers and mediators, values of vocabularies, 202610 for a month, None for "not
filled". A Selection can be kept as JSON and travels over the desk's signals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from operator import itemgetter
from typing import Any

from mediator_desk.models.figure_words import Dimension, Part
from mediator_desk.models.words import CaseTrack
from mediator_desk.services.figures.bands import band_of, duration_of
from mediator_desk.services.figures.cells import Cell, Corrected, CountingRules, FactSet, PeriodFacts
from mediator_desk.services.figures.definitions import RateDefinition
from mediator_desk.services.figures.parts import Holds, denominator_holds, numerator_holds, part_holds
from mediator_desk.services.figures.periods import Period, month_of

Key = int | str | None


class Side(StrEnum):
    """Which of a rate's two counts."""

    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"


@dataclass(frozen=True)
class Filters:
    """Which cells are wanted: for each dimension that is named, one of its keys. Made by `Filters.of`."""

    wanted: tuple[tuple[Dimension, frozenset[Key]], ...] = ()

    @classmethod
    def of(cls, wanted: Mapping[Dimension, Iterable[Key]]) -> Filters:
        """Return the filters that let pass these keys of these dimensions."""
        return cls(tuple((one, frozenset(wanted[one])) for one in Dimension if one in wanted))

    def keys(self, dimension: Dimension) -> frozenset[Key] | None:
        """Return the keys that may pass; None where the dimension does not matter."""
        return dict(self.wanted).get(dimension)

    def narrowed(self, dimension: Dimension, key: Key) -> Filters:
        """Return these filters with one key of one dimension only; nothing passes where it did not pass before."""
        before = self.keys(dimension)
        only = {key} if before is None or key in before else set()
        return Filters.of({**dict(self.wanted), dimension: only})

    def as_plain(self) -> dict[str, list[Key]]:
        """Return the filters as JSON can hold them, always in the same order."""
        return {str(one): sorted(keys, key=lambda key: (key is None, str(key))) for one, keys in self.wanted}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Iterable[Key]]) -> Filters:
        """Return the filters that `as_plain` wrote. Raises ValueError for a dimension that does not exist."""
        return cls.of({Dimension(name): keys for name, keys in plain.items()})


NO_FILTERS = Filters()


@dataclass(frozen=True)
class Selection:
    """One figure: a part of a period, or one side of a rate, perhaps of one line of a breakdown, under filters."""

    period: Period
    part: Part = Part.ACCEPTED
    dimension: Dimension | None = None
    key: Key = None
    """Of the line, where there is a dimension."""
    filters: Filters = NO_FILTERS
    rate: str = ""
    """Code of a definition; with it `side` says what is meant, and `part` nothing."""
    side: Side = Side.NUMERATOR

    def at(self, dimension: Dimension, key: Key) -> Selection:
        """Return the same figure of one line of a breakdown; a line that was meant before becomes a filter."""
        filters = self.filters if self.dimension is None else self.filters.narrowed(self.dimension, self.key)
        return replace(self, dimension=dimension, key=key, filters=filters)

    @property
    def whole_filters(self) -> Filters:
        """The filters, with the line of the breakdown as one of them."""
        return self.filters if self.dimension is None else self.filters.narrowed(self.dimension, self.key)

    def as_plain(self) -> dict[str, Any]:
        """Return the selection as JSON can hold it."""
        return {
            "first": self.period.first.isoformat(),
            "last": self.period.last.isoformat(),
            "part": str(self.part),
            "dimension": None if self.dimension is None else str(self.dimension),
            "key": self.key,
            "filters": self.filters.as_plain(),
            "rate": self.rate,
            "side": str(self.side),
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Selection:
        """Return the selection that `as_plain` wrote. Raises KeyError or ValueError for what is none."""
        dimension = plain["dimension"]
        return cls(
            period=Period(date.fromisoformat(plain["first"]), date.fromisoformat(plain["last"])),
            part=Part(plain["part"]),
            dimension=None if dimension is None else Dimension(dimension),
            key=plain["key"],
            filters=Filters.from_plain(plain["filters"]),
            rate=plain["rate"],
            side=Side(plain["side"]),
        )


def selected_cells(facts: PeriodFacts, selection: Selection) -> list[Cell]:
    """Return the cells that a figure counts: the sum of the figure is their number, or the sum of their amounts."""
    fact_set, holds = what_holds(selection, facts.rules)
    return kept(facts, fact_set, holds, selection.whole_filters)


def what_holds(selection: Selection, rules: CountingRules) -> tuple[FactSet, Holds | None]:
    """Return which set a figure is of, and what must hold for a cell of it before the filters are asked."""
    if not selection.rate:
        return part_holds(selection.part, rules)
    return rate_holds(rules.definition(selection.rate), selection.side, rules)


def rate_holds(definition: RateDefinition, side: Side, rules: CountingRules) -> tuple[FactSet, Holds | None]:
    """Return which set one side of a rate is of, and what must hold for a cell of it."""
    return (numerator_holds if side == Side.NUMERATOR else denominator_holds)(definition, rules)


def kept(facts: PeriodFacts, fact_set: FactSet, holds: Holds | None, filters: Filters = NO_FILTERS) -> list[Cell]:
    """Return the cells of a set for which something holds and that pass the filters."""
    cells: Iterable[Cell] = facts.of(fact_set)
    for dimension, keys in filters.wanted:
        key = key_of(dimension, fact_set, facts)
        cells = [cell for cell in cells if key(cell) in keys]
    return list(cells) if holds is None else [cell for cell in cells if holds(cell)]


def under_filters(facts: PeriodFacts, filters: Filters) -> PeriodFacts:
    """Return facts whose corrections tell only what passes the filters: a case that moved to another insurer came in
    for the one and went out for the other."""
    if not filters.wanted or not (facts.corrections or facts.corrected_later):
        return facts
    made, later = (
        tuple(one for one in (_narrowed(each, facts, filters) for each in every) if one.before or one.after)
        for every in (facts.corrections, facts.corrected_later)
    )
    return replace(facts, corrections=made, corrected_later=later)


def _narrowed(one: Corrected, facts: PeriodFacts, filters: Filters) -> Corrected:
    # The age of what stood open is that at the end of the month that was corrected.
    frozen = replace(facts, period=Period.of_months(one.frozen_month, 1))
    sides = (
        {name: tuple(kept(replace(frozen, cells=_by_set(side)), FactSet(name), None, filters)) for name in side}
        for side in (one.before, one.after)
    )
    before, after = ({name: cells for name, cells in side.items() if cells} for side in sides)
    return replace(one, before=before, after=after)


def _by_set(side: Mapping[str, tuple[Cell, ...]]) -> dict[FactSet, tuple[Cell, ...]]:
    return {FactSet(name): cells for name, cells in side.items()}


def key_of(dimension: Dimension, fact_set: FactSet, facts: PeriodFacts) -> Callable[[Cell], Key]:
    """Return what tells the key that a cell of a set has in a dimension.

    The duration of what was open when the period began or ended is its age on that day.
    """
    if dimension in _FIELDS:
        return itemgetter(_FIELDS[dimension])
    if dimension == Dimension.INSURER_KIND:
        kinds = {one: str(label.kind) for one, label in facts.labels.insurers.items() if label.kind is not None}
        return lambda cell: kinds.get(cell.insurer_id)  # type: ignore[arg-type]
    if dimension == Dimension.MONTH:
        return _MONTHS.get(fact_set, _month_of_on)
    if dimension == Dimension.DURATION and fact_set in AT_BEGINNING | AT_END:
        return _age_on(facts.period.first if fact_set in AT_BEGINNING else facts.period.last)
    return _COMPUTED[dimension]


AT_BEGINNING = frozenset({FactSet.OPENING, FactSet.OPEN_BEFORE})
AT_END = frozenset({FactSet.CLOSING, FactSet.OPEN_AFTER})
"""Sets of what is open on a day."""


def age_of(cell: Cell, day: date) -> int | None:
    """Return for how many calendar days a case was open on a day: since its acceptance, or else its receipt."""
    begun = cell.accepted_on or cell.on
    return None if begun is None else (day - begun).days


def _age_on(day: date) -> Callable[[Cell], Key]:
    return lambda cell: duration_of(age_of(cell, day))


_ORDINARY: str = CaseTrack.ORDINARY.value

_FIELDS = {
    dimension: Cell._fields.index(name)
    for dimension, name in {
        Dimension.INSURER: "insurer_id",
        Dimension.MEDIATOR: "mediator_id",
        Dimension.LINE: "line",
        Dimension.CAUSE: "cause",
        Dimension.CHANNEL: "channel",
        Dimension.OUTCOME: "outcome",
        Dimension.END_REASON: "end_reason",
    }.items()
}

_COMPUTED: Mapping[Dimension, Callable[[Cell], Key]] = {
    Dimension.CITY: lambda cell: cell.city or None,
    Dimension.TRACK: lambda cell: cell.track or _ORDINARY,
    Dimension.BAND: lambda cell: band_of(cell.claimed),
    Dimension.DURATION: lambda cell: duration_of(cell.days),
}


def _month_of_acceptance(cell: Cell) -> Key:
    return None if cell.accepted_on is None else month_of(cell.accepted_on)


def _month_of_conclusion(cell: Cell) -> Key:
    return None if cell.concluded_on is None else month_of(cell.concluded_on)


def _month_of_on(cell: Cell) -> Key:
    return None if cell.on is None else month_of(cell.on)


_MONTHS: Mapping[FactSet, Callable[[Cell], Key]] = {
    FactSet.OPENING: _month_of_acceptance,
    FactSet.ACCEPTED: _month_of_acceptance,
    FactSet.CONCLUDED: _month_of_conclusion,
    FactSet.CLOSING: _month_of_acceptance,
}
