"""The agreement of each case that concluded in a period: its form, whether it is performed or confirmed by a court."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from mediator_desk.models.agreement import Instalment, JudicialConfirmation, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.procedure_words import ConfirmationState
from mediator_desk.models.words import AgreementForm, AgreementState
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.reading import is_concluded_in


@dataclass(frozen=True)
class AgreementOfCase:
    """What subsidies ask of the agreement in force of a case."""

    form: AgreementForm
    is_performed: bool
    is_confirmed: bool


def agreements_of_period(db: Session, period: Period) -> dict[int, AgreementOfCase]:
    """Return the agreement in force of each case that concluded in a period, by the case's id."""
    confirmed = set(db.scalars(_confirmed(period)))
    return {
        row.case_id: AgreementOfCase(row.form, _is_performed(row), row.case_id in confirmed)
        for row in db.execute(_in_force(period))
    }


def _is_performed(row: Any) -> bool:  # noqa: ANN401 - a row of the query below
    """As services/aftercare/performance.py has it: every payment made, or, of what is none, done."""
    return not row.open_payments if row.payments else row.performed_on is not None


def _in_force(period: Period) -> Select[Any]:
    """Ask for the agreements in force with their payments; of several of a case the last one comes last."""
    is_open = case((func.coalesce(Instalment.paid_amount, 0) < Instalment.amount, 1), else_=0)
    agreement = MediationAgreement
    return (
        select(
            agreement.case_id,
            agreement.form,
            agreement.performed_on,
            func.count(Instalment.id).label("payments"),
            func.coalesce(func.sum(is_open), 0).label("open_payments"),
        )
        .outerjoin(Instalment, Instalment.agreement_id == agreement.id)
        .where(agreement.state == AgreementState.EFFECTIVE, agreement.case_id.in_(_concluded(period)))
        .group_by(agreement.id, agreement.case_id, agreement.form, agreement.performed_on, agreement.sequence)
        .order_by(agreement.sequence)
    )


def _confirmed(period: Period) -> Select[int]:
    return (
        select(MediationAgreement.case_id)
        .join(JudicialConfirmation, JudicialConfirmation.agreement_id == MediationAgreement.id)
        .where(
            JudicialConfirmation.state == ConfirmationState.CONFIRMED,
            MediationAgreement.case_id.in_(_concluded(period)),
        )
    )


def _concluded(period: Period) -> Select[int]:
    return select(Case.id).where(is_concluded_in(period))
