"""What one side tells the mediator alone (背靠背): read by who may see it and nobody else, on no paper, in no export.

The audit trail says that something was noted, not what. Rows for the screen come without the words: these are read
when a person asks to see them, and only then.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.text import kept_text
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_room import PrivateNote
from mediator_desk.models.words import PartySide
from mediator_desk.services.cases.case_life import tell
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.sessions.booking import refuse_recused
from mediator_desk.services.sessions.notes import speaker_of
from mediator_desk.services.sessions.private_sight import may_see
from mediator_desk.services.sessions.room import meeting_to_change


@dataclass(frozen=True)
class PrivateNoteDraft:
    """What somebody told the mediator alone. `told_by` names who is not among the people of the meeting."""

    person_id: int | None
    text: str
    told_by: str = ""
    side: PartySide | None = None
    """Of somebody who is named only; people of the meeting have their own."""
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what is missing or cannot be."""
        problems = [] if self.text.strip() else [Problem("text", "required")]
        if self.person_id is None and not self.told_by.strip():
            problems.append(Problem("person_id", "required"))
        return problems + too_long(PrivateNote, self)


@dataclass(frozen=True)
class PrivateNoteRow:
    """That something was told in private, and by whom; not what."""

    id: int
    at: datetime
    person_id: int | None
    told_by: str
    side: PartySide | None
    is_struck: bool
    version: int


def private_notes_of(db: Session, session_id: int, *, by: Actor) -> list[PrivateNoteRow]:
    """Return the private notes of a meeting that `by` may see, in order of time, without their words."""
    return [
        PrivateNoteRow(
            one.id, one.at, one.person_id, one.told_by, one.side, one.struck_at is not None, one.version
        )
        for one in _seen(db, session_id, by)
    ]  # fmt: skip


def read_private_notes(db: Session, session_id: int, *, by: Actor) -> dict[int, str]:
    """Return the words of the private notes of a meeting that `by` may see, by their ids."""
    return {one.id: one.text for one in _seen(db, session_id, by)}


def add_private_note(db: Session, session_id: int, draft: PrivateNoteDraft, *, by: Actor, now: datetime) -> PrivateNote:
    """Note down what somebody told the mediator of the meeting alone.

    Raises Invalid, Refused("session_not_planned") for a meeting that was recorded or cancelled,
    Refused("no_longer_there") for a person of another meeting, Refused("mediator_recused_here") until the one who
    takes over is appointed.
    """
    may(by, Right.WORK_ON_CASES)
    if problems := draft.problems():
        raise Invalid(problems)
    meeting, case = meeting_to_change(db, session_id)
    refuse_recused(db, meeting, case)  # who had to leave hears nothing more in private
    told_by, side = speaker_of(db, session_id, draft.person_id, draft.told_by, draft.side)
    note = PrivateNote(
        session_id=meeting.id,
        at=now,
        person_id=draft.person_id,
        told_by=told_by,
        side=side,
        text=kept_text(draft.text).strip(),
        staff_id=by.staff_id,
        mediator_id=meeting.mediator_id,
    )
    db.add(note)
    tell(db, case, "private_note_added", by=by, now=now, sequence=meeting.sequence)
    return note


def change_private_note(db: Session, note_id: int, draft: PrivateNoteDraft, *, by: Actor, now: datetime) -> PrivateNote:
    """Change what was told in private. Raises as add_private_note, Refused("changed_at_another_desk").

    Refused("private_to_others") for whom it is nothing.
    """
    may(by, Right.WORK_ON_CASES)
    if problems := draft.problems():
        raise Invalid(problems)
    note, meeting, case = _to_change(db, note_id, by)
    if note.version != draft.version:
        raise Refused("changed_at_another_desk")
    note.text = kept_text(draft.text).strip()
    if draft.person_id != note.person_id:
        named = (draft.told_by, draft.side)
        note.told_by, note.side = speaker_of(db, note.session_id, draft.person_id, *named)
        note.person_id = draft.person_id
    if db.is_modified(note):
        tell(db, case, "private_note_changed", by=by, now=now, sequence=meeting.sequence)
    return note


def strike_private_note(db: Session, note_id: int, is_struck: bool = True, *, by: Actor, now: datetime) -> PrivateNote:
    """Strike a private note out, or let it stand again. Raises Refused as change_private_note."""
    may(by, Right.WORK_ON_CASES)
    note, meeting, case = _to_change(db, note_id, by)
    if (note.struck_at is not None) is not is_struck:
        note.struck_at = now if is_struck else None
        tell(db, case, "private_note_changed", by=by, now=now, sequence=meeting.sequence)
    return note


def _seen(db: Session, session_id: int, by: Actor) -> list[PrivateNote]:
    query = select(PrivateNote).where(PrivateNote.session_id == session_id)
    every = db.scalars(query.order_by(PrivateNote.at, PrivateNote.id))
    return [one for one in every if may_see(db, one.mediator_id, by, written_by=one.staff_id)]


def _to_change(db: Session, note_id: int, by: Actor) -> tuple[PrivateNote, MediationSession, Case]:
    note = db.get(PrivateNote, note_id)
    if note is None:
        raise Refused("no_longer_there")
    if not may_see(db, note.mediator_id, by, written_by=note.staff_id):
        raise Refused("private_to_others")
    meeting, case = meeting_to_change(db, note.session_id)
    db.refresh(note)
    return note, meeting, case
