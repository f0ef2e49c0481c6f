"""How a text is cut for searching: the same pieces on every database, for any part of two characters or more.

Runs of letters are cut at every place: into a pair, or into four where so many ASCII letters or digits follow each
other, fewer at their end (pairs of those would say too little; of three, serial numbers have too many in common). So a
part of a text has the pieces that the text has there, whatever stands before it; only what ends with fewer than four
ASCII letters asks for a beginning.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil

_LONGEST = 4
MOST_PIECES = 6
"""Of a long term: that many say enough, and each costs reading through its cases."""

_PIECE = re.compile(r"(?=([0-9a-z]{2,4}|[^\W_]{2}))")
_PLAIN = re.compile(
    "[\\x00-\\x7f\u00b7\u2010-\u2027\u3001-\u3020\u3400-\u9fff\uff01-\uff0f\uff1a-\uff20\U00020000-\U0002f7ff]*"
)
"""What folding leaves alone but for capitals: ASCII, Han, and the punctuation of both widths."""

PARTS = "\x01"
"""Stands between texts that are looked at together, and in none of them."""

_SEPARATORS = re.compile(r"[ \t\n\u3000\u00ad\u2010-\u2015\uff0d/-]+")
_NUMBER = re.compile(r"(?=.*[0-9])[0-9a-z]+")
_SPELLED = re.compile("[a-z]{2,40}")


@dataclass(frozen=True)
class Term:
    """One word that is looked for."""

    text: str
    """As it was typed."""
    folded: str
    pieces: tuple[str, ...]
    """All of them stand in the index for a text that holds the term; none: only looking at every text helps."""
    is_beginning: bool
    """Whether the last piece is the beginning of pieces."""
    is_exact: bool
    """Whether a text with these pieces surely holds the term."""


@dataclass(frozen=True)
class Query:
    """What somebody looks for: every term stands in some text of a case, or the whole in one, or it is a number or a
    name of it."""

    terms: tuple[Term, ...]
    number: Term | None
    """The same as one number without its spaces and hyphens, where it may be one; it is the only term then."""
    spelling: str
    """The same as the beginning of a name in pinyin, or "" where it cannot be one."""
    whole: Term | None = None
    """All that was typed, spaces and all, where no word has two letters: those are looked for as beginnings of pieces,
    and "李 明" has none. A text that holds the whole has every word."""


def folded(text: str) -> str:
    """Return the text with capitals made small and full-width and other compatible forms made plain (NFKC).

    Character by character: a part of a text folds to a part of the folded text.
    """
    if _PLAIN.fullmatch(text):
        return text.casefold()
    return "".join(map(_folded_character, text))


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    if _PLAIN.fullmatch(character):
        return character.casefold()
    return unicodedata.normalize("NFKC", character).casefold()


def without_separators(text: str) -> str:
    """Return a number folded and without spaces, hyphens and strokes: "4401 0519" and "4401-0519" are 44010519."""
    return _SEPARATORS.sub("", folded(text))


def pieces_of(texts: Iterable[str], numbers: Iterable[str] = ()) -> set[str]:
    """Return the pieces of the texts; those of numbers also as if they had been written without spaces."""
    parts = [*texts]
    for number in numbers:
        parts.append(number)
        if _SEPARATORS.search(number):
            parts.append(without_separators(number))
    return set(_PIECE.findall(folded("\n".join(parts))))


def query_of(text: str) -> Query:
    """Return what a typed text looks for; no terms where nothing was typed."""
    joined = without_separators(text)
    number = _term(joined) if _NUMBER.fullmatch(joined) else None
    # What may be one number is not taken apart: 4401 05 is no word 4401 and a word 05 somewhere else.
    words = [text.strip()] if number else text.split()
    terms = tuple(map(_term, dict.fromkeys(words)))
    are_letters = not any(term.pieces and len(term.folded) > 1 for term in terms)
    whole = _term(text.strip()) if len(words) > 1 and are_letters and any(term.pieces for term in terms) else None
    spelling = folded("".join(text.split()).replace("'", ""))
    return Query(
        terms if are_letters else tuple(map(_beside_a_word, terms)),
        number,
        spelling if _SPELLED.fullmatch(spelling) else "",
        whole,
    )


def _beside_a_word(term: Term) -> Term:
    """Return a single letter as one that is looked for in the texts to which another word leads."""
    return term if len(term.folded) > 1 else replace(term, pieces=(), is_beginning=False, is_exact=False)


def _term(word: str) -> Term:
    plain = folded(word)
    pieces = _PIECE.findall(plain)
    if not pieces:
        is_letter = len(plain) == 1 and plain.isalnum()
        return Term(word, plain, (plain,) if is_letter else (), is_letter, is_letter)
    # In a text more letters may follow the last ones and belong to their pieces. Those of four lead there as well.
    open_ones = [
        one for one in pieces[-_LONGEST + 2 :] if one.isascii() and len(one) < _LONGEST and plain.endswith(one)
    ]
    closed = pieces[: len(pieces) - len(open_ones)]
    is_led_to = bool(closed) and len(closed[-1]) == _LONGEST
    ends_open = bool(open_ones) and not is_led_to
    chosen = [*closed, *open_ones[:1]] if ends_open else closed
    thinned = chosen[:: -ceil(len(chosen) / MOST_PIECES)][::-1] if chosen else []
    return Term(word, plain, tuple(dict.fromkeys(thinned)), ends_open, is_exact=chosen == [plain])


def holds(text: str, plain: str, found: str) -> bool:
    """Tell whether a text holds what was typed, as typed or folded (`plain`)."""
    # Most words have no capitals: to look for those in every text costs more than all the rest.
    if text in found or (plain.islower() and plain in found.casefold()):
        return True
    return not _PLAIN.fullmatch(found) and plain in folded(found)


def number_holds(number: str, found: str) -> bool:
    """Tell whether a text without its spaces and hyphens holds this number."""
    return number in without_separators(found)
