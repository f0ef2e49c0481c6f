"""Words that are nearly, but not quite, a name or number that is registered."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice


def distance_at_most(one: str, other: str, most: int) -> bool:
    """Return whether at most `most` characters were added, left out or changed between two words (Levenshtein)."""
    if abs(len(one) - len(other)) > most:
        return False
    row = list(range(len(other) + 1))
    for place, character in enumerate(one, 1):
        before, row = row, [place]
        for column, wanted in enumerate(other, 1):
            row.append(min(before[column] + 1, row[-1] + 1, before[column - 1] + (character != wanted)))
        if min(row) > most:
            return False
    return row[-1] <= most


MOST_PLACES = 60
"""Of one piece in a text: more of them are no slip but a text that repeats itself."""


def near_spellings(text: str, name: str, most: int = 2) -> list[str]:
    """Return the words of a text that differ from a long name by at most `most` characters and are not the name.

    With `most` slips in it, one of most + 1 pieces of the name still stands there as it is: so only the places of
    these pieces are looked at.
    """
    found: dict[str, None] = {}
    if len(name) < 3 * (most + 1):
        return []
    text = text.replace(name, "\n" * len(name))
    for start, piece in _pieces(name, most + 1):
        for place in islice(_places(text, piece), MOST_PLACES):
            if near := _nearest(text, name, place - start, most):
                found[near] = None
    return list(found)


def _pieces(name: str, count: int) -> Iterator[tuple[int, str]]:
    size = len(name) // count
    for number in range(count):
        start = number * size
        yield start, name[start:] if number == count - 1 else name[start : start + size]


def _places(text: str, piece: str) -> Iterator[int]:
    place = text.find(piece)
    while place >= 0:
        yield place
        place = text.find(piece, place + 1)


def _nearest(text: str, name: str, begin: int, most: int) -> str:
    """Return the words around a place that are nearest to the name, "" for none."""
    for slips in range(1, most + 1):
        for words in _windows(text, name, begin, slips):
            if distance_at_most(words, name, slips):
                return words
    return ""


def _windows(text: str, name: str, begin: int, slips: int) -> Iterator[str]:
    """Give the words that may be the name with some slips: both its ends are right, or as long as it one of them."""
    for length in sorted(range(len(name) - slips, len(name) + slips + 1), key=lambda one: abs(one - len(name))):
        for start in range(max(0, begin - slips), begin + slips + 1):
            words = text[start : start + length]
            ends = (words[:1] == name[0]) + (words[-1:] == name[-1])
            if len(words) == length and "\n" not in words and ends > (length != len(name)):
                yield words
