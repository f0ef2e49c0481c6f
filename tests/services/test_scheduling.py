from __future__ import annotations

import time as clock
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.procedure_words import RecusalDecision, RecusalGround
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.session_words import AttendanceAnswer
from mediator_desk.models.words import OutcomeKind, SessionMode, SessionResult, SessionState
from mediator_desk.services.cases import undo
from mediator_desk.services.clocks import holidays
from mediator_desk.services.mediators import assignment, recusals, roster
from mediator_desk.services.sessions import adjourning, outcomes, room, scheduling
from mediator_desk.services.sessions.adjourning import AdjournDraft
from mediator_desk.services.sessions.scheduling import SessionDraft, SessionRecordDraft
from mediator_desk.views.sentences import sentence

DAY = date(2026, 10, 9)


def at(office, begins, ends, room=0):
    return SessionDraft(DAY, begins, ends, room_id=office.room_ids[room])


def meetings(office):
    with office.database.reading() as db:
        return scheduling.sessions_between(db, DAY, DAY)


def test_a_meeting_is_planned_in_china_time_and_kept_in_utc(office):
    office.do(scheduling.plan_session, office.in_mediation(), at(office, time(9, 30), time(11, 0)))
    (meeting,) = meetings(office)
    assert meeting.begins_at.isoformat() == "2026-10-09T01:30:00+00:00"
    assert (meeting.sequence, meeting.mediator, meeting.room) == (1, "陈国华", "第一调解室")


def test_a_meeting_without_day_room_or_with_its_end_first_is_refused_beside_each_field(office):
    case_id = office.in_mediation()
    with pytest.raises(Invalid) as refusal:
        office.do(scheduling.plan_session, case_id, SessionDraft(None, time(11, 0), time(9, 0)))
    assert {problem.field for problem in refusal.value.problems} == {"day", "ends", "room_id"}


def test_a_home_visit_needs_its_place_but_no_room(office):
    case_id = office.in_mediation()
    draft = SessionDraft(DAY, time(9, 0), time(10, 0), mode=SessionMode.HOME_VISIT)
    with pytest.raises(Invalid):
        office.do(scheduling.plan_session, case_id, draft)
    office.do(scheduling.plan_session, case_id, replace(draft, place="广州市越秀区东风中路1号"))
    assert len(meetings(office)) == 1


@pytest.mark.parametrize(
    ("mediator", "room", "identity_number", "code"),
    [
        (1, 0, "440106200002290016", "room_taken"),
        (0, 1, "440106200002290016", "mediator_taken"),
        (1, 1, "440106199001011235", "party_taken"),
    ],
)
def test_room_mediator_and_party_are_never_booked_twice(office, mediator, room, identity_number, code):
    office.do(scheduling.plan_session, office.in_mediation(), at(office, time(9, 30), time(11, 0)))
    other = office.in_mediation(mediator, name="区永康", identity_number=identity_number)
    with pytest.raises(Refused) as refusal:
        office.do(scheduling.plan_session, other, at(office, time(10, 59), time(12, 0), room))
    assert refusal.value.code == code
    assert refusal.value.params["applicant"] == "谢家豪"


def test_meetings_that_touch_do_not_clash(office):
    office.do(scheduling.plan_session, office.in_mediation(), at(office, time(9, 30), time(11, 0)))
    other = office.in_mediation(identity_number="440106200002290016")
    office.do(scheduling.plan_session, other, at(office, time(11, 0), time(12, 0)))
    assert len(meetings(office)) == 2


def test_a_meeting_moves_and_its_old_time_is_free_again(office):
    case_id = office.in_mediation()
    meeting = office.do(scheduling.plan_session, case_id, at(office, time(9, 30), time(11, 0)))
    office.do(scheduling.move_session, meeting.id, at(office, time(10, 0), time(11, 30)))
    other = office.in_mediation(identity_number="440106200002290016")
    office.do(scheduling.plan_session, other, at(office, time(9, 0), time(10, 0)))


def test_a_cancelled_meeting_frees_its_room_and_keeps_its_reason(office):
    meeting = office.do(scheduling.plan_session, office.in_mediation(), at(office, time(9, 30), time(11, 0)))
    with pytest.raises(Invalid):
        office.do(scheduling.cancel_session, meeting.id, words="")
    office.do(scheduling.cancel_session, meeting.id, words="申请人住院")
    assert meetings(office) == []


