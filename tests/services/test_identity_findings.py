"""Papers of every kind: what is odd is said, and a real but odd document is never locked out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediator_desk.conventions.identity_documents import IdentityDocumentKind, expected_check_digit, kind_from_number
from mediator_desk.errors import Invalid
from mediator_desk.models.words import PartyKind, PartySide, Sex
from mediator_desk.services.parties import parties
from mediator_desk.services.parties.identity_findings import code_findings, number_findings, person_findings
from mediator_desk.services.parties.parties import PartyDraft
from tests.services.conftest import TODAY

K = IdentityDocumentKind
FINE = [
    (K.RESIDENT_ID, "44010619880808107X"),
    (K.RESIDENCE_PERMIT_HK_MO, "810000199408230021"),
    (K.RESIDENCE_PERMIT_HK_MO, "820000198801010014"),
    (K.RESIDENCE_PERMIT_TW, "830000197312310013"),
    (K.TRAVEL_PERMIT_HK_MO, "H12345678"),
    (K.TRAVEL_PERMIT_HK_MO, "M0123456701"),
    (K.TRAVEL_PERMIT_TW, "01234567"),
    (K.TRAVEL_PERMIT_TW, "0123456789"),
    (K.FOREIGN_PERMANENT_RESIDENCE, "911124198108030024"),
    (K.FOREIGN_PERMANENT_RESIDENCE, "USA110012345678"),
    (K.PASSPORT, "E12345678"),
]
ODD = [
    (K.RESIDENT_ID, "440106198808081070", "document_check_digit"),
    (K.RESIDENT_ID, "44010619880230107X", "document_date"),
    (K.RESIDENT_ID, "4401061988080810", "document_length"),
    (K.RESIDENT_ID, "440106", "document_length"),
    (K.RESIDENT_ID, "4401O619880808107X", "document_letter"),
    (K.RESIDENT_ID, "440106880808107", "fifteen_digits"),
    (K.RESIDENCE_PERMIT_HK_MO, "44010619880808107X", "wrong_area"),
    (K.RESIDENCE_PERMIT_TW, "830000197312310010", "document_check_digit"),
    (K.TRAVEL_PERMIT_HK_MO, "K12345678", "form_travel_permit_hk_mo"),
    (K.TRAVEL_PERMIT_TW, "0123456", "form_travel_permit_tw"),
    (K.FOREIGN_PERMANENT_RESIDENCE, "44010619880808107X", "form_foreign_permanent_residence"),
    (K.FOREIGN_PERMANENT_RESIDENCE, "US110012345678", "form_foreign_permanent_residence"),
    (K.FOREIGN_PERMANENT_RESIDENCE, "911124198108030020", "document_check_digit"),
    (K.PASSPORT, "E123", "form_passport"),
]


def draft(kind, number, **more):
    fields = {"identity_kind": kind, "identity_number": number, **more}
    return PartyDraft(PartySide.APPLICANT, PartyKind.PERSON, "陈宏图", **fields)


def codes(found):
    return [one.code for one in found]


@pytest.mark.parametrize(("kind", "number"), FINE)
def test_nothing_is_said_of_a_number_as_its_kind_has_it(kind, number):
    assert number_findings(kind, number, TODAY) == []
    assert draft(kind, number).problems(TODAY) == []


@pytest.mark.parametrize(("kind", "number", "code"), ODD)
def test_what_is_odd_is_said_with_its_place_and_kept_with_a_reason(office, kind, number, code):
    assert code in codes(number_findings(kind, number, TODAY))
    case_id = office.receive()
    with pytest.raises(Invalid) as refusal:
        office.do(parties.save_party, case_id, draft(kind, number))
    assert [(one.field, one.code) for one in refusal.value.problems] == [("identity_reason", "odd_number_needs_reason")]
    saved = office.do(parties.save_party, case_id, draft(kind, number, identity_reason="与证件原件核对一致"))
    assert (saved.identity_number, saved.identity_reason) == (number, "与证件原件核对一致")


@pytest.mark.parametrize(
    "pasted",
    [
        "440106 19880808 107x",
        "４４０１０６１９８８０８０８１０７Ｘ",
        "440106-19880808-107X\u200b",
        "\t44010619880808107x\n",
    ],
)
def test_a_pasted_number_with_spaces_and_full_width_is_the_plain_one(pasted):
    assert draft(K.RESIDENT_ID, pasted).problems(TODAY) == []
    assert parties.new_party(draft(K.RESIDENT_ID, pasted), position=1).identity_number == "44010619880808107X"


def test_the_last_place_that_the_other_seventeen_ask_for_is_named():
    (found,) = number_findings(K.RESIDENT_ID, "440106198808081070", TODAY)
    assert found.params == {"digit": "X"}


def test_a_person_born_tomorrow_is_odd():
    born = "44010620261009001"
    number = born + expected_check_digit(born)
    assert codes(number_findings(K.RESIDENT_ID, number, TODAY)) == ["document_date"]


def test_sex_and_day_of_birth_are_compared_with_the_number():
    number = "44010619880808107X"
    assert person_findings(K.RESIDENT_ID, number, Sex.MALE, date(1988, 8, 8), TODAY) == []
    found = person_findings(K.RESIDENT_ID, number, Sex.FEMALE, date(1988, 8, 9), TODAY)
    assert [(one.field, one.code) for one in found] == [
        ("born_on", "born_differs_from_number"), ("sex", "sex_differs_from_number"),
    ]  # fmt: skip
    odd = draft(K.RESIDENT_ID, number, sex=Sex.FEMALE)
    assert [one.field for one in odd.problems(TODAY)] == ["identity_reason"]
    assert replace(odd, identity_reason="证件性别有误").problems(TODAY) == []


@pytest.mark.parametrize(("kind", "number"), [one for one in FINE if one[0] is not K.PASSPORT])
def test_the_form_of_a_number_tells_its_kind(kind, number):
    assert kind_from_number(number) is kind


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("91350100M000100Y43", []),
        ("9135 0100 M000 100Y 43", []),
        ("91350100M000100Y44", ["credit_code_check_digit"]),
        ("91350100M000100Y4", ["credit_code_length"]),
        ("91350100M0001O0Y43", ["wrong_form"]),
        ("", []),
    ],
)
def test_a_credit_code_is_checked_and_an_odd_one_needs_a_reason(code, found):
    assert codes(code_findings(code)) == found
    office = PartyDraft(PartySide.RESPONDENT, PartyKind.ORGANISATION, "粤安人寿", credit_code=code)
    assert [one.field for one in office.problems(TODAY)] == (["identity_reason"] if found else [])


def test_a_masked_number_never_overwrites_the_real_one():
    assert [(one.field, one.code) for one in draft(K.RESIDENT_ID, "4401**********107X").problems(TODAY)] == [
        ("identity_number", "is_masked")
    ]
