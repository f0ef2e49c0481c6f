"""A text field that is as high as its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from mediator_desk.views import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

LEAST_HEIGHT = 34
ERASING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class GrowingText(QPlainTextEdit):
    """Plain text without a scroll bar of its own; Tab goes on, and Ctrl+Enter, Alt+Up and Alt+Down are told."""

    another_asked = Signal()
    """Ctrl+Enter: one more like this, after it."""
    move_asked = Signal(int)
    """Alt+Up (-1) or Alt+Down (1)."""
    locked_typed = Signal()
    """Somebody types where nothing can be typed."""

    def __init__(self, parent: QWidget | None = None, *, least_lines: int = 1) -> None:
        super().__init__(parent)
        self._least_lines = least_lines
        self.document().setDocumentMargin(2)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.current().changed.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        modifiers, key = event.modifiers(), event.key()
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if modifiers == Qt.KeyboardModifier.ControlModifier and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.another_asked.emit()
        elif modifiers & Qt.KeyboardModifier.AltModifier and key in moves:
            self.move_asked.emit(moves[Qt.Key(key)])
        elif self.isReadOnly() and (event.text().strip() or key in ERASING):
            self.locked_typed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(theme.current().px(240), self.height())

    def _fit(self) -> None:
        """Take the height of the text: a plain text document counts its height in lines."""
        lines = max(self._least_lines, round(self.document().size().height()))
        frame = theme.current().px(12) + 2 + round(2 * self.document().documentMargin())
        height = max(theme.current().px(LEAST_HEIGHT), lines * self.fontMetrics().lineSpacing() + frame)
        if height != self.height():
            self.setFixedHeight(height)
