"""Round steps for an axis, and its figures in words."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, log10

from mediator_desk.i18n import CHINESE, QT_TRANSLATE_NOOP, language, translate

PERCENT_STEPS = (5.0, 10.0, 20.0, 25.0, 50.0, 100.0)
"""A rate moves by a point or two from month to month: finer steps would make a drama of it."""
_SHORT = 100_000
"""From here on the figures of an axis are written short."""
_TEN_THOUSANDS = QT_TRANSLATE_NOOP("Charts", "{number} × 10,000")
_HUNDRED_MILLIONS = QT_TRANSLATE_NOOP("Charts", "{number} × 100 million")
_UNITS = {
    True: ((100_000_000, _HUNDRED_MILLIONS), (10_000, _TEN_THOUSANDS)),
    False: ((1_000_000_000, "{number}bn"), (1_000_000, "{number}m"), (1_000, "{number}k")),
}


@dataclass(frozen=True, slots=True)
class Axis:
    """Where an axis begins and ends and in which steps it is written."""

    first: float
    last: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        """The values at the lines of the grid, from below."""
        return tuple(
            self.first + self.step * number for number in range(round((self.last - self.first) / self.step) + 1)
        )

    def share(self, value: float) -> float:
        """Return how far along the axis a value lies, from 0 to 1."""
        return (value - self.first) / (self.last - self.first)


def counts_axis(highest: float, most: int) -> Axis:
    """Return an axis from zero in `most` steps at most, in whole numbers."""
    step = _round_step(highest / max(1, most))
    return Axis(0.0, max(step, ceil(highest / step) * step), step)


def rates_axis(lowest: float, highest: float, most: int) -> Axis:
    """Return an axis for percentages in `most` steps at most: around the values, so that a change is seen."""
    for step in PERCENT_STEPS:
        first, last = floor(lowest / step) * step, ceil(highest / step) * step
        if (last - first) / step <= max(1, most):
            break
    if last - first < 2 * step and most > 1:
        first, last = (first - step, last) if first >= step else (first, last + step)
    return Axis(first, last if last > first else first + step, step)


def axis_words(axis: Axis, *, is_percent: bool) -> tuple[str, ...]:
    """Return the figures at the lines of the grid, short where they are large."""
    if is_percent:
        return tuple(f"{value:g}%" for value in axis.ticks)
    if axis.last < _SHORT:
        return tuple(f"{value:,.0f}" for value in axis.ticks)
    is_chinese = language() == CHINESE
    size, form = next(unit for unit in _UNITS[is_chinese] if axis.last >= unit[0])
    written = translate("Charts", form) if is_chinese else form
    return tuple("0" if not value else written.format(number=f"{value / size:,g}") for value in axis.ticks)


def _round_step(at_least: float) -> float:
    """Return the next of 1, 2, 5, 10, 20, 50 ... that is not below; one at least."""
    if at_least <= 1:
        return 1.0
    power = 10.0 ** floor(log10(at_least))
    return next(power * digit for digit in (1, 2, 5, 10) if power * digit >= at_least * (1 - 1e-9))
