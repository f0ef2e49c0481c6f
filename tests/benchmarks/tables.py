"""What a list costs: a page against the bare driver, and the table against Qt's own model of a query."""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

from sqlalchemy import event
from sqlcipher3 import dbapi2

from mediator_desk.database import Database
from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from tests.benchmarks.committees import committee_of, url_of
from tests.benchmarks.measuring import Ratio, in_turns
from tests.benchmarks.raw_rows import SETTINGS

SIZES = tuple(int(one) for one in os.environ.get("MEDIATOR_DESK_BENCH_SIZES", "30000,300000,1000000").split(","))
PAGE, PAIRS, PAGES, CASES_OPENED = 200, 11, 20, 20
PAGE_MOST, FLAT, LAST_ROW, REPAINT, MEGABYTES = 3.0, 1.5, 0.35, 1.0, 40
COUNTS_MOST = 3.0
FRAME = 1 / 60
"""Seconds between two pictures on a screen: what takes less is there at once."""
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
EVERYTHING = CaseFilter(Queue.ALL, TODAY, mediator_id=1)
Statement = tuple[str, Sequence[Any]]


def ratios() -> Iterator[Ratio]:
    """Measure pages, counts and cases at each size, the largest against the smallest, and the table on the largest."""
    sizes = {cases: _Committee(cases) for cases in SIZES}
    for committee in sizes.values():
        yield from _pages(committee)
        yield from _counts_and_cases(committee)
    few, many = sizes[SIZES[0]], sizes[SIZES[-1]]
    if many is not few:
        for where in ("first", "middle", "last"):
            grown = in_turns(partial(many.seconds_of, where), partial(few.seconds_of, where), pairs=PAIRS)
            what = f"{where} page among {SIZES[-1]:,} cases against {SIZES[0]:,}"
            yield Ratio(what, grown.ratio, FLAT, grown.remark)
        grown = in_turns(many.seconds_of_cases, few.seconds_of_cases, pairs=PAIRS)
        yield Ratio(f"a case opened among {SIZES[-1]:,} against {SIZES[0]:,}", grown.ratio, FLAT, grown.remark)
    for committee in sizes.values():
        yield from _table(committee)
        committee.close()


class _Committee:
    """A committee, read by the register and by the bare driver with the same statements."""

    def __init__(self, cases: int) -> None:
        self.cases = cases
        self.place = committee_of(cases=cases)
        self.database = Database.open(url_of(self.place))
        self._driver: Any = dbapi2.connect(str(self.place), isolation_level=None)
        for setting in SETTINGS:
            self._driver.execute(f"PRAGMA {setting}")
        with self.database.reading() as db:
            self._ids = register.ids(db, EVERYTHING)
        self._opened = random.Random(7).sample(self._ids, CASES_OPENED)

    def ids_at(self, where: str, number: int) -> array[int]:
        """Return the ids of one of the pages at the beginning, in the middle or at the end of the list."""
        middle, last = len(self._ids) // 2, len(self._ids) - PAGE * PAGES
        begins = {"first": 0, "middle": middle, "last": last}[where] + number * PAGE
        return self._ids[begins : begins + PAGE]

    def seconds_of(self, where: str) -> float:
        """Read pages as the register gives them."""
        with self.database.reading() as db:
            return _seconds(register.rows, ((db, self.ids_at(where, number)) for number in range(PAGES)))

    def seconds_of_raw(self, where: str) -> float:
        """Read the same pages through the driver."""
        with self.database.reading() as db:
            asked = _statements(self.database, lambda: register.rows(db, self.ids_at(where, 0)))
        texts = ((text, list(self.ids_at(where, number))) for text, _ in asked for number in range(PAGES))
        return self._seconds_raw([(text, self._values(asked, ids)) for text, ids in texts])

    def seconds_of_counts(self) -> float:
        """Count what the sidebar shows."""
        with self.database.reading() as db:
            return _seconds(lambda: register.queue_counts(db, Queue, mediator_id=1, today=TODAY), [()])

    def seconds_of_counts_raw(self) -> float:
        """Count the same through the driver."""
        with self.database.reading() as db:
            counts = partial(register.queue_counts, db, Queue, mediator_id=1, today=TODAY)
            return self._seconds_raw(_statements(self.database, counts))

    def seconds_of_cases(self) -> float:
        """Open some cases whole."""
        with self.database.reading() as db:
            seconds = _seconds(case_details, ((db, case_id) for case_id in self._opened))
            db.expunge_all()
            return seconds

    def seconds_of_cases_raw(self) -> float:
        """Run the statements of the same cases through the driver."""
        with self.database.reading() as db:
            asked = _statements(self.database, lambda: [case_details(db, case_id) for case_id in self._opened])
        return self._seconds_raw(asked)

    def statements_of_a_case(self) -> int:
        """Return how many statements opening a case takes."""
        with self.database.reading() as db:
            return len(_statements(self.database, lambda: case_details(db, self._opened[0])))

    def _values(self, asked: Sequence[Statement], ids: Sequence[int]) -> list[Any]:
        others = len(asked[0][1]) - len(self.ids_at("first", 0))
        return [*asked[0][1][:others], *ids]

    def _seconds_raw(self, asked: Sequence[Statement]) -> float:
        self._driver.execute("BEGIN")
        seconds = _seconds(lambda text, values: self._driver.execute(text, values).fetchall(), asked)
        self._driver.execute("ROLLBACK")
        return seconds

    def close(self) -> None:
        self.database.close()
        self._driver.close()


