"""Papers asked for: the applicant's clock, what came, reminders, and what becomes of those that never come."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import event, select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.committee import DayException
from mediator_desk.models.procedure import PaperRequest
from mediator_desk.models.procedure_words import PaperRequestResult
from mediator_desk.models.submission import ReviewProposal
from mediator_desk.models.words import CaseKind, CaseState, DueStep, OutcomeKind, RefusalCode
from mediator_desk.services.cases import undo
from mediator_desk.services.clocks import deadlines, recounting, reminders
from mediator_desk.services.reception import complaints
from mediator_desk.services.review import merging, paper_requests, review
from mediator_desk.services.review.paper_requests import PaperRequestDraft
from mediator_desk.services.sessions import outcomes

POLICY, LETTER = "保险合同", "授权委托书"
DUE = date(2026, 10, 14)  # five working days after Thursday 8 October, Saturday the 10th is made up


def asked(office, **fields):
    case_id = office.receive(**fields)
    office.do(paper_requests.ask_for_papers, case_id, PaperRequestDraft((POLICY, LETTER), "请尽快补齐"))
    return case_id


def requests(office, case_id):
    with office.database.reading() as db:
        return [(one.papers, one.result) for one in paper_requests.requests_of(db, case_id)]


def running(office, case_id):
    with office.database.reading() as db:
        return {one.step: (one.started_on, one.due_on) for one in deadlines.open_deadlines(db, case_id)}


def on_day(office, day):
    office.now += timedelta(days=(day - date(2026, 10, 8)).days)


def test_a_case_waits_for_papers_until_the_committees_last_day_and_the_decision_rests(office):
    case = office.case(asked(office))
    assert (case.state, case.due_step, case.due_on) == (CaseState.NEEDS_PAPERS, DueStep.SUPPLY_PAPERS, DUE)
    assert set(running(office, case.id)) == {DueStep.SUPPLY_PAPERS}
    assert requests(office, case.id) == [((POLICY, LETTER), None)]


def test_the_clock_of_the_decision_begins_anew_when_all_papers_came(office):
    case_id = asked(office)
    on_day(office, date(2026, 10, 12))
    assert office.do(paper_requests.papers_came, case_id, [LETTER, POLICY]) == ()
    assert office.case(case_id).state is CaseState.UNDER_REVIEW
    assert running(office, case_id) == {DueStep.DECIDE_ACCEPTANCE: (date(2026, 10, 12), date(2026, 10, 15))}
    assert requests(office, case_id) == [((POLICY, LETTER), PaperRequestResult.SUPPLIED)]


def test_when_some_came_the_rest_stays_asked_until_the_same_day(office):
    case_id = asked(office)
    on_day(office, date(2026, 10, 12))
    assert office.do(paper_requests.papers_came, case_id, [POLICY]) == (LETTER,)
    case = office.case(case_id)
    assert (case.state, case.due_on) == (CaseState.NEEDS_PAPERS, DUE)
    assert requests(office, case_id) == [((POLICY,), PaperRequestResult.SUPPLIED), ((LETTER,), None)]
    office.do(paper_requests.papers_came, case_id, [LETTER])
    assert office.case(case_id).state is CaseState.UNDER_REVIEW


def test_papers_that_nobody_asked_for_are_no_answer(office):
    case_id = asked(office)
    with pytest.raises(Invalid):
        office.do(paper_requests.papers_came, case_id, [])
    with pytest.raises(Refused, match="paper_not_asked_for"):
        office.do(paper_requests.papers_came, case_id, [POLICY, "病历"])
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(paper_requests.papers_came, office.receive(), [POLICY])


@pytest.mark.parametrize(("papers", "code"), [((), "required"), ((" ", ""), "required"), (("字" * 201,), "too_long")])
def test_a_request_needs_papers_that_a_notice_can_hold(office, papers, code):
    with pytest.raises(Invalid) as refusal:
        office.do(paper_requests.ask_for_papers, office.receive(), PaperRequestDraft(papers))
    assert [(one.field, one.code) for one in refusal.value.problems] == [("papers", code)]


def test_a_paper_that_stands_there_twice_is_asked_for_once(office):
    assert PaperRequestDraft((POLICY, " ", f"{POLICY} ", LETTER)).lines == (POLICY, LETTER)
    assert PaperRequestDraft(tuple(map(str, range(31)))).problems()[0].code == "too_many_papers"


def test_the_applicant_is_reminded_once_the_last_day_is_near_and_once_a_day(office):
    case_id = asked(office)
    with pytest.raises(Refused, match="too_early_to_remind"):
        office.do(paper_requests.remind, case_id)
    on_day(office, date(2026, 10, 12))
    with office.database.reading() as db:
        assert paper_requests.due_reminders(db, date(2026, 10, 12)) == [case_id]
    office.do(paper_requests.remind, case_id, words="已电话提醒")
    with office.database.reading() as db:
        assert paper_requests.due_reminders(db, date(2026, 10, 13)) == []
        assert paper_requests.open_request_of(db, case_id).reminded_on == date(2026, 10, 12)
    with pytest.raises(Refused, match="reminded_today"):
        office.do(paper_requests.remind, case_id)


def test_papers_lapse_only_when_their_last_day_is_over_and_a_person_decides(office):
    case_id = asked(office)
    on_day(office, DUE)
    with pytest.raises(Refused, match="papers_not_overdue"):
        office.do(paper_requests.lapse, case_id)
    office.now += timedelta(days=1)
    office.do(paper_requests.lapse, case_id)
    case = office.case(case_id)
    assert (case.state, case.due_step) == (CaseState.UNDER_REVIEW, DueStep.DECIDE_ACCEPTANCE)
    with office.database.reading() as db:
        proposal = db.scalars(select(ReviewProposal)).one()
        assert (proposal.refusal_code, proposal.decision) == (RefusalCode.PAPERS_NOT_SUPPLIED, None)
        assert proposal.evidence == f"{POLICY}；{LETTER}"
    assert requests(office, case_id) == [((POLICY, LETTER), PaperRequestResult.LAPSED)]
    office.do(review.decline_case, case_id, review.DeclineDraft(RefusalCode.PAPERS_NOT_SUPPLIED, "未补正"))
    assert office.case(case_id).state is CaseState.DECLINED


def test_a_request_is_taken_back_with_words(office):
    case_id = asked(office)
    with pytest.raises(Invalid):
        office.do(paper_requests.take_back, case_id, words=" ")
    office.do(paper_requests.take_back, case_id, words="保险公司已提供")
    assert office.case(case_id).state is CaseState.UNDER_REVIEW
    assert requests(office, case_id) == [((POLICY, LETTER), PaperRequestResult.TAKEN_BACK)]


def test_a_decision_ends_the_request_that_still_runs(office):
    case_id = asked(office)
    office.do(review.accept_case, case_id)
    assert requests(office, case_id) == [((POLICY, LETTER), PaperRequestResult.TAKEN_BACK)]
    assert DueStep.SUPPLY_PAPERS not in running(office, case_id)


def test_a_complaint_may_lack_papers_too_but_a_consultation_needs_none(office):
    assert office.case(asked(office, kind=CaseKind.COMPLAINT)).state is CaseState.NEEDS_PAPERS
    with pytest.raises(Refused, match="not_possible_for_kind"):
        asked(office, kind=CaseKind.CONSULTATION)
    with office.database.reading() as db:
        assert len(db.scalars(select(PaperRequest)).all()) == 1


def test_a_lapse_that_was_wrong_is_undone_with_its_proposal(office):
    case_id = asked(office)
    before = (requests(office, case_id), running(office, case_id))
    office.now += timedelta(days=7)
    office.do(paper_requests.lapse, case_id)
    office.do(undo.undo_last_step, case_id, "申请人已于昨日邮寄")
    assert (requests(office, case_id), running(office, case_id)) == before
    assert office.case(case_id).state is CaseState.NEEDS_PAPERS
    with office.database.reading() as db:
        assert db.scalars(select(ReviewProposal)).all() == []


@pytest.mark.parametrize("go_on", ["turn_into_mediation", "pass_to_insurer", "withdraw"])
def test_a_case_that_goes_on_without_the_papers_asks_for_them_no_more(office, go_on):
    case_id = asked(office, kind=CaseKind.COMPLAINT)
    today = date(2026, 10, 8)
    if go_on == "turn_into_mediation":
        office.do(review.turn_into_mediation, case_id)
    elif go_on == "pass_to_insurer":
        office.do(complaints.pass_to_insurer, case_id, complaints.PassingDraft(today, "粤安人寿"))
    else:
        office.do(outcomes.record_outcome, case_id, outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, today))
    assert requests(office, case_id) == [((POLICY, LETTER), PaperRequestResult.TAKEN_BACK)]
    assert DueStep.SUPPLY_PAPERS not in running(office, case_id)


def test_a_case_that_is_merged_asks_for_no_papers_until_the_merge_is_undone(office):
    kept, case_id = office.receive(), asked(office)
    merge = office.do(merging.merge_cases, kept, case_id)
    assert requests(office, case_id) == [((POLICY, LETTER), PaperRequestResult.TAKEN_BACK)]
    office.do(merging.undo_merge, merge.id)
    assert requests(office, case_id) == [((POLICY, LETTER), None)]
    assert office.case(case_id).due_step is DueStep.SUPPLY_PAPERS


def test_a_recount_moves_the_request_and_its_reminder_with_the_deadline(office):
    case_id = asked(office)
    with office.database.writing() as db:
        db.add(DayException(day=DUE, is_working=False))
        recounting.recount_all(db, office.by, office.now)
    moved = date(2026, 10, 15)
    assert office.case(case_id).due_on == moved
    with office.database.reading() as db:
        assert paper_requests.open_request_of(db, case_id).due_on == moved
        assert paper_requests.due_reminders(db, moved) == [case_id]
        lines = reminders.reminders(db, moved)
        assert [(one.kind, one.on) for one in lines] == [("papers", moved)]


def test_who_is_to_be_reminded_costs_as_many_statements_for_five_as_for_one(local_office):
    def cost():
        statements = []
        with local_office.database.reading() as db:
            event.listen(db.connection(), "before_cursor_execute", lambda *seen: statements.append(seen[2]))
            found = paper_requests.due_reminders(db, date(2026, 10, 13))
        return len(found), len(statements)

    asked(local_office)
    one = cost()
    for _ in range(4):
        asked(local_office)
    five = cost()
    assert (one[0], five[0]) == (1, 5)
    assert one[1] == five[1] <= 3
