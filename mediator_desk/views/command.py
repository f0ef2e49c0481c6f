"""What the desk can do, by name: the search over everything finds it, the list of keys shows it. One table in app."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mediator_desk.conventions.pinyin import company_keys
from mediator_desk.conventions.search_tokens import folded

LEAST_INSIDE = 2
"""Letters that a key must have in common with what was typed to be found by its middle."""


@dataclass(frozen=True)
class Command:
    """One thing to do: its word in the language in use, and how it is done."""

    key: str
    word: str
    do: Callable[[], object]
    icon: str = "arrow-right"
    keys: str = ""
    """Its shortcut, as QKeySequence reads it; "" for none."""
    also: tuple[str, ...] = ()
    """Other words by which it is found: the other language's, other names."""
    is_of_case: bool = False
    """It is done to the case in sight."""
    is_of_list: bool = False
    """It is done to the list of cases in sight."""


def matching_commands(commands: Sequence[Command], text: str, most: int) -> list[Command]:
    """Return the commands that a text finds, by their words in either language, pinyin or its initials; best first."""
    wanted = folded(text).strip()
    if not wanted:
        return []
    ranked = [(rank, place) for place, one in enumerate(commands) if (rank := _rank(one, wanted)) is not None]
    return [commands[place] for _rank_, place in sorted(ranked)[:most]]


def learn(commands: Sequence[Command]) -> None:
    """Read the words of all commands once: how characters are read is slow to load and quick from then on."""
    for command in commands:
        for word in (command.word, *command.also):
            company_keys(word)


def begins_with(command: Command, text: str) -> bool:
    """Tell whether a text is the beginning of a command's word or of another word for it."""
    wanted = folded(text).strip()
    return any(folded(word).startswith(wanted) for word in (command.word, *command.also))


def _rank(command: Command, wanted: str) -> int | None:
    """Return how well a command fits: 0 for its whole beginning; None where it does not."""
    ranks = [rank for word in (command.word, *command.also) if (rank := _rank_of(word, wanted)) is not None]
    return min(ranks, default=None)


def _rank_of(word: str, wanted: str) -> int | None:
    plain = folded(word)
    if plain.startswith(wanted):
        return 0
    if any(part.startswith(wanted) for part in plain.split()):
        return 1
    keys = company_keys(word) if wanted.isascii() and not word.isascii() else frozenset()
    if any(key.startswith(wanted) for key in keys):
        return 1
    is_inside = len(wanted) >= LEAST_INSIDE and (wanted in plain or any(wanted in key for key in keys))
    return 2 if is_inside or (len(plain) > len(wanted) == 1 and wanted in plain and not wanted.isascii()) else None
