"""Restoring at a computer where no committee has been founded: which backups a folder has, and putting one there."""

from __future__ import annotations

import contextlib
import tempfile
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from mediator_desk.database import SCHEMA_VERSION, Database
from mediator_desk.errors import DeskError, Refused
from mediator_desk.services.office.this_computer import person_at_this_computer
from mediator_desk.storage.backups.manifest import Manifest
from mediator_desk.storage.backups.proving import prove_files
from mediator_desk.storage.backups.restoring import restore
from mediator_desk.storage.backups.shelf import KEYS, MANIFEST, Shelf
from mediator_desk.storage.keys import KeyFile, Unlocked, keys_beside
from mediator_desk.views.settled_restore import settle, settled_words


class WholeBackups(NamedTuple):
    """The backups in a folder whose files are those of their manifests, the newest first."""

    folder: Path
    manifests: list[Manifest]


class Secret(NamedTuple):
    """What opens a backup: the name and passphrase of a person of that time, or the recovery code of then."""

    name: str = ""
    passphrase: str = ""
    recovery_code: str = ""


def whole_backups(chosen: Path) -> WholeBackups:
    """Return what can be restored out of a folder; `chosen` may be that of one backup too. Reads all of it: in a job.

    Raises Unavailable where the folder cannot be read.
    """
    folder = chosen.parent if (chosen / MANIFEST).is_file() else chosen
    shelf, found = Shelf(folder), []
    for manifest in shelf.manifests():
        with contextlib.suppress(DeskError):
            prove_files(folder / manifest.name, manifest)
            found.append(manifest)
    return WholeBackups(folder, found)


def restore_here(place: Path, file: Path, secret: Secret, now: datetime) -> list[str]:
    """Put the backup in the folder `place` where no records are yet; return what there is to know of it.

    Derives a key: in a job.

    Raises Refused("wrong_passphrase" / "keys_are_there" ...), Unavailable, as KeyFile and restoring.restore do.
    """
    if KeyFile(keys_beside(file)).is_there:
        raise Refused("keys_are_there", path=str(keys_beside(file)))
    unlocked = _unlocked(place, secret)
    ring = unlocked.ring if unlocked else None
    restored = restore(place, file, ring, newest_schema=SCHEMA_VERSION, now=now)
    database = Database.open(f"sqlite:///{file.as_posix()}", ring=ring)
    try:
        database.migrate()
        # Nobody is signed in yet: who has the files and opens them may restore them, whatever their role.
        return settled_words(settle(database, restored, by=person_at_this_computer(), now=now))
    finally:
        database.close()


def _unlocked(place: Path, secret: Secret) -> Unlocked | None:
    if not (place / KEYS).is_file():
        return None
    with tempfile.TemporaryDirectory() as folder:  # wrong tries are counted beside it, and not in the backup
        keys = KeyFile(Path(folder) / "committee.keys")
        keys.path.write_bytes((place / KEYS).read_bytes())
        if secret.recovery_code:
            return keys.unlock_by_recovery(secret.recovery_code)
        return keys.unlock(secret.name, secret.passphrase)
