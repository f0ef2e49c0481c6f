"""What became of that which an issued paper is about: the very file may be genuine and count no more all the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import AgreementState, SessionState
from mediator_desk.services.papers.issued import IssuedRow


class Bearing(StrEnum):
    """How an agreement or a meeting stands by now."""

    TO_SIGN = "to_sign"
    IN_FORCE = "in_force"
    SUPPLEMENTED = "supplemented"
    REPLACED = "replaced"
    REFUSED = "refused"
    DROPPED = "dropped"
    MEETING_MOVED = "meeting_moved"
    MEETING_CANCELLED = "meeting_cancelled"


COUNTS_NO_MORE = frozenset(
    {Bearing.REPLACED, Bearing.REFUSED, Bearing.DROPPED, Bearing.MEETING_MOVED, Bearing.MEETING_CANCELLED}
)
_OF_AGREEMENTS: Mapping[AgreementState, Bearing] = MappingProxyType(
    {
        AgreementState.TO_SIGN: Bearing.TO_SIGN,
        AgreementState.EFFECTIVE: Bearing.IN_FORCE,
        AgreementState.SUPPLEMENTED: Bearing.SUPPLEMENTED,
        AgreementState.REPLACED: Bearing.REPLACED,
        AgreementState.REFUSED: Bearing.REFUSED,
        AgreementState.DROPPED: Bearing.DROPPED,
    }
)


@dataclass(frozen=True)
class Borne:
    """How that stands which a paper is about; `on` is the day from which an agreement binds."""

    bearing: Bearing
    on: date | None = None

    @property
    def counts(self) -> bool:
        """Return whether the paper still counts."""
        return self.bearing not in COUNTS_NO_MORE


def borne_by(db: Session, paper: IssuedRow) -> Borne | None:
    """Return how the agreement or the meeting of a paper stands; None for a paper that bears on neither."""
    if paper.kind is PaperKind.AGREEMENT:
        return _of_agreement(db.get(MediationAgreement, paper.order.about_id))
    if paper.kind is PaperKind.NOTICE_OF_MEDIATION:
        return _of_meeting(db, paper)
    return None


def _of_agreement(agreement: MediationAgreement | None) -> Borne | None:
    bearing = _OF_AGREEMENTS.get(agreement.state) if agreement else None
    return Borne(bearing, agreement.effective_on) if agreement and bearing else None


def _of_meeting(db: Session, paper: IssuedRow) -> Borne | None:
    meeting = db.get(MediationSession, paper.order.about_id) if paper.order.about_id else None
    if meeting is None:
        return None
    if meeting.state is SessionState.CANCELLED:
        return Borne(Bearing.MEETING_CANCELLED)
    moves = select(AuditEntry.facts).where(
        AuditEntry.case_id == paper.case_id, AuditEntry.act == "session_moved", AuditEntry.at > paper.issued_at
    )
    is_moved = any(facts.get("sequence") == meeting.sequence for facts in db.scalars(moves))
    return Borne(Bearing.MEETING_MOVED) if is_moved else None
