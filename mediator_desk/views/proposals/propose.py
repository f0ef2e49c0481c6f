"""Putting a written proposal before the parties."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.sessions.written_proposal import WrittenProposalDraft, propose_in_writing, received_field
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.fields import DateField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class ProposeDialog(DeskDialog):
    """What the mediator proposes, and the day on which each party got it."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Propose in writing?"), self.tr("Record the proposal"), parent, width=640)
        self.keep_input(desk, f"propose/{case_id}", case_id)
        self._desk = desk
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        told = self.tr(
            "The parties have seven days from the day on which the last of them got it. Who does not object in "
            "writing has agreed; one objection ends the mediation."
        )
        self.body.addWidget(words(told, tone="ink2", wrap=True))
        self.form = Form(self, columns=2)
        text = self.form.add("text", self.tr("Proposal"), QPlainTextEdit(), span=2)
        text.setFixedHeight(theme.current().px(144))
        for party in self._case.parties:
            label = self.tr("{name} got it on").format(name=party.name)
            self.form.add(received_field(party.id), label, DateField())
        self.body.addWidget(FittingArea(self.form), 1)

    def save(self) -> None:  # noqa: D102
        draft = self._draft()
        with self._desk.database.writing() as db:
            propose_in_writing(db, self._case.id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)

    def _draft(self) -> WrittenProposalDraft:
        fields = {party.id: received_field(party.id) for party in self._case.parties}
        typed = SimpleNamespace(text="", **dict.fromkeys(fields.values()))
        self.form.read(typed)
        received = {party_id: getattr(typed, field) for party_id, field in fields.items()}
        return WrittenProposalDraft(typed.text, received)
