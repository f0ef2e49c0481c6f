from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.words import Cause, Line, PartyKind, PartySide, RepresentativeKind
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.cases import disputes
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.parties import parties
from mediator_desk.services.parties.parties import PartyDraft, RepresentativeDraft

AGENT = RepresentativeDraft("周敏", RepresentativeKind.AUTHORISED, "法务", may_settle=True)


def drafts(office, case_id):
    with office.database.reading() as db:
        return [parties.party_draft(db, party.id) for party in case_details(db, case_id).parties]


def second_applicant():
    return PartyDraft(
        PartySide.APPLICANT,
        PartyKind.PERSON,
        "陈𬱖",
        identity_kind=IdentityDocumentKind.RESIDENT_ID,
        identity_number="440106 19880808 107x",
    )


def test_a_second_applicant_is_added_and_the_list_says_so(office):
    case_id = office.receive()
    office.do(parties.save_party, case_id, second_applicant())
    assert office.case(case_id).applicant_name == "谢家豪等"
    added = drafts(office, case_id)[1]
    assert (added.name, added.identity_number, added.born_on) == ("陈𬱖", "44010619880808107X", date(1988, 8, 8))


def test_an_agent_with_special_authority_is_kept_and_counts_as_a_change(office):
    case_id = office.receive()
    insurer = drafts(office, case_id)[1]
    office.do(parties.save_party, case_id, replace(insurer, representatives=(AGENT,)))
    saved = drafts(office, case_id)[1]
    assert saved.representatives == (AGENT,)
    with pytest.raises(Refused, match="changed_at_another_desk"):
        office.do(parties.save_party, case_id, insurer)


def test_a_party_without_a_name_or_born_tomorrow_is_refused_at_its_field(office):
    draft = replace(second_applicant(), name=" ", born_on=date(2026, 10, 9))
    with pytest.raises(Invalid) as refusal:
        office.do(parties.save_party, office.receive(), draft)
    assert [problem.field for problem in refusal.value.problems] == ["name", "born_on"]


def test_the_last_party_of_a_side_stays_and_another_goes(office):
    case_id = office.receive()
    office.do(parties.save_party, case_id, second_applicant())
    first, second, insurer = drafts(office, case_id)
    office.do(parties.remove_party, second.party_id)
    for party in (first, insurer):
        with pytest.raises(Refused, match="last_party_of_side"):
            office.do(parties.remove_party, party.party_id)


def test_the_parties_of_a_paper_that_waits_for_signatures_stay_as_printed(office):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    with pytest.raises(Refused, match="parties_are_fixed"):
        office.do(parties.save_party, case_id, second_applicant())


def test_the_numbers_of_people_are_masked_on_the_screen(office):
    with office.database.reading() as db:
        details = case_details(db, office.receive())
    assert details.parties[0].identity_number == "4401**********1235"


def test_a_dispute_is_mended_and_what_it_was_is_kept(office):
    case_id = office.receive()
    with office.database.reading() as db:
        draft = disputes.dispute_draft(db, case_id)
    changed = replace(draft, line=Line.MEDICAL, cause=Cause.RENEWAL, claimed_amount=Decimal("1.00"))
    office.do(disputes.save_dispute, case_id, changed)
    with office.database.reading() as db:
        assert replace(disputes.dispute_draft(db, case_id), version=0) == replace(changed, version=0)
    with pytest.raises(Refused, match="changed_at_another_desk"):
        office.do(disputes.save_dispute, case_id, draft)


def test_a_negative_claim_and_a_missing_insurer_are_refused_beside_their_fields(office):
    case_id = office.receive()
    with office.database.reading() as db:
        draft = replace(disputes.dispute_draft(db, case_id), insurer_id=None, claimed_amount=Decimal(-1))
    with pytest.raises(Invalid) as refusal:
        office.do(disputes.save_dispute, case_id, draft)
    assert [problem.field for problem in refusal.value.problems] == ["insurer_id", "claimed_amount"]


def test_texts_that_the_tables_cannot_keep_are_refused_at_their_fields(office):
    case_id = office.receive()
    agent = replace(AGENT, phone="1" * 51)
    draft = replace(second_applicant(), name="陈" * 201, address="路" * 301, representatives=(agent,))
    with pytest.raises(Invalid) as refusal:
        office.do(parties.save_party, case_id, draft)
    assert {(one.field, one.code) for one in refusal.value.problems} == {
        ("name", "too_long"),
        ("address", "too_long"),
        ("representatives", "too_long"),
    }


def test_the_longest_name_of_the_first_of_two_still_stands_in_the_list(office):
    case_id = office.receive()
    first = drafts(office, case_id)[0]
    office.do(parties.save_party, case_id, replace(first, name="陈" * 200))
    office.do(parties.save_party, case_id, second_applicant())
    assert office.case(case_id).applicant_name == "陈" * 199 + "等"


def test_a_policy_number_that_the_table_cannot_keep_is_refused_at_its_field(office):
    case_id = office.receive()
    with office.database.reading() as db:
        draft = replace(disputes.dispute_draft(db, case_id), policy_number="1" * 101, claimed_amount=Decimal("0.001"))
    with pytest.raises(Invalid) as refusal:
        office.do(disputes.save_dispute, case_id, draft)
    assert {problem.field for problem in refusal.value.problems} == {"policy_number", "claimed_amount"}


def test_two_parties_added_at_two_desks_at_once_both_stay(office):
    case_id = office.receive()
    added = [replace(second_applicant(), name=name, identity_number="") for name in ("陈一", "陈二", "陈三", "陈四")]
    with ThreadPoolExecutor(4) as desks:
        list(desks.map(lambda draft: office.do(parties.save_party, case_id, draft), added))
    assert len(drafts(office, case_id)) == 6
