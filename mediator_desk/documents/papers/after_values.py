"""What came after the agreement, in the words of its papers: performance, follow-up, the court's confirmation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from mediator_desk.conventions.amounts import figures, in_capitals
from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.numbering import chinese_numeral
from mediator_desk.documents.papers.case_values_course import chosen
from mediator_desk.documents.papers.meeting_words import flowing, inline, moment_in_words
from mediator_desk.documents.papers.writing import amount_values, boxes, day, items
from mediator_desk.documents.typesetting.template import Scope, Shape
from mediator_desk.models.procedure_words import ABOUT, PaperKind
from mediator_desk.models.words import AgreementForm, FollowUpKind, PartyKind, RepresentativeKind
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.papers.case_parts_after import (
    AgreementInCase,
    ConfirmationInCase,
    FollowUpInCase,
    PaymentInCase,
)
from mediator_desk.services.papers.order import PaperOrder

MANNERS: Mapping[FollowUpKind, str] = MappingProxyType(
    {FollowUpKind.TELEPHONE: "电话回访", FollowUpKind.VISIT: "上门回访"}
)
PERFORMED: Mapping[bool, str] = MappingProxyType({True: "已经履行", False: "尚未履行"})
SATISFACTION: Mapping[int, str] = MappingProxyType({5: "很满意", 4: "满意", 3: "一般", 2: "不满意", 1: "很不满意"})
SUED: Mapping[bool, str] = MappingProxyType({False: "否", True: "是"})
"""Whether a party went to court all the same: nobody enters it, so it is ticked by hand."""
FORMS: Mapping[AgreementForm, str] = MappingProxyType(
    {AgreementForm.WRITTEN: "书面调解协议", AgreementForm.ORAL: "口头调解协议"}
)

_PAYMENT = (
    *("payment", "due_on", "payment_amount", "payment_in_capitals", "payment_manner", "paid_on", "paid_amount"),
    *("left_amount", "is_paid", "payment_proof"),
)
PERFORMANCE_SHAPE: Shape = {
    **dict.fromkeys(("total_amount", "total_in_capitals", "total_paid_amount", "total_paid_in_capitals")),
    **dict.fromkeys(("total_left_amount", "total_left_in_capitals", "is_all_paid", "has_payments")),
    **dict.fromkeys(("performed_on", "performance_refused_on", "performance_words", "performance_text")),
    "payments": dict.fromkeys(_PAYMENT),
    "proofs": dict.fromkeys(("payment", "payment_proof")),
}
FOLLOW_UP_SHAPE: Shape = dict.fromkeys(
    (
        *("follow_up_at", "follow_up_on", "follow_up_manner", "follow_up_performed", "follow_up_satisfaction"),
        *("follow_up_sued", "follow_up_words", "follow_up_by"),
    )
)
AGREEMENT_SHAPE: Shape = dict.fromkeys(
    (
        *("agreement_number", "agreement_form", "agreed_on", "effective_on", "supplements"),
        *("settled_amount", "settled_in_capitals"),
    )
)
CONFIRMATION_SHAPE: Shape = {
    **dict.fromkeys(("confirmation_court", "confirmation_until", "confirmation_applied_on")),
    **dict.fromkeys(("confirmation_words", "certificate_words")),
    "enclosures": dict.fromkeys(("ordinal", "item")),
}
AFTER_SHAPE: Shape = {**AGREEMENT_SHAPE, **PERFORMANCE_SHAPE, **FOLLOW_UP_SHAPE, **CONFIRMATION_SHAPE}


def after_values(facts: CaseOnPaper, order: PaperOrder) -> Scope:
    """Return what came after the agreement; of several of a kind the one that `order` is about, else the newest."""
    return {
        **_agreement_values(facts, _agreement(facts, order)),
        **_performance_values(facts, _agreement(facts, order)),
        **_follow_up_values(chosen(own_follow_ups(facts), order, PaperKind.FOLLOW_UP_RECORD)),
        **_confirmation_values(facts, order),
    }


def binding_agreement(facts: CaseOnPaper) -> AgreementInCase | None:
    """Return the agreement that binds the parties, else the one that the case is about."""
    return facts.agreement_in_force or facts.agreement


def application_of(facts: CaseOnPaper, agreement: AgreementInCase | None) -> ConfirmationInCase | None:
    """Return the last application to a court to confirm an agreement."""
    of_it = [one for one in facts.confirmations if agreement is not None and one.agreement_id == agreement.id]
    return of_it[-1] if of_it else None


def own_follow_ups(facts: CaseOnPaper) -> list[FollowUpInCase]:
    """Return what the committee did itself; a rating is the consumer's and no paper of the committee."""
    return [one for one in facts.follow_ups if one.kind is not FollowUpKind.RATING]


def _agreement(facts: CaseOnPaper, order: PaperOrder) -> AgreementInCase | None:
    """Return the agreement that a paper is about: the one that is named, else the one that binds."""
    wanted = order.about_id if ABOUT.get(order.kind) == "agreements" else None
    named = next((one for one in facts.agreements if one.id == wanted), None)
    return named or binding_agreement(facts)


