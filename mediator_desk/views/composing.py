"""While an input method composes, the keys belong to it: no shortcut of the desk acts on half a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent, QKeyEvent

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class ComposingGuard(QObject):
    """Follows the keyboard. Where it is, what is composed holds every shortcut back until it is written or given up.

    Most keys never come here then: the input method takes them. Those with Ctrl or Alt, and function keys, do.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._watched: QWidget | None = None
        self.is_composing = False
        app.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed()

    @Slot()
    def _on_focus_changed(self) -> None:
        # Without the signal's widgets: the one that lost the focus may be half destroyed.
        now = QApplication.focusWidget()
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched, self.is_composing = now, False
        if now is not None:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        kind = event.type()
        if kind == QEvent.Type.InputMethod:
            self.is_composing = bool(cast("QInputMethodEvent", event).preeditString())
        elif kind == QEvent.Type.ShortcutOverride and self.is_composing:
            event.accept()  # it is a key for the field, not a shortcut
            return True
        if kind == QEvent.Type.KeyPress and self.is_composing:
            return bool(cast("QKeyEvent", event).modifiers() & _HELD)  # Ctrl+Enter would end the word in a field
        return super().eventFilter(watched, event)


def is_composing() -> bool:
    """Tell whether an input method composes a word in any field just now."""
    app = QApplication.instance()
    return app is not None and any(one.is_composing for one in app.findChildren(ComposingGuard))
