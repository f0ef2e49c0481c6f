"""A party of a case: a person or an organisation, its papers, and who acts for it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.conventions import credit_codes, identity_documents, phones
from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.desk import Desk
from mediator_desk.models.words import PartyKind, PartySide, Sex
from mediator_desk.services import parties
from mediator_desk.services.case_details import CaseDetails
from mediator_desk.services.parties import PartyDraft
from mediator_desk.views import field_values
from mediator_desk.views.cases.representatives import RepresentativesField
from mediator_desk.views.fields import ChoiceField, DateField, SegmentField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.note_words import note_sentence
from mediator_desk.views.wording import choices

OF_A_PERSON = ("identity_kind", "identity_number", "sex", "born_on", "ethnicity", "occupation")
OF_AN_ORGANISATION = ("credit_code", "person_in_charge", "person_in_charge_title")


class PartyDialog(DeskDialog):
    """Adds a party, or mends the one with `party_id`. Odd numbers are warned of, never refused."""

    def __init__(
        self,
        desk: Desk,
        case: CaseDetails,
        parent: QWidget | None = None,
        *,
        party_id: int | None = None,
        side: PartySide = PartySide.APPLICANT,
    ) -> None:
        title = self.tr("Mend a party") if party_id else self.tr("Add a party")
        super().__init__(title, self.tr("Save"), parent, width=640)
        self._desk = desk
        self._case = case
        self._draft = self._draft_of(party_id, side)
        self._form = Form(self, columns=2)
        self._build(is_new=party_id is None)
        self._form.fill(self._draft)
        self._show_kind()
        self.body.addWidget(FittingArea(self._form), 1)
        self._form.field("name").setFocus()
        self._form.edited.connect(self._on_edited)
        for name in ("identity_number", "credit_code", "phone"):
            self._check(name)

    def _draft_of(self, party_id: int | None, side: PartySide) -> PartyDraft:
        if party_id is None:
            is_person = side is PartySide.APPLICANT
            return PartyDraft(side, PartyKind.PERSON if is_person else PartyKind.ORGANISATION)
        with self._desk.database.reading() as db:
            return parties.party_draft(db, party_id)

    def _build(self, *, is_new: bool) -> None:
        add = self._form.add
        add("side", self.tr("Side"), SegmentField(choices(PartySide)))
        add("kind", self.tr("Kind"), SegmentField(choices(PartyKind)))
        self._form.field("side").setEnabled(is_new)
        add("name", self.tr("Name"), QLineEdit()).setMaxLength(200)
        add("phone", self.tr("Phone"), QLineEdit()).setMaxLength(50)
        add("address", self.tr("Address"), QLineEdit(), span=2).setMaxLength(300)
        self._add_person()
        self._add_organisation()
        add("representatives", self.tr("Who acts for the party"), RepresentativesField(), span=2)

    def _add_person(self) -> None:
        add, none = self._form.add, self.tr("Not filled in")
        kinds = choices(IdentityDocumentKind)
        add("identity_kind", self.tr("Kind of document"), ChoiceField(kinds, none))
        add("identity_number", self.tr("Document number"), QLineEdit()).setMaxLength(40)
        add("sex", self.tr("Sex"), ChoiceField(choices(Sex), none))
        add("born_on", self.tr("Born on"), DateField())
        add("ethnicity", self.tr("Ethnicity"), QLineEdit()).setMaxLength(40)
        add("occupation", self.tr("Occupation"), QLineEdit()).setMaxLength(100)

    def _add_organisation(self) -> None:
        add = self._form.add
        add("credit_code", self.tr("Unified social credit code"), QLineEdit(), span=2).setMaxLength(18)
        add("person_in_charge", self.tr("Legal representative or person in charge"), QLineEdit()).setMaxLength(100)
        add("person_in_charge_title", self.tr("Title"), QLineEdit()).setMaxLength(100)

    def _on_edited(self, name: str) -> None:
        if name == "kind":
            self._show_kind()
        if name in ("identity_number", "identity_kind"):
            self._check("identity_number")
            self._take_from_number()
        elif name in ("credit_code", "phone"):
            self._check(name)

    def _show_kind(self) -> None:
        is_person = self._value("kind") is PartyKind.PERSON
        for name in OF_A_PERSON:
            self._form.show_field(name, is_shown=is_person)
        for name in OF_AN_ORGANISATION:
            self._form.show_field(name, is_shown=not is_person)

    def _check(self, name: str) -> None:
        """Warn beside the field of what is odd about its number."""
        number = self._value(name)
        check = {
            "identity_number": self._identity_findings,
            "credit_code": credit_codes.check_credit_code,
            "phone": phones.check_phone,
        }[name]
        findings = check(number) if number else []
        self._form.warn(name, "\n".join(self._finding_sentence(name, code, number) for code in findings))

    def _identity_findings(self, number: str) -> list[str]:
        kind = self._value("identity_kind")
        return identity_documents.check_number(kind, number) if kind else []

    def _finding_sentence(self, name: str, code: str, number: str) -> str:
        expected = {
            "identity_number": identity_documents.expected_check_digit,
            "credit_code": credit_codes.expected_check_character,
        }.get(name)
        digit = expected(number) if expected and code == identity_documents.WRONG_CHECK_DIGIT else None
        if digit is None:
            return note_sentence(code)
        text = self.tr("The check digit should be {digit}. Compare it with the document; it can be saved as it is.")
        return text.format(digit=digit)

    def _take_from_number(self) -> None:
        """Fill in birthday and sex from the number of the document where nobody has typed them."""
        kind, number = self._value("identity_kind"), self._value("identity_number")
        if kind is None or identity_documents.check_number(kind, number):
            return
        day, sex = identity_documents.birth_day(kind, number), identity_documents.sex_of(kind, number)
        born_on = self._form.field("born_on")
        if day and isinstance(born_on, DateField) and not born_on.text():
            born_on.show_day(day)
        if sex and self._value("sex") is None:
            field_values.show_value(self._form.field("sex"), Sex(sex))

    def _value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        return field_values.value_of(self._form.field(name))

    def save(self) -> None:
        """Save the party; where nothing was changed there is nothing to tell."""
        if self._draft.party_id is not None and not self._form.is_changed():
            return
        draft = self._form.drafted(self._draft)
        with self._desk.database.writing() as db:
            parties.save_party(db, self._case.id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)
