"""No room, mediator or party is booked twice: asked whenever a meeting comes to stand in the calendar."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, Room
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party
from mediator_desk.models.words import SessionState

LONGEST_MEETING = timedelta(days=1)
"""A meeting begins and ends on one day."""


def refuse_clashes(
    db: Session, case: Case, room_id: int | None, begins_at: datetime, ends_at: datetime, *, without: int | None = None
) -> None:
    """Raise Refused("room_taken" / "mediator_taken" / "party_taken") where a planned meeting is in the way.

    The mediator is the one who presides in the case, `without` the meeting that is being moved. What was asked is true
    until the commit: two desks that book the same room or mediator wait for each other here.
    """
    _lock(db, case.mediator_id, room_id)
    people = select(Party.identity_number).where(Party.case_id == case.id, Party.identity_number != "")
    same_people = select(Party.case_id).where(Party.identity_number.in_(people))
    query = (
        select(MediationSession, Case.number, Case.applicant_name, Mediator.name, func.coalesce(Room.name, ""))
        .join(Case, Case.id == MediationSession.case_id)
        .join(Mediator, Mediator.id == MediationSession.mediator_id)
        .outerjoin(Room, Room.id == MediationSession.room_id)
        .where(
            MediationSession.state == SessionState.PLANNED,
            MediationSession.begins_at < ends_at,
            MediationSession.begins_at > begins_at - LONGEST_MEETING,
            MediationSession.ends_at > begins_at,
            MediationSession.id != (without or 0),
            or_(
                # No room is nobody's: "= NULL" would be written as IS NULL and find every meeting without one.
                *([MediationSession.room_id == room_id] if room_id is not None else []),
                MediationSession.mediator_id == case.mediator_id,
                MediationSession.case_id.in_(same_people),
            ),
        )
        .order_by(MediationSession.begins_at, MediationSession.id)
    )
    for meeting, number, applicant, mediator, room in db.execute(query):
        code = "room_taken" if meeting.room_id is not None and meeting.room_id == room_id else "party_taken"
        code = "mediator_taken" if meeting.mediator_id == case.mediator_id and code == "party_taken" else code
        raise Refused(
            code, room=room, mediator=mediator, number=number or "", applicant=applicant,
            begins_at=meeting.begins_at, ends_at=meeting.ends_at,
        )  # fmt: skip


def _lock(db: Session, mediator_id: int | None, room_id: int | None) -> None:
    # SQLite's BEGIN IMMEDIATE keeps the other desk waiting already; PostgreSQL locks the rows.
    db.execute(select(Mediator.id).where(Mediator.id == mediator_id).with_for_update())
    if room_id is not None:
        db.execute(select(Room.id).where(Room.id == room_id).with_for_update())
