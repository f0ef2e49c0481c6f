"""The numbered terms of an agreement, each a field of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediator_desk.conventions.numbering import chinese_numeral
from mediator_desk.views import theme
from mediator_desk.views.agreements.growing_text import GrowingText
from mediator_desk.views.agreements.link_note import LinkNote
from mediator_desk.views.field_values import changed, show_value, value_of
from mediator_desk.views.parts import button, restyle, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent


class TermsField(QWidget):
    """Terms 一、二、三: added (Ctrl+Enter), moved (Alt+Up, Alt+Down), removed and put back. Empty ones do not count."""

    edited = Signal()
    counted = Signal(int)
    """How many terms hold text."""
    linked = Signal(int)
    """Another term is linked to the accepted offer now (its place from 1; 0 for none)."""
    offer_wanted = Signal()
    """A person wants to change the offer that a term follows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_TermRow] = []
        self._removed: tuple[int, str, bool] | None = None
        self._was_linked = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px("s"))
        below = QHBoxLayout()
        below.setContentsMargins(theme.current().px(36), 0, 0, 0)
        below.setSpacing(theme.current().px("l"))
        self.add_button = button(self.tr("Add a term"), self.add_term, look="link", icon="plus")
        self.add_button.setToolTip(self.tr("Ctrl+Enter in a term"))
        self._back_button = button(
            self.tr("Put the removed term back"), self.put_back, look="link", icon="arrow-counter-clockwise"
        )
        self._back_button.hide()
        below.addWidget(self.add_button)
        below.addWidget(self._back_button)
        below.addStretch(1)
        self._column.addLayout(below)
        self.show_terms(())

    # What forms and screens call

    def terms(self) -> tuple[str, ...]:
        """Return the terms that hold text, in their order."""
        return tuple(text for row in self._rows if (text := row.field.toPlainText().strip()))

    def linked_place(self) -> int:
        """Return which of the terms that hold text is linked to the accepted offer, from 1; 0 for none."""
        filled = [row for row in self._rows if row.field.toPlainText().strip()]
        return next((place for place, row in enumerate(filled, 1) if row.is_linked), 0)

    def link(self, place: int) -> None:
        """Let a term, counted as in `linked_place`, follow the accepted offer: it is read here and changed there."""
        filled = [row for row in self._rows if row.field.toPlainText().strip()]
        for row in self._rows:
            row.set_linked(is_linked=row in filled and filled.index(row) + 1 == place)
        self._on_edited()

    def add_linked(self, text: str) -> None:
        """Add the term of the accepted offer before all others; it takes an only field that is empty."""
        if len(self._rows) == 1 and not self._rows[0].field.toPlainText().strip():
            self._rows[0].field.setPlainText(text)
        else:
            self._insert(0, text)
        self.link(1)

    def show_terms(self, terms: Sequence[str]) -> None:
        """Show terms; where there are none, one empty field."""
        while self._rows:
            self._take(0)
        for text in terms or ("",):
            self._insert(len(self._rows), text)
        self._removed = None
        self._back_button.hide()
        self._on_edited()

    def add_term(self, text: str = "", after: int | None = None) -> None:
        """Add a term after another (the last by default) and go to it; a given text takes an empty last field."""
        place = len(self._rows) if after is None else after + 1
        if text and self._rows and not self._rows[-1].field.toPlainText().strip():
            place = len(self._rows) - 1
            self._rows[place].field.setPlainText(text)
        else:
            self._insert(place, text)
        self._rows[place].field.setFocus()
        self._on_edited()

    def remove_term(self, place: int) -> None:
        """Remove a term; it can be put back until another is removed."""
        is_linked = self._rows[place].is_linked
        text = self._take(place)
        if not self._rows:
            self._insert(0, "")
        if text.strip():
            self._removed = (place, text, is_linked)
            self._back_button.show()
        self._rows[min(place, len(self._rows) - 1)].field.setFocus()
        self._on_edited()

    def put_back(self) -> None:
        """Put the term that was removed last back to its place."""
        if self._removed:
            place, text, is_linked = self._removed
            self._removed = None
            self._back_button.hide()
            self._insert(min(place, len(self._rows)), text)
            self._rows[min(place, len(self._rows) - 1)].set_linked(is_linked=is_linked and not self.linked_place())
            self._rows[min(place, len(self._rows) - 1)].field.setFocus()
            self._on_edited()

    def move_term(self, place: int, step: int) -> None:
        """Let a term change places with the one before (-1) or after it (1); the focus goes along."""
        if 0 <= place + step < len(self._rows):
            row = self._rows.pop(place)
            self._column.removeWidget(row)
            self._rows.insert(place + step, row)
            self._column.insertWidget(place + step, row)
            row.field.setFocus()
            self._order_tabs()
            self._on_edited()

    def go_to(self, position: int) -> None:
        """Put the focus into a term, counted from 1 among those that hold text."""
        filled = [row for row in self._rows if row.field.toPlainText().strip()]
        row = filled[position - 1] if 0 < position <= len(filled) else self._rows[0]
        row.field.setFocus()

    def mark(self, tones: dict[int, str]) -> None:
        """Ring terms with a finding: position among those that hold text, from 1 -> "bad" or "warn"."""
        filled = [row for row in self._rows if row.field.toPlainText().strip()]
        for row in self._rows:
            tone = tones.get(filled.index(row) + 1, "") if row in filled else ""
            if (row.field.property("problem") or "") != tone:
                restyle(row.field, problem=tone)

    def set_read_only(self, *, is_read_only: bool) -> None:
        """Let the terms be read, not typed."""
        self.add_button.setHidden(is_read_only)
        for row in self._rows:
            row.set_read_only(is_read_only=is_read_only)

    # How it is done

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        self._rows[0].field.setFocus(event.reason())  # with a focus proxy, Tab would never leave the terms

    def _insert(self, place: int, text: str) -> None:
        row = _TermRow(text, self)
        row.field.textChanged.connect(self._on_edited)
        row.field.another_asked.connect(lambda: self.add_term(after=self._rows.index(row)))
        row.field.move_asked.connect(lambda step: self.move_term(self._rows.index(row), step))
        row.up_button.clicked.connect(lambda: self.move_term(self._rows.index(row), -1))
        row.down_button.clicked.connect(lambda: self.move_term(self._rows.index(row), 1))
        row.remove_button.clicked.connect(lambda: self.remove_term(self._rows.index(row)))
        row.offer_wanted.connect(self.offer_wanted)
        row.unlink_wanted.connect(lambda: self._unlink(row))
        self._rows.insert(place, row)
        self._column.insertWidget(place, row)
        row.show()  # at once, so that it can take the focus
        self._order_tabs()

    def _take(self, place: int) -> str:
        row = self._rows.pop(place)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        return row.field.toPlainText()

    def _unlink(self, row: _TermRow) -> None:
        row.set_linked(is_linked=False)
        row.field.setFocus()
        self._on_edited()

    def _order_tabs(self) -> None:
        """Tab goes through the terms, then to the button; what is made later would come last of all."""
        before: QWidget = self.add_button
        for row in self._rows:
            for part in (row.field, row.link_note.offer_button, row.link_note.unlink_button):
                QWidget.setTabOrder(before, part)
                before = part
        QWidget.setTabOrder(before, self.add_button)

    def _on_edited(self) -> None:
        for place, row in enumerate(self._rows):
            row.show_place(place, len(self._rows))
        self.counted.emit(len(self.terms()))
        if self.linked_place() != self._was_linked:
            self._was_linked = self.linked_place()
            self.linked.emit(self._was_linked)
        self.edited.emit()