def test_nothing_is_planned_in_the_past_nor_twice_nor_recorded_before_it_began(office):
    case_id = office.in_mediation()
    yesterday = replace(at(office, time(9, 0), time(10, 0)), day=DAY - timedelta(days=2))
    with pytest.raises(Refused, match="session_in_past"):
        office.do(scheduling.plan_session, case_id, yesterday)
    meeting = office.do(scheduling.plan_session, case_id, at(office, time(9, 30), time(11, 0)))
    with pytest.raises(Refused, match="session_still_planned"):
        office.do(scheduling.plan_session, case_id, at(office, time(14, 0), time(15, 0)))
    record = SessionRecordDraft(SessionResult.AGREED, rights_told=True, recusal_asked=True)
    with pytest.raises(Refused, match="session_not_begun"):
        office.do(scheduling.record_session, meeting.id, record)


def test_a_record_needs_its_result_and_that_rights_were_told_and_recusal_asked(office):
    meeting = office.do(scheduling.plan_session, office.in_mediation(), at(office, time(9, 30), time(11, 0)))
    with pytest.raises(Invalid) as refusal:
        office.do(scheduling.record_session, meeting.id, SessionRecordDraft(None))
    assert {problem.field for problem in refusal.value.problems} == {"result", "rights_told", "recusal_asked"}


def test_a_held_meeting_marks_the_case_as_mediated(office):
    case_id = office.in_mediation()
    office.meet(case_id, SessionResult.CONTINUED)
    assert office.case(case_id).mediated_on == date(2026, 10, 8)
    with office.database.reading() as db:
        (row,) = scheduling.sessions_of(db, case_id)
    assert (row.state, row.result) == (SessionState.HELD, SessionResult.CONTINUED)


def test_a_mediator_with_a_planned_meeting_is_not_replaced_silently(office):
    case_id = office.in_mediation()
    office.do(scheduling.plan_session, case_id, at(office, time(9, 30), time(11, 0)))
    with pytest.raises(Refused, match="mediator_has_sessions"):
        office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[1]))


def test_the_mediator_with_the_fewest_cases_stands_first(office):
    office.in_mediation()
    with office.database.reading() as db:
        loads = roster.roster(db, DAY)
    assert [(load.name, load.open_cases) for load in loads] == [("何淑仪", 0), ("陈国华", 1)]


def test_two_online_meetings_of_different_people_do_not_clash(office):
    draft = SessionDraft(DAY, time(9, 30), time(11, 0), mode=SessionMode.ONLINE)
    office.do(scheduling.plan_session, office.in_mediation(), draft)
    other = office.in_mediation(1, name="区永康", identity_number="440106200002290016")
    office.do(scheduling.plan_session, other, draft)
    assert len(meetings(office)) == 2


def test_a_meeting_that_moves_may_become_public(office):
    meeting = office.do(scheduling.plan_session, office.in_mediation(), at(office, time(9, 30), time(11, 0)))
    draft = replace(at(office, time(10, 0), time(11, 30)), is_public=True)
    assert office.do(scheduling.move_session, meeting.id, draft).is_public


def test_a_place_that_the_table_cannot_keep_is_refused_at_its_field(office):
    draft = SessionDraft(DAY, time(9, 0), time(10, 0), mode=SessionMode.HOME_VISIT, place="路" * 301)
    with pytest.raises(Invalid) as refusal:
        office.do(scheduling.plan_session, office.in_mediation(), draft)
    assert [(problem.field, problem.code) for problem in refusal.value.problems] == [("place", "too_long")]


# Bad input


def problems_of(office, case_id, draft):
    with pytest.raises(Invalid) as refusal:
        office.do(scheduling.plan_session, case_id, draft)
    return [(problem.field, problem.code) for problem in refusal.value.problems]


@pytest.mark.parametrize(
    ("day", "name"), [(date(2026, 10, 11), ""), (date(2027, 10, 1), "国庆节"), (date(2027, 1, 1), "元旦")]
)
def test_a_day_off_is_asked_and_not_forbidden(office, day, name):
    case_id = office.in_mediation()
    draft = replace(at(office, time(9, 30), time(11, 0)), day=day)
    with pytest.raises(Invalid) as refusal:
        office.do(scheduling.plan_session, case_id, draft)
    (problem,) = refusal.value.problems
    assert (problem.field, problem.code, problem.params) == (
        "on_day_off", "day_off_to_confirm", {"day": day, "name": name},
    )  # fmt: skip
    assert office.do(scheduling.plan_session, case_id, replace(draft, on_day_off=True)).id


