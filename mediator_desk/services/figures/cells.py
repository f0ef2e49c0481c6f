"""What is counted, case by case: the one ground of every figure, breakdown, rate and list.

A cell is one case (or one payment, or one answer of a consumer) in one set of a period. Everything that the screen,
a workbook or the command line says is a sum over the same cells, so no two figures can contradict each other, and a
figure opens exactly the cases that it counts. Words stand as their values and amounts as whole fen: cells are read by
the ten thousand, and kept as they are when a month is frozen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from mediator_desk.errors import Refused
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import CaseKind, InsurerKind
from mediator_desk.services.figures.definitions import RATES, RateDefinition
from mediator_desk.services.figures.periods import Period


class FactSet(StrEnum):
    """Which cells belong together. The first four are accepted mediations; each set is of the period."""

    OPENING = "opening"
    """Accepted before the period, and not concluded before it (期初未结)."""
    ACCEPTED = "accepted"
    CONCLUDED = "concluded"
    CLOSING = "closing"
    """Accepted until the end of the period, and not concluded until then (期末未结)."""
    PAID = "paid"
    """Payments made in the period on agreements, one cell each."""
    DUE = "due"
    """Payments that fell due in the period, one cell each."""
    EFFECTIVE = "effective"
    """First agreements of cases that took effect in the period."""
    CONFIRMED = "confirmed"
    """What became in the period of applications for judicial confirmation; `mark` says what."""
    LIMITED = "limited"
    """Mediations concluded in the period that had a last day for it; `mark` says whether it was kept."""
    FOLLOWED_UP = "followed_up"
    """Calls and visits of the committee in the period; `mark` says which is the first of its case."""
    RATED = "rated"
    RECEIVED = "received"
    """All that was received in the period, of every kind of record."""
    ENDED = "ended"
    """Complaints and consultations that left the desk in the period."""
    OPEN_BEFORE = "open_before"
    """Complaints and consultations that were open when the period began."""
    OPEN_AFTER = "open_after"
    """Complaints and consultations that were open when the period ended."""
    CORRECTED_IN = "corrected_in"
    """Records that were open when the period began, though the frozen month before says that they were not."""
    CORRECTED_OUT = "corrected_out"
    """Records that the frozen month before left open, though they were not; both since it was frozen (更正)."""


WITHIN, LATE, FIRST = "within", "late", "first"
"""Marks of cells: concluded by the last day, or after it; the first follow-up of a case."""


MEDIATION: str = CaseKind.MEDIATION.value


class Cell(NamedTuple):
    """One case in one set. None (or "" for a city) is "not filled"; words are the values of their vocabularies."""

    case_id: int
    insurer_id: int | None
    mediator_id: int | None
    line: str | None
    cause: str | None
    channel: str
    city: str
    track: str | None
    """None is the ordinary one."""
    outcome: str | None
    """None while the case is not concluded: an agreement that has not taken effect is no outcome yet."""
    end_reason: str | None
    accepted_on: date | None
    concluded_on: date | None
    mediated_on: date | None
    """Day of the first meeting that was held."""
    claimed: int | None
    """Fen; None where nobody said."""
    agreed: int | None
    """Fen, of the case."""
    kind: str = MEDIATION
    """CaseKind."""
    on: date | None = None
    """Day that brings a cell into a set that is neither of acceptance nor of conclusion: of the payment, say."""
    paid: int = 0
    """Fen of this payment."""
    due: int = 0
    """Fen of this payment as agreed."""
    score: int | None = None
    """Satisfaction from 1 to 5."""
    mark: str = ""
    """What else a set tells apart: the court's decision, say."""

    @property
    def days(self) -> int | None:
        """Calendar days from acceptance to conclusion; None while it is open."""
        if self.accepted_on is None or self.concluded_on is None:
            return None
        return (self.concluded_on - self.accepted_on).days


class InsurerLabel(NamedTuple):
    """What a breakdown calls an insurer."""

    name: str
    kind: InsurerKind | None


@dataclass(frozen=True)
class Labels:
    """The names that belong to the ids in cells, as they were when the cells were read or frozen."""

    insurers: Mapping[int, InsurerLabel] = field(default_factory=dict)
    mediators: Mapping[int, str] = field(default_factory=dict)

    def kind_of(self, insurer_id: int | None) -> InsurerKind | None:
        """Return property or life insurer; None where nobody said."""
        label = None if insurer_id is None else self.insurers.get(insurer_id)
        return None if label is None else label.kind


