"""Complaints: the insurer's clock is watched, rests while the matter is mediated, and ends with its answer."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.deadline import Suspension
from mediator_desk.models.words import (
    AgreementForm,
    CaseKind,
    CaseState,
    CaseTrack,
    DueStep,
    EndReason,
    OutcomeKind,
    RefusalCode,
)
from mediator_desk.services.aftercare import archive
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.mediators import assignment
from mediator_desk.services.reception import complaints, consultations
from mediator_desk.services.reception.complaints import InsurerAnswerDraft, PassingDraft, TimeDraft
from mediator_desk.services.review import merging, review
from mediator_desk.services.sessions import outcomes
from tests.services.conftest import TODAY


def passing(**changed):
    return PassingDraft(**({"passed_on": TODAY, "passed_to": "粤安人寿消费者权益部"} | changed))


def answer(**changed):
    return InsurerAnswerDraft(**({"answered_on": TODAY, "answer": "同意退还保费"} | changed))


@pytest.fixture
def complaint(office):
    return office.receive(kind=CaseKind.COMPLAINT)


@pytest.fixture
def passed(office, complaint):
    office.do(complaints.pass_to_insurer, complaint, passing())
    return complaint


def passings(office, case_id):
    with office.database.reading() as db:
        return complaints.passings_of(db, case_id)


def waiting(office, queue=Queue.COMPLAINTS):
    with office.database.reading() as db:
        return list(register.ids(db, CaseFilter(queue, office_day(office))))


def office_day(office):
    return (office.now + timedelta(hours=8)).date()


def later(office, days):
    office.now += timedelta(days=days)


def mediate(office, case_id):
    office.do(review.turn_into_mediation, case_id)
    office.do(review.accept_case, case_id)
    office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[0]))


def end_without_agreement(office, case_id, kind=OutcomeKind.TERMINATED):
    reason = EndReason.TOO_FAR_APART if kind is OutcomeKind.TERMINATED else EndReason.OTHER
    draft = outcomes.OutcomeDraft(kind, office_day(office), reason, words="未达成", was_told_other_routes=True)
    office.do(outcomes.record_outcome, case_id, draft)


@pytest.mark.parametrize(("track", "days"), [(None, 15), (CaseTrack.ORDINARY, 30), (CaseTrack.COMPLEX, 60)])
def test_the_insurer_has_15_30_or_60_calendar_days_from_the_day_of_passing(office, complaint, track, days):
    office.do(complaints.pass_to_insurer, complaint, passing(track=track))
    case = office.case(complaint)
    assert (case.state, case.due_step, case.due_on) == (
        CaseState.WITH_INSURER,
        DueStep.INSURER_ANSWERS,
        TODAY + timedelta(days=days),
    )
    assert waiting(office) == [complaint]


def test_an_answer_ends_the_clock_and_the_complaint_is_closed(office, passed):
    later(office, 3)
    office.do(complaints.record_answer, passed, answer(is_consumer_content=True))
    assert (office.case(passed).state, office.case(passed).due_on) == (CaseState.ANSWERED, None)
    assert [(one.answer, one.is_consumer_content) for one in passings(office, passed)] == [("同意退还保费", True)]
    assert waiting(office) == []


def test_more_time_is_counted_from_the_day_of_passing_with_words_and_never_taken_back(office, passed):
    later(office, 10)
    with pytest.raises(Invalid):
        office.do(complaints.give_insurer_time, passed, TimeDraft(CaseTrack.ORDINARY))
    office.do(complaints.give_insurer_time, passed, TimeDraft(CaseTrack.ORDINARY, "需要调取病历"))
    assert office.case(passed).due_on == TODAY + timedelta(days=30)
    with pytest.raises(Invalid) as refused:
        office.do(complaints.give_insurer_time, passed, TimeDraft(CaseTrack.ORDINARY, "再延"))
    assert refused.value.problems[0].code == "track_not_longer"
    office.do(complaints.give_insurer_time, passed, TimeDraft(CaseTrack.COMPLEX, "案情特别复杂"))
    assert office.case(passed).due_on == TODAY + timedelta(days=60)


def test_days_in_mediation_are_not_counted_and_the_clock_goes_on_where_nothing_was_settled(office, passed):
    later(office, 5)
    mediate(office, passed)
    case = office.case(passed)
    assert (case.kind, case.state, case.due_step) == (
        CaseKind.MEDIATION,
        CaseState.IN_MEDIATION,
        DueStep.CONTACT_OTHER_SIDE,
    )
    assert passings(office, passed)[0].stands_still
    assert waiting(office) == []
    later(office, 20)
    end_without_agreement(office, passed)
    case = office.case(passed)
    assert (case.state, case.due_step) == (CaseState.TERMINATED, DueStep.INSURER_ANSWERS)
    assert case.due_on == TODAY + timedelta(days=15 + 20)
    assert not passings(office, passed)[0].stands_still
    assert waiting(office) == [passed]


def test_after_such_a_mediation_the_answer_is_still_recorded(office, passed):
    mediate(office, passed)
    later(office, 2)
    end_without_agreement(office, passed)
    office.do(complaints.record_answer, passed, answer())
    case = office.case(passed)
    assert (case.state, case.due_on, case.due_step) == (CaseState.TERMINATED, None, None)
    with pytest.raises(Refused, match="not_with_insurer"):
        office.do(complaints.record_answer, passed, answer())


def test_a_mediation_that_settled_it_leaves_the_insurer_nothing_to_answer(office, passed):
    mediate(office, passed)
    end_without_agreement(office, passed, OutcomeKind.SETTLED_PRIVATELY)
    assert office.case(passed).due_on is None
    assert not passings(office, passed)[0].stands_still


def test_once_an_agreement_is_performed_nothing_waits_for_the_insurer(office, passed):
    mediate(office, passed)
    assert passings(office, passed)[0].stands_still
    with office.database.writing() as db:
        complaints.the_case(db, passed).state = CaseState.PERFORMING
    assert not passings(office, passed)[0].stands_still
    assert waiting(office) == []


def test_a_mediation_that_never_was_a_complaint_has_no_insurers_clock(office):
    case_id = office.in_mediation()
    end_without_agreement(office, case_id)
    assert office.case(case_id).due_on is None
    with pytest.raises(Refused, match="not_with_insurer"):
        office.do(complaints.record_answer, case_id, answer())


def test_a_complaint_turned_into_a_mediation_keeps_everything_and_is_reviewed_anew(office, passed):
    later(office, 5)
    office.do(review.turn_into_mediation, passed)
    case = office.case(passed)
    assert (case.state, case.due_step) == (CaseState.UNDER_REVIEW, DueStep.DECIDE_ACCEPTANCE)
    assert case.due_on == date(2026, 10, 16)
    assert passings(office, passed)[0].passed_on == TODAY


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        ({"passed_on": None}, {"passed_on": "required"}),
        ({"passed_on": TODAY + timedelta(days=1)}, {"passed_on": "in_future"}),
        ({"passed_on": TODAY - timedelta(days=2)}, {"passed_on": "before_reception"}),
        ({"passed_to": " "}, {"passed_to": "required"}),
        ({"track": CaseTrack.SIMPLE}, {"track": "required"}),
        ({"insurer_number": "1" * 101}, {"insurer_number": "too_long"}),
    ],
)
def test_a_passing_that_cannot_be_is_refused_beside_its_field(office, complaint, changed, problems):
    with pytest.raises(Invalid) as refused:
        office.do(complaints.pass_to_insurer, complaint, passing(**changed))
    assert {problem.field: problem.code for problem in refused.value.problems} == problems


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        ({"answered_on": TODAY - timedelta(days=1)}, {"answered_on": "before_passing"}),
        ({"answered_on": TODAY + timedelta(days=1)}, {"answered_on": "in_future"}),
        ({"answer": " "}, {"answer": "required"}),
        ({"answer": "长" * 20_001}, {"answer": "too_long"}),
    ],
)
def test_an_answer_that_cannot_be_is_refused_beside_its_field(office, passed, changed, problems):
    with pytest.raises(Invalid) as refused:
        office.do(complaints.record_answer, passed, answer(**changed))
    assert {problem.field: problem.code for problem in refused.value.problems} == problems
    assert office.case(passed).state is CaseState.WITH_INSURER


def test_a_complaint_against_nobody_cannot_be_passed_on(office, complaint):
    with office.database.writing() as db:
        complaints.the_case(db, complaint).insurer_id = None
    with pytest.raises(Refused, match="complaint_without_insurer"):
        office.do(complaints.pass_to_insurer, complaint, passing())


def test_only_complaints_are_passed_and_only_once(office, passed):
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(complaints.pass_to_insurer, passed, passing())
    with pytest.raises(Refused, match="not_possible_for_kind"):
        office.do(complaints.pass_to_insurer, office.receive(), passing())


def test_a_withdrawn_complaint_is_nobodys_to_answer(office, passed):
    end_without_agreement(office, passed, OutcomeKind.WITHDRAWN)
    assert (office.case(passed).state, office.case(passed).due_on) == (CaseState.WITHDRAWN, None)
    with pytest.raises(Refused):
        office.do(complaints.record_answer, passed, answer())


def test_the_suggested_passing_names_the_insurer(office, complaint):
    with office.database.reading() as db:
        assert complaints.passing_draft(db, complaint, TODAY) == PassingDraft(TODAY, "粤安人寿保险股份有限公司")


def test_a_consultation_is_answered_at_once_and_counts_as_no_mediation(office):
    case_id = office.receive(kind=CaseKind.CONSULTATION)
    with pytest.raises(Invalid):
        office.do(consultations.answer_consultation, case_id, words=" ")
    office.do(consultations.answer_consultation, case_id, words="等待期自合同生效日起算")
    case = office.case(case_id)
    assert (case.state, case.closed_on, case.number, case.concluded_on) == (CaseState.CLOSED, TODAY, None, None)


def test_a_consultation_becomes_a_complaint_or_a_mediation_with_a_clock_of_its_own(office):
    case_id = office.receive(kind=CaseKind.CONSULTATION)
    office.do(consultations.turn_into_complaint, case_id)
    case = office.case(case_id)
    assert (case.kind, case.state, case.due_step) == (
        CaseKind.COMPLAINT,
        CaseState.UNDER_REVIEW,
        DueStep.DECIDE_ACCEPTANCE,
    )
    other = office.receive(kind=CaseKind.CONSULTATION)
    office.do(review.turn_into_mediation, other)
    assert office.case(other).due_step is DueStep.DECIDE_ACCEPTANCE
    office.do(review.accept_case, other)
    assert office.case(other).number


def answered_late(office, case_id):
    """Record the answer of an insurer to a case that ended elsewhere."""
    office.do(complaints.record_answer, case_id, answer(answered_on=office_day(office)))
    assert passings(office, case_id)[0].answered_on == office_day(office)


def decline(office, case_id):
    office.do(review.decline_case, case_id, review.DeclineDraft(RefusalCode.OUT_OF_SCOPE, "不属受理范围"))


def refer(office, case_id):
    office.do(review.refer_case, case_id, words="转监管部门")


@pytest.mark.parametrize("end", [decline, refer])
def test_a_complaint_whose_mediation_is_not_accepted_is_the_insurers_to_answer_again(office, passed, end):
    later(office, 3)
    office.do(review.turn_into_mediation, passed)
    later(office, 4)
    end(office, passed)
    case = office.case(passed)
    assert (case.due_step, case.due_on) == (DueStep.INSURER_ANSWERS, TODAY + timedelta(days=15 + 4))
    assert waiting(office) == [passed]
    office.do(complaints.give_insurer_time, passed, TimeDraft(CaseTrack.ORDINARY, "需要调取病历"))
    assert office.case(passed).due_on == TODAY + timedelta(days=30 + 4)
    answered_late(office, passed)
    assert (office.case(passed).state, office.case(passed).due_on) == (case.state, None)


def test_a_case_whose_insurer_has_not_answered_is_not_merged_away(office, passed):
    office.receive()
    office.do(review.turn_into_mediation, passed)
    other = office.receive()
    with office.database.writing() as db:
        complaints.the_case(db, other).received_at -= timedelta(days=1)
    with pytest.raises(Refused, match="insurer_still_to_answer"):
        office.do(merging.merge_cases, other, passed)


def test_a_case_whose_insurer_has_not_answered_is_closed_only_with_words(office, passed):
    mediate(office, passed)
    end_without_agreement(office, passed)
    with pytest.raises(Invalid) as refused:
        office.do(archive.close_case, passed)
    assert [(one.field, one.code) for one in refused.value.problems] == [("words", "unanswered_needs_words")]
    office.do(archive.close_case, passed, words="保险公司已停业")
    assert office.case(passed).due_on is None
    answered_late(office, passed)


def test_an_agreement_ends_the_insurers_clock_for_good_and_an_answer_may_still_come(office, passed):
    mediate(office, passed)
    with office.database.writing() as db:
        case = complaints.the_case(db, passed)
        case.state = CaseState.AGREED
    office.do(agreements.save_agreement, passed, office.agreement_draft(form=AgreementForm.ORAL))
    office.do(signing.send_to_sign, passed)
    with office.database.reading() as db:
        assert db.query(Suspension).one().ended_on == TODAY
        assert DueStep.INSURER_ANSWERS not in {one.step for one in deadlines.open_deadlines(db, passed)}
    answered_late(office, passed)
    assert office.case(passed).state is CaseState.PERFORMING


def test_the_track_of_the_complaint_is_not_that_of_the_mediation(office, complaint):
    office.do(complaints.pass_to_insurer, complaint, passing(track=CaseTrack.ORDINARY))
    mediate(office, complaint)
    assert office.case(complaint).track is None
    end_without_agreement(office, complaint)
    with office.database.reading() as db:
        assert complaints.track_of(db, complaint) is CaseTrack.ORDINARY
    office.do(complaints.give_insurer_time, complaint, TimeDraft(CaseTrack.COMPLEX, "案情特别复杂"))
    assert office.case(complaint).due_on == TODAY + timedelta(days=60)
    assert office.case(complaint).track is None
