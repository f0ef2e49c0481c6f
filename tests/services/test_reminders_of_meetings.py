"""Who is to be called before which meeting, and who has to be told when it changes."""

from __future__ import annotations

from datetime import date, timedelta

from mediator_desk.models.procedure_words import ContactResult, PaperKind
from mediator_desk.models.session_words import AttendanceAnswer, DeliveryResult
from mediator_desk.services.clocks.deadlines import working_days
from mediator_desk.services.deliveries import receipts, serving
from mediator_desk.services.sessions import asking, people, reminders, scheduling
from mediator_desk.services.sessions.concerned import concerned
from tests.services.conftest import TODAY
from tests.services.meetings_at_hand import AGENT, APPLICANT, meeting_of

INSURER = "粤安人寿保险股份有限公司广东分公司"
MANY = serving.ServeManyDraft(sent_on=TODAY)


def due(office, today=TODAY, mediator_id=None):
    with office.database.reading() as db:
        return reminders.due(db, today, working_days(db), mediator_id=mediator_id)


def ask(office, person_id, answered):
    office.do(asking.ask_person, person_id, asking.AskDraft(answered=answered))


def test_who_has_not_answered_is_to_be_called_and_who_was_not_served_is_named(office):
    _case_id, meeting, _ids = meeting_of(office)
    (line,) = due(office)
    assert (line.session_id, line.working_days_left, line.applicant) == (meeting, 0, APPLICANT)
    assert (line.to_call, line.to_serve) == ((APPLICANT, AGENT), (APPLICANT, INSURER))
    assert (line.cannot_come, line.receipts_out) == ((), ())


def test_who_says_to_come_needs_no_notice_and_who_cannot_come_is_told_apart(office):
    _case_id, _meeting, ids = meeting_of(office)
    ask(office, ids[0], AttendanceAnswer.COMES)
    ask(office, ids[1], AttendanceAnswer.CANNOT_COME)
    (line,) = due(office)
    assert (line.to_call, line.cannot_come, line.to_serve) == ((), (AGENT,), (INSURER,))


def test_receipts_that_are_out_before_the_meeting_are_reminded_of_until_they_are_back(office):
    _case_id, meeting, ids = meeting_of(office)
    served = office.do(serving.serve_meetings, [meeting], MANY)
    for person in ids[:2]:
        ask(office, person, AttendanceAnswer.COMES)
    (line,) = due(office)
    assert (line.to_serve, line.receipts_out) == ((), (APPLICANT, INSURER))
    for delivery in served.ids:
        office.do(receipts.record_receipt, delivery, receipts.ReceiptDraft(DeliveryResult.RECEIVED, TODAY), 1)
    assert due(office) == []


def test_a_meeting_is_reminded_of_three_working_days_before(office):
    meeting_of(office)
    assert [one.working_days_left for one in due(office, date(2026, 9, 30))] == [1], "the holiday is no working day"
    assert due(office, date(2026, 9, 26)) == []
    assert due(office, TODAY + timedelta(days=1)) == [], "what is over is not prepared any more"


def test_each_mediator_is_reminded_of_the_own_meetings(office):
    meeting_of(office)
    mine, other = office.mediator_ids
    assert len(due(office, mediator_id=mine)) == 1
    assert due(office, mediator_id=other) == []


def test_a_cancelled_meeting_needs_no_call(office):
    _case_id, meeting, _ids = meeting_of(office)
    office.do(scheduling.cancel_session, meeting, words="申请人住院")
    assert due(office) == []


def test_everybody_of_a_meeting_is_concerned_with_what_was_told_last(office):
    _case_id, meeting, ids = meeting_of(office)
    office.do(serving.serve_meetings, [meeting], MANY)
    ask(office, ids[0], AttendanceAnswer.COMES)
    with office.database.reading() as db:
        there = {one.name: one for one in concerned(db, meeting)}
    assert list(there)[:2] == [APPLICANT, AGENT]
    assert there[APPLICANT].call.result is ContactResult.REACHED
    assert there[APPLICANT].paper.paper is PaperKind.NOTICE_OF_MEDIATION
    assert there[APPLICANT].answer is AttendanceAnswer.COMES
    assert there[AGENT].call is None
    assert there["陈国华"].paper is None, "the mediator is told without a paper"


def test_of_a_meeting_that_is_not_there_nobody_is_concerned(office):
    with office.database.reading() as db:
        assert concerned(db, 999) == []
        assert people.people_of(db, 999) == []
