"""How a dialog stands on the screen: how high it may be, and until when it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

MOST_OF_SCREEN = 0.85
"""Of the height of the screen, panels not counted."""


def size_on_screen(dialog: QDialog, width: int, height: int, *, most: float = MOST_OF_SCREEN) -> None:
    """Size a dialog with a list in it: pixels at 100 %, but no higher than its part of the screen."""
    px = theme.current().px
    room = round(dialog.screen().availableGeometry().height() * most)
    dialog.resize(px(width), min(px(height), room))


def until_answered(dialog: QDialog) -> None:
    """Show a dialog until it is answered or left; it goes away then."""
    try:
        dialog.exec()
    finally:
        dialog.deleteLater()
