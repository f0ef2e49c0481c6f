"""The keys of the kept files of an office on a server: made once, exchanged, and another recovery code for the old one.

Who comes to them otherwise is said where logins are given, changed and taken away (server_people.py).
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.database import lock_words
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Staff
from mediator_desk.models.office_work import OfficeKeyHolder
from mediator_desk.models.rights import Right, may
from mediator_desk.server.key_functions import give_keys
from mediator_desk.services import audit
from mediator_desk.services.office import committee, server_people
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.office_keys import (
    is_sealed,
    ring_by_code,
    ring_of,
    waits_for_its_password,
    with_next,
    wrapped_by_code,
    wrapped_for,
)

KEYS_MADE, CODE_MADE, KEYS_EXCHANGED = "office_keys_made", "office_code_made", "office_keys_exchanged"


def has_keys(db: Session) -> bool:
    """Tell whether the kept files of these records are sealed with keys that lie on their server."""
    return is_sealed(db.connection())


def keys_of_password(db: Session, staff_id: int, password: str) -> KeyRing | None:
    """Return the keys that this password of a person opens; None where kept files stay closed to that person.

    Raises Unavailable("keys_damaged").
    """
    return ring_of(db.connection(), staff_id, password) if has_keys(db) else None


def keys_of_password_if_whole(db: Session, staff_id: int, password: str) -> KeyRing | None:
    """Return the same; None as well where what was kept for the person is damaged: all else works without it."""
    try:
        return keys_of_password(db, staff_id, password)
    except Unavailable as error:
        if error.code != "keys_damaged":
            raise
        return None


def keys_by_code(db: Session, code: str) -> KeyRing:
    """Return the keys by the recovery code. Raises as storage.office_keys.ring_by_code does."""
    return ring_by_code(db.connection(), code)


def make_keys(db: Session, code: str, *, by: Actor, now: datetime) -> KeyRing:
    """Make the keys of an office that has none, and let this code (recovery_code.new_code()) open them; return them.

    Nobody else comes to them yet. Raises Refused("not_on_a_server"), ("office_has_keys"), ("not_for_login").
    """
    may(by, Right.KEEP_ADMINISTRATORS)
    if not server_people.has_logins(db):
        raise Refused("not_on_a_server")
    lock_words(db, [KEYS_MADE])  # of two at once the later one must see the keys of the first
    if has_keys(db):
        raise Refused("office_has_keys")
    return _made(db, code, by=by, now=now)


def make_keys_anew(db: Session, code: str, *, by: Actor, now: datetime) -> KeyRing:
    """Make other keys for an office whose keys nobody's password opens, where the recovery code is lost for good.

    What is sealed with the keys before can be read by nobody any more. Raises Refused("people_open_keys", names),
    ("no_recovery_code") where there are no keys, ("not_for_login").
    """
    may(by, Right.KEEP_ADMINISTRATORS)
    lock_words(db, [KEYS_MADE])
    if not has_keys(db):
        raise Refused("no_recovery_code")
    if names := who_opens(db):
        raise Refused("people_open_keys", names=", ".join(sorted(names)))
    return _made(db, code, by=by, now=now)


def exchange_keys(db: Session, ring: KeyRing, code: str, *, by: Actor, now: datetime) -> KeyRing:
    """Let other keys seal from now on, as when somebody left who may have kept these; return them and the ones before.

    This code opens them, and none before it; everybody else comes to them by the password as before. What was kept is
    to be sealed again (cli/office_keys.py). Raises Refused("no_recovery_code"), ("keeper_exchanges_keys"),
    ("office_keys_exchanged") where this ring is not the newest any more, ("not_for_login").
    """
    may(by, Right.KEEP_ADMINISTRATORS)
    lock_words(db, [KEYS_MADE])
    if not has_keys(db):
        raise Refused("no_recovery_code")
    if server_people.person_here(db) is not None:
        raise Refused("keeper_exchanges_keys")  # a person sees no row of another, and would shut out all others
    newest = ring.with_new_key().settled()
    # The server holds the table from here on: nobody wraps the keys of before meanwhile.
    give_keys(db.connection(), None, wrapped_by_code(code, newest))
    query = select(OfficeKeyHolder.staff_id, OfficeKeyHolder.content).where(OfficeKeyHolder.staff_id.is_not(None))
    for staff_id, kept in db.execute(query).all():
        try:
            follows = with_next(kept, staff_id, ring, newest)
        except KeyError:  # an older ring was given as the newest
            raise Refused("office_keys_exchanged") from None
        give_keys(db.connection(), staff_id, follows)
    audit.record(db, KEYS_EXCHANGED, by=by, at=now)
    return newest


def wait_for_password(db: Session, staff_id: int) -> bool:
    """Tell whether the keys were exchanged since a person last signed in."""
    return waits_for_its_password(db.connection(), staff_id)


def take_exchanged(db: Session, password: str, ring: KeyRing, *, by: Actor) -> bool:
    """Wrap the keys by one's own password again, where they were exchanged since; return whether they were.

    Raises Refused("not_for_login").
    """
    may(by, Right.KEEP_OWN)
    if by.staff_id is None or not waits_for_its_password(db.connection(), by.staff_id):
        return False
    give_keys(db.connection(), by.staff_id, wrapped_for(by.staff_id, password, ring))
    return True


def who_opens(db: Session) -> set[str]:
    """Return the names of whose password opens the keys, of those rows that the login sees: a keeper's sees all."""
    query = select(Staff.name).join(OfficeKeyHolder, OfficeKeyHolder.staff_id == Staff.id)
    return set(db.scalars(query))


def _made(db: Session, code: str, *, by: Actor, now: datetime) -> KeyRing:
    ring = KeyRing.new()
    give_keys(db.connection(), None, wrapped_by_code(code, ring))
    if committee.has_committee(db):  # a place where a committee is to move in has no trail of its own
        audit.record(db, KEYS_MADE, by=by, at=now)
    return ring


def exchange_code(db: Session, ring: KeyRing, code: str, *, by: Actor, now: datetime) -> None:
    """Let this code open the keys of the kept files, and none before it. Raises Refused("not_for_login")."""
    may(by, Right.KEEP_ADMINISTRATORS)
    give_keys(db.connection(), None, wrapped_by_code(code, ring))
    audit.record(db, CODE_MADE, by=by, at=now)
