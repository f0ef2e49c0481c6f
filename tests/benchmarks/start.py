"""How soon the desk is there, against a bare QMainWindow: whole processes, from their start, in turns.

Both run from bytecode that the warming round has written, as an installed program does: where Python is told to keep
none, each start would compile all sources anew.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from mediator_desk.app.measuring import VARIABLE
from tests.benchmarks.committees import committee_of, url_of
from tests.benchmarks.measuring import Ratio, in_turns
from tests.source_tree import ROOT

PAIRS = 11
FIRST_PAINT = 1.3
QUEUE_FILLED = 4.0
BYTECODE = ROOT / "build" / "benchmarks" / "bytecode"
SIZES = tuple(int(one) for one in os.environ.get("MEDIATOR_DESK_BENCH_SIZES", "30000,300000").split(","))
HELLO = ("tests.benchmarks.hello",)


def ratios() -> Iterator[Ratio]:
    """Measure first paint and the filled queue; raises RuntimeError where heavy libraries are loaded too early."""
    hello = partial(_seconds_until, "first_paint", HELLO)
    for cases in SIZES:
        desk = ("mediator_desk", "--database", url_of(committee_of(cases=cases)))
        if cases == SIZES[0]:
            painted = in_turns(partial(_seconds_until, "first_paint", desk), hello, pairs=PAIRS)
            yield Ratio("start: first paint against a bare window", painted.ratio, FIRST_PAINT, painted.remark)
        filled = in_turns(partial(_seconds_until, "queue_filled", desk), hello, pairs=PAIRS)
        what = f"start: queue of {cases:,} cases filled against a bare window"
        yield Ratio(what, filled.ratio, QUEUE_FILLED, filled.remark)


def _seconds_until(word: str, module_and_arguments: tuple[str, ...]) -> float:
    """Start a program that tells how far it is, and return the seconds until it says the word."""
    command = [sys.executable, "-m", *module_and_arguments]
    with tempfile.TemporaryDirectory(prefix="mediator_desk_bench_") as folder:
        Path(folder, "settings.ini").write_text("[window]\nbegin_with=last\nplace=cases\n", "utf-8")
        environ = {**os.environ, "MEDIATOR_DESK_DATA": folder, "QT_QPA_PLATFORM": "offscreen", VARIABLE: "1"}
        environ |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(BYTECODE)}
        with Path(folder, "complaints").open("w+") as complaints:
            begun = time.perf_counter()
            pipes = {"stdout": subprocess.PIPE, "stderr": complaints, "text": True}
            with subprocess.Popen(command, env=environ, cwd=ROOT, **pipes) as program:
                for line in program.stdout or ():
                    said, *rest = line.split()
                    if said == "first_paint" and rest[1:]:
                        raise RuntimeError(f"loaded before the first paint: {', '.join(rest[1:])}")
                    if said == word:
                        seconds = time.perf_counter() - begun
                        program.kill()
                        return seconds
            complaints.seek(0)
            raise RuntimeError(f"{' '.join(command)} ended without saying {word}:\n{complaints.read()}")
