"""The meetings that papers are about, read for all of them at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, Room
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.words import PartySide
from mediator_desk.services.papers.letterhead import MeetingOnPaper

SIDES = (PartySide.APPLICANT, PartySide.RESPONDENT)


@dataclass(frozen=True)
class MeetingRows:
    """A meeting with the rows that belong to it: parties in their order, people as they were entered."""

    paper: MeetingOnPaper
    meeting: MediationSession
    parties: tuple[Party, ...]
    people: tuple[SessionPerson, ...]


def meetings_on_paper(db: Session, session_ids: Collection[int]) -> list[MeetingRows]:
    """Return these meetings in order of time; what is not there any more is left out."""
    query = (
        select(MediationSession, Case, Mediator.name, Room.name)
        .join(Case, Case.id == MediationSession.case_id)
        .join(Mediator, Mediator.id == MediationSession.mediator_id)
        .outerjoin(Room, Room.id == MediationSession.room_id)
        .where(MediationSession.id.in_(session_ids))
        .order_by(MediationSession.begins_at, MediationSession.id)
    )
    found = db.execute(query).all()
    parties = parties_of(db, {case.id for _meeting, case, _mediator, _room in found})
    people = _people_of(db, session_ids)
    return [
        MeetingRows(
            _on_paper(meeting, case, mediator, room or "", parties[case.id], people[meeting.id]),
            meeting,
            tuple(parties[case.id]),
            tuple(people[meeting.id]),
        )
        for meeting, case, mediator, room in found
    ]


def parties_of(db: Session, case_ids: Collection[int]) -> dict[int, list[Party]]:
    """Return the parties of cases with those who act for them: applicants first, each side in its order."""
    query = select(Party).where(Party.case_id.in_(case_ids)).options(selectinload(Party.representatives))
    found: dict[int, list[Party]] = defaultdict(list)
    for party in db.scalars(query):
        found[party.case_id].append(party)
    for several in found.values():
        several.sort(key=lambda one: (SIDES.index(one.side), one.position))
    return found


def names_of_side(parties: Sequence[Party], side: PartySide) -> tuple[str, ...]:
    """Return the names of the parties of a side."""
    return tuple(one.name for one in parties if one.side is side)


def _people_of(db: Session, session_ids: Collection[int]) -> dict[int, list[SessionPerson]]:
    query = select(SessionPerson).where(SessionPerson.session_id.in_(session_ids))
    found: dict[int, list[SessionPerson]] = defaultdict(list)
    for one in db.scalars(query.order_by(SessionPerson.session_id, SessionPerson.position)):
        found[one.session_id].append(one)
    return found


def _on_paper(
    meeting: MediationSession,
    case: Case,
    mediator: str,
    room: str,
    parties: Sequence[Party],
    people: Sequence[SessionPerson],
) -> MeetingOnPaper:
    mediators = [mediator, *(one.name for one in people if one.role is SessionRole.MEDIATOR)]
    recorders = [meeting.recorder, *(one.name for one in people if one.role is SessionRole.RECORDER)]
    return MeetingOnPaper(
        case_id=case.id,
        session_id=meeting.id,
        number=case.shown_number,
        applicants=names_of_side(parties, PartySide.APPLICANT) or (case.applicant_name,),
        respondents=names_of_side(parties, PartySide.RESPONDENT) or tuple(filter(None, [case.respondent_name])),
        sequence=meeting.sequence,
        begins_at=meeting.begins_at,
        ends_at=meeting.ends_at,
        mode=meeting.mode,
        room=room,
        place=meeting.place,
        is_public=meeting.is_public,
        mediators=tuple(dict.fromkeys(mediators)),
        recorder=next(filter(None, recorders), ""),
        cause=case.cause,
    )
