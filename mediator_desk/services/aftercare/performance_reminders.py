"""Payments that are past their day, and that somebody was reminded of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, ScalarSelect, func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import Instalment, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.party import Party
from mediator_desk.models.procedure import Contact
from mediator_desk.models.procedure_words import ContactManner, ContactResult
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import AgreementState, CaseState
from mediator_desk.services.cases.case_life import case_to_change, tell

ANSWERS = frozenset({ContactResult.REACHED, ContactResult.NOT_REACHED, ContactResult.WRONG_NUMBER})
"""What may come of a reminder; whether somebody agrees to mediation was settled long before."""


@dataclass(frozen=True)
class OpenInstalment:
    """A payment that is not made whole: what is left of it in yuan, and when somebody was last reminded of it."""

    case_id: int
    number: str
    applicant: str
    respondent: str
    position: int
    due_on: date
    left: Decimal
    reminded_at: datetime | None


@dataclass(frozen=True)
class ReminderDraft:
    """Whom somebody reminded of the performance, how, and what came of it."""

    party_id: int | None = None
    manner: ContactManner = ContactManner.TELEPHONE
    result: ContactResult = ContactResult.REACHED
    words: str = ""

    def problems(self) -> list[Problem]:
        """Return what is missing or cannot be."""
        problems = [] if self.party_id else [Problem("party_id", "required")]
        return problems if self.result in ANSWERS else [*problems, Problem("result", "required")]


def overdue_instalments(
    db: Session, today: date, *, mediator_id: int | None = None, most: int | None = None
) -> list[OpenInstalment]:
    """Return the payments of agreements in force that are past their day, the oldest first.

    For the cases of one mediator where one is given, and no more than `most`.
    """
    return instalments_until(db, today - timedelta(days=1), mediator_id=mediator_id, most=most)


def instalments_until(
    db: Session, last: date, *, mediator_id: int | None = None, most: int | None = None
) -> list[OpenInstalment]:
    """Return the payments of agreements in force that are to be made by a day, that day counted, the oldest first.

    Only cases whose own date is not later are looked at: `Case.due_on` of a case that is performed is that of its next
    payment. A contact with a party after the day of the payment counts as a reminder.
    """
    query = (
        select(
            Case.id,
            func.coalesce(Case.number, Case.submission_number),
            Case.applicant_name,
            Case.respondent_name,
            Instalment.position,
            Instalment.due_on,
            Instalment.amount,
            Instalment.paid_amount,
            _last_contact(),
        )
        .join(MediationAgreement, MediationAgreement.case_id == Case.id)
        .join(Instalment, Instalment.agreement_id == MediationAgreement.id)
        .where(*_is_open_until(last, mediator_id))
        .order_by(Instalment.due_on, Case.id)
        .limit(most)
    )
    return [_row(*found) for found in db.execute(query)]


def count_instalments_until(db: Session, last: date, *, mediator_id: int | None = None) -> int:
    """Return how many payments `instalments_until` would return without a limit."""
    query = (
        select(func.count(Instalment.id))
        .join(MediationAgreement, MediationAgreement.id == Instalment.agreement_id)
        .join(Case, Case.id == MediationAgreement.case_id)
        .where(*_is_open_until(last, mediator_id))
    )
    return db.scalar(query) or 0


def _is_open_until(last: date, mediator_id: int | None) -> list[ColumnElement[bool]]:
    conditions = [
        Case.state == CaseState.PERFORMING,
        Case.due_on <= last,
        MediationAgreement.state == AgreementState.EFFECTIVE,
        Instalment.due_on <= last,
        func.coalesce(Instalment.paid_amount, Decimal(0)) < Instalment.amount,
    ]
    return conditions if mediator_id is None else [*conditions, Case.mediator_id == mediator_id]


def _last_contact() -> ScalarSelect[datetime]:
    return select(func.max(Contact.at)).where(Contact.case_id == Case.id).correlate(Case).scalar_subquery()


def _row(
    case_id: int, number: str, applicant: str, respondent: str, position: int, due_on: date, amount: Decimal,
    paid: Decimal | None, contact_at: datetime | None,
) -> OpenInstalment:  # fmt: skip
    left = amount - (paid or Decimal(0))
    is_since = contact_at is not None and contact_at >= start_of_day(due_on)
    return OpenInstalment(
        case_id, number, applicant, respondent, position or 1, due_on, left, contact_at if is_since else None
    )


def record_reminder(db: Session, case_id: int, draft: ReminderDraft, *, by: Actor, now: datetime) -> Contact:
    """Record that a party was reminded to perform, as a contact with it.

    Raises Invalid, Refused("not_possible_in_state" / "party_not_found" / "case_is_archived").
    """
    may(by, Right.WORK_ON_CASES)
    case = case_to_change(db, case_id)
    if problems := draft.problems():
        raise Invalid(problems)
    if case.state is not CaseState.PERFORMING:
        raise Refused("not_possible_in_state", state=case.state)
    party = db.get(Party, draft.party_id)
    if party is None or party.case_id != case_id:
        raise Refused("party_not_found")
    contact = Contact(
        case_id=case_id,
        party_id=party.id,
        name=party.name,
        at=now,
        manner=draft.manner,
        result=draft.result,
        words=draft.words.strip(),
        staff_id=by.staff_id,
    )
    db.add(contact)
    facts = {"name": party.name, "manner": draft.manner, "answer": draft.result}
    tell(db, case, "performance_reminded", by=by, now=now, reason=draft.words.strip(), **facts)
    return contact
