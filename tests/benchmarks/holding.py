"""How long long work keeps the window from answering: the longest hold of the event loop while a job runs."""

from __future__ import annotations

import gc
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer

from mediator_desk.app.collecting import Collector
from mediator_desk.database import Database
from mediator_desk.desk import Desk
from mediator_desk.documents.lists.case_list import render_list_bytes
from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.exchange.open_format import export_cases
from mediator_desk.jobs import Jobs
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.reports.case_list import write_list
from mediator_desk.reports.month import write_month_report
from mediator_desk.reports.workbook import Wording
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.report_facts import report_facts
from mediator_desk.services.intake.intake import import_submissions
from mediator_desk.services.office.committee import FoundingDraft, found_committee
from mediator_desk.services.search.upkeep import rebuild_index
from mediator_desk.settings import Settings
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.views.cases.columns import all_columns
from mediator_desk.views.cases.list_out import Asked, list_out
from mediator_desk.views.cases.rows import CaseSource
from tests.benchmarks.committees import committee_of
from tests.benchmarks.measuring import Ratio
from tests.benchmarks.submission_files import write_submissions

CASES = int(os.environ.get("MEDIATOR_DESK_BENCH_CASES", "30000"))
MOST_SECONDS = 0.1
"""Longer than that, a person who types feels it."""
NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
CLERK = Actor(staff_id=None, name="benchmark", role=Role.ADMINISTRATOR)


class Holds(QObject):
    """Turns of the event loop, one after the other as fast as it goes, and the longest time between two of them."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_turn)
        self._timer.start()

    def _on_turn(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now
        time.sleep(0.001)  # as a window that waits for keys: it lets the work go on


def ratios() -> Iterator[Ratio]:
    """Measure each long work over the event loop of an idle desk."""
    application = QCoreApplication.instance() or QCoreApplication([])
    gc.collect()
    gc.freeze()  # as the desk does when its first screen is there
    with tempfile.TemporaryDirectory(prefix="mediator_desk_bench_") as name:
        for what, work in _works(Path(name)):
            busy, seconds = _longest_hold(work)
            idle, _ = _longest_hold(partial(_wait, min(seconds, 3.0)))
            remark = f"({busy * 1000:.0f} ms in {seconds:.1f} s; idle {idle * 1000:.0f} ms)"
            yield Ratio(f"holding: {what}, longest hold against 0.1 s", busy / MOST_SECONDS, 1.0, remark)
    del application


def _works(folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    file = folder / "submissions.csv"
    write_submissions(file, count=CASES)
    fresh = Database.open(f"sqlite:///{folder / 'fresh.db'}")
    fresh.migrate()
    with fresh.writing() as db:
        found_committee(db, FoundingDraft(name="调解委员会", seal_name="调解委员会"), by=CLERK, now=NOW)
    yield f"import of {CASES:,} submissions", partial(_import, fresh, file)
    yield f"export of {CASES:,} cases", partial(_export, fresh, folder)
    fresh.close()
    full = Database.open(f"sqlite:///{committee_of(cases=CASES)}")
    yield f"report of {CASES:,} cases", partial(_report, full, folder / "report.xlsx")
    desk = Desk(jobs=Jobs(), settings=Settings.in_file(folder / "settings.ini"), clock=lambda: NOW)
    desk.open(full, CLERK)
    yield f"list of {CASES:,} cases as a workbook", partial(_list_as_workbook, desk, folder / "list.xlsx")
    yield f"list of {CASES:,} cases as a PDF", partial(_list_as_paper, desk)
    full.close()
    copied = folder / "indexed.db"
    copied.write_bytes(committee_of(cases=CASES).read_bytes())
    indexed = Database.open(f"sqlite:///{copied}")
    yield f"search index of {CASES:,} cases made anew", partial(_index, indexed)
    indexed.close()


def _longest_hold(work: Callable[[], object]) -> tuple[float, float]:
    """Return the longest hold while work runs in a job, and how long the work took, in seconds."""
    loop, jobs = QEventLoop(), Jobs()
    failures: list[Exception] = []

    def on_failed(error: Exception) -> None:
        failures.append(error)
        loop.quit()

    collector = Collector(jobs)  # as at the desk
    holds, begun = Holds(), time.perf_counter()
    jobs.run(work, owner=jobs, on_done=lambda _result: loop.quit(), on_failed=on_failed)
    loop.exec()
    taken = time.perf_counter() - begun
    jobs.close()
    shiboken6.delete(collector)  # it would take the jobs of the next work for idle, and walk all that work holds
    if failures:
        raise failures[0]
    return holds.longest, taken


def _import(database: Database, file: Path) -> None:
    parsed = read_submissions(file)
    with database.writing() as db:
        import_submissions(db, parsed, by=CLERK, now=NOW)


def _export(database: Database, folder: Path) -> None:
    with database.reading() as db:
        export_cases(db, None, folder / "moved", AttachmentStore(folder / "kept"))


def _report(database: Database, target: Path) -> None:
    period = Period(date(2000, 1, 1), date(2030, 12, 31))
    with database.reading() as db:
        facts = report_facts(db, period, written_by=CLERK.name, written_at=NOW)
    write_month_report(facts, target, translate=str, word=str)


def _list_as_workbook(desk: Desk, target: Path) -> None:
    with list_out(desk, _asked(desk)) as out:
        write_list(out, target, wording=Wording(translate=str, word=str), written_at=NOW)


def _list_as_paper(desk: Desk) -> None:
    with list_out(desk, _asked(desk)) as out:
        render_list_bytes(out)


def _asked(desk: Desk) -> Asked:
    columns = [column for column in all_columns() if column.usual]
    source = CaseSource(desk, CaseFilter(Queue.ALL, desk.today()), [column.key for column in columns])
    return Asked(source, columns, {}, "all", CLERK.name, NOW, desk.today())


def _index(database: Database) -> None:
    with database.writing() as db:
        rebuild_index(db)


def _wait(seconds: float) -> None:
    time.sleep(seconds)
