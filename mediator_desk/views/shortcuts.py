"""Keys that do something where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

AROUND = Qt.ShortcutContext.WidgetWithChildrenShortcut
ONLY = Qt.ShortcutContext.WidgetShortcut


def shortcut(
    keys: str | QKeySequence.StandardKey,
    on: QWidget,
    do: Callable[[], object],
    context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
) -> QShortcut:
    """Let keys do something: in the whole window of `on`, AROUND it (it and what is in it), or in it ONLY."""
    made = QShortcut(QKeySequence(keys), on)
    made.setContext(context)  # PySide 6.11 leaves out the context that its constructor is given beside a callable
    made.activated.connect(do)
    return made
