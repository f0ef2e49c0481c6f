"""The text of a template while it is written: facts and instructions are picked from a list that comes as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from mediator_desk.documents.papers import template_words
from mediator_desk.documents.papers.template_suggestions import suggestions
from mediator_desk.views import theme
from mediator_desk.views.parts import plain_tip
from mediator_desk.views.templates.colouring import Colouring
from mediator_desk.views.templates.fault_words import fault_words
from mediator_desk.views.templates.offered_list import OfferedList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from mediator_desk.documents.papers.placeholders import Glossary
    from mediator_desk.documents.papers.template_suggestions import Suggestion
    from mediator_desk.documents.papers.template_tokens import Fault

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class TemplateField(QPlainTextEdit):
    """A template in the plain notation, its faults underlined where they are."""

    style_changed = Signal(str)
    """The word of the style of the paragraph at the cursor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Glossary | None = None
        self._faults: tuple[Fault, ...] = ()
        self._is_typing = False
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Wording of the paper"))
        self._colouring = Colouring(self.document())
        self.offered = OfferedList(self)
        self.offered.taken.connect(self._take)
        self.textChanged.connect(self._on_typed)
        self.cursorPositionChanged.connect(self._on_moved)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.offered.hide())
        theme.current().changed.connect(self._underline)

    def show_wording(self, text: str, known: Glossary) -> None:
        """Show a template with the names that it may use."""
        self._known = known
        self.setPlainText(text)
        self.offered.hide()

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Underline what is wrong."""
        self._faults = tuple(faults)
        self._underline()

    def go_to(self, fault: Fault) -> None:
        """Put the cursor where a fault is and select it."""
        self.setTextCursor(self._cursor_of(fault))
        self.centerCursor()
        self.setFocus()

    def style_word(self) -> str:
        """Return the word of the style at the cursor, "" where there is none."""
        block = self.textCursor().block()
        while block.isValid():
            if word := _style_of(block):
                return word
            block = block.previous()
        return ""

    def choose_style(self, word: str) -> None:
        """Give the paragraph at the cursor another style; a line within a longer part belongs to its beginning."""
        block = self.textCursor().block()
        while block.previous().isValid() and not _style_of(block):
            block = block.previous()
        cursor = QTextCursor(block)
        if said := _style_of(block):
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, len(said) + 2)
        cursor.insertText(f"【{word}】")
        self.setFocus()

    def begin(self, sign: str) -> None:
        """Type a sign that begins something, and offer what may follow."""
        self.setFocus()
        self.textCursor().insertText(sign)

    def enclose(self) -> None:
        """Make what is selected a part that falls away by itself."""
        cursor = self.textCursor()
        text = cursor.selectedText()
        cursor.insertText(f"〔{text}〕")
        if not text:
            cursor.movePosition(QTextCursor.MoveOperation.Left)
            self.setTextCursor(cursor)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if self.offered.isVisible() and not event.modifiers():
            if event.key() in _STEPS:
                self.offered.move_choice(_STEPS[Qt.Key(event.key())])
                return
            if event.key() in _TAKE:
                self.offered.take()
                return
            if event.key() == Qt.Key.Key_Escape:
                self.offered.hide()
                return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: D102
        if self.offered.isVisible():
            self.offered.take()
            return True
        return super().focusNextPrevChild(is_next)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusOutEvent(event)
        self.offered.hide()

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == event.Type.ShortcutOverride and self.offered.isVisible():
            event.accept()  # Escape closes the list, not the window
            return True
        return super().event(event)

    # How it is done

    def _on_typed(self) -> None:
        self._is_typing = True
        self._offer()
        self._is_typing = False

    def _on_moved(self) -> None:
        if not self._is_typing and self.offered.isVisible():
            self._offer()
        self.style_changed.emit(self.style_word())

    def _offer(self) -> None:
        found = None
        if self._known is not None and self.hasFocus():
            found = suggestions(self.toPlainText(), self.textCursor().position(), self._known)
        if found is None or not found.found:
            self.offered.hide()
        else:
            self.offered.offer(found.found, self._place_of_cursor())

    def _place_of_cursor(self) -> QRect:
        rect = self.cursorRect()
        rect.moveTopLeft(self.viewport().mapToParent(rect.topLeft()))
        return rect

    def _take(self, one: Suggestion) -> None:
        """Write what was chosen in place of what was begun; an instruction that wants words stays open."""
        cursor = self.textCursor()
        text, at = self.toPlainText(), cursor.position()
        found = suggestions(text, at, self._known) if self._known else None
        if found is None:
            return
        closing = at < len(text) and text[at] in "}｝】" and text[at] in (one.typed[-1], "｝")
        cursor.setPosition(found.start)
        cursor.setPosition(at + closing, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(one.typed)
        if one.typed.endswith("：】"):
            cursor.movePosition(QTextCursor.MoveOperation.Left)
        self.setTextCursor(cursor)
        self.offered.hide()

    def _underline(self) -> None:
        marks = []
        for fault in self._faults:
            mark = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(theme.current().colour("bad"))
            look.setBackground(theme.current().colour("bad_soft"))
            look.setToolTip(plain_tip(fault_words(fault)))
            mark.format, mark.cursor = look, self._cursor_of(fault)
            marks.append(mark)
        self.setExtraSelections(marks)

    def _cursor_of(self, fault: Fault) -> QTextCursor:
        block = self.document().findBlockByNumber(fault.line - 1)
        cursor = QTextCursor(block)
        first = min(block.position() + fault.column - 1, block.position() + block.length() - 1)
        cursor.setPosition(first)
        cursor.setPosition(
            min(first + fault.length, block.position() + block.length() - 1), QTextCursor.MoveMode.KeepAnchor
        )
        return cursor


def _style_of(block: QTextBlock) -> str:
    """Return the word of the style that a line begins with, "" for none."""
    text = block.text()
    word = text[1 : text.find("】")] if text.startswith("【") and "】" in text else ""
    return word if word in template_words.STYLE_WORDS.values() else ""
