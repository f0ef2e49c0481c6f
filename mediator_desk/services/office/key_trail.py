"""What the audit trail says about passphrases and the recovery code: who got or lost a way to the records.

It also says of which generation the key file was then. So a file out of an old backup, in which somebody has a
passphrase who lost it since, is known for what it is. A newer one than the trail knows is right: the file is written
before the trail, and a program that ended between the two has locked nobody out.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.committee import Staff
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import Role
from mediator_desk.services import audit
from mediator_desk.services.backups.anchors import RESTORED
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile

GIVEN, CHANGED, TAKEN_AWAY = "passphrase_given", "passphrase_changed", "passphrase_taken_away"
CODE_MADE, CODE_USED = "recovery_code_made", "recovery_code_used"
PROTECTED, REKEYED = "records_encrypted", "keys_exchanged"
KEYS_SEEN = "keys_seen"
TELLING = (GIVEN, CHANGED, TAKEN_AWAY, CODE_MADE, CODE_USED, PROTECTED, REKEYED, KEYS_SEEN, RESTORED)
"""The acts that say of which generation the key file was."""
GENERATION = "key_generation"


def note_keys(db: Session, act: str, *, generation: int, staff_id: int | None = None, by: Actor, now: datetime) -> None:
    """Write into the trail what was done with the keys; `staff_id` is whose passphrase it was.

    `generation` is that of the key file, which was written before.
    Raises Refused("not_for_role") where somebody without the right gives or takes one that is not their own.
    """
    if act not in (CHANGED, CODE_USED):
        may(by, Right.KEEP_PASSPHRASES)
    if act in (GIVEN, TAKEN_AWAY) and staff_id is not None:
        may_keep_passphrase_of(db, staff_id, by=by)
    staff = db.get(Staff, staff_id) if staff_id is not None else None
    facts = {"name": staff.name} if staff else {}
    audit.record(db, act, by=by, at=now, facts={**facts, GENERATION: generation})


def known_generation(db: Session) -> int:
    """Return the highest generation of the key file that the records know, 0 for none."""
    said = db.scalars(select(AuditEntry.facts).where(AuditEntry.act.in_(TELLING)))
    return max((int(facts.get(GENERATION, 0)) for facts in said), default=0)


def refuse_older_keys(db: Session, generation: int) -> None:
    """Let pass a key file of this generation or a newer one.

    Raises Refused("keys_older"): somebody may have a passphrase in it who lost it since then.
    """
    if generation < known_generation(db):
        raise Refused("keys_older")


def give_passphrase(db: Session, keys: KeyFile, ring: KeyRing, owner: KeyOwner, passphrase: str) -> None:
    """Give somebody a passphrase, whom the recovery code let in or a person who may.

    In an older key file, which only the code opens, nobody else keeps theirs. Raises as KeyFile.add_person does.
    """
    known = known_generation(db)
    if keys.generation < known:
        keys.begin_anew(ring, owner, passphrase, known=known)
    else:
        keys.add_person(ring, owner, passphrase)


def see_keys(db: Session, generation: int, *, by: Actor, now: datetime) -> None:
    """Let the records know of a newer key file than they did, as after a program that ended before it told them."""
    if generation > known_generation(db):
        audit.record(db, KEYS_SEEN, by=by, at=now, facts={GENERATION: generation})


def may_keep_passphrase_of(db: Session, staff_id: int, *, by: Actor) -> None:
    """Let pass who may give somebody a passphrase or take it away: of an administrator's, only administrators may.

    Whoever could would sign in as one. Raises Refused("not_for_role"); to be asked before the key file is changed.
    """
    may(by, Right.KEEP_PASSPHRASES)
    staff = db.get(Staff, staff_id)
    if staff is not None and staff.is_active and staff.role is Role.ADMINISTRATOR and staff_id != by.staff_id:
        may(by, Right.KEEP_ADMINISTRATORS)


def key_owner(db: Session, staff_id: int) -> KeyOwner:
    """Return a person of the staff as the key file names them. Raises Refused("no_longer_there")."""
    staff = db.get(Staff, staff_id)
    if staff is None:
        raise Refused("no_longer_there")
    return KeyOwner(staff.id, staff.name, staff.work_number)
