"""Asking the people of a meeting whether they come: the call and what was answered are one act."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.procedure import Contact
from mediator_desk.models.procedure_words import ContactManner, ContactResult
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.session_words import AttendanceAnswer, SessionRole
from mediator_desk.services.parties.contacts import ContactDraft, record_contact
from mediator_desk.services.sessions import people
from mediator_desk.services.sessions.room import meeting_to_change

OF_THE_COMMITTEE = (SessionRole.MEDIATOR, SessionRole.RECORDER)


@dataclass(frozen=True)
class AskDraft:
    """Somebody was told of a meeting: how, whether he or she was spoken to, what was answered, and what was said."""

    manner: ContactManner | None = ContactManner.TELEPHONE
    is_reached: bool = True
    answered: AttendanceAnswer | None = None
    words: str = ""

    def problems(self) -> list[Problem]:
        """Return what is missing or cannot be: nobody answers who was not reached."""
        problems = [] if self.manner else [Problem("manner", "required")]
        if self.answered is not None and not self.is_reached:
            problems.append(Problem("answered", "person_not_reached_cannot_answer"))
        return problems


def ask_person(
    db: Session, person_id: int, draft: AskDraft, *, begins_at: datetime | None = None, by: Actor, now: datetime
) -> Contact | None:
    """Record that somebody was told of a meeting, as a contact with the party he or she belongs to, and the answer.

    Who belongs to no party (an expert, whom both bring) has an answer and no contact: None is returned then. Who was
    not reached keeps the answer that was given before. `begins_at`: the beginning that was told, where it is known.
    Raises Invalid, Refused("no_longer_there" / "session_not_planned" / "person_is_not_asked"),
    Refused("session_was_moved") where the meeting begins at another time by now.
    """
    may(by, Right.WORK_ON_CASES)
    person = db.get(SessionPerson, person_id)
    if person is None:
        raise Refused("no_longer_there")
    meeting, case = meeting_to_change(db, person.session_id)
    if person.role in OF_THE_COMMITTEE:
        raise Refused("person_is_not_asked", name=person.name)
    if problems := draft.problems():
        raise Invalid(problems)
    if draft.is_reached:
        people.refuse_moved(meeting, begins_at)
    contact = None
    if person.party_id is not None:
        contact = record_contact(db, case.id, _contact(person, draft, now), by=by, now=now)
    if draft.answered is not None:
        people.answer(db, person_id, draft.answered, by=by, now=now)
    return contact


def _contact(person: SessionPerson, draft: AskDraft, now: datetime) -> ContactDraft:
    """Return the contact with the party; where another was spoken to, the words begin with who that was."""
    result = ContactResult.REACHED if draft.is_reached else ContactResult.NOT_REACHED
    words = draft.words.strip()
    if person.role is not SessionRole.PARTY:
        words = f"{person.name}: {words}" if words else person.name
    return replace(ContactDraft(person.party_id, now, draft.manner, result), words=words)
