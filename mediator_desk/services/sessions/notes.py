"""What is said in a meeting, by whom: noted, changed and struck out with a trace; its record is written from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.text import kept_text
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, Staff
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_room import SessionNote, SessionPerson
from mediator_desk.models.session_words import NoteKind, SessionRole
from mediator_desk.models.words import PartySide, SessionState
from mediator_desk.services.cases.case_life import tell
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.sessions.booking import refuse_recused
from mediator_desk.services.sessions.room import meeting_to_change

_TURN = {SessionRole.MEDIATOR: 1, SessionRole.RECORDER: 2}


@dataclass(frozen=True)
class NoteDraft:
    """What somebody said. `speaker` names who is not among the people of the meeting; `version` is 0 for a new note."""

    person_id: int | None
    text: str
    kind: NoteKind = NoteKind.STATEMENT
    speaker: str = ""
    side: PartySide | None = None
    """Of a speaker who is named only; people of the meeting have their own."""
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what is missing or cannot be."""
        problems = [] if self.text.strip() else [Problem("text", "required")]
        if self.person_id is None and not self.speaker.strip():
            problems.append(Problem("person_id", "required"))
        return problems + too_long(SessionNote, self)


@dataclass(frozen=True)
class NoteRow:
    """A note as the room shows it."""

    id: int
    at: datetime
    person_id: int | None
    speaker: str
    side: PartySide | None
    kind: NoteKind
    text: str
    is_undisputed: bool
    struck_at: datetime | None
    noted_by: str
    version: int

    @property
    def is_struck(self) -> bool:
        """Whether it was struck out: it is on no paper then."""
        return self.struck_at is not None


def notes_of(db: Session, session_id: int) -> list[NoteRow]:
    """Return the notes of a meeting in order of time, those struck out among them."""
    query = (
        select(SessionNote, func.coalesce(Staff.name, ""))
        .outerjoin(Staff, Staff.id == SessionNote.staff_id)
        .where(SessionNote.session_id == session_id)
        .order_by(SessionNote.at, SessionNote.id)
    )
    return [
        NoteRow(
            one.id, one.at, one.person_id, one.speaker, one.side, one.kind, one.text, one.is_undisputed, one.struck_at,
            noted_by, one.version,
        )
        for one, noted_by in db.execute(query)
    ]  # fmt: skip


@dataclass(frozen=True)
class Speaker:
    """Somebody whose words may be noted: of the people of the meeting, or named only (person_id is None)."""

    person_id: int | None
    name: str
    role: SessionRole
    side: PartySide | None


def speakers_of(db: Session, session_id: int) -> list[Speaker]:
    """Return whose words may be noted in a meeting: the parties' side first, then the mediators, the recorder last.

    Who is known to be absent is left out. A meeting that was planned before people were kept has the parties of its
    case and its mediator.
    """
    asked = (SessionPerson.session_id == session_id, SessionPerson.is_present.is_not(False))
    people = db.scalars(select(SessionPerson).where(*asked).order_by(SessionPerson.position))
    known = [Speaker(one.id, one.name, one.role, one.side) for one in people]
    return sorted(known or _known_of_case(db, session_id), key=lambda one: _TURN.get(one.role, 0))


def record_text(db: Session, session_id: int) -> str:
    """Return the course of a meeting for its record, a line for each note: who said what. Never private, never struck.

    Names and words are as they were noted; the paper is Chinese in every language, so is the colon.
    """
    return "\n".join(f"{one.speaker}：{one.text}" for one in notes_of(db, session_id) if not one.is_struck)


def undisputed_facts_of(db: Session, case_id: int) -> str:
    """Return what nobody disputes in the meetings of a case, a line for each, in order of time (法发〔2016〕14号).

    Meetings that were cancelled and notes that were struck out count for nothing.
    """
    query = (
        select(SessionNote.text)
        .join(MediationSession, MediationSession.id == SessionNote.session_id)
        .where(
            MediationSession.case_id == case_id,
            MediationSession.state != SessionState.CANCELLED,
            SessionNote.is_undisputed,
            SessionNote.struck_at.is_(None),
        )
        .order_by(SessionNote.at, SessionNote.id)
    )
    return "\n".join(dict.fromkeys(db.scalars(query)))


