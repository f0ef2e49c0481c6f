"""Putting a whole backup in place of the records: what was there is backed up first, the exchange is one renaming.

Killed at any moment, the records are those before or those of the backup: kept files and keys are only added. They
are locked from the backup of before until after the exchange, and no id is given again that was given before it.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from mediator_desk import paths
from mediator_desk.errors import DeskError, Refused, Unavailable
from mediator_desk.progress import SILENT, Progress
from mediator_desk.storage.attachments import AttachmentStore, kept_files_of, sync_folder
from mediator_desk.storage.backups.destroyed_rows import (
    NOTHING_DESTROYED,
    Destroyed,
    bring_destroyed,
    destroyed_by_newer,
    destroyed_in,
)
from mediator_desk.storage.backups.making import back_up
from mediator_desk.storage.backups.manifest import Manifest, ring_of
from mediator_desk.storage.backups.origin import origin_of
from mediator_desk.storage.backups.proving import newest_whole, prove, prove_kept
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import DATABASE, KEYS, Shelf, copied, shelf_of
from mediator_desk.storage.committee_file import connected, key_of_file
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile, keys_beside
from mediator_desk.storage.protecting import alone, copy_under, exchange, unavailable_for

BEFORE = ".before-restore"
DAMAGED = frozenset(
    {"database_damaged", "keys_do_not_fit", "backup_damaged", "database_cannot_be_opened", "disk_failed"}
)
"""What is told of records that cannot be backed up: they are kept as they are."""


class Restored(NamedTuple):
    """What was put back, and where what was there before lies now."""

    manifest: Manifest
    before: Path | None
    """A backup of what was there, or its very files where it could not be opened; None where nothing was."""
    destroyed: Mapping[int, str] = MappingProxyType({})
    """Id and number of each case that was destroyed before: where it is in the backup, it goes again."""


class _Before(NamedTuple):
    """What the records before were."""

    place: Path | None
    ids: Mapping[str, int] = MappingProxyType({})
    """Table -> the highest id that was given in it."""
    destroyed: Destroyed | None = None
    """What is left of destroyed files; None where there were no records that could be read."""


def restore(
    place: Path, file: Path, ring: KeyRing | None, *, newest_schema: str, now: datetime, progress: Progress = SILENT
) -> Restored:
    """Put the backup in the folder `place` in place of the records at `file`, which nobody else may have open.

    `ring` opens the backup, and the records where they have keys. Raises Refused("backup_of_newer_program"),
    Unavailable("backup_damaged" ... as proving.prove, with `other`: the newest backup that is whole),
    Unavailable("records_in_use"), Refused("records_have_other_keys"),
    ("backup_of_another_committee", name), and as making.back_up does.
    """
    shelf, name = Shelf(place.resolve().parent), place.resolve().name
    manifest = proved_or_other(shelf, name, ring, progress=progress)
    if manifest.schema > newest_schema:
        raise Unavailable("backup_of_newer_program", name=name)
    _refuse_other_keys(file, ring, manifest)
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _bring_attachments(shelf, manifest, file, ring, progress)
        before = _exchanged(shelf, manifest, file, ring, now)
    except OSError as error:
        raise paths.unavailable(error, file) from error
    return Restored(manifest, before.place, (before.destroyed or NOTHING_DESTROYED).numbers)


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


def _refuse_other_keys(file: Path, ring: KeyRing | None, manifest: Manifest) -> None:
    keys = keys_beside(file)
    if keys.is_file() and ring is None:
        raise Refused("records_have_other_keys", path=str(keys))
    if ring is not None and manifest.keys is None and not KeyFile(keys).is_there:
        raise Unavailable("keys_lost", path=str(keys))  # nobody could read what is sealed with them


def _exchanged(shelf: Shelf, manifest: Manifest, file: Path, ring: KeyRing | None, now: datetime) -> _Before:
    """Exchange the records while nobody else can open them: all that is saved until then is in the backup of before."""
    draft = file.with_name(file.name + ".restored")
    try:
        with contextlib.ExitStack() as held:
            before = _set_aside(file, ring, manifest, now, held)
            if before.destroyed is None:
                before = before._replace(destroyed=destroyed_by_newer(shelf, manifest, ring))
            _write_draft(shelf.folder / manifest.name / DATABASE, draft, manifest, ring)
            _keep_what_stays_said(draft, ring, before)
            _bring_keys(shelf, manifest, file)
            if os.name == "nt":  # no open file is replaced there
                held.close()
            _take_place(draft, file)
    finally:
        draft.unlink(missing_ok=True)
    return before


def _set_aside(
    file: Path, ring: KeyRing | None, manifest: Manifest, now: datetime, held: contextlib.ExitStack
) -> _Before:
    """Keep what is there, locked by `held` from now on; return where it is, and what of it stays said."""
    from sqlcipher3 import dbapi2

    if not file.exists() or file.stat().st_size == 0:
        return _Before(_copy_damaged(file, now) if any(_left_beside(file)) else None)
    try:
        connection = held.enter_context(alone(file, key_of_file(file, ring)))
        _refuse_another_committee(connection, manifest)
        place = shelf_of(file) / _backed_up(connection, file, ring, now).name
        return _Before(place, _ids_given(connection), destroyed_in(connection))
    except DeskError as error:
        if error.code == "database_in_use":
            raise Unavailable("records_in_use") from error
        if error.code not in DAMAGED:
            raise
    except dbapi2.Error as error:
        if (told := unavailable_for(error, file)).code not in DAMAGED:
            raise told from error
    held.close()
    return _Before(_copy_damaged(file, now))


def _refuse_another_committee(connection: Any, manifest: Manifest) -> None:  # noqa: ANN401 - a driver's connection
    here = origin_of(connection)
    if here.is_known and manifest.origin.is_known and not here.is_of_same(manifest.origin):
        raise Refused("backup_of_another_committee", name=manifest.name)


def _backed_up(connection: Any, file: Path, ring: KeyRing | None, now: datetime) -> Manifest:  # noqa: ANN401 - a driver's connection
    """Back the records up while they are locked: only who holds the lock can read them, so a copy is made first."""
    whole = file.with_suffix(BEFORE)  # beside them, so it has the same keys, kept files and shelf
    try:
        whole.unlink(missing_ok=True)
        whole.touch(mode=0o600)
        connection.execute("VACUUM INTO ?", (str(whole),))
        with connected(whole, key_of_file(whole, ring)) as copy:
            copy.execute("PRAGMA journal_mode = WAL").fetchone()  # as that of the records, which a backup copies
        return back_up(whole, ring, Reason.BEFORE_RESTORE, now=now, lets_go=False)
    finally:
        whole.unlink(missing_ok=True)


def _ids_given(connection: Any) -> dict[str, int]:  # noqa: ANN401 - a driver's connection
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'").fetchone() is None:
        return {}
    return dict(connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall())


def _copy_damaged(file: Path, now: datetime) -> Path:
    """Keep records that cannot be opened as they are: somebody may yet read something out of them."""
    place = file.parent / f"damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    place.mkdir(exist_ok=True, mode=0o700)
    for one in (file, *_left_beside(file)):
        if one.is_file():
            copied(one, place / one.name)
    sync_folder(place)
    return place


def _left_beside(file: Path) -> list[Path]:
    """Return what the engine left beside the records, where a crash, or whoever lost the file, left it."""
    beside = (file.with_name(file.name + end) for end in ("-wal", "-shm", "-journal"))
    return [one for one in beside if one.is_file()]


def _bring_attachments(shelf: Shelf, manifest: Manifest, file: Path, ring: KeyRing | None, progress: Progress) -> None:
    store = AttachmentStore(kept_files_of(file), ring.files if ring else None)
    for sha256 in progress.each(manifest.attachments, total=len(manifest.attachments)):
        try:
            store.get(sha256)
        except Unavailable:
            store.put(prove_kept(shelf, manifest, sha256, ring))  # under the keys of today


def _bring_keys(shelf: Shelf, manifest: Manifest, file: Path) -> None:
    """Put the backup's keys where those beside the records are lost, or damaged in both of their copies."""
    keys = KeyFile(keys_beside(file))
    if manifest.keys is None or keys.is_readable:
        return
    for place in (keys.path, keys.copy):
        if place.is_file():
            place.replace(place.with_name(place.name + ".damaged"))
        with paths.written_whole(place, mode=0o600) as draft:
            draft.write_bytes((shelf.folder / manifest.name / KEYS).read_bytes())
    sync_folder(keys.path.parent)


