"""A number of a person is shown whole: who looked at whose, and at which of them, stands in the audit trail.

Screens show identity documents, telephones and accounts masked (Personal Information Protection Law art. 51: what is
not needed is not shown, and who may see it is limited). The trail holds whose number it was, never the number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import MediatorTie
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.submission import QuarantinedSubmission
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.services import audit
from mediator_desk.services.agreements.agreement_rows import agreement_of


class Where(StrEnum):
    """In which row a number stands."""

    PARTY = "party"
    REPRESENTATIVE = "representative"
    """Who acts for a party: the row is the party's, `name` says who."""
    MEETING = "meeting"
    """Somebody who takes part in a meeting; who has no telephone there is called under the party's."""
    AGREEMENT = "agreement"
    """The last agreement of a case: the row is the case's."""
    TIE = "tie"
    """Somebody to whom a mediator is tied."""
    QUARANTINE = "quarantine"
    """A row that could not be taken in; `name` is the column of the export in which the number stands."""


@dataclass(frozen=True)
class Wanted:
    """One number of one person."""

    where: Where
    row_id: int
    number: PersonalNumber
    name: str = ""


@dataclass(frozen=True)
class _Found:
    value: str
    name: str
    case_id: int | None


def reveal(db: Session, wanted: Wanted, *, by: Actor, now: datetime) -> str:
    """Return a number whole, and write down that it was looked at.

    Raises Refused("not_for_role"), Refused("no_longer_there") where the row or the number is gone.
    """
    may(by, Right.REVEAL)
    found = _FOUND[wanted.where](db, wanted)
    if found is None or not found.value:
        raise Refused("no_longer_there")
    facts = {"name": found.name, "which": wanted.number}
    audit.record(db, "revealed", by=by, at=now, case_id=found.case_id, facts=facts)
    return found.value


def _of_party(db: Session, wanted: Wanted) -> _Found | None:
    party = db.get(Party, wanted.row_id)
    return _Found(str(getattr(party, wanted.number, "")), party.name, party.case_id) if party else None


def _of_representative(db: Session, wanted: Wanted) -> _Found | None:
    query = select(Representative, Party.case_id).join(Party, Party.id == Representative.party_id)
    row = db.execute(query.where(Party.id == wanted.row_id, Representative.name == wanted.name)).first()
    return _Found(str(getattr(row[0], wanted.number, "")), wanted.name, row[1]) if row else None


def _of_meeting(db: Session, wanted: Wanted) -> _Found | None:
    person = db.get(SessionPerson, wanted.row_id)
    if person is None or wanted.number is not PersonalNumber.PHONE:
        return None
    party = db.get(Party, person.party_id) if person.party_id else None
    case_id = db.scalar(select(MediationSession.case_id).where(MediationSession.id == person.session_id))
    return _Found(person.phone or (party.phone if party else ""), person.name, case_id)


def _of_agreement(db: Session, wanted: Wanted) -> _Found | None:
    agreement = agreement_of(db, wanted.row_id)
    return _Found(agreement.account, agreement.payee, agreement.case_id) if agreement else None


def _of_tie(db: Session, wanted: Wanted) -> _Found | None:
    tie = db.get(MediatorTie, wanted.row_id)
    return _Found(str(getattr(tie, wanted.number, "")), tie.name, None) if tie else None


def _in_quarantine(db: Session, wanted: Wanted) -> _Found | None:
    row = db.get(QuarantinedSubmission, wanted.row_id)
    if row is None or wanted.name not in NUMBER_COLUMNS:
        return None
    named = row.fields.get(_WHOSE[wanted.name], "") or row.number
    return _Found(row.fields.get(wanted.name, ""), named, None)


NUMBER_COLUMNS: Mapping[str, PersonalNumber] = MappingProxyType(
    {
        "证件号码": PersonalNumber.IDENTITY,
        "代理人证件号码": PersonalNumber.IDENTITY,
        "手机号码": PersonalNumber.PHONE,
    }
)
"""Columns of the export that hold a number of a person."""
_WHOSE = MappingProxyType({"证件号码": "申请人姓名", "代理人证件号码": "代理人姓名", "手机号码": "申请人姓名"})

_FOUND: Mapping[Where, Callable[[Session, Wanted], _Found | None]] = MappingProxyType(
    {
        Where.PARTY: _of_party,
        Where.REPRESENTATIVE: _of_representative,
        Where.MEETING: _of_meeting,
        Where.AGREEMENT: _of_agreement,
        Where.TIE: _of_tie,
        Where.QUARANTINE: _in_quarantine,
    }
)
