"""What was corrected of frozen months: it shows in the month of the change, case by case and figure by figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.case import Case
from mediator_desk.models.figure_work import FigureCorrection, FrozenMonth
from mediator_desk.services.figures.cells import Cell, Corrected, FactSet, as_plain, from_plain
from mediator_desk.services.figures.periods import Period

SET = "set"
"""In what is kept of a cell: the set that it is in."""

Counted = Mapping[FactSet, Iterable[Cell]]


def shown_in(db: Session, period: Period) -> tuple[Corrected, ...]:
    """Return what was corrected, in the months of a period, of months that are still frozen; the oldest first."""
    row = FigureCorrection
    query = (
        select(
            row.case_id, Case.number, FrozenMonth.month, row.month, row.at, row.made_by, row.act, row.before, row.after
        )
        .join(FrozenMonth, FrozenMonth.id == row.frozen_month_id)
        .outerjoin(Case, Case.id == row.case_id)
        .where(row.month.between(period.first, period.last), FrozenMonth.unfrozen_at.is_(None))
        .order_by(row.id)
    )
    return tuple(
        Corrected(case_id, number or "", frozen, month, at, by, act, _thawed(before), _thawed(after))
        for case_id, number, frozen, month, at, by, act, before, after in db.execute(query)
    )


def as_kept(cells: Counted) -> list[dict[str, Any]]:
    """Return cells by their sets as a correction keeps them."""
    return [{SET: str(fact_set), **as_plain(cell)} for fact_set, some in cells.items() for cell in some]


def _thawed(kept: Iterable[Mapping[str, Any]]) -> dict[str, tuple[Cell, ...]]:
    cells: dict[str, tuple[Cell, ...]] = {}
    for one in kept:
        cell = from_plain({name: value for name, value in one.items() if name != SET})
        cells[one[SET]] = (*cells.get(one[SET], ()), cell)
    return cells
