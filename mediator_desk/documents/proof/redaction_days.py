"""How a day of birth is written: each form with what stays of it, the year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

_DIGITS = "〇一二三四五六七八九"


def written_days(day: date) -> Iterator[tuple[str, str]]:
    """Give a day in every form in which people type it, and its year in the same form.

    One with hyphens ("1990-1-1") is given with them: without, it would be any short number.
    """
    year, months, days = f"{day.year:04}", _one_or_two(day.month), _one_or_two(day.day)
    for month in months:
        for of_month in days:
            for shown in (year, year[2:]):
                yield from ((f"{shown}年{month}月{of_month}{end}", f"{shown}年") for end in "日号")
            yield from ((f"{year}{dot}{month}{dot}{of_month}", f"{year}年") for dot in "./-")
    yield f"{year}{day.month:02}{day.day:02}", f"{year}年"
    for zero in "〇零":
        words = "".join(_DIGITS[int(one)] for one in year).replace("〇", zero)
        yield from ((f"{words}年{_in_words(day.month)}月{_in_words(day.day)}{end}", f"{words}年") for end in "日号")


def _one_or_two(number: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys((str(number), f"{number:02}")))


def _in_words(number: int) -> str:
    tens, ones = divmod(number, 10)
    ten = ("", "十", "二十", "三十")[tens]
    return f"{ten}{_DIGITS[ones] if ones else ''}"
