"""Cases that a screen wants to be listed, and the words that say which they are. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NamedCases:
    """What Desk.figure_wanted may carry where no Selection says which cases are meant."""

    ids: tuple[int, ...]
    words: str
