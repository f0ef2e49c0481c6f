"""Rows and pages: what stands beside each other, and where a page may end. All lengths are in points.

Each row says how firmly it holds to the row before it; a page ends at the loosest place that the paper allows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mediator_desk.documents.typesetting import typography
from mediator_desk.documents.typesetting.structure import Element

Measure = Mapping[str, Callable[[str], float]]
"""The width of a character in em, for each face by its name."""

LOOSE, TOGETHER, KEPT, FIXED = range(4)
"""A page may end before a row: anywhere; only where there is no better place; rather there than after a heading;
where nothing else is left."""


@dataclass(frozen=True)
class Text:
    """One line of text: x from the left margin, drop from the top of its row to the baseline, extra letter spacing.

    Text that belongs to no element is a paragraph with what stands beside it.
    """

    x: float
    drop: float
    text: str
    face: str = typography.REGULAR
    size: float = typography.BODY_SIZE
    spacing: float = 0.0
    grey: float = 0.0
    is_squeezed: bool = False
    """Marks that follow each other share their blanks (line_breaking.kerns)."""
    element: Element | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Rule:
    """A thin line to write upon; one with a height goes down, at the edge of a field."""

    x: float
    drop: float
    width: float
    height: float = 0.0


@dataclass(frozen=True)
class Row:
    """What stands beside each other at one height of the page; space above it falls away at the top of a page.

    The rules at_top and at_bottom close a frame that the end of a page cuts open; `head` stands above a row that
    begins a page.
    """

    height: float
    marks: tuple[Text | Rule, ...]
    space_before: float = 0.0
    hold: int = LOOSE
    keeps_next: bool = False
    at_top: tuple[Rule, ...] = ()
    at_bottom: tuple[Rule, ...] = ()
    head: Row | None = None


@dataclass(frozen=True)
class Placed:
    """A row on its page, top measured from the upper margin."""

    top: float
    row: Row


def paginate(rows: Sequence[Row], height: float, first: float | None = None) -> list[list[Placed]]:
    """Return the rows on pages of this height, the first page of another where one is given.

    A row that is higher than a page gets one of its own. Where a page begins with a row that has a head, the head
    stands above it.
    """
    pages: list[list[Placed]] = []
    start = 0
    while start < len(rows):
        head = rows[start].head
        room = (height if pages or first is None else first) - (head.height if head else 0)
        end = _fitting(rows, start, room)
        if end < len(rows):
            end = _best_end(rows, start, end)
        pages.append(_placed([*([head] if head else []), *rows[start:end]]))
        start = end
    return pages


def _fitting(rows: Sequence[Row], start: int, height: float) -> int:
    used = 0.0
    for position in range(start, len(rows)):
        used += rows[position].height + (rows[position].space_before if position > start else 0)
        if used > height + 0.001 and position > start:
            return position
    return len(rows)


def _best_end(rows: Sequence[Row], start: int, end: int) -> int:
    for allowed in (LOOSE, TOGETHER, KEPT):
        for position in range(end, start, -1):
            if _hold(rows, position) <= allowed:
                return position
    return end


def _hold(rows: Sequence[Row], position: int) -> int:
    return max(rows[position].hold, KEPT if rows[position - 1].keeps_next else LOOSE)


def _placed(rows: Sequence[Row]) -> list[Placed]:
    page: list[Placed] = []
    top = 0.0
    for row in rows:
        top += row.space_before if page else 0
        page.append(Placed(top, row))
        top += row.height
    page[0] = replace(page[0], row=replace(page[0].row, marks=page[0].row.marks + page[0].row.at_top))
    page[-1] = replace(page[-1], row=replace(page[-1].row, marks=page[-1].row.marks + page[-1].row.at_bottom))
    return page
