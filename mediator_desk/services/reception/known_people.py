"""Who and what the desk knows already, for a form that completes itself: people, their matters, insurers.

Lists show numbers masked; the full entry of a person is read when somebody chooses it, and the case that is received
with it says so in its history (PIPL art. 51: access is kept on record).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, or_, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.identity_documents import normalise_number
from mediator_desk.conventions.masking import mask_number, mask_phone
from mediator_desk.conventions.text import typed_ascii
from mediator_desk.database import begins_with
from mediator_desk.models.case import Case
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import PartyCapacity
from mediator_desk.models.words import CaseKind, CaseState, Cause, Line, PartySide
from mediator_desk.services.parties.parties import party_draft
from mediator_desk.services.parties.party_drafts import PartyDraft

SHOWN_AT_ONCE = 6
LOOKED_THROUGH = 500
"""Entries among which people are looked for: a common beginning has thousands, and who types on has fewer."""
SHORTEST_NAME = 2
SHORTEST_NUMBER = 4
MATTERS_SHOWN = 12

_NUMBER = re.compile(r"[A-Z]{0,3}[0-9]{4,}[0-9X]*")
_AREA = re.compile(r"(010|02[0-9]|0[3-9][0-9]{2})([0-9]+)")


@dataclass(frozen=True)
class KnownPerson:
    """Somebody who was an applicant before, as a list shows it. `party_id` is the newest entry."""

    party_id: int
    name: str
    identity_number: str
    """Masked."""
    phone: str
    """Masked."""
    address: str
    matters: int
    last_number: str
    last_at: datetime


@dataclass(frozen=True)
class Matter:
    """An earlier matter of a person, in short."""

    case_id: int
    number: str
    kind: CaseKind
    state: CaseState
    received_at: datetime
    insurer_id: int | None
    insurer: str
    line: Line | None
    cause: Cause | None
    policy_number: str


@dataclass(frozen=True)
class InsurerChoice:
    """An insurer of the directory to choose from."""

    id: int
    name: str
    short_name: str


def known_people(db: Session, typed: str, *, most: int = SHOWN_AT_ONCE) -> list[KnownPerson]:
    """Return applicants whose name begins so, or whose document or phone number does; the newest first.

    A name needs two characters, a number four; less finds nobody. Entries of one document number are one person, and
    so are merged ones; without a number the name and the phone tell people apart.
    """
    condition = _person_condition(db, typed)
    if condition is None:
        return []
    query: Select[*tuple[Any, ...]] = (
        select(
            Party.id, Party.name, Party.identity_number, Party.phone, Party.address, Party.same_person_id,
            Case.number, Case.submission_number, Case.id.label("case_id"), Case.received_at,
        )
        .join(Case, Case.id == Party.case_id)
        .where(Party.side == PartySide.APPLICANT, condition, Case.state != CaseState.BINNED)
        .order_by(Party.id.desc())
    )  # fmt: skip
    people: dict[object, list[Row[Any]]] = {}
    for row in db.execute(query):
        people.setdefault(_key(row), []).append(row)
    return [_person(entries) for entries in list(people.values())[:most]]


def person_entered_as(db: Session, party_id: int) -> PartyDraft:
    """Return a known person with all that was entered last, for a new matter. Raises Refused("party_not_found")."""
    known = party_draft(db, party_id)
    plain = replace(known, capacity=PartyCapacity.OWN, stands_for="", group_size=None)
    return replace(plain, side=PartySide.APPLICANT, representatives=(), party_id=None, version=0)


def matters_of(db: Session, *, identity_number: str = "", name: str = "", phone: str = "") -> list[Matter]:
    """Return the matters in which a person was an applicant, the newest first.

    By the document number where there is one, and what was merged with it; else by name and phone together.
    """
    condition = _same_person(normalise_number(identity_number), name.strip(), phone)
    if condition is None:
        return []
    query = (
        select(
            Case.id, Case.number, Case.submission_number, Case.kind, Case.state, Case.received_at, Case.insurer_id,
            Insurer.short_name, Case.respondent_name, Case.line, Case.cause, Case.policy_number,
        )
        .join(Party, Party.case_id == Case.id)
        .outerjoin(Insurer, Insurer.id == Case.insurer_id)
        .where(Party.side == PartySide.APPLICANT, condition, Case.state != CaseState.BINNED)
        .order_by(Case.received_at.desc(), Case.id.desc())
        .limit(MATTERS_SHOWN)
    )  # fmt: skip
    return [
        Matter(
            case_id=row.id,
            number=row.number or row.submission_number or f"#{row.id}",
            kind=row.kind,
            state=row.state,
            received_at=row.received_at,
            insurer_id=row.insurer_id,
            insurer=row.short_name or row.respondent_name,
            line=row.line,
            cause=row.cause,
            policy_number=row.policy_number,
        )
        for row in db.execute(query)
    ]


def policies_in(matters: Sequence[Matter], insurer_id: int | None) -> list[tuple[str, Line | None]]:
    """Return the policies of a person with an insurer (with any, for None) and their lines, the newest first."""
    found: dict[str, Line | None] = {}
    for matter in matters:
        if matter.policy_number and insurer_id in (None, matter.insurer_id):
            found.setdefault(matter.policy_number, matter.line)
    return list(found.items())


def insurers_named(db: Session, typed: str, *, most: int = SHOWN_AT_ONCE) -> list[InsurerChoice]:
    """Return insurers that have what was typed in their name, short name or another name of theirs."""
    text = typed.strip()
    if not text:
        return []
    names = select(InsurerAlias.insurer_id).where(InsurerAlias.name.icontains(text, autoescape=True))
    fits = or_(
        Insurer.name.icontains(text, autoescape=True),
        Insurer.short_name.icontains(text, autoescape=True),
        Insurer.id.in_(names),
    )
    query = select(Insurer.id, Insurer.name, Insurer.short_name).where(fits)
    ordered = query.order_by(Insurer.is_confirmed.desc(), Insurer.short_name, Insurer.id).limit(most)
    return [InsurerChoice(*row) for row in db.execute(ordered)]


def _person_condition(db: Session, typed: str) -> ColumnElement[bool] | None:
    number = typed_ascii(typed).replace("-", "").upper()
    if _NUMBER.fullmatch(number):
        landline = _AREA.fullmatch(number)
        phone = f"{landline[1]}-{landline[2]}" if landline else number
        by_document = _some(begins_with(db, Party.identity_number, number))
        return or_(Party.id.in_(by_document), Party.id.in_(_some(begins_with(db, Party.phone, phone))))
    name = typed.strip()
    if len(name) < SHORTEST_NAME or name[0].isdigit():
        return None
    return Party.id.in_(_some(begins_with(db, Party.name, name)))


def _some(condition: ColumnElement[bool]) -> Select[int]:
    """Return so many applicants of a condition, in the order of its index: the same time whoever lives in the city."""
    found = select(Party.id).where(Party.side == PartySide.APPLICANT, condition).limit(LOOKED_THROUGH)
    return select(found.subquery().c.id)


def _same_person(number: str, name: str, phone: str) -> ColumnElement[bool] | None:
    if number:
        merged = select(Party.same_person_id).where(Party.identity_number == number, Party.same_person_id.is_not(None))
        return or_(Party.identity_number == number, Party.same_person_id.in_(merged))
    return and_(Party.phone == phone, Party.name == name) if name and phone else None


def _key(row: Row[Any]) -> object:
    return row.same_person_id or row.identity_number or (row.name, row.phone)


def _person(entries: Sequence[Row[Any]]) -> KnownPerson:
    newest = entries[0]
    return KnownPerson(
        party_id=newest.id,
        name=newest.name,
        identity_number=mask_number(newest.identity_number),
        phone=mask_phone(newest.phone),
        address=newest.address,
        matters=len({row.case_id for row in entries}),
        last_number=newest.number or newest.submission_number or f"#{newest.case_id}",
        last_at=newest.received_at,
    )
