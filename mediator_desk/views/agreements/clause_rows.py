"""Clauses of the bank as lines of a table: what they are called, what they suit, how often they were used."""

from __future__ import annotations

from dataclasses import dataclass

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.agreements.clause_bank import ClauseRow
from mediator_desk.views.date_words import long_day
from mediator_desk.views.table import Mark
from mediator_desk.views.wording import word

CONTEXT = "Clauses"

FITS = {
    2: (QT_TRANSLATE_NOOP("Clauses", "Made for it"), Mark("check-circle", "good")),
    1: (QT_TRANSLATE_NOOP("Clauses", "Suits it"), Mark("check-circle", "good")),
    0: (QT_TRANSLATE_NOOP("Clauses", "Suits all"), Mark("check", "plain")),
    -1: (QT_TRANSLATE_NOOP("Clauses", "For others"), Mark("warning", "warn")),
}
"""How well a clause suits a dispute (ClauseRow.fit) -> words, sign and tone."""

EVERY_DISPUTE = QT_TRANSLATE_NOOP("Clauses", "every dispute")
NEVER = QT_TRANSLATE_NOOP("Clauses", "not yet")
USED = QT_TRANSLATE_NOOP("Clauses", "{count}, last on {day}")
STATES = {
    "retired": (QT_TRANSLATE_NOOP("Clauses", "Retired"), Mark("archive", "plain")),
    "changed": (QT_TRANSLATE_NOOP("Clauses", "Shipped, changed"), Mark("pencil-simple", "info")),
    "shipped": (QT_TRANSLATE_NOOP("Clauses", "Shipped"), Mark("check-circle", "good")),
    "own": (QT_TRANSLATE_NOOP("Clauses", "Own"), Mark("user", "info")),
}


@dataclass(frozen=True)
class ClauseLine:
    """A line of a table of clauses; `fit` is how well it suits the dispute at hand, 0 where there is none."""

    id: int
    title: str
    text: str
    suits: str
    use: str
    state: str
    fit: int = 0
    is_active: bool = True

    def has(self, wanted: str) -> bool:
        """Tell whether every word of what somebody looks for stands in it."""
        inside = f"{self.title} {self.text} {self.suits}".casefold()
        return all(part in inside for part in wanted.casefold().split())


def clause_line(row: ClauseRow, fit: int = 0) -> ClauseLine:
    """Return a clause in the words of the language in use."""
    named = [word(one) for one in (*row.lines, *row.causes)]
    use = translate(CONTEXT, NEVER)
    if row.used and row.last_used_on:
        use = translate(CONTEXT, USED).format(count=row.used, day=long_day(row.last_used_on))
    return ClauseLine(
        row.id,
        row.title,
        row.text,
        " · ".join(named) or translate(CONTEXT, EVERY_DISPUTE),
        use,
        _state(row),
        fit,
        row.is_active,
    )


def fit_words(line: ClauseLine) -> str:
    """Return how well a clause suits the dispute at hand."""
    return translate(CONTEXT, FITS[line.fit][0])


def fit_mark(line: ClauseLine) -> Mark:
    """Return the sign of how well a clause suits."""
    return FITS[line.fit][1]


def state_words(line: ClauseLine) -> str:
    """Return whether a clause is the committee's own, shipped, changed or retired."""
    return translate(CONTEXT, STATES[line.state][0])


def state_mark(line: ClauseLine) -> Mark:
    """Return the sign of that."""
    return STATES[line.state][1]


def _state(row: ClauseRow) -> str:
    if not row.is_active:
        return "retired"
    if not row.is_shipped:
        return "own"
    return "changed" if row.is_changed else "shipped"
