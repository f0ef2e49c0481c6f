"""Meetings of the parties: planning without clashes, moving, cancelling, recording."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import CHINA, china_day, start_of_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, Room
from mediator_desk.models.life import AT_THE_DESK, Act, may
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.words import SessionMode, SessionResult, SessionState
from mediator_desk.services.cases.case_life import advance, case_to_change, tell
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.sessions.clashes import LONGEST_MEETING as LONGEST_MEETING
from mediator_desk.services.sessions.clashes import refuse_clashes


@dataclass(frozen=True)
class SessionDraft:
    """A meeting as it is planned. Times are China's."""

    day: date | None
    begins: time | None
    ends: time | None
    mode: SessionMode = SessionMode.ON_SITE
    room_id: int | None = None
    place: str = ""
    is_public: bool = False

    def problems(self) -> list[Problem]:
        """Return what is missing or cannot be: a meeting needs a room, or for a visit or a link its place."""
        problems = [Problem(name, "required") for name in ("day", "begins", "ends") if getattr(self, name) is None]
        if self.begins and self.ends and self.ends <= self.begins:
            problems.append(Problem("ends", "ends_before_beginning"))
        if self.mode is SessionMode.ON_SITE and self.room_id is None:
            problems.append(Problem("room_id", "required"))
        if self.mode is SessionMode.HOME_VISIT and not self.place.strip():
            problems.append(Problem("place", "required"))
        return problems + too_long(MediationSession, self)

    def span(self) -> tuple[datetime, datetime]:
        """Return beginning and end as instants. Raises Invalid for a draft with problems."""
        if self.problems() or not (self.day and self.begins and self.ends):
            raise Invalid(self.problems())
        begins, ends = (datetime.combine(self.day, at, CHINA).astimezone(UTC) for at in (self.begins, self.ends))
        return begins, ends


@dataclass(frozen=True)
class SessionRecordDraft:
    """What the record of a meeting that was held says (调解记录)."""

    result: SessionResult | None
    rights_told: bool = False
    recusal_asked: bool = False
    recorder: str = ""
    applicant_offer: str = ""
    respondent_offer: str = ""
    notes: str = ""

    def problems(self) -> list[Problem]:
        """Return what is missing: without rights told and recusal asked the record is faulty."""
        problems = [] if self.result else [Problem("result", "required")]
        problems += [
            Problem(name, "must_be_told") for name in ("rights_told", "recusal_asked") if not getattr(self, name)
        ]
        return problems + too_long(MediationSession, self)


@dataclass(frozen=True)
class SessionRow:
    """A meeting as lists and the schedule show it."""

    id: int
    case_id: int
    case_number: str
    applicant: str
    respondent: str
    sequence: int
    mediator: str
    mediator_id: int
    room: str
    room_id: int | None
    mode: SessionMode
    state: SessionState
    result: SessionResult | None
    begins_at: datetime
    ends_at: datetime
    place: str = ""
    is_public: bool = False
    applicant_offer: str = ""
    respondent_offer: str = ""


def plan_session(db: Session, case_id: int, draft: SessionDraft, *, by: Actor, now: datetime) -> MediationSession:
    """Plan the next meeting of a case.

    What was written as the next step stays where its day lies before the meeting; else the meeting comes next.
    Raises Invalid; Refused("not_possible_in_state"); Refused("session_in_past"); Refused("session_still_planned");
    Refused("room_taken" / "mediator_taken" / "party_taken") with who and when.
    """
    begins_at, ends_at = draft.span()
    case = case_to_change(db, case_id)
    advance(db, case, Act.SCHEDULE, by=by, now=now)
    if case.mediator_id is None:
        raise Refused("no_mediator")
    if ends_at <= now:
        raise Refused("session_in_past")
    if planned_sessions(db, case_id):
        raise Refused("session_still_planned")
    refuse_clashes(db, case, draft.room_id, begins_at, ends_at)
    meeting = MediationSession(
        case_id=case_id,
        sequence=_last_sequence(db, case_id) + 1,
        mediator_id=case.mediator_id,
        room_id=draft.room_id,
        mode=draft.mode,
        place=draft.place.strip(),
        begins_at=begins_at,
        ends_at=ends_at,
        is_public=draft.is_public,
        state=SessionState.PLANNED,
    )
    db.add(meeting)
    if not case.next_step or case.next_step_on is None or case.next_step_on >= china_day(begins_at):
        _clear_next_step(case)
    tell(db, case, "session_planned", by=by, now=now, sequence=meeting.sequence, begins_at=begins_at)
    return meeting


def move_session(
    db: Session, session_id: int, draft: SessionDraft, *, words: str = "", by: Actor, now: datetime
) -> MediationSession:
    """Move a meeting that has not been held; `words` say why. Raises as plan_session does."""
    may(by, AT_THE_DESK)
    begins_at, ends_at = draft.span()
    meeting, case = _planned(db, session_id)
    if ends_at <= now:
        raise Refused("session_in_past")
    refuse_clashes(db, case, draft.room_id, begins_at, ends_at, without=session_id)
    before = meeting.begins_at
    meeting.begins_at, meeting.ends_at = begins_at, ends_at
    meeting.room_id, meeting.mode, meeting.place = draft.room_id, draft.mode, draft.place.strip()
    meeting.is_public = draft.is_public
    facts = {"sequence": meeting.sequence, "begins_at": begins_at, "moved_from": before}
    tell(db, case, "session_moved", by=by, now=now, reason=words.strip(), **facts)
    return meeting


