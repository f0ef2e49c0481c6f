"""What the trail says of who signed in, unlocked the desk and left it, and of passphrases that were wrong before."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import in_china
from mediator_desk.models.actor import Actor
from mediator_desk.models.trust_words import LOCKED, SIGNED_IN, SIGNED_IN_BY_COMMAND, SIGNED_OUT, UNLOCKED, WRONG_TRIES
from mediator_desk.services import audit


def tell_came(
    db: Session,
    *,
    by: Actor,
    now: datetime,
    left: Actor | None = None,
    is_back: bool = False,
    is_command: bool = False,
    wrong: int = 0,
    since: datetime | None = None,
) -> None:
    """Write into the trail that somebody signed in, or unlocked the own desk (`is_back`).

    `is_command`: from the command line, which nobody leaves: a verb ends by itself.
    `left` is whose desk it was until now. `wrong` passphrases were typed before, the first of them at `since`: they
    are told now, for nothing can be written while nobody is signed in.
    """
    if wrong and since is not None:
        shown = in_china(since).strftime("%Y-%m-%d %H:%M")
        audit.record(db, WRONG_TRIES, by=by, at=now, facts={"count": wrong, "since": shown})
    if left is not None:
        tell_left(db, by=left, now=now)
    came = SIGNED_IN_BY_COMMAND if is_command else SIGNED_IN
    audit.record(db, UNLOCKED if is_back else came, by=by, at=now)


def tell_left(db: Session, *, by: Actor, now: datetime) -> None:
    """Write into the trail that somebody left the desk."""
    audit.record(db, SIGNED_OUT, by=by, at=now)


def tell_locked(db: Session, *, by: Actor, now: datetime) -> None:
    """Write into the trail that somebody locked the desk at a server."""
    audit.record(db, LOCKED, by=by, at=now)
