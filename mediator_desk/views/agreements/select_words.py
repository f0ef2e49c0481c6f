"""Selecting words where they stand in a field: what a finding is about is seen at once."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


def select_words(field: QWidget, wanted: str) -> None:
    """Select words where they stand in a field first; where they do not, or there are none, select nothing.

    A cursor counts UTF-16 units, and many names have characters beyond the first plane.
    """
    if isinstance(field, QPlainTextEdit):
        start, length = _span(field.toPlainText(), wanted)
        if length:
            cursor = field.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            field.setTextCursor(cursor)
    elif isinstance(field, QLineEdit):
        start, length = _span(field.text(), wanted)
        if length:
            field.setSelection(start, length)


def _span(text: str, wanted: str) -> tuple[int, int]:
    place = text.find(wanted) if wanted else -1
    return (0, 0) if place < 0 else (_units(text[:place]), _units(wanted))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
