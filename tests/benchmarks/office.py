"""What an office costs: lists, search and figures on a PostgreSQL server, each against raw SQL that answers the same.

The committee of a file moves to a throw-away server first, as a person would move it; that is timed by the wall. All
else is time of the processor, in the desk's thread and in the server's one process for its connection together: what
the computer does besides does not count. As in the desk, garbage is not collected meanwhile. The same is done under the
logins of a secretary and of a mediator who sees own cases only, against the owner, for whom no row policy counts. How
many desks work at once is measured apart (office_load.py).
"""

from __future__ import annotations

import gc
import os
import random
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import event, make_url, select

from mediator_desk.database import Database, whole_numbers
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role
from mediator_desk.server.making import init_server
from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.figures.figures import figures_of
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.reading import TOTALLED
from mediator_desk.services.frozen_months.frozen import stated_facts
from mediator_desk.services.moving.committee_move import move_committee
from mediator_desk.services.office import server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from mediator_desk.services.search.find import find_cases
from mediator_desk.services.search.matching import matching
from tests.benchmarks.committees import url_of
from tests.benchmarks.figures import MONTH, MOST_OF_A_MONTH, MOST_OF_A_YEAR, SCAN, YEAR, spread
from tests.benchmarks.measuring import Ratio, in_turns
from tests.benchmarks.searching import LIKE, WISHED
from tests.postgres_cluster import running_cluster

CASES = int(os.environ.get("MEDIATOR_DESK_OFFICE", "300000"))
PAGE, PAGES, PAIRS, WORDS, OPENED = 200, 10, 7, 60, 10
PAGE_MOST, COUNTS_MOST, AGAINST_LIKE = 3.0, 3.0, 0.02
SECRETARY_MOST, MEDIATOR_MOST = 1.3, 3.0
"""Of what the owner needs: who sees all cases pays nothing for the policies but for a few functions."""
FEW_HITS = 200
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
BY = Actor(None, "何敏", Role.ADMINISTRATOR, "一号台")
EVERYTHING = CaseFilter(Queue.ALL, TODAY, mediator_id=1)


def ratios() -> Iterator[Ratio]:
    """Move a committee of CASES to a server and measure it there."""
    # By one process each: so the limits were measured, and so a server works that others ask as well.
    with running_cluster(lambda _folder: {"max_parallel_workers_per_gather": "0"}) as cluster:
        office = _Office(f"{cluster}/office")
        yield office.moved()
        gc.collect()
        gc.freeze()
        gc.disable()
        yield from office.lists()
        yield from office.search()
        yield office.figures("month", MONTH, MOST_OF_A_MONTH)
        yield office.figures("year", YEAR, MOST_OF_A_YEAR)
        yield from office.under_logins()
        office.close()
        gc.enable()


