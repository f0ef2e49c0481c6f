"""What the trail says of backups that a person makes: the routine ones are the program's, and leave none."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit

PLAIN_SEALED, PLAIN_REMOVED = "plain_backups_sealed", "plain_backups_removed"


def tell_backed_up(db: Session, *, by: Actor, now: datetime) -> None:
    """Write into the trail that somebody makes a backup by hand; before it is made, so that it has the entry itself.

    Raises Refused("not_for_role").
    """
    may(by, Right.BACK_UP)
    audit.record(db, "backed_up", by=by, at=now)


def tell_copied_elsewhere(db: Session, folder: str, *, by: Actor, now: datetime) -> None:
    """Write into the trail that a copy of all records goes to a folder of somebody's choice; before it goes there.

    Raises Refused("not_for_role"): such a copy takes along everything that the desk has.
    """
    may(by, Right.COPY_ELSEWHERE)
    audit.record(db, "copied_elsewhere", by=by, at=now, facts={"folder": folder})


def tell_plain_backups(db: Session, act: str, count: int, *, by: Actor, now: datetime) -> None:
    """Write into the trail that backups which anybody could read are encrypted or taken away, before it is done.

    `act` is PLAIN_SEALED or PLAIN_REMOVED. Raises Refused("not_for_role").
    """
    may(by, Right.KEEP_PASSPHRASES)
    audit.record(db, act, by=by, at=now, facts={"count": count})


def tell_second_place(db: Session, folder: str, *, by: Actor, now: datetime) -> None:
    """Write into the trail where the copies of the backups go from now on. Raises Refused("not_for_role")."""
    may(by, Right.COPY_ELSEWHERE)
    audit.record(db, "second_place_chosen", by=by, at=now, facts={"folder": folder})
