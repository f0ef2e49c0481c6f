"""The meetings that other calendar programs are given: read here, written by exchange/calendar_file.py."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.errors import Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.committee import Mediator, Room
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.words import SessionMode, SessionState
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.sessions.calendar import CalendarRow, row_query, rows_where

ASKED_AT_ONCE = 500


@dataclass(frozen=True)
class EntryChoice:
    """Which meetings: those with these ids, or what is asked of all. Days are China's, both counted."""

    session_ids: Collection[int] | None = None
    since: date | None = None
    until: date | None = None
    mediator_id: int | None = None
    room_id: int | None = None


@dataclass(frozen=True)
class CalendarEntry:
    """A meeting with what its entry in a calendar is known by. Instants are UTC."""

    uid: str
    """The same for this meeting of this committee, however often it is written."""
    revision: int
    """Rises with every change of the meeting, from 0."""
    row: CalendarRow

    @property
    def is_cancelled(self) -> bool:
        """Whether it will not be held."""
        return self.row.state is SessionState.CANCELLED

    @property
    def is_sure(self) -> bool:
        """Whether everybody who was asked comes, or it is over."""
        return not self.row.waits and not self.row.refuses

    @property
    def place(self) -> str:
        """The room; "" where it is held at home, by telephone or by a link."""
        return self.row.room

    @property
    def own_place(self) -> str:
        """The address of a home visit or the link of an online meeting: it says who the consumer is, or lets in."""
        return self.row.place if self.row.mode is not SessionMode.ON_SITE else ""


@dataclass(frozen=True)
class CalendarEntries:
    """Meetings in order of time, and what the calendar as a whole is called."""

    committee: str
    address: str
    entries: tuple[CalendarEntry, ...]


def calendar_entries(db: Session, choice: EntryChoice) -> CalendarEntries:
    """Return the meetings of a choice, cancelled ones among them, so that other programs take them out.

    Raises Refused("no_committee").
    """
    query = row_query().order_by(MediationSession.begins_at, MediationSession.id)
    if choice.session_ids is not None:
        query = query.where(MediationSession.id.in_(choice.session_ids))
    if choice.since is not None:
        query = query.where(MediationSession.begins_at >= start_of_day(choice.since))
    if choice.until is not None:
        query = query.where(MediationSession.begins_at < _end_of_day(choice.until))
    if choice.mediator_id is not None:
        query = query.where(MediationSession.mediator_id == choice.mediator_id)
    if choice.room_id is not None:
        query = query.where(MediationSession.room_id == choice.room_id)
    rows = rows_where(db, query)
    committee, mark = the_committee(db), _mark(db)
    versions = _versions(db, [row.id for row in rows])
    entries = (CalendarEntry(f"meeting-{row.id}@{mark}.mediator-desk", versions[row.id] - 1, row) for row in rows)
    return CalendarEntries(committee.name, committee.address, tuple(entries))


def mediator_named(db: Session, name: str) -> int:
    """Return the id of a mediator. Raises Refused("no_such_mediator")."""
    found = db.scalars(select(Mediator.id).where(Mediator.name == name.strip()).order_by(Mediator.id.desc())).first()
    if found is None:
        raise Refused("no_such_mediator", name=name.strip())
    return found


def room_named(db: Session, name: str) -> int:
    """Return the id of a room. Raises Refused("no_such_room")."""
    found = db.scalars(select(Room.id).where(Room.name == name.strip()).order_by(Room.id.desc())).first()
    if found is None:
        raise Refused("no_such_room", name=name.strip())
    return found


def _versions(db: Session, ids: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for first in range(0, len(ids), ASKED_AT_ONCE):
        part = ids[first : first + ASKED_AT_ONCE]
        query = select(MediationSession.id, MediationSession.version).where(MediationSession.id.in_(part))
        found.update((row.id, row.version) for row in db.execute(query))
    return found


def _end_of_day(day: date) -> datetime:
    return start_of_day(date.fromordinal(day.toordinal() + 1))


def _mark(db: Session) -> str:
    """Return what tells this committee from others for ever: it was founded in an instant of its own."""
    first = db.scalar(select(AuditEntry.at).order_by(AuditEntry.id).limit(1))
    return hashlib.sha256(f"{first}".encode()).hexdigest()[:16]
