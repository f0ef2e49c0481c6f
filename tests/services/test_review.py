from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.submission import ReviewProposal
from mediator_desk.models.words import CaseKind, CaseState, DueStep, ProposalDecision, ProposalKind, RefusalCode
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.office import committee
from mediator_desk.services.review import review
from mediator_desk.services.review.ready_words import refusal_words


def propose(office, case_id, code=RefusalCode.LABOUR_OR_PRIVATE):
    with office.database.writing() as db:
        db.add(ReviewProposal(case_id=case_id, kind=ProposalKind.LABOUR_OR_PRIVATE, refusal_code=code))


def proposals(office):
    with office.database.reading() as db:
        return db.query(ReviewProposal).all()


def deadlines_of(office, case_id):
    with office.database.reading() as db:
        return {one.step: one.due_on for one in deadlines.open_deadlines(db, case_id)}


def test_an_accepted_case_gets_its_number_its_day_and_its_time_limit(office):
    case = office.case(office.accept())
    assert case.number == "粤保调〔2026〕第0001号"
    assert case.accepted_on == date(2026, 10, 8)
    assert (case.due_step, case.due_on) == (DueStep.CONTACT_OTHER_SIDE, date(2026, 10, 12))  # a Saturday made up
    assert deadlines_of(office, case.id) == {
        DueStep.CONTACT_OTHER_SIDE: date(2026, 10, 12),
        DueStep.MEDIATE: date(2026, 11, 9),  # 30 days end on a Saturday: rolls over
    }


def test_numbers_follow_one_another_and_a_failed_acceptance_leaves_no_gap(office):
    first = office.accept()
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(review.accept_case, first)
    assert office.case(office.accept()).number == "粤保调〔2026〕第0002号"


def test_two_desks_that_accept_at_once_get_two_numbers(office):
    case_ids = [office.receive() for _ in range(12)]
    with ThreadPoolExecutor(6) as desks:
        list(desks.map(lambda case_id: office.do(review.accept_case, case_id), case_ids))
    numbers = sorted(office.case(case_id).number for case_id in case_ids)
    assert numbers == [f"粤保调〔2026〕第{n:04d}号" for n in range(1, 13)]


def test_one_case_accepted_at_two_desks_at_once_is_accepted_once(office):
    case_id = office.receive()

    def accept(_desk):
        try:
            office.do(review.accept_case, case_id)
        except Refused as refusal:
            return refusal.code
        return "accepted"

    with ThreadPoolExecutor(6) as desks:
        answers = sorted(desks.map(accept, range(6)))
    assert answers.count("accepted") == 1
    assert set(answers) <= {"accepted", "changed_at_another_desk", "not_possible_in_state"}


def test_a_case_that_the_review_proposed_to_decline_is_accepted_only_with_words(office):
    case_id = office.receive()
    propose(office, case_id)
    with pytest.raises(Invalid) as refusal:
        office.do(review.accept_case, case_id)
    assert [(one.field, one.code) for one in refusal.value.problems] == [("words", "proposal_needs_words")]
    office.do(review.accept_case, case_id, words="申请人以投保人身份主张，不是劳务纠纷")
    assert [(one.decision, one.decision_words) for one in proposals(office)] == [
        (ProposalDecision.SET_ASIDE, "申请人以投保人身份主张，不是劳务纠纷")
    ]


def test_a_decline_keeps_its_code_and_words_and_decides_the_proposal(office):
    case_id = office.receive()
    propose(office, case_id)
    office.do(review.decline_case, case_id, review.DeclineDraft(RefusalCode.LABOUR_OR_PRIVATE, "属佣金纠纷"))
    case = office.case(case_id)
    assert (case.state, case.refusal_code, case.number) == (CaseState.DECLINED, RefusalCode.LABOUR_OR_PRIVATE, None)
    assert proposals(office)[0].decision is ProposalDecision.FOLLOWED


def test_a_decline_without_code_or_words_is_refused_beside_both_fields(office):
    with pytest.raises(Invalid) as refusal:
        office.do(review.decline_case, office.receive(), review.DeclineDraft(None))
    assert [problem.field for problem in refusal.value.problems] == ["code", "words"]


def test_a_referred_case_says_to_whom(office):
    case_id = office.receive()
    with pytest.raises(Invalid):
        office.do(review.refer_case, case_id, words=" ")
    office.do(review.refer_case, case_id, words="转广东证监局办理")
    assert office.case(case_id).state is CaseState.REFERRED


def test_a_complaint_is_no_mediation_until_it_is_turned_into_one(office):
    case_id = office.receive(kind=CaseKind.COMPLAINT)
    with pytest.raises(Refused, match="not_possible_for_kind"):
        office.do(review.accept_case, case_id)
    office.do(review.turn_into_mediation, case_id)
    office.do(review.accept_case, case_id)
    assert office.case(case_id).number


def test_a_declined_complaint_cannot_be_turned_into_a_mediation(office):
    case_id = office.receive(kind=CaseKind.COMPLAINT)
    office.do(review.decline_case, case_id, review.DeclineDraft(RefusalCode.OUT_OF_SCOPE, "不属本会范围"))
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(review.turn_into_mediation, case_id)


def test_a_template_changed_in_mid_year_leaves_given_numbers_and_goes_on_counting(office):
    first = office.accept()
    with office.database.writing() as db:
        draft = replace(committee.committee_draft(db), case_number_template="粤正和〔{year}〕{n:03d}号")
        committee.save_committee(db, draft, by=office.by, now=office.now)
    numbers = [office.case(case_id).number for case_id in (first, office.accept())]
    assert numbers == ["粤保调〔2026〕第0001号", "粤正和〔2026〕002号"]


def test_a_number_that_an_older_template_gave_is_passed_over_never_given_twice(office):
    office.accept()
    office.accept()
    with office.database.writing() as db:
        # As if the template had once been another one that wrote the second number first.
        db.execute(text("UPDATE number_counters SET last_number = 0 WHERE series = 'cases'"))
    assert office.case(office.accept()).number == "粤保调〔2026〕第0003号"


def test_who_begins_a_review_is_who_does_the_next_step(office):
    case_id = office.receive()
    office.do(review.begin_review, case_id)
    case = office.case(case_id)
    assert (case.state, case.next_step_by) == (CaseState.UNDER_REVIEW, "何敏")
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(review.begin_review, case_id)


@pytest.mark.parametrize("code", RefusalCode)
def test_each_refusal_has_its_ready_words_and_is_recorded_with_them(office, code):
    case_id = office.receive()
    office.do(review.decline_case, case_id, review.DeclineDraft(code, refusal_words(code)))
    case = office.case(case_id)
    assert (case.state, case.refusal_code) == (CaseState.DECLINED, code)
    assert case.due_on is None


def test_ready_words_name_what_is_known():
    assert "GDX1" in refusal_words(RefusalCode.REPEATED, related_number="GDX1")
    assert "保险合同" in refusal_words(RefusalCode.PAPERS_NOT_SUPPLIED, evidence="保险合同")
