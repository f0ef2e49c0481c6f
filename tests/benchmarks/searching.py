"""What searching costs: among many cases, against LIKE of the same words, and how large the index is.

Times are of the processor, in the thread that searches: what the computer does besides does not count. The wall's are
told in the remarks. The texts are mixed from few, so a part of one stands in thousands of cases: those words are
measured apart, against LIKE alone.
"""

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

from mediator_desk.database import Database, whole_numbers
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
COMMON_AGAINST_LIKE = 1.0
SEARCHES, SPECIAL, PAIRS, WARMING = 200, 12, 3, 20
TOLD_BY = 400
"""Practice cases whose texts are mixed for the many."""
COMMON = ("保险公司", "人寿", "2026", "申请人", "zh", "理赔", "138")
LIKE = """SELECT id FROM cases WHERE number LIKE :w OR submission_number LIKE :w OR applicant_name LIKE :w
OR respondent_name LIKE :w OR practitioner LIKE :w OR policy_number LIKE :w OR report_number LIKE :w
OR claim_number LIKE :w OR subject LIKE :w OR requests LIKE :w OR facts LIKE :w OR new_facts LIKE :w
OR decision_words LIKE :w UNION SELECT case_id FROM parties
WHERE name LIKE :w OR identity_number LIKE :w OR phone LIKE :w"""
"""What else is searched is left out, to the peer's advantage: few texts, in tables that are empty here."""


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
        special = self._special(SEARCHES)
        for what, look, words in (("found", self._find, [*special, *COMMON * 4]), ("listed", self._list, special)):
            yield self._within(f"{len(words)} words {what} {among}", look, words)
        rare = (word for word in self._special(SPECIAL * 4) if 0 < len(self._like(word)) < FEW_HITS)
        few = list(islice(rare, SPECIAL))
        self._check([*few, *COMMON])
        for what, words, most in (("words", few, AGAINST_LIKE), ("common words", self._common(), COMMON_AGAINST_LIKE)):
            against = in_turns(partial(_each, words, self._list), partial(_each, words, self._timed_like), pairs=PAIRS)
            hits = statistics.median(len(self._like(word)) for word in words)
            remark = f"{against.remark}, {hits:,.0f} cases each"
            yield Ratio(f"{len(words)} {what} {among} against LIKE", against.ratio, most, remark)
        self._database.close()
        self._driver.close()

    def _within(self, name: str, look: Callable[[str], float], words: Sequence[str]) -> Ratio:
        """Return how long 95 of 100 words take, in the time that is wished."""
        for word in (*words[:WARMING], *COMMON):
            look(word)
        spent, waited = [], []
        for word in self._dice.sample(words, len(words)):
            begun = time.perf_counter()
            spent.append(1000 * look(word))
            waited.append(1000 * (time.perf_counter() - begun))
        slowest, waited_longest = _p95(spent), _p95(waited)
        wished = WISHED[self._cases]
        remark = f"(p95 {slowest:.1f} ms, middle {statistics.median(spent):.1f} ms, worst {max(spent):.1f} ms"
        remark += f"; by the wall p95 {waited_longest:.1f} ms, middle {statistics.median(waited):.1f} ms)"
        return Ratio(f"{name} against {wished:.0f} ms", slowest / wished, 1.0, remark)

    def _find(self, word: str) -> float:
        with self._database.reading() as db:
            begun = time.thread_time()
            find_cases(db, word)
            return time.thread_time() - begun

    def _list(self, word: str) -> float:
        with self._database.reading() as db:
            begun = time.thread_time()
            whole_numbers(db, select(Case.id).where(matching(word)))
            return time.thread_time() - begun

    def _like(self, word: str) -> set[int]:
        return {row[0] for row in self._driver.execute(LIKE, {"w": f"%{word}%"})}

    def _timed_like(self, word: str) -> float:
        begun = time.thread_time()
        self._like(word)
        return time.thread_time() - begun

    def _check(self, words: Sequence[str]) -> None:
        """Raise RuntimeError where LIKE finds what the search does not."""
        with self._database.reading() as db:
            for word in words:
                if missed := self._like(word) - set(db.scalars(select(Case.id).where(matching(word)))):
                    raise RuntimeError(f"{word!r} misses {len(missed)} cases")

    def _special(self, count: int) -> list[str]:
        """Return names and parts of numbers of every kind, as people type them."""
        asked = "SELECT applicant_name, number, submission_number, (SELECT identity_number"
        asked += " FROM parties p WHERE p.case_id = c.id AND identity_number != '' LIMIT 1), substr(facts,"
        asked += " instr(facts, '尾号') - 2, 11) FROM cases c WHERE id = ?"
        words = []
        while len(words) < count:
            row = self._driver.execute(asked, (self._dice.randint(1, self._cases),)).fetchone()
            name, number, submitted, identity, serial = (one or "" for one in row)
            ways = (name, name[-2:], number, submitted[-9:], identity[6:], identity[-6:], serial)
            word = self._dice.choice(ways).strip()
            if len(word) > 1:
                words.append(word)
        return words

    def _common(self) -> list[str]:
        """Return common words, and parts of texts that stand in many cases."""
        asked = "SELECT facts FROM cases WHERE id = ?"
        told = [self._driver.execute(asked, (self._dice.randint(1, self._cases),)).fetchone()[0] for _ in range(5)]
        return [*COMMON, *(text[place : place + 8] for text in told if (place := len(text) // 4))]

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


def _p95(spent: Sequence[float]) -> float:
    return sorted(spent)[int(len(spent) * 0.95)]


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
