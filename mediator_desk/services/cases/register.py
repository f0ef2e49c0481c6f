"""The register as lists: queues with their counts, pages of rows in constant time."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy import case as sql_case
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.life import IN_REVIEW, OPEN_STATES
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.submission import ReviewProposal
from mediator_desk.models.words import CaseKind, CaseState, Cause, DueStep, Line, OutcomeKind, SessionState
from mediator_desk.services.cases.next_steps import is_unsettled

DUE_SOON = timedelta(days=5)


class Queue(StrEnum):
    """The lists that a mediator or secretary works from."""

    MINE = "mine"
    NEW = "new"
    TO_REVIEW = "to_review"
    WAITING_PAPERS = "waiting_papers"
    """Papers were asked for, and the applicant still has time or is late."""
    COMPLAINTS = "complaints"
    UNASSIGNED = "unassigned"
    THIS_WEEK = "this_week"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    NO_NEXT_STEP = "no_next_step"
    TO_SIGN = "to_sign"
    PROVISIONAL = "provisional"
    PERFORMING = "performing"
    TO_FOLLOW_UP = "to_follow_up"
    ARCHIVED = "archived"
    EXPIRED = "expired"
    """Files in the archive past their term; nothing is destroyed by itself."""
    ALL = "all"


class Sort(StrEnum):
    """By what a list is ordered."""

    NUMBER = "number"
    RECEIVED = "received"
    APPLICANT = "applicant"
    RESPONDENT = "respondent"
    AMOUNT = "amount"
    STATE = "state"
    DUE = "due"


@dataclass(frozen=True)
class CaseFilter:
    """Which cases, in which order. `mediator_id` and `today` give MINE and the dated queues their meaning."""

    queue: Queue
    today: date
    mediator_id: int | None = None
    text: str = ""
    sort: Sort = Sort.RECEIVED
    is_descending: bool = True


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as a list shows it."""

    id: int
    number: str
    kind: CaseKind
    applicant: str
    respondent: str
    line: Line | None
    cause: Cause | None
    claimed_amount: Decimal | None
    state: CaseState
    outcome: OutcomeKind | None
    due_step: DueStep | None
    due_on: date | None
    due_is_provisional: bool
    next_session_at: datetime | None
    mediator: str
    received_at: datetime


_SORT_COLUMNS = {
    Sort.NUMBER: (Case.accepted_on, Case.number, Case.submission_number),
    Sort.RECEIVED: (Case.received_at,),
    Sort.APPLICANT: (Case.applicant_name,),
    Sort.RESPONDENT: (Case.respondent_name,),
    Sort.AMOUNT: (Case.claimed_amount,),
    Sort.STATE: (sql_case({state: place for place, state in enumerate(CaseState)}, value=Case.state),),
    Sort.DUE: (Case.due_on,),
}

_MAY_BE_EMPTY = frozenset({Sort.NUMBER, Sort.AMOUNT, Sort.DUE})


def queue_counts(db: Session, queues: Iterable[Queue], *, mediator_id: int | None, today: date) -> dict[Queue, int]:
    """Return how many cases each queue holds."""
    return {
        queue: db.scalar(
            select(func.count()).select_from(Case).where(_condition(CaseFilter(queue, today, mediator_id)))
        )
        or 0
        for queue in queues
    }


def ids(db: Session, case_filter: CaseFilter) -> array[int]:
    """Return the ids of all cases of a list, in its order: 8 bytes a case."""
    query = _ordered(select(Case.id), case_filter)
    found = array("q")
    for part in db.scalars(query.execution_options(yield_per=10_000)).partitions():
        found.extend(part)
    return found


def first_rows(db: Session, case_filter: CaseFilter, limit: int) -> list[CaseRow]:
    """Return the first rows of a list, before all of its ids are known."""
    return _rows(db, _ordered(_row_query(), case_filter).limit(limit))


def rows(db: Session, case_ids: Sequence[int]) -> list[CaseRow]:
    """Return the rows of these cases, in this order; one that is gone is left out."""
    found = {row.id: row for row in _rows(db, _row_query().where(Case.id.in_(case_ids)))}
    return [found[case_id] for case_id in case_ids if case_id in found]


def claimed_total(db: Session, case_filter: CaseFilter) -> Decimal:
    """Return the sum of the claimed amounts of a list, in yuan."""
    return db.scalar(select(func.sum(Case.claimed_amount)).where(_condition(case_filter))) or Decimal(0)


