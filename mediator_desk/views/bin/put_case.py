"""One case put into the bin."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.models.life import Act
from mediator_desk.services import bin as the_bin
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.final_acts import final_words
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class PutCaseDialog(DeskDialog):
    """Says what becomes of it, and asks why."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Put this case into the bin?"), self.tr("Put into the bin"), parent, width=520)
        self._desk, self._case_id = desk, case_id
        with desk.database.reading() as db:
            case = case_details(db, case_id)
        self.body.addWidget(words(case_line(case), "fact", "mute", wrap=True))
        told = self.tr("Only what is a slip: a test, the same typed twice. What was submitted in earnest is decided.")
        self.body.addWidget(words(told, tone="ink2", wrap=True))
        self.body.addWidget(words(final_words(Act.BIN), "fact", "mute", wrap=True))
        self.form = Form(self)
        field = self.form.add("words", self.tr("Why"), QPlainTextEdit(self))
        field.setFixedHeight(theme.current().px(64))
        self.body.addWidget(self.form)

    def save(self) -> None:
        """Put it there."""
        typed = SimpleNamespace(words="")
        self.form.read(typed)
        with self._desk.database.writing() as db:
            the_bin.put_case(db, self._case_id, words=typed.words, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
        self._desk.cases_changed.emit()
