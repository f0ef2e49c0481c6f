"""Destroying files past their term: a backup first, then the rows in one transaction, last the bytes. No Qt here."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from mediator_desk.models.rights import Right, may
from mediator_desk.services.clock_jumps import clock_stands
from mediator_desk.services.privacy.destruction import DestructionDraft, destroy_files
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.views.backing_up import back_up_before
from mediator_desk.views.taken_bytes import take_bytes_away

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor


def destroy(
    database: Database, case_ids: Collection[int], draft: DestructionDraft, *, by: Actor, now: datetime
) -> None:
    """Destroy the files of these cases for ever. Without a backup of before nothing is destroyed.

    Raises Invalid, Refused as destruction.destroy_files does, Unavailable where no backup could be made.
    """
    may(by, Right.DESTROY_FILES)
    with database.reading() as db:
        clock_stands(db, now)
    back_up_before(database, Reason.BEFORE_DESTRUCTION, now)
    with database.writing() as db:
        gone = destroy_files(db, case_ids, draft, by=by, now=now)
    take_bytes_away(database, gone, now)
