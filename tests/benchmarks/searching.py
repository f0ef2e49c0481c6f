"""What searching costs: among many cases, against LIKE of the same words, and how large the index is."""

from __future__ import annotations

import os
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlcipher3 import dbapi2

from mediator_desk.database import Database
from mediator_desk.models.case import Case
from mediator_desk.practice import fill_committee
from mediator_desk.services.search.find import find_cases
from mediator_desk.services.search.matching import matching
from mediator_desk.services.search.upkeep import rebuild_index
from tests.benchmarks.committees import committee_of, url_of
from tests.benchmarks.measuring import Ratio, in_turns

SIZES = tuple(map(int, os.environ.get("MEDIATOR_DESK_SEARCHED", "300000,1000000").split(",")))
WISHED = {30_000: 10.0, 300_000: 10.0, 1_000_000: 25.0}
"""Milliseconds within which 95 of 100 searches are to end."""
LARGEST_INDEX, AGAINST_LIKE, FEW_HITS = 0.3, 0.02, 200
SEARCHES, SPECIAL, PAIRS = 200, 12, 3
TOLD_BY = 400
"""Practice cases whose texts are mixed for the many."""
COMMON = ("保险公司", "人寿", "2026", "申请人", "zh", "理赔", "138")
LIKE = """SELECT id FROM cases WHERE number LIKE :w OR submission_number LIKE :w OR applicant_name LIKE :w
OR respondent_name LIKE :w OR practitioner LIKE :w OR policy_number LIKE :w OR report_number LIKE :w
OR claim_number LIKE :w OR subject LIKE :w OR requests LIKE :w OR facts LIKE :w OR new_facts LIKE :w
OR decision_words LIKE :w UNION SELECT case_id FROM parties
WHERE name LIKE :w OR identity_number LIKE :w OR phone LIKE :w"""


def ratios() -> Iterator[Ratio]:
    """Measure at each size: the index's size, all kinds of searches, and special words against LIKE."""
    for cases in SIZES:
        with tempfile.TemporaryDirectory(prefix="mediator_desk_bench_") as name:
            yield from _Searched(Path(name, "searched.db"), cases).ratios()


