"""What was corrected of frozen months: it shows in the month of the change, case by case and figure by figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from mediator_desk.models.figure_work import FigureCorrection, FrozenMonth
from mediator_desk.services.figures.cells import Cell, Corrected, FactSet, as_plain, from_plain
from mediator_desk.services.figures.periods import Period, months_later

SET = "set"
"""In what is kept of a cell: the set that it is in."""

Counted = Mapping[FactSet, Iterable[Cell]]


OPEN_AT_THE_END = (FactSet.CLOSING, FactSet.OPEN_AFTER)
"""What a month leaves open: the one after it begins with that."""


def shown_in(db: Session, period: Period) -> tuple[tuple[Corrected, ...], tuple[Corrected, ...]]:
    """Return what was corrected, in the months of a period, of months that are still frozen; the oldest first.

    And what was corrected after the period of what the month before it left open: while the period is not frozen
    itself, its balance begins with that already.
    """
    row, before = FigureCorrection, months_later(period.first, -1)
    is_in, is_later = row.month.between(period.first, period.last), row.month > period.last
    query = (
        select(
            row.case_id, row.number, FrozenMonth.month, row.month, row.at, row.made_by, row.act, row.before, row.after
        )
        .join(FrozenMonth, FrozenMonth.id == row.frozen_month_id)
        .where(or_(is_in, and_(is_later, FrozenMonth.month == before)), FrozenMonth.unfrozen_at.is_(None))
        .order_by(row.id)
    )
    every = [
        Corrected(case_id, number, frozen, month, at, by, act, _thawed(was), _thawed(is_now))
        for case_id, number, frozen, month, at, by, act, was, is_now in db.execute(query)
    ]
    later = (_of_what_is_open(one) for one in every if one.month > period.last)
    return tuple(one for one in every if one.month in period), tuple(one for one in later if one.before or one.after)


def _of_what_is_open(one: Corrected) -> Corrected:
    was, is_now = (
        {name: cells for name, cells in side.items() if name in OPEN_AT_THE_END} for side in (one.before, one.after)
    )
    return replace(one, before=was, after=is_now)


def as_kept(cells: Counted) -> list[dict[str, Any]]:
    """Return cells by their sets as a correction keeps them."""
    return [{SET: str(fact_set), **as_plain(cell)} for fact_set, some in cells.items() for cell in some]


def _thawed(kept: Iterable[Mapping[str, Any]]) -> dict[str, tuple[Cell, ...]]:
    cells: dict[str, tuple[Cell, ...]] = {}
    for one in kept:
        cell = from_plain({name: value for name, value in one.items() if name != SET})
        cells[one[SET]] = (*cells.get(one[SET], ()), cell)
    return cells
