"""What the audit trail keeps of passphrases and keys: that somebody got or lost one, never what it is.

The key file itself is storage/keys.py. Whoever changes it tells it here first, in a transaction that ends after the
file was changed: what could not be changed is not told either.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Staff
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit
from mediator_desk.storage.key_holders import KeyOwner


class KeyAct(StrEnum):
    """What was done to the keys of the committee as a whole."""

    ENCRYPTED = "records_encrypted"
    RECOVERY_CODE = "recovery_code_made"
    REKEYED = "keys_exchanged"


def owner_of(db: Session, staff_id: int) -> KeyOwner:
    """Return a person of the staff as they sign in."""
    return _owner(db.get_one(Staff, staff_id))


def find_owner(db: Session, typed: str) -> KeyOwner:
    """Return the person with this name or work number who uses the desk. Raises Refused("no_such_person", name)."""
    name = typed.strip()
    number = func.lower(Staff.work_number) == name.lower()
    query = select(Staff).where(Staff.is_active, or_(Staff.name == name, number))
    found = db.scalars(query.order_by(Staff.name != name, Staff.id)).first() if name else None
    if found is None:
        raise Refused("no_such_person", name=name)
    return _owner(found)


def tell_passphrase_given(db: Session, staff_id: int, *, by: Actor, now: datetime) -> KeyOwner:
    """Tell that somebody else is given a passphrase, a first or another one. Raises Refused("not_for_role")."""
    may(by, Right.KEEP_PASSPHRASES)
    return _told(db, "passphrase_given", staff_id, by=by, now=now)


def tell_passphrase_taken(db: Session, staff_id: int, *, by: Actor, now: datetime) -> KeyOwner:
    """Tell that somebody's passphrase opens nothing any more. Raises Refused("not_for_role")."""
    may(by, Right.KEEP_PASSPHRASES)
    return _told(db, "passphrase_taken", staff_id, by=by, now=now)


def tell_own_passphrase(db: Session, staff_id: int, *, by: Actor, now: datetime) -> KeyOwner:
    """Tell that somebody chose another passphrase for themselves."""
    may(by, Right.KEEP_OWN)
    return _told(db, "passphrase_changed", staff_id, by=by, now=now)


def tell_keys(db: Session, act: KeyAct, *, by: Actor, now: datetime) -> None:
    """Tell what was done to the keys of the committee. Raises Refused("not_for_role")."""
    may(by, Right.KEEP_PASSPHRASES)
    audit.record(db, act, by=by, at=now)


def _told(db: Session, act: str, staff_id: int, *, by: Actor, now: datetime) -> KeyOwner:
    owner = owner_of(db, staff_id)
    audit.record(db, act, by=by, at=now, facts={"name": owner.name, "staff_id": staff_id})
    return owner


def _owner(row: Staff) -> KeyOwner:
    return KeyOwner(row.id, row.name, row.work_number)
