"""Figures of a period: how many cases came, ended and how, and whether the count is even.

Only mediations are counted as accepted mediations; complaints and consultations are counted apart. A case counts as new
by its day of acceptance and as concluded by its day of conclusion, which for an agreed case is the day on which the
agreement took effect (People's Mediation Law art. 29). What was withdrawn before acceptance is never counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from mediator_desk.services.figures import reading
from mediator_desk.services.figures.breakdowns import Breakdown, Dimension, breakdowns
from mediator_desk.services.figures.days import Days, days_to_conclude
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.rates import RATES, Basis, Change, Count, Rate, RateDefinition, change
from mediator_desk.services.figures.reading import CaseCell, Intake

__all__ = [
    "Balance",
    "Breakdown",
    "Days",
    "Dimension",
    "Figures",
    "Glance",
    "Period",
    "Totals",
    "glance",
    "month_figures",
]

ZERO = Decimal("0.00")


@dataclass(frozen=True)
class Balance:
    """期初未结 + 新收 = 结案 + 期末未结. Each of the four is counted on its own, so the sum is a check."""

    opening: int
    new: int
    concluded: int
    closing: int

    @property
    def is_even(self) -> bool:
        """Whether both sides are the same; if not, some case was concluded outside its life."""
        return self.opening + self.new == self.concluded + self.closing


@dataclass(frozen=True)
class Totals:
    """What one period came to: cases, and yuan with two decimals."""

    accepted: int
    concluded: int
    """All that ended in the period, withdrawn and referred ones among them."""
    agreed: int
    claimed_amount: Decimal
    """Claimed in the cases accepted in the period."""
    agreed_amount: Decimal
    """Agreed in the agreed cases concluded in the period."""
    paid_amount: Decimal
    """Paid in the period, whenever it was agreed."""

    def against(self, earlier: Totals, name: str) -> Change:
        """Return how the field `name` changed since an earlier period."""
        return change(getattr(self, name), getattr(earlier, name))


@dataclass(frozen=True)
class Figures:
    """All figures of one period."""

    period: Period
    totals: Totals
    period_before: Totals
    year_before: Totals
    balance: Balance
    rates: tuple[Rate, ...]
    breakdowns: Mapping[Dimension, Breakdown]
    days: Days
    intake: Intake
    settled_privately_counts: bool

    def rate(self, code: str) -> Rate:
        """Return the rate with the definition's code. Raises StopIteration for a code that does not exist."""
        return next(rate for rate in self.rates if rate.definition.code == code)


def month_figures(db: Session, period: Period, *, settled_privately_counts: bool) -> Figures:
    """Return the figures of a period, usually `Period.month(2026, 10)`.

    `settled_privately_counts`: whether cases that the parties settled between themselves and withdrew (和解撤回) count
    as agreed; if not they are treated as withdrawn.
    """
    facts = _facts(db, period, settled_privately_counts)
    return Figures(
        period=period,
        totals=facts.totals(),
        period_before=_facts(db, period.before(), settled_privately_counts).totals(),
        year_before=_facts(db, period.a_year_before(), settled_privately_counts).totals(),
        balance=_balance(db, period, facts),
        rates=tuple(_rates(facts)),
        breakdowns=breakdowns(db, facts.accepted, facts.concluded, facts.paid),
        days=days_to_conclude(reading.durations(db, period)),
        intake=reading.intake(db, period),
        settled_privately_counts=settled_privately_counts,
    )


@dataclass(frozen=True)
class Glance:
    """One period at a glance against the one before, counted as `month_figures` counts."""

    period: Period
    totals: Totals
    before: Totals
    balance: Balance
    rate: Rate
    rate_before: Rate

    @property
    def points(self) -> Decimal | None:
        """By how many percentage points the rate changed; None where either divides by nothing."""
        now, before = self.rate.percent, self.rate_before.percent
        return None if now is None or before is None else now - before


def glance(db: Session, period: Period, *, settled_privately_counts: bool, rate: str = "agreed_concluded") -> Glance:
    """Return what a period came to and how that differs from the one before; `rate` is a definition's code."""
    facts = _totals(db, period, settled_privately_counts)
    before = _totals(db, period.before(), settled_privately_counts)
    definition = next(one for one in RATES if one.code == rate)
    return Glance(
        period=period,
        totals=facts.totals(),
        before=before.totals(),
        balance=_balance(db, period, facts),
        rate=_rate(facts, definition),
        rate_before=_rate(before, definition),
    )


@dataclass(frozen=True)
class _Facts:
    accepted: Sequence[CaseCell]
    concluded: Sequence[CaseCell]
    paid: Sequence[reading.PaidCell]

    def totals(self) -> Totals:
        agreed = [cell for cell in self.concluded if cell.is_agreed]
        return Totals(
            accepted=_cases(self.accepted),
            concluded=_cases(self.concluded),
            agreed=_cases(agreed),
            claimed_amount=sum((cell.claimed for cell in self.accepted), ZERO),
            agreed_amount=sum((cell.agreed for cell in agreed), ZERO),
            paid_amount=sum((cell.paid for cell in self.paid), ZERO),
        )


def _facts(db: Session, period: Period, settled_privately_counts: bool) -> _Facts:
    return _Facts(
        reading.accepted_cells(db, period, settled_privately_counts=settled_privately_counts),
        reading.concluded_cells(db, period, settled_privately_counts=settled_privately_counts),
        reading.paid_cells(db, period),
    )


def _totals(db: Session, period: Period, settled_privately_counts: bool) -> _Facts:
    return _Facts(
        reading.accepted_totals(db, period, settled_privately_counts=settled_privately_counts),
        reading.concluded_totals(db, period, settled_privately_counts=settled_privately_counts),
        reading.paid_totals(db, period),
    )


def _cases(cells: Sequence[CaseCell]) -> int:
    return sum(cell.cases for cell in cells)


def _balance(db: Session, period: Period, facts: _Facts) -> Balance:
    return Balance(
        opening=reading.open_before(db, period.first),
        new=_cases(facts.accepted),
        concluded=_cases(facts.concluded),
        closing=reading.open_after(db, period.last),
    )


def _rates(facts: _Facts) -> list[Rate]:
    return [_rate(facts, each) for each in RATES]


def _rate(facts: _Facts, each: RateDefinition) -> Rate:
    return Rate(each, _count(facts, each.numerator, each.basis), _count(facts, each.denominator, each.basis))


def _count(facts: _Facts, what: Count, basis: Basis) -> int:
    # Accepted and filed are facts of the month of acceptance on either basis.
    is_intake = what in (Count.ACCEPTED, Count.FILED)
    cells = facts.accepted if is_intake or basis == Basis.ACCEPTANCE else facts.concluded
    return _cases([cell for cell in cells if _belongs(cell, what)])


def _belongs(cell: CaseCell, what: Count) -> bool:
    has_mediator = cell.mediator_id is not None
    return {
        Count.ACCEPTED: True,
        Count.FILED: has_mediator,
        Count.MEDIATED: cell.is_mediated,
        Count.CONCLUDED: cell.is_ended,
        Count.AGREED: cell.is_agreed,
        Count.AGREED_OF_FILED: cell.is_agreed and has_mediator,
        Count.AGREED_OF_MEDIATED: cell.is_agreed and cell.is_mediated,
    }[what]
