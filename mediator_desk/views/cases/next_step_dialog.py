"""Writing down what comes next in a case, when, and who does it."""

from __future__ import annotations

from types import SimpleNamespace

from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.desk import Desk
from mediator_desk.services.cases import next_steps
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.views.fields import ChoiceField, DateField
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog


class NextStepDialog(DeskDialog):
    """What is to be done next on a case, when, and by whom: oneself where nobody else is chosen."""

    def __init__(self, desk: Desk, case: CaseDetails, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What comes next?"), self.tr("Save"), parent)
        self._desk = desk
        self._case_id = case.id
        with desk.database.reading() as db:
            names = next_steps.people_to_choose(db)
        me = desk.actor.name
        self._form = Form(self, columns=2)
        hint = self.tr("An open case without a next step is easily forgotten.")
        self._form.add("words", self.tr("Next step"), QLineEdit(self), hint, span=2).setMaxLength(300)
        self._form.add("on", self.tr("On"), DateField(self))
        people = [(name, name) for name in dict.fromkeys((me, *names))]
        self._form.add("who", self.tr("Who does it"), ChoiceField(people, self.tr("Nobody is chosen")))
        who = case.step.person if case.step and case.next_step else me
        self._form.fill(SimpleNamespace(words=case.next_step, on=case.next_step_on, who=who))
        self.body.addWidget(self._form)

    def save(self) -> None:
        """Save the next step."""
        step = SimpleNamespace(words="", on=None, who="")
        self._form.read(step)
        with self._desk.database.writing() as db:
            next_steps.set_next_step(
                db,
                self._case_id,
                words=step.words,
                on=step.on,
                who=step.who or "",
                by=self._desk.actor,
                now=self._desk.now(),
            )
        self._desk.case_changed.emit(self._case_id)
