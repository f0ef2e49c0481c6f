"""What the audit trail says about passphrases and the recovery code: who got or lost a way to the records."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Staff
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import Role
from mediator_desk.services import audit
from mediator_desk.storage.key_holders import KeyOwner

GIVEN, CHANGED, TAKEN_AWAY = "passphrase_given", "passphrase_changed", "passphrase_taken_away"
CODE_MADE, CODE_USED = "recovery_code_made", "recovery_code_used"
PROTECTED, REKEYED = "records_encrypted", "keys_exchanged"


def note_keys(db: Session, act: str, *, staff_id: int | None = None, by: Actor, now: datetime) -> None:
    """Write into the trail what was done with the keys; `staff_id` is whose passphrase it was.

    Raises Refused("not_for_role") where somebody without the right gives or takes one that is not their own.
    """
    if act not in (CHANGED, CODE_USED):
        may(by, Right.KEEP_PASSPHRASES)
    if act in (GIVEN, TAKEN_AWAY) and staff_id is not None:
        may_keep_passphrase_of(db, staff_id, by=by)
    staff = db.get(Staff, staff_id) if staff_id is not None else None
    audit.record(db, act, by=by, at=now, facts={"name": staff.name} if staff else {})


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
