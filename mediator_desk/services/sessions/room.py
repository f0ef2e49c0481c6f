"""A meeting as it goes on in the room: it is opened, rests in breaks, and is closed; the time is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, Room
from mediator_desk.models.life import Act, Guard
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.procedure import Recusal
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_room import SessionNote
from mediator_desk.models.words import SessionMode, SessionState
from mediator_desk.services.cases.case_life import advance, case_to_change, tell
from mediator_desk.services.first_comers import telling_first
from mediator_desk.services.sessions.filling import fill


@dataclass(frozen=True)
class RoomRow:
    """A meeting as the room shows it."""

    id: int
    case_id: int
    case_number: str
    applicant: str
    respondent: str
    sequence: int
    mediator_id: int
    mediator: str
    room: str
    mode: SessionMode
    state: SessionState
    begins_at: datetime
    ends_at: datetime
    opened_at: datetime | None
    closed_at: datetime | None
    paused_at: datetime | None
    paused_seconds: int
    rights_told: bool
    recusal_asked: bool

    @property
    def is_open(self) -> bool:
        """Whether the parties sit at the table now, or are in a break."""
        return self.opened_at is not None and self.closed_at is None

    def seconds_held(self, now: datetime) -> int:
        """Return for how many seconds it has been going on, breaks left out; 0 before it was opened."""
        if self.opened_at is None:
            return 0
        until = self.closed_at or self.paused_at or now
        return max(0, int((until - self.opened_at).total_seconds()) - self.paused_seconds)


def room_of(db: Session, session_id: int) -> RoomRow:
    """Return a meeting as the room shows it. Raises Refused("session_not_planned") where there is none."""
    query = (
        select(MediationSession, Case, Mediator.name, func.coalesce(Room.name, ""))
        .join(Case, Case.id == MediationSession.case_id)
        .join(Mediator, Mediator.id == MediationSession.mediator_id)
        .outerjoin(Room, Room.id == MediationSession.room_id)
        .where(MediationSession.id == session_id)
    )
    found = db.execute(query).first()
    if found is None:
        raise Refused("session_not_planned")
    one, case, mediator, room = found
    return RoomRow(
        one.id, case.id, case.shown_number, case.applicant_name, case.respondent_name, one.sequence, one.mediator_id,
        mediator, room, one.mode, one.state, one.begins_at, one.ends_at, one.opened_at, one.closed_at, one.paused_at,
        one.paused_seconds, one.rights_told, one.recusal_asked,
    )  # fmt: skip


def open_session(db: Session, session_id: int, *, by: Actor, now: datetime) -> MediationSession:
    """Open a meeting: the parties sit down. One that was closed by mistake is opened again; the time between rests.

    It may begin before its hour, on its day alone. Raises Refused("session_not_planned" / "session_not_begun" /
    "session_day_over" / "session_open_already"), Refused("recusal_undecided"), and as case_life.advance for what
    RECORD_SESSION asks.
    """
    meeting, case = meeting_to_change(db, session_id)
    advance(db, case, Act.RECORD_SESSION, by=by, now=now)
    if db.scalar(select(Recusal.id).where(Recusal.case_id == case.id, Recusal.decision.is_(None)).limit(1)):
        raise Refused(Guard.NO_RECUSAL_OPEN)
    with telling_first(db, case.id, by):
        if meeting.opened_at is not None and meeting.closed_at is None:
            raise Refused("session_open_already")
    if china_day(meeting.begins_at) > china_day(now):
        raise Refused("session_not_begun", begins_at=meeting.begins_at)
    if china_day(meeting.begins_at) < china_day(now):
        raise Refused("session_day_over", begins_at=meeting.begins_at)
    told = "session_opened" if meeting.opened_at is None else "session_reopened"
    if meeting.closed_at is not None:
        meeting.paused_seconds += _seconds(meeting.closed_at, now)
        meeting.closed_at = None
    meeting.opened_at = meeting.opened_at or now
    fill(db, meeting, case)
    tell(db, case, told, by=by, now=now, sequence=meeting.sequence)
    return meeting


def pause(db: Session, session_id: int, *, by: Actor, now: datetime) -> MediationSession:
    """Begin a break. Raises Refused("session_not_planned" / "session_not_open" / "session_paused_already")."""
    may(by, Right.WORK_ON_CASES)
    meeting, case = _open_meeting(db, session_id)
    if meeting.paused_at is not None:
        raise Refused("session_paused_already")
    meeting.paused_at = now
    tell(db, case, "session_paused", by=by, now=now, sequence=meeting.sequence)
    return meeting


def go_on(db: Session, session_id: int, *, by: Actor, now: datetime) -> MediationSession:
    """End a break. Raises Refused("session_not_planned" / "session_not_open" / "session_not_paused")."""
    may(by, Right.WORK_ON_CASES)
    meeting, case = _open_meeting(db, session_id)
    if meeting.paused_at is None:
        raise Refused("session_not_paused")
    minutes = _end_break(meeting, now) // 60
    tell(db, case, "session_continued", by=by, now=now, sequence=meeting.sequence, minutes=minutes)
    return meeting


def close_session(db: Session, session_id: int, *, by: Actor, now: datetime) -> MediationSession:
    """Close a meeting: the parties get up. Its record and its result are written apart (scheduling.record_session).

    Raises Refused("session_not_planned" / "session_not_open").
    """
    may(by, Right.WORK_ON_CASES)
    meeting, case = _open_meeting(db, session_id)
    closed_at = get_up(db, meeting, now)
    minutes = max(0, _seconds(meeting.opened_at or now, closed_at) - meeting.paused_seconds) // 60
    tell(db, case, "session_closed", by=by, now=now, sequence=meeting.sequence, minutes=minutes)
    return meeting


def get_up(db: Session, meeting: MediationSession, now: datetime) -> datetime:
    """Let the clock of an opened meeting stand, and return when it did: a break that lasts is over.

    Whoever closes or records it on a later day forgot to: the parties did not sit there overnight.
    """
    if meeting.opened_at is None or meeting.closed_at is not None:
        return meeting.closed_at or now
    closed_at = now if china_day(now) == china_day(meeting.opened_at) else _left_at(db, meeting, meeting.opened_at)
    if meeting.paused_at is not None:
        _end_break(meeting, closed_at)
    meeting.closed_at = closed_at
    return closed_at


def _left_at(db: Session, meeting: MediationSession, opened_at: datetime) -> datetime:
    """Return when the parties left a meeting that nobody closed on its day: in a break with it, else with its hour or
    the last thing that was noted."""
    if meeting.paused_at is not None:
        return meeting.paused_at
    noted = db.scalar(select(func.max(SessionNote.at)).where(SessionNote.session_id == meeting.id))
    ends = [at for at in (meeting.ends_at, noted) if at is not None and china_day(at) == china_day(opened_at)]
    return max([opened_at, *ends])


def meeting_to_change(db: Session, session_id: int) -> tuple[MediationSession, Case]:
    """Return a meeting that is still to be held or going on, and its case, locked.

    Raises Refused("session_not_planned") for one that is over or cancelled, and as case_life.case_to_change.
    """
    case_id = db.scalar(select(MediationSession.case_id).where(MediationSession.id == session_id))
    case = case_to_change(db, case_id) if case_id is not None else None
    # While the row of the case was waited for, another desk may have recorded it.
    meeting = db.get(MediationSession, session_id, populate_existing=True)
    if meeting is None or case is None or meeting.state is not SessionState.PLANNED:
        raise Refused("session_not_planned")
    return meeting, case


def _open_meeting(db: Session, session_id: int) -> tuple[MediationSession, Case]:
    meeting, case = meeting_to_change(db, session_id)
    if meeting.opened_at is None or meeting.closed_at is not None:
        raise Refused("session_not_open")
    return meeting, case


def _end_break(meeting: MediationSession, now: datetime) -> int:
    """Add the break to those that are over, and return how many seconds it took."""
    took = _seconds(meeting.paused_at or now, now)
    meeting.paused_seconds += took
    meeting.paused_at = None
    return took


def _seconds(since: datetime, until: datetime) -> int:
    return max(0, int((until - since).total_seconds()))