def test_a_make_up_saturday_is_a_working_day_and_a_day_that_the_committee_took_off_is_none(office):
    saturday = replace(at(office, time(9, 30), time(11, 0)), day=date(2026, 10, 10))
    office.do(scheduling.plan_session, office.in_mediation(), saturday)
    with office.database.writing() as db:
        holidays.save_day(db, DAY, is_working=False, name="培训", by=office.by, now=office.now)
    other = office.in_mediation(1, identity_number="440106200002290016")
    with pytest.raises(Invalid) as refusal:
        office.do(scheduling.plan_session, other, at(office, time(9, 30), time(11, 0)))
    assert refusal.value.problems[0].params["name"] == "培训"


def test_a_meeting_that_stands_on_a_day_off_is_not_asked_again_when_its_hours_change(office):
    sunday = replace(at(office, time(9, 30), time(11, 0)), day=date(2026, 10, 11), on_day_off=True)
    meeting = office.do(scheduling.plan_session, office.in_mediation(), sunday)
    later = replace(sunday, begins=time(10), ends=time(11), on_day_off=False)
    office.do(scheduling.move_session, meeting.id, later)
    with pytest.raises(Invalid):
        office.do(scheduling.move_session, meeting.id, replace(later, day=date(2026, 10, 17)))


def test_a_meeting_ends_after_it_begins_and_on_the_same_day(office):
    case_id = office.in_mediation()
    for ends in (time(9, 30), time(9, 0)):
        assert problems_of(office, case_id, at(office, time(9, 30), ends)) == [("ends", "ends_before_beginning")]
    begins_at = datetime(2026, 10, 9, 15, 0, tzinfo=UTC)  # eleven in the evening in China
    with pytest.raises(Invalid) as refusal:
        SessionDraft.at(begins_at, begins_at + timedelta(hours=2))
    assert refusal.value.problems[0].code == "ends_on_another_day"


@pytest.mark.parametrize("year", [1, 2012, 2101, 9999])
def test_a_year_that_no_calendar_knows_is_refused_beside_the_day(office, year):
    draft = replace(at(office, time(0, 30), time(1, 0)), day=date(year, 1, 1))
    assert problems_of(office, office.in_mediation(), draft) == [("day", "year_out_of_range")]


def test_no_meeting_is_planned_in_a_case_that_is_over(office):
    case_id = office.in_mediation()
    draft = outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, date(2026, 10, 8))
    office.do(outcomes.record_outcome, case_id, draft)
    with pytest.raises(Refused) as refusal:
        office.do(scheduling.plan_session, case_id, at(office, time(9, 30), time(11, 0)))
    assert refusal.value.code == "not_possible_in_state"
    assert sentence(refusal.value)


def recuse(office, case_id):
    asked = recusals.RecusalDraft(
        office.mediator_ids[0], "谢家豪", date(2026, 10, 8), RecusalGround.INTEREST, "有利害关系"
    )
    recusal = office.do(recusals.ask_recusal, case_id, asked)
    return lambda: office.do(recusals.decide_recusal, case_id, recusal.id, RecusalDecision.GRANTED, words="成立")


def test_with_a_recused_mediator_nothing_is_planned_and_nothing_moved(office):
    case_id = office.in_mediation()
    meeting = office.do(scheduling.plan_session, case_id, at(office, time(9, 30), time(11, 0)))
    recuse(office, case_id)()
    with pytest.raises(Refused) as refusal:
        office.do(scheduling.move_session, meeting.id, at(office, time(14, 0), time(15, 0)))
    assert (refusal.value.code, refusal.value.params["mediator"]) == ("mediator_recused_here", "陈国华")
    office.do(scheduling.cancel_session, meeting.id, words="等新的调解员")
    with pytest.raises(Refused, match="no_mediator"):
        office.do(scheduling.plan_session, case_id, at(office, time(14, 0), time(15, 0)))


def test_while_a_recusal_is_undecided_nothing_is_planned(office):
    case_id = office.in_mediation()
    recuse(office, case_id)
    with pytest.raises(Refused, match="recusal_undecided"):
        office.do(scheduling.plan_session, case_id, at(office, time(9, 30), time(11, 0)))


