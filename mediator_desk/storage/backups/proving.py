"""A backup is proved by opening it: every file is what the manifest says, and the database is whole."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from mediator_desk.errors import DeskError, Refused, Unavailable
from mediator_desk.progress import SILENT, Progress
from mediator_desk.storage.backups.manifest import Manifest, ring_of
from mediator_desk.storage.backups.shelf import DATABASE, KEYS, Shelf, digest_of
from mediator_desk.storage.committee_file import use_key
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.sealed_bytes import unseal


def prove(shelf: Shelf, name: str, ring: KeyRing | None, *, progress: Progress = SILENT) -> Manifest:
    """Open a backup and compare all of it with its manifest; return that.

    Raises Refused("no_such_backup"), Refused("passphrase_needed"), Unavailable("backup_keys_do_not_fit" /
    "backup_incomplete" / "backup_damaged", name, file / "backup_renamed", name, was).
    """
    manifest = signed_manifest(shelf, name, ring)
    prove_files(shelf.folder / name, manifest)
    prove_database(shelf.folder / name / DATABASE, manifest, ring)
    for sha256 in progress.each(manifest.attachments, total=len(manifest.attachments)):
        prove_kept(shelf, manifest, sha256, ring)
    return manifest


def newest_whole(shelf: Shelf, ring: KeyRing | None, *, but: str = "") -> Manifest | None:
    """Return the newest backup that is whole, other than `but`; None where there is none."""
    for name in shelf.names():
        if name != but:
            with contextlib.suppress(DeskError):
                return prove(shelf, name, ring)
    return None


def signed_manifest(shelf: Shelf, name: str, ring: KeyRing | None) -> Manifest:
    """Return the manifest of a backup if nobody changed it. Raises as `prove` does."""
    manifest = shelf.manifest(name)
    if manifest.key and ring is None:
        raise Refused("passphrase_needed")
    if manifest.key and ring is not None and manifest.key not in ring.keys:
        raise Unavailable("backup_keys_do_not_fit", name=name)
    if not manifest.is_signed_by(ring):
        raise Unavailable("backup_damaged", name=name, file="manifest.json")
    if manifest.name != name:
        raise Unavailable("backup_renamed", name=name, was=manifest.name)
    return manifest


def prove_files(place: Path, manifest: Manifest) -> None:
    """Compare database and key file with the manifest, byte for byte. Raises Unavailable."""
    for name, expected in ((DATABASE, manifest.database), (KEYS, manifest.keys)):
        if expected is None:
            continue
        try:
            found = digest_of(place / name)
        except OSError as error:
            raise Unavailable("backup_incomplete", name=manifest.name, file=name) from error
        if found != expected:
            raise Unavailable("backup_damaged", name=manifest.name, file=name)


class Contents(NamedTuple):
    """What a database holds: rows of each table, the end of the audit chain, the version of the schema."""

    counts: dict[str, int]
    anchor: tuple[int, str]
    schema: str


def prove_database(file: Path, manifest: Manifest, ring: KeyRing | None) -> None:
    """Open the database of a backup, look through all of it, compare what it holds. Raises Unavailable."""
    damaged = Unavailable("backup_damaged", name=manifest.name, file=DATABASE)
    its_ring = ring_of(manifest.key, ring)
    from sqlcipher3 import dbapi2

    try:
        with looked_at(file, its_ring.database if its_ring else None) as connection:
            if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise damaged
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise damaged
            found = _contents_of(connection)
    except dbapi2.Error as error:
        raise damaged from error
    if found != (manifest.counts, manifest.anchor, manifest.schema):
        raise damaged


def contents_at_making(file: Path, key: bytes | None) -> Contents:
    """Return what a fresh copy holds; one without a key, whose pages have no seals, is looked through first.

    Raises Unavailable("database_damaged"): the records themselves are, for the copy has the very same pages.
    """
    with looked_at(file, key) as connection:
        if key is None and (said := connection.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
            raise Unavailable("database_damaged", detail=said)
        return _contents_of(connection)


def prove_kept(shelf: Shelf, manifest: Manifest, sha256: str, ring: KeyRing | None) -> bytes:
    """Return a kept file out of a backup, opened and compared with its hash. Raises Unavailable."""
    key, size = manifest.attachments[sha256]
    try:
        content = shelf.kept_file(sha256, key).read_bytes()
    except OSError as error:
        raise Unavailable("backup_incomplete", name=manifest.name, file=sha256) from error
    damaged = Unavailable("backup_damaged", name=manifest.name, file=sha256)
    if len(content) != size:
        raise damaged
    if key:
        content = _unsealed(content, ring, damaged)
    if hashlib.sha256(content).hexdigest() != sha256:
        raise damaged
    return content


@contextlib.contextmanager
def looked_at(file: Path, key: bytes | None) -> Iterator[Any]:
    """Give a connection to a file that nobody writes to; nothing is made beside it."""
    from sqlcipher3 import dbapi2

    address = f"{file.resolve().as_uri()}?mode=ro&immutable=1"
    connection = dbapi2.connect(address, uri=True, isolation_level=None)
    try:
        use_key(connection, key)
        yield connection
    finally:
        connection.close()


def _contents_of(connection: Any) -> Contents:  # noqa: ANN401 - a driver's connection
    return Contents(counts_of(connection), anchor_of(connection), schema_of(connection))


def counts_of(connection: Any) -> dict[str, int]:  # noqa: ANN401 - a driver's connection
    """Return how many rows each table has; those that search keeps for itself are no records."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'case_words%' ORDER BY name"
    tables = [str(row[0]) for row in connection.execute(query)]
    return {table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}


def anchor_of(connection: Any) -> tuple[int, str]:  # noqa: ANN401 - a driver's connection
    """Return the last link of the audit chain; (0, "") before there was one."""
    if not _has(connection, "audit_links"):
        return 0, ""
    row = connection.execute("SELECT seq, mac FROM audit_links ORDER BY seq DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])) if row else (0, "")


def files_named(connection: Any) -> frozenset[str]:  # noqa: ANN401 - a driver's connection
    """Return the hashes of the kept files that the rows name; none in records from before there were any."""
    if not _has(connection, "attachments"):
        return frozenset()
    return frozenset(str(row[0]) for row in connection.execute("SELECT DISTINCT sha256 FROM attachments"))


def schema_of(connection: Any) -> str:  # noqa: ANN401 - a driver's connection
    """Return the version of the schema; "" for an empty database."""
    if not _has(connection, "alembic_version"):
        return ""
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else ""


def _has(connection: Any, table: str) -> bool:  # noqa: ANN401 - a driver's connection
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return connection.execute(query, (table,)).fetchone() is not None


def _unsealed(content: bytes, ring: KeyRing | None, damaged: Unavailable) -> bytes:
    if ring is None:
        raise Refused("passphrase_needed")
    try:
        return unseal(content, ring.files)
    except Unavailable as error:
        raise damaged from error
