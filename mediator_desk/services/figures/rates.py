"""Percentages, shares and changes: exact decimals, rounded half-up once, never truncated."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor

TEN_THOUSAND = 10_000
RATE_DECIMALS = 2
"""Decimals of a rate: 5,807 of 5,808 must not look like all of them."""
SHARE_DECIMALS = 1


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
