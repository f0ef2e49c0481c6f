"""Definitions of a rate in the words of the language in use, and what they come to in a month. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.figures.definitions import BASES, RATES, explained
from mediator_desk.services.figures.figures import figures_of
from mediator_desk.views.figure_words import (
    definition_words,
    division_words,
    in_reports,
    percent_words,
    period_words,
)
from mediator_desk.views.table_model import Mark
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.services.figures.cells import PeriodFacts
    from mediator_desk.services.figures.definitions import RateDefinition
    from mediator_desk.services.own_reports.own_rates import OwnRateRow

CONTEXT = "OwnRates"
USUAL, SHIPPED, OWN, RETIRED, UNREAD = "usual", "shipped", "own", "retired", "unread"
STATES = {
    USUAL: (QT_TRANSLATE_NOOP("OwnRates", "The usual one"), Mark("star-fill", "info")),
    SHIPPED: (QT_TRANSLATE_NOOP("OwnRates", "Shipped"), Mark("check", "plain")),
    OWN: (QT_TRANSLATE_NOOP("OwnRates", "The committee's own"), Mark("plus", "good")),
    RETIRED: (QT_TRANSLATE_NOOP("OwnRates", "Out of use"), Mark("archive", "plain")),
    UNREAD: (QT_TRANSLATE_NOOP("OwnRates", "Not readable here"), Mark("warning", "warn")),
}
EXAMPLE = QT_TRANSLATE_NOOP("OwnRates", "{period}: {division} = {percent}")
WITHOUT = QT_TRANSLATE_NOOP("OwnRates", "Of {whole} cases below the line, {out} are left out.")
USUALLY = QT_TRANSLATE_NOOP("OwnRates", "By the usual definition, “{name}”: {division} = {percent}")
PRINTED = QT_TRANSLATE_NOOP("OwnRates", "printed by a frozen month")


@dataclass(frozen=True)
class RateLine:
    """A line of the list of definitions. Shipped ones have ids below zero."""

    id: int
    code: str
    name: str
    basis: str
    came_to: str
    """Last month."""
    meaning: str
    state: str
    note: str = ""


def rate_lines(facts: PeriodFacts, own: Sequence[OwnRateRow]) -> list[RateLine]:
    """Return every definition with what a month came to by it: shipped ones, own ones, those out of use."""
    usual = facts.rules.rate_definition
    lines = [
        _line(facts, -place, definition, USUAL if definition.code == usual else SHIPPED)
        for place, definition in enumerate(RATES, start=1)
    ]
    for row in own:
        if row.definition is None:
            lines.append(RateLine(row.id, "", row.name, "—", "—", "", UNREAD))
            continue
        state = OWN if row.is_active else RETIRED
        line = _line(facts, row.id, row.definition, USUAL if row.definition.code == usual else state)
        lines.append(replace(line, note=translate(CONTEXT, PRINTED) if row.is_printed else ""))
    return lines


def example_words(facts: PeriodFacts, definition: RateDefinition) -> list[str]:
    """Return what a month came to by a definition, how many cases it leaves out, and the usual one beside it."""
    figures = figures_of(facts)
    rate = figures.rate_of(definition)
    whole = figures.rate_of(replace(definition, left_out=())).denominator
    said = [
        translate(CONTEXT, EXAMPLE).format(
            period=period_words(facts.period),
            division=division_words(rate.numerator, rate.denominator),
            percent=percent_words(rate.percent),
        )
    ]
    if whole != rate.denominator:
        said.append(translate(CONTEXT, WITHOUT).format(whole=f"{whole:,}", out=f"{whole - rate.denominator:,}"))
    usual = figures.rate()
    said.append(
        translate(CONTEXT, USUALLY).format(
            name=definition_words(usual.definition),
            division=division_words(usual.numerator, usual.denominator),
            percent=percent_words(usual.percent),
        )
    )
    return said


def meaning_words(definition: RateDefinition, *, settled_privately_counts: bool) -> str:
    """Return a definition in plain words, composed of its parts."""
    return explained(definition, settled_privately_counts=settled_privately_counts, translate=in_reports, word=word)


def state_words(line: RateLine) -> str:
    """Return whether a definition is the usual one, shipped, own or out of use."""
    return translate(CONTEXT, STATES[line.state][0])


def state_mark(line: RateLine) -> Mark:
    """Return the sign of that."""
    return STATES[line.state][1]


def _line(facts: PeriodFacts, line_id: int, definition: RateDefinition, state: str) -> RateLine:
    rate = figures_of(facts).rate_of(definition)
    return RateLine(
        line_id,
        definition.code,
        in_reports(definition.title),
        in_reports(BASES[definition.basis]),
        f"{percent_words(rate.percent)} ({division_words(rate.numerator, rate.denominator)})",
        meaning_words(definition, settled_privately_counts=facts.rules.settled_privately_counts),
        state,
    )
