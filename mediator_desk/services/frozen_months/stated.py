"""What a month states of each thing that it counts, and by what two states of it differ.

What goes on after a month is no correction of it: a case accepted in October is concluded in November by another
mediator, and October still says the same. So of each set only some fields are stated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter, itemgetter
from typing import Any

from mediator_desk.services.figures.cells import Cell, FactSet

_OF_THE_CASE = ("kind", "insurer_id", "line", "cause", "channel", "city", "track", "claimed")
"""What a case is, from its acceptance on."""
_ACCEPTED = (*_OF_THE_CASE, "accepted_on")
_DATED = (*_ACCEPTED, "on")

STATED: Mapping[FactSet, tuple[str, ...]] = {
    FactSet.OPENING: _ACCEPTED,
    FactSet.ACCEPTED: _ACCEPTED,
    FactSet.CONCLUDED: Cell._fields[1:],
    FactSet.CLOSING: _ACCEPTED,
    FactSet.PAID: (*_DATED, "paid"),
    FactSet.DUE: (*_DATED, "paid", "due"),
    FactSet.EFFECTIVE: (*_DATED, "mark"),
    FactSet.CONFIRMED: (*_DATED, "mark"),
    FactSet.LIMITED: (*_DATED, "mark"),
    FactSet.FOLLOWED_UP: (*_DATED, "mark"),
    FactSet.RATED: (*_DATED, "score"),
    # What was received is read, filled in and turned into something else afterwards: that is the work.
    FactSet.RECEIVED: ("on",),
    FactSet.ENDED: ("kind", "on"),
    FactSet.OPEN_BEFORE: ("kind",),
    FactSet.OPEN_AFTER: ("kind",),
}
"""The fields that each set states of a cell, beside which case it is."""


def stated_key(fact_set: FactSet) -> Callable[[Cell], Any]:
    """Return what tells everything that a set states of a cell."""
    fields = ("case_id", *STATED[fact_set])
    return itemgetter(*(Cell._fields.index(name) for name in fields))


def apart(fact_set: FactSet, before: Iterable[Cell], after: Iterable[Cell]) -> tuple[list[Cell], list[Cell]]:
    """Return the cells of a set that are only before, and those that are only after, by what the set states."""
    key = stated_key(fact_set)
    before, after = list(before), list(after)
    return _left(key, before, after), _left(key, after, before)


def gone_on(fact_set: FactSet, cells: Iterable[Cell], now: Mapping[int, Cell]) -> Iterator[Cell]:
    """Return cells that say what the set states of them, and for the rest what became of their cases.

    `now`: the newest cell of each case by its id; a case that has none is told as it was.
    """
    key, places = stated_key(fact_set), [Cell._fields.index(name) for name in STATED[fact_set]]
    for cell in cells:
        newest = now.get(cell.case_id, cell)
        if key(newest) == key(cell):
            yield newest
            continue
        row = list(newest)
        for place in places:
            row[place] = cell[place]
        yield Cell._make(row)


def concluded_otherwise(concluded: Iterable[Cell], now: Mapping[int, Cell]) -> Iterator[tuple[Cell, Cell]]:
    """Return what was told concluded, and the same case as it ended after all, where filters part the two."""
    for cell in concluded:
        newest = now.get(cell.case_id, cell)
        if _FILTERED(newest) != _FILTERED(cell):
            yield cell, cell._replace(**{name: getattr(newest, name) for name in _GOING_ON})


_GOING_ON = ("mediator_id", "outcome", "end_reason")
"""What goes on with a case, of that by which figures can be filtered."""
_FILTERED = attrgetter(*_GOING_ON)


def _left(key: Callable[[Cell], Any], cells: list[Cell], without: list[Cell]) -> list[Cell]:
    there = Counter(map(key, without))
    left = []
    for cell in cells:
        if there[key(cell)] > 0:
            there[key(cell)] -= 1
        else:
            left.append(cell)
    return left
