"""What a period's figures are stated from: everybody who shows figures asks here, and nowhere else."""

from __future__ import annotations

from sqlalchemy.orm import Session

from mediator_desk.services.figures.cells import FactSet, PeriodFacts
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.reading import EVERY_SET, read_facts


def stated_facts(db: Session, period: Period, *, sets: frozenset[FactSet] = EVERY_SET) -> PeriodFacts:
    """Return what a period's figures are counted from. `sets`: which are wanted, to save reading the others."""
    return read_facts(db, period, sets=sets)
