"""Cells and rows of a sheet as XML, one after the other: nothing is kept, so memory does not grow with the rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import IO
from xml.sax.saxutils import escape

from mediator_desk.conventions.china_time import in_china
from mediator_desk.reports.safe_text import FORMULA_SIGNS, LONGEST, cell_text, looks_like_formula

PORTION = 1 << 16
"""Characters that are gathered before they are written."""

EXCEL_BEGINS = date(1899, 12, 30).toordinal()
_NOT_PLAIN = re.compile(r"[&<>_\x00-\x1f\ud800-\udfff\ufffe\uffff]|^ | $|  ")
_SEEN_AT_ONCE = LONGEST // 2
"""Characters up to which a text fits into a cell, whatever they are."""


class RowStream:
    """Where the rows of one sheet go, as UTF-8."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._parts: list[str] = []
        self._size = 0

    def row(self, number: int, cells: str, height: float | None = None) -> None:
        """Add one row with its cells; `height` is in points."""
        size = "" if height is None else f' ht="{height:g}" customHeight="1"'
        part = f'<row r="{number}"{size}>{cells}</row>'
        self._parts.append(part)
        self._size += len(part)
        if self._size > PORTION:
            self.flush()

    def flush(self) -> None:
        """Write what was gathered."""
        self._out.write("".join(self._parts).encode())
        self._parts.clear()
        self._size = 0


@dataclass(frozen=True)
class Ink:
    """Numbers of the styles that a cell of a column may need."""

    number: int
    text: int
    quoted: int
    """For text that a program could take for a formula when a person edits the cell."""


@lru_cache(maxsize=512)
def inline_text(text: str) -> tuple[str, bool]:
    """Return a text as the inside of a cell, and whether it looks like a formula."""
    if len(text) <= _SEEN_AT_ONCE and not _NOT_PLAIN.search(text):
        return f"<is><t>{text}</t></is>", text[0] in FORMULA_SIGNS if text else False
    safe = escape(cell_text(text))
    keeps = ' xml:space="preserve"' if safe != safe.strip() or "\n" in safe or "  " in safe else ""
    return f"<is><t{keeps}>{safe}</t></is>", looks_like_formula(text)


def text_cell(letter: str, row: int, text: str, ink: Ink) -> str:
    """Return a cell that holds a text, whatever the text looks like."""
    inside, is_formula_alike = inline_text(text)
    return f'<c r="{letter}{row}" s="{ink.quoted if is_formula_alike else ink.text}" t="inlineStr">{inside}</c>'


def number_cell(letter: str, row: int, value: int | Decimal | date, ink: Ink) -> str:
    """Return a cell that holds a number, a day or an instant, exactly."""
    return f'<c r="{letter}{row}" s="{ink.number}"><v>{as_number(value)}</v></c>'


def empty_cell(letter: str, row: int, style: int) -> str:
    """Return a cell that holds nothing but its looks."""
    return f'<c r="{letter}{row}" s="{style}"/>'


def formula_cell(letter: str, row: int, formula: str, value: str | int | Decimal | date, ink: Ink) -> str:
    """Return a cell with a formula (escaped) and what it comes to, for readers that do not compute."""
    if isinstance(value, str):
        kept = escape(cell_text(value))
        return f'<c r="{letter}{row}" s="{ink.number}" t="str"><f>{formula}</f><v>{kept}</v></c>'
    return f'<c r="{letter}{row}" s="{ink.number}"><f>{formula}</f><v>{as_number(value)}</v></c>'


def as_number(value: int | Decimal | date) -> str:
    """Return a value as a cell's number: without exponent or trailing zeros; a day counted from 30 December 1899."""
    if isinstance(value, Decimal):
        return _plain_decimal(value)
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, date):
        return str(value.toordinal() - EXCEL_BEGINS)
    return str(value)


def _plain_decimal(value: Decimal) -> str:
    text = format(value, "f")
    if "." not in text:
        return text
    stripped = text.rstrip("0").rstrip(".")
    return "0" if stripped in ("-0", "") else stripped


def _moment(value: datetime) -> str:
    local = in_china(value)
    seconds = timedelta(hours=local.hour, minutes=local.minute, seconds=local.second).total_seconds()
    return repr(local.toordinal() - EXCEL_BEGINS + seconds / 86_400)
