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


NOBODY = ""
"""Whose tries are those at a name that nobody has."""


@dataclass(frozen=True)
class _Counted:
    """The wrong tries at one way in, and when the last of them was."""

    wrong: int
    wall: float
    running: float

    def gone(self, now: Moment) -> float:
        """Return how many seconds ago it was. A clock that was set back does not count as time that went by."""
        gone = max(0.0, now.wall - self.wall)
        if now.running < self.running:  # started anew since then
            return gone
        by_running = now.running - self.running  # this clock nobody can set
        return min(gone, by_running) if now.wall >= self.wall else by_running

    def was_set_back(self, now: Moment) -> bool:
        """Tell whether neither clock says how long ago it was."""
        return now.wall < self.wall and now.running < self.running


@dataclass(frozen=True)
class WrongTries:
    """Wrong tries that nobody was told of: how many, and when the first of them was (seconds, as time.time())."""

    wrong: int
    since: float


class Tries:
    """The counters of one committee's wrong passphrases: all of them count together, and each forgets only its own.

    So nobody can try at a colleague's passphrase and take the counting back with the own one in between.
    """

    def __init__(self, file: Path, clock: Callable[[], Moment] = this_moment) -> None:
        self._file, self._clock = file, clock
        self._untold_file = file.with_suffix(".untold")

    def begin(self, whose: str = NOBODY) -> None:
        """Count a try before it is made, so that who ends the program in the middle of it does not get it for nothing.

        `whose` names the way in that is tried. Raises Refused("too_many_tries", seconds) while there is time to wait.
        """
        with locked(self._file):
            counted, now = self._read(), self._clock()
            if seconds := _left(counted, now):
                self._mark_clock_set_back(counted, now)
                raise Refused("too_many_tries", seconds=max(1, round(seconds + 0.5)))
            wrong = counted[whose].wrong if whose in counted else 0
            self._write(counted | {whose: _Counted(wrong + 1, now.wall, now.running)})
            untold = self.untold()
            self._write_untold(WrongTries(untold.wrong + 1, untold.since) if untold else WrongTries(1, now.wall))

    def succeeded(self, whose: str = NOBODY, *, was_tried: bool = False) -> None:
        """Forget the tries at this way in, for this one was right, and those at names that nobody has.

        `was_tried`: the right one was counted by `begin`, and is no wrong one to tell of.
        """
        with locked(self._file):
            if was_tried and (untold := self.untold()):
                self._write_untold(WrongTries(untold.wrong - 1, untold.since))
            counted = self._read()
            left = {one: tried for one, tried in counted.items() if one not in (whose, NOBODY)}
            if left:
                self._write(left)
            else:
                self._file.unlink(missing_ok=True)

    def untold(self) -> WrongTries | None:
        """Return the wrong tries that the trail does not tell of yet, at all ways in; None where there was none."""
        with suppress(OSError, ValueError, TypeError, KeyError):
            read = json.loads(self._untold_file.read_text(encoding="ascii"))
            return WrongTries(int(read["wrong"]), float(read["since"]))
        return None

    def told(self, told: WrongTries) -> None:
        """Forget the wrong tries that the trail tells of by now; those since then are still to be told."""
        with locked(self._file):
            if untold := self.untold():
                self._write_untold(WrongTries(untold.wrong - told.wrong, self._clock().wall))

    def seconds_left(self) -> int:
        """Return how many seconds are still to wait before the next try, 0 for none."""
        return round(_left(self._read(), self._clock()) + 0.499)

    def tries_left(self) -> int:
        """Return how many tries there are before one has to wait."""
        return max(0, FREE_TRIES - _wrong(self._read()))

    def _mark_clock_set_back(self, counted: dict[str, _Counted], now: Moment) -> None:
        if any(tried.was_set_back(now) for tried in counted.values()):  # the waiting begins anew, once
            self._write(
                {
                    one: replace(tried, wall=now.wall, running=now.running) if tried.was_set_back(now) else tried
                    for one, tried in counted.items()
                }
            )

    def _read(self) -> dict[str, _Counted]:
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
            read = json.loads(self._file.read_text(encoding="ascii"))
            return {
                str(one): _Counted(int(tried["wrong"]), float(tried["wall"]), float(tried["running"]))
                for one, tried in read.items()
            }
        return {}

    def _write(self, counted: dict[str, _Counted]) -> None:
        kept = {one: vars(tried) for one, tried in counted.items()}
        write_alone(self._file, json.dumps(kept).encode("ascii"))

    def _write_untold(self, untold: WrongTries) -> None:
        if untold.wrong > 0:
            write_alone(self._untold_file, json.dumps(vars(untold)).encode("ascii"))
        else:
            self._untold_file.unlink(missing_ok=True)


def _wrong(counted: dict[str, _Counted]) -> int:
    return sum(tried.wrong for tried in counted.values())


def _left(counted: dict[str, _Counted], now: Moment) -> float:
    """Return how many seconds are still to wait since the last try that is not forgotten."""
    doubled = _wrong(counted) - FREE_TRIES
    if doubled < 0:
        return 0.0
    wait = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(doubled, 30))
    return max(0.0, wait - min(tried.gone(now) for tried in counted.values()))
