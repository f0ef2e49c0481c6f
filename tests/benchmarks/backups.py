"""A proved backup against a plain copy of the same file, and how long a writer waits at most meanwhile.

The records are encrypted, as a committee's own are. The writer saves one row after the other in a thread of its own;
its longest wait is told beside that without a backup, and must stay below 50 ms.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from mediator_desk.conventions.china_time import china_day
from mediator_desk.database import Database
from mediator_desk.practice import fill_committee
from mediator_desk.storage.backups.making import back_up
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.committee_file import connected
from mediator_desk.storage.key_ring import KeyRing
from tests.benchmarks.measuring import Ratio, in_turns

CASES, PAIRS = 8_000, 5
OF_A_COPY, LONGEST_WAIT = 6.0, 0.05
NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)


def ratios() -> Iterator[Ratio]:
    """Yield backup over copy, and the longest wait of a writer over what it may be."""
    with tempfile.TemporaryDirectory() as folder:
        file, ring = Path(folder) / "committee.db", KeyRing.new()
        _fill(file, ring)
        minutes = count()
        ours = lambda: _timed_backup(file, ring, next(minutes))  # noqa: E731
        paired = in_turns(ours, lambda: _timed_copy(file), pairs=PAIRS)
        yield Ratio("proved backup / copy of the file", paired.ratio, OF_A_COPY, paired.remark)
        alone, meanwhile = _longest_wait(file, ring, None), _longest_wait(file, ring, next(minutes))
        remark = f"{meanwhile * 1000:.0f} ms at most, {alone * 1000:.0f} ms without a backup"
        yield Ratio("longest wait of a writer / 50 ms", meanwhile / LONGEST_WAIT, 1.0, remark)


def _fill(file: Path, ring: KeyRing) -> None:
    database = Database.open(f"sqlite:///{file.as_posix()}", ring=ring)
    database.migrate()
    with database.writing() as db:
        fill_committee(db, cases=CASES, seed=1, months=24, today=china_day(NOW))
    database.close()


def _timed_backup(file: Path, ring: KeyRing, minute: int) -> float:
    began = time.perf_counter()
    back_up(file, ring, Reason.ROUTINE, now=NOW + timedelta(minutes=minute))
    return time.perf_counter() - began


def _timed_copy(file: Path) -> float:
    target = file.with_name("copy")
    began = time.perf_counter()
    shutil.copyfile(file, target)
    with target.open("rb+") as copy:
        os.fsync(copy.fileno())
    return time.perf_counter() - began


def _longest_wait(file: Path, ring: KeyRing, minute: int | None) -> float:
    waits: list[float] = []
    is_over = threading.Event()

    def write() -> None:
        with connected(file, ring.database) as connection:
            while not is_over.is_set():
                began = time.perf_counter()
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("UPDATE committees SET idle_minutes = 5 + abs(random() % 5)")
                connection.execute("COMMIT")
                waits.append(time.perf_counter() - began)
                time.sleep(0.002)

    writer = threading.Thread(target=write)
    writer.start()
    if minute is None:
        time.sleep(2)
    else:
        _timed_backup(file, ring, minute)
    is_over.set()
    writer.join()
    return max(waits)
