"""A part of a screen is made anew while the keyboard is in it: the keyboard stays at the same place of it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def same_focus(part: QWidget) -> Iterator[None]:
    """Give the keyboard back to what stands where it was, if it was in this part when the block began."""
    focused = QApplication.focusWidget()
    if focused is None or not part.isAncestorOf(focused):
        yield
        return
    name = _name_of(focused)
    number = _called(part, name).index(focused) if focused in _called(part, name) else 0
    yield
    if QApplication.focusWidget() is focused and part.isAncestorOf(focused):
        return
    there = _called(part, name)
    if there:
        there[min(number, len(there) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)


def _called(part: QWidget, name: tuple[str, str, str]) -> list[QWidget]:
    """Return what can have the keyboard in a part under this name."""
    every = part.findChildren(QWidget)
    able = (one for one in every if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisibleTo(part))
    return [one for one in able if _name_of(one) == name]


def _name_of(widget: QWidget) -> tuple[str, str, str]:
    said = widget.text() if isinstance(widget, QAbstractButton) else ""
    return type(widget).__name__, widget.objectName(), said or widget.accessibleName()
