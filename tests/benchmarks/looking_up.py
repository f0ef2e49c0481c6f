"""What it costs to look up how far a person's matters are, against the same statement through the bare driver."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.dialects import sqlite
from sqlcipher3 import dbapi2

from mediator_desk.database import Database
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.services.enquiry import look_up, progress_of, progress_query
from tests.benchmarks.many_cases import ManyCases
from tests.benchmarks.measuring import Ratio, in_turns
from tests.benchmarks.raw_rows import SETTINGS

FEW, USUAL, MANY = 30_000, 300_000, 1_000_000
LOOK_UPS = 200
PAIRS = 11
MOST, FLAT, SAVED = 3.0, 1.5, 10.0
NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
CLERK = Actor(staff_id=None, name="benchmark", role=Role.SECRETARY)


def ratios() -> Iterator[Ratio]:
    """Measure the statement at three sizes, a million cases against few, and the look-up that is written down."""
    with tempfile.TemporaryDirectory(prefix="mediator_desk_bench_") as name:
        few, many = _Committee(Path(name, "few.db")), _Committee(Path(name, "many.db"))
        few.cases.grow_to(FEW)
        yield _against_raw(few)
        many.cases.grow_to(USUAL)
        yield _against_raw(many)
        yield _written_down(many)
        many.cases.grow_to(MANY)
        yield _against_raw(many)
        grown = in_turns(many.seconds, few.seconds, pairs=PAIRS)
        yield Ratio(f"look-up among {MANY:,} cases against {FEW:,}", grown.ratio, FLAT, grown.remark)
        few.close()
        many.close()


class _Committee:
    """A committee with its two ways of looking up: the desk's own, and the bare driver's."""

    def __init__(self, place: Path) -> None:
        self.cases = ManyCases(place)
        self.database = Database.open(self.cases.url)
        self._driver: Any = dbapi2.connect(str(place), isolation_level=None)
        for setting in SETTINGS:
            self._driver.execute(f"PRAGMA {setting}")
        self._compiled = progress_query().compile(dialect=sqlite.dialect())

    def seconds(self) -> float:
        """Run the desk's query once for each person, in one transaction; return the seconds it took."""
        with self.database.reading() as db:
            return _seconds(self._people(), lambda number: progress_of(db, number, now=NOW))

    def seconds_raw(self) -> float:
        """Run the same statement through the bare driver, in one transaction."""
        self._driver.execute("BEGIN")
        seconds = _seconds(self._people(), self._raw)
        self._driver.execute("ROLLBACK")
        return seconds

    def seconds_written_down(self) -> float:
        """Look up each person in a transaction of its own, as the desk does, with the entry in the trail."""

        def look(number: str) -> None:
            with self.database.writing() as db:
                look_up(db, number, by=CLERK, now=NOW)

        return _seconds(self._people(), look)

    def seconds_raw_written_down(self) -> float:
        """Run statement and entry through the bare driver, each in a transaction of its own."""
        entry = "INSERT INTO audit_entries (at, actor_name, desk, act, facts, reason) VALUES (?, ?, '', ?, ?, '')"
        values = (f"{NOW:%Y-%m-%d %H:%M:%S.%f}", CLERK.name, "progress_looked_up", '{"number": "4401****"}')

        def look(number: str) -> None:
            self._driver.execute("BEGIN IMMEDIATE")
            self._raw(number)
            self._driver.execute(entry, values)
            self._driver.execute("COMMIT")

        return _seconds(self._people(), look)

    def check(self) -> None:
        """Raise RuntimeError where both sides do not find the same matters."""
        with self.database.reading() as db:
            for number in self._people():
                ours = [line.case_id for line in progress_of(db, number, now=NOW)]
                if not ours or ours != [row[0] for row in self._raw(number)]:
                    raise RuntimeError("the look-up and the bare driver differ")

    def _people(self) -> list[str]:
        return random.Random(7).sample(self.cases.numbers, LOOK_UPS)

    def _raw(self, number: str) -> list[Any]:
        values = self._compiled.construct_params({"number": number, "now": f"{NOW:%Y-%m-%d %H:%M:%S.%f}"})
        places = self._compiled.positiontup or ()
        return list(self._driver.execute(self._compiled.string, [values[name] for name in places]).fetchall())

    def close(self) -> None:
        self.database.close()
        self._driver.close()


def _against_raw(committee: _Committee) -> Ratio:
    committee.check()
    found = in_turns(committee.seconds, committee.seconds_raw, pairs=PAIRS)
    what = f"{LOOK_UPS} look-ups among {committee.cases.cases:,} cases against raw"
    return Ratio(what, found.ratio, MOST, found.remark)


def _written_down(committee: _Committee) -> Ratio:
    found = in_turns(committee.seconds_written_down, committee.seconds_raw_written_down, pairs=PAIRS)
    return Ratio("the same, each with its entry in the trail", found.ratio, SAVED, found.remark)


def _seconds(people: Sequence[str], look: Callable[[str], object]) -> float:
    begun = time.perf_counter()
    for number in people:
        look(number)
    return time.perf_counter() - begun