class _Searched:
    """A committee with mixed words in its texts, and its index."""

    def __init__(self, place: Path, cases: int) -> None:
        shutil.copyfile(committee_of(cases=cases), place)
        self._place, self._cases, self._dice = place, cases, random.Random(11)
        self._driver: Any = dbapi2.connect(str(place), isolation_level=None)
        self._write_words()
        self._without = place.stat().st_size
        self._database = Database.open(url_of(place))
        begun = time.perf_counter()
        with self._database.writing() as db:
            rebuild_index(db)
        self._built = time.perf_counter() - begun
        self._driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def ratios(self) -> Iterator[Ratio]:
        among = f"among {self._cases:,} cases"
        size = (self._place.stat().st_size - self._without) / self._without
        remark = f"({self._without / 1e6:.0f} MB without, built in {self._built:.0f} s)"
        yield Ratio(f"index {among} against the rows", size, LARGEST_INDEX, remark)
        words = [*self._special(SEARCHES - len(COMMON) * 4), *COMMON * 4]
        for what, look in (("found", self._find), ("listed", self._list)):
            chosen = words if what == "found" else words[: -len(COMMON) * 4]
            spent = sorted(1000 * look(word) for word in self._dice.sample(chosen, len(chosen)))
            slowest = spent[int(len(spent) * 0.95)]
            wished = WISHED[self._cases]
            remark = f"(p95 {slowest:.1f} ms, middle {statistics.median(spent):.1f} ms, worst {spent[-1]:.1f} ms)"
            yield Ratio(f"{len(chosen)} words {what} {among} against {wished:.0f} ms", slowest / wished, 1.0, remark)
        rare = (word for word in self._special(SPECIAL * 4) if 0 < len(self._like(word)) < FEW_HITS)
        few = list(islice(rare, SPECIAL))
        self._check(few)
        against = in_turns(partial(_each, few, self._list), partial(_each, few, self._timed_like), pairs=PAIRS)
        yield Ratio(f"{len(few)} words {among} against LIKE", against.ratio, AGAINST_LIKE, against.remark)
        self._database.close()
        self._driver.close()

    def _find(self, word: str) -> float:
        with self._database.reading() as db:
            begun = time.perf_counter()
            find_cases(db, word)
            return time.perf_counter() - begun

    def _list(self, word: str) -> float:
        with self._database.reading() as db:
            begun = time.perf_counter()
            db.scalars(select(Case.id).where(matching(word))).all()
            return time.perf_counter() - begun

    def _like(self, word: str) -> set[int]:
        return {row[0] for row in self._driver.execute(LIKE, {"w": f"%{word}%"})}

    def _timed_like(self, word: str) -> float:
        begun = time.perf_counter()
        self._like(word)
        return time.perf_counter() - begun

    def _check(self, words: Sequence[str]) -> None:
        """Raise RuntimeError where LIKE finds what the search does not."""
        with self._database.reading() as db:
            for word in words:
                if missed := self._like(word) - set(db.scalars(select(Case.id).where(matching(word)))):
                    raise RuntimeError(f"{word!r} misses {len(missed)} cases")

    def _special(self, count: int) -> list[str]:
        """Return names, parts of numbers of every kind and parts of texts, as people type them."""
        asked = "SELECT applicant_name, number, submission_number, facts, (SELECT identity_number FROM parties p"
        asked += " WHERE p.case_id = c.id AND identity_number != '' LIMIT 1) FROM cases c WHERE id = ?"
        words = []
        while len(words) < count:
            row = self._driver.execute(asked, (self._dice.randint(1, self._cases),)).fetchone()
            name, number, submitted, facts, identity = (one or "" for one in row)
            first = self._dice.randrange(max(len(facts) - 12, 1))
            ways = (name, name[-2:], number, submitted[-9:], identity[6:], identity[-6:], facts[first : first + 12])
            word = self._dice.choice(ways).strip()
            if len(word) > 1:
                words.append(word)
        return words

    def _write_words(self) -> None:
        """Give each case texts of its own, mixed from those of practice cases."""
        facts, requests, subjects = _told()
        pick = self._dice.choice

        def mixed() -> tuple[str, str, str]:
            serial = self._dice.randrange(10**7)
            told = f"{pick(facts)}{pick(facts)}保险单尾号{serial:07d}，{pick(facts)}"
            return told, pick(requests), pick(subjects)

        for setting in ("synchronous = OFF", "journal_mode = WAL", "cache_size = -200000"):
            self._driver.execute(f"PRAGMA {setting}")
        self._driver.execute("BEGIN IMMEDIATE")
        rows = ((*mixed(), case_id) for case_id in range(1, self._cases + 1))
        self._driver.executemany("UPDATE cases SET facts = ?, requests = ?, subject = ? WHERE id = ?", rows)
        self._driver.execute("UPDATE parties SET name = (SELECT applicant_name FROM cases WHERE id = case_id)"
                             " WHERE side = 'applicant'")  # fmt: skip
        self._driver.execute("COMMIT")
        self._driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _told() -> tuple[list[str], list[str], list[str]]:
    """Return the facts, requests and subjects of practice cases."""
    with tempfile.TemporaryDirectory() as name:
        database = Database.open(url_of(Path(name, "told.db")))
        database.migrate()
        with database.writing() as db:
            fill_committee(db, cases=TOLD_BY, seed=5, months=12, today=datetime(2026, 11, 20, tzinfo=UTC).date())
        with database.reading() as db:
            rows = db.execute(select(Case.facts, Case.requests, Case.subject)).all()
        database.close()
    facts, requests, subjects = ([text for text in column if text] for column in zip(*rows, strict=True))
    return facts, requests, subjects


def _each(words: Sequence[str], look: Callable[[str], float]) -> float:
    return sum(map(look, words))
