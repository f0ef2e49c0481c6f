"""Keys that do something where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

AROUND = Qt.ShortcutContext.WidgetWithChildrenShortcut
ONLY = Qt.ShortcutContext.WidgetShortcut


def shortcut(
    keys: str | QKeySequence | QKeySequence.StandardKey,
    on: QWidget,
    do: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QShortcut:
    """Let keys do something: in the whole window of `on`, AROUND it (it and what is in it), or in it ONLY.

    Where the same keys mean something around it and in it, the inner meaning is done.
    """
    made = QShortcut(QKeySequence(keys), on)
    made.setContext(context)  # PySide 6.11 leaves out the context that its constructor is given beside a callable
    made.activated.connect(do)
    made.activatedAmbiguously.connect(lambda: _do_innermost(made.key()))
    return made


def _do_innermost(keys: QKeySequence) -> None:
    """Qt does nothing where keys have several meanings: do the one that is nearest to the keyboard."""
    place = focused = QApplication.focusWidget()
    while place is not None:
        own = place.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)
        for one in own:
            if one.key() == keys and one.isEnabled() and (place is focused or one.context() is not ONLY):
                one.activated.emit()
                return
        place = None if place.isWindow() else place.parentWidget()
