"""Judicial confirmation: the joint application, and what the court decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.procedure_words import ConfirmationState
from mediator_desk.services.aftercare.confirmation import (
    DECIDED,
    ApplicationDraft,
    DecisionDraft,
    application_draft,
    apply_for_confirmation,
    confirmation_warnings,
    record_confirmation,
)
from mediator_desk.views.aftercare.case_dialog import CaseDialog
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import DateField
from mediator_desk.views.radio_field import RadioField
from mediator_desk.views.ticks_field import TicksField
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

WARNINGS = {
    "unclear_day_to_pay": QT_TRANSLATE_NOOP("Confirmation", "The agreement names no day on which the sum is paid."),
    "unclear_manner": QT_TRANSLATE_NOOP("Confirmation", "The agreement does not say how it is performed."),
    "unclear_time": QT_TRANSLATE_NOOP("Confirmation", "The agreement does not say when it is performed."),
    "unclear_payee": QT_TRANSLATE_NOOP("Confirmation", "The agreement does not say to whom the sum is paid."),
    "agent_without_authority": QT_TRANSLATE_NOOP(
        "Confirmation", "An agent in this case has no special authority to settle."
    ),
}
MEANINGS = {
    ConfirmationState.CONFIRMED: QT_TRANSLATE_NOOP("Confirmation", "not performed, it can be enforced"),
    ConfirmationState.DISMISSED: QT_TRANSLATE_NOOP("Confirmation", "the parties make a new agreement, or sue"),
    ConfirmationState.WITHDRAWN: QT_TRANSLATE_NOOP("Confirmation", "by the parties; it may be made again in time"),
}


class ApplicationDialog(CaseDialog):
    """Which parties apply, where and when. Warns of what a court may refuse; the warning stops nobody."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, self.tr("Apply for judicial confirmation"), self.tr("Record it"), parent)
        self.keep_input(desk, f"application/{case_id}/{len(self._case.aftercare.applications)}", case_id)
        with desk.database.reading() as db:
            draft, warnings = application_draft(db, today=desk.today()), confirmation_warnings(db, case_id)
        self._tell(warnings)
        parties = [(party.id, party.name) for party in self._case.parties]
        law = self.tr("All parties together (People's Mediation Law art. 33, Civil Procedure Law art. 205).")
        self.form.add("party_ids", self.tr("These parties apply"), TicksField(parties), law, span=2)
        seat = self.tr("The basic people's court of a party's domicile, of the matter, or of the committee's seat.")
        self.form.add("court", self.tr("Court"), QLineEdit(), seat, span=2)
        self.form.add("applied_on", self.tr("Applied on"), DateField(), self._last_day())
        self._add_words("words", self.tr("Remarks"), height=56)
        self._show_form()
        self.form.fill(draft)

    def _tell(self, warnings: list[str]) -> None:
        text = self.tr(
            "A court refuses what is outside its jurisdiction, concerns personal status or the title to real rights or "
            "intellectual property, breaks the law, harms others, was not agreed freely, or is unclear."
        )
        self._explain(text, "mute")
        if warnings:
            said = "\n".join(QCoreApplication.translate("Confirmation", WARNINGS[code]) for code in warnings)
            self.banner.tell("warn", self.tr("The court may refuse this agreement"), said, stays=True)

    def _last_day(self) -> str:
        in_force = self._case.aftercare.in_force
        until = in_force.confirmation_until if in_force else None
        return self.tr("Last day: {day}").format(day=long_day(until)) if until else ""

    def save(self) -> None:  # noqa: D102
        self._do(apply_for_confirmation, self.form.drafted(ApplicationDraft(None)))


class DecisionDialog(CaseDialog):
    """Confirmed, dismissed or withdrawn; when, under which number, and why."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, case_id, self.tr("Record the court's decision"), self.tr("Record it"), parent)
        self.keep_input(desk, f"decision/{case_id}/{len(self._case.aftercare.applications)}", case_id)
        applied = [one for one in self._case.aftercare.applications if one.state is ConfirmationState.APPLIED]
        if applied:
            text = self.tr("Applied at {court} on {day}.")
            self._explain(text.format(court=applied[-1].court, day=long_day(applied[-1].applied_on)))
        meant = [(one, word(one), QCoreApplication.translate("Confirmation", MEANINGS[one])) for one in DECIDED]
        self.form.add("state", self.tr("Decision"), RadioField(meant), span=2)
        self.form.add("decided_on", self.tr("Day of the decision"), DateField())
        self.form.add("document_number", self.tr("Number of the ruling"), QLineEdit())
        self._add_words("words", self.tr("Why; a dismissal needs its reason"))
        self._show_form()
        self.form.fill(DecisionDraft(decided_on=desk.today()))

    def save(self) -> None:  # noqa: D102
        self._do(record_confirmation, self.form.drafted(DecisionDraft()))
