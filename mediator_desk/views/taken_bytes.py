"""Taking away the bytes of kept files whose rows are gone, after the commit. No Qt here."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from mediator_desk.errors import DeskError
from mediator_desk.services import bin as the_bin
from mediator_desk.storage.backups.proving import prove_kept, signed_manifest
from mediator_desk.storage.backups.shelf import MANIFEST, Shelf

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.database import Database
    from mediator_desk.storage.backups.manifest import Manifest
    from mediator_desk.storage.backups.restoring import Restored

AT_ONCE = 500
"""So many hashes are asked for in one query."""


def take_bytes_away(database: Database, hashes: Iterable[str], now: datetime) -> None:
    """Take away the bytes that no row names: asked once more, and new rows wait until it is done."""
    store = database.store
    with database.writing() as db:
        for sha256 in the_bin.bytes_to_take(db, hashes, now=now):
            store.remove(sha256)


def take_left_behind(database: Database, restored: Restored, now: datetime) -> None:
    """Take away what no row names since the records are those of a backup: it is whole in the backup of before.

    What that backup has not whole stays, and all of it where the records of before could not be backed up.
    """
    with contextlib.suppress(DeskError):  # the records are restored; a file too many does no harm
        for unnamed in _whole_before(database, restored, now):
            take_bytes_away(database, unnamed, now)


def _whole_before(database: Database, restored: Restored, now: datetime) -> Iterator[list[str]]:
    before = restored.before
    if before is None or not (before / MANIFEST).is_file():
        return
    shelf = Shelf(before.parent)
    manifest = signed_manifest(shelf, before.name, database.ring)
    both = sorted(manifest.attachments.keys() & set(database.store.hashes()))
    for first in range(0, len(both), AT_ONCE):
        with database.reading() as db:
            unnamed = the_bin.without_rows(db, both[first : first + AT_ONCE], now=now)
        yield [one for one in unnamed if _is_whole(shelf, manifest, one, database)]


def _is_whole(shelf: Shelf, manifest: Manifest, sha256: str, database: Database) -> bool:
    try:
        prove_kept(shelf, manifest, sha256, database.ring)
    except DeskError:
        return False
    return True