def _pages(committee: _Committee) -> Iterator[Ratio]:
    for where in ("first", "middle", "last"):
        found = in_turns(partial(committee.seconds_of, where), partial(committee.seconds_of_raw, where), pairs=PAIRS)
        what = f"{PAGES} pages of {PAGE}, {where}, of {committee.cases:,} cases against raw"
        yield Ratio(what, found.ratio, PAGE_MOST, found.remark)


def _counts_and_cases(committee: _Committee) -> Iterator[Ratio]:
    counts = in_turns(committee.seconds_of_counts, committee.seconds_of_counts_raw, pairs=PAIRS)
    yield Ratio(f"sidebar counts of {committee.cases:,} cases against raw", counts.ratio, COUNTS_MOST, counts.remark)
    opened = in_turns(committee.seconds_of_cases, committee.seconds_of_cases_raw, pairs=PAIRS)
    each = statistics.median(opened.ours) / CASES_OPENED
    statements = committee.statements_of_a_case()
    remark = f"({each * 1000:.1f} ms; {statements} statements, {opened.ratio:.0f} x the bare driver)"
    yield Ratio(f"a case of {committee.cases:,} opened against a frame", each / FRAME, 1.0, remark)


def _table(committee: _Committee) -> Iterator[Ratio]:
    """Each measured in a process of its own, for memory is given back late, and seldom whole."""
    last = in_turns(partial(_measured, committee, "ours", 0), partial(_measured, committee, "qt", 0), pairs=3)
    yield Ratio(f"last row of {committee.cases:,} against QSqlQueryModel", last.ratio, LAST_ROW, last.remark)
    paint = in_turns(partial(_measured, committee, "ours", 1), partial(_measured, committee, "qt", 1), pairs=3)
    yield Ratio(f"repaint among {committee.cases:,} against QSqlQueryModel", paint.ratio, REPAINT, paint.remark)
    ours = statistics.median(_measured(committee, "ours", 2) for _ in range(3))
    qt = _measured(committee, "qt", 2)
    remark = f"({ours:.0f} MB, QSqlQueryModel {qt:.0f} MB)"
    yield Ratio(f"memory of a table of {committee.cases:,} against {MEGABYTES} MB", ours / MEGABYTES, 1.0, remark)


def _measured(committee: _Committee, model: str, what: int) -> float:
    """Return the seconds to the last row (0), the seconds of a repaint (1) or the MB more (2) of one of both tables."""
    command = [sys.executable, "-m", "tests.benchmarks.table_process", model, str(committee.place)]
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run(command, check=True, capture_output=True, text=True, env=environ).stdout
    return float(said.split()[what])


def _statements(database: Database, work: Callable[[], object]) -> list[Statement]:
    """Return the statements, with their values, that some work sends to the database."""
    asked: list[Statement] = []

    def note(_connection: object, _cursor: object, text: str, values: Sequence[Any], *_more: object) -> None:
        asked.append((text, values))

    with database.reading() as db:
        engine = db.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    try:
        work()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return asked


def _seconds(work: Callable[..., object], calls: Any) -> float:
    calls = list(calls)
    begun = time.perf_counter()
    for call in calls:
        work(*call)
    return time.perf_counter() - begun
