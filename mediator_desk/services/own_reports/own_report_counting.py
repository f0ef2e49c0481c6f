"""Counts the cells of an own report for each of its lines, each outer line and all together.

The keys of a set are looked up once, whatever is counted of it: a year has a hundred thousand cells.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import compress
from operator import itemgetter
from typing import TypeVar

from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.figures.cells import Cell, FactSet, PeriodFacts
from mediator_desk.services.figures.parts import Holds
from mediator_desk.services.figures.selections import Filters, Key, kept, key_of

Keys = tuple[Key, ...]
"""Of a line, from the outer to the inner row; () for all of them together."""
Counted = TypeVar("Counted", int, list[int])


class CountedCells:
    """The cells that pass the filters, told apart by one or two rows."""

    def __init__(self, facts: PeriodFacts, rows: Sequence[Dimension], filters: Filters) -> None:
        self._facts, self._rows, self._filters = facts, rows, filters
        self._sets: dict[FactSet, tuple[list[Cell], list[Keys]]] = {}

    def cases(self, fact_set: FactSet, holds: Holds | None) -> Mapping[Keys, int]:
        """Return how many cells of a set there are for which something holds."""
        _cells, keys = self._chosen(fact_set, holds)
        return _with_outer(Counter(keys), 0)

    def sums(self, fact_set: FactSet, holds: Holds | None, field: int) -> Mapping[Keys, int]:
        """Return the sum of a field of these cells (its place in Cell); what nobody filled in is nothing."""
        cells, keys = self._chosen(fact_set, holds)
        sums: dict[Keys, int] = defaultdict(int)
        for key, amount in zip(keys, map(itemgetter(field), cells), strict=True):
            if amount:
                sums[key] += amount
        return _with_outer(sums, 0)

    def days(self, fact_set: FactSet) -> Mapping[Keys, list[int]]:
        """Return the days that each of these cells took, without those that are not over."""
        cells, keys = self._chosen(fact_set, None)
        days: dict[Keys, list[int]] = defaultdict(list)
        for key, cell in zip(keys, cells, strict=True):
            taken = cell.days
            if taken is not None:
                days[key].append(taken)
        return _with_outer(days, [])

    def _chosen(self, fact_set: FactSet, holds: Holds | None) -> tuple[list[Cell], list[Keys]]:
        if fact_set not in self._sets:
            cells = kept(self._facts, fact_set, None, self._filters)
            every = [map(key_of(row, fact_set, self._facts), cells) for row in self._rows]
            self._sets[fact_set] = cells, list(zip(*every, strict=True))
        cells, keys = self._sets[fact_set]
        if holds is None:
            return cells, keys
        wanted = list(map(holds, cells))
        return list(compress(cells, wanted)), list(compress(keys, wanted))


def _with_outer(counted: Mapping[Keys, Counted], nothing: Counted) -> Mapping[Keys, Counted]:
    """Return what was counted line by line, for outer lines and all together too."""
    whole = dict(counted)
    for keys, count in counted.items():
        for length in range(len(keys)):
            whole[keys[:length]] = whole.get(keys[:length], nothing) + count
    return whole
