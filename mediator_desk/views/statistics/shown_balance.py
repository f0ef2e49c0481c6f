"""The balance in words: 期初未结 + 新收 = 结案 + 期末未结, each figure opening its cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.i18n import translate
from mediator_desk.models.figure_words import Part
from mediator_desk.views.figure_label import Said
from mediator_desk.views.figure_words import signed

if TYPE_CHECKING:
    from mediator_desk.services.figures.figures import Figures


def balance_said(figures: Figures) -> tuple[Said, ...]:
    """Return the balance of the mediations; what was corrected of earlier months stands as a part of its own."""
    balance = figures.balance
    return (
        *_part(figures, translate("Statistics", "Open before"), balance.opening, Part.OPENING),
        *_corrected(figures),
        Said("+"),
        *_part(figures, translate("Statistics", "accepted"), balance.new, Part.ACCEPTED),
        Said("="),
        *_part(figures, translate("Statistics", "concluded"), balance.concluded, Part.CONCLUDED),
        Said("+"),
        *_part(figures, translate("Statistics", "open after"), balance.closing, Part.CLOSING),
    )


def other_balances(figures: Figures) -> tuple[tuple[Said, ...], ...]:
    """Return the balances of complaints and of consultations, as far as there were any; they are in no rate."""
    found = ((title, parts) for title, parts in _others() if any(figures.count(part) for part in parts))
    return tuple(
        (
            Said(title),
            *_part(figures, translate("Statistics", "Open before"), figures.count(parts[0]), parts[0]),
            Said("+"),
            *_part(figures, translate("Statistics", "received"), figures.count(parts[1]), parts[1]),
            Said("="),
            *_part(figures, translate("Statistics", "ended"), figures.count(parts[2]), parts[2]),
            Said("+"),
            *_part(figures, translate("Statistics", "open after"), figures.count(parts[3]), parts[3]),
        )
        for title, parts in found
    )


def _others() -> tuple[tuple[str, tuple[Part, Part, Part, Part]], ...]:
    return (
        (
            translate("Statistics", "Complaints:"),
            (Part.COMPLAINTS_BEFORE, Part.COMPLAINTS_RECEIVED, Part.COMPLAINTS_ENDED, Part.COMPLAINTS_AFTER),
        ),
        (
            translate("Statistics", "Consultations:"),
            (
                Part.CONSULTATIONS_BEFORE,
                Part.CONSULTATIONS_RECEIVED,
                Part.CONSULTATIONS_ENDED,
                Part.CONSULTATIONS_AFTER,
            ),
        ),
    )


def _corrected(figures: Figures) -> tuple[Said, ...]:
    """Return by how much the opening differs from what the month before closed with: its own part of the balance."""
    title = translate("Statistics", "corrected")
    signs = ((Part.CORRECTED_IN, 1), (Part.CORRECTED_OUT, -1))
    said = tuple(
        Said(signed(sign * figures.count(part)), figures.selection(part), title)
        for part, sign in signs
        if figures.count(part)
    )
    return (Said(title), *said) if said else ()


def _part(figures: Figures, title: str, count: int, part: Part) -> tuple[Said, Said]:
    return Said(title), Said(f"{count:,}", figures.selection(part), title)
