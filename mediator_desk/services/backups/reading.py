"""The records of a backup, opened to be read: a copy of them, brought to this program's schema."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import URL

from mediator_desk import paths
from mediator_desk.database import SCHEMA_VERSION, Database
from mediator_desk.errors import Unavailable
from mediator_desk.storage.backups.manifest import Manifest
from mediator_desk.storage.backups.proving import prove_files, prove_kept, signed_manifest
from mediator_desk.storage.backups.shelf import DATABASE, Shelf
from mediator_desk.storage.key_ring import KeyRing


class OpenedBackup:
    """A backup that is open to be read."""

    def __init__(self, shelf: Shelf, manifest: Manifest, database: Database) -> None:
        self.shelf, self.manifest, self.database = shelf, manifest, database

    def bring_files(self, hashes: frozenset[str], into: Database) -> int:
        """Bring kept files out of the backup into the store; return how many were lacking there. Raises Unavailable."""
        brought = 0
        for sha256 in sorted(hashes & self.manifest.attachments.keys()):
            try:
                into.store.get(sha256)
            except Unavailable:
                into.store.put(prove_kept(self.shelf, self.manifest, sha256, self.database.ring))
                brought += 1
        return brought


@contextlib.contextmanager
def opened_backup(place: Path, ring: KeyRing | None) -> Iterator[OpenedBackup]:
    """Give the backup in the folder `place`, its files compared with its manifest. The copy is under the same key.

    Raises Refused, Unavailable as storage/backups/proving.prove, and Unavailable("backup_of_newer_program", name).
    """
    shelf, name = Shelf(place.resolve().parent), place.resolve().name
    manifest = signed_manifest(shelf, name, ring)
    if manifest.schema > SCHEMA_VERSION:
        raise Unavailable("backup_of_newer_program", name=name)
    prove_files(shelf.folder / name, manifest)
    with tempfile.TemporaryDirectory(prefix="mediator-desk-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "committee.db"
        try:
            shutil.copyfile(shelf.folder / name / DATABASE, copy)
        except OSError as error:
            raise paths.unavailable(error, copy) from error
        url = URL.create("sqlite", database=copy.as_posix()).render_as_string()
        database = Database.open(url, ring=ring if manifest.key else None)
        try:
            database.migrate()
            yield OpenedBackup(shelf, manifest, database)
        finally:
            database.close()
