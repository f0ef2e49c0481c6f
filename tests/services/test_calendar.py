"""What the calendar of meetings shows, read in few statements."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from sqlalchemy import event

from mediator_desk.models.committee import DayException, MediatorAbsence
from mediator_desk.models.procedure import Contact
from mediator_desk.models.procedure_words import ContactManner, ContactResult, RecusalGround
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.session_words import AttendanceAnswer, SessionRole
from mediator_desk.models.words import SessionMode, SessionState
from mediator_desk.services.clocks import suspensions
from mediator_desk.services.mediators import recusals
from mediator_desk.services.sessions import calendar, meeting_list, people, scheduling, waiting
from tests.arranged_rows import by_the_test
from tests.services.conftest import TODAY

MONDAY, FRIDAY = date(2026, 10, 12), date(2026, 10, 16)


def plan(office, day, begins=9, room=0, mediator=0, mode=SessionMode.ON_SITE, **fields):
    """Plan a meeting of a new case from an hour on; return the ids of the case and of the meeting."""
    case_id = office.in_mediation(mediator, **fields)
    room_id = office.room_ids[room] if mode is SessionMode.ON_SITE else None
    draft = scheduling.SessionDraft(day, time(begins), time(begins + 1), mode, room_id)
    return case_id, office.do(scheduling.plan_session, case_id, draft).id


def read(office, service, *asked, **named):
    with office.database.reading() as db:
        return service(db, *asked, **named)


def other_person(number):
    return {"name": f"申请人{number}", "identity_number": ""}


def test_the_calendar_has_the_meetings_of_its_days_in_order_of_time(office):
    _case, later = plan(office, FRIDAY, 14, **other_person(1))
    _case, first = plan(office, MONDAY, 9, **other_person(2))
    plan(office, MONDAY + timedelta(days=7), **other_person(3))
    rows = read(office, calendar.calendar_rows, MONDAY, FRIDAY)
    assert [row.id for row in rows] == [first, later]
    assert (rows[0].applicant, rows[0].room_id, rows[0].mediator_id) == (
        "申请人2", office.room_ids[0], office.mediator_ids[0],
    )  # fmt: skip


def test_cancelled_meetings_are_not_in_the_calendar(office):
    _case, meeting = plan(office, MONDAY)
    office.do(scheduling.cancel_session, meeting, words="申请人住院")
    assert read(office, calendar.calendar_rows, MONDAY, MONDAY) == []


def test_any_number_of_meetings_is_read_by_one_statement(office):
    for number in range(3):
        plan(office, MONDAY, 9 + number, **other_person(number))
    seen = []
    with office.database.reading() as db:
        engine = db.get_bind()
        event.listen(engine, "before_cursor_execute", lambda *heard: seen.append(heard[2]))
        assert len(calendar.calendar_rows(db, MONDAY, FRIDAY)) == 3
    assert len([one for one in seen if "mediation_sessions" in one]) == 1


def test_a_meeting_waits_until_every_party_has_answered(office):
    _case, meeting = plan(office, MONDAY)
    parties = [one for one in read(office, people.people_of, meeting) if one.role is SessionRole.PARTY]
    answers = lambda: read(office, calendar.calendar_row, meeting)[-2:]  # noqa: E731
    assert answers() == (2, 0)
    assert not read(office, calendar.is_told, meeting)
    office.do(people.answer, parties[0].id, AttendanceAnswer.COMES)
    assert answers() == (1, 0)
    assert read(office, calendar.is_told, meeting)
    office.do(people.answer, parties[1].id, AttendanceAnswer.CANNOT_COME)
    assert answers() == (0, 1)


def test_days_come_from_the_one_table_of_working_days(office):
    with office.database.writing() as db:
        db.add(DayException(day=date(2026, 10, 13), is_working=False, name="内部培训"))
    days = read(office, calendar.days, date(2026, 10, 7), date(2026, 10, 13))
    assert [(one.is_working, one.is_make_up, one.name) for one in days] == [
        (False, False, "国庆节"), (True, False, ""), (True, False, ""), (True, True, ""), (False, False, ""),
        (True, False, ""), (False, False, "内部培训"),
    ]  # fmt: skip


def test_an_absence_lasts_from_the_first_morning_to_the_last_night(office):
    with office.database.writing() as db:
        away = MediatorAbsence(mediator_id=office.mediator_ids[0], from_on=MONDAY, until_on=MONDAY, words="培训")
        db.add(away)
    (found,) = read(office, calendar.absences, MONDAY, FRIDAY)
    assert found.ends_at - found.begins_at == timedelta(days=1)
    assert read(office, calendar.absences, FRIDAY, FRIDAY) == []


def test_the_use_of_rooms_counts_meetings_and_minutes(office):
    plan(office, MONDAY, 9, **other_person(1))
    plan(office, MONDAY, 14, **other_person(2))
    plan(office, FRIDAY, 9, room=1, **other_person(3))
    plan(office, FRIDAY, 15, mode=SessionMode.TELEPHONE, **other_person(4))
    use = calendar.room_use(read(office, calendar.calendar_rows, MONDAY, FRIDAY))
    assert [(one.count, one.minutes) for one in use] == [(2, 120), (1, 60), (1, 60)]
    assert use[-1].room_id is None


def test_a_case_waits_while_no_meeting_is_planned(office):
    case_id, _meeting = plan(office, MONDAY)
    assert read(office, waiting.waiting_row, case_id) is None
    office.do(scheduling.cancel_session, _meeting, words="改期")
    row = read(office, waiting.waiting_row, case_id)
    assert (row.sequence, row.why_not, row.mediator_id) == (2, None, office.mediator_ids[0])


def test_what_can_be_planned_comes_first_the_nearest_last_day_before_the_others(office):
    accepted = office.accept(**other_person(1))
    later, sooner = office.in_mediation(**other_person(2)), office.in_mediation(**other_person(3))
    with office.database.writing() as db:
        for case_id, due_on in ((later, FRIDAY), (sooner, MONDAY)):
            case = waiting_case(db, case_id)
            case.due_on = due_on
        by_the_test(db)
        db.info.clear()
    found = read(office, waiting.waiting_to_plan, TODAY, limit=9)
    assert [row.case_id for row in found.rows] == [sooner, later, accepted]
    assert found.count == 3
    assert read(office, waiting.waiting_to_plan, TODAY, limit=1).count == 3
    ready = read(office, waiting.waiting_to_plan, TODAY, only_ready=True, limit=9)
    assert [row.case_id for row in ready.rows] == [sooner, later]


def waiting_case(db, case_id):
    from mediator_desk.services.cases.case_life import the_case

    return the_case(db, case_id)


def test_what_stands_in_the_way_of_a_meeting_is_said(office):
    suspended, recused = office.in_mediation(**other_person(1)), office.in_mediation(**other_person(2))
    accepted, refusing = office.accept(**other_person(3)), office.in_mediation(**other_person(4))
    on = TODAY
    office.do(suspensions.suspend_case, suspended, words="等待鉴定", on=on)
    draft = recusals.RecusalDraft(office.mediator_ids[0], "申请人", on, RecusalGround.INTEREST, "曾代理该公司")
    office.do(recusals.ask_recusal, recused, draft)
    say(office, refusing, ContactResult.REFUSES, 0)
    reasons = {one.case_id: one.why_not for one in read(office, waiting.waiting_to_plan, TODAY, limit=9).rows}
    assert reasons == {
        suspended: waiting.WhyNot.SUSPENDED,
        recused: waiting.WhyNot.RECUSAL_OPEN,
        accepted: waiting.WhyNot.NO_MEDIATOR,
        refusing: waiting.WhyNot.REFUSED,
    }


def test_who_refused_and_then_agreed_is_in_nobodys_way(office):
    case_id = office.in_mediation()
    say(office, case_id, ContactResult.REFUSES, 0)
    say(office, case_id, ContactResult.AGREES, 5)
    say(office, case_id, ContactResult.NOT_REACHED, 9)
    assert read(office, waiting.waiting_row, case_id).why_not is None


def say(office, case_id, result, minutes):
    with office.database.writing() as db:
        at = office.now + timedelta(minutes=minutes)
        db.add(Contact(case_id=case_id, at=at, manner=ContactManner.TELEPHONE, name="谢家豪", result=result, words=""))
        db.flush()
        by_the_test(db)
        db.info.clear()


def test_waiting_cases_are_found_by_name_and_mediator(office):
    first = office.in_mediation(**other_person(1))
    second = office.in_mediation(1, **other_person(2))
    found = read(office, waiting.waiting_to_plan, TODAY, text="申请人2", limit=9)
    assert [row.case_id for row in found.rows] == [second]
    found = read(office, waiting.waiting_to_plan, TODAY, mediator_id=office.mediator_ids[0], limit=9)
    assert [row.case_id for row in found.rows] == [first]


@pytest.mark.parametrize("sort", meeting_list.MeetingSort)
def test_a_list_of_meetings_is_ordered_and_filtered_by_the_database(office, sort):
    _case, first = plan(office, MONDAY, 9, room=1, mediator=1, **other_person(1))
    _case, second = plan(office, MONDAY, 11, **other_person(2))
    asked = meeting_list.MeetingFilter(MONDAY, FRIDAY, sort=sort)
    ids = read(office, meeting_list.meeting_ids, asked)
    assert sorted(ids) == [first, second]
    assert [row.id for row in read(office, meeting_list.first_meetings, asked, 9)] == list(ids)
    assert {row.id for row in read(office, meeting_list.meetings, [first, second, 999])} == {first, second}
    only = meeting_list.MeetingFilter(MONDAY, FRIDAY, room_id=office.room_ids[1], mediator_id=office.mediator_ids[1])
    assert list(read(office, meeting_list.meeting_ids, only)) == [first]


def test_cancelled_meetings_are_listed_where_they_are_asked_for(office):
    _case, meeting = plan(office, MONDAY)
    office.do(scheduling.cancel_session, meeting, words="改期")
    every = meeting_list.MeetingFilter(MONDAY, MONDAY)
    assert list(read(office, meeting_list.meeting_ids, every)) == []
    cancelled = meeting_list.MeetingFilter(MONDAY, MONDAY, state=SessionState.CANCELLED)
    assert list(read(office, meeting_list.meeting_ids, cancelled)) == [meeting]


def test_a_meeting_of_which_nobody_was_told_is_not_confirmed(office):
    _case, meeting = plan(office, MONDAY)
    with office.database.writing() as db:
        for one in people.people_of(db, meeting):
            db.delete(db.get(SessionPerson, one.id))
        db.flush()
        by_the_test(db)
        db.info.clear()
    assert read(office, calendar.calendar_row, meeting).waits == 1


def test_nobody_is_waited_for_once_a_meeting_is_over(office):
    case_id = office.in_mediation()
    office.meet(case_id)
    (row,) = read(office, calendar.calendar_rows, TODAY, TODAY)
    assert (row.state, row.waits, row.refuses) == (SessionState.HELD, 0, 0)
