"""In the room: a meeting is opened, rests and is closed; everybody is told the rights and asked about a recusal."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.procedure_words import RecusalDecision, RecusalGround
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.words import OutcomeKind, SessionResult
from mediator_desk.services.mediators import recusals
from mediator_desk.services.mediators.recusals import RecusalDraft
from mediator_desk.services.sessions import adjourning, notes, outcomes, rights, room, scheduling
from mediator_desk.services.sessions import people as attendance
from tests.arranged_rows import by_the_test
from tests.services.conftest import NOW, TODAY
from tests.services.meetings_at_hand import meeting_of

RECORDED = scheduling.SessionRecordDraft(SessionResult.CONTINUED, rights_told=True, recusal_asked=True)


@pytest.fixture
def table(office):
    return meeting_of(office)


def shown(office, meeting_id):
    with office.database.reading() as db:
        return room.room_of(db, meeting_id)


def told(office, meeting_id):
    with office.database.reading() as db:
        return rights.rights_of(db, meeting_id)


def later(office, **passed):
    office.now += timedelta(**passed)


def test_a_meeting_keeps_its_time_without_its_breaks(office, table):
    _case_id, meeting_id, _people = table
    office.do(room.open_session, meeting_id)
    later(office, minutes=20)
    office.do(room.pause, meeting_id)
    later(office, minutes=10)
    assert shown(office, meeting_id).seconds_held(office.now) == 20 * 60
    office.do(room.go_on, meeting_id)
    later(office, minutes=5)
    assert shown(office, meeting_id).seconds_held(office.now) == 25 * 60
    office.do(room.close_session, meeting_id)
    later(office, hours=2)
    assert shown(office, meeting_id).seconds_held(office.now) == 25 * 60
    assert not shown(office, meeting_id).is_open


def test_a_meeting_that_is_closed_in_a_break_does_not_count_the_break(office, table):
    _case_id, meeting_id, _people = table
    office.do(room.open_session, meeting_id)
    later(office, minutes=30)
    office.do(room.pause, meeting_id)
    later(office, minutes=30)
    office.do(room.close_session, meeting_id)
    assert shown(office, meeting_id).seconds_held(office.now) == 30 * 60


def test_a_meeting_that_was_closed_by_mistake_goes_on_and_the_time_between_rests(office, table):
    _case_id, meeting_id, _people = table
    office.do(room.open_session, meeting_id)
    later(office, minutes=30)
    office.do(room.close_session, meeting_id)
    later(office, minutes=7)
    office.do(room.open_session, meeting_id)
    later(office, minutes=1)
    assert shown(office, meeting_id).seconds_held(office.now) == 31 * 60


@pytest.mark.parametrize(
    ("before", "act", "code"),
    [
        ([], room.pause, "session_not_open"),
        ([], room.close_session, "session_not_open"),
        ([room.open_session], room.open_session, "session_open_already"),
        ([room.open_session], room.go_on, "session_not_paused"),
        ([room.open_session, room.pause], room.pause, "session_paused_already"),
        ([room.open_session, room.close_session], room.pause, "session_not_open"),
    ],
)
def test_what_makes_no_sense_is_refused(office, table, before, act, code):
    for one in before:
        office.do(one, table[1])
    with pytest.raises(Refused) as refused:
        office.do(act, table[1])
    assert refused.value.code == code


def test_a_meeting_is_not_opened_on_a_day_before_its_own(office, table):
    office.now = NOW - timedelta(days=1)
    with pytest.raises(Refused) as refused:
        office.do(room.open_session, table[1])
    assert refused.value.code == "session_not_begun"


def test_a_meeting_may_begin_before_its_hour(office, table):
    assert office.now < shown(office, table[1]).begins_at
    office.do(room.open_session, table[1])
    assert shown(office, table[1]).is_open


def test_a_meeting_that_began_early_can_be_recorded_before_its_hour_and_its_clock_stands(office, table):
    office.do(room.open_session, table[1])
    later(office, minutes=40)
    record = scheduling.SessionRecordDraft(SessionResult.CONTINUED, rights_told=True, recusal_asked=True)
    office.do(scheduling.record_session, table[1], record)
    later(office, hours=1)
    assert shown(office, table[1]).seconds_held(office.now) == 40 * 60


def test_a_meeting_that_was_recorded_is_not_opened(office):
    case_id = office.in_mediation()
    office.meet(case_id)
    with office.database.reading() as db:
        meeting_id = db.scalars(select(MediationSession.id)).one()
    with pytest.raises(Refused) as refused:
        office.do(room.open_session, meeting_id)
    assert refused.value.code == "session_not_planned"


def test_while_a_recusal_is_undecided_nobody_opens_the_meeting(office, table):
    asked = recusals.RecusalDraft(office.mediator_ids[0], "黄志强", TODAY, RecusalGround.INTEREST, "曾代理该公司")
    office.do(recusals.ask_recusal, table[0], asked)
    with pytest.raises(Refused) as refused:
        office.do(room.open_session, table[1])
    assert refused.value.code == "recusal_undecided"


def test_who_told_the_rights_and_when_is_kept_for_every_person(office, table):
    _case_id, meeting_id, (applicant, insurer, *_others) = table
    office.do(rights.tell, [applicant])
    later(office, minutes=2)
    office.do(rights.tell, [applicant, insurer])
    first, second = told(office, meeting_id).people
    assert (first.told_by, first.told_at) == (office.by.name, NOW)
    assert second.told_at == NOW + timedelta(minutes=2)


def test_mediator_and_recorder_are_neither_told_nor_asked(office, table):
    assert [one.name for one in told(office, table[1]).people] == ["黄志强", "周敏"]


def test_all_at_once_ticks_everybody_who_is_there_and_not_ticked(office, table):
    _case_id, meeting_id, (applicant, insurer, *_others) = table
    office.do(rights.ask_recusal, applicant, True)
    office.do(rights.tell_and_ask_all, meeting_id)
    done = told(office, meeting_id)
    assert done.is_told
    assert done.is_asked
    assert [one.person_id for one in done.wanting] == [applicant]
    assert [one.wants_recusal for one in done.people] == [True, False]
    assert insurer


def test_who_is_not_there_need_not_be_told(office, table):
    _case_id, meeting_id, (applicant, insurer, *_others) = table
    with office.database.writing() as db:
        db.get_one(SessionPerson, insurer).is_present = False
        db.flush()
        by_the_test(db)
    office.do(rights.tell, [applicant])
    assert told(office, meeting_id).is_told


def test_the_record_asks_for_both_ticks_and_finds_them(office, table):
    _case_id, meeting_id, (applicant, *_others) = table
    assert not shown(office, meeting_id).rights_told
    office.do(rights.tell_and_ask_all, meeting_id)
    assert shown(office, meeting_id).rights_told
    assert shown(office, meeting_id).recusal_asked
    office.do(rights.take_back_told, [applicant])
    assert not shown(office, meeting_id).rights_told


def test_nothing_is_recorded_over_somebody_who_wants_a_recusal_that_nobody_wrote_down(office, table):
    case_id, meeting_id, (applicant, *_others) = table
    later(office, hours=1)
    office.do(rights.ask_recusal, applicant, True)
    with pytest.raises(Invalid) as refused:
        office.do(scheduling.record_session, meeting_id, RECORDED)
    assert [(one.field, one.code) for one in refused.value.problems] == [("recusal_asked", "recusal_wanted")]
    assert refused.value.problems[0].params == {"name": "黄志强"}
    draft = RecusalDraft(office.mediator_ids[0], "黄志强", TODAY, RecusalGround.NEAR_RELATIVE, "是亲戚")
    asked = office.do(recusals.ask_recusal, case_id, draft)
    office.do(recusals.decide_recusal, case_id, asked.id, RecusalDecision.REFUSED, words="不是亲戚")
    office.do(scheduling.record_session, meeting_id, RECORDED)


def test_a_wish_for_a_recusal_that_is_taken_back_stands_in_no_ones_way(office, table):
    _case_id, meeting_id, (applicant, *_others) = table
    later(office, hours=1)
    office.do(rights.ask_recusal, applicant, True)
    office.do(rights.ask_recusal, applicant, False)
    office.do(scheduling.record_session, meeting_id, RECORDED)


def test_nothing_is_agreed_after_a_meeting_that_was_adjourned_over_a_wish_for_a_recusal(office, table):
    case_id, meeting_id, (applicant, *_others) = table
    later(office, hours=1)
    office.do(rights.ask_recusal, applicant, True)
    office.do(adjourning.adjourn_session, meeting_id, adjourning.AdjournDraft("申请回避", None))
    office.meet(case_id)
    draft = outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY, agreed_amount=Decimal("1.00"))
    with pytest.raises(Invalid, match="recusal_asked"):
        office.do(outcomes.record_outcome, case_id, draft)


def test_an_answer_can_be_taken_back(office, table):
    _case_id, meeting_id, (applicant, *_others) = table
    office.do(rights.ask_recusal, applicant, True)
    office.do(rights.ask_recusal, applicant, None)
    (row, _other) = told(office, meeting_id).people
    assert (row.wants_recusal, row.asked_at) == (None, None)


def test_the_same_tick_twice_is_written_once(office, table):
    case_id, _meeting_id, (applicant, *_others) = table
    for _time in range(2):
        office.do(rights.tell, [applicant])
    with office.database.reading() as db:
        acts = db.scalars(select(AuditEntry.act).where(AuditEntry.case_id == case_id)).all()
    assert acts.count("rights_told") == 1


def test_a_recorded_meeting_is_ticked_no_more(office, table):
    _case_id, meeting_id, (applicant, *_others) = table
    office.now += timedelta(hours=8)
    record = scheduling.SessionRecordDraft(SessionResult.CONTINUED, rights_told=True, recusal_asked=True)
    office.do(scheduling.record_session, meeting_id, record)
    with pytest.raises(Refused) as refused:
        office.do(rights.tell, [applicant])
    assert refused.value.code == "session_not_planned"


def test_somebody_who_is_there_no_more_is_not_ticked(office, table):
    with pytest.raises(Refused) as refused:
        office.do(rights.tell, [987654])
    assert refused.value.code == "no_longer_there"


def test_people_of_two_meetings_are_not_ticked_together(office, table):
    _case_id, _meeting_id, people = table
    _other, _meeting, others = meeting_of(office, 1)
    with pytest.raises(Refused, match="no_longer_there"):
        office.do(rights.tell, [people[0], others[0]])


def test_who_is_not_there_any_more_or_came_along_changes_whether_all_were_told(office, table):
    _case_id, meeting_id, people = table
    office.do(rights.tell, people[:1])
    office.do(rights.ask_all, people[:1], False)
    assert not shown(office, meeting_id).rights_told
    office.do(attendance.mark_present, people[1], False)
    assert (shown(office, meeting_id).rights_told, shown(office, meeting_id).recusal_asked) == (True, True)
    office.do(attendance.mark_present, people[1], True)
    assert (shown(office, meeting_id).rights_told, shown(office, meeting_id).recusal_asked) == (False, False)
    office.do(attendance.mark_present, people[1], False)
    expert = attendance.PersonDraft(SessionRole.EXPERT, "林工", is_consented=True)
    added = office.do(attendance.add_person, meeting_id, expert)
    assert not shown(office, meeting_id).rights_told
    office.do(attendance.remove_person, added.id)
    assert shown(office, meeting_id).rights_told


def test_a_meeting_that_is_recorded_on_a_later_day_ended_on_its_own(office, table):
    _case_id, meeting_id, _people = table
    office.do(room.open_session, meeting_id)
    later(office, days=1)
    office.do(scheduling.record_session, meeting_id, RECORDED)
    assert shown(office, meeting_id).closed_at == shown(office, meeting_id).ends_at


def test_a_meeting_that_was_left_in_a_break_ended_with_it(office, table):
    _case_id, meeting_id, _people = table
    office.do(room.open_session, meeting_id)
    later(office, minutes=20)
    office.do(room.pause, meeting_id)
    left_at = office.now
    later(office, days=1)
    office.do(room.close_session, meeting_id)
    assert (shown(office, meeting_id).closed_at, shown(office, meeting_id).paused_seconds) == (left_at, 0)


def test_what_was_noted_after_the_hour_was_noted_in_the_meeting(office, table):
    _case_id, meeting_id, people = table
    office.do(room.open_session, meeting_id)
    later(office, hours=5)
    office.do(notes.add_note, meeting_id, notes.NoteDraft(people[0], "再想想。"))
    noted_at = office.now
    later(office, days=1)
    office.do(room.close_session, meeting_id)
    assert shown(office, meeting_id).closed_at == noted_at


def test_a_meeting_is_not_opened_on_a_day_after_its_own(office, table):
    _case_id, meeting_id, _people = table
    later(office, days=9)
    with pytest.raises(Refused, match="session_day_over"):
        office.do(room.open_session, meeting_id)
