"""The mediators of one case: who presides, who sits beside; one is added, one presides instead, one leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.words import AppointedBy
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.mediators import assignment
from mediator_desk.services.mediators.assignment import AppointmentDraft
from mediator_desk.services.mediators.recusals import mediators_of_case
from mediator_desk.services.mediators.suggestions import suggest
from mediator_desk.views.case_line import case_line
from mediator_desk.views.fields import ChoiceField, SegmentField
from mediator_desk.views.form import Form
from mediator_desk.views.mediator_choice import WIDTH, MediatorChoice
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.wording import choices

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

ADD, PRESIDE, LEAVE = "add", "preside", "leave"


class SeveralMediatorsDialog(DeskDialog):
    """Changes the mediators beside the presiding one; each of them signs the agreement."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The mediators of this case"), self.tr("Save"), parent, width=WIDTH)
        self.keep_input(desk, f"several_mediators/{case_id}", case_id)
        self._desk = desk
        self._case_id = case_id
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
            self._now = mediators_of_case(db, case_id).now
            suggestions = suggest(db, case_id, desk.today())
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        self.body.addWidget(words(self._told(), "strong", wrap=True))
        self.body.addWidget(words(self.tr("Every one of them signs the agreement."), "fact", "mute"))
        self._build_form()
        self.choice = MediatorChoice(desk, suggestions, self)
        self.body.addWidget(self.choice)
        self.body.addStretch(1)
        self.choice.changed.connect(self._show_fields)
        self._show_fields()

    def _told(self) -> str:
        presides, beside = self.tr("{name} (presides)"), self.tr("{name} (beside)")
        shown = ((presides if one.is_presiding else beside).format(name=one.mediator) for one in self._now)
        return self.tr(", ").join(shown)

    def _build_form(self) -> None:
        form = self.form = Form(self)
        acts = [
            (ADD, self.tr("Add a mediator")),
            (PRESIDE, self.tr("Another presides")),
            (LEAVE, self.tr("One leaves")),
        ]
        is_alone = len(self._now) < 2
        self._act = form.add("act", self.tr("What changes"), SegmentField(acts[:1] if is_alone else acts))
        beside = [(one.mediator_id, one.mediator) for one in self._now if not one.is_presiding]
        form.add("mediator_id", self.tr("Who"), ChoiceField(beside, self.tr("Choose a mediator")))
        form.add("appointed_by", self.tr("How"), SegmentField(choices(AppointedBy)))
        form.add("words", self.tr("Why"), QLineEdit())
        hint = self.tr("Who knows of the tie, and why it does not matter here. The words stay in the history.")
        form.add("conflict_words", self.tr("Why in spite of the tie"), QLineEdit(), hint)
        form.show_field("act", is_shown=not is_alone)
        if len(beside) == 1:
            form.field("mediator_id").choose(beside[0][0])
        form.fill(object())  # what stands here now is nothing that a person typed
        self._act.chosen.connect(self._show_fields)
        self.body.addWidget(form)

    def _show_fields(self) -> None:
        adds = self._act.choice() == ADD
        chosen = self.choice.choice()
        tied = chosen is not None and not chosen.is_forbidden and any(tie.needs_words for tie in chosen.conflicts)
        self.act_button.setText(self.tr("Add a mediator") if adds else self.tr("Save"))
        self.choice.setVisible(adds)
        self.form.show_field("appointed_by", is_shown=adds)
        self.form.show_field("conflict_words", is_shown=adds and tied)
        self.form.show_field("mediator_id", is_shown=not adds)
        self.form.show_field("words", is_shown=not adds)

    def save(self) -> None:
        """Make the change that is chosen."""
        act, by, now = self._act.choice(), self._desk.actor, self._desk.now()
        with self._desk.database.writing() as db:
            if act == ADD:
                assignment.add_co_mediator(db, self._case_id, self._draft(), by=by, now=now)
            else:
                change = assignment.change_presiding if act == PRESIDE else assignment.end_co_mediator
                change(db, self._case_id, self._who(), words=self.form.field("words").text(), by=by, now=now)
        self._desk.case_changed.emit(self._case_id)

    def _draft(self) -> AppointmentDraft:
        chosen = self.choice.choice()
        if chosen is None:
            raise Invalid([Problem("mediator_id", "required")])
        chosen_by, said = self.form.field("appointed_by").choice(), self.form.field("conflict_words").text()
        return AppointmentDraft(chosen.id, chosen_by, conflict_words=said)

    def _who(self) -> int:
        mediator_id = self.form.field("mediator_id").choice()
        if mediator_id is None:
            raise Invalid([Problem("mediator_id", "required")])
        return int(mediator_id)
