"""What terms of an agreement name in their running text: days and amounts, as people write them in Chinese."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mediator_desk.conventions.amounts import from_capitals, read_amount

_NARROW = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_DAY = re.compile(
    r"(?P<year>[0-9]{4})(?:年|[-./])(?P<month>[0-9]{1,2})(?:月|[-./])(?P<day>[0-9]{1,2})(?:日|号)?"
    r"(?P<limit>(?:[（(]含当日[）)])?(?:之前|以前|前|止|内))?"
)
# Every part has a longest form, and none begins inside another: a text of any length is read in one pass.
_SUM = r"(?<![0-9A-Za-z.,])[0-9][0-9,]{0,24}(?:\.[0-9]{1,6})?\s?[万亿]?"
_FIGURES = re.compile(rf"({_SUM})\s?元|[¥￥]\s?({_SUM})")
_DIGITS_IN_CAPITALS = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正"
_CAPITALS = rf"(?:人民币)?(?<![{_DIGITS_IN_CAPITALS}])[{_DIGITS_IN_CAPITALS}]{{2,60}}"
_BEFORE = re.compile(rf"({_SUM}元?)\s?[（(]\s?(?:人民币)?(?:大写)?\s?[:：]?\s?({_CAPITALS})")
_AFTER = re.compile(rf"({_CAPITALS})\s?[（(]\s?(?:小写|即)?\s?[:：]?\s?(?:人民币)?\s?[¥￥]?\s?({_SUM}元?)")


@dataclass(frozen=True)
class DayNamed:
    """A day in a text: its words, the day (None for one that no calendar has), whether it ends a time (…日前)."""

    words: str
    day: date | None
    is_limit: bool = False


@dataclass(frozen=True)
class AmountTwice:
    """An amount that stands in figures and in capitals; whether they say one amount, in yuan."""

    figures: str
    capitals: str
    is_one: bool


def narrowed(text: str) -> str:
    """Return the text with full-width digits in their plain form, every character at its place."""
    return text.translate(_NARROW)


def days_named(text: str) -> list[DayNamed]:
    """Return the days that a text names with their year: 2026年11月9日前, 2026-11-9, 2026.11.9."""
    return [
        DayNamed(match[0], _day(*map(int, match.group("year", "month", "day"))), bool(match["limit"]))
        for match in _DAY.finditer(narrowed(text))
    ]


def amounts_named(text: str) -> list[Decimal]:
    """Return the amounts in yuan that a text names in figures with 元 or a sign before them."""
    found = (_amount(figures or signed) for figures, signed in _FIGURES.findall(narrowed(text)))
    return [amount for amount in found if amount is not None]


def amounts_twice(text: str) -> list[AmountTwice]:
    """Return where figures and capitals stand side by side, whichever comes first (支付结算办法: they must agree)."""
    plain = narrowed(text)
    pairs = [(figures, capitals) for figures, capitals in _BEFORE.findall(plain)]
    pairs += [(figures, capitals) for capitals, figures in _AFTER.findall(plain)]
    return [AmountTwice(figures, capitals, _is_one(figures, capitals)) for figures, capitals in pairs]


def _is_one(figures: str, capitals: str) -> bool:
    try:
        return _amount(figures) == from_capitals(capitals)
    except ValueError:
        return False


def _amount(figures: str) -> Decimal | None:
    try:
        return read_amount(figures)
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