def _row_query() -> Select[*tuple[Any, ...]]:
    next_session = (
        select(func.min(MediationSession.begins_at))
        .where(MediationSession.case_id == Case.id, MediationSession.state == SessionState.PLANNED)
        .correlate(Case)
        .scalar_subquery()
    )
    query: Select[*tuple[Any, ...]] = (
        select(
            Case.id,
            func.coalesce(Case.number, Case.submission_number),
            Case.kind,
            Case.applicant_name,
            func.coalesce(Insurer.short_name, Case.respondent_name),
            Case.line,
            Case.cause,
            Case.claimed_amount,
            Case.state,
            Case.outcome,
            Case.due_step,
            Case.due_on,
            Case.due_is_provisional,
            next_session,
            func.coalesce(Mediator.name, ""),
            Case.received_at,
        )
        .outerjoin(Insurer, Insurer.id == Case.insurer_id)
        .outerjoin(Mediator, Mediator.id == Case.mediator_id)
    )
    return query


def _rows(db: Session, query: Select[*tuple[Any, ...]]) -> list[CaseRow]:
    return [CaseRow(*row) for row in db.execute(query)]


def _ordered(query: Select[*tuple[Any, ...]], case_filter: CaseFilter) -> Select[*tuple[Any, ...]]:
    columns = _SORT_COLUMNS[case_filter.sort]
    order = [column.desc() if case_filter.is_descending else column.asc() for column in columns]
    if case_filter.sort in _MAY_BE_EMPTY:
        # Last in either direction: SQLite takes NULL for the least and PostgreSQL for the greatest. Not for the other
        # columns, whose indexes do not serve an order that speaks of NULL.
        order = [column.nulls_last() for column in order]
    last = Case.id.desc() if case_filter.is_descending else Case.id.asc()
    return query.where(_condition(case_filter)).order_by(*order, last)


def _condition(case_filter: CaseFilter) -> ColumnElement[bool]:
    condition = _queue_condition(case_filter)
    text = case_filter.text.strip()
    return and_(condition, _text_condition(text)) if text else condition


def _queue_condition(case_filter: CaseFilter) -> ColumnElement[bool]:
    today = case_filter.today
    conditions = {
        Queue.MINE: and_(Case.mediator_id == (case_filter.mediator_id or 0), Case.state.in_(OPEN_STATES)),
        Queue.NEW: Case.state == CaseState.RECEIVED,
        Queue.WAITING_PAPERS: Case.state == CaseState.NEEDS_PAPERS,
        Queue.TO_REVIEW: and_(Case.state.in_(IN_REVIEW), _has_proposal()),
        Queue.COMPLAINTS: _is_with_insurer(),
        Queue.UNASSIGNED: Case.state == CaseState.ACCEPTED,
        Queue.THIS_WEEK: Case.id.in_(_cases_with_session(today)),
        Queue.DUE_SOON: and_(Case.due_on >= today, Case.due_on <= today + DUE_SOON),
        Queue.OVERDUE: Case.due_on < today,
        Queue.NO_NEXT_STEP: is_unsettled(),
        Queue.PROVISIONAL: and_(Case.due_on.is_not(None), Case.due_is_provisional),
        Queue.TO_SIGN: Case.state.in_((CaseState.AGREED, CaseState.TO_SIGN)),
        Queue.PERFORMING: Case.state == CaseState.PERFORMING,
        Queue.TO_FOLLOW_UP: and_(Case.state == CaseState.PERFORMING, Case.due_on.is_(None)),
        Queue.ARCHIVED: Case.state == CaseState.ARCHIVED,
        Queue.EXPIRED: and_(Case.kept_until.is_not(None), Case.kept_until < today),
        Queue.ALL: Case.id > 0,
    }
    return conditions[case_filter.queue]


def _is_with_insurer() -> ColumnElement[bool]:
    """Complaints that their insurer has to answer, also those of which the mediation ended and settled nothing."""
    still_due = and_(Case.due_on.is_not(None), Case.due_step == DueStep.INSURER_ANSWERS)
    return or_(Case.state == CaseState.WITH_INSURER, still_due)


def _has_proposal() -> ColumnElement[bool]:
    return Case.id.in_(select(ReviewProposal.case_id).where(ReviewProposal.decision.is_(None)))


def _cases_with_session(today: date) -> Select[int]:
    monday = today - timedelta(days=today.weekday())
    return select(MediationSession.case_id).where(
        MediationSession.state == SessionState.PLANNED,
        MediationSession.begins_at >= start_of_day(monday),
        MediationSession.begins_at < start_of_day(monday + timedelta(days=7)),
    )


def _text_condition(text: str) -> ColumnElement[bool]:
    columns = (
        Case.number,
        Case.submission_number,
        Case.applicant_name,
        Case.respondent_name,
        Case.policy_number,
        Case.report_number,
    )
    return or_(*(column.icontains(text, autoescape=True) for column in columns))
