"""The form completes itself: people, insurers and policies that are known, and the earlier matters of the person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mediator_desk.conventions.text import without_turns
from mediator_desk.errors import DeskError
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.services.reception import known_people
from mediator_desk.services.revealing import Wanted, Where
from mediator_desk.views.reception.earlier_matters import EarlierMatters
from mediator_desk.views.reception.suggestions import Asking, SuggestionList, bring_into_sight

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.parties.party_drafts import PartyDraft
    from mediator_desk.services.reception.known_people import InsurerChoice, KnownPerson, Matter
    from mediator_desk.views.reception.filling import Filling
    from mediator_desk.views.reception.receive_fields import ReceiveFields

PERSON = ("name", "identity_number", "phone")
NUMBERS = {"identity_number": PersonalNumber.IDENTITY, "phone": PersonalNumber.PHONE}
TAKEN_OVER = ("name", "phone", "address", "identity_kind", "identity_number", "identity_reason", "credit_code")


class Completing(QObject):
    """Builds the form with its lists, looks up what is typed, and fills in what is chosen."""

    person_filled = Signal()
    """The fields of a known person were filled in."""
    matters_found = Signal()
    """The earlier matters of the person were looked up."""
    failed = Signal(object)
    """A known person could not be read: the error."""

    def __init__(self, desk: Desk, form: ReceiveFields, filling: Filling) -> None:
        super().__init__(form)
        self._desk = desk
        self._form = form
        self._filling = filling
        self.known: PartyDraft | None = None
        self.known_party_id: int | None = None
        self._insurer_id: int | None = None
        self._build()
        self._ask_people = Asking(desk, self._look_up_people, self._on_people, self)
        self._ask_matters = Asking(desk, self._look_up_matters, self._on_matters, self)
        self._ask_insurers = Asking(desk, self._look_up_insurers, self._on_insurers, self)
        form.edited.connect(self._on_edited)
        for name, number in NUMBERS.items():
            form.masked[name].let_reveal(desk, partial(self._wanted, number))
        self.people.chosen.connect(self._on_person_chosen)
        self.insurers.chosen.connect(self._on_insurer_chosen)
        self.policies.chosen.connect(self._on_policy_chosen)

    def begin(self) -> None:
        """Forget who was chosen and what was found."""
        self.known = self.known_party_id = self._insurer_id = None
        for shown in (self.people, self.insurers, self.policies):
            shown.offer([])
        for asking in (self._ask_people, self._ask_insurers):
            asking.forget("")
        self._ask_matters.forget(("", "", ""))
        self.matters.show_matters([], None, self._desk.today())

    def know(self, party_id: int | None) -> None:
        """Take the person of an earlier matter as chosen, None for nobody; the fields stay as they are."""
        self.known = self.known_party_id = None
        if party_id is None:
            return
        try:
            with self._desk.database.reading() as db:
                self.known, self.known_party_id = known_people.person_entered_as(db, party_id), party_id
        except DeskError as error:
            self.failed.emit(error)

    def rest(self) -> None:
        """Look nothing up any more: the form is closed."""
        for asking in (self._ask_people, self._ask_insurers, self._ask_matters):
            asking.forget(None)

    @property
    def has_matters(self) -> bool:
        """Whether the person had matters before."""
        return bool(self.matters.matters)

    def _build(self) -> None:
        form = self._form
        form.add_person()
        self.people = SuggestionList(form.field("name"), self.tr("Known people"), form)
        form.add_wide(self.people.kept_place())
        form.add_papers()
        self.matters = EarlierMatters(form)
        form.add_wide(self.matters)
        form.add_insurer()
        self.insurers = self._suggestions("insurer_name", self.tr("Known insurers"))
        self.policies = self._suggestions("policy_number", self.tr("Policies of this person"))
        form.add_dispute()

    def _suggestions(self, field: str, name: str) -> SuggestionList:
        shown = SuggestionList(self._form.field(field), name, self._form)
        self._form.add_wide(shown)
        return shown

    # What a person does

    def _on_edited(self, name: str) -> None:
        by_hand = not self._filling.is_filling
        if name in PERSON:
            self._ask_matters.ask(self._person())
            if by_hand and self._is_known():
                self._ask_people.forget(self._text(name))
                self.people.offer([])
            elif by_hand:
                self._ask_people.ask(self._text(name))
        if name == "insurer_name":
            self._insurer_id = None
            self._ask_insurers.ask(self._text(name))
        if name == "policy_number":
            self._show_policies()

    def _is_known(self) -> bool:
        """Whether the person who was taken over still stands there: nobody else is offered then."""
        return self.known is not None and all(
            self._text(name) == getattr(self.known, name) for name in ("name", "identity_number")
        )

    def _on_person_chosen(self, person: KnownPerson) -> None:
        try:
            with self._desk.database.reading() as db:
                known = known_people.person_entered_as(db, person.party_id)
        except DeskError as error:
            self.failed.emit(error)
            return
        self.known, self.known_party_id = known, person.party_id
        for name in TAKEN_OVER:
            self._filling.by_program_all(partial(self._form.put_known, name, getattr(known, name)))
        self._filling.by_program("party_kind", known.kind)
        self._ask_people.forget(known.name)
        self.person_filled.emit()
        self._go_to("insurer_name")

    def _on_insurer_chosen(self, insurer: InsurerChoice) -> None:
        self._filling.by_program("insurer_name", insurer.name)
        self._ask_insurers.forget(insurer.name)
        self._insurer_id = insurer.id
        self._on_matters(self.matters.matters)
        self._go_to("policy_number")

    def _on_policy_chosen(self, policy: tuple[str, Any]) -> None:
        number, line = policy
        self._filling.by_program("policy_number", number)
        if line is not None and self._form.value("line") is None:
            self._filling.by_program("line", line)
        self._go_to("line")

    def _go_to(self, name: str) -> None:
        field = self._form.field(name)
        field.setFocus()
        bring_into_sight(field)

    # What was found

    def _look_up_people(self, typed: str) -> list[KnownPerson]:
        with self._desk.database.reading() as db:
            return known_people.known_people(db, typed)

    def _look_up_matters(self, person: tuple[str, str, str]) -> list[Matter]:
        name, number, phone = person
        with self._desk.database.reading() as db:
            return known_people.matters_of(db, identity_number=number, name=name, phone=phone)

    def _look_up_insurers(self, typed: str) -> list[InsurerChoice]:
        with self._desk.database.reading() as db:
            return known_people.insurers_named(db, typed)

    def _on_people(self, people: list[KnownPerson]) -> None:
        self.people.offer([(one, self._said(one)) for one in people])

    def _said(self, person: KnownPerson) -> str:
        matters = self.tr("%n matter(s)", "", person.matters)
        last = self.tr("last {number}").format(number=person.last_number)
        parts = (without_turns(person.name), person.identity_number, person.phone, matters, last)
        return " · ".join(part for part in parts if part)

    def _on_matters(self, matters: Sequence[Matter]) -> None:
        self.matters.show_matters(matters, self._insurer_id, self._desk.today())
        self._show_policies()
        self.matters_found.emit()

    def _on_insurers(self, insurers: list[InsurerChoice]) -> None:
        typed = self._text("insurer_name")
        exact = next((one for one in insurers if typed in (one.name, one.short_name)), None)
        self._insurer_id = exact.id if exact else None
        is_whole = exact is not None and typed == exact.name
        self.insurers.offer([] if is_whole else [(one, f"{one.short_name} · {one.name}") for one in insurers])
        self._on_matters(self.matters.matters)

    def _show_policies(self) -> None:
        found = known_people.policies_in(self.matters.matters, self._insurer_id)
        self.policies.offer([] if self._text("policy_number") else [(one, one[0]) for one in found])

    def _person(self) -> tuple[str, ...]:
        return tuple(self._text(name) for name in PERSON)

    def _wanted(self, number: PersonalNumber) -> Wanted | None:
        return None if self.known_party_id is None else Wanted(Where.PARTY, self.known_party_id, number)

    def _text(self, name: str) -> str:
        return str(self._form.value(name) or "")
