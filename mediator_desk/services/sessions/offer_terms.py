"""What an accepted offer says in the agreement: its term, amount and payments follow it until the paper is signed.

Papers are Chinese in every language of the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from mediator_desk.conventions.amounts import figures, in_capitals
from mediator_desk.conventions.numbering import chinese_numeral
from mediator_desk.errors import Refused
from mediator_desk.models.agreement import Instalment, MediationAgreement, Term
from mediator_desk.models.case import Case
from mediator_desk.models.session_room import SettlementOffer
from mediator_desk.models.words import AgreementState, CaseState, PartySide
from mediator_desk.services import audit
from mediator_desk.services.agreements.agreement_rows import agreement_in_force, agreement_of
from mediator_desk.services.agreements.paper_words import USUAL_MANNER, party_letter
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.sessions.offer_rows import accepted_offer

NAMED_AT_THE_END = "。．.；;，,、 \n\t"


@dataclass(frozen=True)
class OfferedPart:
    """One payment: yuan, and the last day to pay."""

    amount: Decimal
    due_on: date


@dataclass(frozen=True)
class LinkedTerm:
    """The term of the agreement that an accepted offer is; amount in yuan, None where nothing is to be paid."""

    offer_id: int
    text: str
    amount: Decimal | None
    payments: tuple[OfferedPart, ...] = ()


def terms_from(db: Session, case_id: int) -> LinkedTerm | None:
    """Return what the accepted offer of a case says as a term, with its amount and payments; None without one.

    Raises Refused("case_not_found").
    """
    offer = accepted_offer(db, case_id)
    return linked_term(the_case(db, case_id), offer) if offer else None


def linked_term(case: Case, offer: SettlementOffer) -> LinkedTerm:
    """Return what an offer would say as a term of the agreement of its case."""
    parts = tuple(OfferedPart(one.amount, one.due_on) for one in offer.payments)
    return LinkedTerm(offer.id, _text(case, offer.amount, parts, offer.words), offer.amount or None, parts)


def offered_term(db: Session, offer_id: int, words: str) -> str:
    """Return what an offer would say in the agreement under these conditions; "" for a private one or none."""
    offer = db.get(SettlementOffer, offer_id)
    if offer is None or offer.is_private:
        return ""
    parts = [OfferedPart(one.amount, one.due_on) for one in offer.payments]
    return _text(the_case(db, offer.case_id), offer.amount, parts, words)


def refuse_fixed(db: Session, case: Case) -> None:
    """Refuse what would change an agreement that is no draft any more.

    Raises Refused("offer_is_to_sign") while it is signed, Refused("offer_is_in_force") for one that binds.
    """
    agreement = agreement_of(db, case.id)
    if agreement is not None and agreement.state is AgreementState.TO_SIGN:
        raise Refused("offer_is_to_sign", number=agreement.number)
    if agreement is not None and agreement.state is not AgreementState.DRAFT:
        raise Refused("offer_is_in_force", number=agreement.number)


def enter(db: Session, case: Case) -> None:
    """Let the draft of the agreement say an offer that was accepted just now, and follow it from then on.

    A draft that says an amount of its own is left as it was typed: it may say this offer already (Finding
    "offer_not_in_terms"). Raises as `follow`.
    """
    linked, agreement = terms_from(db, case.id), agreement_of(db, case.id)
    is_bare = agreement is not None and agreement.amount is None and not any(one.offer_id for one in agreement.terms)
    if linked and agreement and is_bare and agreement.state is AgreementState.DRAFT:
        _link(db, agreement, linked)
    follow(db, case)


def call_rightly(db: Session, case: Case) -> None:
    """Let the linked term of a draft call the sides as they are called by now: parties came or went."""
    agreement = agreement_of(db, case.id)
    if agreement is None or agreement.state is not AgreementState.DRAFT:
        return
    db.flush()
    db.refresh(case, ["parties"])  # in the order of the paper, whoever came last
    term = next((one for one in agreement.terms if one.offer_id), None)
    linked = terms_from(db, case.id) if term else None
    if term is not None and linked is not None and linked.offer_id == term.offer_id:
        _write(db, agreement, term, linked)


def _link(db: Session, agreement: MediationAgreement, linked: LinkedTerm) -> None:
    audit.touch(agreement, "agreed_on")
    kept = [(one.text, one.clause_id) for one in agreement.terms]
    agreement.terms = []
    db.flush()  # the old rows leave before the new ones take their positions
    agreement.terms = [Term(position=1, text=linked.text, offer_id=linked.offer_id)]
    agreement.terms += [
        Term(position=place, text=text, clause_id=clause_id) for place, (text, clause_id) in enumerate(kept, 2)
    ]


def follow(db: Session, case: Case) -> None:
    """Let the draft of the agreement say what the accepted offer says: its term, amount and payments.

    Where no offer is accepted any more, the linked term goes with its amount. A draft that is not linked stays as it
    was typed. Raises as refuse_fixed where an agreement that is linked is no draft any more.
    """
    linked = terms_from(db, case.id)
    agreement = agreement_of(db, case.id)
    term = next((one for one in agreement.terms if one.offer_id), None) if agreement else None
    is_fixed = agreement is not None and agreement.state is not AgreementState.DRAFT
    if is_fixed and (term is not None or agreement_in_force(db, case.id) is None):
        refuse_fixed(db, case)
    if agreement is not None and term is not None:
        _write(db, agreement, term, linked)
    if case.state is CaseState.AGREED and agreement_in_force(db, case.id) is None and (term or agreement is None):
        case.agreed_amount = linked.amount if linked else None


def _write(db: Session, agreement: MediationAgreement, term: Term, linked: LinkedTerm | None) -> None:
    if linked is None or linked.offer_id != term.offer_id:
        audit.touch(agreement, "agreed_on")  # the version counts changes of terms, which are rows of their own
        kept = [(one.text, one.offer_id, one.clause_id) for one in agreement.terms if one is not term]
        agreement.terms, agreement.instalments, agreement.amount = [], [], None
        db.flush()  # the old rows leave before the new ones take their positions
        agreement.terms = [
            Term(position=place, text=text, offer_id=offer_id, clause_id=clause_id)
            for place, (text, offer_id, clause_id) in enumerate(kept, 1)
        ]
        return
    is_same = term.text == linked.text and agreement.amount == linked.amount
    instalments = instalments_for(agreement, linked)
    if is_same and instalments == [(one.amount, one.due_on, one.manner) for one in agreement.instalments]:
        return
    audit.touch(agreement, "agreed_on")
    term.text, agreement.amount = linked.text, linked.amount
    agreement.instalments = []
    db.flush()
    agreement.instalments = [
        Instalment(position=place, amount=amount, due_on=due_on, manner=manner)
        for place, (amount, due_on, manner) in enumerate(instalments, 1)
    ]


def instalments_for(agreement: MediationAgreement, linked: LinkedTerm) -> list[tuple[Decimal, date, str]]:
    """Return the payments of a draft that follows an offer: amount, last day, manner.

    Those that the offer names; where it names none, those that were typed, the last of them taking the difference.
    """
    typed = [(one.amount, one.due_on, one.manner) for one in agreement.instalments]
    if linked.payments:
        manners = [manner for _amount, _due_on, manner in typed]
        return [
            (part.amount, part.due_on, manners[place] if place < len(manners) else USUAL_MANNER)
            for place, part in enumerate(linked.payments)
        ]
    if not linked.amount or not typed:
        return []
    *before, (_amount, due_on, manner) = typed
    left = linked.amount - sum((amount for amount, _due_on, _manner in before), Decimal(0))
    return [*before, (left, due_on, manner)] if left > 0 else [(linked.amount, due_on, manner)]


def _text(case: Case, amount: Decimal | None, parts: Sequence[OfferedPart], words: str) -> str:
    payer, payee = _letters(case, PartySide.RESPONDENT), _letters(case, PartySide.APPLICANT)
    condition = words.strip().strip(NAMED_AT_THE_END)
    if amount is None:
        return f"{condition}。"
    if amount == 0:
        return f"{payer}无需向{payee}支付款项。" + (f"附条件：{condition}。" if condition else "")
    return _payment(payer, payee, amount, parts) + (f"附条件：{condition}。" if condition else "")


def _payment(payer: str, payee: str, amount: Decimal, parts: Sequence[OfferedPart]) -> str:
    if not parts:
        return f"{payer}向{payee}支付{_sum(amount)}。"
    if len(parts) == 1:
        return f"{payer}于{_day(parts[0].due_on)}前（含当日）一次性向{payee}支付{_sum(amount)}。"
    listed = "；".join(
        f"第{chinese_numeral(place)}期{_sum(part.amount)}，于{_day(part.due_on)}前（含当日）支付"
        for place, part in enumerate(parts, 1)
    )
    return f"{payer}分{len(parts)}期向{payee}支付{_sum(amount)}：{listed}。"


def _sum(amount: Decimal) -> str:
    """Figures and capitals say one amount (支付结算办法)."""
    return f"人民币{figures(amount)}元（大写：{in_capitals(amount)}）"


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _letters(case: Case, side: PartySide) -> str:
    """Return how the paper calls the parties of a side: 乙方, 丙方."""
    places = [place for place, party in enumerate(case.parties) if party.side is side]
    names = [party_letter(place) for place in places]
    return "、".join(f"{name}方" for name in names) or ("申请人" if side is PartySide.APPLICANT else "被申请人")
