"""Where the rungs of a ladder and their labels stand: heights by amount, labels that never lie on each other. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Scale:
    """Heights (pixels from above) for amounts between the lowest and the highest: more money is higher up."""

    lowest: Decimal
    highest: Decimal
    top: float
    bottom: float

    def height(self, amount: Decimal) -> float:
        """Return how high an amount stands; where all are one, in the middle."""
        if self.highest == self.lowest:
            return (self.top + self.bottom) / 2
        share = float((self.highest - amount) / (self.highest - self.lowest))
        return self.top + share * (self.bottom - self.top)


def scale_of(amounts: Sequence[Decimal], top: float, bottom: float) -> Scale:
    """Return the scale on which all amounts find room."""
    return Scale(min(amounts, default=Decimal(0)), max(amounts, default=Decimal(0)), top, bottom)


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
