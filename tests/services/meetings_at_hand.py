"""A meeting with people at its table, for tests of what is done in the room."""

from __future__ import annotations

from datetime import time

from sqlalchemy import select

from mediator_desk.models.party import Party, Representative
from mediator_desk.models.procedure_words import RecusalDecision, RecusalGround
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.words import PartySide, RepresentativeKind
from mediator_desk.services.mediators import recusals
from mediator_desk.services.mediators.recusals import RecusalDraft
from mediator_desk.services.sessions import scheduling
from tests.arranged_rows import by_the_test
from tests.kept_states import kept
from tests.services.conftest import TODAY, Office

APPLICANT, AGENT, MEDIATOR, RECORDER = "黄志强", "周敏", "陈国华", "刘思敏"


@kept
def meeting_of(office: Office, mediator: int = 0) -> tuple[int, int, list[int]]:
    """Plan a meeting of a new case for this morning; return the ids of case and meeting, and of its four people."""
    case_id = office.in_mediation(mediator, name=APPLICANT)
    with office.database.writing() as db:
        insurer = db.scalars(select(Party).where(Party.case_id == case_id, Party.side == PartySide.RESPONDENT)).one()
        agent = Representative(party_id=insurer.id, kind=RepresentativeKind.AUTHORISED, name=AGENT)
        insurer.representatives.append(agent)
        _untold(db)
    draft = scheduling.SessionDraft(
        TODAY, time(10 + mediator * 2), time(11 + mediator * 2), room_id=office.room_ids[mediator]
    )
    meeting = office.do(scheduling.plan_session, case_id, draft)
    with office.database.writing() as db:
        there = select(SessionPerson).where(SessionPerson.session_id == meeting.id).order_by(SessionPerson.position)
        people = list(db.scalars(there))
        recorder = SessionPerson(session_id=meeting.id, position=9, role=SessionRole.RECORDER, name=RECORDER)
        db.add(recorder)
        _untold(db)
        return case_id, meeting.id, [one.id for one in (*people, recorder)]


def recuse(office: Office, case_id: int) -> None:
    """Let the applicant ask that the mediator of a case step aside, and grant it."""
    draft = RecusalDraft(office.mediator_ids[0], APPLICANT, TODAY, RecusalGround.NEAR_RELATIVE, "是亲戚")
    asked = office.do(recusals.ask_recusal, case_id, draft)
    office.do(recusals.decide_recusal, case_id, asked.id, RecusalDecision.GRANTED, words="理由成立")


def _untold(db: object) -> None:
    """Write rows without an entry in the trail: they are there from the beginning."""
    db.flush()
    by_the_test(db)
