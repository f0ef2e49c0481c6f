"""查询进度: how far a matter is, by the number of an identity document.

"Not found" is never final: a submission can reach the desk a day late.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.identity_documents import normalise_number
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party
from mediator_desk.models.words import CaseKind, CaseState, OutcomeKind, PartySide, SessionState


@dataclass(frozen=True)
class ProgressLine:
    """How far one matter is; nothing in it but what its consumer may hear on the telephone."""

    case_id: int
    number: str
    submission_number: str
    kind: CaseKind
    state: CaseState
    outcome: OutcomeKind | None
    respondent: str
    received_at: datetime
    next_session_at: datetime | None


def progress_of(db: Session, identity_number: str) -> list[ProgressLine]:
    """Return the matters of the person with this document number, the newest first; empty where there is none."""
    number = normalise_number(identity_number)
    if not number:
        return []
    next_session = (
        select(func.min(MediationSession.begins_at))
        .where(MediationSession.case_id == Case.id, MediationSession.state == SessionState.PLANNED)
        .correlate(Case)
        .scalar_subquery()
    )
    people = select(Party.case_id).where(Party.identity_number == number, Party.side == PartySide.APPLICANT)
    query = (
        select(
            Case.id,
            func.coalesce(Case.number, ""),
            Case.submission_number,
            Case.kind,
            Case.state,
            Case.outcome,
            Case.respondent_name,
            Case.received_at,
            next_session,
        )
        .where(Case.id.in_(people))
        .order_by(Case.received_at.desc(), Case.id.desc())
    )
    return [ProgressLine(*row) for row in db.execute(query)]
