"""The one file of a committee that works without a server: where it may lie, and which key opens it."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile, keys_beside
from mediator_desk.storage.raw_reading import read_at, read_raw

NETWORK_FILE_SYSTEMS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "afpfs", "9p"})

PLAIN_BEGINNING = b"SQLite format 3\x00"
PAGE_BYTES = 4096
"""Of an encrypted file: all of it are pages of this size."""


def key_of_file(file: Path, ring: KeyRing | None) -> bytes | None:
    """Return the key that opens the file, the ring's current one for a file that is still to be made; None for none.

    Raises Refused("passphrase_needed") for an encrypted file without a ring, Unavailable("keys_lost", path) where the
    key file beside it is gone too, ("keys_do_not_fit", path) where the ring is not that of this file.
    """
    if ring is None:
        _refuse_encrypted(file)
        return None
    if not file.exists() or file.stat().st_size == 0:
        return ring.database
    if is_plain(file) and ring.is_moving:
        return None
    for key in ring.databases:
        if opens(file, key):
            return key
    raise Unavailable("keys_do_not_fit", path=str(file))


def is_plain(file: Path) -> bool:
    """Tell whether this is a database that anybody can read."""
    return _beginning(file) == PLAIN_BEGINNING


def is_encrypted(file: Path) -> bool:
    """Tell whether this looks like an encrypted database: whole pages that begin like no plain one."""
    size = file.stat().st_size if file.exists() else 0
    return size > 0 and size % PAGE_BYTES == 0 and not is_plain(file)


def opens(file: Path, key: bytes | None) -> bool:
    """Tell whether this key opens the file. Raises Unavailable where it cannot be read at all just now."""
    from sqlcipher3 import dbapi2

    try:
        with connected(file, key) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.DatabaseError as error:
        if "not a database" in str(error):
            return False
        if "malformed" in str(error):
            return True  # it is damaged behind its beginning: whoever reads it is told where
        raise Unavailable("database_cannot_be_opened", detail=str(error)) from error
    return True


@contextlib.contextmanager
def connected(file: Path, key: bytes | None) -> Iterator[Any]:
    """Give a connection of the driver to a file that is there, without a transaction around each statement."""
    from sqlcipher3 import dbapi2

    address = f"{file.resolve().as_uri()}?mode=rw"
    connection = dbapi2.connect(address, uri=True, isolation_level=None, timeout=10)
    try:
        use_key(connection, key)
        yield connection
    finally:
        connection.close()


def use_key(connection: sqlite3.Connection, key: bytes | None) -> None:
    """Give a fresh connection its key, and let the engine keep quiet and put nothing into temporary files."""
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        connection.execute(key_setting("key", key))
    connection.execute("PRAGMA temp_store = MEMORY")


def key_setting(setting: str, key: bytes) -> str:
    """Return the statement that gives a raw key: it is no passphrase that would have to be stretched."""
    return f"PRAGMA {setting} = \"x'{key.hex()}'\""


def refuse_network_share(file: Path) -> None:
    """Raise Refused("database_on_network_share", folder): locks there do not hold, and two desks would damage it."""
    mounts = Path("/proc/self/mounts")
    if not mounts.exists():
        return
    folder = file.resolve().parent
    best = ("", "")
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        _device, mount, kind, *_rest = line.split(" ")
        if (folder == Path(mount) or Path(mount) in folder.parents) and len(mount) > len(best[0]):
            best = (mount, kind)
    if best[1] in NETWORK_FILE_SYSTEMS:
        raise Refused("database_on_network_share", folder=str(folder))


def _refuse_encrypted(file: Path) -> None:
    if not is_encrypted(file):
        return
    keys = KeyFile(keys_beside(file))
    if keys.is_there:
        raise Refused("passphrase_needed")
    raise Unavailable("keys_lost", path=str(keys.path))


def _beginning(file: Path) -> bytes:
    try:
        with read_raw(file) as handle:
            return read_at(handle, len(PLAIN_BEGINNING), 0)
    except OSError:
        return b""
