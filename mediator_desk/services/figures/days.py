"""How long cases took, from the day of acceptance to the day of conclusion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from mediator_desk.services.figures.rates import half_up

MOST_OF = Fraction(90, 100)


@dataclass(frozen=True)
class Days:
    """Calendar days, mean and median with one decimal; None where no case was concluded."""

    mean: Decimal | None
    median: Decimal | None
    ninetieth: int | None = None
    """Within so many days nine of ten were concluded (90th percentile by nearest rank): the least number of days that
    at least 90 % of the cases did not pass. It is always the duration of a case that there was."""


def days_to_conclude(durations: Sequence[int]) -> Days:
    """Return mean, median and 90th percentile of durations in days.

    Mean and median are rounded half-up; of an even number the middle two are halved.
    """
    if not durations:
        return Days(None, None)
    ordered = sorted(durations)
    middle, is_odd = divmod(len(ordered), 2)
    middle_two = (ordered[middle], ordered[middle if is_odd else middle - 1])
    return Days(
        mean=half_up(Fraction(sum(ordered), len(ordered)), 1),
        median=half_up(Fraction(sum(middle_two), 2), 1),
        ninetieth=ordered[-(-len(ordered) * MOST_OF.numerator // MOST_OF.denominator) - 1],
    )
