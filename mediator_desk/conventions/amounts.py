"""Amounts of money in yuan: as typed, in figures and in Chinese capitals (人民币大写). Decimal, never float.

Capitals follow the rules for filling in bills (支付结算办法, annex 1): 整 after 元, none after 分, one 零 for each
run of zeros inside; where the run ends at the place of 亿, 万 or 元 the rules leave the 零 free. Here it is
written inside the whole yuan and left out between 元 and 角; both forms are read.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import chain, combinations
from typing import TYPE_CHECKING

from mediator_desk.conventions.text import typed_ascii

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

LARGEST = Decimal("999999999999.99")

_CENT = Decimal("0.01")
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_SECTIONS = ("元", "万", "亿")
_TENS = {"拾": 10, "佰": 100, "仟": 1000}
_PREFIX = "人民币"
_LONGEST_CAPITALS = 80
_UNITS = {"": 0, "元": 0, "圆": 0, "万": 4, "万元": 4, "万圆": 4, "亿": 8, "亿元": 8, "亿圆": 8}
_TYPED = re.compile(
    r"(?:人民币|RMB|CNY)?[¥￥]?"
    r"(?P<whole>[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\.(?P<part>[0-9]{1,10}))?"
    r"(?P<unit>[万亿]?[元圆]?)整?",
    re.IGNORECASE,
)


def in_capitals(amount: Decimal) -> str:
    """Return the amount (yuan, at most two decimals) in capitals: 20001 -> 人民币贰万零壹元整.

    Raises ValueError outside 0 to 999,999,999,999.99 and for a third decimal.
    """
    return _PREFIX + _written(_checked(amount), "亿万")


def from_capitals(text: str) -> Decimal:
    """Return the amount that a text in capitals names, two decimals; the exact inverse of `in_capitals`.

    Takes every form that the rules allow: with or without 人民币, 圆 for 元, 正 for 整, 整 after 角 or none, the free
    零 written or not. Raises ValueError for anything else, also for a 零 too many or too few.
    """
    plain = typed_ascii(text).replace("圆", "元").replace("正", "整").removeprefix(_PREFIX)
    amount = _named_by(plain[:_LONGEST_CAPITALS])
    if plain not in _allowed_forms(amount):
        raise ValueError(f"not an amount in capitals: {text[:80]!r}")
    return amount


def read_amount(text: str) -> Decimal:
    """Return a typed amount in yuan, two decimals: "48,600元", "4.86万元", "￥４８６００", "48600.5".

    Raises ValueError for everything that leaves a doubt: 约五万, signs, exponents, NaN, three decimals of a yuan,
    commas that do not part thousands, digits of other scripts, and amounts above 999,999,999,999.99.
    """
    match = _TYPED.fullmatch(typed_ascii(text))
    if match is None:
        raise ValueError(f"not an amount: {text[:80]!r}")
    part = match["part"] or ""
    shift = _UNITS[match["unit"]]
    if len(part) > shift + 2:
        raise ValueError(f"an amount has two decimals: {text[:80]!r}")
    yuan = Decimal(match["whole"].replace(",", "") + part).scaleb(shift - len(part))
    return _checked(yuan)


def figures(amount: Decimal) -> str:
    """Return the amount in figures with parted thousands and two decimals: 48,600.00. Raises as `in_capitals`."""
    return f"{_checked(amount):,.2f}"


def is_amount(amount: Decimal) -> bool:
    """Return whether the desk can keep the amount exactly: 0 to 999,999,999,999.99 yuan, at most two decimals."""
    try:
        _checked(amount)
    except ValueError:
        return False
    return True


def _checked(amount: Decimal) -> Decimal:
    if not isinstance(amount, Decimal) or not amount.is_finite() or not 0 <= amount <= LARGEST:
        raise ValueError(f"not an amount between 0 and {LARGEST}: {amount!r}")
    exact = amount.quantize(_CENT)
    if exact != amount:
        raise ValueError(f"an amount has two decimals: {amount!r}")
    return abs(exact)  # abs: a negative zero is a zero


def _written(amount: Decimal, zeros_at: Collection[str]) -> str:
    """Write an amount; `zeros_at`: the places (亿 万 元) after which a free 零 is written."""
    yuan, cents = divmod(int(amount * 100), 100)
    whole = _whole_yuan(yuan, zeros_at)
    if not cents:
        return (whole or "零元") + "整"
    jiao, fen = divmod(cents, 10)
    is_free = yuan % 10 == 0 and "元" in zeros_at
    zero = "零" if whole and (not jiao or is_free) else ""
    return whole + zero + (f"{_DIGITS[jiao]}角" if jiao else "") + (f"{_DIGITS[fen]}分" if fen else "")


def _whole_yuan(yuan: int, zeros_at: Collection[str]) -> str:
    """Write whole yuan with 元 at the end, or nothing for zero."""
    text = ""
    for index in (2, 1, 0):
        section = yuan // 10 ** (4 * index) % 10_000
        if section:
            is_free = yuan // 10 ** (4 * index + 4) % 10 == 0 and index < 2 and _SECTIONS[index + 1] in zeros_at
            zero = "零" if text and (section < 1000 or is_free) else ""
            text += zero + _section(section) + _SECTIONS[index]
    return text if not text or text.endswith("元") else text + "元"


def _section(number: int) -> str:
    """Write 1 to 9999 without a leading 零."""
    text, is_gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            text += ("零" if is_gap and text else "") + _DIGITS[digit] + _PLACES[place]
        is_gap = not digit
    return text


def _allowed_forms(amount: Decimal) -> set[str]:
    choices = chain.from_iterable(combinations("亿万元", count) for count in range(4))
    forms = {_written(amount, zeros_at) for zeros_at in choices}
    return forms | {f"{form}整" for form in forms if form.endswith("角")}


def _named_by(text: str) -> Decimal:
    """Add up what the characters say, not minding 零; `from_capitals` then compares the whole form."""
    whole, _, part = text.removesuffix("整").rpartition("元")
    cents = _sum(part, {"角": 10, "分": 1})
    for section, weight in (("亿", 10**10), ("万", 10**6)):
        high, found, low = whole.partition(section)
        if found:
            whole, cents = low, cents + _sum(high, _TENS) * weight
    return _checked(Decimal(cents + _sum(whole, _TENS) * 100).scaleb(-2))


def _sum(text: str, units: Mapping[str, int]) -> int:
    total = digit = 0
    for character in text:
        if character in units:
            total, digit = total + digit * units[character], 0
        elif character in _DIGITS:
            digit = _DIGITS.index(character)
        else:
            raise ValueError(f"not an amount in capitals: {text!r}")
    return total + digit
