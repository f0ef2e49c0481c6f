"""Clauses that a mediation agreement must not have: a waiver of the way to court, a fee for the mediation.

What is certain keeps an agreement from being signed, so a lawful clause must never be taken for one. What only may be
one is told as a doubt: a person looks at it and decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediator_desk.conventions import fee_words, suit_words


@dataclass(frozen=True)
class ClauseFinding:
    """A wording that must go: position of the term from 0, kind "waives_suit" or "fee", the words as they stand there.

    One that is not certain is asked: `is_certain` is False.
    """

    position: int
    kind: str
    words: str
    is_certain: bool = True

    @property
    def code(self) -> str:
        """The code of the problem or finding that tells of it."""
        return f"clause_{self.kind}" if self.is_certain else f"clause_perhaps_{self.kind}"


def forbidden_clauses(terms: Sequence[str]) -> list[ClauseFinding]:
    """Return what the terms may not say, in their order, what is certain before what is doubtful.

    A waiver of the right to sue is void, because a mediation never bars the way to court (People's Mediation Law
    art. 3 and 32); mediation is free of any fee (art. 4). That no fee is taken may be said.
    """
    return [finding for position, term in enumerate(terms) for finding in _findings(position, term)]


def _findings(position: int, term: str) -> Iterator[ClauseFinding]:
    letters = [(place, letter) for place, letter in enumerate(term) if not letter.isspace()]
    plain = "".join(letter for _place, letter in letters)
    for kind, look in (("waives_suit", suit_words.waivers), ("fee", fee_words.fees)):
        certain: list[ClauseFinding] = []
        doubtful: list[ClauseFinding] = []
        for begin, end, is_certain in look(plain):
            words = term[letters[begin][0] : letters[end - 1][0] + 1]
            (certain if is_certain else doubtful).append(ClauseFinding(position, kind, words, is_certain))
        # Where something has to go anyway, a doubt about words around it says nothing new.
        yield from _once(certain or doubtful)


def _once(findings: list[ClauseFinding]) -> list[ClauseFinding]:
    return list(dict.fromkeys(findings))
