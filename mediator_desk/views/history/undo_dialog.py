"""Taking the last step of a case back."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.history import HistoryLine
from mediator_desk.services.cases.undo import last_step, undo_last_step
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.form import Form
from mediator_desk.views.history.undo_words import undo_lines
from mediator_desk.views.history_words import history_sentence
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class UndoDialog(DeskDialog):
    """Says exactly what would be taken back, and asks why; or says why it cannot be."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Take the last step back?"), self.tr("Take it back"), parent, width=560)
        self._desk = desk
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
            self._step = last_step(db, case_id, by=desk.actor)
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        if self._step.refusal is None or self._step.refusal.code != "nothing_to_undo":
            self._tell_step()
        self.form = Form(self)
        if self._step.refusal is not None:
            self.banner.tell("warn", sentence(self._step.refusal), stays=True)
            self.act_button.hide()
            return
        for line in undo_lines(self._step.changes):
            self.body.addWidget(words(f"· {line}", "fact", "ink2", wrap=True))
        hint = self.tr("The step and its taking back both stay in the history.")
        text = self.form.add("words", self.tr("Why it was wrong"), QPlainTextEdit(), hint)
        text.setFixedHeight(theme.current().px(64))
        self.body.addWidget(self.form)

    def _tell_step(self) -> None:
        step = self._step
        line = HistoryLine(step.at, step.act, step.actor, dict(step.facts), "")
        self.body.addWidget(words(history_sentence(line), "fact_strong", wrap=True))
        by = " · ".join(part for part in (exact_moment(step.at), step.actor) if part)
        self.body.addWidget(words(by, "fact", "mute"))

    def save(self) -> None:
        """Take back the step that is shown, not another one that came meanwhile."""
        typed = SimpleNamespace(words="")
        self.form.read(typed)
        with self._desk.database.writing() as db:
            undo_last_step(
                db,
                self._case.id,
                typed.words,
                entry_id=self._step.entry_id,
                by=self._desk.actor,
                now=self._desk.now(),
            )
        self._desk.case_changed.emit(self._case.id)
