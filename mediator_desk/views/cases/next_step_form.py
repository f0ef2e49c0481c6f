"""The fields of what comes next, for the dialog and for the page of the case."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.desk import Desk
from mediator_desk.services.cases import next_steps
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.views.fields import ChoiceField, DateField
from mediator_desk.views.form import Form


class NextStepForm(Form):
    """What is to be done next on a case, when, and by whom: oneself where nobody else is chosen."""

    def __init__(self, desk: Desk, case: CaseDetails, parent: QWidget | None = None) -> None:
        super().__init__(parent, columns=2)
        self._desk = desk
        self._case_id = case.id
        with desk.database.reading() as db:
            names = next_steps.people_to_choose(db)
        me = desk.actor.name
        hint = self.tr("An open case without a next step is easily forgotten.")
        self.add("words", self.tr("Next step"), QLineEdit(self), hint, span=2).setMaxLength(next_steps.LONGEST_STEP)
        self.add("on", self.tr("On"), DateField(self))
        people = [(name, name) for name in dict.fromkeys((me, *names))]
        self.add("who", self.tr("Who does it"), ChoiceField(people, self.tr("Nobody is chosen")))
        self.fill(self._read(), reread=self._read)

    def _read(self) -> next_steps.NextStepDraft:
        with self._desk.database.reading() as db:
            return next_steps.next_step_draft(db, self._case_id, by=self._desk.actor)

    def save(self) -> None:
        """Save the next step. Raises Invalid, Refused."""
        draft = self.drafted(self.filled_with)
        with self._desk.database.writing() as db:
            next_steps.save_next_step(db, self._case_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
