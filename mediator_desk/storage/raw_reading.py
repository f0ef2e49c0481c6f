"""Reading the bytes of a database file that the engine of this same program may have open.

On POSIX a process loses all its locks on a file as soon as it closes any handle of it, the engine's own locks too;
another program could then take the last records away. So a handle stays open here while the engine has the file open.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path

CHUNK = 1024 * 1024
_alone = threading.Lock()
_users: dict[int, int] = {}
"""Handle -> how many read by it just now; those that nobody reads by wait until the engine has let go of the file."""


@contextlib.contextmanager
def read_raw(file: Path) -> Iterator[int]:
    """Give a handle for `chunks_of`, without harm to the engine's locks. Raises OSError."""
    with _alone:
        handle = _kept_handle(file)
        _users[handle] = _users.get(handle, 0) + 1
    try:
        yield handle
    finally:
        with _alone:
            _users[handle] -= 1
            _close_unneeded()


def chunks_of(handle: int) -> Iterator[bytes]:
    """Yield all of the file from its beginning, wherever others who share the handle are reading."""
    at = 0
    while chunk := read_at(handle, CHUNK, at):
        yield chunk
        at += len(chunk)


def read_at(handle: int, size: int, at: int) -> bytes:
    """Return up to `size` bytes from the byte `at` on."""
    if hasattr(os, "pread"):
        return os.pread(handle, size, at)
    os.lseek(handle, at, os.SEEK_SET)  # Windows, where each has a handle of its own
    return os.read(handle, size)


def _kept_handle(file: Path) -> int:
    if os.name != "nt":
        wanted = _identity(os.stat(file))
        for handle in _users:
            if _identity(os.fstat(handle)) == wanted:
                return handle
    return os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))


def _close_unneeded() -> None:
    idle = [handle for handle, users in _users.items() if users == 0]
    needed = _open_elsewhere() if os.name != "nt" else frozenset()
    for handle in idle:
        if needed is not None and _identity(os.fstat(handle)) not in needed:
            del _users[handle]
            os.close(handle)


def _open_elsewhere() -> frozenset[tuple[int, int]] | None:
    """Return which files this process has open by other handles; None where the system does not tell."""
    found = set()
    try:
        handles = [int(name) for name in os.listdir("/dev/fd")]
    except OSError:
        return None
    for handle in handles:
        if handle not in _users:
            with contextlib.suppress(OSError):  # closed meanwhile
                found.add(_identity(os.fstat(handle)))
    return frozenset(found)


def _identity(stat: os.stat_result) -> tuple[int, int]:
    return stat.st_dev, stat.st_ino
