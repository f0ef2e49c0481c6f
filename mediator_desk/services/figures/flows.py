"""期初未结 + 新收 = 办结 + 期末未结, for each kind of record by itself: mediations, complaints, consultations.

Each of the four is counted on its own, so that the sum is a check. Nothing here asks a database.
"""

from __future__ import annotations

from dataclasses import dataclass

from mediator_desk.models.figure_words import Part
from mediator_desk.models.words import CaseKind
from mediator_desk.services.figures.figures import Balance, Figures


@dataclass(frozen=True)
class Flow:
    """What came and went of one kind of record."""

    kind: CaseKind
    balance: Balance
    parts: tuple[Part, Part, Part, Part]
    """What opens the cases of the four counts, in their order."""
    corrected: tuple[Part, Part]
    """What opens the cases by which the opening was corrected: those that are open after all, those that are not."""


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

CORRECTED_OF = {
    CaseKind.MEDIATION: (Part.CORRECTED_IN, Part.CORRECTED_OUT),
    CaseKind.COMPLAINT: (Part.COMPLAINTS_CORRECTED_IN, Part.COMPLAINTS_CORRECTED_OUT),
    CaseKind.CONSULTATION: (Part.CONSULTATIONS_CORRECTED_IN, Part.CONSULTATIONS_CORRECTED_OUT),
}


def flows_of(figures: Figures) -> tuple[Flow, ...]:
    """Return the flow of each kind of record in a period, under its filters; mediations first."""
    return tuple(
        Flow(kind, _balance(figures, parts, CORRECTED_OF[kind]), parts, CORRECTED_OF[kind])
        for kind, parts in PARTS_OF.items()
    )


def _balance(figures: Figures, parts: tuple[Part, Part, Part, Part], corrected: tuple[Part, Part]) -> Balance:
    opening, new, ended, closing = (figures.count(part) for part in parts)
    come_in, gone_out = (figures.count(part) for part in corrected)
    return Balance(opening, new, ended, closing, come_in - gone_out)