@dataclass(frozen=True)
class CountingRules:
    """How the committee counts."""

    settled_privately_counts: bool = False
    """Whether cases settled between the parties and withdrawn (和解撤回) count as success."""
    least_ranked: int = 30
    """A ranking shows no rate under this many cases."""
    rate_definition: str = "agreed_accepted"
    """Code of the definition that is shown first."""
    definitions: tuple[RateDefinition, ...] = RATES
    """All that can be chosen: those that ship with the program, then the committee's own."""
    settled_otherwise: tuple[date, ...] = ()
    """First days of frozen months that go by the other answer to `settled_privately_counts`: a month stays as it was
    handed in, so each case is judged as its own month judged it."""

    def definition(self, code: str = "") -> RateDefinition:
        """Return a definition; without a code the committee's usual one.

        Raises Refused("no_such_definition") for a code that is none, or no more.
        """
        by_code = {each.code: each for each in self.definitions}
        if code and code not in by_code:
            raise Refused("no_such_definition", definition=code)
        return by_code[code] if code else by_code.get(self.rate_definition, self.definitions[0])


@dataclass(frozen=True)
class FreezeMark:
    """Who froze a month and when; the hash is of all that was frozen."""

    month: date
    at: datetime
    by: str
    sha256: str


@dataclass(frozen=True)
class Corrected:
    """One case whose figures in a frozen month were changed later: it shows in the month of the change."""

    case_id: int
    number: str
    """Of the case."""
    frozen_month: date
    month: date
    """First day of the month in which it shows."""
    at: datetime
    by: str
    act: str
    before: Mapping[str, tuple[Cell, ...]]
    """What the frozen month counted of the case, by FactSet; empty for a case that it did not count."""
    after: Mapping[str, tuple[Cell, ...]]


@dataclass(frozen=True)
class PeriodFacts:
    """All that was counted in a period, with the names and rules to say it. Immutable: read once, summed at will."""

    period: Period
    cells: Mapping[FactSet, tuple[Cell, ...]] = field(default_factory=dict)
    labels: Labels = Labels()
    rules: CountingRules = CountingRules()
    frozen: tuple[FreezeMark, ...] = ()
    """The months of the period that are told as they were frozen."""
    corrections: tuple[Corrected, ...] = ()
    """What was changed in this period of months that were frozen before."""
    corrected_later: tuple[Corrected, ...] = ()
    """What was changed after this period of the month before it, while this one was not frozen: its balance begins with
    that already, though it is listed in the month of the change. Only of what stood open."""
    sight: Sight = Sight.ALL
    """Over which cases it was counted: whoever sees a part of them has the figures of that part, and is told so."""

    def of(self, fact_set: FactSet) -> tuple[Cell, ...]:
        """Return the cells of a set."""
        return self.cells.get(fact_set, ())

    @property
    def months_otherwise(self) -> tuple[date, ...]:
        """Months of the period that were frozen with the other answer to whether 和解撤回 counts; their first days."""
        return tuple(month for month in self.rules.settled_otherwise if month in self.period)

    @property
    def is_frozen(self) -> bool:
        """Whether every month of the period is told as it was frozen."""
        return self.period.is_whole_months and len(self.frozen) == len(self.period.months)


def yuan(fen: int) -> Decimal:
    """Return fen as yuan with two decimals."""
    return Decimal(fen).scaleb(-2)


def fen(amount: Decimal | None) -> int | None:
    """Return yuan as whole fen."""
    return None if amount is None else int(amount.scaleb(2))


def as_plain(cell: Cell) -> dict[str, Any]:
    """Return a cell as JSON can hold it; `from_plain` gives the same cell back."""
    plain = cell._asdict()
    for name in DAYS:
        day = plain[name]
        plain[name] = None if day is None else day.isoformat()
    return plain


def from_plain(plain: Mapping[str, Any]) -> Cell:
    """Return the cell that `as_plain` wrote."""
    days = {name: None if plain[name] is None else date.fromisoformat(plain[name]) for name in DAYS}
    return Cell(**{**plain, **days})


DAYS = ("accepted_on", "concluded_on", "mediated_on", "on")
"""The fields of a cell that are days."""