@pytest.fixture(params=["America/New_York", "Pacific/Kiritimati", "UTC"])
def elsewhere(request, monkeypatch):
    """Let this computer keep another clock."""
    monkeypatch.setenv("TZ", request.param)
    clock.tzset()
    yield
    monkeypatch.undo()
    clock.tzset()


@pytest.mark.skipif(not hasattr(clock, "tzset"), reason="this system has one clock for all programs")
def test_a_computer_in_another_time_zone_plans_on_chinas_clock(local_office, elsewhere):
    office = local_office
    case_id = office.in_mediation()
    office.do(scheduling.plan_session, case_id, at(office, time(0, 30), time(23, 59)))
    (meeting,) = meetings(office)
    assert meeting.begins_at.isoformat() == "2026-10-08T16:30:00+00:00"
    assert SessionDraft.at(meeting.begins_at, meeting.ends_at, room_id=office.room_ids[0]) == at(
        office, time(0, 30), time(23, 59)
    )
    other = office.in_mediation(1, identity_number="440106200002290016")
    with pytest.raises(Refused) as refusal:
        office.do(scheduling.plan_session, other, at(office, time(22, 0), time(23, 0)))
    assert "2026-10-09 00:30" in sentence(refusal.value)


def test_a_reason_that_the_table_cannot_keep_is_refused_at_its_field(office):
    meeting = office.do(scheduling.plan_session, office.in_mediation(), at(office, time(9, 30), time(11, 0)))
    for service, named in (
        (scheduling.cancel_session, {"words": "因" * 301}),
        (adjourning.adjourn_session, {"draft": AdjournDraft("因" * 301)}),
    ):
        with pytest.raises(Invalid) as refusal:
            office.do(service, meeting.id, **named)
        assert [(problem.field, problem.code) for problem in refusal.value.problems] == [("words", "too_long")]


# Moved, adjourned, broken off


def answers(office, meeting_id):
    with office.database.reading() as db:
        query = select(SessionPerson.answer).where(SessionPerson.session_id == meeting_id)
        return set(db.scalars(query))


def test_who_had_answered_is_asked_again_for_another_time_but_not_for_another_room(office):
    meeting = office.do(scheduling.plan_session, office.in_mediation(), at(office, time(9, 30), time(11, 0)))
    with office.database.writing() as db:
        for person in db.scalars(select(SessionPerson).where(SessionPerson.session_id == meeting.id)):
            person.answer, person.answered_at = AttendanceAnswer.COMES, office.now
    office.do(scheduling.move_session, meeting.id, at(office, time(9, 30), time(11, 0), room=1))
    assert answers(office, meeting.id) == {AttendanceAnswer.COMES}
    office.do(scheduling.move_session, meeting.id, at(office, time(10, 0), time(11, 0), room=1))
    assert answers(office, meeting.id) == {None}


def test_everybody_of_the_case_takes_part_in_a_planned_meeting(office):
    meeting = office.do(scheduling.plan_session, office.in_mediation(), at(office, time(9, 30), time(11, 0)))
    with office.database.reading() as db:
        names = set(db.scalars(select(SessionPerson.name).where(SessionPerson.session_id == meeting.id)))
    assert names == {"谢家豪", "粤安人寿保险股份有限公司广东分公司", "陈国华"}


def states(office, case_id):
    with office.database.reading() as db:
        return [row.state for row in scheduling.sessions_of(db, case_id)]


def test_a_meeting_is_adjourned_and_the_next_one_planned_in_one_act(office):
    case_id = office.in_mediation()
    first = office.do(scheduling.plan_session, case_id, at(office, time(9, 30), time(11, 0)))
    draft = AdjournDraft("等鉴定意见", at(office, time(9, 30), time(11, 0)))  # the same room and hour are free again
    following = office.do(adjourning.adjourn_session, first.id, draft)
    assert (following.sequence, states(office, case_id)) == (2, [SessionState.ADJOURNED, SessionState.PLANNED])
    with office.database.reading() as db:
        assert db.get_one(MediationSession, first.id).end_words == "等鉴定意见"


