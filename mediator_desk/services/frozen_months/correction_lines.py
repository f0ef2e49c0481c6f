"""The figures of corrections: by how much each figure of an earlier month was corrected, and case by case by what.

Asks no database: a month that goes on and a frozen one tell their corrections alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import groupby, zip_longest
from operator import attrgetter

from mediator_desk.models.figure_words import CorrectedField, Part
from mediator_desk.models.procedure_words import ConfirmationState
from mediator_desk.models.words import (
    AgreementForm,
    CaseKind,
    CaseTrack,
    Cause,
    Channel,
    EndReason,
    Line,
    OutcomeKind,
)
from mediator_desk.services.figures.cells import Cell, Corrected, CountingRules, FactSet, Labels, PeriodFacts, yuan
from mediator_desk.services.figures.parts import part_holds
from mediator_desk.services.frozen_months.stated import STATED

Said = StrEnum | str | int | Decimal | date | None
"""A member of a vocabulary, a name as it is, a number, yuan, a day; None is "not filled"."""

TOLD: Mapping[Part, str] = {
    Part.ACCEPTED: "claimed",
    Part.CONCLUDED: "",
    Part.CLOSING: "",
    Part.PAID: "paid",
    Part.DUE: "due",
    Part.EFFECTIVE: "",
    Part.CONFIRMED: "",
    Part.LIMITED: "",
    Part.FOLLOWED_UP: "",
    Part.RATED: "",
    Part.RECEIVED: "",
    Part.COMPLAINTS_ENDED: "",
    Part.COMPLAINTS_AFTER: "",
    Part.CONSULTATIONS_ENDED: "",
    Part.CONSULTATIONS_AFTER: "",
}
"""The figures that are told whenever something in them changed, and the amount that each sums up."""
TOLD_WHERE_IT_DIFFERS: Mapping[Part, str] = {
    Part.AGREED: "agreed",
    Part.PERFORMED: "paid",
    Part.WITHIN_LIMIT: "",
    Part.SATISFIED: "",
}
"""Those that are told only where the figure itself differs: what changed stands in the one that they are part of."""


@dataclass(frozen=True)
class FieldChange:
    """One thing that was counted otherwise before."""

    field: CorrectedField
    before: Said
    after: Said


@dataclass(frozen=True)
class CorrectedCase:
    """What one act changed of one case in a figure: it came in, went out, or is counted otherwise."""

    correction: Corrected
    difference: int
    """1, 0 or -1."""
    amount: Decimal | None
    """By how many yuan the figure's amount changed; None for a figure without one."""
    changes: tuple[FieldChange, ...]
    """Empty where it came in or went out."""


@dataclass(frozen=True)
class CorrectionLine:
    """One figure of one frozen month, with all that was corrected in it."""

    month: date
    """First day of the frozen month."""
    part: Part
    difference: int
    """By how many cases (or payments) the figure changed."""
    amount: Decimal | None
    """By how many yuan; None for a figure without an amount."""
    cases: tuple[CorrectedCase, ...]
    """In the order in which they were changed."""

    @property
    def case_ids(self) -> tuple[int, ...]:
        """The cases, each once."""
        return tuple(dict.fromkeys(one.correction.case_id for one in self.cases))


def correction_lines(facts: PeriodFacts) -> tuple[CorrectionLine, ...]:
    """Return what was corrected in a period of months that were frozen before, by months and figures."""
    return _lines(facts.corrections, facts)


@dataclass(frozen=True)
class LaterCorrections:
    """What was changed in a later month of what stood open when this period began: its balance has it already."""

    month: date
    """First day of the month in which it was made, and is listed."""
    lines: tuple[CorrectionLine, ...]


def later_corrections(facts: PeriodFacts) -> tuple[LaterCorrections, ...]:
    """Return what was corrected after a period and is in its balance already, by the months of the change."""
    by_month = attrgetter("month")
    made = sorted(facts.corrected_later, key=by_month)
    return tuple(LaterCorrections(month, _lines(list(some), facts)) for month, some in groupby(made, key=by_month))


def _lines(made: Iterable[Corrected], facts: PeriodFacts) -> tuple[CorrectionLine, ...]:
    by_month = attrgetter("frozen_month")
    corrections = sorted(made, key=by_month)
    lines: list[CorrectionLine] = []
    for month, some in groupby(corrections, key=by_month):
        of_month = list(some)
        for part in Part:
            if part in TOLD or part in TOLD_WHERE_IT_DIFFERS:
                line = _line(month, part, of_month, facts)
                if line.cases and (part in TOLD or line.difference or line.amount):
                    lines.append(line)
    return tuple(lines)


def _line(month: date, part: Part, corrections: Iterable[Corrected], facts: PeriodFacts) -> CorrectionLine:
    amount = TOLD.get(part) or TOLD_WHERE_IT_DIFFERS.get(part, "")
    cases = tuple(one for each in corrections for one in _cases(part, amount, each, facts.rules, facts.labels))
    total = sum((one.amount for one in cases if one.amount is not None), Decimal("0.00")) if amount else None
    return CorrectionLine(month, part, sum(one.difference for one in cases), total, cases)


def _cases(
    part: Part, amount: str, correction: Corrected, rules: CountingRules, labels: Labels
) -> Iterator[CorrectedCase]:
    fact_set, holds = part_holds(part, rules)
    before, after = (
        [cell for cell in side.get(fact_set, ()) if holds is None or holds(cell)]
        for side in (correction.before, correction.after)
    )
    for was, is_now in zip_longest(before, after):
        yield CorrectedCase(
            correction=correction,
            difference=(is_now is not None) - (was is not None),
            amount=yuan(_fen(is_now, amount) - _fen(was, amount)) if amount else None,
            changes=() if was is None or is_now is None else tuple(changes_between(fact_set, was, is_now, labels)),
        )


def _fen(cell: Cell | None, amount: str) -> int:
    return 0 if cell is None else getattr(cell, amount) or 0


def changes_between(fact_set: FactSet, was: Cell, is_now: Cell, labels: Labels) -> Iterator[FieldChange]:
    """Yield what a set states otherwise of a cell now, as a person would say it."""
    fields: Sequence[str] = STATED[fact_set]
    for name in fields:
        before, after = getattr(was, name), getattr(is_now, name)
        if before != after:
            yield FieldChange(
                CorrectedField(name), _said(fact_set, name, before, labels), _said(fact_set, name, after, labels)
            )


_WORDS: Mapping[str, type[StrEnum]] = {
    "kind": CaseKind,
    "line": Line,
    "cause": Cause,
    "channel": Channel,
    "track": CaseTrack,
    "outcome": OutcomeKind,
    "end_reason": EndReason,
}
_MARKS: Mapping[FactSet, type[StrEnum]] = {FactSet.CONFIRMED: ConfirmationState, FactSet.EFFECTIVE: AgreementForm}


def _said(fact_set: FactSet, name: str, value: Said, labels: Labels) -> Said:
    if value is None or value == "":
        return CaseTrack.ORDINARY if name == "track" else None
    if name in ("claimed", "agreed", "paid", "due"):
        return yuan(int(str(value)))
    if name == "insurer_id":
        label = labels.insurers.get(int(str(value)))
        return f"#{value}" if label is None else label.name
    if name == "mediator_id":
        return labels.mediators.get(int(str(value)), f"#{value}")
    words = _MARKS.get(fact_set) if name == "mark" else _WORDS.get(name)
    return value if words is None else words(str(value))
