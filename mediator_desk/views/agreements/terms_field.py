"""The numbered terms of an agreement, each a field of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.services.agreements.agreements import shortened
from mediator_desk.views import theme
from mediator_desk.views.agreements.select_words import select_words
from mediator_desk.views.agreements.term_row import TermRow
from mediator_desk.views.field_values import changed, show_value, value_of
from mediator_desk.views.parts import button, restyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent


_GAP = re.compile(r"【[^】]*】")


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
        self._rows: list[TermRow] = []
        self._removed: tuple[int, str, bool, int] | None = None
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
        return tuple(text for row in self._rows if (text := row.text()))

    def clauses(self) -> tuple[int, ...]:
        """Return the clause that each of these terms was begun with, as AgreementDraft.term_clauses has them."""
        return shortened([row.clause_id for row in self._filled()])

    def show_clauses(self, clauses: Sequence[int] | None) -> None:
        """Say which clause each term that holds text was begun with."""
        known = dict(enumerate(clauses or ()))
        for place, row in enumerate(self._filled()):
            row.clause_id = known.get(place, 0)
        self._on_edited()

    def linked_place(self) -> int:
        """Return which of the terms that hold text is linked to the accepted offer, from 1; 0 for none."""
        filled = self._filled()
        return next((place for place, row in enumerate(filled, 1) if row.is_linked), 0)

    def link(self, place: int) -> None:
        """Let a term, counted as in `linked_place`, follow the accepted offer: it is read here and changed there."""
        filled = self._filled()
        for row in self._rows:
            row.set_linked(is_linked=row in filled and filled.index(row) + 1 == place)
        self._on_edited()

    def add_linked(self, text: str) -> None:
        """Add the term of the accepted offer before all others; it takes an only field that is empty."""
        if len(self._rows) == 1 and not self._rows[0].text():
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

    def add_term(self, text: str = "", after: int | None = None, clause_id: int = 0) -> None:
        """Add a term after another (the last by default) and go to it; a given text takes an empty last field."""
        place = len(self._rows) if after is None else after + 1
        if text and self._rows and not self._rows[-1].text():
            place = len(self._rows) - 1
            self._rows[place].clause_id = clause_id
            self._rows[place].field.setPlainText(text)
        else:
            self._insert(place, text, clause_id)
        self._rows[place].field.setFocus()
        self._on_edited()

    def add_clause(self, text: str, clause_id: int) -> None:
        """Add a term that is begun with a clause, after all others; its first gap (【…】) is selected to be filled."""
        self.add_term(text, clause_id=clause_id)
        row = self._rows[-1]
        if gap := _GAP.search(text):
            select_words(row.field, gap[0])

    def remove_term(self, place: int) -> None:
        """Remove a term; it can be put back until another is removed."""
        is_linked, clause_id = self._rows[place].is_linked, self._rows[place].clause_id
        text = self._take(place)
        if not self._rows:
            self._insert(0, "")
        if text.strip():
            self._removed = (place, text, is_linked, clause_id)
            self._back_button.show()
        self._rows[min(place, len(self._rows) - 1)].field.setFocus()
        self._on_edited()

    def put_back(self) -> None:
        """Put the term that was removed last back to its place."""
        if self._removed:
            place, text, is_linked, clause_id = self._removed
            self._removed = None
            self._back_button.hide()
            self._insert(min(place, len(self._rows)), text, clause_id)
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

    def go_to(self, position: int, words: str = "") -> None:
        """Put the focus into a term, counted from 1 among those that hold text, and select these words in it."""
        filled = self._filled()
        row = filled[position - 1] if 0 < position <= len(filled) else self._rows[0]
        row.field.setFocus()
        select_words(row.field, words)

    def mark(self, tones: dict[int, str]) -> None:
        """Ring terms with a finding: position among those that hold text, from 1 -> "bad" or "warn"."""
        filled = self._filled()
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

    def _filled(self) -> list[TermRow]:
        return [row for row in self._rows if row.text()]

    def _insert(self, place: int, text: str, clause_id: int = 0) -> None:
        row = TermRow(text, self, clause_id)
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

    def _unlink(self, row: TermRow) -> None:
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


value_of.register(TermsField, TermsField.terms)
show_value.register(TermsField, TermsField.show_terms)
changed.register(TermsField, lambda field: field.edited)
