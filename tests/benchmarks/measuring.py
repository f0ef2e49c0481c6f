"""Ratios instead of times: both sides are measured in turns in one run, and the middle of the pairs counts.

A time says as much about the computer as about the program; a ratio of neighbours says which of them changed.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ratio:
    """One measured line: what it is, how many times the peer's cost it is, and the most it should be."""

    name: str
    value: float
    most: float
    remark: str = ""

    @property
    def is_reached(self) -> bool:
        """Return whether the target is reached."""
        return self.value <= self.most

    def __str__(self) -> str:
        sign = "reached" if self.is_reached else "MISSED"
        return f"{self.name:<58} {self.value:6.2f} x   target <= {self.most:4.2f} x   {sign:<8} {self.remark}".rstrip()


@dataclass(frozen=True)
class Paired:
    """Seconds of both sides, pair by pair, as they were measured in turns."""

    ours: tuple[float, ...]
    peer: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Return the median of the ratios of the pairs: a slow moment of the computer spoils one pair only."""
        return statistics.median(ours / peer for ours, peer in zip(self.ours, self.peer, strict=True))

    @property
    def remark(self) -> str:
        """Return the middle times, for a feeling of the size."""
        return f"({_spoken(statistics.median(self.ours))} against {_spoken(statistics.median(self.peer))})"


def in_turns(ours: Callable[[], float], peer: Callable[[], float], *, pairs: int) -> Paired:
    """Measure both sides `pairs` times in turns, after one round that warms the caches; each returns seconds.

    Every second pair begins with the other side, so that neither always comes second.
    """
    ours(), peer()
    found: list[tuple[float, float]] = []
    for pair in range(pairs):
        if pair % 2:
            after, before = peer(), ours()
            found.append((before, after))
        else:
            found.append((ours(), peer()))
    return Paired(tuple(first for first, _ in found), tuple(second for _, second in found))


def _spoken(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"
