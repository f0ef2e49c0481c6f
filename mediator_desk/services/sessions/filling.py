"""Everybody of a case takes part in its meetings: the parties or who acts for them, and the mediators."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.case import Case, MediatorAppointment
from mediator_desk.models.committee import Mediator
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.words import PartyKind, PartySide, SessionState
from mediator_desk.services.sessions.rights_rows import count_rights

OF_THE_CASE = frozenset({SessionRole.PARTY, SessionRole.REPRESENTATIVE, SessionRole.MEDIATOR})
"""They take part because they are in the case; everybody else is entered for one meeting."""


def follow(db: Session, case: Case, *, without: int | None = None) -> None:
    """Let the meetings of a case that are still to be held have its people as they are now.

    `without`: the id of a party that is about to go.
    """
    query = select(MediationSession).where(
        MediationSession.case_id == case.id, MediationSession.state == SessionState.PLANNED
    )
    for meeting in list(db.scalars(query)):
        fill(db, meeting, case, without=without)


def fill(db: Session, meeting: MediationSession, case: Case, *, without: int | None = None) -> None:
    """Let everybody of the case take part in a meeting that is not over; who is gone from the case and was not met yet
    takes part no more. An organisation comes as those who act for it, where there are any.

    `without`: the id of a party that is about to go. A name or number that was mended is mended here too.
    """
    db.flush()
    there = {_key(one): one for one in people_in(db, meeting.id)}
    everybody = _of_the_case(db, meeting, case)
    wanted = {_key(one): one for one in everybody if without is None or one.party_id != without}
    for key, one in there.items():
        if key not in wanted and one.role in OF_THE_CASE and not _was_met(one):
            db.delete(one)
    db.flush()
    position = max((one.position for one in there.values()), default=0)
    for key, one in wanted.items():
        if key in there:
            _mend(there[key], one)
            continue
        position += 1
        one.position = position
        db.add(one)
    count_rights(db, meeting)  # who came along was not told yet


def people_in(db: Session, session_id: int) -> list[SessionPerson]:
    """Return who takes part in a meeting, in the order in which they were entered."""
    query = select(SessionPerson).where(SessionPerson.session_id == session_id)
    return list(db.scalars(query.order_by(SessionPerson.position)))


def _of_the_case(db: Session, meeting: MediationSession, case: Case) -> Iterator[SessionPerson]:
    query = select(Party).where(Party.case_id == case.id)
    sides = (PartySide.APPLICANT, PartySide.RESPONDENT)
    for party in sorted(db.scalars(query), key=lambda one: (sides.index(one.side), one.position)):
        if party.kind is PartyKind.PERSON or not party.representatives:
            yield _person(meeting, SessionRole.PARTY, party.name, party.phone, party)
        for one in party.representatives:
            words = one.relation if party.kind is PartyKind.PERSON else party.name
            yield _person(meeting, SessionRole.REPRESENTATIVE, one.name, one.phone, party, words=words)
    beside = select(Mediator).join(MediatorAppointment, MediatorAppointment.mediator_id == Mediator.id)
    now_on_case = MediatorAppointment.case_id == case.id, MediatorAppointment.ended_on.is_(None)
    mediators = [db.get_one(Mediator, meeting.mediator_id), *db.scalars(beside.where(*now_on_case))]
    for mediator in dict.fromkeys(mediators):
        yield SessionPerson(
            session_id=meeting.id,
            role=SessionRole.MEDIATOR,
            mediator_id=mediator.id,
            name=mediator.name,
            phone=mediator.telephone,
            words="",
        )


def _person(
    meeting: MediationSession, role: SessionRole, name: str, phone: str, party: Party, *, words: str = ""
) -> SessionPerson:
    return SessionPerson(
        session_id=meeting.id, role=role, side=party.side, party_id=party.id, name=name, phone=phone, words=words
    )


def _mend(there: SessionPerson, wanted: SessionPerson) -> None:
    for field in ("name", "phone", "words", "side"):
        if getattr(there, field) != getattr(wanted, field):
            setattr(there, field, getattr(wanted, field))


def _key(one: SessionPerson) -> tuple[SessionRole, int | None, int | None, str]:
    """Return what tells people apart: a party stays itself when its name is mended, who acts for it is his name."""
    is_row = (one.party_id is not None and one.role is SessionRole.PARTY) or one.mediator_id is not None
    return one.role, one.party_id, one.mediator_id, "" if is_row else one.name


def _was_met(one: SessionPerson) -> bool:
    return one.rights_told_at is not None or one.wants_recusal is not None or bool(one.is_present)
