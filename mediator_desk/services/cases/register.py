"""The register as lists: queues with their counts, pages of rows in constant time."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, func, select
from sqlalchemy import case as sql_case
from sqlalchemy.orm import Session

from mediator_desk.database import whole_numbers
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.words import (
    CaseKind,
    CaseState,
    Cause,
    Channel,
    DueStep,
    EndReason,
    Line,
    OutcomeKind,
    SessionState,
)
from mediator_desk.services.cases.case_filter import CaseFilter, Queue, Sort, condition_of


class CaseRow(NamedTuple):
    """A case as a list shows it. A tuple: it is made as fast as the driver gives it."""

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
    channel: Channel
    accepted_on: date | None
    concluded_on: date | None
    end_reason: EndReason | None
    agreed_amount: Decimal | None
    policy_number: str
    report_number: str
    next_step: str
    next_step_on: date | None
    next_step_by: str
    city: str


def _place(column: Any, words: type[StrEnum]) -> ColumnElement[int]:  # noqa: ANN401 - a column of the model
    """Return the place of a column's word in its vocabulary: people expect that order, not the alphabet's."""
    return sql_case({one: place for place, one in enumerate(words)}, value=column)


_SORT_COLUMNS: dict[Sort, tuple[Any, ...]] = {
    Sort.NUMBER: (Case.accepted_on, Case.number, Case.submission_number),
    Sort.RECEIVED: (Case.received_at,),
    Sort.APPLICANT: (Case.applicant_name,),
    Sort.RESPONDENT: (Case.respondent_name,),
    Sort.AMOUNT: (Case.claimed_amount,),
    Sort.STATE: (_place(Case.state, CaseState),),
    Sort.DUE: (Case.due_on,),
    Sort.KIND: (_place(Case.kind, CaseKind),),
    Sort.CHANNEL: (_place(Case.channel, Channel),),
    Sort.LINE: (_place(Case.line, Line),),
    Sort.CAUSE: (_place(Case.cause, Cause),),
    Sort.MEDIATOR: (select(Mediator.name).where(Mediator.id == Case.mediator_id).correlate(Case).scalar_subquery(),),
    Sort.ACCEPTED: (Case.accepted_on,),
    Sort.CONCLUDED: (Case.concluded_on,),
    Sort.OUTCOME: (_place(Case.outcome, OutcomeKind),),
    Sort.END_REASON: (_place(Case.end_reason, EndReason),),
    Sort.AGREED_AMOUNT: (Case.agreed_amount,),
    Sort.POLICY: (func.nullif(Case.policy_number, ""),),
    Sort.REPORT: (func.nullif(Case.report_number, ""),),
    Sort.NEXT_STEP_ON: (Case.next_step_on,),
    Sort.NEXT_STEP_BY: (func.nullif(Case.next_step_by, ""),),
    Sort.CITY: (func.nullif(Case.city, ""),),
}

_NEVER_EMPTY = frozenset({Sort.RECEIVED, Sort.APPLICANT, Sort.RESPONDENT, Sort.STATE, Sort.KIND, Sort.CHANNEL})

FEW = 20_000
_IN_ORDER = frozenset(
    {
        Queue.MINE,
        Queue.NEW,
        Queue.WAITING_PAPERS,
        Queue.UNASSIGNED,
        Queue.THIS_WEEK,
        Queue.DUE_SOON,
        Queue.TO_SIGN,
        Queue.PERFORMING,
        Queue.ARCHIVED,
        Queue.ALL,
    }
)
"""Queues whose cases an index gives in the order of their reception, or of which there are never many."""


def queue_counts(db: Session, queues: Iterable[Queue], *, mediator_id: int | None, today: date) -> dict[Queue, int]:
    """Return how many cases each queue holds."""
    return {
        queue: db.scalar(
            select(func.count()).select_from(Case).where(condition_of(CaseFilter(queue, today, mediator_id)))
        )
        or 0
        for queue in queues
    }


def comes_at_once(db: Session, case_filter: CaseFilter) -> bool:
    """Return whether the first rows of a list come so soon that nobody feels it: its index has them in order.

    Among few cases every list does; others are put in order in a job.
    """
    if case_filter.among is not None and len(case_filter.among) > FEW:
        return False
    is_usual = case_filter.sort is Sort.RECEIVED and case_filter.queue in _IN_ORDER and case_filter.among is None
    if is_usual and not case_filter.text.strip() and not case_filter.conditions:
        return True
    return case_filter.among is not None or (db.scalar(select(func.max(Case.id))) or 0) <= FEW


def ids(db: Session, case_filter: CaseFilter) -> array[int]:
    """Return the ids of all cases of a list, in its order: 8 bytes a case."""
    return whole_numbers(db, _ordered(select(Case.id), case_filter))


def first_rows(db: Session, case_filter: CaseFilter, limit: int) -> list[CaseRow]:
    """Return the first rows of a list, before all of its ids are known."""
    return _rows(db, _ordered(_row_query(), case_filter).limit(limit))


def rows(db: Session, case_ids: Sequence[int]) -> list[CaseRow]:
    """Return the rows of these cases, in this order; one that is gone is left out."""
    found = {row.id: row for row in _rows(db, _rows_by_id(), {"case_ids": case_ids})}
    return [found[case_id] for case_id in case_ids if case_id in found]


def claimed_total(db: Session, case_filter: CaseFilter) -> Decimal:
    """Return the sum of the claimed amounts of a list, in yuan."""
    return db.scalar(select(func.sum(Case.claimed_amount)).where(condition_of(case_filter))) or Decimal(0)


@cache
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
            Case.channel,
            Case.accepted_on,
            Case.concluded_on,
            Case.end_reason,
            Case.agreed_amount,
            Case.policy_number,
            Case.report_number,
            Case.next_step,
            Case.next_step_on,
            Case.next_step_by,
            Case.city,
        )
        .outerjoin(Insurer, Insurer.id == Case.insurer_id)
        .outerjoin(Mediator, Mediator.id == Case.mediator_id)
    )
    return query


@cache
def _rows_by_id() -> Select[*tuple[Any, ...]]:
    return _row_query().where(Case.id.in_(bindparam("case_ids", expanding=True)))


def _rows(db: Session, query: Select[*tuple[Any, ...]], values: dict[str, Any] | None = None) -> list[CaseRow]:
    # Through the connection: these are tuples, and the session would look in each for objects of its own.
    return list(map(CaseRow._make, db.connection().execute(query, values)))


def _ordered(query: Select[*tuple[Any, ...]], case_filter: CaseFilter) -> Select[*tuple[Any, ...]]:
    columns = _SORT_COLUMNS[case_filter.sort]
    order = [column.desc() if case_filter.is_descending else column.asc() for column in columns]
    if case_filter.sort not in _NEVER_EMPTY:
        # Last in either direction: SQLite takes NULL for the least and PostgreSQL for the greatest. Not for the other
        # columns, whose indexes do not serve an order that speaks of NULL.
        order[0] = order[0].nulls_last()
    last = Case.id.desc() if case_filter.is_descending else Case.id.asc()
    return query.where(condition_of(case_filter)).order_by(*order, last)
