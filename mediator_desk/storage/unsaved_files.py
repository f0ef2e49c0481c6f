"""Unsaved input in small files: where the database cannot be written to (disk full, server away, nobody signed in)."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mediator_desk import paths
from mediator_desk.conventions.text import storable
from mediator_desk.errors import Unavailable
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.sealed_bytes import key_id_of, seal, unseal


def folder_of(database_url: str, staff_id: int | None) -> Path:
    """Return the folder of one person's unsaved input in one database, in the data folder of this computer."""
    place = hashlib.sha256(database_url.encode()).hexdigest()[:16]
    return paths.data_folder() / "unsaved" / place / str(staff_id or 0)


def write_unsaved(folder: Path, form: str, kept: dict[str, Any], ring: KeyRing | None = None) -> None:
    """Write what stands in a form, whole or not at all, sealed where the committee has keys. Raises Unavailable."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise paths.unavailable(error, folder) from error
    # Half a character comes from a paste; no file holds it, nor does the database.
    content = storable(json.dumps(kept, ensure_ascii=False)).encode()
    with paths.written_whole(_file_of(folder, form), mode=0o600) as draft:
        draft.write_bytes(content if ring is None else seal(content, ring.unsaved))


def remove_unsaved(folder: Path, form: str) -> None:
    """Remove the file of a form where there is one."""
    _file_of(folder, form).unlink(missing_ok=True)


def unsaved_in(folder: Path, ring: KeyRing | None = None) -> Iterator[dict[str, Any]]:
    """Yield what the files of a folder hold; one that cannot be read is passed over and stays."""
    for file in sorted(folder.glob("[!.]*.json")):
        try:
            content = file.read_bytes()
            if ring is not None and key_id_of(content) is not None:
                content = unseal(content, ring.unsaved)
            yield json.loads(content)
        except (OSError, ValueError, Unavailable):
            continue


def seal_again(database_url: str, ring: KeyRing) -> None:
    """Seal everybody's unsaved input of one database with the current key; what cannot be read stays as it is."""
    place = folder_of(database_url, None).parent
    for left in place.glob("*/.*.json"):  # of a program that was ended while it wrote: it may be plain
        left.unlink(missing_ok=True)
    for file in sorted(place.glob("*/*.json")):
        content = file.read_bytes()
        key_id = key_id_of(content)
        if key_id == ring.current:
            continue
        with contextlib.suppress(Unavailable):
            plain = content if key_id is None else unseal(content, ring.unsaved)
            with paths.written_whole(file, mode=0o600) as draft:
                draft.write_bytes(seal(plain, ring.unsaved))


def _file_of(folder: Path, form: str) -> Path:
    return folder / (hashlib.sha256(form.encode()).hexdigest()[:24] + ".json")
