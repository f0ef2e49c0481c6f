"""Many rows of a table as runs from one to another: an object for each of a million rows would take seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QItemSelection, QItemSelectionRange

Run = tuple[int, int]
"""First and last number, both included."""


def runs_of(parts: Iterable[Run]) -> list[Run]:
    """Return parts that begin ever farther down as runs with gaps between them: 1-1 2-2 3-5 8-9 as 1-5 8-9."""
    runs: list[Run] = []
    for first, last in parts:
        if runs and first <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], max(runs[-1][1], last))
        else:
            runs.append((first, last))
    return runs


def runs_between(others: Iterable[int], count: int) -> list[Run]:
    """Return the runs among `count` rows that some others, given from the top, leave between them."""
    runs: list[Run] = []
    first = 0
    for other in (*others, count):
        if other > first:
            runs.append((first, other - 1))
        first = other + 1
    return runs


def selected_runs(selection: QItemSelection) -> list[Run]:
    """Return the selected rows as runs, from the top."""
    parts = cast("Iterable[QItemSelectionRange]", selection)  # a list of Qt, which its types do not say
    return runs_of(sorted((part.top(), part.bottom()) for part in parts))
