"""Which of the agreements of a case counts: usually there is one; a new one may follow when a court dismissed it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.words import AgreementState


def agreement_of(db: Session, case_id: int) -> MediationAgreement | None:
    """Return the agreement that the case is about now, if there is one: the last that was not given up."""
    query = select(MediationAgreement).where(
        MediationAgreement.case_id == case_id, MediationAgreement.state != AgreementState.DROPPED
    )
    return db.scalars(query.order_by(MediationAgreement.sequence.desc()).limit(1)).first()


def agreement_in_force(db: Session, case_id: int) -> MediationAgreement | None:
    """Return the agreement that binds the parties now; one that is being renewed binds until the new one does."""
    query = select(MediationAgreement).where(
        MediationAgreement.case_id == case_id, MediationAgreement.state == AgreementState.EFFECTIVE
    )
    return db.scalars(query.order_by(MediationAgreement.sequence.desc()).limit(1)).first()


def agreements_of(db: Session, case_id: int) -> Sequence[MediationAgreement]:
    """Return every agreement that the case ever had, the first one first."""
    query = select(MediationAgreement).where(MediationAgreement.case_id == case_id)
    return db.scalars(query.order_by(MediationAgreement.sequence)).all()
