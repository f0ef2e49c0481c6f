"""A meeting with people at its table, for tests of what is done in the room."""

from __future__ import annotations

from datetime import time

from sqlalchemy import delete

from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.words import PartySide
from mediator_desk.services.sessions import scheduling
from tests.services.conftest import TODAY, Office

PEOPLE = (
    (SessionRole.PARTY, PartySide.APPLICANT, "黄志强"),
    (SessionRole.REPRESENTATIVE, PartySide.RESPONDENT, "周敏"),
    (SessionRole.MEDIATOR, None, "陈国华"),
    (SessionRole.RECORDER, None, "刘思敏"),
)


def meeting_with(
    office: Office, case_id: int, people: tuple[tuple[object, ...], ...] = PEOPLE
) -> tuple[int, list[int]]:
    """Plan a meeting of the case for this morning with four people; return its id and theirs, in their order."""
    draft = scheduling.SessionDraft(TODAY, time(9, 30), time(11, 0), room_id=office.room_ids[0])
    meeting = office.do(scheduling.plan_session, case_id, draft)
    return meeting.id, seat(office, meeting.id)


def seat(office: Office, session_id: int, people: tuple[tuple[object, ...], ...] = PEOPLE) -> list[int]:
    """Let exactly these people take part in a meeting."""
    with office.database.writing() as db:
        db.execute(delete(SessionPerson).where(SessionPerson.session_id == session_id))
        rows = [
            SessionPerson(session_id=session_id, position=place, role=role, side=side, name=name)
            for place, (role, side, name) in enumerate(people, 1)
        ]
        db.add_all(rows)
        db.flush()
        db.info.pop("audit_notes", None)
        return [row.id for row in rows]
