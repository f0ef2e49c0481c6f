"""What the calendar of meetings shows: meetings of some days, what kind of days they are, who is away, what waits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, func, select
from sqlalchemy import case as sql_case
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.conventions.working_days import DayKind
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, MediatorAbsence, Room
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.session_room import PaperDelivery, SessionPerson
from mediator_desk.models.session_words import AttendanceAnswer, SessionRole
from mediator_desk.models.words import SessionMode, SessionState
from mediator_desk.services.clocks import holidays

ASKED = (SessionRole.PARTY, SessionRole.REPRESENTATIVE)
"""Whose answers make a meeting sure: mediators and recorders know of it, experts do not hinder it."""

LONGEST_HOLIDAY = timedelta(days=10)
MANY = 1_000_000
"""More than take part in any meeting."""
EXCHANGED = "休息日"
"""What the calendar that ships with the program calls a weekday that was exchanged for a weekend."""


class CalendarRow(NamedTuple):
    """A meeting as the calendar paints it. Instants are UTC."""

    id: int
    case_id: int
    number: str
    applicant: str
    respondent: str
    sequence: int
    mediator: str
    mediator_id: int
    room: str
    room_id: int | None
    mode: SessionMode
    state: SessionState
    begins_at: datetime
    ends_at: datetime
    is_public: bool
    place: str
    waits: int
    """How many parties and representatives have not answered; one where nobody was entered who could."""
    refuses: int
    """How many of them cannot come."""


@dataclass(frozen=True)
class CalendarDay:
    """A day, whether it is worked, the name of a holiday, and whether it is worked in place of another day."""

    day: date
    is_working: bool
    name: str = ""
    is_make_up: bool = False


@dataclass(frozen=True)
class Absence:
    """A mediator is away from the beginning of a day to the end of another one, as instants (UTC)."""

    mediator_id: int
    begins_at: datetime
    ends_at: datetime
    words: str


@dataclass(frozen=True)
class RoomUse:
    """How much a room is used: how many meetings, and how many minutes they take together."""

    room_id: int | None
    room: str
    count: int
    minutes: int


def calendar_rows(db: Session, first: date, last: date) -> list[CalendarRow]:
    """Return the meetings of the days from `first` to `last`, both counted, in order of time; cancelled ones not.

    One statement, however many there are.
    """
    asked = {"since": start_of_day(first), "until": start_of_day(last + timedelta(days=1))}
    return _rows(db, _rows_between(), asked)


def calendar_row(db: Session, session_id: int) -> CalendarRow | None:
    """Return one meeting, whatever its state; None where it is gone."""
    found = _rows(db, row_query().where(MediationSession.id == session_id))
    return found[0] if found else None


def rows_where(db: Session, query: Select[Any]) -> list[CalendarRow]:
    """Return the rows of a query made from `row_query`."""
    return _rows(db, query)


def days(db: Session, first: date, last: date) -> list[CalendarDay]:
    """Return the days from `first` to `last`, both counted, from the one table of working days.

    A weekday that is free in exchange for a worked weekend bears the name of the holiday that it lengthens.
    """
    known = holidays.calendar_days(db, first - LONGEST_HOLIDAY, last + LONGEST_HOLIDAY)
    names = [one.day.name if one.is_own else one.day.name.partition("（")[0] for one in known]
    return [
        CalendarDay(
            one.day.on,
            one.day.is_worked,
            _holiday_at(known, names, number) if names[number] == EXCHANGED else names[number],
            is_make_up=one.day.kind is DayKind.MAKE_UP,
        )
        for number, one in enumerate(known)
        if first <= one.day.on <= last
    ]


def _holiday_at(known: Sequence[holidays.CalendarDay], names: Sequence[str], number: int) -> str:
    """Return the name of the nearest holiday in the run of free days around a day; "" for none."""
    for step in (-1, 1):
        place = number + step
        while 0 <= place < len(known) and not known[place].day.is_worked:
            if names[place] not in ("", EXCHANGED):
                return names[place]
            place += step
    return ""


def absences(db: Session, first: date, last: date) -> list[Absence]:
    """Return when active mediators are away on these days, both counted."""
    query = (
        select(MediatorAbsence)
        .join(Mediator, Mediator.id == MediatorAbsence.mediator_id)
        .where(Mediator.is_active, MediatorAbsence.from_on <= last, MediatorAbsence.until_on >= first)
        .order_by(MediatorAbsence.from_on, MediatorAbsence.id)
    )
    return [
        Absence(one.mediator_id, start_of_day(one.from_on), start_of_day(one.until_on + timedelta(days=1)), one.words)
        for one in db.scalars(query)
    ]


def mediators(db: Session) -> list[tuple[int, str]]:
    """Return who mediates at present: id and name, in the order in which they came."""
    query = select(Mediator.id, Mediator.name).where(Mediator.is_active).order_by(Mediator.id)
    return [(row.id, row.name) for row in db.execute(query)]


def room_use(rows: Iterable[CalendarRow]) -> list[RoomUse]:
    """Return how much each room is used by these meetings, most used first; meetings without a room come last."""
    found: dict[tuple[int | None, str], list[int]] = defaultdict(list)
    for row in rows:
        found[row.room_id, row.room].append(int((row.ends_at - row.begins_at).total_seconds()) // 60)
    used = [RoomUse(room_id, room, len(every), sum(every)) for (room_id, room), every in found.items()]
    return sorted(used, key=lambda one: (one.room_id is None, -one.count, -one.minutes, one.room))


def is_told(db: Session, session_id: int) -> bool:
    """Tell whether somebody knows of a meeting: a party answered, or a paper for it was served."""
    answered = select(SessionPerson.id).where(
        SessionPerson.session_id == session_id, SessionPerson.role.in_(ASKED), SessionPerson.answer.is_not(None)
    )
    served = select(PaperDelivery.id).where(PaperDelivery.session_id == session_id)
    return any(db.scalar(query.limit(1)) is not None for query in (answered, served))


@cache
def row_query() -> Select[Any]:
    """Return the query for the columns of CalendarRow, without condition or order."""
    columns: tuple[Any, ...] = (
        MediationSession.id,
        MediationSession.case_id,
        func.coalesce(Case.number, Case.submission_number, ""),
        Case.applicant_name,
        func.coalesce(Insurer.short_name, Case.respondent_name),
        MediationSession.sequence,
        Mediator.name,
        MediationSession.mediator_id,
        func.coalesce(Room.name, ""),
        MediationSession.room_id,
        MediationSession.mode,
        MediationSession.state,
        MediationSession.begins_at,
        MediationSession.ends_at,
        MediationSession.is_public,
        MediationSession.place,
        _answers(),
    )
    return (
        select(*columns)
        .join(Case, Case.id == MediationSession.case_id)
        .join(Mediator, Mediator.id == MediationSession.mediator_id)
        .outerjoin(Insurer, Insurer.id == Case.insurer_id)
        .outerjoin(Room, Room.id == MediationSession.room_id)
    )


@cache
def _rows_between() -> Select[Any]:
    return (
        row_query()
        .where(
            MediationSession.begins_at >= bindparam("since"),
            MediationSession.begins_at < bindparam("until"),
            MediationSession.state != SessionState.CANCELLED,
        )
        .order_by(MediationSession.begins_at, MediationSession.id)
    )


def _answers() -> ColumnElement[int]:
    """Return in one number how many have not answered, and MANY times how many cannot come; 0 for what is over.

    One where nobody was entered who could answer: it is not said that they come. One look into the people of a meeting
    costs a third of two.
    """
    of_one = sql_case(
        (SessionPerson.answer.is_(None), 1), (SessionPerson.answer == AttendanceAnswer.CANNOT_COME, MANY), else_=0
    )
    of_all = (
        select(func.coalesce(func.sum(of_one), 1))
        .where(SessionPerson.session_id == MediationSession.id, SessionPerson.role.in_(ASKED))
        .correlate(MediationSession)
        .scalar_subquery()
    )
    return sql_case((MediationSession.state == SessionState.PLANNED, of_all), else_=0)


def _rows(db: Session, query: Select[Any], values: dict[str, Any] | None = None) -> list[CalendarRow]:
    # Through the connection: these are tuples, and the session would look in each for objects of its own.
    # All at once: fetching one by one takes as long again.
    found = db.connection().execute(query, values or {}).all()
    return [CalendarRow._make((*facts, answers % MANY, answers // MANY)) for *facts, answers in found]
