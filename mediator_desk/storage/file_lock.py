"""One program at a time changes a small file: a lock file beside it, let go of by the system when a program ends."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from mediator_desk import paths
from mediator_desk.storage.attachments import sync_folder


@contextlib.contextmanager
def locked(file: Path) -> Iterator[None]:
    """Wait until no other program or thread changes `file`, and let none until the block ends. Raises Unavailable."""
    place = file.with_name(file.name + ".lock")
    try:
        handle = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise paths.unavailable(error, place) from error
    with os.fdopen(handle, "rb+") as lock:
        _lock(lock)
        yield


def write_alone(file: Path, content: bytes) -> None:
    """Replace `file`, which this program has locked, as a whole; nobody else on this computer reads it.

    Takes away what a program that was ended in the midst of this left behind. Raises Unavailable.
    """
    for left in file.parent.glob(f".{file.name}.*"):
        left.unlink(missing_ok=True)
    with paths.written_whole(file, mode=0o600) as draft:
        draft.write_bytes(content)
    sync_folder(file.parent)


def _lock(lock: IO[bytes]) -> None:
    # Closing the file lets go of the lock, on either system.
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
        return
    import fcntl

    fcntl.flock(lock, fcntl.LOCK_EX)