class _Office:
    """A committee on a server, read by the desk and by the bare driver."""

    def __init__(self, url: str) -> None:
        self._url = url
        init_server(url)
        self._database = Database.open(url)
        self._raw: Any = psycopg.connect(url.replace("+psycopg", ""), autocommit=True)
        self._dice = random.Random(7)
        # The meetings of invented committees were not planned by the desk: some are at the same time.
        asked = "SELECT conrelid::regclass, conname FROM pg_constraint WHERE contype = 'x'"
        for table, name in self._raw.execute(asked).fetchall():
            self._raw.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")

    def moved(self) -> Ratio:
        """Bring the committee here; against the bare driver's COPY of the largest table, out and in."""
        own = Database.open(url_of(spread(CASES)))
        begun = time.perf_counter()
        # The old place is left open: the next run takes it again.
        with own.reading() as there, self._database.writing() as here:
            stores = (own.store, self._database.store)
            moved = move_committee(there, here, stores=stores, to="", by=BY, now=NOW)
            there.rollback()
        took = time.perf_counter() - begun
        own.close()
        self._raw.execute("VACUUM ANALYZE")
        rows = sum(moved.rows.values())
        copied = self._seconds_of_copy() / moved.rows["cases"] * rows
        remark = f"({rows:,} rows in {took:.0f} s, compared and indexed)"
        return Ratio(f"moving {CASES:,} cases to a server against COPY of as many rows", took / copied, 60, remark)

    def _seconds_of_copy(self) -> float:
        begun = time.perf_counter()
        with self._raw.cursor() as cursor, cursor.copy("COPY cases TO STDOUT") as copy:
            rows = b"".join(copy)
        self._raw.execute("CREATE TABLE copied (LIKE cases)")
        with self._raw.cursor() as cursor, cursor.copy("COPY copied FROM STDIN") as copy:
            copy.write(rows)
        self._raw.execute("DROP TABLE copied")
        return time.perf_counter() - begun

    def lists(self) -> Iterator[Ratio]:
        """Pages of the queue, what the sidebar counts, and cases that are opened."""
        with self._database.reading() as db:
            ids = register.ids(db, EVERYTHING)
        for where, first in (("first", 0), ("middle", len(ids) // 2), ("last", len(ids) - PAGE * PAGES)):
            pages = [ids[first + PAGE * number : first + PAGE * (number + 1)] for number in range(PAGES)]
            yield self._against_raw(f"{PAGES} pages of {PAGE}, {where}", lambda db, pages=pages: [
                register.rows(db, page) for page in pages
            ], PAGE_MOST)  # fmt: skip
        yield self._against_raw(
            "sidebar counts",
            lambda db: register.queue_counts(db, Queue, mediator_id=1, today=TODAY),
            COUNTS_MOST,
        )
        meets = {row[0] for row in self._raw.execute("SELECT case_id FROM mediation_sessions")}
        opened = self._dice.sample([one for one in ids if one not in meets], OPENED)
        yield self._against_raw(f"{OPENED} cases opened", lambda db: [case_details(db, one) for one in opened], 10)

    def _against_raw(self, what: str, work: Callable[[Any], object], most: float) -> Ratio:
        asked = self._statements(work)
        found = in_turns(partial(self._seconds, work), partial(self._seconds_raw, asked), pairs=PAIRS)
        remark = f"{found.remark}, {len(asked)} statements"
        return Ratio(f"{what} of {CASES:,} on a server against raw", found.ratio, most, remark)

    def search(self) -> Iterator[Ratio]:
        """Special words as people type them: the time of 95 of 100, and rare ones against LIKE."""
        words = self._special()
        spent = sorted(1000 * self._seconds(lambda db, word=word: find_cases(db, word)) for word in words * 2)
        wished = WISHED.get(CASES, 10.0)
        remark = f"(p95 {spent[int(len(spent) * 0.95)]:.1f} ms, middle {statistics.median(spent):.1f} ms)"
        slow = spent[int(len(spent) * 0.95)] / wished
        yield Ratio(f"{len(words)} words found among {CASES:,} on a server against {wished:.0f} ms", slow, 1.0, remark)
        few = [word for word in words if 0 < len(self._like(word)) < FEW_HITS][:8]
        with self._database.reading() as db:
            for word in few:
                if missed := self._like(word) - set(db.scalars(select(Case.id).where(matching(word)))):
                    raise RuntimeError(f"{word!r} misses {len(missed)} cases")
        found = in_turns(
            lambda: sum(self._seconds(lambda db, one=one: _listed(db, one)) for one in few),
            lambda: sum(_spent(self._raw, partial(self._like, one)) for one in few),
            pairs=3,
        )
        yield Ratio(f"{len(few)} words on a server against LIKE", found.ratio, AGAINST_LIKE, found.remark)

    def figures(self, what: str, period: Period, most: float) -> Ratio:
        """A month's or a year's figures by four dimensions against a scan of the table for the same."""
        scan = SCAN.replace("NOT INDEXED", "").replace(":first", "%(first)s").replace(":last", "%(last)s")
        days = {"first": period.first, "last": period.last}
        for way in ("indexscan", "bitmapscan", "indexonlyscan"):
            self._raw.execute(f"SET enable_{way} = off")
        found = in_turns(
            lambda: self._seconds(partial(_figures, period=period)),
            lambda: _spent(self._raw, lambda: self._raw.execute(scan, days).fetchall()),
            pairs=PAIRS,
        )
        self._raw.execute("RESET ALL")
        return Ratio(f"figures of a {what} of {CASES:,} on a server", found.ratio, most, found.remark)

    def under_logins(self) -> Iterator[Ratio]:
        """The same work under row policies, against the owner."""
        words = self._special()[:10]
        for name, role, sight, most in (
            ("秘书一号", Role.SECRETARY, Sight.ALL, SECRETARY_MOST),
            ("陈国华1", Role.MEDIATOR, Sight.OWN, MEDIATOR_MOST),
        ):
            with self._database.writing() as db:
                soon = datetime.now(UTC) + timedelta(hours=1)
                given = server_people.add_person(db, ServerPersonDraft(name, role, sight), by=BY, now=soon)
            place = make_url(self._url).set(username=given.login, password=given.password)
            database = Database.open(place.render_as_string(hide_password=False))
            for what, work in _works(database, words):
                asked = partial(self._seconds, work, database=database)
                found = in_turns(asked, partial(self._seconds, work), pairs=PAIRS)
                yield Ratio(f"{what} of {CASES:,} as {role.value} against owner", found.ratio, most, found.remark)
            database.close()

    def close(self) -> None:
        """Let go of both connections."""
        self._database.close()
        self._raw.close()

    def _statements(self, work: Callable[[Any], object]) -> list[tuple[str, Any]]:
        asked: list[tuple[str, Any]] = []

        def note(_connection: object, _cursor: object, words: str, values: Any, *_more: object) -> None:
            asked.append((words, values))

        event.listen(self._database._engine, "before_cursor_execute", note)
        try:
            with self._database.reading() as db:
                work(db)
        finally:
            event.remove(self._database._engine, "before_cursor_execute", note)
        return asked

    def _seconds(self, work: Callable[[Any], object], *, database: Database | None = None) -> float:
        with (database or self._database).reading() as db:
            return _spent(db.connection().connection.dbapi_connection, lambda: work(db))

    def _seconds_raw(self, asked: list[tuple[str, Any]]) -> float:
        return _spent(self._raw, lambda: [self._raw.execute(words, values).fetchall() for words, values in asked])

    def _like(self, word: str) -> set[int]:
        words = LIKE.replace(":w", "%(w)s")
        return {row[0] for row in self._raw.execute(words, {"w": f"%{word}%"})}

    def _special(self) -> list[str]:
        asked = "SELECT applicant_name, number, (SELECT identity_number FROM parties p WHERE p.case_id = c.id"
        asked += " AND identity_number <> '' LIMIT 1) FROM cases c WHERE id = %s"
        words: list[str] = []
        while len(words) < WORDS:
            row = self._raw.execute(asked, (self._dice.randint(1, CASES),)).fetchone()
            name, number, identity = (one or "" for one in row or ("", "", ""))
            word = self._dice.choice((name, name[-2:], number, identity[6:], identity[-6:])).strip()
            if len(word) > 1:
                words.append(word)
        return words


def _works(database: Database, words: list[str]) -> Iterator[tuple[str, Callable[[Any], object]]]:
    """Give what a person does most, on cases that this login sees."""
    with database.reading() as db:
        ids = register.ids(db, EVERYTHING)
        meets = set(db.scalars(select(MediationSession.case_id)))
    # All meetings of invented committees are at one moment: whoever opens such a case is told of thousands of others.
    opened = [one for one in ids if one not in meets][:OPENED]
    middle = len(ids) // 2
    pages = [ids[middle + PAGE * number : middle + PAGE * (number + 1)] for number in range(PAGES)]
    yield f"{PAGES} pages of {PAGE}", lambda db: [register.rows(db, page) for page in pages]
    yield "first page", lambda db: register.first_rows(db, EVERYTHING, PAGE)
    yield "sidebar counts", lambda db: register.queue_counts(db, Queue, mediator_id=1, today=TODAY)
    yield f"{OPENED} cases opened", lambda db: [case_details(db, one) for one in opened]
    yield f"{len(words)} words found", lambda db: [find_cases(db, word) for word in words]
    yield "figures of a month", partial(_figures, period=MONTH)


def _figures(db: Any, period: Period) -> object:
    return figures_of(stated_facts(db, period, sets=TOTALLED))


def _listed(db: Any, word: str) -> object:
    return whole_numbers(db, select(Case.id).where(matching(word)))


def _spent(driver: Any, work: Callable[[], object]) -> float:
    """Return the seconds of the processor that work takes, in this thread and in the server's process for it."""
    told = Path(f"/proc/{driver.info.backend_pid}/schedstat")
    here, there = time.thread_time(), _running(told)
    work()
    return time.thread_time() - here + _running(told) - there


def _running(told: Path) -> float:
    return int(told.read_text().split()[0]) / 1e9
