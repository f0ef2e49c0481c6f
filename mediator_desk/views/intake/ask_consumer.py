"""Asking a consumer to complete what was sent: the form opens again on the phone."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.desk import Desk
from mediator_desk.services.bridge.asking import ask_to_complete, requests_of
from mediator_desk.views import theme
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.form import Form
from mediator_desk.views.intake.quarantine_rows import ShownQuarantined
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words


class AskConsumerDialog(DeskDialog):
    """Asks for the words that the consumer reads."""

    def __init__(self, desk: Desk, row: ShownQuarantined, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Ask the consumer to complete {number}?").format(number=row.number), self.tr("Ask"), parent
        )
        self.keep_input(desk, f"ask_consumer/{row.id}")
        self._desk, self._receipt = desk, row.number
        about = self.tr(
            "Whoever looks up the progress reads your words, and the form opens again with what was typed on that "
            "phone. What comes back is taken in by itself where it can be read."
        )
        self.body.addWidget(words(about, tone="ink2", wrap=True))
        self.body.addWidget(words(self.tr("Why it waits: {reasons}").format(reasons=row.reasons), "fact", wrap=True))
        with desk.database.reading() as db:
            earlier = [one for one in requests_of(db, row.number) if one.is_open]
        if earlier:
            said = self.tr("Asked already on {moment}: {words} Your words take the place of these.")
            told = said.format(moment=exact_moment(earlier[-1].asked_at), words=earlier[-1].words)
            self.body.addWidget(words(told, "fact", "warn", wrap=True))
        self._form = Form(self)
        hint = self.tr("Plain words for a consumer: what is missing, and where it stands on the paper.")
        self._field = self._form.add("words", self.tr("What the consumer reads"), QPlainTextEdit(self), hint)
        self._field.setFixedHeight(theme.current().px(120))
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self._field.setFocus()

    def save(self) -> None:
        """Ask the consumer."""
        said, by, now = self._field.toPlainText(), self._desk.actor, self._desk.now()
        with self._desk.database.writing() as db:
            ask_to_complete(db, self._receipt, said, by=by, now=now)
        self._desk.quarantine_changed.emit()
