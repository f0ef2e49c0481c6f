"""How papers write a day, a sum and a list: in one place, so that no two papers write them differently."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from mediator_desk.conventions import amounts, numbering
from mediator_desk.documents.papers.meeting_words import OPEN, TICKED, inline
from mediator_desk.documents.typesetting.template import Scope

Choice = TypeVar("Choice")

_COUNTED = re.compile(
    r"(?:[（(](?P<inside>[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）]|"
    r"(?P<han>[一二三四五六七八九十]{1,3})[、.．]|(?P<digits>[0-9]{1,2})(?:[、)）]|[.．](?![0-9])))[ 　]*"
)


def day(on: date | None) -> str:
    """Return a day as papers write it, "" for none."""
    return numbering.chinese_date(on) if on else ""


def amount_values(name: str, amount: Decimal | None) -> dict[str, str]:
    """Return a sum under <name>_amount and <name>_in_capitals, from the same Decimal, so that they cannot differ."""
    figures = "" if amount is None else amounts.figures(amount)
    return {
        f"{name}_amount": figures,
        f"{name}_in_capitals": "" if amount is None else amounts.in_capitals(amount),
    }


def boxes(words: Mapping[Choice, str], chosen: Choice | None) -> str:
    """Return every choice with a box before it; that of the chosen one is filled, none for None."""
    return "　".join(f"{TICKED if one == chosen else OPEN}{text}" for one, text in words.items())


def items(lines: Iterable[str]) -> list[Scope]:
    """Return the lines that say something, counted; numbers that were typed before them are not said twice."""
    written = _without_counting([text for line in lines if (text := inline(line))])
    return [
        {"ordinal": numbering.chinese_numeral(n), "item": text.rstrip("；;。")} for n, text in enumerate(written, 1)
    ]


def _without_counting(lines: Sequence[str]) -> Sequence[str]:
    """Take 1. 2. 3. or 一、二、三、 off lines that are all counted so; any other number stays."""
    found = [_COUNTED.match(line) for line in lines]
    for n, (match, line) in enumerate(zip(found, lines, strict=True), 1):
        if match is None or match.end() == len(line):
            return lines
        if next(filter(None, match.groups())) not in (str(n), numbering.chinese_numeral(n)):
            return lines
    return [line[match.end() :] for match, line in zip(found, lines, strict=True) if match]