def test_a_meeting_may_be_adjourned_without_a_next_day_but_not_without_a_reason(office):
    case_id = office.in_mediation()
    meeting = office.do(scheduling.plan_session, case_id, at(office, time(9, 30), time(11, 0)))
    with pytest.raises(Invalid) as refusal:
        office.do(adjourning.adjourn_session, meeting.id, AdjournDraft(" ", SessionDraft(None, time(9), time(8))))
    assert {problem.field for problem in refusal.value.problems} == {"words", "day", "ends", "room_id"}
    assert office.do(adjourning.adjourn_session, meeting.id, AdjournDraft("申请人住院")) is None
    assert states(office, case_id) == [SessionState.ADJOURNED]


def test_where_the_next_time_is_taken_the_meeting_is_not_adjourned_either(office):
    case_id = office.in_mediation()
    meeting = office.do(scheduling.plan_session, case_id, at(office, time(9, 30), time(11, 0)))
    other = office.in_mediation(identity_number="440106200002290016")
    office.do(scheduling.plan_session, other, at(office, time(14, 0), time(15, 0)))
    with pytest.raises(Refused, match="room_taken"):
        office.do(adjourning.adjourn_session, meeting.id, AdjournDraft("改天", at(office, time(14, 0), time(15, 0))))
    assert states(office, case_id) == [SessionState.PLANNED]


def test_a_meeting_that_was_opened_is_broken_off_and_neither_moved_nor_cancelled(office):
    case_id = office.in_mediation()
    meeting = office.do(scheduling.plan_session, case_id, at(office, time(9, 30), time(11, 0)))
    office.now += timedelta(days=1, hours=1)
    office.do(room.open_session, meeting.id)
    office.do(room.pause, meeting.id)
    office.now += timedelta(minutes=20)
    for service, named in (
        (scheduling.move_session, {"draft": at(office, time(15, 0), time(16, 0))}),
        (scheduling.cancel_session, {"words": "不开了"}),
    ):
        with pytest.raises(Refused, match="session_has_begun"):
            office.do(service, meeting.id, **named)
    office.do(adjourning.adjourn_session, meeting.id, AdjournDraft("需要补充材料"))
    with office.database.reading() as db:
        kept = db.get_one(MediationSession, meeting.id)
    assert (kept.closed_at, kept.paused_at, kept.paused_seconds) == (office.now, None, 1200)
    assert office.case(case_id).mediated_on == DAY


def test_an_adjournment_is_taken_back_where_nothing_stands_in_its_place(office):
    case_id = office.in_mediation()
    meeting = office.do(scheduling.plan_session, case_id, at(office, time(9, 30), time(11, 0)))
    office.do(adjourning.adjourn_session, meeting.id, AdjournDraft("申请人住院"))
    office.do(undo.undo_last_step, case_id, "按错了")
    assert states(office, case_id) == [SessionState.PLANNED]
    office.do(adjourning.adjourn_session, meeting.id, AdjournDraft("申请人住院"))
    other = office.in_mediation(1, identity_number="440106200002290016")
    office.do(scheduling.plan_session, other, at(office, time(9, 30), time(11, 0)))
    with pytest.raises(Refused, match="room_taken"):
        office.do(undo.undo_last_step, case_id, "按错了")


def test_a_meeting_that_another_desk_cancelled_meanwhile_is_not_moved(office):
    meeting = office.do(scheduling.plan_session, office.in_mediation(), at(office, time(9, 30), time(11, 0)))
    office.do(scheduling.cancel_session, meeting.id, words="撤回")
    for service, named in (
        (scheduling.move_session, {"draft": at(office, time(15, 0), time(16, 0))}),
        (adjourning.adjourn_session, {"draft": AdjournDraft("改天")}),
    ):
        with pytest.raises(Refused, match="session_not_planned"):
            office.do(service, meeting.id, **named)


def test_a_meeting_that_another_desk_moved_meanwhile_is_not_moved_back(office):
    office.do(scheduling.plan_session, office.in_mediation(), at(office, time(9, 30), time(11, 0)))
    (read,) = meetings(office)
    seen = read.begins_at, read.ends_at, read.room_id
    office.do(scheduling.move_session, read.id, at(office, time(15, 0), time(16, 0)), seen=seen)
    with pytest.raises(Refused, match="changed_at_another_desk"):
        office.do(scheduling.move_session, read.id, at(office, time(9, 30), time(11, 30)), seen=seen)
