"""Which cases a list holds: queues, filters, words looked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, and_, or_, select

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.models.among import is_among
from mediator_desk.models.case import Case
from mediator_desk.models.life import IN_REVIEW, OPEN_STATES
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.submission import ReviewProposal
from mediator_desk.models.words import CaseState, DueStep, SessionState
from mediator_desk.services.cases.conditions import Condition

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
    KIND = "kind"
    CHANNEL = "channel"
    LINE = "line"
    CAUSE = "cause"
    MEDIATOR = "mediator"
    ACCEPTED = "accepted"
    CONCLUDED = "concluded"
    OUTCOME = "outcome"
    END_REASON = "end_reason"
    AGREED_AMOUNT = "agreed_amount"
    POLICY = "policy"
    REPORT = "report"
    NEXT_STEP_ON = "next_step_on"
    NEXT_STEP_BY = "next_step_by"
    CITY = "city"


@dataclass(frozen=True)
class CaseFilter:
    """Which cases, in which order. `mediator_id` and `today` give MINE and the dated queues their meaning."""

    queue: Queue
    today: date
    mediator_id: int | None = None
    text: str = ""
    sort: Sort = Sort.RECEIVED
    is_descending: bool = True
    conditions: tuple[Condition, ...] = ()
    """All of them hold."""
    among: tuple[int, ...] | None = None
    """Only these cases, whatever their state: those that a figure counts. None for no such bound."""


def condition_of(case_filter: CaseFilter) -> ColumnElement[bool]:
    """Return what holds for the cases of a filter."""
    conditions = [_queue_condition(case_filter)] if case_filter.among is None else [_is_counted(case_filter)]
    # What only some lists ask for is imported with them: the first one waits for nothing that it does not need.
    if case_filter.conditions:
        from mediator_desk.services.cases.condition_sql import sql_of

        conditions += [sql_of(condition, case_filter.today) for condition in case_filter.conditions]
    if text := case_filter.text.strip():
        from mediator_desk.services.search.matching import matching

        conditions.append(matching(text))
    return and_(*conditions)


def _is_counted(case_filter: CaseFilter) -> ColumnElement[bool]:
    """A figure's list has as many cases as the figure says: also those that all cases leave out, as binned ones."""
    among = is_among(Case.id, case_filter.among or ())
    return among if case_filter.queue is Queue.ALL else and_(among, _queue_condition(case_filter))


def _queue_condition(case_filter: CaseFilter) -> ColumnElement[bool]:
    today = case_filter.today
    # Only the one that is asked for is built: the sidebar asks for every one in turn.
    conditions: dict[Queue, Callable[[], ColumnElement[bool]]] = {
        Queue.MINE: lambda: and_(Case.mediator_id == (case_filter.mediator_id or 0), Case.state.in_(OPEN_STATES)),
        Queue.NEW: lambda: Case.state == CaseState.RECEIVED,
        Queue.WAITING_PAPERS: lambda: Case.state == CaseState.NEEDS_PAPERS,
        Queue.TO_REVIEW: lambda: and_(Case.state.in_(IN_REVIEW), _has_proposal()),
        Queue.COMPLAINTS: lambda: _is_with_insurer(),
        Queue.UNASSIGNED: lambda: Case.state == CaseState.ACCEPTED,
        Queue.THIS_WEEK: lambda: Case.id.in_(_cases_with_session(today)),
        Queue.DUE_SOON: lambda: and_(Case.due_on >= today, Case.due_on <= today + DUE_SOON),
        Queue.OVERDUE: lambda: Case.due_on < today,
        Queue.NO_NEXT_STEP: lambda: _is_unsettled(),
        Queue.PROVISIONAL: lambda: and_(Case.due_on.is_not(None), Case.due_is_provisional),
        Queue.TO_SIGN: lambda: Case.state.in_((CaseState.AGREED, CaseState.TO_SIGN)),
        Queue.PERFORMING: lambda: Case.state == CaseState.PERFORMING,
        Queue.TO_FOLLOW_UP: lambda: and_(Case.state == CaseState.PERFORMING, Case.due_on.is_(None)),
        Queue.ARCHIVED: lambda: Case.state == CaseState.ARCHIVED,
        Queue.EXPIRED: lambda: and_(Case.kept_until.is_not(None), Case.kept_until < today),
        # Told by ids, so that the list is still read from an index alone.
        Queue.ALL: lambda: Case.id.not_in(select(Case.id).where(Case.state == CaseState.BINNED)),
    }
    return conditions[case_filter.queue]()


def _is_unsettled() -> ColumnElement[bool]:
    from mediator_desk.services.cases.next_steps import is_unsettled

    return is_unsettled()


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
