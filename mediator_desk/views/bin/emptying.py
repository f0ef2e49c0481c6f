"""Deleting from the bin: a backup first, then the rows in one transaction, last the bytes that nothing names any more.

No Qt here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mediator_desk.models.rights import Right, allows, may
from mediator_desk.services import bin as the_bin
from mediator_desk.services.bin import BinRow
from mediator_desk.services.clock_jumps import clock_stands
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.views.backing_up import back_up_before
from mediator_desk.views.taken_bytes import take_bytes_away

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor


def delete_for_ever(database: Database, rows: Sequence[BinRow], *, by: Actor, now: datetime) -> None:
    """Delete these things. Raises Refused as bin.empty does, Unavailable where no backup could be made."""
    may(by, Right.EMPTY_BIN)
    cases = [row.case_id for row in rows if not row.file_id]
    files = [row.file_id for row in rows if row.file_id]
    back_up_before(database, Reason.BEFORE_DESTRUCTION, now)
    with database.writing() as db:
        gone = the_bin.empty(db, cases, files, by=by, now=now)
    take_bytes_away(database, gone, now)


def empty_old(database: Database, by: Actor, now: datetime) -> bool:
    """Delete what has lain in the bin for thirty days; return whether there was anything to delete.

    Where who is at the desk does not keep the bin it waits for somebody who does.
    Raises Refused("clock_jumped"), Unavailable where no backup could be made.
    """
    if not allows(by, Right.BIN_CASES):
        return False
    with database.reading() as db:
        if not the_bin.has_old(db, now=now):
            return False
        clock_stands(db, now)
    back_up_before(database, Reason.BEFORE_DESTRUCTION, now)
    with database.writing() as db:
        gone = the_bin.empty_old(db, by=by, now=now)
    take_bytes_away(database, gone, now)
    return True
