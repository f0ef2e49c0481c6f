"""Who comes to the desk of a committee with keys and who leaves it: told to the trail."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mediator_desk.errors import DeskError

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor
    from mediator_desk.storage.keys import KeyFile


def tell_coming(
    database: Database,
    keys: KeyFile,
    *,
    by: Actor,
    now: datetime,
    left: Actor | None = None,
    is_back: bool = False,
) -> None:
    """Write that somebody signed in, and the wrong tries before; runs in a job.

    Where nothing can be written the desk opens all the same, to be read: on a full disk somebody has to find out.
    The wrong tries are told the next time then, and of which generation the key file is.
    """
    from mediator_desk.services.office.comings import tell_came
    from mediator_desk.services.office.key_trail import see_keys

    untold = keys.tries.untold()
    wrong, since = (untold.wrong, datetime.fromtimestamp(untold.since, UTC)) if untold else (0, None)
    with suppress(DeskError):
        if database.ring is not None:
            keys.mend(database.ring)  # first: what the records know of must be in both copies
        with database.writing() as db:
            tell_came(db, by=by, now=now, left=left, is_back=is_back, wrong=wrong, since=since)
            see_keys(db, keys.generation, by=by, now=now)
        if untold:
            keys.tries.told(untold)


def tell_leaving(desk: Desk) -> None:
    """Write that who works here closes the desk, where people sign in; a server that is away keeps nobody waiting."""
    if not desk.is_open or not desk.has_sign_in or desk.database.is_locked or desk.database.line.fault:
        return
    from mediator_desk.services.office.comings import tell_left

    with suppress(DeskError), desk.database.writing() as db:
        tell_left(db, by=desk.actor, now=desk.now())
