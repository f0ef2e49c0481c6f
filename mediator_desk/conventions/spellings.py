"""Every way in which a folded text may have been written, as patterns that SQLite compares by itself (GLOB).

A term of punctuation or of single letters has no pieces in the index, so every text is looked at: far sooner by the
engine than by folding each text.
"""

from __future__ import annotations

from functools import cache, lru_cache

from mediator_desk.conventions.search_tokens import PARTS, folded

LONGEST = 1200
MOST_BYTES = 40_000
"""Of one pattern: SQLite takes 50,000."""
MOST_FIRST = 5
"""Ways of writing the first character: each is a pattern of its own, for what begins with one letter is found soon."""

_LAST_FOLDED = 0x2FA1D
"""The last character that stands for others; behind it there are none but tags and private ones."""


@lru_cache(maxsize=64)
def spellings(plain: str) -> tuple[str, ...]:
    """Return patterns of which one fits just the texts that folded hold this folded text.

    Empty where it is long, begins with what is written in many ways, or may be part of one character (1 and 2 of ½).
    """
    alone, many = _written_so()
    pairs = (plain[place : place + 2] for place in range(len(plain) - 1))
    if not 0 < len(plain) <= LONGEST or any(pair in many for pair in pairs):
        return ()
    ways = [{*alone.get(one, ()), *({one} if folded(one) == one else ())} for one in plain]
    ends = [part for part in many.split(PARTS) if plain[0] in part[1:] or plain[-1] in part[1:]]
    ways[0].update(part[0] for part in ends if part.endswith(plain[0]))
    ways[-1].update(part[0] for part in ends if part[1:].startswith(plain[-1]))
    if len(plain) == 1:
        ways[0].update(part[0] for part in ends)
    if not all(ways) or len(ways[0]) > MOST_FIRST:
        return ()
    rest = "".join(map(_one_of, ways[1:]))
    if len(rest.encode()) > MOST_BYTES:
        return ()
    return tuple(f"*{_one_of({first})}{rest}*" for first in sorted(ways[0]))


def _one_of(characters: set[str]) -> str:
    """Return the part of a pattern that is one of these characters."""
    if len(characters) == 1 and not characters & {"*", "?", "["}:
        return "".join(characters)
    # At these places a bracket, a hyphen and a caret say nothing but themselves.
    places = {"]": 0, "^": 2, "-": 2}
    return f"[{''.join(sorted(characters, key=lambda one: (places.get(one, 1), one)))}]"


@cache
def _written_so() -> tuple[dict[str, list[str]], str]:
    """Return which characters fold to one other, and those that fold to several, each before its text."""
    alone: dict[str, list[str]] = {}
    many = []
    for one in map(chr, range(0x80, _LAST_FOLDED + 1)):
        plain = folded(one)
        if plain == one:
            continue
        if len(plain) == 1:
            alone.setdefault(plain, []).append(one)
        else:
            many.append(one + plain)
    for capital in map(chr, range(ord("A"), ord("Z") + 1)):
        alone.setdefault(capital.lower(), []).append(capital)
    return alone, PARTS.join(many)
