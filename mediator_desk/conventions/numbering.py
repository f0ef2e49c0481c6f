"""Numbers of cases and papers, Chinese numerals and dates as papers write them."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

LONGEST_TEMPLATE = 60

_WIDTH = re.compile(r"0(?P<width>[1-9])d?")
_NUMERALS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")


def template_problems(template: str) -> list[str]:
    """Return what is wrong with a template such as 粤保调〔{year}〕第{n:04d}号; an empty list: it can be used.

    Codes: "too_long", "not_one_line", "unbalanced_braces", "unknown_field", "repeated_field", "bad_width",
    "year_missing" (the count begins again each year, so the year parts the numbers), "number_missing".
    """
    if len(template) > LONGEST_TEMPLATE:
        return ["too_long"]
    try:
        fields = [(name, (spec or "") + (mark or "")) for _, name, spec, mark in _parts(template) if name is not None]
    except ValueError:
        return ["unbalanced_braces"]
    names = [name for name, _ in fields]
    found = {
        "not_one_line": not template.isprintable(),
        "unknown_field": not set(names) <= {"year", "n"},
        "repeated_field": len(names) != len(set(names)),
        "bad_width": any(not _is_right_width(name, spec) for name, spec in fields),
        "year_missing": "year" not in names,
        "number_missing": "n" not in names,
    }
    return [code for code, is_found in found.items() if is_found]


def format_number(template: str, year: int, n: int) -> str:
    """Return the number that a template makes: 粤保调〔2026〕第0012号. A number wider than its width is not cut.

    Raises ValueError for a template with problems, a year without four digits, and n below 1.
    """
    problems = template_problems(template)
    if problems or not 1000 <= year <= 9999 or n < 1:
        raise ValueError(f"no number from {template!r}, {year}, {n}: {', '.join(problems)}")
    return "".join(
        literal + ("" if name is None else str(year) if name == "year" else str(n).zfill(_width(spec)))
        for literal, name, spec, _ in _parts(template)
    )


def chinese_numeral(n: int) -> str:
    """Return a whole number as papers count articles and terms: 1 一, 12 十二, 105 一百零五, 20000 二万.

    Raises ValueError outside 0 to 99,999,999.
    """
    if not 0 <= n < 100_000_000:
        raise ValueError(f"no Chinese numeral for {n}")
    high, low = divmod(n, 10_000)
    if not high:
        text = _below_ten_thousand(low)
    else:
        gap = "零" if 0 < low < 1000 else ""
        text = _below_ten_thousand(high) + "万" + gap + (_below_ten_thousand(low) if low else "")
    return text.removeprefix("一") if text.startswith("一十") else text


def chinese_date(day: date) -> str:
    """Return a date as papers write it: 2026年3月5日, without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def copies_in_words(copies: int) -> str:
    """Return how many copies, as in 本协议一式三份; two are 两. Raises ValueError for fewer than one."""
    if copies < 1:
        raise ValueError(f"no paper has {copies} copies")
    return "两" if copies == 2 else chinese_numeral(copies)


def _parts(template: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return list(Formatter().parse(template))


def _is_right_width(name: str, spec: str) -> bool:
    return not spec or (name == "n" and _WIDTH.fullmatch(spec) is not None)


def _width(spec: str | None) -> int:
    match = _WIDTH.fullmatch(spec or "")
    return int(match["width"]) if match else 1


def _below_ten_thousand(n: int) -> str:
    text, is_gap = "", False
    for place in (3, 2, 1, 0):
        digit = n // 10**place % 10
        if digit:
            text += ("零" if is_gap and text else "") + _NUMERALS[digit] + _PLACES[place]
        is_gap = not digit
    return text or "零"
