"""Putting a whole backup in place of the records: what was there is backed up first, the exchange is one renaming.

Killed at any moment, the records are those before or those of the backup: kept files and keys are only added.
"""

from __future__ import annotations

import contextlib
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from mediator_desk import paths
from mediator_desk.errors import DeskError, Refused, Unavailable
from mediator_desk.progress import SILENT, Progress
from mediator_desk.storage.attachments import AttachmentStore, sync_folder
from mediator_desk.storage.backups.making import back_up
from mediator_desk.storage.backups.manifest import Manifest
from mediator_desk.storage.backups.proving import newest_whole, prove, prove_kept
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import ATTACHMENTS, DATABASE, KEYS, Shelf, copied, put_kept, shelf_of
from mediator_desk.storage.committee_file import connected, key_of_file
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import keys_beside


class Restored(NamedTuple):
    """What was put back, and where what was there before lies now."""

    manifest: Manifest
    before: Path | None
    """A backup of what was there, or its very files where it could not be opened; None where nothing was."""


def restore(
    place: Path, file: Path, ring: KeyRing | None, *, newest_schema: str, now: datetime, progress: Progress = SILENT
) -> Restored:
    """Put the backup in the folder `place` in place of the records at `file`, which nobody else may have open.

    `ring` opens the backup, and the records where they have keys. Raises Refused("backup_of_newer_program"),
    Unavailable("backup_damaged" ... as proving.prove, with `other`: the newest backup that is whole),
    Unavailable("records_in_use"), Refused("records_have_other_keys"), and as making.back_up does.
    """
    shelf, name = Shelf(place.resolve().parent), place.resolve().name
    manifest = proved_or_other(shelf, name, ring, progress=progress)
    if manifest.schema > newest_schema:
        raise Unavailable("backup_of_newer_program", name=name)
    try:
        before = _set_aside(file, ring, manifest, now)
        _bring_attachments(shelf, manifest, file, ring, progress)
        _bring_keys(shelf, manifest, file)
        _exchange(shelf.folder / name / DATABASE, file)
    except OSError as error:
        raise paths.unavailable(error, file) from error
    return Restored(manifest, before)


def proved_or_other(shelf: Shelf, name: str, ring: KeyRing | None, *, progress: Progress = SILENT) -> Manifest:
    """Prove a backup; where it is not whole, say which other one is. Raises as proving.prove does."""
    try:
        return prove(shelf, name, ring, progress=progress)
    except Unavailable as error:
        if error.code not in ("backup_damaged", "backup_incomplete", "backup_renamed"):
            raise
        other = newest_whole(shelf, ring, but=name)
        if other is None:
            raise
        raise Unavailable(f"{error.code}_other_whole", **error.params, other=other.name) from error


def _set_aside(file: Path, ring: KeyRing | None, manifest: Manifest, now: datetime) -> Path | None:
    keys = keys_beside(file)
    if keys.is_file() and (ring is None or not _is_of_ring(file, ring, manifest)):
        raise Refused("records_have_other_keys", path=str(keys))
    if not file.exists() or file.stat().st_size == 0:
        return None
    try:
        made = back_up(file, ring, Reason.BEFORE_RESTORE, now=now, lets_go=False)
    except DeskError as error:
        if error.code not in ("database_damaged", "keys_do_not_fit", "backup_damaged"):
            raise
        return _copy_damaged(file, now)
    _be_alone(file, ring)
    return shelf_of(file) / made.name


def _is_of_ring(file: Path, ring: KeyRing, manifest: Manifest) -> bool:
    """Tell whether the ring that opens the backup is that of the records too: their passphrases stay as they are."""
    with contextlib.suppress(DeskError):
        key_of_file(file, ring)
        return True
    return not manifest.key or manifest.key in ring.keys


def _copy_damaged(file: Path, now: datetime) -> Path:
    """Keep records that cannot be opened as they are: somebody may yet read something out of them."""
    place = file.parent / f"damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    place.mkdir(exist_ok=True, mode=0o700)
    for one in (file, file.with_name(file.name + "-wal")):
        if one.is_file():
            copied(one, place / one.name)
    sync_folder(place)
    for left in ("-wal", "-shm"):  # else the engine would write its pages over those of the backup
        file.with_name(file.name + left).unlink(missing_ok=True)
    return place


def _be_alone(file: Path, ring: KeyRing | None) -> None:
    """See to it that nobody has the records open and nothing waits beside them. Raises Unavailable."""
    from sqlcipher3 import dbapi2

    try:
        with connected(file, key_of_file(file, ring)) as connection:
            connection.execute("PRAGMA busy_timeout = 2000")
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    except dbapi2.Error as error:
        raise Unavailable("records_in_use") from error
    if mode != "delete":
        raise Unavailable("records_in_use")


def _bring_attachments(shelf: Shelf, manifest: Manifest, file: Path, ring: KeyRing | None, progress: Progress) -> None:
    store = AttachmentStore(file.parent / ATTACHMENTS, ring.files if ring else None)
    for sha256, (key, _size) in progress.each(manifest.attachments.items(), total=len(manifest.attachments)):
        try:
            store.get(sha256)
        except Unavailable:
            prove_kept(shelf, manifest, sha256, ring)
            put_kept(store.folder / sha256[:2] / sha256, shelf.kept_file(sha256, key).read_bytes())


def _bring_keys(shelf: Shelf, manifest: Manifest, file: Path) -> None:
    keys = keys_beside(file)
    if manifest.keys is None or keys.is_file():
        return
    with paths.written_whole(keys, mode=0o600) as draft:
        draft.write_bytes((shelf.folder / manifest.name / KEYS).read_bytes())
    sync_folder(keys.parent)


def _exchange(database: Path, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = file.with_name(file.name + ".restored")
    try:
        copied(database, draft)
        draft.chmod(0o600)
        os.replace(draft, file)
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(file.parent)
