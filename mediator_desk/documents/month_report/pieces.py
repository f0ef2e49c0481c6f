"""What the report consists of: sections of small tables and sentences. No layout here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mediator_desk.documents.typesetting.tables import Column
from mediator_desk.documents.typesetting.typography import TEXT_WIDTH

GAP = 4.0
"""Points between columns."""
BESIDE = 8.0
"""More points before a text, which begins where the figure before it may end."""

Cells = tuple[str, ...]


@dataclass(frozen=True)
class Said:
    """A sentence in small type; one with a name begins with it in bold type."""

    text: str
    name: str = ""


@dataclass(frozen=True)
class Grid:
    """A table: its lines, and what they come to."""

    columns: tuple[Column, ...]
    lines: Sequence[Cells]
    total: Cells | None = None
    title: str = ""
    strong: int = -1
    """Which of the lines stands in bold type."""


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it."""

    title: str
    parts: Sequence[Grid | Said] = field(default_factory=tuple)


def columns(first: str, width: float, *others: tuple[str, float] | tuple[str, float, bool]) -> tuple[Column, ...]:
    """Return the columns of a table: a name at the left, then figures under each other's ends.

    Each of the others is its head, its share of the room that is left, and whether it is text instead of a figure.
    """
    shares = sum(other[1] for other in others)
    room = TEXT_WIDTH - width - GAP * len(others)
    made, x = [Column(first, 2, width - 2)], width + GAP
    for head, part, *is_text in others:
        aside = BESIDE if any(is_text) else 0.0
        made.append(Column(head, x + aside, room * part / shares - 2 - aside, is_right=not aside))
        x += room * part / shares + GAP
    return tuple(made)
