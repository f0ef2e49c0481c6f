"""One term of an agreement: its numeral, its text, and the buttons that move and remove it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediator_desk.conventions.numbering import chinese_numeral
from mediator_desk.views import theme
from mediator_desk.views.agreements.growing_text import GrowingText
from mediator_desk.views.agreements.link_note import LinkNote
from mediator_desk.views.parts import button, restyle, words


class TermRow(QWidget):
    """One term with its numeral and the buttons that move and remove it; a linked one says so below."""

    offer_wanted = Signal()
    unlink_wanted = Signal()

    def __init__(self, text: str, parent: QWidget, clause_id: int = 0) -> None:
        super().__init__(parent)
        self.clause_id = clause_id
        """The clause of the bank that it was begun with, 0 for none."""
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

    def text(self) -> str:
        """Return what is typed, without blanks around it."""
        return self.field.toPlainText().strip()

    def show_place(self, place: int, count: int) -> None:
        """Show which of how many terms it is, counted from 0."""
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
        """Let it be read, or typed where it follows no offer."""
        self._is_read_only = is_read_only
        self.field.setReadOnly(is_read_only or self.is_linked)
        restyle(self.field)  # its ground tells
        self.link_note.setVisible(self.is_linked)
        self.link_note.set_read_only(is_read_only=is_read_only)
        for shown in (self.up_button, self.down_button, self.remove_button):
            shown.setHidden(is_read_only)
