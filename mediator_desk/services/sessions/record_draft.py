"""The record of a meeting begins with what was noted in the room: nothing is typed twice."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.session_words import SessionRole
from mediator_desk.services.sessions.ladder import offers_in_words
from mediator_desk.services.sessions.notes import record_text
from mediator_desk.services.sessions.rights import rights_of
from mediator_desk.services.sessions.scheduling import SessionRecordDraft


def record_draft(db: Session, session_id: int) -> SessionRecordDraft:
    """Return the record of a meeting as far as the room knows it; how it ended is left to a person.

    Private talk and private offers are not in it, nor what was struck out.
    """
    meeting = db.get_one(MediationSession, session_id)
    asked = (SessionPerson.session_id == session_id, SessionPerson.role == SessionRole.RECORDER)
    recorder = db.scalars(select(SessionPerson.name).where(*asked).order_by(SessionPerson.position)).first()
    told = rights_of(db, session_id)
    applicant, respondent = offers_in_words(db, meeting.case_id)
    return SessionRecordDraft(
        None,
        rights_told=told.is_told,
        recusal_asked=told.is_asked,
        recorder=recorder or meeting.recorder,
        applicant_offer=applicant,
        respondent_offer=respondent,
        notes=record_text(db, session_id),
    )
