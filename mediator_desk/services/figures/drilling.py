"""From a figure to its cases: the list is what was counted, for the same cells and the same questions are asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from mediator_desk.services.figures.cells import Cell, FactSet, Labels, PeriodFacts
from mediator_desk.services.figures.parts import PARTS
from mediator_desk.services.figures.reading import EVERY_SET
from mediator_desk.services.figures.selections import Selection, selected_cells
from mediator_desk.services.frozen_months.frozen import stated_facts


@dataclass(frozen=True)
class CasesOfFigure:
    """The cases behind one figure."""

    selection: Selection
    ids: tuple[int, ...]
    """In the order of their acceptance, each once."""
    figure: int
    """What the figure says: more than the cases where one case counts twice, as two payments do."""
    labels: Labels
    """The names that the selection's keys go by."""


def cases_of(db: Session, selection: Selection) -> CasesOfFigure:
    """Return the cases that a figure counts, of a frozen month as they were frozen.

    Raises Refused("no_such_definition") for a rate that is no more.
    """
    return cases_among(stated_facts(db, selection.period, sets=_sets_of(selection)), selection)


def _sets_of(selection: Selection) -> frozenset[FactSet]:
    """Return the sets that a figure may be of: no others need be read."""
    if selection.rate:
        return frozenset({FactSet.ACCEPTED, FactSet.CONCLUDED})
    fact_set = PARTS[selection.part].fact_set
    return EVERY_SET if fact_set in _TOLD_APART else frozenset({fact_set})


_TOLD_APART = frozenset({FactSet.CORRECTED_IN, FactSet.CORRECTED_OUT})
"""These are no cells of their own: they come out of two others."""


def cases_among(facts: PeriodFacts, selection: Selection) -> CasesOfFigure:
    """Return the cases that a figure counts among facts that were read already."""
    cells = selected_cells(facts, selection)
    ids = tuple(dict.fromkeys(cell.case_id for cell in sorted(cells, key=_by_acceptance)))
    return CasesOfFigure(selection, ids, len(cells), facts.labels)


def _by_acceptance(cell: Cell) -> tuple[date, int]:
    return cell.accepted_on or date.max, cell.case_id
