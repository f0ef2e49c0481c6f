"""Everybody who has to be told when a meeting is moved, adjourned or cancelled, and what each was told last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party
from mediator_desk.models.procedure import Contact
from mediator_desk.models.procedure_words import ContactManner, ContactResult, PaperKind
from mediator_desk.models.session_room import PaperDelivery
from mediator_desk.models.session_words import AttendanceAnswer, DeliveryResult, SessionRole
from mediator_desk.models.words import PartySide
from mediator_desk.services.sessions.people import people_of


@dataclass(frozen=True)
class LastCall:
    """When and how somebody was called last, and what came of it."""

    at: datetime
    manner: ContactManner
    result: ContactResult


@dataclass(frozen=True)
class LastPaper:
    """Which paper for this meeting went out last, when, and what came of it; None while the receipt is out."""

    paper: PaperKind
    sent_on: date
    result: DeliveryResult | None


@dataclass(frozen=True)
class Concerned:
    """Somebody who has to be told, with the full number to call and what he or she was told last."""

    person_id: int
    role: SessionRole
    side: PartySide | None
    name: str
    phone: str
    """Of the party where who acts for it has none on record; "" for none at all."""
    words: str
    answer: AttendanceAnswer | None
    answered_at: datetime | None
    call: LastCall | None
    paper: LastPaper | None


def concerned(db: Session, session_id: int) -> list[Concerned]:
    """Return everybody who takes part in a meeting, the parties first; nobody where the meeting is not there."""
    meeting = db.get(MediationSession, session_id)
    if meeting is None:
        return []
    query = select(Party.id, Party.phone).where(Party.case_id == meeting.case_id)
    phones = {row.id: row.phone for row in db.execute(query)}
    calls, papers = _calls(db, meeting), _papers(db, session_id)
    return [
        Concerned(
            one.id, one.role, one.side, one.name, one.phone or phones.get(one.party_id or 0, ""), one.words,
            one.answer, one.answered_at, calls.get(one.party_id or 0) if one.is_asked else None,
            papers.get(one.party_id or 0) if one.is_asked else None,
        )
        for one in people_of(db, session_id)
    ]  # fmt: skip


def _calls(db: Session, meeting: MediationSession) -> dict[int, LastCall]:
    """Return the last call with each party of the case."""
    query = select(Contact.party_id, Contact.at, Contact.manner, Contact.result).where(
        Contact.case_id == meeting.case_id, Contact.party_id.is_not(None)
    )
    rows = db.execute(query.order_by(Contact.at, Contact.id))
    return {row.party_id: LastCall(row.at, row.manner, row.result) for row in rows if row.party_id}


def _papers(db: Session, session_id: int) -> dict[int, LastPaper]:
    """Return the last paper for a meeting that went out to each party."""
    query = select(PaperDelivery).where(PaperDelivery.session_id == session_id, PaperDelivery.party_id.is_not(None))
    rows = db.scalars(query.order_by(PaperDelivery.sent_on, PaperDelivery.id))
    return {one.party_id: LastPaper(one.paper, one.sent_on, one.result) for one in rows if one.party_id}
