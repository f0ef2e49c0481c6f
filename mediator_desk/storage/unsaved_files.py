"""Unsaved input in small files: where the database cannot be written to (disk full, server away, nobody signed in)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mediator_desk import paths
from mediator_desk.conventions.text import storable


def folder_of(database_url: str, staff_id: int | None) -> Path:
    """Return the folder of one person's unsaved input in one database, in the data folder of this computer."""
    place = hashlib.sha256(database_url.encode()).hexdigest()[:16]
    return paths.data_folder() / "unsaved" / place / str(staff_id or 0)


def write_unsaved(folder: Path, form: str, kept: dict[str, Any]) -> None:
    """Write what stands in a form, whole or not at all. Raises Unavailable."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise paths.unavailable(error, folder) from error
    target = _file_of(folder, form)
    with paths.written_whole(target) as draft:
        # Half a character comes from a paste; no file holds it, nor does the database.
        draft.write_text(storable(json.dumps(kept, ensure_ascii=False)), encoding="utf-8")
    target.chmod(0o600)


def remove_unsaved(folder: Path, form: str) -> None:
    """Remove the file of a form where there is one."""
    _file_of(folder, form).unlink(missing_ok=True)


def unsaved_in(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield what the files of a folder hold; one that cannot be read is passed over and stays."""
    for file in sorted(folder.glob("*.json")):
        try:
            yield json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue


def _file_of(folder: Path, form: str) -> Path:
    return folder / (hashlib.sha256(form.encode()).hexdigest()[:24] + ".json")
