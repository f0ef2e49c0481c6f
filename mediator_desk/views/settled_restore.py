"""What is done once a backup took the place of the records, in the window and at the command line alike. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.backups.destroyed import Settled, settle_restored
from mediator_desk.storage.keys import KeyFile, keys_beside
from mediator_desk.views.taken_bytes import take_bytes_away, take_left_behind

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.storage.backups.restoring import Restored

DESTROYED_AGAIN = QT_TRANSLATE_NOOP(
    "Backups", "Files that the backup still had were destroyed again, as was decided: {numbers}."
)
CAME_BACK = QT_TRANSLATE_NOOP(
    "Backups", "Files that were destroyed are there again: {numbers}. They are due for destruction again."
)


def settle(database: Database, restored: Restored, *, by: Actor, now: datetime) -> Settled:
    """Tell of the restore in the restored records, and take away what does not belong to them (any more).

    Raises Refused("not_for_role"), Unavailable.
    """
    keys = KeyFile(keys_beside(database.file)) if database.file is not None and database.ring is not None else None
    generation = keys.generation if keys is not None else 0
    with database.writing() as db:
        settled = settle_restored(db, restored, generation=generation, by=by, now=now)
    take_bytes_away(database, settled.hashes, now)
    take_left_behind(database, restored, now)
    return settled


def settled_words(settled: Settled) -> list[str]:
    """Return what whoever restored has to know of files that were destroyed; nothing for most restores."""
    told = ((DESTROYED_AGAIN, settled.destroyed), (CAME_BACK, settled.came_back))
    comma = translate("Backups", ", ")
    return [translate("Backups", words).format(numbers=comma.join(numbers)) for words, numbers in told if numbers]
