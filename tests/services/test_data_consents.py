"""Consents to the use of sensitive data (PIPL art. 15, 28, 29, 31)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.procedure_words import ConsentScope
from mediator_desk.models.words import PartyKind, PartySide, RepresentativeKind
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.parties import data_consents, parties
from mediator_desk.services.parties.data_consents import ConsentDraft, scope_wanted
from mediator_desk.services.parties.parties import PartyDraft, RepresentativeDraft
from tests.services.conftest import TODAY

GUARDIAN = RepresentativeDraft("谢国强", RepresentativeKind.LEGAL, "父亲")


def parties_of(office, case_id):
    with office.database.reading() as db:
        return case_details(db, case_id).parties


def consents(office, case_id):
    with office.database.reading() as db:
        return data_consents.consents_of(db, case_id)


def with_child(office, *guardians):
    """Return an accepted case and in it a boy of seven."""
    case_id = office.accept()
    child = PartyDraft(
        PartySide.APPLICANT, PartyKind.PERSON, "谢小宝", born_on=date(2019, 3, 2), representatives=guardians
    )
    return case_id, office.do(parties.save_party, case_id, child).id


def codes(office, case_id, draft):
    with pytest.raises(Invalid) as refusal:
        office.do(data_consents.give_consent, case_id, draft)
    return {(one.field, one.code) for one in refusal.value.problems}


def test_a_consent_is_given_seen_withdrawn_and_given_again(office):
    case_id = office.accept()
    applicant = parties_of(office, case_id)[0]
    draft = ConsentDraft(applicant.id, ConsentScope.SENSITIVE, TODAY, applicant.name, "书面")
    given = office.do(data_consents.give_consent, case_id, draft)
    assert parties_of(office, case_id)[0].consents == {ConsentScope.SENSITIVE}
    with pytest.raises(Refused, match="consent_stands_already"):
        office.do(data_consents.give_consent, case_id, draft)
    office.do(data_consents.withdraw_consent, given.id, on=TODAY, words="来电撤回")
    assert parties_of(office, case_id)[0].consents == frozenset()
    with pytest.raises(Refused, match="consent_withdrawn_already"):
        office.do(data_consents.withdraw_consent, given.id, on=TODAY)
    office.do(data_consents.give_consent, case_id, draft)
    assert [row.withdrawn_on for row in consents(office, case_id)] == [TODAY, None]


def test_a_child_under_fourteen_makes_the_case_sensitive_and_its_guardian_consents(office):
    case_id, child = with_child(office, GUARDIAN)
    assert office.case(case_id).is_sensitive
    draft = ConsentDraft(child, ConsentScope.CHILD, TODAY, "谢国强")
    assert codes(office, case_id, replace(draft, given_by="谢小宝")) == {("given_by", "not_the_guardian")}
    wrong = replace(draft, scope=ConsentScope.SENSITIVE)
    assert codes(office, case_id, wrong) == {("scope", "child_needs_guardians_consent")}
    office.do(data_consents.give_consent, case_id, draft)
    assert consents(office, case_id)[0].given_by == "谢国强"


def test_a_childs_consent_is_none_for_a_grown_up(office):
    case_id, child = with_child(office)
    with office.database.reading() as db:
        draft = parties.party_draft(db, child)
    office.do(parties.save_party, case_id, replace(draft, born_on=date(1990, 1, 1)))
    assert codes(office, case_id, ConsentDraft(child, ConsentScope.CHILD, TODAY, "谢小宝")) == {
        ("scope", "no_child_any_more")
    }


def test_a_consent_needs_its_party_its_day_and_its_giver(office):
    case_id = office.accept()
    assert codes(office, case_id, ConsentDraft(None, None, None)) == {
        ("party_id", "required"), ("scope", "required"), ("given_on", "required"), ("given_by", "required"),
    }  # fmt: skip
    party = parties_of(office, case_id)[0]
    late = ConsentDraft(party.id, ConsentScope.SENSITIVE, date(2026, 10, 9), party.name)
    assert codes(office, case_id, late) == {("given_on", "in_future")}
    with pytest.raises(Refused, match="party_not_found"):
        office.do(data_consents.give_consent, case_id, replace(late, party_id=999_999))


@pytest.mark.parametrize(
    ("on", "code"), [(None, "required"), (date(2026, 10, 9), "in_future"), (date(2026, 10, 7), "before_consent")]
)
def test_a_withdrawal_has_a_day_that_can_be(office, on, code):
    case_id = office.accept()
    party = parties_of(office, case_id)[0]
    draft = ConsentDraft(party.id, ConsentScope.SENSITIVE, TODAY, party.name)
    given = office.do(data_consents.give_consent, case_id, draft)
    with pytest.raises(Invalid) as refusal:
        office.do(data_consents.withdraw_consent, given.id, on=on)
    assert [one.code for one in refusal.value.problems] == [code]


def test_a_case_is_marked_as_sensitive_by_hand_and_stays_so_with_a_child(office):
    case_id = office.accept()
    for is_sensitive in (True, False):
        office.do(data_consents.mark_sensitive, case_id, is_sensitive=is_sensitive)
        assert office.case(case_id).is_sensitive is is_sensitive
    case_id, _child = with_child(office)
    with pytest.raises(Refused, match="child_is_sensitive"):
        office.do(data_consents.mark_sensitive, case_id, is_sensitive=False)


@pytest.mark.parametrize(
    ("kind", "born_on", "scope"),
    [
        (PartyKind.ORGANISATION, None, None),
        (PartyKind.PERSON, None, ConsentScope.SENSITIVE),
        (PartyKind.PERSON, date(2012, 10, 8), ConsentScope.SENSITIVE),
        (PartyKind.PERSON, date(2012, 10, 9), ConsentScope.CHILD),
    ],
)
def test_which_consent_is_wanted_of_whom(kind, born_on, scope):
    assert scope_wanted(kind, born_on, TODAY) is scope


def test_a_consent_from_before_the_rules_or_before_the_birth_is_a_slip(office):
    case_id, child_id = with_child(office, GUARDIAN)
    draft = ConsentDraft(child_id, ConsentScope.CHILD, date(2012, 12, 31), "谢国强", "书面")
    assert ("given_on", "consent_too_early") in codes(office, case_id, draft)
    assert ("given_on", "before_birth") in codes(office, case_id, replace(draft, given_on=date(2019, 3, 1)))
    office.do(data_consents.give_consent, case_id, replace(draft, given_on=date(2019, 3, 2)))
