"""Taking out a party that was added by mistake: cleanly, and not once the record of the procedure names it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import Signature
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.models.columns import Base
from mediator_desk.models.deadline import Extension, ExtensionConsent
from mediator_desk.models.party import DataConsent, Party
from mediator_desk.models.procedure import Contact, Merge, MergedParty, ToldApart
from mediator_desk.models.session_room import PaperDelivery
from mediator_desk.services.clocks import extensions


def take_out(db: Session, case: Case, party: Party, *, by: Actor, now: datetime) -> None:
    """Take a party out of a case, with its representatives and what only says something of it.

    The parties that stay are numbered from 1 again. Raises Refused where the record names it:
    "party_has_signed" / "party_was_contacted" / "party_has_consented" / "party_gave_evidence" / "party_was_served" /
    "party_is_merged".
    """
    if reason := _hindrance(db, party.id):
        raise Refused(reason, name=party.name)
    extensions.forget_party(db, case, party, by=by, now=now)
    _move_anchor(db, party)
    for row in list(_what_goes_along(db, party.id)):
        db.delete(row)
    case.parties.remove(party)
    db.flush()
    _close_up(db, case)


def _hindrance(db: Session, party_id: int) -> str:
    """Return the code of what forbids removing a party, "" for nothing."""
    effective = ExtensionConsent.extension_id.in_(select(Extension.id).where(Extension.agreed_on.is_not(None)))
    merged = MergedParty.merge_id.in_(select(Merge.id).where(Merge.undone_at.is_(None)))
    named = (
        ("party_has_signed", (Signature.party_id == party_id,)),
        ("party_was_contacted", (Contact.party_id == party_id,)),
        ("party_has_consented", (ExtensionConsent.party_id == party_id, effective)),
        ("party_gave_evidence", (Attachment.party_id == party_id,)),
        ("party_was_served", (PaperDelivery.party_id == party_id,)),
        ("party_is_merged", (_in_merge(party_id), merged)),
    )
    return next((code for code, conditions in named if db.scalar(select(exists().where(*conditions)))), "")


def _in_merge(party_id: int) -> ColumnElement[bool]:
    return or_(MergedParty.party_id == party_id, MergedParty.same_person_before == party_id)


def _move_anchor(db: Session, party: Party) -> None:
    """Let the next oldest entry stand for the human whose other entries name this one."""
    query = select(Party).where(Party.same_person_id == party.id, Party.id != party.id).order_by(Party.id)
    entries = list(db.scalars(query.with_for_update(key_share=True)))
    for entry in entries:
        entry.same_person_id = entries[0].id if len(entries) > 1 else None
    party.same_person_id = None
    db.flush()


def _what_goes_along(db: Session, party_id: int) -> Iterator[Base]:
    """Return what only says something of this party; deleted one by one, so that the trail holds it."""
    yield from db.scalars(select(DataConsent).where(DataConsent.party_id == party_id))
    yield from db.scalars(select(MergedParty).where(MergedParty.party_id == party_id))
    apart = or_(ToldApart.first_party_id == party_id, ToldApart.second_party_id == party_id)
    yield from db.scalars(select(ToldApart).where(apart))


def _close_up(db: Session, case: Case) -> None:
    """Number the parties of each side from 1 again, one by one: no two have one position even for a moment."""
    places: dict[object, int] = {}
    for party in sorted(case.parties, key=lambda one: one.position):
        places[party.side] = places.get(party.side, 0) + 1
        if party.position != places[party.side]:
            party.position = places[party.side]
            db.flush()
