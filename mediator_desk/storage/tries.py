"""How often a passphrase was wrong, kept in a file: five times, then a minute to wait, doubling to 15 minutes.

It slows down who types at this computer. Who takes the files away can try as fast as a computer does; against that
stands what each try costs (Argon2id).
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from mediator_desk.errors import Refused
from mediator_desk.storage.file_lock import locked, write_alone

FREE_TRIES = 5
FIRST_WAIT, LONGEST_WAIT = 60.0, 15 * 60.0
"""Seconds."""


@dataclass(frozen=True)
class Moment:
    """Two clocks, in seconds: the one that people set, and one that runs since the computer started."""

    wall: float
    running: float


def this_moment() -> Moment:
    """Return the present moment on this computer's clocks."""
    return Moment(time.time(), time.monotonic())


@dataclass(frozen=True)
class _Counted:
    wrong: int = 0
    wall: float = 0.0
    running: float = 0.0

    @property
    def wait(self) -> float:
        doubled = self.wrong - FREE_TRIES
        return 0.0 if doubled < 0 else min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(doubled, 30))

    def left(self, now: Moment) -> float:
        """Return how many seconds are still to wait. A clock that was set back does not count as time that went by."""
        gone = max(0.0, now.wall - self.wall)
        if now.running >= self.running:  # not started anew since then: this clock nobody can set
            gone = min(gone, now.running - self.running) if now.wall >= self.wall else now.running - self.running
        return max(0.0, self.wait - gone)


class Tries:
    """The counter of one committee's wrong passphrases."""

    def __init__(self, file: Path, clock: Callable[[], Moment] = this_moment) -> None:
        self._file, self._clock = file, clock

    def begin(self) -> None:
        """Count a try before it is made, so that who ends the program in the middle of it does not get it for nothing.

        Raises Refused("too_many_tries", seconds) while there is time to wait.
        """
        with locked(self._file):
            counted, now = self._read(), self._clock()
            if seconds := counted.left(now):
                self._mark_clock_set_back(counted, now)
                raise Refused("too_many_tries", seconds=max(1, round(seconds + 0.5)))
            self._write(_Counted(counted.wrong + 1, now.wall, now.running))

    def succeeded(self) -> None:
        """Forget the tries: this one was right."""
        with locked(self._file):
            self._file.unlink(missing_ok=True)

    def seconds_left(self) -> int:
        """Return how many seconds are still to wait before the next try, 0 for none."""
        return round(self._read().left(self._clock()) + 0.499)

    def tries_left(self) -> int:
        """Return how many tries there are before one has to wait."""
        return max(0, FREE_TRIES - self._read().wrong)

    def _mark_clock_set_back(self, counted: _Counted, now: Moment) -> None:
        if now.wall < counted.wall and now.running < counted.running:
            # Neither clock tells how long ago it was: the waiting begins anew, once.
            self._write(replace(counted, wall=now.wall, running=now.running))

    def _read(self) -> _Counted:
        with suppress(OSError, ValueError, TypeError, KeyError):
            read = json.loads(self._file.read_text(encoding="ascii"))
            return _Counted(int(read["wrong"]), float(read["wall"]), float(read["running"]))
        return _Counted()

    def _write(self, counted: _Counted) -> None:
        write_alone(self._file, json.dumps(vars(counted)).encode("ascii"))
