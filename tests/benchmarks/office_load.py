"""Many desks at once on one server: python -m tests.benchmarks office_load --desks 20 --minutes 10

Each desk is a process with a login of its own. First each works alone, then all together, in the same mix; the time of
95 of 100 saves together is held against that of the same desks alone. What a desk was told of as saved must be there in
the end, exactly once; nothing may have been shown to a person as an error; and the trail must be whole.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from tests.benchmarks.load_office import LoadOffice, Person, load_office
from tests.benchmarks.measuring import Ratio
from tests.source_tree import ROOT

SLOWER_AT_MOST = 2.0
SAVES = ("dispute", "contact", "reception")
PACE, PACE_ALONE = 3.0, 0.2
"""Seconds between two acts of a person, on average; alone it goes faster, so that there is enough to count."""


@dataclass
class Worked:
    """What some desks did in a stretch of time."""

    spent: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    saved: list[list[object]] = field(default_factory=list)
    told: Counter[str] = field(default_factory=Counter)

    def add(self, said: dict[str, Any]) -> None:
        """Add what one desk did."""
        for what, spent in said["spent"].items():
            self.spent[what] += spent
        self.saved += said["saved"]
        self.told.update(said["told"])

    def p95(self, *kinds: str) -> float:
        """Return the seconds that 95 of 100 acts of these kinds stay below."""
        spent = sorted(one for kind in kinds for one in self.spent[kind])
        return spent[min(len(spent) - 1, int(len(spent) * 0.95))] if spent else 0.0

    @property
    def errors(self) -> dict[str, int]:
        """What a person would have been shown as an error, and how often."""
        return {what: count for what, count in self.told.items() if what.startswith("error")}

    def lines(self) -> Iterator[str]:
        """Say for each kind how many there were and how long they took."""
        for what in sorted(self.spent):
            spent = self.spent[what]
            middle = statistics.median(spent)
            times = f"middle {1000 * middle:6.0f} ms   95 of 100 {1000 * self.p95(what):6.0f} ms"
            yield f"  {what:<10} {len(spent):6}   {times}"
        for what, count in sorted(self.told.items()):
            yield f"  {what}: {count}"


@dataclass(frozen=True)
class Loaded:
    """What came of a load."""

    alone: Worked
    together: Worked
    lost: list[str]
    faults: list[str]

    @property
    def slower(self) -> float:
        """How many times as long 95 of 100 saves took together as alone."""
        return self.together.p95(*SAVES) / self.alone.p95(*SAVES)


class _Process:
    """The process of one desk."""

    def __init__(self, person: Person, place: int) -> None:
        given = {
            "url": person.url,
            "role": person.role.value,
            "sight": person.sight.value,
            "place": place,
        }
        environment = {**os.environ, "MEDIATOR_DESK_LOAD": json.dumps(given)}
        command = [sys.executable, "-m", "tests.benchmarks.load_desk"]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self._child = subprocess.Popen(command, cwd=ROOT, env=environment, text=True, **pipes)

    def heard(self) -> dict[str, Any]:
        """Return its next answer; raises RuntimeError where it is gone."""
        line = self._child.stdout.readline()
        if not line:
            raise RuntimeError(f"a desk ended with {self._child.wait()}")
        return json.loads(line)

    def begin(self, seconds: float, pace: float) -> None:
        """Let it work."""
        self._child.stdin.write(json.dumps({"seconds": seconds, "pace": pace}) + "\n")
        self._child.stdin.flush()

    def close(self) -> None:
        """Let it go home."""
        self._child.stdin.close()
        if self._child.wait(60):
            raise RuntimeError(f"a desk ended with {self._child.returncode}")


def loaded(office: LoadOffice, *, desks: int, seconds: float, alone: float, pace: float = PACE) -> Loaded:
    """Let so many people work on an office: each `alone` seconds alone, then all of them for `seconds`."""
    with ExitStack() as stack:
        processes = []
        for place, person in enumerate(office.people(desks)):
            processes.append(_Process(person, place))
            stack.callback(processes[-1].close)
        first, all_of_them = Worked(), Worked()
        for one in processes:
            first.add(one.heard())  # it has warmed up
        for one in processes:
            one.begin(alone, min(PACE_ALONE, pace))
            first.add(one.heard())
        for one in processes:
            one.begin(seconds, pace)
        for one in processes:
            all_of_them.add(one.heard())
    return Loaded(first, all_of_them, office.lost(first.saved + all_of_them.saved), office.faults())


def main(words: Sequence[str]) -> int:
    """Run the load and say what came of it; return 0 where nothing was lost or shown and the saves are fast enough."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks office_load", description=__doc__.splitlines()[0])
    parser.add_argument("--desks", type=int, default=20)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--alone", type=float, default=4.0, help="seconds that each desk works alone before")
    parser.add_argument("--pace", type=float, default=PACE, help="seconds between two acts of a person, on average")
    asked = parser.parse_args(words)
    with load_office() as office:
        office.fill(asked.cases)
        found = loaded(office, desks=asked.desks, seconds=60 * asked.minutes, alone=asked.alone, pace=asked.pace)
    for title, worked in (("one desk alone", found.alone), (f"{asked.desks} desks together", found.together)):
        print(f"{title}, {asked.cases:,} cases:", *worked.lines(), sep="\n")
    saves = len(found.alone.saved) + len(found.together.saved)
    print(f"{saves} saves were told as saved; lost or doubled: {len(found.lost)}; faults: {len(found.faults)}")
    for line in (*found.lost[:20], *found.faults[:20]):
        print(f"  {line}")
    remark = f"({1000 * found.together.p95(*SAVES):.0f} ms against {1000 * found.alone.p95(*SAVES):.0f} ms)"
    ratio = Ratio(f"95 of 100 saves of {asked.desks} desks against alone", found.slower, SLOWER_AT_MOST, remark)
    print(ratio, flush=True)
    errors = {**found.alone.errors, **found.together.errors}
    return 0 if ratio.is_reached and not (found.lost or found.faults or errors) else 1
