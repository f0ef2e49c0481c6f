"""Rates, shares and changes: exact decimals, rounded half-up once, never truncated.

There is no legal definition of the success rate (成功率), and public bodies use different ones. So each rate here is a
named definition that says what it divides by what and which cases belong to the period; a sheet shows all of that.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import floor

from mediator_desk.i18n import QT_TRANSLATE_NOOP

TEN_THOUSAND = 10_000
RATE_DECIMALS = 2
"""Decimals of a rate: 5,807 of 5,808 must not look like all of them."""
SHARE_DECIMALS = 1


class Basis(StrEnum):
    """Which cases belong to a period."""

    CONCLUSION = "conclusion"
    """Agreed cases by the month of conclusion (flow): cases of several months of acceptance meet."""
    ACCEPTANCE = "acceptance"
    """All cases accepted in the period, and what has become of them so far (cohort): never above 100 %."""


class Count(StrEnum):
    """What a rate counts."""

    ACCEPTED = "accepted"
    FILED = "filed"
    MEDIATED = "mediated"
    CONCLUDED = "concluded"
    AGREED = "agreed"
    AGREED_OF_FILED = "agreed_of_filed"
    AGREED_OF_MEDIATED = "agreed_of_mediated"


@dataclass(frozen=True)
class RateDefinition:
    """One way to count success: what is divided by what, and which cases belong to the period."""

    code: str
    title: str
    explanation: str
    numerator: Count
    denominator: Count
    basis: Basis


RATES = (
    RateDefinition(
        "agreed_accepted",
        QT_TRANSLATE_NOOP("Reports", "Agreed ÷ accepted"),
        QT_TRANSLATE_NOOP(
            "Reports",
            "Agreed cases concluded in the period, divided by the cases accepted in the period. The two are not the"
            " same cases, so it can pass 100 %.",
        ),
        Count.AGREED,
        Count.ACCEPTED,
        Basis.CONCLUSION,
    ),
    RateDefinition(
        "agreed_concluded",
        QT_TRANSLATE_NOOP("Reports", "Agreed ÷ concluded"),
        QT_TRANSLATE_NOOP(
            "Reports",
            "Agreed cases concluded in the period, divided by all cases concluded in the period, without those"
            " withdrawn or referred. What was declined was never accepted and is not among them.",
        ),
        Count.AGREED,
        Count.CONCLUDED,
        Basis.CONCLUSION,
    ),
    RateDefinition(
        "agreed_filed",
        QT_TRANSLATE_NOOP("Reports", "Agreed ÷ filed"),
        QT_TRANSLATE_NOOP(
            "Reports",
            "Agreed cases concluded in the period that had a mediator, divided by the cases filed in the period. Filed"
            " means: accepted in the period, and a mediator is appointed.",
        ),
        Count.AGREED_OF_FILED,
        Count.FILED,
        Basis.CONCLUSION,
    ),
    RateDefinition(
        "agreed_mediated",
        QT_TRANSLATE_NOOP("Reports", "Agreed ÷ mediated"),
        QT_TRANSLATE_NOOP(
            "Reports",
            "Of the cases concluded in the period for which at least one meeting was held: those agreed, divided by"
            " all of them.",
        ),
        Count.AGREED_OF_MEDIATED,
        Count.MEDIATED,
        Basis.CONCLUSION,
    ),
    RateDefinition(
        "agreed_accepted_cohort",
        QT_TRANSLATE_NOOP("Reports", "Agreed ÷ accepted"),
        QT_TRANSLATE_NOOP(
            "Reports",
            "Of the cases accepted in the period: those agreed until this report was written, divided by all of them."
            " It still rises while cases are open.",
        ),
        Count.AGREED,
        Count.ACCEPTED,
        Basis.ACCEPTANCE,
    ),
    RateDefinition(
        "agreed_concluded_cohort",
        QT_TRANSLATE_NOOP("Reports", "Agreed ÷ concluded"),
        QT_TRANSLATE_NOOP(
            "Reports",
            "Of the cases accepted in the period and concluded until this report was written, without those withdrawn"
            " or referred: those agreed, divided by all of them.",
        ),
        Count.AGREED,
        Count.CONCLUDED,
        Basis.ACCEPTANCE,
    ),
    RateDefinition(
        "agreed_filed_cohort",
        QT_TRANSLATE_NOOP("Reports", "Agreed ÷ filed"),
        QT_TRANSLATE_NOOP(
            "Reports",
            "Of the cases accepted in the period for which a mediator is appointed: those agreed until this report was"
            " written, divided by all of them.",
        ),
        Count.AGREED_OF_FILED,
        Count.FILED,
        Basis.ACCEPTANCE,
    ),
    RateDefinition(
        "agreed_mediated_cohort",
        QT_TRANSLATE_NOOP("Reports", "Agreed ÷ mediated"),
        QT_TRANSLATE_NOOP(
            "Reports",
            "Of the cases accepted in the period for which at least one meeting was held: those agreed until this"
            " report was written, divided by all of them.",
        ),
        Count.AGREED_OF_MEDIATED,
        Count.MEDIATED,
        Basis.ACCEPTANCE,
    ),
)


@dataclass(frozen=True)
class Rate:
    """One rate of one period: its definition and the two counts that it divides."""

    definition: RateDefinition
    numerator: int
    denominator: int

    @property
    def percent(self) -> Decimal | None:
        """The rate in percent with two decimals; None where there is nothing to divide by."""
        return percent(self.numerator, self.denominator, RATE_DECIMALS)


@dataclass(frozen=True)
class Change:
    """A count or an amount against an earlier period."""

    before: Decimal
    difference: Decimal
    percent: Decimal | None
    """Of `before`, with one decimal; None where that was zero."""


def percent(numerator: int | Decimal, denominator: int | Decimal, decimals: int) -> Decimal | None:
    """Return numerator ÷ denominator in percent, rounded half-up; None for a denominator of zero."""
    if not denominator:
        return None
    return half_up(Fraction(numerator) * 100 / Fraction(denominator), decimals)


def share(part: int | Decimal, whole: int | Decimal) -> Decimal | None:
    """Return what part of the whole something is, in percent with one decimal; None of nothing."""
    return percent(part, whole, SHARE_DECIMALS)


def ranked_percent(numerator: int, denominator: int, *, least: int) -> Decimal | None:
    """Return the rate that a ranking may show: None under `least` cases, where chance would make the order."""
    return percent(numerator, denominator, RATE_DECIMALS) if denominator >= least else None


def change(now: int | Decimal, before: int | Decimal) -> Change:
    """Return how `now` differs from `before`, and by how many percent of it."""
    difference = Decimal(now) - Decimal(before)
    return Change(Decimal(before), difference, share(difference, before))


def in_wan(amount: Decimal) -> Decimal:
    """Return an amount of yuan in 万元 with two decimals, rounded half-up."""
    return half_up(Fraction(amount) / TEN_THOUSAND, 2)


def half_up(number: Fraction, decimals: int) -> Decimal:
    """Return the number rounded once to so many decimals, a half away from zero (−15.45 becomes −15.5)."""
    scaled = floor(abs(number) * 10**decimals + Fraction(1, 2))
    return Decimal(scaled if number >= 0 else -scaled).scaleb(-decimals)
