"""What a period's figures are stated from: everybody who shows figures asks here, and nowhere else.

A month that was frozen is told as it was frozen; any other is read. A period of whole months is its months put
together, so that a year is the sum of what was handed in, and what was corrected since is told apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, pairwise
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Unavailable
from mediator_desk.models.figure_work import FrozenMonth
from mediator_desk.models.trust_words import Sight
from mediator_desk.server.unseen import own_mediators
from mediator_desk.services.canonical import digest, read_as
from mediator_desk.services.figures.cells import (
    DAYS,
    MEDIATION,
    Cell,
    CountingRules,
    FactSet,
    FreezeMark,
    Labels,
    PeriodFacts,
)
from mediator_desk.services.figures.periods import Period, months_later
from mediator_desk.services.figures.reading import EVERY_SET, read_cells, read_facts
from mediator_desk.services.frozen_months.corrections import shown_in
from mediator_desk.services.frozen_months.stated import apart, concluded_otherwise, gone_on
from mediator_desk.services.sight import sees_a_part, sight_of

Kept = TypeVar("Kept")

AT_THE_BEGINNING = {FactSet.OPENING: FactSet.CLOSING, FactSet.OPEN_BEFORE: FactSet.OPEN_AFTER}
"""What stands at the beginning of a period, and what it is at the end of the one before."""
AT_THE_END = frozenset(AT_THE_BEGINNING.values())

FACTS, CELLS, FIELDS = "facts", "cells", "fields"
"""Parts of what is frozen: what was counted, cell by cell, and the fields that a cell had then."""
_KEPT_FACTS = 60
_thawed: dict[str, PeriodFacts] = {}
"""The facts of frozen months by their hash, which names them for ever; those asked for last."""


@dataclass(frozen=True)
class Standing:
    """A month that is frozen."""

    id: int
    mark: FreezeMark


def stated_facts(db: Session, period: Period, *, sets: frozenset[FactSet] = EVERY_SET) -> PeriodFacts:
    """Return what a period's figures are counted from. `sets`: which are wanted, to save reading the others.

    Who sees own cases only has the figures of these, as they stand now: what was handed in is of the whole committee.
    Raises Unavailable("frozen_month_is_damaged").
    """
    if (sight := sight_of(db)) is not Sight.ALL:
        return _of_a_part(db, read_facts(db, period, sets=sets), sight)
    frozen = standing_months(db) if period.is_whole_months else {}
    if not frozen:
        return read_facts(db, period, sets=sets)
    parts = [_part(db, run, frozen, sets) for run in _runs(period, frozen)]
    return parts[0] if len(parts) == 1 else _as_of_now(db, _together(period, parts), parts, sets)


def _of_a_part(db: Session, facts: PeriodFacts, sight: Sight) -> PeriodFacts:
    """Leave the cases that one has oneself: those of nobody yet, and those that another has by now, are not own."""
    if sight is not Sight.OWN:
        return replace(facts, sight=sight)
    mine = own_mediators(db.connection())
    cells = {one: tuple(cell for cell in some if cell.mediator_id in mine) for one, some in facts.cells.items()}
    return replace(facts, cells=cells, sight=sight)


def standing_months(db: Session) -> dict[date, Standing]:
    """Return the months that are frozen by their first days, in their order."""
    row = FrozenMonth
    query = select(row.id, row.month, row.frozen_at, row.frozen_by, row.sha256).where(row.unfrozen_at.is_(None))
    rows = db.execute(query.order_by(row.month))
    return {month: Standing(one, FreezeMark(month, at, by, sha256)) for one, month, at, by, sha256 in rows}


def frozen_part(db: Session, period: Period, name: str, kind: type[Kept]) -> Kept | None:
    """Return a part of what was frozen with a month, by its name; None where the period is no frozen month.

    Raises Unavailable("frozen_month_is_damaged").
    """
    standing = standing_months(db).get(period.first) if period.is_month and not sees_a_part(db) else None
    return None if standing is None else read_as(_content(db, standing)[name], kind)


def _runs(period: Period, frozen: Mapping[date, Standing]) -> Iterator[Period]:
    """Part a period: each frozen month for itself, the months between them together."""
    numbered = enumerate(period.months)
    for _key, run in groupby(numbered, key=lambda one: one[0] if one[1] in frozen else -1):
        months = [month for _number, month in run]
        yield Period.of_months(months[0], len(months))


def _part(db: Session, run: Period, frozen: Mapping[date, Standing], sets: frozenset[FactSet]) -> PeriodFacts:
    standing = frozen.get(run.first)
    if standing is not None:
        return _as_frozen(db, standing)
    made, later = shown_in(db, run)
    facts = replace(read_facts(db, run, sets=sets), corrections=made, corrected_later=later)
    corrected = sorted({one.frozen_month for one in (*made, *later)})
    if corrected:
        facts = replace(facts, rules=_rules([*(_as_frozen(db, frozen[month]) for month in corrected), facts]))
    before = frozen.get(months_later(run.first, -1))
    if before is None or sets.isdisjoint(AT_THE_BEGINNING):
        return facts
    return _begun_with(facts, _as_frozen(db, before))


def _begun_with(facts: PeriodFacts, before: PeriodFacts) -> PeriodFacts:
    """Let a period begin with what the frozen month before it left; what was corrected since stands beside it.

    Who mediates such a case and what becomes of it goes on: that is told as it is now, as of the other cases.
    """
    left = {
        begins: tuple(gone_on(ends, before.of(ends), _newest(facts.cells, _LIVES[begins])))
        for begins, ends in AT_THE_BEGINNING.items()
        if begins in facts.cells
    }
    corrected = _corrected(left, facts.cells)
    # An insurer that was merged into another since still has a name there.
    labels = _labels((before, facts))
    return replace(facts, cells={**facts.cells, **left, **corrected}, labels=labels)


def _corrected(
    before: Mapping[FactSet, Sequence[Cell]], after: Mapping[FactSet, Sequence[Cell]]
) -> dict[FactSet, tuple[Cell, ...]]:
    """Return by which cells the beginning of a period differs from the end of the one before."""
    both = [apart(one, before.get(one, ()), after.get(one, ())) for one in AT_THE_BEGINNING]
    return {
        FactSet.CORRECTED_OUT: tuple(cell for out, _come in both for cell in out),
        FactSet.CORRECTED_IN: tuple(cell for _out, come in both for cell in come),
    }


def _together(period: Period, parts: Sequence[PeriodFacts]) -> PeriodFacts:
    """Put months together: what stood open at the beginning and at the end, and all that happened between."""
    cells: dict[FactSet, tuple[Cell, ...]] = {}
    for fact_set in FactSet:
        among = parts[:1] if fact_set in AT_THE_BEGINNING else parts[-1:] if fact_set in AT_THE_END else parts
        cells[fact_set] = tuple(cell for part in among for cell in part.of(fact_set))
    for one, next_one in pairwise(parts):
        ended = {begins: one.of(ends) for begins, ends in AT_THE_BEGINNING.items()}
        for fact_set, more in _corrected(ended, next_one.cells).items():
            cells[fact_set] += more
    return PeriodFacts(
        period=period,
        cells=cells,
        labels=_labels(parts),
        rules=_rules(parts),
        frozen=tuple(mark for part in parts for mark in part.frozen),
        corrections=tuple(one for part in parts for one in part.corrections),
        corrected_later=tuple(one for part in parts for one in part.corrected_later if one.month > period.last),
    )


def _as_of_now(db: Session, whole: PeriodFacts, parts: Sequence[PeriodFacts], sets: frozenset[FactSet]) -> PeriodFacts:
    """Let the mediations of months that were put together go on: of a year's new cases it is asked what became of them.

    What a frozen month states of a case stays as handed in. Of a case that is gone the last that was told holds.
    """
    if sets.isdisjoint(_GOING_ON):
        return whole
    now = {cell.case_id: cell for part in parts for cell in _newest(part.cells, _MEDIATION).values()}
    # Always all that the period touches: a figure and the list of its cases read different sets.
    now |= _newest(read_cells(db, whole.period, sets=_GOING_ON), _MEDIATION)
    cells = dict(whole.cells)
    for fact_set in _GOING_ON:
        cells[fact_set] = tuple(gone_on(fact_set, whole.of(fact_set), now))
    ended = [*concluded_otherwise(whole.of(FactSet.CONCLUDED), now)]
    corrected = {
        FactSet.CORRECTED_IN: (was for was, _is in ended),
        FactSet.CORRECTED_OUT: (cell for _was, cell in ended),
    }
    for fact_set, more in corrected.items():
        of_mediations = [cell for cell in whole.of(fact_set) if cell.kind == MEDIATION]
        others = [cell for cell in whole.of(fact_set) if cell.kind != MEDIATION]
        cells[fact_set] = (*gone_on(FactSet.OPENING, of_mediations, now), *others, *more)
    return replace(whole, cells=cells)


def _newest(cells: Mapping[FactSet, Iterable[Cell]], sets: Iterable[FactSet]) -> dict[int, Cell]:
    """Return of each case the cell that says most lately what became of it; the sets stand in that order."""
    return {cell.case_id: cell for fact_set in sets for cell in cells.get(fact_set, ())}


_MEDIATION = (FactSet.OPENING, FactSet.ACCEPTED, FactSet.CLOSING, FactSet.CONCLUDED)
_LIVES = {
    FactSet.OPENING: _MEDIATION,
    FactSet.OPEN_BEFORE: (FactSet.OPEN_BEFORE, FactSet.RECEIVED, FactSet.OPEN_AFTER, FactSet.ENDED),
}
"""The sets that a record passes through in a period, by that in which it stands at the beginning."""
_GOING_ON = frozenset({FactSet.OPENING, FactSet.ACCEPTED, FactSet.CLOSING})
"""Sets of which not all is stated that filters and rates ask: who mediates, and what becomes of the case."""


def _rules(parts: Sequence[PeriodFacts]) -> CountingRules:
    """Return how the last of some months was counted, and which of the others judge otherwise what is success."""
    counts: dict[date, bool] = {}
    for part in parts:
        usual = part.rules.settled_privately_counts
        counts |= dict.fromkeys(part.period.months, usual) | dict.fromkeys(part.rules.settled_otherwise, not usual)
    rules = parts[-1].rules
    otherwise = (month for month, one in counts.items() if one != rules.settled_privately_counts)
    return replace(rules, settled_otherwise=tuple(sorted(otherwise)))


def _labels(parts: Sequence[PeriodFacts]) -> Labels:
    """Whoever was renamed goes by the newest name; whoever is gone since, by the last one."""
    every = [part.labels for part in parts]
    return Labels(
        {one: label for labels in every for one, label in labels.insurers.items()},
        {one: label for labels in every for one, label in labels.mediators.items()},
    )


def _as_frozen(db: Session, standing: Standing) -> PeriodFacts:
    mark = standing.mark
    facts = _thawed.pop(mark.sha256, None) or thawed_facts(_content(db, standing))
    # The one asked for last stands last; those not asked for longest go first.
    _thawed[mark.sha256] = facts
    for oldest in list(_thawed)[:-_KEPT_FACTS]:
        _thawed.pop(oldest, None)
    # Found by its content: whoever else froze the same, its own mark stands on it.
    return replace(facts, frozen=(mark,))


def frozen_rows(cells: Mapping[FactSet, Iterable[Cell]]) -> dict[str, list[list[Any]]]:
    """Return cells as rows of their fields: plain values, days as their digits. There are tens of thousands."""
    return {str(one): [_row(cell) for cell in some] for one, some in cells.items()}


def thawed_facts(content: Mapping[str, Any]) -> PeriodFacts:
    """Return the facts of what was frozen; its rows have the fields that a cell had then."""
    facts, fields = content[FACTS], content[FIELDS]
    for correction in (*facts["corrections"], *facts.get("corrected_later", ())):
        for side in ("before", "after"):
            by_set = correction[side].items()
            correction[side] = {one: [_in_order(fields, row) for row in rows] for one, rows in by_set}
    days: dict[str, date] = {}
    cells = {FactSet(one): tuple(_cells(fields, rows, days)) for one, rows in content[CELLS].items()}
    return replace(read_as(facts, PeriodFacts), cells=cells)


def _row(cell: Cell) -> list[Any]:
    return [value.isoformat() if isinstance(value, date) else value for value in cell]


def _cells(fields: Sequence[str], rows: Iterable[list[Any]], days: dict[str, date]) -> Iterator[Cell]:
    for one in rows:
        row = one if fields == _FIELDS else _in_order(fields, one)
        for place in _DAYS:
            text = row[place]
            if text is not None:
                row[place] = days.get(text) or days.setdefault(text, date.fromisoformat(text))
        yield Cell._make(row)


def _in_order(fields: Sequence[str], row: Sequence[Any]) -> list[Any]:
    """Put the fields of a row in their order of today; one that was not there yet has its default."""
    known = dict(zip(fields, row, strict=True))
    return [known[name] if name in known else Cell._field_defaults[name] for name in _FIELDS]


_FIELDS = list(Cell._fields)
_DAYS = tuple(_FIELDS.index(name) for name in DAYS)


def _content(db: Session, standing: Standing) -> dict[str, Any]:
    text = db.scalar(select(FrozenMonth.facts).where(FrozenMonth.id == standing.id)) or ""
    if digest(text) != standing.mark.sha256:
        raise Unavailable("frozen_month_is_damaged", month=f"{standing.mark.month:%Y-%m}")
    content: dict[str, Any] = json.loads(text)
    return content
