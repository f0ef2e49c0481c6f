"""A copy of one moment of a database that others write to meanwhile, made of its raw pages.

The engine's write-ahead log makes it possible. An open read transaction holds one of two things fast:
- its snapshot needs the log: then the log cannot begin anew, and no page of a later moment reaches the database. A page
  that a checkpoint changes while it is copied is in the log too, and the log, copied afterwards, mends it.
- its snapshot is all in the database: then no checkpoint touches that, but the log may begin anew. It then has another
  beginning (new random numbers), is not needed, and is left out: its rest could be older than the database.
What others append while the log is copied is taken up to the last whole transaction: each frame has a check sum over
all that came before it. See "Write-Ahead Logging" and "WAL-mode File Format" at sqlite.org.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from mediator_desk.errors import Unavailable
from mediator_desk.storage.committee_file import connected
from mediator_desk.storage.raw_reading import chunks_of, read_raw

LOG_HEAD_BYTES = 32
SYNCED_CHUNKS = 4
"""What is written goes to the disk in small parts: a save that needs the disk meanwhile waits for one part, not all."""


def copy_of_moment(file: Path, key: bytes | None, target: Path) -> None:
    """Write to `target` the database `file` as it is now; writers go on. It is not on the disk yet.

    Raises OSError, the driver's errors, Unavailable("database_damaged").
    """
    log = target.with_name(target.name + "-wal")
    with read_raw(file) as handle, connected(file, key) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # from here on the moment is held
        head = _head_of(_log_of(file))
        _write(target, chunks_of(handle))
        _copy_log(_log_of(file), log)
        if not head == _head_of(log) == _head_of(_log_of(file)):
            log.unlink()  # it began anew meanwhile
        connection.execute("ROLLBACK")
    _take_in_log(target, key)


def _log_of(file: Path) -> Path:
    return file.with_name(file.name + "-wal")


def _head_of(log: Path) -> bytes:
    try:
        with log.open("rb") as opened:  # the engine has no locks on it
            return opened.read(LOG_HEAD_BYTES)
    except FileNotFoundError:
        return b""


def _copy_log(log: Path, target: Path) -> None:
    try:
        with log.open("rb") as opened:
            _write(target, chunks_of(opened.fileno()))
    except FileNotFoundError:
        target.touch()


def _write(target: Path, chunks: Iterable[bytes]) -> None:
    with target.open("wb", buffering=0) as file:
        for number, chunk in enumerate(chunks, start=1):
            rest = memoryview(chunk)
            while rest:
                rest = rest[file.write(rest) or 0 :]
            if number % SYNCED_CHUNKS == 0:
                os.fsync(file.fileno())


def _take_in_log(file: Path, key: bytes | None) -> None:
    with connected(file, key) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA synchronous = OFF")
        mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    if mode != "delete" or os.path.exists(_log_of(file)):
        raise Unavailable("database_damaged", detail="the log could not be taken in")
