"""What a backup of an office's server says of itself, in a file beside the dump."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from mediator_desk.errors import Refused, Unavailable

DUMP, MANIFEST = "records.dump", "manifest.json"
FORM, MARK = 1, "mediator_desk_server_backup"
LARGEST = 4 * 1024 * 1024
_PIECE = 1024 * 1024
_FIELDS = ("made_at", "database", "schema", "server", "program", "counts", "anchor", "dump", "duties", "logins")


@dataclass(frozen=True)
class DumpManifest:
    """What is in a dump, and by what it is proved."""

    made_at: datetime
    database: str
    schema: str
    """The revision of the schema."""
    server: int
    """The major version of the server."""
    program: int
    """The major version of pg_dump."""
    counts: dict[str, int]
    """Table -> rows."""
    anchor: tuple[int, str]
    """The end of the audit chain: number and mac of the last link; 0 and "" where there is none."""
    dump: tuple[int, str]
    """Bytes and SHA-256 of the dump."""
    duties: tuple[str, ...]
    """Names of the group roles."""
    logins: tuple[str, ...]
    """Names of the logins of people; passwords are in no backup."""

    def as_bytes(self) -> bytes:
        """Return it as JSON."""
        told = {MARK: FORM, **asdict(self), "made_at": self.made_at.isoformat(timespec="seconds")}
        return json.dumps(told, ensure_ascii=False, indent=1).encode()


def read_manifest(folder: Path) -> DumpManifest:
    """Return what the backup in a folder says of itself.

    Raises Refused("no_server_backup", folder), Unavailable("server_backup_damaged", folder),
    ("backup_of_newer_program").
    """
    try:
        with (folder / MANIFEST).open("rb") as source:
            raw = source.read(LARGEST)
    except OSError as error:
        raise Refused("no_server_backup", folder=str(folder)) from error
    try:
        found = json.loads(raw)
        if found[MARK] > FORM:
            raise Unavailable("backup_of_newer_program")
        return _manifest(found)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Unavailable("server_backup_damaged", folder=str(folder)) from error


def _manifest(found: dict[str, Any]) -> DumpManifest:
    given = {name: found[name] for name in _FIELDS}
    made_at = datetime.fromisoformat(given["made_at"])
    counts = {str(table): int(rows) for table, rows in given["counts"].items()}
    anchor, dump = (int(given["anchor"][0]), str(given["anchor"][1])), (int(given["dump"][0]), str(given["dump"][1]))
    duties, logins = (tuple(str(one) for one in given[name]) for name in ("duties", "logins"))
    versions = int(given["server"]), int(given["program"])
    return DumpManifest(
        made_at, str(given["database"]), str(given["schema"]), *versions, counts, anchor, dump, duties, logins
    )


def see_dump(folder: Path, manifest: DumpManifest) -> Path:
    """Return the dump, which is as it was made. Raises Unavailable("server_backup_damaged", folder)."""
    file = folder / DUMP
    try:
        is_whole = digest_of(file) == manifest.dump
    except OSError as error:
        raise Unavailable("server_backup_damaged", folder=str(folder)) from error
    if not is_whole:
        raise Unavailable("server_backup_damaged", folder=str(folder))
    return file


def digest_of(file: Path) -> tuple[int, str]:
    """Return bytes and SHA-256 of a file. Raises OSError."""
    count, digest = 0, hashlib.sha256()
    with file.open("rb") as source:
        while piece := source.read(_PIECE):
            count += len(piece)
            digest.update(piece)
    return count, digest.hexdigest()
