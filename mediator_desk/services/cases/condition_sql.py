"""What a condition says in SQL: the same on both engines."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, and_, not_, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.models.case import Case
from mediator_desk.models.desk_work import CaseTag
from mediator_desk.services.cases.conditions import (
    AMOUNTS,
    DAYS,
    NOT_FILLED,
    ROWS,
    VOCABULARIES,
    YES,
    Condition,
    Field,
    Manner,
    Span,
    amount_of,
    day_of,
    days_of,
)
from mediator_desk.services.cases.next_steps import is_unsettled

COLUMNS: MappingProxyType[Field, InstrumentedAttribute[Any]] = MappingProxyType(
    {
        Field.STATE: Case.state,
        Field.KIND: Case.kind,
        Field.CHANNEL: Case.channel,
        Field.LINE: Case.line,
        Field.CAUSE: Case.cause,
        Field.CITY: Case.city,
        Field.TRACK: Case.track,
        Field.OUTCOME: Case.outcome,
        Field.END_REASON: Case.end_reason,
        Field.INSURER: Case.insurer_id,
        Field.MEDIATOR: Case.mediator_id,
        Field.CLAIMED: Case.claimed_amount,
        Field.AGREED: Case.agreed_amount,
        Field.ACCEPTED: Case.accepted_on,
        Field.CONCLUDED: Case.concluded_on,
        Field.DUE: Case.due_on,
        Field.NEXT_STEP_ON: Case.next_step_on,
        Field.SENSITIVE: Case.is_sensitive,
        Field.RISKY: Case.is_risky,
        Field.IN_COURT: Case.is_in_court,
    }
)


def sql_of(condition: Condition, today: date) -> ColumnElement[bool]:
    """Return what holds for the cases that a condition lets through; its values have been looked at before."""
    if condition.manner is Manner.IS:
        holds = _flag(condition.field, today)
        return holds if condition.values == (YES,) else not_(holds)
    if condition.manner is Manner.EMPTY:
        return COLUMNS[condition.field].is_(None)
    if condition.manner is Manner.ONE_OF:
        return _one_of(condition)
    if condition.field in AMOUNTS:
        return _between(COLUMNS[condition.field], *map(amount_of, condition.values))
    return _in_days(condition, today)


def _flag(field: Field, today: date) -> ColumnElement[bool]:
    if field is Field.OVERDUE:
        return and_(Case.due_on.is_not(None), Case.due_on < today)
    return is_unsettled() if field is Field.NO_NEXT_STEP else COLUMNS[field].is_(true())


def _one_of(condition: Condition) -> ColumnElement[bool]:
    filled = [value for value in condition.values if value != NOT_FILLED]
    if condition.field is Field.TAG:
        has: ColumnElement[bool] = Case.id.in_(select(CaseTag.case_id).where(CaseTag.tag.in_(filled)))
        has_none: ColumnElement[bool] = Case.id.not_in(select(CaseTag.case_id))
    else:
        column = COLUMNS[condition.field]
        has = column.in_([_read(condition.field, value) for value in filled])
        has_none = column == "" if condition.field is Field.CITY else column.is_(None)
    if NOT_FILLED not in condition.values:
        return has
    return or_(has, has_none) if filled else has_none


def _read(field: Field, value: str) -> object:
    if field is Field.CITY:
        return value
    return int(value) if field in ROWS else VOCABULARIES[field](value)


def _in_days(condition: Condition, today: date) -> ColumnElement[bool]:
    assert condition.field in DAYS
    if condition.manner is Manner.WITHIN:
        first, last = days_of(Span(condition.values[0]), today)
    else:
        first, last = map(day_of, condition.values)  # type: ignore[assignment]
    if condition.field is not Field.RECEIVED:
        return _between(COLUMNS[condition.field], first, last)
    # An instant: the last day counts until its end in China.
    begins = [Case.received_at >= start_of_day(first)] if first else []
    ends = [Case.received_at < start_of_day(last + timedelta(days=1))] if last else []
    return and_(true(), *begins, *ends)


def _between(column: InstrumentedAttribute[Any], first: object, last: object) -> ColumnElement[bool]:
    parts = [column >= first] if first is not None else []
    return and_(true(), *parts, *([column <= last] if last is not None else []))
