"""Who opens the records of a committee with keys from the command line: told to the trail, as the window does."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mediator_desk.errors import DeskError
from mediator_desk.services.office.comings import tell_came

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.storage.keys import KeyFile


def tell_coming(database: Database, keys: KeyFile, *, by: Actor) -> None:
    """Write that somebody signed in at the command line, and the wrong passphrases before, in the window or here.

    Where nothing can be written the verb goes on all the same, to read; the wrong tries are told the next time then.
    """
    untold = keys.tries.untold()
    wrong, since = (untold.wrong, datetime.fromtimestamp(untold.since, UTC)) if untold else (0, None)
    with suppress(DeskError):
        with database.writing() as db:
            tell_came(db, by=by, now=datetime.now(UTC), is_command=True, wrong=wrong, since=since)
        if untold:
            keys.tries.told(untold)
