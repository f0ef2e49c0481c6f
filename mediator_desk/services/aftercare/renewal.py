"""A new agreement after a court did not confirm the first (People's Mediation Law art. 33): varied, signed anew.

The first one binds until the new one takes effect, and goes on binding where the new one is given up.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import Instalment, MediationAgreement, Term
from mediator_desk.models.life import Act
from mediator_desk.models.words import AgreementState
from mediator_desk.services.agreements.agreement_rows import agreement_in_force, agreement_of, agreements_of
from mediator_desk.services.cases.case_life import advance, case_to_change, tell
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.numbering import AGREEMENTS, take_number
from mediator_desk.services.office.committee import the_committee

COPIED = (
    "form", "facts", "dispute_points", "performance_manner", "performance_place", "performance_time", "payee", "bank",
    "account", "insured", "beneficiary", "policy_effect", "settles_finally", "recorder",
)  # fmt: skip


def renew_agreement(db: Session, case_id: int, *, words: str = "", by: Actor, now: datetime) -> MediationAgreement:
    """Begin a new agreement after the court dismissed the application: a draft of what the first one said.

    It has its own number and asks for what is still to be paid; parties, paper and signatures are those of the new one.
    Raises Refused("not_possible_in_state" / "confirmation_not_dismissed" / "agreement_not_effective").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.RENEW_AGREEMENT, by=by, now=now)
    first = agreement_in_force(db, case_id)
    if first is None:
        raise Refused("agreement_not_effective")
    today = china_day(now)
    number = take_number(
        db, AGREEMENTS, today.year, the_committee(db).agreement_number_template, given=MediationAgreement.number
    )
    renewed = MediationAgreement(
        case_id=case_id,
        sequence=agreements_of(db, case_id)[-1].sequence + 1,
        number=number,
        state=AgreementState.DRAFT,
        agreed_on=today,
        amount=_still_to_pay(first),
        terms=[Term(position=term.position, text=term.text, clause_id=term.clause_id) for term in first.terms],
        instalments=_still_due(first, today),
        **{name: getattr(first, name) for name in COPIED},
    )
    db.add(renewed)
    facts = {"number": number, "earlier": first.number}
    tell(db, case, "agreement_renewed", by=by, now=now, reason=words.strip(), **facts)
    return renewed


def drop_renewal(db: Session, case_id: int, *, words: str, by: Actor, now: datetime) -> MediationAgreement:
    """Give up a new agreement, drafted or being signed: the earlier one, which is returned, goes on. `words` say why.

    The draft stays with its number and its marks, as one that was given up.
    Raises Invalid, Refused("not_possible_in_state" / "agreement_is_the_first").
    """
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    case = case_to_change(db, case_id)
    advance(db, case, Act.DROP_RENEWAL, by=by, now=now)
    renewed, first = agreement_of(db, case_id), agreement_in_force(db, case_id)
    if renewed is None or first is None:
        raise Refused("agreement_is_the_first")
    renewed.state = AgreementState.DROPPED
    deadlines.show_nearest(db, case)
    tell(db, case, "renewal_dropped", by=by, now=now, reason=words.strip(), number=renewed.number)
    return first


def _still_to_pay(first: MediationAgreement) -> Decimal | None:
    if not first.instalments:
        return first.amount
    return sum((row.left for row in first.instalments), Decimal(0)) or None


def _still_due(first: MediationAgreement, today: date) -> list[Instalment]:
    """Nothing is due before the day of the new agreement: a day that is over becomes that day, for the draft."""
    open_rows = [row for row in first.instalments if row.is_agreed and row.left]
    return [
        Instalment(position=position, amount=row.left, due_on=max(row.due_on, today), manner=row.manner)
        for position, row in enumerate(open_rows, 1)
    ]
