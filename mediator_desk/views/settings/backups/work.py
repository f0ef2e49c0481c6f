"""What is done with backups in the background."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mediator_desk.database import SCHEMA_VERSION
from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right, may
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services.backups.finding_cases import CaseInBackup, case_then_of, cases_in_backup
from mediator_desk.services.backups.one_case import (
    CaseComparison,
    CaseThen,
    bring_case_back,
    compare_case,
)
from mediator_desk.services.backups.reading import opened_backup
from mediator_desk.services.backups.traces import tell_backed_up
from mediator_desk.services.office.key_trail import refuse_older_keys
from mediator_desk.services.office.this_computer import as_the_records_know
from mediator_desk.storage.backups.making import back_up, copy_to, has_news
from mediator_desk.storage.backups.restoring import proved_or_other, restore
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import Shelf, shelf_of
from mediator_desk.storage.keys import KeyFile, keys_beside
from mediator_desk.views.settled_restore import settle, settled_words

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.storage.backups.manifest import Manifest
    from mediator_desk.storage.key_ring import KeyRing


class MadeBackup(NamedTuple):
    """A backup that was made, and why it could not be copied to the second target (None: it was, or there is none)."""

    manifest: Manifest | None
    not_copied: DeskError | None = None


class PutBack(NamedTuple):
    """A backup that took the place of the records."""

    before: Path | None
    """Where what was there before lies now."""
    told: tuple[str, ...]
    """What whoever did it has to know."""


def make_backup(
    file: Path,
    ring: KeyRing | None,
    reason: Reason,
    second: str,
    *,
    now: datetime,
    only_news: bool = False,
    progress: Progress = SILENT,
) -> MadeBackup:
    """Back up the records, and copy the backup to the second target. Raises as making.back_up does.

    `only_news`: nothing is made where nothing was done since the newest backup.
    """
    if only_news and not has_news(file, ring):
        return MadeBackup(None)
    manifest = back_up(file, ring, reason, now=now, progress=progress)
    if not second:
        return MadeBackup(manifest)
    try:
        copy_to(Shelf(shelf_of(file)), manifest.name, Path(second), ring, now=now, progress=progress)
    except DeskError as error:
        return MadeBackup(manifest, error)
    return MadeBackup(manifest)


def make_by_hand(database: Database, second: str, *, by: Actor, now: datetime) -> MadeBackup:
    """Back up the records because somebody asks for it, with a trace in them. Raises Refused("not_for_role")."""
    if database.file is None:
        raise ValueError("a server has no file")
    with database.writing() as db:
        tell_backed_up(db, by=by, now=now)
    return make_backup(database.file, database.ring, Reason.BY_HAND, second, now=now)


def copy_newest(file: Path, ring: KeyRing | None, second: str, *, now: datetime) -> MadeBackup:
    """Copy the newest backup to the second target, which was just chosen; where there is none, one is made first.

    Raises as making.back_up does.
    """
    shelf = Shelf(shelf_of(file))
    newest = next(iter(shelf.manifests()), None)
    if newest is None:
        return make_backup(file, ring, Reason.FIRST, second, now=now)
    try:
        return MadeBackup(copy_to(shelf, newest.name, Path(second), ring, now=now))
    except DeskError as error:
        return MadeBackup(newest, error)


def put_all_back(place: Path, database: Database, *, by: Actor, now: datetime, progress: Progress = SILENT) -> PutBack:
    """Put a backup in place of the records that `database` has open: it is closed meanwhile, and open again after.

    Raises Refused("not_for_role") and as restoring.restore does; the records are open again then too.
    """
    ring, file = database.ring, database.file
    if file is None:
        raise ValueError("a server has no file")
    may(by, Right.RESTORE)  # afterwards the records are others already
    proved_or_other(Shelf(place.parent), place.name, ring)  # before anything is closed
    _refuse_older_keys(database, file)
    database.lock()
    try:
        restored = restore(place, file, ring, newest_schema=SCHEMA_VERSION, now=now, progress=progress)
    finally:
        database.unlock(ring)
    database.migrate()
    with database.reading() as db:
        # Whoever restores may have come after the backup: the name stays told, under an id that the records have.
        by = as_the_records_know(db, by) or replace(by, staff_id=None)
    settled = settle(database, restored, by=by, now=now)
    return PutBack(restored.before, tuple(settled_words(settled)))


def _refuse_older_keys(database: Database, file: Path) -> None:
    """See that the key file is that of the records: from the restore on they know the one that lies there."""
    if database.ring is None:
        return
    generation = KeyFile(keys_beside(file)).generation
    with database.reading() as db:
        refuse_older_keys(db, generation)


def find_in(place: Path, text: str, database: Database) -> list[CaseInBackup]:
    """Find cases of a backup by a part of a number or a name, the newest for no text. Raises Refused, Unavailable."""
    with opened_backup(place, database.ring) as backup, backup.database.reading() as db:
        return cases_in_backup(db, text)


def compare_with(place: Path, case_id: int, database: Database) -> CaseComparison:
    """Compare one case of a backup with today's. Raises Refused, Unavailable."""
    with opened_backup(place, database.ring) as backup:
        with backup.database.reading() as db:
            then = case_then_of(db, case_id)
        with database.reading() as db:
            return compare_case(db, then)


def bring_back(place: Path, then: CaseThen, database: Database, *, by: Actor, now: datetime) -> int:
    """Bring a case back out of a backup, with its files. Returns how many rows. Raises Refused, Unavailable."""
    with opened_backup(place, database.ring) as backup:
        backup.bring_files(then.hashes, database)
        with database.writing() as db:
            return bring_case_back(db, then, backup=backup.manifest.name, by=by, now=now)
