"""Words of one's own in a paper: the note on the file, what a court should know, a remark on the cover."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.papers.paper_texts import PaperTextDraft, paper_text_draft, save_paper_text
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

TEXT_HEIGHT = 220


class PaperTextDialog(DeskDialog):
    """One text of many lines, each a paragraph of the paper. An empty one takes out what was added."""

    def __init__(
        self, desk: Desk, case_id: int, parent: QWidget | None = None, *, paper: PaperKind = PaperKind.FILE_NOTE
    ) -> None:
        self._desk, self._case_id, self._paper = desk, case_id, paper
        begun = self._read()
        is_note = paper is PaperKind.FILE_NOTE
        title = word(paper) if is_note else self.tr("Words to add: {paper}").format(paper=word(paper))
        super().__init__(title, self.tr("Save"), parent, width=640)
        self.keep_input(desk, f"paper_text/{case_id}/{paper}", case_id)
        with desk.database.reading() as db:
            self.body.addWidget(words(case_line(case_details(db, case_id)), "fact", "mute", wrap=True))
        self.form = Form(self)
        label = self.tr("What is to be said of this file") if is_note else self.tr("What is added")
        hint = self.tr("Each line is a paragraph. Left empty, nothing is added.")
        text = self.form.add("text", label, QPlainTextEdit(), hint)
        text.setMinimumHeight(theme.current().px(TEXT_HEIGHT))
        self.body.addWidget(self.form, 1)
        self.form.fill(begun, reread=self._read)
        text.setFocus()

    def _read(self) -> PaperTextDraft:
        with self._desk.database.reading() as db:
            return paper_text_draft(db, self._case_id, self._paper)

    def save(self) -> None:
        """Write it down."""
        kept = self.form.filled_with
        draft = replace(self.form.drafted(PaperTextDraft(self._paper)), paper=self._paper, version=kept.version)
        with self._desk.database.writing() as db:
            save_paper_text(db, self._case_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
