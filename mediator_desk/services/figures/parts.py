"""What each part of a figure counts: which set of cells, and what must hold for a cell of it.

Sums, breakdowns, rates and the lists behind them all ask here, so a figure and its list cannot differ.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from mediator_desk.models.figure_words import Part
from mediator_desk.models.procedure_words import ConfirmationState
from mediator_desk.models.words import CaseKind, OutcomeKind
from mediator_desk.services.figures.cells import FIRST, WITHIN, Cell, CountingRules, FactSet
from mediator_desk.services.figures.definitions import GONE, Basis, Pool, RateDefinition
from mediator_desk.services.figures.periods import month_of

Holds = Callable[[Cell], bool]

SATISFIED_FROM = 4
"""Of five: who chose this or more is satisfied."""


class PartRule(NamedTuple):
    """The cells of one set for which something holds; None: all of the set."""

    fact_set: FactSet
    holds: Callable[[CountingRules], Holds] | None = None


def successes(settled_privately_counts: bool) -> frozenset[str]:
    """Return the outcomes that count as success."""
    settled = {str(OutcomeKind.SETTLED_PRIVATELY)} if settled_privately_counts else set()
    return frozenset({str(OutcomeKind.AGREED), *settled})


def _agreed(rules: CountingRules) -> Holds:
    return _judged_as_then(FactSet.CONCLUDED, rules, lambda counts: _outcome_in(successes(counts)))


def _gone(rules: CountingRules) -> Holds:
    return _judged_as_then(FactSet.CONCLUDED, rules, lambda counts: _outcome_in(_gone_outcomes(counts)))


def _judged(rules: CountingRules) -> Holds:
    return _judged_as_then(FactSet.CONCLUDED, rules, lambda counts: _outcome_not_in(_gone_outcomes(counts) | _OPEN))


def _not_agreed(rules: CountingRules) -> Holds:
    return _judged_as_then(
        FactSet.CONCLUDED,
        rules,
        lambda counts: _outcome_not_in(_gone_outcomes(counts) | successes(counts) | _OPEN),
    )


def _has_mediator(cell: Cell) -> bool:
    return cell.mediator_id is not None


def has_no_mediator(cell: Cell) -> bool:
    """Tell whether nobody is appointed: of the accepted cases the others are the filed ones."""
    return cell.mediator_id is None


def _is_mediated(cell: Cell) -> bool:
    return cell.mediated_on is not None


def _is_performed(_rules: CountingRules) -> Holds:
    return lambda cell: cell.paid >= cell.due


def _is_marked(mark: str) -> Callable[[CountingRules], Holds]:
    return lambda _rules: lambda cell: cell.mark == mark


def _is_of(kind: CaseKind) -> Callable[[CountingRules], Holds]:
    return lambda _rules: lambda cell: cell.kind == kind


def _is_first_of_mediation(_rules: CountingRules) -> Holds:
    return lambda cell: cell.mark == FIRST and cell.accepted_on is not None


def _has_score(_rules: CountingRules) -> Holds:
    return lambda cell: cell.score is not None


def _is_satisfied(_rules: CountingRules) -> Holds:
    return lambda cell: (cell.score or 0) >= SATISFIED_FROM


def _is_mediation(_rules: CountingRules) -> Holds:
    return lambda cell: cell.kind == CaseKind.MEDIATION


def _gone_outcomes(settled_privately_counts: bool) -> frozenset[str]:
    return frozenset(str(one) for one in GONE) - successes(settled_privately_counts)


PARTS: Mapping[Part, PartRule] = {
    Part.OPENING: PartRule(FactSet.OPENING),
    Part.ACCEPTED: PartRule(FactSet.ACCEPTED),
    Part.CONCLUDED: PartRule(FactSet.CONCLUDED),
    Part.CLOSING: PartRule(FactSet.CLOSING),
    Part.AGREED: PartRule(FactSet.CONCLUDED, _agreed),
    Part.NOT_AGREED: PartRule(FactSet.CONCLUDED, _not_agreed),
    Part.LEFT_OUT: PartRule(FactSet.CONCLUDED, _gone),
    Part.JUDGED: PartRule(FactSet.CONCLUDED, _judged),
    Part.FILED: PartRule(FactSet.ACCEPTED, lambda _rules: _has_mediator),
    Part.PAID: PartRule(FactSet.PAID),
    Part.DUE: PartRule(FactSet.DUE),
    Part.PERFORMED: PartRule(FactSet.DUE, _is_performed),
    Part.EFFECTIVE: PartRule(FactSet.EFFECTIVE),
    Part.DECIDED: PartRule(FactSet.CONFIRMED),
    Part.CONFIRMED: PartRule(FactSet.CONFIRMED, _is_marked(ConfirmationState.CONFIRMED)),
    Part.LIMITED: PartRule(FactSet.LIMITED),
    Part.WITHIN_LIMIT: PartRule(FactSet.LIMITED, _is_marked(WITHIN)),
    Part.FOLLOWED_UP: PartRule(FactSet.FOLLOWED_UP),
    Part.FIRST_FOLLOWED_UP: PartRule(FactSet.FOLLOWED_UP, _is_first_of_mediation),
    Part.TOLD: PartRule(FactSet.FOLLOWED_UP, _has_score),
    Part.TOLD_SATISFIED: PartRule(FactSet.FOLLOWED_UP, _is_satisfied),
    Part.RATED: PartRule(FactSet.RATED),
    Part.SATISFIED: PartRule(FactSet.RATED, _is_satisfied),
    Part.RECEIVED: PartRule(FactSet.RECEIVED),
    Part.REQUESTS_RECEIVED: PartRule(FactSet.RECEIVED, _is_of(CaseKind.MEDIATION)),
    Part.COMPLAINTS_BEFORE: PartRule(FactSet.OPEN_BEFORE, _is_of(CaseKind.COMPLAINT)),
    Part.COMPLAINTS_RECEIVED: PartRule(FactSet.RECEIVED, _is_of(CaseKind.COMPLAINT)),
    Part.COMPLAINTS_ENDED: PartRule(FactSet.ENDED, _is_of(CaseKind.COMPLAINT)),
    Part.COMPLAINTS_AFTER: PartRule(FactSet.OPEN_AFTER, _is_of(CaseKind.COMPLAINT)),
    Part.CONSULTATIONS_BEFORE: PartRule(FactSet.OPEN_BEFORE, _is_of(CaseKind.CONSULTATION)),
    Part.CONSULTATIONS_RECEIVED: PartRule(FactSet.RECEIVED, _is_of(CaseKind.CONSULTATION)),
    Part.CONSULTATIONS_ENDED: PartRule(FactSet.ENDED, _is_of(CaseKind.CONSULTATION)),
    Part.CONSULTATIONS_AFTER: PartRule(FactSet.OPEN_AFTER, _is_of(CaseKind.CONSULTATION)),
    Part.CORRECTED_IN: PartRule(FactSet.CORRECTED_IN, _is_mediation),
    Part.CORRECTED_OUT: PartRule(FactSet.CORRECTED_OUT, _is_mediation),
    Part.COMPLAINTS_CORRECTED_IN: PartRule(FactSet.CORRECTED_IN, _is_of(CaseKind.COMPLAINT)),
    Part.COMPLAINTS_CORRECTED_OUT: PartRule(FactSet.CORRECTED_OUT, _is_of(CaseKind.COMPLAINT)),
    Part.CONSULTATIONS_CORRECTED_IN: PartRule(FactSet.CORRECTED_IN, _is_of(CaseKind.CONSULTATION)),
    Part.CONSULTATIONS_CORRECTED_OUT: PartRule(FactSet.CORRECTED_OUT, _is_of(CaseKind.CONSULTATION)),
}


def part_holds(part: Part, rules: CountingRules) -> tuple[FactSet, Holds | None]:
    """Return which set a part is of, and what must hold for a cell of it; None: nothing."""
    rule = PARTS[part]
    return rule.fact_set, rule.holds(rules) if rule.holds else None


def numerator_holds(definition: RateDefinition, rules: CountingRules) -> tuple[FactSet, Holds]:
    """Return what a rate counts above the line."""
    within = _POOLS[definition.pool]
    fact_set = FactSet.CONCLUDED if definition.basis == Basis.CONCLUSION else FactSet.ACCEPTED
    wins = _judged_as_then(fact_set, rules, lambda counts: _outcome_in(successes(definition.settled_counts(counts))))
    return fact_set, wins if within is None else _both(wins, within)


def denominator_holds(definition: RateDefinition, rules: CountingRules) -> tuple[FactSet, Holds | None]:
    """Return what a rate is taken of. Accepted and filed are facts of the month of acceptance on either basis."""
    is_intake = definition.pool in (Pool.ACCEPTED, Pool.FILED)
    fact_set = FactSet.ACCEPTED if is_intake or definition.basis == Basis.ACCEPTANCE else FactSet.CONCLUDED
    within = _POOLS[definition.pool]
    if not any(_left_out(definition, counts) for counts in (False, True)):
        return fact_set, within
    left = _judged_as_then(fact_set, rules, lambda counts: _outcome_not_in(_left_out(definition, counts)))
    return fact_set, left if within is None else _both(left, within)


def _left_out(definition: RateDefinition, counts: bool) -> frozenset[str | None]:
    """Return the outcomes that are not divided by where 和解撤回 `counts` for the committee, or does not."""
    out = frozenset(str(one) for one in definition.left_out) - successes(definition.settled_counts(counts))
    return out | _OPEN if definition.pool == Pool.CONCLUDED else out


def _judged_as_then(fact_set: FactSet, rules: CountingRules, judged: Callable[[bool], Holds]) -> Holds:
    """Return what judges a cell of a set as its month was counted: `judged` tells how, where 和解撤回 counts or not."""
    now, then = (judged(counts) for counts in (rules.settled_privately_counts, not rules.settled_privately_counts))
    if not rules.settled_otherwise or now is then:
        return now
    day = _DAYS_OF_JUDGEMENT[fact_set]
    return _by_month(now, then, day, frozenset(month_of(month) for month in rules.settled_otherwise))


_DAYS_OF_JUDGEMENT = {
    FactSet.ACCEPTED: attrgetter("accepted_on"),
    FactSet.CONCLUDED: attrgetter("concluded_on"),
}
"""The day by which a cell of a set belongs to its month."""


# The same question is always the same function: what it found before need not be looked for again.


@cache
def _outcome_in(outcomes: frozenset[str]) -> Holds:
    return lambda cell: cell.outcome in outcomes


@cache
def _outcome_not_in(outcomes: frozenset[str | None]) -> Holds:
    return lambda cell: cell.outcome not in outcomes


@cache
def _by_month(now: Holds, then: Holds, day: Callable[[Cell], date], months: frozenset[int]) -> Holds:
    return lambda cell: (then if month_of(day(cell)) in months else now)(cell)


@cache
def _both(one: Holds, other: Holds) -> Holds:
    return lambda cell: one(cell) and other(cell)


_OPEN: frozenset[str | None] = frozenset({None})
"""A case that is not concluded has no outcome."""

_POOLS: Mapping[Pool, Holds | None] = {
    Pool.ACCEPTED: None,
    Pool.FILED: _has_mediator,
    Pool.MEDIATED: _is_mediated,
    Pool.CONCLUDED: None,
}
"""What must hold besides; of the concluded ones their outcome says it."""
