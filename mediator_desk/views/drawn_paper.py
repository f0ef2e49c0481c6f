"""A paper that is drawn, and what is written down when it leaves the desk. No Qt here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Drawn:
    """A paper that is drawn: its PDF, what its file is called, which cases it is of.

    `tell(db, by=, now=)` writes down that it left the desk.
    """

    content: bytes
    name: str
    tell: Callable[..., object]
    case_ids: tuple[int, ...] = ()
    count: int = 1
    """How many papers are in it, each from a new page on."""
