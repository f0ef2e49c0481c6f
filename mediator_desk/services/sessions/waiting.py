"""Cases that wait for their next meeting, and why it cannot be planned yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, select
from sqlalchemy import case as sql_case
from sqlalchemy.orm import Session, aliased

from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.procedure import Contact, Recusal
from mediator_desk.models.procedure_words import ContactResult
from mediator_desk.models.words import CaseKind, CaseState, SessionState
from mediator_desk.services.cases.case_filter import CaseFilter, Queue, condition_of
from mediator_desk.services.parties.answers import ANSWERS


class WhyNot(StrEnum):
    """Why no meeting can be planned for a case yet: what has to be done first."""

    NO_CONSENT = "no_consent"
    NO_MEDIATOR = "no_mediator"
    SUSPENDED = "suspended"
    RECUSAL_OPEN = "recusal_open"
    REFUSED = "refused"


class WaitingRow(NamedTuple):
    """A case without a planned meeting. `sequence` is that of its next; `why_not` is None where it can be planned."""

    case_id: int
    number: str
    applicant: str
    respondent: str
    sequence: int
    mediator: str
    mediator_id: int | None
    due_on: date | None
    why_not: WhyNot | None


@dataclass(frozen=True)
class Waiting:
    """The first of the cases that wait, and how many there are altogether."""

    rows: tuple[WaitingRow, ...]
    count: int


IN_THE_WAY = (CaseState.ACCEPTED, CaseState.SEEKING_CONSENT, CaseState.IN_MEDIATION, CaseState.SUSPENDED)
"""From acceptance until the parties agree: who is in one of these meets, now or later."""


def waiting_to_plan(
    db: Session, today: date, *, text: str = "", mediator_id: int | None = None, only_ready: bool = False, limit: int
) -> Waiting:
    """Return the mediations without a planned meeting: those that can be planned first, the nearest last day first.

    `text` is looked for as in the list of cases; `mediator_id` leaves those of one mediator; `only_ready` those that
    can be planned. One statement.
    """
    why_not = _why_not()
    conditions = [_waits()]
    if mediator_id is not None:
        conditions.append(Case.mediator_id == mediator_id)
    if only_ready:
        conditions.append(why_not.is_(None))
    if text.strip():
        conditions.append(condition_of(CaseFilter(Queue.ALL, today, text=text)))
    order = (why_not.is_not(None), Case.due_on.asc().nulls_last(), Case.id)
    found = db.execute(_query(why_not).where(*conditions).order_by(*order).limit(limit)).all()
    return Waiting(tuple(_row(one) for one in found), found[0][-1] if found else 0)


def waiting_row(db: Session, case_id: int) -> WaitingRow | None:
    """Return one case as it waits; None where it does not."""
    row = db.execute(_query(_why_not()).where(_waits(), Case.id == case_id)).first()
    return _row(row) if row else None


def _row(row: Row[Any]) -> WaitingRow:
    *facts, why_not, _count = tuple[Any, ...](row)
    return WaitingRow._make((*facts, WhyNot(why_not) if why_not else None))


def _query(why_not: ColumnElement[str | None]) -> Select[Any]:
    last = select(func.coalesce(func.max(MediationSession.sequence), 0)).where(MediationSession.case_id == Case.id)
    return (
        select(
            Case.id,
            func.coalesce(Case.number, Case.submission_number, ""),
            Case.applicant_name,
            func.coalesce(Insurer.short_name, Case.respondent_name),
            last.correlate(Case).scalar_subquery() + 1,
            func.coalesce(Mediator.name, ""),
            Case.mediator_id,
            Case.due_on,
            why_not,
            func.count().over(),
        )
        .outerjoin(Insurer, Insurer.id == Case.insurer_id)
        .outerjoin(Mediator, Mediator.id == Case.mediator_id)
    )


def _waits() -> ColumnElement[bool]:
    planned = exists().where(MediationSession.case_id == Case.id, MediationSession.state == SessionState.PLANNED)
    return and_(Case.state.in_(IN_THE_WAY), Case.kind == CaseKind.MEDIATION, ~planned.correlate(Case))


def _why_not() -> ColumnElement[str | None]:
    """Return the reason as a word; the same that guards.check would refuse a meeting for."""
    recusal = exists().where(Recusal.case_id == Case.id, Recusal.decision.is_(None)).correlate(Case)
    return sql_case(
        (Case.state == CaseState.SUSPENDED, WhyNot.SUSPENDED.value),
        (Case.state == CaseState.SEEKING_CONSENT, WhyNot.NO_CONSENT.value),
        (Case.state == CaseState.ACCEPTED, WhyNot.NO_MEDIATOR.value),
        (Case.mediator_id.is_(None), WhyNot.NO_MEDIATOR.value),
        (recusal, WhyNot.RECUSAL_OPEN.value),
        (_refused(), WhyNot.REFUSED.value),
        else_=None,
    )


def _refused() -> ColumnElement[bool]:
    """Tell in SQL whether a party said last that it takes no part (as services/parties/answers.py reads it)."""
    later = aliased(Contact)
    same = and_(later.party_id.is_not_distinct_from(Contact.party_id), later.case_id == Contact.case_id)
    is_same_name = later.party_id.is_not(None) | (later.name == Contact.name)
    is_later = (later.at > Contact.at) | ((later.at == Contact.at) & (later.id > Contact.id))
    answered_since = exists().where(same, is_same_name, later.result.in_(ANSWERS), is_later).correlate(Contact)
    return (
        exists()
        .where(Contact.case_id == Case.id, Contact.result == ContactResult.REFUSES, ~answered_since)
        .correlate(Case)
    )
