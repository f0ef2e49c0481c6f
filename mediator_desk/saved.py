"""What a program that watches the desk from outside is told of each save: one line on stdout after the commit.

`--ack` asks for it. A save whose line was read is on the disk: no crash afterwards takes it.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from threading import Lock
from typing import TextIO


class Told:
    """Writes `saved 1`, `saved 2` ... to a stream, each line at once; work in several threads counts on together."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._count = 0
        self._lock = Lock()

    def tell(self) -> None:
        """Tell of one more save. Whether anybody still listens changes nothing about the save."""
        with self._lock, suppress(OSError, ValueError):
            self._count += 1
            self._stream.write(f"saved {self._count}\n")
            self._stream.flush()


_told: Told | None = None


def tell_each_save(stream: TextIO | None = None) -> None:
    """From now on tell of each save of this process, on stdout unless another stream is given."""
    global _told
    _told = Told(stream or sys.stdout)


def tell_no_more() -> None:
    """Say nothing of saves from now on."""
    global _told
    _told = None


def after_commit() -> None:
    """Tell of a save that was just committed, where somebody asked for it."""
    if _told is not None:
        _told.tell()
