"""Where the rungs of a ladder and their labels stand: heights by amount, labels that never lie on each other. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

LEAST_GAP, LEAST_REST = 0.25, 0.1
"""Shares of the height that the gap, and what lies above and below it, have at least."""


@dataclass(frozen=True)
class Scale:
    """Heights (pixels from above) for amounts: more money is higher up; between two stops the scale is even."""

    stops: tuple[tuple[Decimal, float], ...]
    """Amounts with their heights, the highest first."""

    def height(self, amount: Decimal) -> float:
        """Return how high an amount between the first and the last stop stands."""
        for (above, top), (below, bottom) in pairwise(self.stops):
            if below <= amount <= above and above != below:
                return top + float((above - amount) / (above - below)) * (bottom - top)
        return self.stops[0][1]


def scale_of(amounts: Sequence[Decimal], top: float, bottom: float, gap: Collection[Decimal] = ()) -> Scale:
    """Return the scale on which all amounts find room; `gap` are the two at which both sides stand now.

    A claim far above what is talked about by now would press the gap to a line, so the gap has a share of the height.
    Where all amounts are one, they stand in the middle.
    """
    if not amounts or min(amounts) == max(amounts):
        return Scale(((max(amounts, default=Decimal(0)), (top + bottom) / 2),))
    stops = sorted({min(amounts), max(amounts), *gap}, reverse=True)
    whole = stops[0] - stops[-1]
    shares = [
        max(float((above - below) / whole), LEAST_GAP if {above, below} == set(gap) else LEAST_REST)
        for above, below in pairwise(stops)
    ]
    heights = [top, *(top + (bottom - top) * sum(shares[:place]) / sum(shares) for place in range(1, len(stops)))]
    return Scale(tuple(zip(stops, heights, strict=True)))


def stretched(wanted: Sequence[tuple[float, bool]], size: float) -> list[float]:
    """Return heights for marks that are too many to stand by amount alone: in their order, each side's apart by a size.

    `wanted` goes upwards: the height by amount, and whether it is the left side's. Between sides the order is kept.
    """
    heights: list[float] = []
    last: dict[bool, float] = {}
    for height, is_left in wanted:
        least = max(last.get(is_left, height - size) + size, heights[-1] if heights else height)
        heights.append(max(height, least))
        last[is_left] = heights[-1]
    return heights


def spread(wanted: Sequence[float], size: float, low: float, high: float) -> list[float]:
    """Return places for the middles of labels of one size: near the wanted ones, in their order, none on another.

    `wanted` goes upwards; low and high are the first and the last middle that there is room for. Where the room is too
    small the labels begin at `low` and go on past `high`.
    """
    blocks: list[tuple[float, int]] = []  # the mean of what was wanted, less the labels before, and how many are one
    for place, middle in enumerate(wanted):
        mean, count = middle - place * size, 1
        while blocks and blocks[-1][0] > mean:
            before, others = blocks.pop()
            mean, count = (before * others + mean * count) / (others + count), others + count
        blocks.append((mean, count))
    last = high - (len(wanted) - 1) * size
    flat = [max(low, min(mean, last)) for mean, count in blocks for _one in range(count)]
    return [middle + place * size for place, middle in enumerate(flat)]
