"""A folder never comes back: the office waits for it no more, and words say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from mediator_desk.services.outstation.listing import CheckoutRow, give_up
from mediator_desk.views import theme
from mediator_desk.views.checkout_words import out_words
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import restyle, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


class GiveUpDialog(DeskDialog):
    """A folder was lost, or nobody needs it: the office waits for it no more, and words say why."""

    def __init__(self, desk: Desk, row: CheckoutRow, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Wait for this folder no more?"), self.tr("Wait no more"), parent)
        self._desk, self._row = desk, row
        self.keep_input(desk, f"give_up/{row.id}")
        restyle(self.act_button, look="danger")
        self.body.addWidget(words(out_words(row, desk.actor, desk.today()), "strong", wrap=True))
        text = self.tr(
            "What was done in it can never be brought back, and its numbers are never given again. If the laptop was "
            "lost: the folder is encrypted, but tell whoever answers for personal data."
        )
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.form = Form(self)
        field = self.form.add("words", self.tr("Why"), QPlainTextEdit(self), self.tr("It stays in the audit trail."))
        field.setFixedHeight(theme.current().px(80))
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    def save(self) -> None:
        """Give the folder up."""
        said = self.form.field("words").toPlainText()
        with self._desk.database.writing() as db:
            give_up(db, self._row.id, said, by=self._desk.actor, now=self._desk.now())
        self._desk.cases_changed.emit()