def _write_draft(database: Path, draft: Path, manifest: Manifest, ring: KeyRing | None) -> None:
    """Copy the database of a backup, under the key of today: who took an older one along reads nothing new by it."""
    its_ring = ring_of(manifest.key, ring)
    if ring is None or manifest.key == ring.current:
        copied(database, draft)
        draft.chmod(0o600)
        return
    older = draft.with_name(draft.name + "-older")
    try:
        older.touch(mode=0o600)
        copied(database, older)
        draft.unlink(missing_ok=True)
        with connected(older, its_ring.database if its_ring else None) as connection:
            copy_under(connection, draft, ring.database)
    finally:
        older.unlink(missing_ok=True)


def _keep_what_stays_said(draft: Path, ring: KeyRing | None, before: _Before) -> None:
    """Let the next ids come after those of the records before, whose backup knows these as something else.

    What was destroyed stays told, so that it goes again, and killed in between it is known what has to go.
    """
    with connected(draft, ring.database if ring else None) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        connection.execute("BEGIN IMMEDIATE")
        bring_destroyed(connection, before.destroyed or NOTHING_DESTROYED)
        for table, highest in before.ids.items():
            connection.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (highest, table))
            connection.execute(
                "INSERT INTO sqlite_sequence (name, seq) SELECT ?, ? "
                "WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?)",
                (table, highest, table),
            )
        connection.execute("COMMIT")


def _take_place(draft: Path, file: Path) -> None:
    for left in _left_beside(file):  # else the engine would write its pages over those of the backup
        left.unlink()
    sync_folder(file.parent)
    file.touch()
    exchange(file, draft)
