from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.words import SessionMode, SessionResult, SessionState
from mediator_desk.services.mediators import assignment, roster
from mediator_desk.services.sessions import scheduling
from mediator_desk.services.sessions.scheduling import SessionDraft, SessionRecordDraft

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


def test_six_desks_that_book_one_room_at_once_get_it_once(office):
    case_ids = [office.in_mediation(n % 2, identity_number=f"E6180777{n}") for n in range(6)]

    def book(case_id):
        try:
            office.do(scheduling.plan_session, case_id, at(office, time(14, 0), time(15, 0)))
        except Refused as refusal:
            return refusal.code
        return "booked"

    with ThreadPoolExecutor(6) as desks:
        answers = list(desks.map(book, case_ids))
    assert answers.count("booked") == 1
    assert len(meetings(office)) == 1


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
