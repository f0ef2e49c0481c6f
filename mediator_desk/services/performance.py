"""Performance of an agreement: what is due and what was paid (People's Mediation Law art. 31)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from mediator_desk.conventions.amounts import is_amount
from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import Instalment, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.words import AgreementState, CaseState, DueStep
from mediator_desk.services import deadlines
from mediator_desk.services.case_life import case_to_change, tell


def record_payment(
    db: Session, instalment_id: int, *, paid_on: date, amount: Decimal, by: Actor, now: datetime
) -> Instalment:
    """Record that an instalment was paid, `amount` in yuan; a part leaves it due, and the rest is added to it.

    An instalment paid in parts counts, as a whole, in the month of its last part.
    Raises Invalid, Refused("agreement_not_effective" / "instalment_is_paid" / "case_is_archived").
    """
    instalment = db.get(Instalment, instalment_id)
    agreement = db.get(MediationAgreement, instalment.agreement_id) if instalment else None
    if instalment is None or agreement is None or agreement.state is not AgreementState.EFFECTIVE:
        raise Refused("agreement_not_effective")
    case = case_to_change(db, agreement.case_id)
    if case.state is CaseState.ARCHIVED:
        raise Refused("case_is_archived")
    if not instalment.left:
        raise Refused("instalment_is_paid")
    if problems := _problems(instalment, agreement, paid_on, amount, china_day(now)):
        raise Invalid(problems)
    instalment.paid_on = max(paid_on, instalment.paid_on or paid_on)
    instalment.paid_amount = (instalment.paid_amount or Decimal(0)) + amount
    _set_next_payment(db, case, agreement, china_day(now))
    tell(db, case, "instalment_paid", by=by, now=now, position=instalment.position, amount=amount, paid_on=paid_on)
    return instalment


def _problems(
    instalment: Instalment, agreement: MediationAgreement, paid_on: date, amount: Decimal, today: date
) -> list[Problem]:
    problems = [Problem("paid_on", "in_future")] if paid_on > today else []
    if paid_on < agreement.agreed_on:
        problems.append(Problem("paid_on", "before_agreement"))
    if not is_amount(amount) or not 0 < amount <= instalment.left:
        problems.append(Problem("amount", "amount_out_of_range"))
    return problems


def _set_next_payment(db: Session, case: Case, agreement: MediationAgreement, today: date) -> None:
    unpaid = [row.due_on for row in agreement.instalments if row.left]
    if not unpaid:
        deadlines.end_steps(db, case, today, DueStep.PERFORM)
    elif case.state is CaseState.PERFORMING:
        deadlines.begin_until(db, case, DueStep.PERFORM, today, min(unpaid))