def add_note(db: Session, session_id: int, draft: NoteDraft, *, by: Actor, now: datetime) -> SessionNote:
    """Note down what somebody said, at this moment.

    Raises Invalid, Refused("session_not_planned") for a meeting that was recorded or cancelled,
    Refused("no_longer_there") for a person of another meeting, Refused("mediator_recused_here") until the one who
    takes over is appointed. What was noted before may still be put right.
    """
    may(by, Right.WORK_ON_CASES)
    if problems := draft.problems():
        raise Invalid(problems)
    meeting, case = meeting_to_change(db, session_id)
    refuse_recused(db, meeting, case)  # under who had to leave nothing more is said
    note = SessionNote(session_id=meeting.id, at=now, staff_id=by.staff_id)
    _write(db, note, draft)
    db.add(note)
    _tell(db, meeting, case, note, "note_added", by, now)
    return note


def change_note(db: Session, note_id: int, draft: NoteDraft, *, by: Actor, now: datetime) -> SessionNote:
    """Change what was noted; when it was said stays, what stood there stands in the trail.

    Raises as add_note, Refused("changed_at_another_desk").
    """
    may(by, Right.WORK_ON_CASES)
    if problems := draft.problems():
        raise Invalid(problems)
    note, meeting, case = _to_change(db, note_id)
    if note.version != draft.version:
        raise Refused("changed_at_another_desk")
    _write(db, note, draft)
    if db.is_modified(note):
        _tell(db, meeting, case, note, "note_changed", by, now)
    return note


def strike_note(db: Session, note_id: int, *, by: Actor, now: datetime) -> SessionNote:
    """Strike a note out: it stays to be read and is on no paper. Raises Refused as add_note."""
    return _strike(db, note_id, now, by, now)


def unstrike(db: Session, note_id: int, *, by: Actor, now: datetime) -> SessionNote:
    """Let a note that was struck out count again. Raises Refused as add_note."""
    return _strike(db, note_id, None, by, now)


def mark_undisputed(db: Session, note_id: int, is_undisputed: bool, *, by: Actor, now: datetime) -> SessionNote:
    """Tick that nobody disputes what was said, or take the tick away. Raises Refused as add_note."""
    may(by, Right.WORK_ON_CASES)
    note, meeting, case = _to_change(db, note_id)
    if note.is_undisputed is not is_undisputed:
        note.is_undisputed = is_undisputed
        act = "note_undisputed" if is_undisputed else "note_disputed"
        _tell(db, meeting, case, note, act, by, now)
    return note


def speaker_of(
    db: Session, session_id: int, person_id: int | None, named: str, side: PartySide | None
) -> tuple[str, PartySide | None]:
    """Return the name under which somebody's words are kept, and the side. Raises Refused("no_longer_there").

    `named` and `side` are of somebody who is not among the people of the meeting.
    """
    if person_id is None:
        return kept_text(named).strip(), side
    person = db.get(SessionPerson, person_id)
    if person is None or person.session_id != session_id:
        raise Refused("no_longer_there")
    return person.name, person.side


def _known_of_case(db: Session, session_id: int) -> list[Speaker]:
    meeting = db.get_one(MediationSession, session_id)
    parties = select(Party).where(Party.case_id == meeting.case_id).order_by(Party.side, Party.position)
    mediator = Speaker(None, db.get_one(Mediator, meeting.mediator_id).name, SessionRole.MEDIATOR, None)
    return [*(Speaker(None, one.name, SessionRole.PARTY, one.side) for one in db.scalars(parties)), mediator]


def _write(db: Session, note: SessionNote, draft: NoteDraft) -> None:
    if draft.person_id is None and note.person_id is None and draft.speaker.strip() == note.speaker:
        pass  # whose entry went keeps side and name
    elif draft.person_id != note.person_id or not note.speaker:
        note.speaker, note.side = speaker_of(db, note.session_id, draft.person_id, draft.speaker, draft.side)
    note.person_id, note.kind, note.text = draft.person_id, draft.kind, kept_text(draft.text).strip()


def _strike(db: Session, note_id: int, struck_at: datetime | None, by: Actor, now: datetime) -> SessionNote:
    may(by, Right.WORK_ON_CASES)
    note, meeting, case = _to_change(db, note_id)
    if (note.struck_at is None) is not (struck_at is None):
        note.struck_at = struck_at
        _tell(db, meeting, case, note, "note_struck" if struck_at else "note_unstruck", by, now)
    return note


def _to_change(db: Session, note_id: int) -> tuple[SessionNote, MediationSession, Case]:
    note = db.get(SessionNote, note_id)
    if note is None:
        raise Refused("no_longer_there")
    meeting, case = meeting_to_change(db, note.session_id)
    db.refresh(note)
    return note, meeting, case


def _tell(
    db: Session, meeting: MediationSession, case: Case, note: SessionNote, act: str, by: Actor, now: datetime
) -> None:
    tell(db, case, act, by=by, now=now, sequence=meeting.sequence, name=note.speaker)
