"""Asking the other side whether it takes part, and ending a mediation that a party refuses."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from mediator_desk.conventions.text import without_turns
from mediator_desk.models.procedure_words import ContactManner, ContactResult
from mediator_desk.services.cases.case_details import CaseDetails, case_details
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.parties import consent
from mediator_desk.services.parties.consent import RefusalDraft
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.fields import ChoiceField, SegmentField
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class AskConsentDialog(DeskDialog):
    """How the other side was asked; the case waits for its answer, which is recorded as a contact."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Ask the other side?"), self.tr("It is asked"), parent, width=520)
        self.keep_input(desk, f"ask_consent/{case_id}", case_id)
        self._desk, self._case_id = desk, case_id
        with desk.database.reading() as db:
            self.body.addWidget(words(case_line(case_details(db, case_id)), "fact", "mute", wrap=True))
            silent = [party.name for party in consent.who_is_silent(db, the_case(db, case_id))]
        if silent:
            asked = self.tr(", ").join(without_turns(name) for name in silent)
            text = self.tr("{names}: the case waits for the answer. Without it there is no mediation.")
            self.body.addWidget(words(text.format(names=asked), tone="ink2", wrap=True))
        self.form = Form(self)
        self.form.add("manner", self.tr("How it is asked"), SegmentField(choices(ContactManner)))
        said = self.form.add("words", self.tr("What was said"), QPlainTextEdit())
        said.setFixedHeight(theme.current().px(72))
        self.body.addWidget(self.form)
        self.form.fill(SimpleNamespace(manner=ContactManner.TELEPHONE, words=""))

    def save(self) -> None:
        """Note that the other side is asked."""
        asked = SimpleNamespace(manner=ContactManner.TELEPHONE, words="")
        self.form.read(asked)
        with self._desk.database.writing() as db:
            consent.ask_consent(
                db, self._case_id, manner=asked.manner, words=asked.words, by=self._desk.actor, now=self._desk.now()
            )
        self._desk.case_changed.emit(self._case_id)


class RefuseMediationDialog(DeskDialog):
    """Which party refuses, in its words; the mediation ends (People's Mediation Law art. 17, 26)."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        title = self.tr("End the mediation because a party refuses?")
        super().__init__(title, self.tr("End the mediation"), parent, width=520)
        self.keep_input(desk, f"refuse_mediation/{case_id}", case_id)
        self._desk = desk
        with desk.database.reading() as db:
            self._case: CaseDetails = case_details(db, case_id)
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        text = self.tr("Nobody is mediated against the own will. The notice of termination names the other routes.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.form = Form(self)
        parties = [(one.id, f"{without_turns(one.name)} ({word(one.side)})") for one in self._case.parties]
        self.form.add("party_id", self.tr("Who refuses"), ChoiceField(parties, self.tr("Choose a party")))
        said = self.form.add("words", self.tr("In words"), QPlainTextEdit(), self.tr("They stay with the case."))
        said.setFixedHeight(theme.current().px(96))
        told = QCheckBox(self.tr("The parties were told of arbitration, administrative and court routes"))
        self.form.add("was_told_other_routes", "", told)
        self.body.addWidget(self.form)
        self._begin()

    def _begin(self) -> None:
        refusing = next((one for one in self._case.parties if one.answer is ContactResult.REFUSES), None)
        said = refusing.last_contact.words if refusing and refusing.last_contact else ""
        self.form.fill(RefusalDraft(refusing.id if refusing else None, said))
        self.form.field("words" if refusing and not said else "party_id").setFocus()

    def save(self) -> None:
        """End the mediation."""
        draft = self.form.drafted(RefusalDraft(None))
        with self._desk.database.writing() as db:
            consent.refuse_mediation(db, self._case.id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)
