"""Long work in a process of its own, killed before, in and after the moment at which it is done."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from random import Random
from typing import NamedTuple

ENDED = "ended"
SLOWEST_COMMIT = 0.02
"""Seconds after the last mark before a commit within which that commit is killed."""


class Moment(NamedTuple):
    """So many seconds after a line that matches `after`; "" is the beginning."""

    after: str
    seconds: float


def let_work(warm: subprocess.Popen[str], words: Sequence[str], moment: Moment | None = None) -> dict[str, float]:
    """Let a desk do its work, killed at a moment (None: never). Returns after how many seconds it told of what."""
    print(*words, file=warm.stdin, flush=True)
    pid, began, told = int(warm.stdout.readline().removeprefix("pid ")), time.monotonic(), {}

    def read(until: str) -> None:
        while ENDED not in told and not (until and any(re.match(until, line) for line in told)):
            told.setdefault(warm.stdout.readline().strip(), time.monotonic() - began)

    if moment is not None:
        read(moment.after) if moment.after else None
        time.sleep(moment.seconds)  # the moment is what this is about
        if ENDED not in told:
            with suppress(ProcessLookupError):  # it was ready meanwhile
                os.kill(pid, signal.SIGKILL)
    read(ENDED)
    return told


def moments(whole: float, count: int, random: Random, after: str = "") -> Iterator[Moment]:
    """Yield moments from the beginning of some work to its end, spread over it, each a little by chance."""
    for place in range(count):
        yield Moment(after, whole * (place + random.random()) / count)


def around(told: dict[str, float], done: str, count: int, *, begins: str = "", random: Random) -> list[Moment]:
    """Return moments by what work that was not killed told of itself: half of them before it was done, the others
    just when a line that matches `done` is told, and from there to its end."""
    at = {mark: seconds for mark, seconds in told.items() if re.match(done, mark)}
    when, from_when = min(at.values()), told[begins] if begins else 0.0
    just_then, later = max(1, count // 4), max(1, count // 4)
    before = max(1, count - just_then - later)
    return [
        *moments(0.9 * (when - from_when), before, random, begins),
        *moments(SLOWEST_COMMIT, just_then, random, done),
        *moments(told[ENDED] - when, later, random, done),
    ]
