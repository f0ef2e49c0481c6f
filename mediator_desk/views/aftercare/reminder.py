"""Recording that a party was reminded to perform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.conventions.amounts import figures
from mediator_desk.models.procedure_words import ContactManner, ContactResult
from mediator_desk.models.words import PartySide
from mediator_desk.services.aftercare.performance_reminders import ANSWERS, ReminderDraft, record_reminder
from mediator_desk.views.aftercare.case_dialog import CaseDialog
from mediator_desk.views.date_words import exact_moment, long_day
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


class ReminderDialog(CaseDialog):
    """Who was reminded, how, and what came of it; kept as a contact of the case."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, self.tr("Record a reminder"), self.tr("Record it"), parent)
        self.keep_input(desk, f"reminder/{case_id}", case_id)
        self._tell_what_is_due()
        parties = [(party.id, party.name) for party in self._case.parties]
        self.form.add("party_id", self.tr("Who was reminded"), ChoiceField(parties, self.tr("Choose")), span=2)
        self.form.add("manner", self.tr("How"), ChoiceField(choices(ContactManner), self.tr("Choose")))
        results = [(one, word(one)) for one in ContactResult if one in ANSWERS]
        self.form.add("result", self.tr("What came of it"), ChoiceField(results, self.tr("Choose")))
        self._add_words("words", self.tr("What was said"))
        self._show_form()
        owes = next((party.id for party in self._case.parties if party.side is PartySide.RESPONDENT), None)
        self.form.fill(ReminderDraft(owes))

    def _tell_what_is_due(self) -> None:
        in_force = self._case.aftercare.in_force
        state = in_force.performance(self._desk.today()) if in_force else None
        if state is not None and state.overdue_since is not None:
            text = self.tr("{amount} yuan should have been paid; the oldest since {day}.")
            self._explain(text.format(amount=figures(state.overdue), day=long_day(state.overdue_since)))
        last = self._case.aftercare.last_contact_at
        if last is not None:
            self._explain(self.tr("Last contact with a party: {at}").format(at=exact_moment(last)), "mute")

    def save(self) -> None:  # noqa: D102
        self._do(record_reminder, self.form.drafted(ReminderDraft()))
