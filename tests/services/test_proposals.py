"""What the review proposes about a matter that came in by a form; a person decides."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from mediator_desk.models.case import Case
from mediator_desk.models.submission import ReviewProposal
from mediator_desk.models.words import CaseKind, CaseState, Cause, ProposalKind, RefusalCode
from mediator_desk.services.review.proposals import propose


def proposed(office, case_id):
    with office.database.writing() as db:
        found = propose(db, db.get_one(Case, case_id))
        return [(one.kind, one.refusal_code, one.related_case_id, one.evidence) for one in found]


def as_one_person(office, *case_ids):
    """Let the applicants of these cases be one human, as a merge says it."""
    with office.database.writing() as db:
        applicants = [db.get_one(Case, case_id).parties[0] for case_id in case_ids]
        for party in applicants:
            party.same_person_id = applicants[0].id


@pytest.mark.parametrize(
    "numbers",
    [{"policy_number": "P-1"}, {"report_number": "R-1"}, {"claim_number": "C-1"}],
)
def test_the_same_person_insurer_cause_and_number_is_a_repeat(office, numbers):
    first = office.receive(**numbers)
    again = office.receive(**numbers)
    value = next(iter(numbers.values()))
    (found,) = proposed(office, again)
    assert found[:3] == (ProposalKind.REPEAT, RefusalCode.REPEATED, first)
    assert value in found[3]


def test_the_same_identity_number_alone_is_no_repeat(office):
    office.receive()
    office.receive(policy_number="P-1")
    assert proposed(office, office.receive(policy_number="P-2")) == []
    assert proposed(office, office.receive()) == []


def test_another_cause_or_kind_or_person_is_no_repeat(office):
    office.receive(policy_number="P-1")
    other_cause = office.receive(policy_number="P-1")
    with office.database.writing() as db:
        db.get_one(Case, other_cause).cause = Cause.SALES
    assert proposed(office, other_cause) == []
    assert proposed(office, office.receive(policy_number="P-1", kind=CaseKind.COMPLAINT)) == []
    assert proposed(office, office.receive(policy_number="P-1", identity_number="441900199307260978")) == []


def test_new_facts_make_a_relative_of_it(office):
    first = office.receive(policy_number="P-1")
    again = office.receive(policy_number="P-1", new_facts="取得病理报告")
    assert [one[:3] for one in proposed(office, again)] == [(ProposalKind.RELATED, None, first)]


def test_somebody_without_a_number_repeats_nothing_until_a_person_says_who_he_is(office):
    first = office.receive(policy_number="P-1", identity_number="")
    again = office.receive(policy_number="P-1", identity_number="")
    assert proposed(office, again) == []
    as_one_person(office, first, again)
    assert [one[2] for one in proposed(office, again)] == [first]


def test_the_matters_of_a_merged_person_are_found_under_any_document(office):
    first = office.receive(policy_number="P-1", identity_number="H12345678")
    passport = office.receive(identity_number="441900199307260978")
    as_one_person(office, first, passport)
    again = office.receive(policy_number="P-1", identity_number="441900199307260978")
    assert [one[2] for one in proposed(office, again)] == [first]


def test_a_matter_that_was_merged_is_told_by_the_one_that_goes_on(office):
    kept = office.receive(policy_number="P-1")
    merged = office.receive(policy_number="P-1", report_number="R-1")
    with office.database.writing() as db:
        db.get_one(Case, merged).state = CaseState.MERGED
        db.get_one(Case, merged).merged_into_id = kept
    again = office.receive(policy_number="P-1", report_number="R-1")
    assert [one[2] for one in proposed(office, again)] == [kept]


def test_what_was_proposed_is_not_proposed_again(office):
    office.receive(policy_number="P-1")
    again = office.receive(policy_number="P-1", is_in_court=True)
    assert {one[0] for one in proposed(office, again)} == {ProposalKind.REPEAT, ProposalKind.IN_COURT}
    assert proposed(office, again) == []
    with office.database.reading() as db:
        assert db.scalar(select(func.count()).select_from(ReviewProposal)) == 2


def test_a_later_matter_is_no_earlier_one(office):
    first = office.receive(policy_number="P-1")
    office.receive(policy_number="P-1")
    assert proposed(office, first) == []
