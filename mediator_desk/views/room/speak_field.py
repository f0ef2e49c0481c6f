"""Where one types what is being said; what is typed of private talk can be covered, and goes from the window then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.parts import words
from mediator_desk.views.room.private_cover import SEEN_FOR_MS, GreyBars

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent, QKeyEvent

LINES = 66
"""Height of the field in pixels at 100 %: two lines and a little of the next."""


class _Field(QPlainTextEdit):
    """The field itself; it knows whether an input method composes in it."""

    composed = Signal()
    """A key went into the input method."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_composing = False
        self.setTabChangesFocus(True)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self.composed.emit()


class _Cover(QPushButton):
    """Grey bars in the place of the field; who types on gets the field back."""

    typed_on = Signal(str)
    """Somebody types as if the field were there (the letters)."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.text().isprintable() and event.text().strip() and not held:
            self.typed_on.emit(event.text())
        else:
            super().keyPressEvent(event)


class SpeakField(QStackedWidget):
    """A field of two lines, and the cover that stands in its place while private words are not to be seen."""

    touched = Signal()
    """Something was typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = ""
        self.is_private = False
        """Whether what is typed is told in private."""
        self.field = _Field(self)
        self.field.setObjectName("speak")
        self.field.setAccessibleName(self.tr("What is being said"))
        self._cover = self._make_cover()
        self.addWidget(self.field)
        self.addWidget(self._cover)
        self.setFocusProxy(self.field)
        self._timer = QTimer(self, singleShot=True, interval=SEEN_FOR_MS)
        self._timer.timeout.connect(self._on_unwatched)
        self.field.textChanged.connect(self._on_typed)
        self.field.composed.connect(self._on_typed)
        self._fit()
        theme.current().changed.connect(self._fit)

    @property
    def text(self) -> str:
        """What is typed, covered or not."""
        return self._covered if self.is_covered else self.field.toPlainText()

    @property
    def is_covered(self) -> bool:
        """Whether the cover stands in the place of the field."""
        return self.currentWidget() is self._cover

    def show_text(self, text: str) -> None:
        """Put a text into the field, behind the cover where that is up."""
        if self.is_covered:
            self._covered = text
        else:
            self.field.setPlainText(text)
            self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.touched.emit()

    def cover(self) -> None:
        """Cover private words that are typed and not noted down yet; there is nothing to cover else."""
        if not self.is_private or self.is_covered or not self.field.toPlainText().strip():
            return
        had_focus = self.field.hasFocus()
        self._covered = self.field.toPlainText()
        self._fill("")
        self.setCurrentWidget(self._cover)
        self.setFocusProxy(self._cover)
        if had_focus:
            self._cover.setFocus()

    def uncover(self) -> None:
        """Show the field again."""
        if not self.is_covered:
            return
        had_focus = self._cover.hasFocus()
        self.setCurrentWidget(self.field)
        self.setFocusProxy(self.field)
        self._fill(self._covered)
        self._covered = ""
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self._timer.start()
        if had_focus:
            self.field.setFocus()

    def _fill(self, text: str) -> None:
        """Change what stands in the field; nothing was typed, and what was undone before cannot be looked at."""
        self.field.blockSignals(True)
        self.field.setPlainText(text)
        self.field.document().clearUndoRedoStacks()
        self.field.blockSignals(False)

    def _make_cover(self) -> _Cover:
        cover = _Cover(self)
        cover.typed_on.connect(self._on_typed_on)
        cover.setObjectName("private_cover")
        cover.setAccessibleName(self.tr("What you write of private talk is covered. Show it."))
        cover.clicked.connect(self.uncover)
        column = QVBoxLayout(cover)
        column.setContentsMargins(
            theme.current().px(10), theme.current().px("s"), theme.current().px(10), theme.current().px("s")
        )
        column.setSpacing(0)
        column.addWidget(GreyBars(cover, lines=1))
        told = words(self.tr("Covered: F7 or a click shows what you write."), "small", "mute", parent=cover)
        told.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(told)
        return cover

    def _on_typed_on(self, letters: str) -> None:
        self.uncover()
        self.field.insertPlainText(letters)

    def _on_typed(self) -> None:
        self._timer.start()
        self.touched.emit()

    def _on_unwatched(self) -> None:
        if self.field.is_composing:
            self._timer.start()  # half a word stands in the input method: it would be lost
        else:
            self.cover()

    def _fit(self) -> None:
        self.field.setFont(theme.current().font("room"))
        self.setFixedHeight(theme.current().px(LINES))
