"""The parties of a case as its screen shows them: numbers masked, who acts for them, what they said last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.masking import mask_number, mask_phone
from mediator_desk.models.case import Case
from mediator_desk.models.party import DataConsent, Party, Representative
from mediator_desk.models.procedure_words import ConsentScope, ContactResult, PartyCapacity
from mediator_desk.models.words import PartyKind, PartySide, RepresentativeKind
from mediator_desk.services.parties.answers import answers_of
from mediator_desk.services.parties.contacts import ContactRow, contacts_of


@dataclass(frozen=True)
class RepresentativeDetails:
    """Who acts for a party."""

    name: str
    kind: RepresentativeKind
    relation: str
    may_settle: bool
    letter_on: date | None = None


@dataclass(frozen=True)
class PartyDetails:
    """A party; identity number, credit code and phone are masked."""

    id: int
    side: PartySide
    kind: PartyKind
    name: str
    identity_number: str
    credit_code: str
    phone: str
    address: str
    representatives: tuple[RepresentativeDetails, ...]
    capacity: PartyCapacity = PartyCapacity.OWN
    stands_for: str = ""
    identity_reason: str = ""
    """Why a number that looks odd is right."""
    born_on: date | None = None
    last_contact: ContactRow | None = None
    answer: ContactResult | None = None
    """What it said last about taking part."""
    consents: frozenset[ConsentScope] = frozenset()
    """Its consents to the use of sensitive data that stand."""

    @property
    def has_guardian(self) -> bool:
        """Whether a legal representative acts for it."""
        return any(one.kind is RepresentativeKind.LEGAL for one in self.representatives)


def party_details(db: Session, case: Case) -> tuple[PartyDetails, ...]:
    """Return the parties of a case in the order of their sides and places, in three statements besides their rows."""
    last: dict[int | None, ContactRow] = {}
    for contact in contacts_of(db, case.id):
        last.setdefault(contact.party_id, contact)
    answers = answers_of(db, case.id) if last else {}
    standing = _standing_consents(db, case.parties)
    return tuple(
        _details(party, last.get(party.id), answers.get(party.id), standing.get(party.id, frozenset()))
        for party in case.parties
    )


def _details(
    party: Party, last: ContactRow | None, answer: ContactResult | None, consents: frozenset[ConsentScope]
) -> PartyDetails:
    return PartyDetails(
        id=party.id,
        side=party.side,
        kind=party.kind,
        name=party.name,
        identity_number=mask_number(party.identity_number),
        credit_code=mask_number(party.credit_code),
        phone=mask_phone(party.phone),
        address=party.address,
        representatives=tuple(_representative(one) for one in party.representatives),
        capacity=party.capacity,
        stands_for=party.stands_for,
        identity_reason=party.identity_reason,
        born_on=party.born_on,
        last_contact=last,
        answer=answer,
        consents=consents,
    )


def _representative(one: Representative) -> RepresentativeDetails:
    return RepresentativeDetails(one.name, one.kind, one.relation, one.may_settle, one.letter_on)


def _standing_consents(db: Session, parties: Sequence[Party]) -> Mapping[int, frozenset[ConsentScope]]:
    query = select(DataConsent.party_id, DataConsent.scope).where(
        DataConsent.party_id.in_([party.id for party in parties]), DataConsent.withdrawn_on.is_(None)
    )
    found: dict[int, frozenset[ConsentScope]] = {}
    for party_id, scope in db.execute(query):
        found[party_id] = found.get(party_id, frozenset()) | {scope}
    return found
