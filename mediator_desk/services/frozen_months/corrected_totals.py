"""What a period comes to with what was corrected in it of its own months, after they were handed in.

A year is the sum of the months as they were handed in. Who asks for the year wants to know as well what it comes to
now: both stand beside each other, with the corrections between them. Asks no database.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from mediator_desk.models.figure_words import Part
from mediator_desk.services.figures.cells import yuan
from mediator_desk.services.figures.figures import Figures
from mediator_desk.services.frozen_months.correction_lines import (
    TOLD,
    TOLD_WHERE_IT_DIFFERS,
    CorrectionLine,
    correction_lines,
)

SHOWN = (Part.ACCEPTED, Part.CONCLUDED, Part.AGREED, Part.PAID)
SHOWN_WHERE_CORRECTED = (*(Part.DUE, Part.PERFORMED, Part.EFFECTIVE, Part.CONFIRMED, Part.LIMITED, Part.WITHIN_LIMIT),)
"""What another agreement took over after a month was frozen fell due in both months: only together it counts once."""


@dataclass(frozen=True)
class CorrectedTotal:
    """One figure of a period: as handed in, by how much it was corrected, and both together."""

    part: Part
    count: int
    difference: int
    amount: Decimal | None
    """Yuan; None for a figure without an amount."""
    amount_difference: Decimal | None

    @property
    def together(self) -> int:
        """The number with its corrections."""
        return self.count + self.difference

    @property
    def amount_together(self) -> Decimal | None:
        """The amount with its corrections, in yuan."""
        if self.amount is None or self.amount_difference is None:
            return None
        return self.amount + self.amount_difference


def corrected_totals(figures: Figures) -> tuple[CorrectedTotal, ...]:
    """Return the figures of a period with their corrections; nothing where none of its own months was corrected."""
    lines = [one for one in correction_lines(figures.facts) if one.month in figures.period]
    shown: tuple[Part, ...] = SHOWN if any(one.part in SHOWN for one in lines) else ()
    corrected = {one.part for one in lines if one.difference or one.amount}
    shown += tuple(part for part in SHOWN_WHERE_CORRECTED if part in corrected)
    return tuple(_total(figures, part, [one for one in lines if one.part is part]) for part in shown)


def _total(figures: Figures, part: Part, lines: Sequence[CorrectionLine]) -> CorrectedTotal:
    field = {**TOLD, **TOLD_WHERE_IT_DIFFERS}[part]
    cells = figures.cells(part)
    return CorrectedTotal(
        part,
        len(cells),
        sum(one.difference for one in lines),
        yuan(sum(getattr(cell, field) or 0 for cell in cells)) if field else None,
        sum((one.amount or Decimal() for one in lines), Decimal("0.00")) if field else None,
    )
