"""Backups from before a committee had keys: each is made anew under them, and the one that anybody can read goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mediator_desk.errors import DeskError
from mediator_desk.storage.attachments import sync_folder
from mediator_desk.storage.backups.manifest import Manifest
from mediator_desk.storage.backups.origin import Origin
from mediator_desk.storage.backups.proving import prove, prove_kept
from mediator_desk.storage.backups.shelf import (
    DATABASE,
    KEYS,
    MAKING,
    MANIFEST,
    Shelf,
    copied,
    digest_of,
    put_kept,
    write_synced,
)
from mediator_desk.storage.committee_file import connected
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.protecting import copy_under
from mediator_desk.storage.sealed_bytes import seal


def plain_ones(shelf: Shelf, origin: Origin) -> list[Manifest]:
    """Return the backups of this committee that anybody can read, the newest first."""
    return [one for one in shelf.manifests() if not one.key and one.origin.is_of_same(origin)]


def seal_plain_ones(shelf: Shelf, origin: Origin, ring: KeyRing, keys: Path) -> list[str]:
    """Make each plain backup of this committee anew under the ring, then take the plain one away; within `alone`.

    `keys`: the key file that goes along. Returns the names of those that stay plain: they are damaged. Killed at any
    moment each backup is there at least once. Raises OSError.
    """
    left = []
    for manifest in plain_ones(shelf, origin):
        try:
            name = _sealed(shelf, manifest, ring, keys)
            prove(shelf, name, ring)
        except DeskError:
            left.append(manifest.name)
            continue
        shelf.take_away(manifest.name)
    shelf.take_away_unneeded()
    return left


def _sealed(shelf: Shelf, manifest: Manifest, ring: KeyRing, keys: Path) -> str:
    prove(shelf, manifest.name, None)
    name = shelf.new_name(manifest.made_at)
    draft = shelf.folder / f"{MAKING}{name}"
    draft.mkdir(mode=0o700)
    with connected(shelf.folder / manifest.name / DATABASE, None) as connection:
        copy_under(connection, draft / DATABASE, ring.database)
    sealed = replace(
        manifest,
        name=name,
        key=ring.current,
        database=digest_of(draft / DATABASE),
        keys=copied(keys, draft / KEYS),
        attachments=dict(_sealed_files(shelf, manifest, ring)),
    ).signed(ring)
    write_synced(draft / MANIFEST, sealed.as_bytes())
    sync_folder(draft)
    draft.rename(shelf.folder / name)
    sync_folder(shelf.folder)
    return name


def _sealed_files(shelf: Shelf, manifest: Manifest, ring: KeyRing) -> Iterator[tuple[str, tuple[str, int]]]:
    for sha256 in manifest.attachments:
        target = shelf.kept_file(sha256, ring.current)
        if not target.is_file():
            put_kept(target, seal(prove_kept(shelf, manifest, sha256, None), ring.files))
        yield sha256, (ring.current, target.stat().st_size)
