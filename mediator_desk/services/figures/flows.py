"""期初未结 + 新收 = 办结 + 期末未结, for each kind of record by itself: mediations, complaints, consultations.

Each of the four is counted on its own, so that the sum is a check. Nothing here asks a database.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediator_desk.models.figure_words import Part
from mediator_desk.models.words import CaseKind
from mediator_desk.services.figures.cells import FactSet
from mediator_desk.services.figures.figures import Balance, Figures
from mediator_desk.services.figures.selections import kept


@dataclass(frozen=True)
class Flow:
    """What came and went of one kind of record."""

    kind: CaseKind
    balance: Balance
    parts: tuple[Part, Part, Part, Part]
    """What opens the cases of the four counts, in their order."""


PARTS_OF = {
    CaseKind.MEDIATION: (Part.OPENING, Part.ACCEPTED, Part.CONCLUDED, Part.CLOSING),
    CaseKind.COMPLAINT: (
        Part.COMPLAINTS_BEFORE, Part.COMPLAINTS_RECEIVED, Part.COMPLAINTS_ENDED, Part.COMPLAINTS_AFTER,
    ),
    CaseKind.CONSULTATION: (
        Part.CONSULTATIONS_BEFORE, Part.CONSULTATIONS_RECEIVED, Part.CONSULTATIONS_ENDED, Part.CONSULTATIONS_AFTER,
    ),
}  # fmt: skip
"""A mediation is new when it is accepted and goes when it is concluded; the others from receipt until they end."""


def flows_of(figures: Figures) -> tuple[Flow, ...]:
    """Return the flow of each kind of record in a period, under its filters; mediations first."""
    return tuple(
        Flow(kind, figures.balance if kind is CaseKind.MEDIATION else _balance(figures, kind, parts), parts)
        for kind, parts in PARTS_OF.items()
    )


def _balance(figures: Figures, kind: CaseKind, parts: tuple[Part, Part, Part, Part]) -> Balance:
    opening, new, ended, closing = (figures.count(part) for part in parts)
    corrected = _corrected(figures, kind, FactSet.CORRECTED_IN) - _corrected(figures, kind, FactSet.CORRECTED_OUT)
    return Balance(opening, new, ended, closing, corrected)


def _corrected(figures: Figures, kind: CaseKind, fact_set: FactSet) -> int:
    return len(kept(figures.facts, fact_set, lambda cell: cell.kind == kind, figures.filters))
