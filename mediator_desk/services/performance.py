"""Performance of an agreement: what is due and what was paid (People's Mediation Law art. 31)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import Instalment, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.words import AgreementState, DueStep
from mediator_desk.services import audit
from mediator_desk.services.case_life import the_case


def record_payment(
    db: Session, instalment_id: int, *, paid_on: date, amount: Decimal, by: Actor, now: datetime
) -> Instalment:
    """Record that an instalment was paid. Raises Invalid, Refused("agreement_not_effective")."""
    instalment = db.get(Instalment, instalment_id)
    agreement = db.get(MediationAgreement, instalment.agreement_id) if instalment else None
    if instalment is None or agreement is None or agreement.state is not AgreementState.EFFECTIVE:
        raise Refused("agreement_not_effective")
    problems = [Problem("paid_on", "in_future")] if paid_on > china_day(now) else []
    if not 0 < amount <= instalment.amount:
        problems.append(Problem("amount", "amount_out_of_range"))
    if problems:
        raise Invalid(problems)
    instalment.paid_on, instalment.paid_amount = paid_on, amount
    facts = {"position": instalment.position, "amount": amount, "paid_on": paid_on}
    audit.record(db, "instalment_paid", by=by, at=now, case_id=agreement.case_id, facts=facts)
    _set_next_payment(db, the_case(db, agreement.case_id), agreement)
    db.flush()
    return instalment


def _set_next_payment(db: Session, case: Case, agreement: MediationAgreement) -> None:
    unpaid = [row.due_on for row in agreement.instalments if row.paid_on is None]
    if case.due_step is DueStep.PERFORM:
        case.due_step, case.due_on = (DueStep.PERFORM, min(unpaid)) if unpaid else (None, None)
    db.flush()
