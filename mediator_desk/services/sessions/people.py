"""Who takes part in a meeting: the parties and who acts for them, the mediators, a recorder, and whom the parties want.

Others than these may take part with the parties' consent (People's Mediation Law art. 20).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.session_words import AttendanceAnswer, SessionRole
from mediator_desk.models.words import PartySide
from mediator_desk.services.cases.case_life import tell
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.sessions.filling import OF_THE_CASE, people_in
from mediator_desk.services.sessions.rights_rows import count_rights
from mediator_desk.services.sessions.room import meeting_to_change

NEED_CONSENT = frozenset({SessionRole.RELATIVE, SessionRole.EXPERT, SessionRole.OTHER})


@dataclass(frozen=True)
class PersonDraft:
    """Somebody who is to take part beside those of the case."""

    role: SessionRole | None
    name: str
    side: PartySide | None = None
    phone: str = ""
    words: str = ""
    is_consented: bool = False

    def problems(self) -> list[Problem]:
        """Return what is missing or cannot be: whom the parties bring, the others consent to (art. 20)."""
        problems = [] if self.role and self.role not in OF_THE_CASE else [Problem("role", "required")]
        if not self.name.strip():
            problems.append(Problem("name", "required"))
        if self.role in NEED_CONSENT and not self.is_consented:
            problems.append(Problem("is_consented", "others_need_consent"))
        return problems + too_long(SessionPerson, self)


@dataclass(frozen=True)
class PersonRow:
    """Somebody who takes part in a meeting."""

    id: int
    role: SessionRole
    side: PartySide | None
    party_id: int | None
    mediator_id: int | None
    name: str
    phone: str
    words: str
    answer: AttendanceAnswer | None
    answered_at: datetime | None
    is_present: bool | None

    @property
    def is_asked(self) -> bool:
        """Whether it matters what this person answers: the committee's own people come."""
        return self.role not in (SessionRole.MEDIATOR, SessionRole.RECORDER)


def people_of(db: Session, session_id: int) -> list[PersonRow]:
    """Return who takes part in a meeting: applicants, respondents, then the others, in their order."""
    rows = [_row(one) for one in people_in(db, session_id)]
    sides = (PartySide.APPLICANT, PartySide.RESPONDENT, None)
    return sorted(rows, key=lambda one: (one.role not in OF_THE_CASE, sides.index(one.side)))


def add_person(db: Session, session_id: int, draft: PersonDraft, *, by: Actor, now: datetime) -> SessionPerson:
    """Let somebody else take part. Raises Invalid, Refused("session_not_planned")."""
    may(by, Right.WORK_ON_CASES)
    meeting, case = meeting_to_change(db, session_id)
    if draft.problems() or draft.role is None:
        raise Invalid(draft.problems())
    last = db.scalar(select(func.max(SessionPerson.position)).where(SessionPerson.session_id == session_id)) or 0
    person = SessionPerson(
        session_id=session_id,
        position=last + 1,
        role=draft.role,
        side=draft.side,
        name=draft.name.strip(),
        phone=draft.phone.strip(),
        words=draft.words.strip(),
        is_consented=draft.is_consented or draft.role not in NEED_CONSENT,
    )
    db.add(person)
    count_rights(db, meeting)  # whoever comes is to be told too
    tell(db, case, "person_added", by=by, now=now, sequence=meeting.sequence, name=person.name)
    return person


def remove_person(db: Session, person_id: int, *, by: Actor, now: datetime) -> None:
    """Let somebody take part no more who was entered for this meeting alone.

    Raises Refused("person_of_the_case") for whoever belongs to the case: such a person does not come, or is not there.
    """
    may(by, Right.WORK_ON_CASES)
    person, meeting, case = _to_change(db, person_id)
    if person.role in OF_THE_CASE:
        raise Refused("person_of_the_case", name=person.name)
    db.delete(person)
    count_rights(db, meeting)
    tell(db, case, "person_removed", by=by, now=now, sequence=meeting.sequence, name=person.name)


def answer(
    db: Session,
    person_id: int,
    answered: AttendanceAnswer | None,
    *,
    begins_at: datetime | None = None,
    by: Actor,
    now: datetime,
) -> None:
    """Keep what somebody answered to being told of the meeting; None takes an answer back.

    `begins_at`: the beginning that was told, where it is known. Raises Refused("no_longer_there"),
    Refused("session_not_planned"), Refused("session_was_moved") where the meeting begins at another time by now.
    """
    may(by, Right.WORK_ON_CASES)
    person, meeting, case = _to_change(db, person_id)
    refuse_moved(meeting, begins_at)
    if person.answer is answered:
        return
    person.answer, person.answered_at = answered, now if answered else None
    act = f"person_{answered}" if answered else "person_answer_taken_back"
    tell(db, case, act, by=by, now=now, sequence=meeting.sequence, name=person.name)


def refuse_moved(meeting: MediationSession, begins_at: datetime | None) -> None:
    """Refuse what was answered to another time than the meeting's: Refused("session_was_moved")."""
    if begins_at is not None and begins_at != meeting.begins_at:
        raise Refused("session_was_moved", begins_at=meeting.begins_at)


def mark_present(db: Session, person_id: int, is_present: bool | None, *, by: Actor, now: datetime) -> None:
    """Keep whether somebody is there; None while nobody looked. Raises as `answer`."""
    may(by, Right.WORK_ON_CASES)
    person, meeting, case = _to_change(db, person_id)
    if person.is_present is is_present:
        return
    person.is_present = is_present
    count_rights(db, meeting)  # who is not there need not be told
    act = {True: "person_present", False: "person_absent", None: "person_presence_taken_back"}[is_present]
    tell(db, case, act, by=by, now=now, sequence=meeting.sequence, name=person.name)


def _to_change(db: Session, person_id: int) -> tuple[SessionPerson, MediationSession, Case]:
    person = db.get(SessionPerson, person_id)
    if person is None:
        raise Refused("no_longer_there")
    meeting, case = meeting_to_change(db, person.session_id)
    db.refresh(person)
    return person, meeting, case


def _row(one: SessionPerson) -> PersonRow:
    return PersonRow(
        one.id, one.role, one.side, one.party_id, one.mediator_id, one.name, one.phone, one.words, one.answer,
        one.answered_at, one.is_present,
    )  # fmt: skip
