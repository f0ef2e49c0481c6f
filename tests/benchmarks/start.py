"""How soon the desk is there, against a bare QMainWindow: whole processes, from their start, in turns."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.committees import committee_of
from tests.benchmarks.measuring import Ratio, in_turns

PAIRS = 11
FIRST_PAINT = 1.3
QUEUE_FILLED = 4.0


def ratios() -> Iterator[Ratio]:
    """Measure first paint and the filled queue; raises RuntimeError where heavy libraries are loaded too early."""
    url = committee_of(cases=int(os.environ.get("BENCH_CASES", "30000")))
    hello = partial(_seconds_until, "painted", "hello")
    painted = in_turns(partial(_seconds_until, "painted", "desk", url), hello, pairs=PAIRS)
    yield Ratio("start: first paint against a bare window", painted.ratio, FIRST_PAINT, painted.remark)
    filled = in_turns(partial(_seconds_until, "filled", "desk", url), hello, pairs=PAIRS)
    yield Ratio("start: queue filled against a bare window", filled.ratio, QUEUE_FILLED, filled.remark)


def _seconds_until(word: str, *what: str) -> float:
    """Start a program that is watched, and return the seconds until it says the word."""
    with tempfile.TemporaryDirectory(prefix="mediator_desk_bench_") as folder:
        environ = {**os.environ, "MEDIATOR_DESK_DATA": folder, "QT_QPA_PLATFORM": "offscreen"}
        begun = time.perf_counter()
        command = [sys.executable, "-m", "tests.benchmarks.seen", *what]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environ, cwd=Path.cwd()) as program:
            assert program.stdout is not None
            for line in program.stdout:
                said, _, rest = line.strip().partition(" ")
                if said == word:
                    seconds = time.perf_counter() - begun
                    program.kill()
                    return seconds
                if said == "painted" and rest:
                    raise RuntimeError(f"loaded before the first paint: {rest}")
        raise RuntimeError(f"{' '.join(what)} ended without saying that it is {word}")
