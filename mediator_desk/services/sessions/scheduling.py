"""Meetings of the parties: planning without clashes, moving, cancelling, recording."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day, start_of_day
from mediator_desk.conventions.text import kept_text
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, Room
from mediator_desk.models.life import Act
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import SessionMode, SessionResult, SessionState
from mediator_desk.services.cases.case_life import advance, case_to_change, tell
from mediator_desk.services.first_comers import telling_first
from mediator_desk.services.sessions.booked import LONGEST_MEETING as LONGEST_MEETING
from mediator_desk.services.sessions.booking import (
    ask_day_off,
    ask_people_again,
    book,
    outdate_notices,
    refuse_begun,
    refuse_recused,
)
from mediator_desk.services.sessions.clashes import Wish
from mediator_desk.services.sessions.filling import fill
from mediator_desk.services.sessions.rights_rows import recusal_problems
from mediator_desk.services.sessions.room import get_up, meeting_to_change
from mediator_desk.services.sessions.session_drafts import SessionDraft as SessionDraft
from mediator_desk.services.sessions.session_drafts import SessionRecordDraft as SessionRecordDraft

LONGEST_REASON = 300


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
    is_open: bool = False
    """Whether the parties sit at the table now, or are in a break."""
    applicant_offer: str = ""
    respondent_offer: str = ""


def plan_session(db: Session, case_id: int, draft: SessionDraft, *, by: Actor, now: datetime) -> MediationSession:
    """Plan the next meeting of a case.

    What was written as the next step stays where its day lies before the meeting; else the meeting comes next.
    Raises Invalid, on a day off with the code day_off_to_confirm until the draft says that it is meant;
    Refused("not_possible_in_state"); Refused("session_in_past"); Refused("session_still_planned");
    Refused("room_taken" / "mediator_taken" / "party_taken" / "mediator_absent" / "room_closed") with who and when.
    """
    begins_at, ends_at = draft.span()
    case = case_to_change(db, case_id)
    advance(db, case, Act.SCHEDULE, by=by, now=now)
    if case.mediator_id is None:
        raise Refused("no_mediator")
    if ends_at <= now:
        raise Refused("session_in_past")
    with telling_first(db, case_id, by):
        if planned_sessions(db, case_id):
            raise Refused("session_still_planned")
    ask_day_off(db, draft)
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
    book(db, Wish(case_id, case.mediator_id, draft.room_id, begins_at, ends_at), lambda: db.add(meeting))
    fill(db, meeting, case)
    if not case.next_step or case.next_step_on is None or case.next_step_on >= china_day(begins_at):
        _clear_next_step(case)
    tell(db, case, "session_planned", by=by, now=now, sequence=meeting.sequence, begins_at=begins_at)
    return meeting


def move_session(
    db: Session,
    session_id: int,
    draft: SessionDraft,
    *,
    words: str = "",
    seen: tuple[datetime, datetime, int | None] | None = None,
    by: Actor,
    now: datetime,
) -> MediationSession:
    """Move a meeting that has not been opened; `words` say why. Who had answered is asked again for another time, and
    a notice that names another time or place counts no more.

    `seen`: beginning, end and room from which it is moved, as they were read. Raises as plan_session does,
    Refused("changed_at_another_desk") where they are others by now, Refused("session_has_begun"),
    Refused("mediator_recused_here") where its mediator was recused and nobody took over yet.
    """
    may(by, Right.WORK_ON_CASES)
    begins_at, ends_at = draft.span()
    if problems := reason_problems(words, is_needed=False):
        raise Invalid(problems)
    meeting, case = meeting_to_change(db, session_id)
    with telling_first(db, case.id, by):
        if seen is not None and seen != (meeting.begins_at, meeting.ends_at, meeting.room_id):
            raise Refused("changed_at_another_desk")
        refuse_begun(meeting)
    refuse_recused(db, meeting, case)
    if ends_at <= now:
        raise Refused("session_in_past")
    if draft.day != china_day(meeting.begins_at):
        ask_day_off(db, draft)
    before, noticed = (meeting.begins_at, meeting.ends_at), _on_notice(meeting)
    wish = Wish(case.id, meeting.mediator_id, draft.room_id, begins_at, ends_at, without=session_id)
    book(db, wish, lambda: _put(meeting, draft, begins_at, ends_at))
    if before != (begins_at, ends_at):
        ask_people_again(db, meeting)
    if noticed != _on_notice(meeting):
        outdate_notices(db, meeting)
    facts = {"sequence": meeting.sequence, "begins_at": begins_at, "moved_from": before[0]}
    tell(db, case, "session_moved", by=by, now=now, reason=words.strip(), **facts)
    return meeting


def cancel_session(db: Session, session_id: int, *, words: str, by: Actor, now: datetime) -> None:
    """Cancel a planned meeting that has not been opened; `words` say why.

    Raises Invalid, Refused("session_not_planned" / "session_has_begun").
    """
    may(by, Right.WORK_ON_CASES)
    if problems := reason_problems(words):
        raise Invalid(problems)
    meeting, case = meeting_to_change(db, session_id)
    with telling_first(db, case.id, by):
        refuse_begun(meeting)
    meeting.state, meeting.end_words = SessionState.CANCELLED, words.strip()
    forget_day(case)
    tell(db, case, "session_cancelled", by=by, now=now, reason=words, sequence=meeting.sequence)


def record_session(
    db: Session, session_id: int, draft: SessionRecordDraft, *, by: Actor, now: datetime
) -> MediationSession:
    """Record a meeting that was held and its result.

    Raises Invalid (problem "recusal_wanted" while somebody in it wants a recusal and no request was written down),
    Refused("session_not_planned" / "session_not_begun").
    """
    if problems := draft.problems():
        raise Invalid(problems)
    meeting, case = meeting_to_change(db, session_id)
    advance(db, case, Act.RECORD_SESSION, by=by, now=now)
    if (meeting.opened_at or meeting.begins_at) > now:
        raise Refused("session_not_begun", begins_at=meeting.begins_at)
    if problems := recusal_problems(db, case, session_id):
        raise Invalid(problems)
    meeting.state = SessionState.HELD
    get_up(db, meeting, now)
    meeting.result = draft.result
    meeting.rights_told, meeting.recusal_asked = draft.rights_told, draft.recusal_asked
    meeting.recorder, meeting.notes = kept_text(draft.recorder).strip(), kept_text(draft.notes)
    meeting.applicant_offer = kept_text(draft.applicant_offer)
    meeting.respondent_offer = kept_text(draft.respondent_offer)
    case.mediated_on = case.mediated_on or china_day(meeting.begins_at)
    forget_day(case)
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
            is_open=meeting.opened_at is not None and meeting.closed_at is None,
            applicant_offer=meeting.applicant_offer,
            respondent_offer=meeting.respondent_offer,
        )
        for meeting, number, applicant, respondent, mediator, room in db.execute(query)
    ]


# What adjourning shares with the above


def reason_problems(words: str, *, is_needed: bool = True) -> list[Problem]:
    """Return what is wrong with the words that say why a meeting does not take place as planned."""
    if len(words.strip()) > LONGEST_REASON:
        return [Problem("words", "too_long", {"longest": LONGEST_REASON})]
    return [Problem("words", "required")] if is_needed and not words.strip() else []


def forget_day(case: Case) -> None:
    """The meeting is over: nobody's day lies ahead but one that was written down."""
    if not case.next_step:
        _clear_next_step(case)


def _on_notice(meeting: MediationSession) -> tuple[object, ...]:
    return meeting.begins_at, meeting.room_id, meeting.mode, meeting.place


def _put(meeting: MediationSession, draft: SessionDraft, begins_at: datetime, ends_at: datetime) -> None:
    meeting.begins_at, meeting.ends_at = begins_at, ends_at
    meeting.room_id, meeting.mode, meeting.place = draft.room_id, draft.mode, draft.place.strip()
    meeting.is_public = draft.is_public


def _clear_next_step(case: Case) -> None:
    """The meeting comes next, and its mediator holds it: services.next_steps finds both while it is planned."""
    case.next_step = case.next_step_by = ""
    case.next_step_on = None


def _last_sequence(db: Session, case_id: int) -> int:
    query = select(func.max(MediationSession.sequence)).where(MediationSession.case_id == case_id)
    return db.scalar(query) or 0
