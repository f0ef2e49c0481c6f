"""The people of a planned meeting are those of the case as it is now; what is noted of them is told shortly."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.procedure_words import ContactManner, ContactResult
from mediator_desk.models.session_words import AttendanceAnswer, SessionRole
from mediator_desk.models.words import PartyKind, PartySide, RepresentativeKind, SessionResult
from mediator_desk.services.cases import undo_edits
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.cases.history import history
from mediator_desk.services.parties import contacts, parties
from mediator_desk.services.parties.party_drafts import PartyDraft, RepresentativeDraft
from mediator_desk.services.sessions import asking, people, scheduling
from mediator_desk.services.sessions.room import room_of
from tests.services.conftest import TODAY
from tests.services.meetings_at_hand import AGENT, APPLICANT, meeting_of

HEIR = PartyDraft(PartySide.APPLICANT, PartyKind.PERSON, name="黄小燕", phone="13800138001")

TOMORROW = TODAY + timedelta(days=1)


def there(office, session_id):
    with office.database.reading() as db:
        return {one.name: one for one in people.people_of(db, session_id)}


def party_draft_of(office, case_id, side):
    with office.database.reading() as db:
        party = next(one for one in the_case(db, case_id).parties if one.side is side)
        return parties.party_draft(db, party.id)


def undo_newest(office, case_id):
    with office.database.writing() as db:
        change = undo_edits.last_own_change(db, by=office.by, now=office.now, case_id=case_id)
        assert change is not None
        undo_edits.undo_change(db, change.entry_id, by=office.by, now=office.now)
        return change.act


def test_a_party_that_is_added_takes_part_in_the_planned_meeting_and_one_that_is_removed_does_not(office):
    case_id, meeting, _people = meeting_of(office)
    added = office.do(parties.save_party, case_id, HEIR)
    assert there(office, meeting)["黄小燕"].phone == "13800138001"
    office.do(parties.remove_party, added.id)
    assert "黄小燕" not in there(office, meeting)
    assert undo_newest(office, case_id) == "party_removed"
    assert there(office, meeting)["黄小燕"].party_id == added.id
    assert undo_newest(office, case_id) == "party_added"
    assert "黄小燕" not in there(office, meeting)


def test_who_acts_for_a_party_takes_part_from_when_that_is_written_down(office):
    case_id, meeting, _people = meeting_of(office)
    draft = party_draft_of(office, case_id, PartySide.RESPONDENT)
    another = RepresentativeDraft("欧阳敏", RepresentativeKind.AUTHORISED, phone="13800138002")
    office.do(parties.save_party, case_id, replace(draft, representatives=(another,)))
    assert "欧阳敏" in there(office, meeting)
    assert AGENT not in there(office, meeting)


def test_a_name_that_is_mended_keeps_what_the_party_answered(office):
    case_id, meeting, ids = meeting_of(office)
    office.do(people.answer, ids[0], AttendanceAnswer.COMES)
    draft = party_draft_of(office, case_id, PartySide.APPLICANT)
    office.do(parties.save_party, case_id, replace(draft, name="黄志刚"))
    assert there(office, meeting)["黄志刚"].answer is AttendanceAnswer.COMES
    assert APPLICANT not in there(office, meeting)


def test_a_call_about_a_meeting_is_a_contact_and_an_answer_in_one_act(office):
    case_id, meeting, ids = meeting_of(office)
    draft = asking.AskDraft(answered=AttendanceAnswer.COMES, words="带医保结算单来")
    office.do(asking.ask_person, ids[0], draft)
    agent = there(office, meeting)[AGENT]
    office.do(asking.ask_person, agent.id, asking.AskDraft(ContactManner.TELEPHONE, is_reached=False))
    with office.database.reading() as db:
        calls = {one.result: (one.name, one.words) for one in contacts.contacts_of(db, case_id)}
    assert calls[ContactResult.REACHED] == (APPLICANT, "带医保结算单来")
    assert calls[ContactResult.NOT_REACHED][1] == AGENT
    assert there(office, meeting)[APPLICANT].answer is AttendanceAnswer.COMES
    assert there(office, meeting)[AGENT].answer is None


def test_who_was_not_reached_has_answered_nothing(office):
    _case_id, _meeting, ids = meeting_of(office)
    draft = asking.AskDraft(is_reached=False, answered=AttendanceAnswer.COMES)
    with pytest.raises(Invalid, match="answered"):
        office.do(asking.ask_person, ids[0], draft)


def test_the_mediator_is_not_asked_whether_he_comes(office):
    _case_id, meeting, _ids = meeting_of(office)
    mediator = next(one for one in there(office, meeting).values() if one.role is SessionRole.MEDIATOR)
    with pytest.raises(Refused, match="person_is_not_asked"):
        office.do(asking.ask_person, mediator.id, asking.AskDraft())


def test_an_answer_to_the_time_before_a_move_is_refused_and_leaves_no_call(office):
    case_id, meeting, ids = meeting_of(office)
    with office.database.reading() as db:
        told = room_of(db, meeting).begins_at
    moved = scheduling.SessionDraft(TOMORROW, time(15), time(16), room_id=office.room_ids[1])
    office.do(scheduling.move_session, meeting, moved)
    draft = asking.AskDraft(answered=AttendanceAnswer.COMES)
    for service, what in ((asking.ask_person, draft), (people.answer, AttendanceAnswer.COMES)):
        with pytest.raises(Refused, match="session_was_moved"):
            office.do(service, ids[0], what, begins_at=told)
    with office.database.reading() as db:
        assert contacts.contacts_of(db, case_id) == []
        now = room_of(db, meeting).begins_at
    office.do(asking.ask_person, ids[0], asking.AskDraft(is_reached=False), begins_at=told)
    office.do(asking.ask_person, ids[0], draft, begins_at=now)
    assert there(office, meeting)[APPLICANT].answer is AttendanceAnswer.COMES


def test_answers_that_are_noted_one_after_the_other_are_one_line_of_the_history(office):
    case_id, meeting, ids = meeting_of(office)
    agent = there(office, meeting)[AGENT].id
    office.do(people.answer, ids[0], AttendanceAnswer.COMES)
    office.now += timedelta(minutes=5)
    office.do(people.answer, agent, AttendanceAnswer.COMES)
    office.now += timedelta(hours=2)
    office.do(people.answer, agent, AttendanceAnswer.CANNOT_COME)
    with office.database.reading() as db:
        told = [(line.act, line.facts["name"]) for line in history(db, case_id) if line.act.startswith("person_")]
    assert told == [("person_cannot_come", AGENT), ("person_comes", f"{APPLICANT}、{AGENT}")]


def test_an_answer_is_taken_back_like_every_edit_until_the_meeting_is_recorded(office):
    case_id, meeting, ids = meeting_of(office)
    office.do(people.answer, ids[0], AttendanceAnswer.COMES)
    assert undo_newest(office, case_id) == "person_comes"
    assert there(office, meeting)[APPLICANT].answer is None
    office.do(people.answer, ids[0], AttendanceAnswer.CANNOT_COME)
    office.now += timedelta(hours=8)
    record = scheduling.SessionRecordDraft(SessionResult.CONTINUED, rights_told=True, recusal_asked=True)
    office.do(scheduling.record_session, meeting, record)
    with office.database.writing() as db:
        edits = undo_edits.edits_to_undo(db, case_id, by=office.by, now=office.now)
        answered = next(one for one in edits if one.act == "person_cannot_come")
        with pytest.raises(Refused, match="session_not_planned"):
            undo_edits.undo_change(db, answered.entry_id, by=office.by, now=office.now)
