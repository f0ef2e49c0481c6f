"""What taking in a large file costs, against the same rows put in by the bare driver."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from mediator_desk.database import Database
from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.services.intake.intake import import_submissions
from mediator_desk.services.intake.intake_file import ParsedFile
from mediator_desk.services.intake.intake_plan import Fate
from mediator_desk.services.office.committee import FoundingDraft, found_committee
from tests.benchmarks.measuring import Ratio, in_turns
from tests.benchmarks.raw_rows import Rows, rows_added, seconds_to_insert
from tests.benchmarks.submission_files import write_submissions

SUBMISSIONS = 30_000
PAIRS = 3
MOST = 3.0
NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
CLERK = Actor(staff_id=None, name="benchmark", role=Role.ADMINISTRATOR)


def ratios() -> Iterator[Ratio]:
    """Measure the whole import (read in the child process, checked, saved), and the part after the reading."""
    with tempfile.TemporaryDirectory(prefix="mediator_desk_bench_") as name:
        folder = Path(name)
        empty, full, file = folder / "empty.db", folder / "full.db", folder / "submissions.csv"
        write_submissions(file, count=SUBMISSIONS)
        _found(empty)
        parsed = read_submissions(file)
        _seconds(lambda: parsed, empty, full)
        rows = rows_added(empty, full)
        raw = partial(_seconds_raw, empty, folder / "raw.db", rows)
        saved = sum(len(values) for _, values in rows.values())

        whole = in_turns(partial(_seconds, partial(read_submissions, file), empty, full), raw, pairs=PAIRS)
        what = f"import of {SUBMISSIONS:,} submissions"
        yield Ratio(f"{what} against executemany", whole.ratio, MOST, f"{whole.remark}, {saved:,} rows")
        rest = in_turns(partial(_seconds, lambda: parsed, empty, full), raw, pairs=PAIRS)
        yield Ratio(f"{what}, the file read before", rest.ratio, MOST, rest.remark)


def _found(place: Path) -> None:
    database = Database.open(f"sqlite:///{place}")
    database.migrate()
    with database.writing() as db:
        found_committee(db, FoundingDraft(name="调解委员会", seal_name="调解委员会"), by=CLERK, now=NOW)
    database.close()


def _seconds(read: Callable[[], ParsedFile], empty: Path, target: Path) -> float:
    """Import into a copy of the empty committee; return the seconds it took."""
    shutil.copyfile(empty, target)
    database = Database.open(f"sqlite:///{target}")
    begun = time.perf_counter()
    parsed = read()
    with database.writing() as db:
        summary = import_submissions(db, parsed, by=CLERK, now=NOW)
    seconds = time.perf_counter() - begun
    database.close()
    if summary.counts[Fate.TAKEN_IN] != SUBMISSIONS:
        raise RuntimeError(f"not every submission was taken in: {summary.counts}")
    return seconds


def _seconds_raw(empty: Path, target: Path, rows: Rows) -> float:
    shutil.copyfile(empty, target)
    return seconds_to_insert(target, rows)
