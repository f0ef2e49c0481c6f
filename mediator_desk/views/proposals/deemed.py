"""Nobody objected to the written proposal in time: the parties have agreed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.sessions.written_proposal import deem_agreed, proposal_of, running_period
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import AmountField
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class DeemAgreedDialog(DeskDialog):
    """The proposal to read once more, and the amount in it; the agreement is written next."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Did nobody object?"), self.tr("The parties have agreed"), parent, width=640)
        self._desk = desk
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
            text = proposal_of(db, case_id)
            until = running_period(db, case_id).due_on
        self.keep_input(desk, f"deem_agreed/{case_id}/{len(self._case.proposals)}", case_id)
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        told = self.tr("The last day to object was {day}. The agreement is written next, beginning with the proposal.")
        self.body.addWidget(words(told.format(day=long_day(until)), tone="ink2", wrap=True))
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(self.tr("Proposal"))
        shown.setFixedHeight(theme.current().px(120))
        self.body.addWidget(shown)
        self.form = Form(self)
        hint = self.tr("Empty where nothing is to be paid.")
        self.form.add("amount", self.tr("Agreed amount (yuan)"), AmountField(), hint)
        self.body.addWidget(self.form)

    def save(self) -> None:  # noqa: D102
        typed = SimpleNamespace(amount=None)
        self.form.read(typed)
        with self._desk.database.writing() as db:
            deem_agreed(db, self._case.id, amount=typed.amount, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)
