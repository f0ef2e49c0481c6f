"""How long cases took, from the day of acceptance to the day of conclusion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from mediator_desk.services.figures.rates import half_up


@dataclass(frozen=True)
class Days:
    """Calendar days with one decimal; None where no case was concluded."""

    mean: Decimal | None
    median: Decimal | None


def days_to_conclude(durations: Sequence[int]) -> Days:
    """Return mean and median of durations in days, rounded half-up; of an even number the middle two are halved."""
    if not durations:
        return Days(None, None)
    ordered = sorted(durations)
    middle, is_odd = divmod(len(ordered), 2)
    middle_two = (ordered[middle], ordered[middle if is_odd else middle - 1])
    return Days(
        mean=half_up(Fraction(sum(ordered), len(ordered)), 1),
        median=half_up(Fraction(sum(middle_two), 2), 1),
    )
