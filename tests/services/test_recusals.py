"""Recusal: asked, decided by another person, the mediator gone, the history kept."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.life import Act
from mediator_desk.models.procedure_words import RecusalDecision, RecusalGround, SuspensionKind
from mediator_desk.models.words import CaseState, Role
from mediator_desk.services.cases import guards
from mediator_desk.services.clocks import suspensions
from mediator_desk.services.mediators import assignment, conflicts, recusals
from mediator_desk.services.mediators.assignment import AppointmentDraft
from mediator_desk.services.mediators.conflicts import ConflictKind
from mediator_desk.services.mediators.recusals import RecusalDraft
from mediator_desk.services.office import committee, people
from mediator_desk.services.sessions import scheduling
from tests.services.conftest import TODAY

GRANTED, REFUSED = RecusalDecision.GRANTED, RecusalDecision.REFUSED


def draft_for(office, mediator=0):
    words = "申请人称调解员曾代理该公司。"
    return RecusalDraft(office.mediator_ids[mediator], "谢家豪", TODAY, RecusalGround.INTEREST, words)


def ask(office, case_id, mediator=0):
    return office.do(recusals.ask_recusal, case_id, draft_for(office, mediator)).id


def decide(office, case_id, recusal_id, decision=GRANTED, words="理由成立"):
    return office.do(recusals.decide_recusal, case_id, recusal_id, decision, words=words)


def of_case(office, case_id):
    with office.database.reading() as db:
        return recusals.mediators_of_case(db, case_id)


def test_a_granted_recusal_takes_the_mediator_from_the_case_and_the_state_stays(office):
    case_id = office.in_mediation()
    decide(office, case_id, ask(office, case_id))
    case = office.case(case_id)
    assert (case.mediator_id, case.state) == (None, CaseState.IN_MEDIATION)
    story = of_case(office, case_id)
    assert (story.now, story.open_recusals) == ((), ())
    assert [(one.mediator, one.ended_on, one.end_words) for one in story.appointments] == [
        ("陈国华", TODAY, "理由成立")
    ]
    (one,) = story.recusals
    assert (one.asked_by, one.ground, one.decision, one.decided_on) == (
        "谢家豪",
        RecusalGround.INTEREST,
        GRANTED,
        TODAY,
    )
    office.do(assignment.appoint_mediator, case_id, AppointmentDraft(office.mediator_ids[1]))
    assert office.case(case_id).mediator_id == office.mediator_ids[1]


def test_a_recused_mediator_is_never_appointed_again_on_the_case(office):
    case_id = office.in_mediation()
    decide(office, case_id, ask(office, case_id))
    again = AppointmentDraft(office.mediator_ids[0], conflict_words="仍由其调解")
    with pytest.raises(Refused, match="mediator_recused_here"):
        office.do(assignment.appoint_mediator, case_id, again)
    office.do(assignment.appoint_mediator, case_id, AppointmentDraft(office.mediator_ids[1]))
    with pytest.raises(Refused, match="mediator_recused_here"):
        office.do(assignment.add_co_mediator, case_id, again)


def test_a_recusal_granted_for_the_same_party_is_seen_in_the_next_case(office):
    case_id = office.in_mediation()
    decide(office, case_id, ask(office, case_id))
    with office.database.reading() as db:
        found = conflicts.conflicts(db, 0 or case_id, TODAY)[office.mediator_ids[0]]
    assert [one.kind for one in found] == [ConflictKind.RECUSED_HERE]
    later = office.accept()
    with office.database.reading() as db:
        found = conflicts.conflicts(db, later, TODAY)[office.mediator_ids[0]]
    assert [one.kind for one in found] == [ConflictKind.RECUSED_BEFORE, ConflictKind.EARLIER_CASE]
    assert found[0].number == office.case(case_id).number


def test_a_refused_recusal_leaves_everything_as_it_is_with_the_reason(office):
    case_id = office.in_mediation()
    decide(office, case_id, ask(office, case_id), REFUSED, "无证据")
    assert office.case(case_id).mediator_id == office.mediator_ids[0]
    assert of_case(office, case_id).recusals[0].decision_words == "无证据"


def test_the_mediator_concerned_does_not_decide(office):
    case_id = office.in_mediation()
    with office.database.writing() as db:
        named = {"by": office.by, "now": office.now}
        staff = committee.add_staff(db, "陈国华", Role.MEDIATOR, **named)
        draft = people.mediator_draft(db, office.mediator_ids[0])
        people.save_mediator(db, office.mediator_ids[0], replace(draft, staff_id=staff.id), **named)
    recusal_id = ask(office, case_id)
    secretary, office.by = office.by, Actor(staff.id, "陈国华", Role.MEDIATOR)
    for decision in RecusalDecision:
        with pytest.raises(Refused, match="own_recusal"):
            decide(office, case_id, recusal_id, decision)
    office.by = secretary
    decide(office, case_id, recusal_id)


def test_a_recusal_is_decided_once(office):
    case_id = office.in_mediation()
    recusal_id = ask(office, case_id)
    decide(office, case_id, recusal_id, REFUSED)
    with pytest.raises(Refused, match="recusal_decided_already"):
        decide(office, case_id, recusal_id)
    with pytest.raises(Refused, match="no_recusal_open"):
        decide(office, case_id, recusal_id + 1)
    with pytest.raises(Invalid) as refused:
        decide(office, case_id, ask(office, case_id), None, " ")
    assert {problem.field for problem in refused.value.problems} == {"decision", "words"}


def test_one_mediator_is_asked_to_step_aside_once_and_only_one_of_the_case(office):
    case_id = office.in_mediation()
    with pytest.raises(Refused, match="not_on_case"):
        ask(office, case_id, 1)
    ask(office, case_id)
    with pytest.raises(Refused, match="recusal_asked_already"):
        ask(office, case_id)


def test_a_request_says_who_when_and_why(office):
    case_id = office.in_mediation()
    with pytest.raises(Invalid) as refused:
        office.do(recusals.ask_recusal, case_id, RecusalDraft(None))
    fields = {problem.field for problem in refused.value.problems}
    assert fields == {"mediator_id", "asked_by", "asked_on", "ground", "words"}
    days = (TODAY + timedelta(days=1), "in_future"), (date(2026, 10, 1), "before_acceptance")
    for day, code in days:
        with pytest.raises(Invalid) as refused:
            office.do(recusals.ask_recusal, case_id, replace(draft_for(office), asked_on=day))
        assert [problem.code for problem in refused.value.problems] == [code]


def test_nothing_is_planned_or_agreed_while_a_recusal_is_open(office):
    case_id = office.in_mediation()
    ask(office, case_id)
    with office.database.reading() as db:
        hindered = guards.hindrances_of(db, case_id, Role.SECRETARY, office.now)
    codes = {act: hindered[act] for act in (Act.SCHEDULE, Act.PROPOSE, Act.RECORD_AGREED)}
    assert set(codes.values()) == {"recusal_undecided"}


def test_a_planned_meeting_keeps_its_time_and_goes_to_the_replacement(office):
    case_id = office.in_mediation()
    planned = scheduling.SessionDraft(TODAY, time(14, 30), time(16, 0), room_id=office.room_ids[0])
    office.do(scheduling.plan_session, case_id, planned)
    decide(office, case_id, ask(office, case_id))
    other = office.in_mediation(1, name="区永康", identity_number="440106200002290016")
    overlapping = replace(planned, begins=time(15, 0), ends=time(17, 0), room_id=office.room_ids[1])
    meeting = office.do(scheduling.plan_session, other, overlapping)
    replacement = AppointmentDraft(office.mediator_ids[1])
    with pytest.raises(Refused, match="mediator_taken"):
        office.do(assignment.appoint_mediator, case_id, replacement)
    office.do(scheduling.move_session, meeting.id, replace(overlapping, begins=time(16, 0)))
    office.do(assignment.appoint_mediator, case_id, replacement)
    with office.database.reading() as db:
        (row,) = scheduling.sessions_of(db, case_id)
    assert (row.mediator, row.begins_at) == ("何淑仪", planned.span()[0])


def test_a_meeting_is_not_recorded_while_nobody_mediates_the_case(office):
    case_id = office.in_mediation()
    planned = scheduling.SessionDraft(TODAY, time(9, 30), time(11, 0), room_id=office.room_ids[0])
    meeting = office.do(scheduling.plan_session, case_id, planned)
    decide(office, case_id, ask(office, case_id))
    office.now += timedelta(hours=8)
    record = scheduling.SessionRecordDraft(scheduling.SessionResult.AGREED, rights_told=True, recusal_asked=True)
    with pytest.raises(Refused, match="no_mediator"):
        office.do(scheduling.record_session, meeting.id, record)


def test_a_recused_co_mediator_leaves_and_the_presiding_one_stays(office):
    case_id = office.in_mediation()
    office.do(assignment.add_co_mediator, case_id, AppointmentDraft(office.mediator_ids[1]))
    decide(office, case_id, ask(office, case_id, 1))
    assert [one.mediator for one in of_case(office, case_id).now] == ["陈国华"]
    assert office.case(case_id).mediator_id == office.mediator_ids[0]


def test_a_suspended_case_gets_a_new_mediator_and_stays_suspended(office):
    case_id = office.in_mediation()
    office.do(suspensions.suspend_case, case_id, words="伤残鉴定", kind=SuspensionKind.APPRAISAL)
    decide(office, case_id, ask(office, case_id))
    office.do(assignment.appoint_mediator, case_id, AppointmentDraft(office.mediator_ids[1]))
    case = office.case(case_id)
    assert (case.state, case.mediator_id) == (CaseState.SUSPENDED, office.mediator_ids[1])


def test_a_mediator_without_an_account_does_not_decide_his_own_recusal(office):
    case_id = office.in_mediation()
    recusal_id = ask(office, case_id)
    secretary, office.by = office.by, Actor(None, "陈国华", Role.MEDIATOR, "desk-2")
    with pytest.raises(Refused, match="own_recusal"):
        decide(office, case_id, recusal_id, REFUSED)
    office.by = secretary
    decide(office, case_id, recusal_id, REFUSED)


def test_of_two_desks_that_decide_at_once_one_decides(office):
    case_id = office.in_mediation()
    recusal_id = ask(office, case_id)

    def decided(decision):
        try:
            decide(office, case_id, recusal_id, decision)
        except Refused as refusal:
            return refusal.code
        return "done"

    with ThreadPoolExecutor(2) as desks:
        results = list(desks.map(decided, (GRANTED, REFUSED)))
    assert sorted(results) == ["done", "recusal_decided_already"]
