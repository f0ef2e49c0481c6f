"""A further agreement of a case: a new one after a court did not confirm the first (People's Mediation Law art. 33),
or one that adds to it (补充协议). Both are drafted, signed and take effect as the first did.

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
from mediator_desk.models.words import AgreementForm, AgreementState
from mediator_desk.services.agreements.agreement_rows import agreement_in_force, agreement_of, agreements_of
from mediator_desk.services.cases.case_life import advance, case_to_change, tell
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.numbering import AGREEMENTS, take_number
from mediator_desk.services.office.committee import the_committee

COPIED = (
    "form", "facts", "dispute_points", "performance_manner", "performance_place", "performance_time", "payee", "bank",
    "account", "insured", "beneficiary", "policy_effect", "settles_finally", "recorder", "effect_rule",
)  # fmt: skip
CARRIED = (
    "performance_manner", "performance_place", "performance_time", "payee", "bank", "account", "recorder",
    "effect_rule",
)  # fmt: skip
"""What a supplementary agreement takes over: how and to whom is paid. What the dispute was stands in the first."""


def renew_agreement(db: Session, case_id: int, *, words: str = "", by: Actor, now: datetime) -> MediationAgreement:
    """Begin a new agreement after the court dismissed the application: a draft of what the first one said.

    It has its own number and asks for what is still to be paid; parties, paper and signatures are those of the new one.
    Raises Refused("not_possible_in_state" / "confirmation_not_dismissed" / "agreement_not_effective").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.RENEW_AGREEMENT, by=by, now=now)
    first = _in_force(db, case_id)
    terms = [Term(position=term.position, text=term.text, clause_id=term.clause_id) for term in first.terms]
    renewed = _begun(db, first, terms, COPIED, china_day(now))
    facts = {"number": renewed.number, "earlier": first.number}
    tell(db, case, "agreement_renewed", by=by, now=now, reason=words.strip(), **facts)
    return renewed


def supplement_agreement(db: Session, case_id: int, *, words: str = "", by: Actor, now: datetime) -> MediationAgreement:
    """Begin a supplementary agreement (补充协议) to the one in force: a draft with a number of its own, linked to it.

    It says what the parties change or add; what is still to be paid stands in it, so that it is watched in one place.
    When it takes effect, the first goes on binding beside it. Given up as a new one is (drop_renewal).
    Raises Refused("not_possible_in_state" / "agreement_not_effective" / "confirmation_is_open").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.SUPPLEMENT_AGREEMENT, by=by, now=now)
    first = _in_force(db, case_id)
    added = _begun(db, first, [], CARRIED, china_day(now))
    added.supplements_id, added.form = first.id, AgreementForm.WRITTEN
    facts = {"number": added.number, "earlier": first.number}
    tell(db, case, "agreement_supplemented", by=by, now=now, reason=words.strip(), **facts)
    return added


def _in_force(db: Session, case_id: int) -> MediationAgreement:
    first = agreement_in_force(db, case_id)
    if first is None:
        raise Refused("agreement_not_effective")
    return first


def _begun(
    db: Session, first: MediationAgreement, terms: list[Term], copied: tuple[str, ...], today: date
) -> MediationAgreement:
    number = take_number(
        db, AGREEMENTS, today.year, the_committee(db).agreement_number_template, given=MediationAgreement.number
    )
    begun = MediationAgreement(
        case_id=first.case_id,
        sequence=agreements_of(db, first.case_id)[-1].sequence + 1,
        number=number,
        state=AgreementState.DRAFT,
        agreed_on=today,
        amount=_still_to_pay(first),
        terms=terms,
        instalments=_still_due(first, today),
        **{name: getattr(first, name) for name in copied},
    )
    db.add(begun)
    return begun


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