class _TermRow(QWidget):
    """One term with its numeral and the buttons that move and remove it; a linked one says so below."""

    offer_wanted = Signal()
    unlink_wanted = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.is_linked = self._is_read_only = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        column.addLayout(row)
        row.setSpacing(px("xs"))
        self._numeral = words("", "strong")
        self._numeral.setFixedWidth(px(32))
        self._numeral.setContentsMargins(0, px(7), 0, 0)
        row.addWidget(self._numeral, 0, Qt.AlignmentFlag.AlignTop)
        self.field = GrowingText(self)
        with QSignalBlocker(self.field):
            self.field.setPlainText(text)
        row.addWidget(self.field, 1)
        self.up_button = self._act(self.tr("Move up (Alt+Up)"), "caret-up", row)
        self.down_button = self._act(self.tr("Move down (Alt+Down)"), "caret-down", row)
        self.remove_button = self._act(self.tr("Remove this term"), "x", row)
        self.link_note = LinkNote(self)
        self.link_note.hide()
        self.link_note.offer_button.clicked.connect(self.offer_wanted)
        self.link_note.unlink_button.clicked.connect(self.unlink_wanted)
        self.field.locked_typed.connect(self.link_note.insist)
        column.addWidget(self.link_note)

    def _act(self, text: str, icon: str, row: QHBoxLayout) -> QPushButton:
        shown = button(text, look="bare", icon=icon)
        shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys do the same; Tab goes from term to term
        cell = QVBoxLayout()
        cell.setContentsMargins(0, theme.current().px(5), 0, 0)
        cell.addWidget(shown)
        cell.addStretch(1)
        row.addLayout(cell)
        return shown

    def show_place(self, place: int, count: int) -> None:
        numeral = chinese_numeral(place + 1)
        self._numeral.setText(numeral)
        self.field.setAccessibleName(self.tr("Term {numeral}").format(numeral=numeral))
        self.up_button.setEnabled(place > 0)
        self.down_button.setEnabled(place + 1 < count)

    def set_linked(self, *, is_linked: bool) -> None:
        """Let the term follow the accepted offer, or be typed."""
        self.is_linked = is_linked
        self.link_note.calm()
        self.set_read_only(is_read_only=self._is_read_only)

    def set_read_only(self, *, is_read_only: bool) -> None:
        self._is_read_only = is_read_only
        self.field.setReadOnly(is_read_only or self.is_linked)
        restyle(self.field)  # its ground tells
        self.link_note.setVisible(self.is_linked)
        self.link_note.set_read_only(is_read_only=is_read_only)
        for shown in (self.up_button, self.down_button, self.remove_button):
            shown.setHidden(is_read_only)


value_of.register(TermsField, TermsField.terms)
show_value.register(TermsField, TermsField.show_terms)
changed.register(TermsField, lambda field: field.edited)
