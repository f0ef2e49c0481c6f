"""Recording that somebody tried to reach a party, what came of it, and what comes next: one act after a call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDateTimeEdit, QLineEdit, QPlainTextEdit, QWidget

from mediator_desk.conventions.text import without_turns
from mediator_desk.models.procedure_words import ContactManner, ContactResult
from mediator_desk.models.words import CaseState, PartySide
from mediator_desk.services.cases import next_steps
from mediator_desk.services.cases.case_details import CaseDetails, case_details
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.parties import consent, contacts
from mediator_desk.services.parties.contacts import ContactDraft, ContactRow
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.fields import ChoiceField, DateField, SegmentField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.radio_field import RadioField
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

SHOWN_CONTACTS = 3


class ContactDialog(DeskDialog):
    """Whom, when, how and what came of it; the next step with its day and person in the same form."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._read(case_id)
        seeks = self._case.state is CaseState.SEEKING_CONSENT
        title = self.tr("What does the other side say?") if seeks else self.tr("Record a contact")
        super().__init__(title, self.tr("Record it"), parent, width=720)
        self.keep_input(desk, f"contact/{case_id}", case_id)
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        if self._earlier:
            self.body.addWidget(words(self._earlier_words(), "small", "ink2", wrap=True))
        self.form = Form(self, columns=2)
        self._build()
        self.body.addWidget(FittingArea(self.form), 1)
        self._begin()

    def _read(self, case_id: int) -> None:
        with self._desk.database.reading() as db:
            self._case: CaseDetails = case_details(db, case_id)
            self._is_asked = contacts.asks_for_consent(db, case_id)
            self._silent = {party.id for party in consent.who_is_silent(db, the_case(db, case_id))}
            self._earlier: list[ContactRow] = contacts.contacts_of(db, case_id)[:SHOWN_CONTACTS]
            self._people = next_steps.people_to_choose(db)

    def _build(self) -> None:
        add = self.form.add
        parties = [(party.id, without_turns(party.name)) for party in self._case.parties]
        add("party_id", self.tr("With whom"), ChoiceField(parties, self.tr("Choose a party")))
        at = add("at", self.tr("When"), QDateTimeEdit())
        at.setDisplayFormat("yyyy-MM-dd HH:mm")
        add("manner", self.tr("How"), SegmentField(choices(ContactManner)), span=2)
        add("result", self.tr("What came of it"), RadioField(self._results()), span=2)
        said = add("words", self.tr("What was said"), QPlainTextEdit(), span=2)
        said.setFixedHeight(theme.current().px(56))
        hint = self.tr("Left empty, what is written stays: {step}").format(step=self._case.next_step)
        step = add("next_step", self.tr("Next step"), QLineEdit(), hint if self._case.next_step else "", span=2)
        step.setMaxLength(next_steps.LONGEST_STEP)
        add("next_on", self.tr("On"), DateField())
        me = self._desk.actor.name
        people = [(name, name) for name in dict.fromkeys((me, *self._people))]
        add("next_who", self.tr("Who does it"), ChoiceField(people, self.tr("Nobody is chosen")))

    def _results(self) -> list[tuple[ContactResult, str, str]]:
        """Return what may come of a contact; whether a party takes part is asked only before they agree."""
        meanings = {
            ContactResult.REACHED: self.tr("spoken to"),
            ContactResult.AGREES: self.tr("takes part"),
            ContactResult.REFUSES: self.tr("nothing goes on until it agrees, or the mediation is ended"),
            ContactResult.NOT_REACHED: self.tr("try again"),
            ContactResult.WRONG_NUMBER: self.tr("mend it at the party"),
        }
        return [
            (result, word(result), meaning)
            for result, meaning in meanings.items()
            if self._is_asked or result not in (ContactResult.AGREES, ContactResult.REFUSES)
        ]

    def _begin(self) -> None:
        begun = ContactDraft(self._likely(), self._desk.now(), next_who=self._desk.actor.name)
        self.form.fill(begun)
        self.form.field("result" if begun.party_id else "party_id").setFocus()

    def _likely(self) -> int | None:
        """Return the party that this is most likely about: who was asked and is silent, else the other side."""
        asked = [party.id for party in self._case.parties if party.id in self._silent]
        others = [party.id for party in self._case.parties if party.side is PartySide.RESPONDENT]
        return next(iter([*asked, *others]), None)

    def _earlier_words(self) -> str:
        text = self.tr("{at}: {name}, {result}")
        today = self._desk.today()
        return "\n".join(
            text.format(at=near_moment(one.at, today), name=without_turns(one.name), result=word(one.result))
            for one in self._earlier
        )

    def save(self) -> None:
        """Record the contact."""
        draft = self.form.drafted(ContactDraft(None, None))
        with self._desk.database.writing() as db:
            contacts.record_contact(db, self._case.id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)