def cancel_session(db: Session, session_id: int, *, words: str, by: Actor, now: datetime) -> None:
    """Cancel a planned meeting; `words` say why. Raises Invalid, Refused("session_not_planned")."""
    may(by, AT_THE_DESK)
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    meeting, case = _planned(db, session_id)
    meeting.state = SessionState.CANCELLED
    _forget_day(case)
    tell(db, case, "session_cancelled", by=by, now=now, reason=words, sequence=meeting.sequence)


def record_session(
    db: Session, session_id: int, draft: SessionRecordDraft, *, by: Actor, now: datetime
) -> MediationSession:
    """Record a meeting that was held and its result.

    Raises Invalid, Refused("session_not_planned" / "session_not_begun").
    """
    if problems := draft.problems():
        raise Invalid(problems)
    meeting, case = _planned(db, session_id)
    advance(db, case, Act.RECORD_SESSION, by=by, now=now)
    if meeting.begins_at > now:
        raise Refused("session_not_begun", begins_at=meeting.begins_at)
    meeting.state = SessionState.HELD
    meeting.result = draft.result
    meeting.rights_told, meeting.recusal_asked = draft.rights_told, draft.recusal_asked
    meeting.recorder, meeting.notes = draft.recorder.strip(), draft.notes
    meeting.applicant_offer, meeting.respondent_offer = draft.applicant_offer, draft.respondent_offer
    case.mediated_on = case.mediated_on or china_day(meeting.begins_at)
    _forget_day(case)
    tell(db, case, "session_held", by=by, now=now, sequence=meeting.sequence, result=draft.result)
    return meeting


def planned_sessions(db: Session, case_id: int) -> list[MediationSession]:
    """Return the meetings of a case that are still to be held."""
    query = select(MediationSession).where(
        MediationSession.case_id == case_id, MediationSession.state == SessionState.PLANNED
    )
    return list(db.scalars(query.order_by(MediationSession.begins_at)))


def sessions_between(db: Session, first: date, last: date) -> list[SessionRow]:
    """Return the meetings that begin on the days from `first` to `last`, both counted, in order of time."""
    return session_rows(
        db,
        MediationSession.begins_at >= start_of_day(first),
        MediationSession.begins_at < start_of_day(last + timedelta(days=1)),
        MediationSession.state != SessionState.CANCELLED,
    )


def sessions_of(db: Session, case_id: int) -> list[SessionRow]:
    """Return all meetings of a case, in order of time."""
    return session_rows(db, MediationSession.case_id == case_id)


def session_rows(db: Session, *conditions: ColumnElement[bool]) -> list[SessionRow]:
    """Return the meetings under these SQL conditions, in order of time."""
    query = (
        select(
            MediationSession,
            Case.number,
            Case.applicant_name,
            Case.respondent_name,
            Mediator.name,
            func.coalesce(Room.name, ""),
        )
        .join(Case, Case.id == MediationSession.case_id)
        .join(Mediator, Mediator.id == MediationSession.mediator_id)
        .outerjoin(Room, Room.id == MediationSession.room_id)
        .where(*conditions)
        .order_by(MediationSession.begins_at, MediationSession.id)
    )
    return [
        SessionRow(
            id=meeting.id,
            case_id=meeting.case_id,
            case_number=number or "",
            applicant=applicant,
            respondent=respondent,
            sequence=meeting.sequence,
            mediator=mediator,
            mediator_id=meeting.mediator_id,
            room=room,
            room_id=meeting.room_id,
            mode=meeting.mode,
            state=meeting.state,
            result=meeting.result,
            begins_at=meeting.begins_at,
            ends_at=meeting.ends_at,
            place=meeting.place,
            is_public=meeting.is_public,
            applicant_offer=meeting.applicant_offer,
            respondent_offer=meeting.respondent_offer,
        )
        for meeting, number, applicant, respondent, mediator, room in db.execute(query)
    ]


def _clear_next_step(case: Case) -> None:
    """The meeting comes next, and its mediator holds it: services.next_steps finds both while it is planned."""
    case.next_step = case.next_step_by = ""
    case.next_step_on = None


def _forget_day(case: Case) -> None:
    """The meeting is over: nobody's day lies ahead but one that was written down."""
    if not case.next_step:
        _clear_next_step(case)


def _planned(db: Session, session_id: int) -> tuple[MediationSession, Case]:
    meeting = db.get(MediationSession, session_id)
    if meeting is None or meeting.state is not SessionState.PLANNED:
        raise Refused("session_not_planned")
    return meeting, case_to_change(db, meeting.case_id)


def _last_sequence(db: Session, case_id: int) -> int:
    query = select(func.max(MediationSession.sequence)).where(MediationSession.case_id == case_id)
    return db.scalar(query) or 0
