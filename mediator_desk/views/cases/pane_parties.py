"""The parties of a case in its pane: who stands for whom, who acts, what was said last, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediator_desk.conventions.text import without_turns
from mediator_desk.desk import Desk
from mediator_desk.models.life import IN_REVIEW, NOT_YET_AGREED
from mediator_desk.models.procedure_words import ContactResult, PartyCapacity
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.models.words import CaseKind, CaseState, RepresentativeKind
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.parties.authority import hindrance_to_settle, is_child, is_minor
from mediator_desk.services.parties.contacts import ContactRow
from mediator_desk.services.parties.data_consents import scope_wanted
from mediator_desk.services.parties.party_details import PartyDetails, RepresentativeDetails
from mediator_desk.services.revealing import Wanted, Where
from mediator_desk.views import theme
from mediator_desk.views.cases.pane_parts import Facts, Note
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.number_fact import NumberFact
from mediator_desk.views.parts import selectable, words
from mediator_desk.views.wording import word

UNTIL_SIGNED = frozenset({*IN_REVIEW, *NOT_YET_AGREED, CaseState.AGREED, CaseState.TO_SIGN})
ANSWER_TONES = {ContactResult.AGREES: "good", ContactResult.REFUSES: "bad"}


class PartyCard(QWidget):
    """One party: its name, what it stands for, its masked numbers, who acts for it, the last contact with it.

    With `desk` each number can be asked for whole.
    """

    def __init__(
        self, party: PartyDetails, today: date, mend: QPushButton | None = None, desk: Desk | None = None
    ) -> None:
        super().__init__()
        self._party, self._today, self._desk = party, today, desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px(4))
        head = QHBoxLayout()
        head.addWidget(selectable(words(without_turns(party.name), "fact_strong", wrap=True)), 1)
        if mend is not None:
            head.addWidget(mend)
        column.addLayout(head)
        column.addWidget(self._facts())

    def _facts(self) -> Facts:
        party, facts = self._party, Facts(self)
        facts.add(self._capacity_label(), without_turns(party.stands_for))
        self._add_number(facts, self.tr("Document"), party.identity_number, PersonalNumber.IDENTITY)
        facts.add(self.tr("Odd, but right"), party.identity_reason, tone="warn")
        facts.add(self.tr("Credit code"), party.credit_code)
        self._add_number(facts, self.tr("Phone"), party.phone, PersonalNumber.PHONE)
        facts.add(self.tr("Address"), party.address)
        for one in party.representatives:
            facts.add(word(one.kind), self._acting(one))
        if party.last_contact is not None:
            tone = ANSWER_TONES.get(party.last_contact.result, "ink2")
            facts.add(self.tr("Last contact"), self._contact(party.last_contact), tone=tone)
        return facts

    def _add_number(self, facts: Facts, label: str, masked: str, number: PersonalNumber) -> None:
        if masked and self._desk is not None:
            wanted = Wanted(Where.PARTY, self._party.id, number)
            facts.add_part(label, NumberFact(self._desk, wanted, masked, label))
        else:
            facts.add(label, masked)

    def _capacity_label(self) -> str:
        if self._party.capacity is PartyCapacity.HEIR:
            return self.tr("Heir of")
        return self.tr("For the group")

    def _acting(self, one: RepresentativeDetails) -> str:
        hindrance = hindrance_to_settle(one.kind, one.letter_on, may_settle=one.may_settle)
        if one.kind is RepresentativeKind.LEGAL:
            may = self.tr("signs for the party")
        elif not hindrance:
            may = self.tr("may settle and sign")
        elif hindrance == "no_special_authority":
            may = self.tr("may speak and receive papers, not settle")
        else:
            may = self.tr("may settle; the letter has not been seen")
        return " · ".join(part for part in (without_turns(one.name), one.relation, may) if part)

    def _contact(self, contact: ContactRow) -> str:
        at = near_moment(contact.at, self._today)
        text = self.tr("{result}, {manner}, {at}")
        said = text.format(result=word(contact.result), manner=word(contact.manner), at=at)
        return "\n".join(part for part in (said, contact.words) if part)


class PartyNotes(QObject):
    """What is missing with the parties: guardians from the start, a refusal, consents to sensitive data."""

    def __init__(self, case: CaseDetails, today: date) -> None:
        super().__init__()
        self._case, self._today = case, today

    def notes(self, consents: QPushButton) -> Iterator[Note]:
        """Return what is to be told; `consents` leads to the consents."""
        case = self._case
        if case.state in UNTIL_SIGNED:
            if case.kind is not CaseKind.CONSULTATION:
                yield from self._of_minors()
            yield from self._of_refusals()
        lacking = [party.name for party in case.parties if self._lacks_consent(party)]
        if lacking and case.state is not CaseState.ARCHIVED:
            text = self.tr("{name}: no consent to the use of sensitive data is on record.")
            named = text.format(name=self._listed(lacking))
            yield Note("warn", "warning", self.tr("This case holds sensitive data"), named, [consents])

    def _of_minors(self) -> Iterator[Note]:
        for party in self._case.parties:
            if not is_minor(party.kind, party.born_on, self._today):
                continue
            child = is_child(party.kind, party.born_on, self._today)
            title = self.tr("{name} is under 14") if child else self.tr("{name} is under 18")
            text = self.tr("The legal representative acts and signs.")
            if not party.has_guardian:
                text = self.tr("A legal representative must act, and none is named. Add the guardian to the party.")
            tone, sign = ("info", "info") if party.has_guardian else ("warn", "warning")
            yield Note(tone, sign, title.format(name=without_turns(party.name)), text)

    def _of_refusals(self) -> Iterator[Note]:
        refusing = [party.name for party in self._case.parties if party.answer is ContactResult.REFUSES]
        if refusing:
            title = self.tr("{name} refuses mediation").format(name=self._listed(refusing))
            text = self.tr("Nothing goes on until the party agrees after all, or the mediation is ended.")
            yield Note("bad", "prohibit", title, text)

    def _lacks_consent(self, party: PartyDetails) -> bool:
        wanted = scope_wanted(party.kind, party.born_on, self._today) if self._case.is_sensitive else None
        return wanted is not None and wanted not in party.consents

    def _listed(self, names: list[str]) -> str:
        return self.tr(", ").join(without_turns(name) for name in names)
