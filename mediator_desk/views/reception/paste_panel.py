"""A pasted block of text: what it says is marked in it, listed, and put into the form where nobody typed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from mediator_desk.conventions.pasted_text import Found, PastedField, PastedFields, read_pasted_text
from mediator_desk.conventions.text import LONGEST_TEXT, without_turns
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.words import Cause, Channel, Line
from mediator_desk.views import field_values, theme
from mediator_desk.views.parts import button, words
from mediator_desk.views.reception.suggestions import bring_into_sight
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

READ_AFTER_MS = 200
LONGEST_SHOWN = 40
F = PastedField
FIELD_WORDS: Mapping[PastedField, str] = MappingProxyType(
    {
        F.APPLICANT_NAME: QT_TRANSLATE_NOOP("Pasted", "Applicant"),
        F.ID_NUMBER: QT_TRANSLATE_NOOP("Pasted", "Document number"),
        F.PHONE: QT_TRANSLATE_NOOP("Pasted", "Phone"),
        F.INSURER_PHONE: QT_TRANSLATE_NOOP("Pasted", "Insurer's phone"),
        F.ADDRESS: QT_TRANSLATE_NOOP("Pasted", "Address"),
        F.INSURER_NAME: QT_TRANSLATE_NOOP("Pasted", "Insurer"),
        F.POLICY_NUMBER: QT_TRANSLATE_NOOP("Pasted", "Policy number"),
        F.REPORT_NUMBER: QT_TRANSLATE_NOOP("Pasted", "Report number"),
        F.CLAIM_NUMBER: QT_TRANSLATE_NOOP("Pasted", "Claim number"),
        F.CLAIMED_AMOUNT: QT_TRANSLATE_NOOP("Pasted", "Amount in dispute"),
        F.INCIDENT_ON: QT_TRANSLATE_NOOP("Pasted", "Day of the incident"),
        F.LINE: QT_TRANSLATE_NOOP("Pasted", "Line"),
        F.CAUSE: QT_TRANSLATE_NOOP("Pasted", "Cause"),
        F.REQUESTS: QT_TRANSLATE_NOOP("Pasted", "Requests"),
        F.FACTS: QT_TRANSLATE_NOOP("Pasted", "What happened"),
        F.CHANNEL: QT_TRANSLATE_NOOP("Pasted", "How it came"),
        F.COURT_NUMBER: QT_TRANSLATE_NOOP("Pasted", "Court's number"),
        F.IS_IN_COURT: QT_TRANSLATE_NOOP("Pasted", "In court or arbitration"),
        F.AGENT_NAME: QT_TRANSLATE_NOOP("Pasted", "Who acts"),
        F.AGENT_RELATION: QT_TRANSLATE_NOOP("Pasted", "Relation"),
    }
)
YES, NO = QT_TRANSLATE_NOOP("Pasted", "yes"), QT_TRANSLATE_NOOP("Pasted", "no")


class PastePanel(QWidget):
    """The text with what was read in it marked, the list of it, and choices where the text says two things."""

    was_read = Signal(object)
    """What a text says (PastedFields)."""
    was_chosen = Signal(object)
    """A person chose one of several candidates (Found)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: PastedFields | None = None
        self._shown: list[QWidget] = []
        self._timer = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._timer.timeout.connect(self.read)
        self._build()
        self._text.textChanged.connect(self._on_text_changed)
        self.hide()

    @property
    def text(self) -> str:
        """The pasted text, through the gate that every typed text passes."""
        typed: str = field_values.value_of(self._text)
        return typed

    def paste(self) -> None:
        """Show the panel with what the clipboard holds, and read it; empty where it holds no text."""
        self.show()
        clipboard = QGuiApplication.clipboard().text()
        if clipboard.strip():
            self.take(clipboard)
        self._text.setFocus()
        bring_into_sight(self._text)

    def take(self, text: str) -> None:
        """Show a text and read it."""
        self.show()
        self._text.setPlainText(text[:LONGEST_TEXT])
        self._cut_note.setVisible(len(text) > LONGEST_TEXT)
        self._timer.stop()
        self.read()

    def clear(self) -> None:
        """Forget the text."""
        self._text.clear()
        self._cut_note.hide()
        self._timer.stop()
        self._show(None)
        self.hide()

    def read(self) -> None:
        """Read the text again and tell what it says."""
        self._show(read_pasted_text(self._text.toPlainText()) if self._text.toPlainText().strip() else None)
        if self._found is not None:
            self.was_read.emit(self._found)

    def lines(self) -> list[tuple[str, str]]:
        """Return the words for what was read: field and value."""
        found = self._found
        taken = [(field, found.taken(field)) for field in PastedField] if found else []
        return [(_field_word(field), _value_words(field, value)) for field, value in taken if value]

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("s"))
        label = words(self.tr("Pasted text: what was read in it is marked"), "fact", "mute", wrap=True)
        self._text = QPlainTextEdit(self)
        self._text.setObjectName("pasted")
        self._text.setAccessibleName(label.text())
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(px(112))
        label.setBuddy(self._text)
        self._cut_note = words("", "fact", "warn", wrap=True)
        said = self.tr("The text is longer than {most} characters: only its beginning was taken.")
        self._cut_note.setText(said.format(most=f"{LONGEST_TEXT:,}"))
        self._cut_note.hide()
        column.addWidget(label)
        column.addWidget(self._text)
        column.addWidget(self._cut_note)
        self._list = QGridLayout()
        self._list.setHorizontalSpacing(px("s"))
        self._list.setVerticalSpacing(px(2))
        self._list.setColumnStretch(1, 1)
        self._list.setColumnStretch(3, 1)
        column.addLayout(self._list)
        self._choices = QVBoxLayout()
        column.addLayout(self._choices)

    def _on_text_changed(self) -> None:
        self._timer.start()

    def _show(self, found: PastedFields | None) -> None:
        self._found = found
        self._mark()
        for part in self._shown:
            part.hide()
            part.deleteLater()
        self._shown.clear()
        for place, (field, value) in enumerate(self.lines()):
            row, column = divmod(place, 2)
            self._list.addWidget(self._label(field, "mute"), row, 2 * column, Qt.AlignmentFlag.AlignTop)
            self._list.addWidget(self._label(value, "ink2"), row, 2 * column + 1)
        for field in found.unclear if found else ():
            self._choices.addWidget(self._choice(field))

    def _label(self, text: str, tone: str) -> QLabel:
        label = words(text, "fact", tone, wrap=tone != "mute")
        self._shown.append(label)
        return label

    def _choice(self, field: PastedField) -> QWidget:
        """Return the candidates of a field about which the text says several things: a person chooses."""
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words(self.tr("{field}: which one?").format(field=_field_word(field)), "fact", "warn"))
        offered: dict[str, Found] = {}
        for found in self._found.candidates(field) if self._found else ():
            offered.setdefault(found.value, found)
        for value, found in list(offered.items())[:4]:
            text = _value_words(field, value)
            row.addWidget(button(text, partial(self.was_chosen.emit, found), look="chip"))
        row.addStretch(1)
        self._shown.append(line)
        return line

    def _mark(self) -> None:
        marks = []
        for found in self._found.spans if self._found else ():
            mark = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setBackground(theme.current().colour("accent_soft"))
            look.setForeground(theme.current().colour("accent"))
            mark.format = look
            mark.cursor = self._cursor(found)
            marks.append(mark)
        self._text.setExtraSelections(marks)

    def _cursor(self, found: Found) -> QTextCursor:
        cursor = QTextCursor(self._text.document())
        text = self._found.text if self._found else ""
        cursor.setPosition(_units(text[: found.start]))
        cursor.setPosition(_units(text[: found.end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _units(text: str) -> int:
    """Qt counts UTF-16 units, Python code points."""
    return len(text) + sum(character > "\uffff" for character in text)


def _field_word(field: PastedField) -> str:
    return translate("Pasted", FIELD_WORDS[field])


def _value_words(field: PastedField, value: str) -> str:
    if field in (F.LINE, F.CAUSE, F.CHANNEL):
        kind = {F.LINE: Line, F.CAUSE: Cause, F.CHANNEL: Channel}[field]
        return word(kind(value))
    if field is F.IS_IN_COURT:
        return translate("Pasted", YES if value == "yes" else NO)
    shown = " ".join(without_turns(value).split())
    return shown if len(shown) <= LONGEST_SHOWN else f"{shown[:LONGEST_SHOWN]}…"
