"""Who takes part in a meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.session_words import AttendanceAnswer, SessionRole
from mediator_desk.models.words import PartySide, RepresentativeKind
from mediator_desk.services.cases import undo_edits
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.sessions import filling, people, scheduling

DRAFT = scheduling.SessionDraft(date(2026, 10, 9), time(9, 30), time(11, 0))
WITNESS = people.PersonDraft(SessionRole.EXPERT, "林工", words="车辆定损", is_consented=True)


def planned(office):
    """Plan a meeting of a new case, and return its id."""
    case_id = office.in_mediation()
    with office.database.writing() as db:
        draft = scheduling.SessionDraft(DRAFT.day, DRAFT.begins, DRAFT.ends, room_id=office.room_ids[0])
        return scheduling.plan_session(db, case_id, draft, by=office.by, now=office.now).id


def names(office, session_id):
    with office.database.reading() as db:
        return [(one.role, one.name) for one in people.people_of(db, session_id)]


def test_the_parties_and_their_mediator_take_part_in_a_planned_meeting(office):
    there = names(office, planned(office))
    assert [role for role, _name in there] == [SessionRole.PARTY, SessionRole.PARTY, SessionRole.MEDIATOR]
    assert there[0][1] == "谢家豪"


def test_an_insurer_comes_as_who_acts_for_it(office):
    session_id = planned(office)
    with office.database.writing() as db:
        meeting = db.get_one(MediationSession, session_id)
        insurer = db.query(Party).filter_by(case_id=meeting.case_id, side=PartySide.RESPONDENT).one()
        insurer.representatives.append(
            Representative(kind=RepresentativeKind.AUTHORISED, name="周敏", phone="13800138000")
        )
        filling.fill(db, meeting, the_case(db, meeting.case_id))
        assert filling.fill(db, meeting, the_case(db, meeting.case_id)) is None, "twice changes nothing"
    there = names(office, session_id)
    assert (SessionRole.REPRESENTATIVE, "周敏") in there
    assert len(there) == 3


def test_others_take_part_only_with_consent(office):
    session_id = planned(office)
    with office.database.writing() as db, pytest.raises(Invalid) as refused:
        draft = people.PersonDraft(SessionRole.RELATIVE, "谢父", PartySide.APPLICANT)
        people.add_person(db, session_id, draft, by=office.by, now=office.now)
    assert [(one.field, one.code) for one in refused.value.problems] == [("is_consented", "others_need_consent")]
    with office.database.writing() as db:
        added = people.add_person(db, session_id, WITNESS, by=office.by, now=office.now).id
    assert names(office, session_id)[-1] == (SessionRole.EXPERT, "林工")
    with office.database.writing() as db:
        people.remove_person(db, added, by=office.by, now=office.now)
    assert len(names(office, session_id)) == 3


def test_who_belongs_to_the_case_is_not_taken_out_of_its_meeting(office):
    session_id = planned(office)
    with office.database.reading() as db:
        first = people.people_of(db, session_id)[0].id
    with office.database.writing() as db, pytest.raises(Refused, match="person_of_the_case"):
        people.remove_person(db, first, by=office.by, now=office.now)


def test_what_somebody_answered_and_whether_he_came_is_kept(office):
    session_id = planned(office)
    with office.database.reading() as db:
        first = people.people_of(db, session_id)[0].id
    with office.database.writing() as db:
        people.answer(db, first, AttendanceAnswer.COMES, by=office.by, now=office.now)
        people.mark_present(db, first, is_present=True, by=office.by, now=office.now)
    with office.database.reading() as db:
        row = people.people_of(db, session_id)[0]
    assert (row.answer, row.answered_at, row.is_present) == (AttendanceAnswer.COMES, office.now, True)


def test_who_was_taken_out_comes_back_though_somebody_else_has_the_place(office):
    session_id = planned(office)
    first = office.do(people.add_person, session_id, WITNESS)
    office.do(people.remove_person, first.id)
    with office.database.reading() as db:
        removed = db.scalar(select(AuditEntry.id).where(AuditEntry.act == "person_removed"))
    office.do(people.add_person, session_id, replace(WITNESS, name="何工"))
    with office.database.writing() as db:
        undo_edits.undo_change(db, removed, by=office.by, now=office.now)
    assert [name for role, name in names(office, session_id) if role is SessionRole.EXPERT] == ["何工", "林工"]
