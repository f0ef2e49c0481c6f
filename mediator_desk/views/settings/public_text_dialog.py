"""One text that consumers read, typed on the left and seen on the right as a phone shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.models.rights import Right
from mediator_desk.services.bridge.texts import (
    CommitteeFacts,
    TextDraft,
    change_text,
    committee_facts,
    filled,
    shipped_texts,
    text_draft,
)
from mediator_desk.views import theme
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.permitted import permit

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

PHONE_WIDTH, PHONE_HEIGHT = 390, 250
"""Pixels at 100 %: as wide as a phone held upright, and as high as goes at large letters."""
LEAST_FORM = 280
LETTERS, HEADING = 18, 26
"""Pixels at 100 %, as the page has them."""


class PublicTextDialog(DeskDialog):
    """A text, its preview, and the way back to the shipped one."""

    def __init__(self, desk: Desk, key: str, parent: QWidget | None = None) -> None:
        title = self.tr("Text for consumers: {title}").format(title=shipped_texts()[key].title)
        super().__init__(title, self.tr("Save"), parent, width=900)
        self.keep_input(desk, f"public_text/{key}")
        self._desk, self._key = desk, key
        with desk.database.reading() as db:
            self._facts = committee_facts(db)
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("l"))
        row.addLayout(self._typing(), 1)
        self.phone = PhonePreview(self._facts, self)
        row.addWidget(self.phone)
        self.body.addLayout(row, 1)
        self.back_button = button(self.tr("Put back the shipped text"), self._put_back)
        self.buttons.insertWidget(0, self.back_button)
        self.form.edited.connect(lambda _name: self._show_phone())
        self.form.fill(self._read(), reread=self._read)
        self._show_phone()

    def _typing(self) -> QVBoxLayout:
        column = QVBoxLayout()
        self.form = Form(self)
        self.form.setMinimumWidth(theme.current().px(LEAST_FORM))
        self.form.add("title", self.tr("Title"), QLineEdit())
        hint = self.tr("{committee} and {telephone} become the committee's own, as they stand in the settings.")
        field = self.form.add("words", self.tr("Words"), QPlainTextEdit(), hint)
        field.setMinimumHeight(theme.current().px(140))
        column.addWidget(self.form, 1)
        return column

    def _read(self) -> TextDraft:
        with self._desk.database.reading() as db:
            return text_draft(db, self._key)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(self.form.filled_with)
        with self._desk.database.writing() as db:
            change_text(db, self._key, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.committee_changed.emit()

    def _put_back(self) -> None:
        """Show the shipped text in the fields: it counts when it is saved, like whatever else is typed."""
        shipped = shipped_texts()[self._key]
        self.form.show_draft(TextDraft(shipped.title, shipped.words, self.form.filled_with.version))
        self.input_touched()
        self._show_phone()

    def _show_phone(self) -> None:
        title, typed = self.form.field("title").text(), self.form.field("words").toPlainText()
        self.phone.show_text(title, filled(typed, self._facts))
        shipped = shipped_texts()[self._key]
        is_shipped = (title.strip(), typed.strip()) == (shipped.title, shipped.words)
        permit(self.back_button, self._desk.actor, Right.KEEP_SETTINGS)
        self.back_button.setEnabled(self.back_button.isEnabled() and not is_shipped)


class PhonePreview(QFrame):
    """A text as wide as a phone, in the letters of the page."""

    def __init__(self, facts: CommitteeFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setObjectName("phone")
        self.setAccessibleName(self.tr("As a phone shows it"))
        self.setFixedWidth(px(PHONE_WIDTH))
        self.setMinimumHeight(px(PHONE_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px("m"))
        bar = words(facts.name, wrap=True)
        bar.setObjectName("phone_bar")
        self._title, self._words = words("", wrap=True), words("", wrap=True)
        for label, size, is_bold in ((bar, LETTERS, True), (self._title, HEADING, True), (self._words, LETTERS, False)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            font = theme.current().font()
            font.setPixelSize(px(size))
            font.setBold(is_bold)
            label.setFont(font)
        column.addWidget(bar)
        inside = QWidget()
        inside.setObjectName("scrolled")
        text = QVBoxLayout(inside)
        text.addWidget(self._title)
        text.addWidget(self._words)
        text.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.accessibleName())
        area.setWidget(inside)
        column.addWidget(area, 1)

    def show_text(self, title: str, said: str) -> None:
        """Show a text."""
        self._title.setText(title)
        self._words.setText(said)

    def said(self) -> tuple[str, str]:
        """Return the title and the words that are shown."""
        return self._title.text(), self._words.text()
