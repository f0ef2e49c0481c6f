"""What a period comes to with what was corrected in it of its own months, after they were handed in.

A year is the sum of the months as they were handed in. Who asks for the year wants to know as well what it comes to
now: both stand beside each other, with the corrections between them. Asks no database.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mediator_desk.models.figure_words import Part
from mediator_desk.services.figures.breakdowns import Counts
from mediator_desk.services.figures.correction_lines import correction_lines
from mediator_desk.services.figures.figures import Figures

AMOUNT_OF = {Part.ACCEPTED: "claimed_amount", Part.AGREED: "agreed_amount", Part.PAID: "paid_amount"}
"""The figures that sum an amount -> its name in Counts."""
SHOWN = (Part.ACCEPTED, Part.CONCLUDED, Part.AGREED, Part.PAID)


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
    if not any(one.part in SHOWN for one in lines):
        return ()
    totals = figures.totals
    return tuple(
        CorrectedTotal(
            part,
            figures.count(part),
            sum(one.difference for one in lines if one.part is part),
            _amount(totals, part),
            sum((one.amount or Decimal() for one in lines if one.part is part), Decimal("0.00"))
            if part in AMOUNT_OF
            else None,
        )
        for part in SHOWN
    )


def _amount(totals: Counts, part: Part) -> Decimal | None:
    amount: Decimal | None = getattr(totals, AMOUNT_OF[part]) if part in AMOUNT_OF else None
    return amount
