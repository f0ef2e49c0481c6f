"""What the audit trail says about passphrases and the recovery code: who got or lost a way to the records."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Staff
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit

GIVEN, CHANGED, TAKEN_AWAY = "passphrase_given", "passphrase_changed", "passphrase_taken_away"
CODE_MADE, CODE_USED, PROTECTED = "recovery_code_made", "recovery_code_used", "records_encrypted"


def note_keys(db: Session, act: str, *, staff_id: int | None = None, by: Actor, now: datetime) -> None:
    """Write into the trail what was done with the keys; `staff_id` is whose passphrase it was.

    Raises Refused("not_for_role") where somebody without the right gives or takes one that is not their own.
    """
    if act in (GIVEN, TAKEN_AWAY, CODE_MADE, PROTECTED):
        may(by, Right.KEEP_PASSPHRASES)
    staff = db.get(Staff, staff_id) if staff_id is not None else None
    audit.record(db, act, by=by, at=now, facts={"name": staff.name} if staff else {})
