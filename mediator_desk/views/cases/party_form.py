"""The fields of a party, a person or an organisation, for the dialog and for the page of the case."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from mediator_desk.conventions import identity_documents, phones
from mediator_desk.conventions.identity_documents import IdentityDocumentKind, kind_from_number, normalise_number
from mediator_desk.desk import Desk
from mediator_desk.errors import Problem
from mediator_desk.models.procedure_words import PartyCapacity
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.models.words import CaseState, PartyKind, PartySide, Sex
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.parties import parties
from mediator_desk.services.parties.identity_findings import code_findings, person_findings
from mediator_desk.services.parties.parties import PartyDraft
from mediator_desk.services.revealing import Wanted, Where
from mediator_desk.views import field_values
from mediator_desk.views.cases.representatives import RepresentativesField
from mediator_desk.views.fields import ChoiceField, DateField, SegmentField, Unreadable
from mediator_desk.views.form import Form
from mediator_desk.views.note_words import note_sentence
from mediator_desk.views.revealed_field import MaskedLine
from mediator_desk.views.sentences import sentence
from mediator_desk.views.wording import choices

OF_A_PERSON = ("capacity", "identity_kind", "identity_number", "sex", "born_on", "ethnicity", "occupation")
OF_AN_ORGANISATION = ("credit_code", "person_in_charge", "person_in_charge_title")
WITH_FINDINGS = ("identity_kind", "identity_number", "sex", "born_on", "credit_code", "kind")


class PartyForm(Form):
    """A party that is added, or the one with `party_id`. Odd numbers are warned of and kept with a reason.

    While the paper waits for signatures (`is_printed`) only who acts for the party can be mended.
    """

    def __init__(
        self,
        desk: Desk,
        case: CaseDetails,
        parent: QWidget | None = None,
        *,
        party_id: int | None = None,
        side: PartySide = PartySide.APPLICANT,
    ) -> None:
        super().__init__(parent, columns=2)
        self._desk = desk
        self._case_id, self._party_id = case.id, party_id
        self.is_printed = bool(party_id) and case.state is CaseState.TO_SIGN
        self._taken: dict[str, object] = {}
        self._build(is_new=party_id is None)
        reread = partial(self._draft_of, party_id, side) if party_id else None
        self.fill(self._draft_of(party_id, side), reread=reread)
        self.judge = lambda draft: draft.problems(desk.today())
        self._show_what_fits()
        self.edited.connect(self._follow)
        self._show_findings()
        self._check_phone()
        if self.is_printed:
            self._fix_what_is_printed()

    @property
    def draft(self) -> PartyDraft:
        """The party as it was read."""
        draft: PartyDraft = self.filled_with
        return draft

    def take_focus(self) -> None:
        """Give the keyboard to the name, or to who acts where only that can be mended."""
        self.field("representatives" if self.is_printed else "name").setFocus()

    def _draft_of(self, party_id: int | None, side: PartySide) -> PartyDraft:
        if party_id is None:
            is_person = side is PartySide.APPLICANT
            return PartyDraft(side, PartyKind.PERSON if is_person else PartyKind.ORGANISATION)
        with self._desk.database.reading() as db:
            return parties.party_draft(db, party_id)

    # Building

    def _build(self, *, is_new: bool) -> None:
        add = self.add
        add("side", self.tr("Side"), SegmentField(choices(PartySide)))
        add("kind", self.tr("Kind"), SegmentField(choices(PartyKind)))
        self.field("side").setEnabled(is_new)
        add("name", self.tr("Name"), QLineEdit()).setMaxLength(200)
        self._add_masked("phone", self.tr("Phone"), PersonalNumber.PHONE, 50)
        add("address", self.tr("Address"), QLineEdit(), span=2).setMaxLength(300)
        self._add_person()
        self._add_organisation()
        hint = self.tr("Compare with the document. What is odd and right is kept with a few words that say why.")
        add("identity_reason", self.tr("Why it is right as it is"), QLineEdit(), hint, span=2).setMaxLength(300)
        self._add_capacity()
        acting = RepresentativesField(self._desk, self._party_id)
        add("representatives", self.tr("Who acts for the party"), acting, span=2)

    def _add_person(self) -> None:
        add, none = self.add, self.tr("Not filled in")
        kinds = choices(IdentityDocumentKind)
        add("identity_kind", self.tr("Kind of document"), ChoiceField(kinds, none))
        number = self._add_masked("identity_number", self.tr("Document number"), PersonalNumber.IDENTITY, 80)
        number.editingFinished.connect(lambda: number.tidy(normalise_number))
        add("sex", self.tr("Sex"), ChoiceField(choices(Sex), none))
        add("born_on", self.tr("Born on"), DateField())
        add("ethnicity", self.tr("Ethnicity"), QLineEdit()).setMaxLength(40)
        add("occupation", self.tr("Occupation"), QLineEdit()).setMaxLength(100)

    def _add_organisation(self) -> None:
        add = self.add
        self._add_number("credit_code", self.tr("Unified social credit code"), span=2)
        add("person_in_charge", self.tr("Legal representative or person in charge"), QLineEdit()).setMaxLength(100)
        add("person_in_charge_title", self.tr("Title"), QLineEdit()).setMaxLength(100)

    def _add_number(self, name: str, label: str, *, span: int = 1) -> None:
        """Add a number: what is pasted with spaces or full-width digits is shown in its plain form when it is left."""
        field = self.add(name, label, QLineEdit(), span=span)
        field.setMaxLength(80)  # with the spaces between its groups
        field.editingFinished.connect(lambda: field.setText(normalise_number(field.text())))

    def _add_masked(self, name: str, label: str, number: PersonalNumber, longest: int) -> MaskedLine:
        field = self.add(name, label, MaskedLine(number))
        field.setMaxLength(longest)
        if self._party_id is not None:
            field.let_reveal(self._desk, partial(Wanted, Where.PARTY, self._party_id, number))
        return field

    def _add_capacity(self) -> None:
        add = self.add
        add("capacity", self.tr("Stands in the case"), SegmentField(choices(PartyCapacity)), span=2)
        add("stands_for", self.tr("For whom"), QLineEdit()).setMaxLength(200)
        size = add("group_size", self.tr("People in the group"), QSpinBox())
        size.setRange(0, 1_000_000)
        size.setSpecialValueText(self.tr("Not known"))

    def _fix_what_is_printed(self) -> None:
        for name in vars(self.draft):
            field = self.field_or_none(name)
            if isinstance(field, MaskedLine):
                field.setReadOnly(True)  # its number may still be asked for
            elif field is not None and name != "representatives":
                field.setEnabled(False)
        acting = self.field("representatives")
        if isinstance(acting, RepresentativesField):
            acting.keep_names()

    # What a person changes

    def _follow(self, name: str) -> None:
        if name in ("kind", "capacity"):
            self._show_what_fits()
        if name == "identity_number":
            self._guess_kind()
        if name in ("identity_number", "identity_kind"):
            self._take_from_number()
        if name in WITH_FINDINGS:
            self._show_findings()
        elif name == "phone":
            self._check_phone()

    def _show_what_fits(self) -> None:
        is_person = self._value("kind") is PartyKind.PERSON
        for name in OF_A_PERSON:
            self.show_field(name, is_shown=is_person)
        for name in OF_AN_ORGANISATION:
            self.show_field(name, is_shown=not is_person)
        capacity = self._value("capacity") if is_person else PartyCapacity.OWN
        self.show_field("stands_for", is_shown=capacity is not PartyCapacity.OWN)
        self.show_field("group_size", is_shown=capacity is PartyCapacity.GROUP_REPRESENTATIVE)

    def _show_findings(self) -> None:
        """Warn beside each field of what is odd about it; the reason is asked for where something is."""
        found = self._findings()
        for name in ("identity_number", "sex", "born_on", "credit_code"):
            said = [sentence(one) for one in found if one.field == name]
            self.warn(name, "\n".join(said))
        is_kept = bool(found) or bool(self._value("identity_reason"))
        self.show_field("identity_reason", is_shown=is_kept)

    def _findings(self) -> list[Problem]:
        if self._value("kind") is PartyKind.ORGANISATION:
            return code_findings(self._value("credit_code"))
        kind, number = self._value("identity_kind"), self._value("identity_number")
        return person_findings(kind, number, self._value("sex"), self._value("born_on"), self._desk.today())

    def _check_phone(self) -> None:
        number = self._value("phone")
        codes = phones.check_phone(number) if number else []
        self.warn("phone", "\n".join(note_sentence(code) for code in codes))

    def _guess_kind(self) -> None:
        """Choose the kind of document whose numbers look like this one, where nobody has chosen.

        Half a number may look like another kind (eight digits: a pass from Taiwan), so it is chosen anew at each digit.
        """
        chosen, kind = self._value("identity_kind"), kind_from_number(self._value("identity_number"))
        if chosen in (None, self._taken.get("identity_kind")) and kind is not chosen:
            self._taken["identity_kind"] = kind
            field_values.show_value(self.field("identity_kind"), kind)

    def _take_from_number(self) -> None:
        """Fill in birthday and sex from the number of the document where nobody has typed other ones."""
        kind, number = self._value("identity_kind"), self._value("identity_number")
        if kind is None or identity_documents.check_number(kind, number):
            return
        sex = identity_documents.sex_of(kind, number)
        self._take("born_on", identity_documents.birth_day(kind, number))
        self._take("sex", Sex(sex) if sex else None)

    def _take(self, name: str, value: object) -> None:
        if value is not None and self._value(name) in (None, self._taken.get(name)):
            self._taken[name] = value
            field_values.show_value(self.field(name), value)

    def _value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        try:
            return field_values.value_of(self.field(name))
        except Unreadable:
            return ""  # a day that is not typed to its end is nobody's to overwrite

    def save(self) -> None:
        """Save the party; where nothing was changed there is nothing to tell. Raises Invalid, Refused."""
        if self.draft.party_id is not None and not self.is_changed():
            return
        draft = self.drafted(self.draft)
        with self._desk.database.writing() as db:
            parties.save_party(db, self._case_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