def _agreement_values(facts: CaseOnPaper, one: AgreementInCase | None) -> Scope:
    added = facts.supplements_to(one) if one else ()
    return {
        "supplements": "、".join(inline(each.number) for each in added),
        "agreement_number": inline(one.number) if one else "",
        "agreement_form": FORMS[one.form] if one else "",
        "agreed_on": day(one.agreed_on if one else None),
        "effective_on": day(one.effective_on if one else None),
        **amount_values("settled", (one.amount or None) if one else None),  # where nobody pays there is no sum
    }


def _performance_values(facts: CaseOnPaper, agreement: AgreementInCase | None) -> Scope:
    under = facts.payments_under(agreement) if agreement else ()
    payments = [one for _agreement, one in under]
    last = _last_in_force(facts, agreement)
    due = sum((one.amount for one in payments), Decimal(0))
    paid = sum((one.paid_amount or Decimal(0) for one in payments), Decimal(0))
    sums = {"total": due, "total_paid": paid, "total_left": max(due - paid, Decimal(0))}
    figures_of = [amount_values(name, amount if payments else None) for name, amount in sums.items()]
    is_of_one = len({of.id for of, _one in under}) < 2
    written = [_payment(one, "" if is_of_one else f"（{of.number}）") for of, one in under]
    return {
        **{name: text for one in figures_of for name, text in one.items()},
        "has_payments": bool(payments),
        "is_all_paid": bool(payments) and paid >= due,
        "payments": written,
        "proofs": [one for one in written if one["payment_proof"]],
        "performed_on": day(last.performed_on if last else None),
        "performance_refused_on": day(last.performance_refused_on if last else None),
        "performance_words": flowing(last.performance_words if last else ""),
        "performance_text": flowing(facts.added_text(PaperKind.PROOF_OF_PERFORMANCE)),
    }


def _last_in_force(facts: CaseOnPaper, agreement: AgreementInCase | None) -> AgreementInCase | None:
    """Return what was added last to an agreement, itself where nothing was: there its performance is watched."""
    return (facts.supplements_to(agreement) or (agreement,))[-1] if agreement else None


def _follow_up_values(one: FollowUpInCase | None) -> Scope:
    if one is None:
        return dict.fromkeys(FOLLOW_UP_SHAPE, "")
    return {
        "follow_up_at": moment_in_words(one.at),
        "follow_up_on": day(china_day(one.at)),
        "follow_up_manner": boxes(MANNERS, one.kind),
        "follow_up_performed": boxes(PERFORMED, one.was_performed),
        "follow_up_satisfaction": boxes(SATISFACTION, one.satisfaction),
        "follow_up_sued": boxes(SUED, None),
        "follow_up_words": flowing(one.remarks),
        "follow_up_by": inline(one.by),
    }


def _confirmation_values(facts: CaseOnPaper, order: PaperOrder) -> Scope:
    agreement = _agreement(facts, order)
    asked = application_of(facts, agreement)
    return {
        "confirmation_court": inline(asked.court) if asked else "",
        "confirmation_applied_on": day(asked.applied_on if asked else None),
        "confirmation_until": day(agreement.confirmation_until if agreement else None),
        "confirmation_words": flowing(facts.added_text(PaperKind.CONFIRMATION_REQUEST)),
        "certificate_words": flowing(facts.added_text(PaperKind.CERTIFICATE_OF_MEDIATION)),
        "enclosures": items(_enclosures(facts)),
    }


def _enclosures(facts: CaseOnPaper) -> Iterator[str]:
    """Give what the court wants beside the application: who applies decides which papers prove it."""
    kinds = {one.kind for one in facts.parties}
    yield "调解协议"
    yield "调解组织主持调解的证明"
    if PartyKind.PERSON in kinds:
        yield "申请人身份证件"
    if PartyKind.ORGANISATION in kinds:
        yield "申请人营业执照、法定代表人或者负责人身份证明"
    acting = {one.kind for party in facts.parties for one in party.acting}
    if RepresentativeKind.LEGAL in acting:
        yield "法定代理人身份证件及监护关系证明"
    if RepresentativeKind.AUTHORISED in acting:
        yield "授权委托书及受委托人身份证件"


def _payment(one: PaymentInCase, of: str) -> Scope:
    paid = one.paid_amount or Decimal(0)
    left = max(one.amount - paid, Decimal(0))
    return {
        "payment": (f"第{chinese_numeral(one.position)}期" if one.position else "协议款项") + of,
        "due_on": day(one.due_on),
        "payment_amount": figures(one.amount),
        "payment_in_capitals": in_capitals(one.amount),
        "payment_manner": inline(one.manner),
        "paid_on": day(one.paid_on),
        "paid_amount": figures(paid) if paid else "",
        "left_amount": figures(left) if left and paid else "",
        "is_paid": not left,
        "payment_proof": "，".join(filter(None, (inline(one.proof), inline(one.proof_file)))),
    }
