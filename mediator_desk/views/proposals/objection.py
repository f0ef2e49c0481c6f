"""A party objects to the written proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.sessions.written_proposal import (
    ENDS_BY_OBJECTION,
    ObjectionDraft,
    record_objection,
    running_period,
)
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import ChoiceField, DateField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class ObjectionDialog(DeskDialog):
    """Who objects, when and in which words; the mediation ends with a code."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Does a party object?"), self.tr("Record the objection"), parent, width=640)
        self._desk = desk
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
            until = running_period(db, case_id).due_on
        self.keep_input(desk, f"objection/{case_id}/{len(self._case.proposals)}", case_id)
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        told = self.tr("The mediation ends without agreement. Last day to object: {day}.").format(day=long_day(until))
        self.body.addWidget(words(told, tone="ink2", wrap=True))
        self.form = Form(self, columns=2)
        self._build()
        self.form.fill(ObjectionDraft(on=desk.today()))
        self.body.addWidget(FittingArea(self.form), 1)

    def _build(self) -> None:
        add = self.form.add
        parties = [(party.id, party.name) for party in self._case.parties]
        add("party_id", self.tr("Who objects"), ChoiceField(parties, self.tr("Choose a party")))
        add("on", self.tr("On"), DateField())
        text = add("words", self.tr("In the party's words"), QPlainTextEdit(), span=2)
        reasons = [(one, f"{one.value}  {word(one)}") for one in ENDS_BY_OBJECTION]
        add("end_reason", self.tr("End reason"), ChoiceField(reasons, self.tr("Choose a reason")), span=2)
        told = self.tr("The parties were told of arbitration, administrative and court routes")
        add("was_told_other_routes", "", QCheckBox(told), self.tr("People's Mediation Law art. 26"), span=2)
        hint = self.tr("What both sides sign as undisputed; they need not prove it again.")
        facts = add("undisputed_facts", self.tr("Undisputed facts (optional)"), QPlainTextEdit(), hint, span=2)
        for field in (text, facts):
            field.setFixedHeight(theme.current().px(64))

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(ObjectionDraft())
        with self._desk.database.writing() as db:
            record_objection(db, self._case.id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)
