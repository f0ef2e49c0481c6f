"""Meetings as a list: of some days, a room, a mediator, in a state; ids first, then rows by page."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.database import whole_numbers
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, Room
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.words import SessionState
from mediator_desk.services.sessions.calendar import CalendarRow, row_query, rows_where

NO_ROOM = 0
"""The room of meetings that have none: by telephone, at somebody's home."""


class MeetingSort(StrEnum):
    """By what the list is ordered; meetings of one worth stand in the order of time."""

    TIME = "time"
    ROOM = "room"
    MEDIATOR = "mediator"
    APPLICANT = "applicant"
    STATE = "state"


@dataclass(frozen=True)
class MeetingFilter:
    """Which meetings: from one day to another (both counted), of a room, a mediator, in a state; None for every."""

    first: date
    last: date
    room_id: int | None = None
    mediator_id: int | None = None
    state: SessionState | None = None
    sort: MeetingSort = MeetingSort.TIME
    is_descending: bool = False


_SORTED_BY: dict[MeetingSort, Select[Any]] = {
    MeetingSort.ROOM: select(Room.name).where(Room.id == MediationSession.room_id),
    MeetingSort.MEDIATOR: select(Mediator.name).where(Mediator.id == MediationSession.mediator_id),
    MeetingSort.APPLICANT: select(Case.applicant_name).where(Case.id == MediationSession.case_id),
}


def meeting_ids(db: Session, asked: MeetingFilter) -> array[int]:
    """Return the ids of all meetings of a list, in its order: 8 bytes a meeting."""
    return whole_numbers(db, _ordered(select(MediationSession.id), asked))


def first_meetings(db: Session, asked: MeetingFilter, limit: int) -> list[CalendarRow]:
    """Return the first rows of a list, before all of its ids are known."""
    return rows_where(db, _ordered(row_query(), asked).limit(limit))


def meetings(db: Session, session_ids: Sequence[int]) -> list[CalendarRow]:
    """Return these meetings, in any order; one that is gone is left out."""
    return rows_where(db, row_query().where(MediationSession.id.in_(session_ids)))


def _ordered(query: Select[Any], asked: MeetingFilter) -> Select[Any]:
    by: list[Any] = [MediationSession.begins_at, MediationSession.id]
    if asked.sort is MeetingSort.STATE:
        by.insert(0, MediationSession.state)
    elif (query_of := _SORTED_BY.get(asked.sort)) is not None:
        by.insert(0, query_of.correlate(MediationSession).scalar_subquery())
    ordered = [one.desc() if asked.is_descending else one.asc() for one in by]
    return query.where(*_conditions(asked)).order_by(*ordered)


def _conditions(asked: MeetingFilter) -> list[ColumnElement[bool]]:
    meeting = MediationSession
    conditions: list[ColumnElement[bool]] = [
        meeting.begins_at >= start_of_day(asked.first),
        meeting.begins_at < start_of_day(asked.last + timedelta(days=1)),
    ]
    if asked.room_id is not None:
        conditions.append(meeting.room_id.is_(None) if asked.room_id == NO_ROOM else meeting.room_id == asked.room_id)
    if asked.mediator_id is not None:
        conditions.append(meeting.mediator_id == asked.mediator_id)
    conditions.append(meeting.state == asked.state if asked.state else meeting.state != SessionState.CANCELLED)
    return conditions
