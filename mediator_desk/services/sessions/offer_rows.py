"""Which offers of a case there are, who made them, and which of them binds."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from mediator_desk.models.agreement import MediationAgreement, Term
from mediator_desk.models.case import Case
from mediator_desk.models.session_room import SettlementOffer
from mediator_desk.models.session_words import SettlementOfferState
from mediator_desk.models.words import AgreementState, PartySide

SETTLED = (AgreementState.EFFECTIVE, AgreementState.REPLACED, AgreementState.SUPPLEMENTED)


def offers_of(db: Session, case_id: int) -> Sequence[SettlementOffer]:
    """Return every offer of a case in order of time, private ones and those that were taken back among them."""
    query = select(SettlementOffer).where(SettlementOffer.case_id == case_id)
    return db.scalars(query.order_by(SettlementOffer.at, SettlementOffer.id)).all()


def accepted_offer(db: Session, case_id: int) -> SettlementOffer | None:
    """Return the accepted offer of a case; one that an agreement in force is made of is history, and None."""
    is_in_force = (
        exists()
        .where(Term.offer_id == SettlementOffer.id, MediationAgreement.state.in_(SETTLED))
        .where(MediationAgreement.id == Term.agreement_id)
    )
    query = select(SettlementOffer).where(
        SettlementOffer.case_id == case_id, SettlementOffer.state == SettlementOfferState.ACCEPTED, ~is_in_force
    )
    return db.scalars(query.order_by(SettlementOffer.id.desc()).limit(1)).first()


def side_name(case: Case, side: PartySide) -> str:
    """Return how a side is called: its first party, with "等" where there are more."""
    return case.applicant_name if side is PartySide.APPLICANT else case.respondent_name
