"""A backup before what changes or takes away much; the window and the command line make it the same way."""

from __future__ import annotations

from datetime import datetime

from mediator_desk.database import Database
from mediator_desk.services.office.committee import has_committee, the_committee
from mediator_desk.storage.backups.making import back_up
from mediator_desk.storage.backups.rotation import Reason


def back_up_before_import(database: Database, now: datetime) -> None:
    """Back the records up before an import. Raises as `back_up_before` does."""
    back_up_before(database, Reason.BEFORE_IMPORT, now)


def back_up_before(database: Database, reason: Reason, now: datetime) -> None:
    """Back up the records of a committee of one's own; a practice committee's are nobody's work.

    Whoever calls it goes on only where this returns. Raises Unavailable.
    """
    if database.file is None:
        return
    with database.reading() as db:
        is_needed = has_committee(db) and not the_committee(db).is_practice
    if is_needed:
        back_up(database.file, database.ring, reason, now=now)
