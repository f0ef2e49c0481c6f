"""Making a backup while people work: a copy of one moment, proved before it counts.

What is looked at here: each page is as the engine sealed it, each table can be counted, the chain has its end. Whether
tables and their indexes agree as well is looked at when a backup is proved in full, once a day in the background.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mediator_desk import paths
from mediator_desk.errors import DeskError, Unavailable
from mediator_desk.models.trust_words import COMINGS
from mediator_desk.progress import SILENT, Progress
from mediator_desk.storage.attachments import AttachmentStore, kept_files_of, sync_folder
from mediator_desk.storage.backups.copying import copy_of_moment
from mediator_desk.storage.backups.manifest import Manifest, ring_of
from mediator_desk.storage.backups.origin import origin_of
from mediator_desk.storage.backups.page_seals import look_at_seals
from mediator_desk.storage.backups.proving import (
    Contents,
    anchor_of,
    contents_at_making,
    files_named,
    looked_at,
    prove,
    prove_kept,
)
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.sealing import seal_plain_ones
from mediator_desk.storage.backups.shelf import (
    DATABASE,
    KEYS,
    MAKING,
    MANIFEST,
    Shelf,
    copied,
    digest_of,
    place_on,
    put_kept,
    shelf_of,
    write_synced,
)
from mediator_desk.storage.committee_file import connected, key_of_file
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import keys_beside
from mediator_desk.storage.sealed_bytes import HEAD_BYTES, key_id_of


def back_up(
    file: Path,
    ring: KeyRing | None,
    reason: Reason,
    *,
    now: datetime,
    lets_go: bool = True,
    progress: Progress = SILENT,
) -> Manifest:
    """Back up the records in the database file `file`, prove the backup, let old ones go; return its manifest.

    `lets_go`: whether backups that need not stay any more go; not while one of them is about to be restored.

    Killed at any moment it leaves nothing that counts as a backup. Raises Unavailable("disk_full" / "folder_read_only"
    / "backup_damaged" / "database_damaged"), Refused("passphrase_needed").
    """
    shelf = Shelf(shelf_of(file))
    with shelf.alone(), _told(shelf.folder):
        manifest = _made(file, ring, shelf, reason, now, progress)
        if lets_go:
            shelf.rotate(now, manifest)
        return manifest


def back_up_before_migration(file: Path, ring: KeyRing | None) -> None:
    """Back up the records before a newer program changes their schema. Raises as `back_up` does."""
    if file.name != ":memory:":
        back_up(file, ring, Reason.BEFORE_MIGRATION, now=datetime.now(UTC))


def has_news(file: Path, ring: KeyRing | None) -> bool:
    """Tell whether something was done in the records since the newest backup, by the end of the audit chain.

    Who only came and went has done nothing.
    """
    newest = next(iter(Shelf(shelf_of(file)).manifests()), None)
    if newest is None:
        return True
    with connected(file, key_of_file(file, ring)) as connection:
        return anchor_of(connection) != newest.anchor and not _only_came_and_went(connection, newest.anchor)


def _only_came_and_went(connection: Any, anchor: tuple[int, str]) -> bool:  # noqa: ANN401 - a driver's connection
    seq, mac = anchor
    told = "SELECT 1 FROM audit_links WHERE seq = ? AND mac = ?"
    if connection.execute(told, (seq, mac)).fetchone() is None:  # other records than those of the backup
        return False
    done = f"""SELECT 1 FROM audit_links JOIN audit_entries ON audit_entries.id = audit_links.entry_id
        WHERE seq > ? AND act NOT IN ({", ".join("?" * len(COMINGS))}) LIMIT 1"""
    return connection.execute(done, (seq, *COMINGS)).fetchone() is None


def copy_to(
    shelf: Shelf, name: str, target: Path, ring: KeyRing | None, *, now: datetime, progress: Progress = SILENT
) -> Manifest:
    """Copy a backup to a second target, a folder on a stick or a share, and prove it there; old ones there go.

    Where another committee has its backups there already, it goes into a folder of its own (shelf.place_on).

    Raises Unavailable("backup_target_away", path), and as `back_up` and `prove` do.
    """
    if not target.is_dir():
        raise Unavailable("backup_target_away", path=str(target))
    other = Shelf(place_on(target, shelf.manifest(name).origin))
    with other.alone(), _told(target):
        if name not in other.names():
            _copy(shelf, name, other, progress)
        manifest = prove(other, name, ring, progress=progress)
        if ring is not None and manifest.keys:
            seal_plain_ones(other, manifest.origin, ring, other.folder / name / KEYS)
        other.rotate(now, manifest)
        return manifest


def _made(
    file: Path, ring: KeyRing | None, shelf: Shelf, reason: Reason, now: datetime, progress: Progress
) -> Manifest:
    name = shelf.new_name(now)
    draft = shelf.folder / f"{MAKING}{name}"
    draft.mkdir(mode=0o700)
    key = key_of_file(file, ring)
    copy_of_moment(file, key, draft / DATABASE)
    progress.stop_if_cancelled()
    keys = copied(keys_beside(file), draft / KEYS) if keys_beside(file).is_file() else None
    database, (counts, anchor, schema) = _looked_through(draft / DATABASE, key)
    key_id = _id_of(key, ring)
    with looked_at(draft / DATABASE, key) as connection:
        origin, named = origin_of(connection), files_named(connection)
    kept, lacking = _keep_attachments(file, ring, shelf, named, progress)
    unsigned = Manifest(name, now, reason, schema, key_id, database, keys, counts, anchor, kept, tuple(lacking), origin)
    manifest = unsigned.signed(ring)
    write_synced(draft / MANIFEST, manifest.as_bytes())
    _settle(draft, shelf.folder / name)
    return manifest


def _looked_through(file: Path, key: bytes | None) -> tuple[tuple[int, str], Contents]:
    """Return size and check sum of a fresh copy, and what it holds. It is on the disk when this returns."""
    with file.open("rb+") as made:
        os.fsync(made.fileno())
    if key is None:
        return digest_of(file), contents_at_making(file, key)
    looked = look_at_seals(file, key)
    if looked.broken_page:  # the records themselves are damaged: the copy has the very same pages
        raise Unavailable("database_damaged", detail=f"page {looked.broken_page}")
    return looked.digest, contents_at_making(file, key)


def _settle(draft: Path, place: Path) -> None:
    sync_folder(draft)
    draft.rename(place)
    sync_folder(place.parent)


def _keep_attachments(
    file: Path, ring: KeyRing | None, shelf: Shelf, named: frozenset[str], progress: Progress
) -> tuple[dict[str, tuple[str, int]], list[str]]:
    """Take along the kept files that no backup has yet; return all of them, and those that the store has not whole.

    `named`: what the rows name. Of what is damaged or missing an older backup's good copy stays named: else it would
    go with that backup, and the file with it.
    """
    store = AttachmentStore(kept_files_of(file), ring.files if ring else None)
    hashes = list(store.hashes()) if store.folder.is_dir() else []
    kept, damaged = {}, set()
    for sha256 in progress.each(hashes, total=len(hashes)):
        try:
            kept[sha256] = _keep(store, sha256, shelf)
        except FileNotFoundError:
            continue  # taken out for ever meanwhile
        except DeskError:
            damaged.add(sha256)
    lacking = sorted(damaged | (named - kept.keys()))
    return kept | _kept_before(shelf, lacking, ring), lacking


def _kept_before(shelf: Shelf, lacking: list[str], ring: KeyRing | None) -> dict[str, tuple[str, int]]:
    """Return where older backups have whole copies of these kept files."""
    found: dict[str, tuple[str, int]] = {}
    for older in shelf.manifests() if lacking else ():
        for sha256 in set(lacking) & older.attachments.keys() - found.keys():
            with contextlib.suppress(DeskError):
                prove_kept(shelf, older, sha256, ring)
                found[sha256] = older.attachments[sha256]
    return found


def _keep(store: AttachmentStore, sha256: str, shelf: Shelf) -> tuple[str, int]:
    source = store.folder / sha256[:2] / sha256
    with source.open("rb") as opened:
        key, size = key_id_of(opened.read(HEAD_BYTES)) or "", source.stat().st_size
    target = shelf.kept_file(sha256, key)
    if not target.is_file() or target.stat().st_size != size:
        store.get(sha256)  # what is damaged is not taken for good
        put_kept(target, source.read_bytes())
    return key, size


def _copy(shelf: Shelf, name: str, other: Shelf, progress: Progress) -> None:
    manifest = shelf.manifest(name)
    draft = other.folder / f"{MAKING}{name}"
    draft.mkdir(mode=0o700)
    for sha256, (key, size) in progress.each(manifest.attachments.items(), total=len(manifest.attachments)):
        source, target = shelf.kept_file(sha256, key), other.kept_file(sha256, key)
        if not target.is_file() or target.stat().st_size != size:
            put_kept(target, source.read_bytes())
    for file in (DATABASE, KEYS, MANIFEST):
        if (shelf.folder / name / file).is_file():
            copied(shelf.folder / name / file, draft / file)
    _settle(draft, other.folder / name)


def _id_of(key: bytes | None, ring: KeyRing | None) -> str:
    for key_id in ring.keys if ring else ():
        its_ring = ring_of(key_id, ring)
        if its_ring is not None and its_ring.database == key:
            return key_id
    return ""


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn what the engine and the system raise into what a person can act on."""
    from sqlcipher3 import dbapi2

    try:
        yield
    except OSError as error:
        raise paths.unavailable(error, folder / DATABASE) from error
    except dbapi2.Error as error:
        raise _unavailable(error, folder) from error


def _unavailable(error: Any, folder: Path) -> Unavailable:  # noqa: ANN401 - a driver's error
    said = str(error).lower()
    if "full" in said or "no space" in said:
        return Unavailable("disk_full")
    if "readonly" in said or "read-only" in said or "unable to open" in said:
        return Unavailable("folder_read_only", path=str(folder))
    if "locked" in said:
        return Unavailable("database_busy", detail=said)
    return Unavailable("database_damaged", detail=said)
