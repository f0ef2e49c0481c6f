"""Reaching the parties: who tried, when and how, and what came of it. One act also writes what comes next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.text import LONGEST_TEXT
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Staff
from mediator_desk.models.life import IN_REVIEW, NOT_YET_AGREED
from mediator_desk.models.party import Party
from mediator_desk.models.procedure import Contact
from mediator_desk.models.procedure_words import ContactManner, ContactResult
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import CaseKind, DueStep, PartySide
from mediator_desk.services.cases.case_life import case_to_change, tell
from mediator_desk.services.cases.next_steps import set_next_step
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.parties import consent
from mediator_desk.services.parties.answers import ANSWERS

HEARD = frozenset({ContactResult.REACHED, *ANSWERS})
"""Results in which the party was spoken to: only then is the other side contacted."""


@dataclass(frozen=True)
class ContactDraft:
    """Somebody tried to reach a party: whom, when (an instant), how, what came of it, in words; and what comes next."""

    party_id: int | None
    at: datetime | None
    manner: ContactManner | None = ContactManner.TELEPHONE
    result: ContactResult | None = None
    words: str = ""
    next_step: str = ""
    next_on: date | None = None
    next_who: str = ""
    """Who does the next step; oneself where nobody is named."""

    def problems(self, case: Case, now: datetime) -> list[Problem]:
        """Return what is missing or cannot be: nobody was called tomorrow; who takes part is said before agreeing."""
        problems = [
            Problem(name, "required") for name in ("party_id", "at", "manner", "result") if getattr(self, name) is None
        ]
        if self.at and self.at > now:
            problems.append(Problem("at", "contact_in_future"))
        if self.at and china_day(self.at) < china_day(case.received_at):
            problems.append(Problem("at", "before_reception"))
        if self.result in ANSWERS and not _asks_for_consent(case):
            problems.append(Problem("result", "no_longer_asked"))
        if len(self.words.strip()) > LONGEST_TEXT:
            problems.append(Problem("words", "too_long", {"longest": LONGEST_TEXT}))
        return problems


@dataclass(frozen=True)
class ContactRow:
    """One try to reach a party, as lists show it."""

    id: int
    party_id: int | None
    name: str
    at: datetime
    manner: ContactManner
    result: ContactResult
    words: str
    staff: str


def record_contact(db: Session, case_id: int, draft: ContactDraft, *, by: Actor, now: datetime) -> Contact:
    """Record that somebody tried to reach a party, and, where the draft says it, what comes next.

    A respondent that was spoken to since the case was accepted ends the time to contact the other side (online rules
    art. 15). In a case that seeks consent the last party that agrees lets it go on (services/parties/consent.py).
    Raises Invalid, Refused("case_not_found" / "case_is_archived" / "party_not_found").
    """
    may(by, Right.WORK_ON_CASES)
    case = case_to_change(db, case_id)
    if problems := draft.problems(case, now):
        raise Invalid(problems)
    party = _party_of(case, draft.party_id)
    contact = _contact(case, party, draft, by)
    db.add(contact)
    is_after_acceptance = case.accepted_on is not None and china_day(contact.at) >= case.accepted_on
    if is_after_acceptance and party.side is PartySide.RESPONDENT and contact.result in HEARD:
        deadlines.end_steps(db, case, china_day(contact.at), DueStep.CONTACT_OTHER_SIDE)
    facts = {"name": party.name, "how": contact.manner, "answer": contact.result}
    tell(db, case, "contact_recorded", by=by, now=now, reason=contact.words, **facts)
    _plan_next(db, case, draft, by=by, now=now)
    consent.take_answers(db, case, by=by, now=now)
    return contact


def contacts_of(db: Session, case_id: int) -> list[ContactRow]:
    """Return who was tried to be reached in a case, the newest try first."""
    query = (
        select(
            Contact.id, Contact.party_id, Contact.name, Contact.at, Contact.manner, Contact.result, Contact.words,
            Staff.name.label("staff"),
        )
        .outerjoin(Staff, Staff.id == Contact.staff_id)
        .where(Contact.case_id == case_id)
        .order_by(Contact.at.desc(), Contact.id.desc())
    )  # fmt: skip
    return [ContactRow(row.id, row.party_id, *row[2:7], staff=row.staff or "") for row in db.execute(query)]


def asks_for_consent(db: Session, case_id: int) -> bool:
    """Tell whether a party of this case may still say whether it takes part."""
    case = db.get(Case, case_id)
    return case is not None and _asks_for_consent(case)


def _asks_for_consent(case: Case) -> bool:
    return case.kind is CaseKind.MEDIATION and case.state in (*IN_REVIEW, *NOT_YET_AGREED)


def _party_of(case: Case, party_id: int | None) -> Party:
    party = next((one for one in case.parties if one.id == party_id), None)
    if party is None:
        raise Refused("party_not_found")
    return party


def _contact(case: Case, party: Party, draft: ContactDraft, by: Actor) -> Contact:
    if draft.at is None or draft.manner is None or draft.result is None:
        raise Invalid([Problem("result", "required")])
    return Contact(
        case_id=case.id,
        party_id=party.id,
        name=party.name,
        at=draft.at,
        manner=draft.manner,
        result=draft.result,
        words=draft.words.strip(),
        staff_id=by.staff_id,
    )


def _plan_next(db: Session, case: Case, draft: ContactDraft, *, by: Actor, now: datetime) -> None:
    if not draft.next_step.strip() and draft.next_on is None:
        return
    names = {"words": "next_step", "who": "next_who", "on": "next_on"}
    try:
        set_next_step(db, case.id, words=draft.next_step, on=draft.next_on, who=draft.next_who, by=by, now=now)
    except Invalid as refused:
        raise Invalid([replace(one, field=names.get(one.field, one.field)) for one in refused.problems]) from None
