"""Text for the cells of a workbook: what a person typed comes out as typed, whatever it looks like.

A workbook is XML in which a text like _x0041_ means the letter A, and in which most control characters may not
stand at all. Nothing is dropped: a character that cannot stand is replaced by one that can be seen.
"""

from __future__ import annotations

import re

LONGEST = 32_767
"""Characters that a cell can hold, in UTF-16 units."""

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f]")
_IMPOSSIBLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
_WIDE = re.compile("[\u2e80-\U0010ffff]")
_ESCAPE_ALIKE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")
"""What a text begins with that a program could take for a formula."""

_LONG_DIGITS = re.compile("[0-9]{12,}|0[0-9]+")
"""Digits that a program would show as 4.4E+17, or without their zeros."""


def cell_text(text: str) -> str:
    """Return the text as the cell's XML must hold it so that it reads as typed.

    Control characters become their pictures (U+2400…), other impossible ones U+FFFD; CR LF becomes LF. A text that a
    cell cannot hold ends with "…".
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    shown = _CONTROLS.sub(lambda found: chr(0x2400 + ord(found.group())), lines)
    return _ESCAPE_ALIKE.sub("_x005F_", _fitting(_IMPOSSIBLE.sub("\ufffd", shown)))


def looks_like_formula(text: str) -> bool:
    """Return whether a program could take the text for a formula when a person edits the cell."""
    return text.lstrip(" ").startswith(FORMULA_SIGNS)


def csv_text(text: str) -> str:
    """Return a typed text as a CSV file may hold it: an apostrophe before what a program would compute or shorten.

    A CSV file cannot say that a field is text. A program that reads it back takes one leading apostrophe away.
    """
    is_taken = looks_like_formula(text) or _LONG_DIGITS.fullmatch(text) is not None or text.startswith(("'", "\r"))
    return f"'{text}" if is_taken else text


def shown_width(text: str) -> int:
    """Return how wide a text is in characters of the sheet; a character above U+2E7F takes two."""
    return len(text) + (0 if text.isascii() else len(_WIDE.findall(text)))


def _fitting(text: str) -> str:
    # Escapes make the XML longer, but not the text that the cell holds.
    if len(text.encode("utf-16-le")) // 2 <= LONGEST:
        return text
    return text.encode("utf-16-le")[: (LONGEST - 1) * 2].decode("utf-16-le", errors="ignore") + "…"
