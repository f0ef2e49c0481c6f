"""The parts of a case that come after the mediation, as its papers know them; the others are in case_parts.py."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from mediator_desk.models.procedure_words import ConfirmationState, PaperKind
from mediator_desk.models.words import AgreementForm, AgreementState, EffectRule, FollowUpKind, PartySide


@dataclass(frozen=True)
class PaymentInCase:
    """A payment of an agreement, in yuan; `position` 0 is a sum without a day of its own in the agreement."""

    position: int
    amount: Decimal
    due_on: date
    manner: str = ""
    paid_on: date | None = None
    paid_amount: Decimal | None = None
    proof: str = ""
    proof_file: str = ""


@dataclass(frozen=True)
class AgreementInCase:
    """An agreement in short; the paper itself is services/agreements/agreement_paper.py's."""

    id: int
    sequence: int
    number: str
    form: AgreementForm
    state: AgreementState
    effect_rule: EffectRule
    agreed_on: date
    amount: Decimal | None = None
    effective_on: date | None = None
    confirmation_until: date | None = None
    supplements_id: int | None = None
    dispute_points: str = ""
    performance_manner: str = ""
    performance_place: str = ""
    performance_time: str = ""
    terms: tuple[str, ...] = ()
    payments: tuple[PaymentInCase, ...] = ()
    performed_on: date | None = None
    performance_refused_on: date | None = None
    performance_words: str = ""


@dataclass(frozen=True)
class ConfirmationInCase:
    """A joint application for judicial confirmation and what the court decided."""

    id: int
    agreement_id: int
    court: str
    applied_on: date
    applicants: tuple[str, ...]
    state: ConfirmationState
    decided_on: date | None = None
    document_number: str = ""
    words: str = ""


@dataclass(frozen=True)
class FollowUpInCase:
    """A call or visit after the case, or the consumer's rating."""

    id: int
    kind: FollowUpKind
    at: datetime
    satisfaction: int | None = None
    was_performed: bool | None = None
    remarks: str = ""
    by: str = ""


@dataclass(frozen=True)
class CorrectionInCase:
    """What was corrected beside an archived case."""

    at: datetime
    what: str
    is_right: str
    is_wrong: str = ""
    words: str = ""
    by: str = ""


@dataclass(frozen=True)
class InquiryInCase:
    """Somebody was asked, or something was looked at."""

    id: int
    begins_at: datetime
    person: str
    asked_by: str
    text: str
    ends_at: datetime | None = None
    place: str = ""
    person_words: str = ""
    recorder: str = ""
    subject: str = ""


@dataclass(frozen=True)
class CourtInCase:
    """The court that handed the case over, its papers, and when what went back."""

    court: str
    judge: str = ""
    telephone: str = ""
    papers: tuple[str, ...] = ()
    reported_on: date | None = None
    returned_on: date | None = None


@dataclass(frozen=True)
class EvidenceInCase:
    """A line of the evidence list."""

    number: int
    title: str
    proves: str = ""
    side: PartySide | None = None
    party: str = ""
    given_on: date | None = None
    pages: int | None = None
    is_original: bool | None = None


@dataclass(frozen=True)
class TextInCase:
    """What a person added to a paper in words of their own."""

    paper: PaperKind
    text: str
