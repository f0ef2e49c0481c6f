"""Bands of amounts and of durations, as figures tell cases apart by them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from mediator_desk.models.figure_words import Band, Duration

_BAND_BEGINS = (1_000_00, 10_000_00, 50_000_00, 100_000_00, 500_000_00)
"""Fen with which each band but the first begins."""
_BANDS = tuple(str(one) for one in Band)

_DURATION_ENDS = (7, 15, 30, 60, 90)
"""Calendar days with which each band but the last ends."""
_DURATIONS = tuple(str(one) for one in Duration)


def band_of(claimed: int | None) -> str | None:
    """Return the band of an amount in fen; None where nobody said how much."""
    return None if claimed is None else _BANDS[bisect_right(_BAND_BEGINS, claimed)]


def duration_of(days: int | None) -> str | None:
    """Return the band of a duration in calendar days; None for a case that is not concluded."""
    return None if days is None else _DURATIONS[bisect_left(_DURATION_ENDS, days)]
