"""What terms of an agreement name in their running text: days and amounts, as people write them in Chinese."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from mediator_desk.conventions.amounts import from_capitals, read_amount

_NARROW = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_LIMIT = r"(?P<limit>(?:[（(]含当日[）)])?(?:之前|以前|前|止|内))?"
_DAY = re.compile(
    r"(?<![0-9A-Za-z./-])(?P<year>[0-9]{4})\s?(?:年|[-./])\s?(?P<month>[0-9]{1,2})\s?(?:月|[-./])\s?(?P<day>[0-9]{1,2})"
    rf"(?![0-9])(?:\s?[日号])?{_LIMIT}"
)
_NUMERAL_DAY = re.compile(
    rf"(?P<year>[〇○零一二三四五六七八九]{{4}})年(?P<month>[一二三四五六七八九十]{{1,3}})月(?P<day>[一二三四五六七八九十]{{1,3}})[日号]{_LIMIT}"
)
_DAY_OF_A_YEAR = re.compile(rf"(?<![0-9年])(?P<month>[0-9]{{1,2}})月(?P<day>[0-9]{{1,2}})[日号]{_LIMIT}")
_NUMERALS = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0}
# Every part has a longest form, and none begins inside another: a text of any length is read in one pass.
_SUM = r"(?:(?<![0-9A-Za-z.,])|(?<=RMB))[0-9][0-9,]{0,24}(?:\.[0-9]{1,6})?\s?[万亿]?"
_FIGURES = re.compile(rf"({_SUM})\s?元|[¥￥]\s?({_SUM})")
_DIGITS_IN_CAPITALS = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正"
_CAPITALS = rf"(?:人民币)?(?<![{_DIGITS_IN_CAPITALS}])[{_DIGITS_IN_CAPITALS}]{{2,60}}"
_MONEY = re.compile(rf"(?P<capitals>{_CAPITALS})|[¥￥]\s?(?P<signed>{_SUM})|(?P<figures>{_SUM})\s?(?P<unit>元)?整?")
_CAPITALS_NEXT = re.compile(rf"\s?[（(]\s?(?:人民币)?(?:大写)?\s?[:：]?\s?{_CAPITALS}")
_CAPITALS_LAST = re.compile(rf"[{_DIGITS_IN_CAPITALS}][元圆整正角分]\s?[（(]\s?(?:小写|即)?\s?[:：]?\s?(?:人民币)?\s?$")
_SAME = r"人民币|大写|小写|金额|计|即|也就是|折合|为|RMB|[¥￥]|整|正"
_LINK = re.compile(rf"(?:[\s，,、；:：（(）)]|{_SAME}){{0,12}}")
_SAYS_SAME = re.compile(r"大写|小写|即|也就是|折合|计|[（(]")
_GOES_ON = re.compile(r"\s*(?:的|/|每|起|以上|以下|左右|至|到|-|~|%|％|倍)")


@dataclass(frozen=True)
class DayNamed:
    """A day in a text: its words, the day (None for one that no calendar has), whether it ends a time (…日前)."""

    words: str
    day: date | None
    is_limit: bool = False


@dataclass(frozen=True)
class AmountTwice:
    """An amount that is said twice, in figures and in capitals (or in figures with 万元 and without).

    Whether they say one amount, in yuan; `is_certain`: that one amount is meant (a bracket, 大写, 即 stands between).
    """

    figures: str
    capitals: str
    is_one: bool
    is_certain: bool = True


def narrowed(text: str) -> str:
    """Return the text with full-width digits in their plain form, every character at its place."""
    return text.translate(_NARROW)


def days_named(text: str) -> list[DayNamed]:
    """Return the days that a text names: 2026年11月9日前, 2026-11-9, 二〇二六年十一月九日.

    Of days without a year those alone that no year has: 2月30日.
    """
    plain = narrowed(text)
    found = [(one.start(), _named(one, int)) for one in _DAY.finditer(plain)]
    found += [(one.start(), _named(one, _of_numerals)) for one in _NUMERAL_DAY.finditer(plain)]
    for one in _DAY_OF_A_YEAR.finditer(plain):
        if _day(2000, *map(int, one.group("month", "day"))) is None:
            found.append((one.start(), DayNamed(one[0], None, bool(one["limit"]))))
    return [named for _place, named in sorted(found, key=lambda one: one[0])]


def _named(match: re.Match[str], read: Callable[[str], int]) -> DayNamed:
    return DayNamed(match[0], _day(*(read(part) for part in match.group("year", "month", "day"))), bool(match["limit"]))


def _of_numerals(text: str) -> int:
    """Return what a year (二〇二六) or a number to 99 (二十九) says; 0 for what is neither."""
    if "十" not in text:
        return int("".join(str(_NUMERALS[one]) for one in text))
    tens, _ten, ones = text.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return 0
    return (_NUMERALS[tens] if tens else 1) * 10 + (_NUMERALS[ones] if ones else 0)


def amounts_named(text: str) -> list[Decimal]:
    """Return the amounts in yuan that a text names in figures with 元 or a sign before them."""
    found = (_amount(figures or signed) for figures, signed in _FIGURES.findall(narrowed(text)))
    return [amount for amount in found if amount is not None]


def amounts_twice(text: str) -> list[AmountTwice]:
    """Return where one amount is said twice side by side, whichever comes first (支付结算办法: they must agree).

    Side by side is a bracket, a comma, 大写, 小写, 即, 整 or nothing between them: 200万元，即20,000.00元.
    """
    plain = narrowed(text)
    sums = [one for one in _MONEY.finditer(plain) if one["capitals"] or one["signed"] or _is_money(plain, one)]
    pairs = [_pair(plain, one, other) for one, other in pairwise(sums)]
    return [pair for pair in pairs if pair is not None]


def _is_money(plain: str, one: re.Match[str]) -> bool:
    """Tell whether figures are an amount: by 元, or by capitals before or in the bracket after them."""
    after, before = plain[one.end() : one.end() + 80], plain[max(0, one.start() - 30) : one.start()]
    return bool(one["unit"] or _CAPITALS_NEXT.match(after) or _CAPITALS_LAST.search(before))


def _pair(plain: str, one: re.Match[str], other: re.Match[str]) -> AmountTwice | None:
    between = plain[one.end() : other.start()]
    if not _LINK.fullmatch(between) or _GOES_ON.match(plain, other.end()):
        return None
    first, second = _said(one), _said(other)
    capitals = [said for said, match in ((first, one), (second, other)) if match["capitals"]]
    if len(capitals) == 2 or not all(map(_holds_amount, capitals)):
        return None
    is_one = _worth(first) is not None and _worth(first) == _worth(second)
    if not capitals:  # figures twice are one amount only where the text says so, and surely where the unit changes
        has_unit = [bool(re.search(r"[万亿]", said)) for said in (first, second)]
        is_said = bool(re.search(r"即|也就是|折合|小写", between))
        return AmountTwice(first, second, is_one, has_unit[0] != has_unit[1]) if is_said else None
    figures, words = (second, first) if one["capitals"] else (first, second)
    return AmountTwice(figures, words, is_one, _is_certain(between, plain[other.end() : other.end() + 1]))


def _is_certain(between: str, after: str) -> bool:
    """Tell whether figures and capitals are surely one amount: 大写 stands there, or a bracket holds nothing else.

    After a mere comma another sum of a list may follow.
    """
    if re.search(r"大写|小写", between):
        return True
    return bool(_SAYS_SAME.search(between)) and after in (*"）)，,。；;、 \n", "") and "、" not in between


def _said(match: re.Match[str]) -> str:
    return match["capitals"] or match[0].rstrip("整").strip()


def _holds_amount(capitals: str) -> bool:
    """Tell whether capitals can be an amount at all: 整 or 零 alone are none."""
    return bool(re.search("[壹贰叁肆伍陆柒捌玖拾]|零元", capitals))


def _worth(said: str) -> Decimal | None:
    """Return what figures or capitals say in yuan; None for what is no amount."""
    plain = said.strip("¥￥ ")
    if not re.search("[0-9]", plain):
        for form in (plain, f"{plain}整", f"{plain}元整"):
            try:
                return from_capitals(form)
            except ValueError:
                continue
        return None
    return _amount(plain)


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
