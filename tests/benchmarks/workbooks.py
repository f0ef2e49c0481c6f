"""What workbooks cost, against XlsxWriter: the same cells, styles, merged areas and charts in both."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import Any

import xlsxwriter
from sqlalchemy import func, select

from mediator_desk.database import Database
from mediator_desk.models.case import Case
from mediator_desk.reports.definitions import COUNT, DAY, TEXT, YUAN, Report, ReportColumn, Sheet, Table, Words
from mediator_desk.reports.month import write_month_report
from mediator_desk.reports.workbook import Wording, write_workbook
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.report_facts import ReportFacts, report_facts
from tests.benchmarks.committees import committee_of
from tests.benchmarks.measuring import Ratio, in_turns
from tests.benchmarks.same_book import Book, seen_book, write_book

ROWS = 30_000
FEW = 3_000
MOST_OF_REPORT = 2.5
MOST_OF_DETAIL = 0.5
MOST_GROWTH = 1.1
"""Of the memory that ten times as many rows take."""
WRITTEN_AT = datetime(2026, 11, 1, tzinfo=UTC)
PAIRS = 7

KINDS = "tdttttttttddnttaaatt"
FORMATS = {"t": TEXT, "d": DAY, "n": COUNT, "a": YUAN}
WRAPPED = frozenset({2, 4, 8, 13})


def ratios() -> Iterator[Ratio]:
    """Measure a month's report, a list of 30,000 cases, and the memory of both against that of fewer rows."""
    with tempfile.TemporaryDirectory(prefix="mediator_desk_bench_") as name:
        folder = Path(name)
        facts = _facts()
        write_month_report(facts, folder / "seen.xlsx", translate=str, word=str)
        book = seen_book(folder / "seen.xlsx")
        paired = in_turns(partial(_report, facts, folder), partial(_peers_report, book, folder), pairs=PAIRS)
        yield Ratio("a month's report, against XlsxWriter", paired.ratio, MOST_OF_REPORT, paired.remark)
        detail = in_turns(partial(_detail, folder), partial(_peers_detail, folder), pairs=3)
        yield Ratio(f"{ROWS:,} rows of 20, against XlsxWriter", detail.ratio, MOST_OF_DETAIL, detail.remark)
        few, many = _memory(FEW), _memory(ROWS)
        yield Ratio(f"memory of {ROWS:,} rows, against {FEW:,}", many / few, MOST_GROWTH, f"({many:,} KB)")


def _facts() -> ReportFacts:
    database = Database.open(f"sqlite:///{committee_of(cases=30_000)}")
    with database.reading() as db:
        newest = db.scalars(select(func.max(Case.accepted_on))).one() or date(2026, 10, 31)
        eve = newest.replace(day=1) - timedelta(days=1)
        facts = report_facts(db, Period.month(eve.year, eve.month), written_by="基准", written_at=WRITTEN_AT)
    database.close()
    return facts


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _report(facts: ReportFacts, folder: Path) -> float:
    return _seconds(partial(write_month_report, facts, folder / "ours.xlsx", translate=str, word=str))


def _peers_report(book: Book, folder: Path) -> float:
    return _seconds(partial(write_book, book, folder / "peer.xlsx"))


# --- the detail ------------------------------------------------------------------------------------------------


def detail_rows(count: int) -> Iterator[tuple[Any, ...]]:
    """Give rows such as a list of cases has, each of them another one."""
    for at in range(count):
        day = date(2026, 1, 1) + timedelta(days=at % 300)
        yield (
            *(f"粤保调〔2026〕第{at:05d}号", day, "来电", "欧阳*", f"南粤财险{at % 40}", f"4401072026{at:08d}"),
            *("车险", "理赔", f"车险理赔纠纷第{at}件，对定损金额有不同意见", f"陈国华{at % 12}", day, day, at % 90),
            *("达成协议", "", Decimal(at) * Decimal("10.01"), Decimal(at), Decimal(at % 7), "广州市", "简单"),
        )


def write_detail(target: Path, count: int) -> None:
    """Write so many rows of 20 cells with our writer."""
    columns = tuple(
        ReportColumn(
            f"列{place}", itemgetter(place), FORMATS[kind], width=30 if place == 8 else 16, is_wrapped=place in WRAPPED
        )
        for place, kind in enumerate(KINDS)
    )
    table = Table("", columns, rows=lambda _facts: detail_rows(count), count=lambda _facts: count)
    report = Report(lambda _facts: Words("Detail"), lambda _facts: (), (Sheet("Detail", (table,)),))
    write_workbook(report, None, target, wording=Wording(str, str), written_at=WRITTEN_AT)


def _detail(folder: Path) -> float:
    return _seconds(partial(write_detail, folder / "ours.xlsx", ROWS))


def _peers_detail(folder: Path) -> float:
    return _seconds(partial(_write_peers_detail, folder / "peer.xlsx"))


def _write_peers_detail(target: Path) -> None:
    with xlsxwriter.Workbook(target, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Detail")
        formats = {kind: book.add_format({"num_format": FORMATS[kind], "bottom": 7}) for kind in FORMATS}
        write = {"t": sheet.write_string, "d": sheet.write_datetime, "n": sheet.write_number, "a": sheet.write_number}
        for row, values in enumerate(detail_rows(ROWS)):
            for column, (kind, value) in enumerate(zip(KINDS, values, strict=True)):
                write[kind](row, column, value, formats[kind])


def _memory(count: int) -> int:
    """Return the most memory in KB of a process that writes so many rows."""
    words = f"from tests.benchmarks import workbooks; print(workbooks.memory({count}))"
    run = subprocess.run([sys.executable, "-c", words], capture_output=True, check=True, text=True)
    return int(run.stdout)


def memory(count: int) -> int:
    """Write so many rows; return the most memory in KB."""
    import resource  # what this process took, which Windows does not say

    with tempfile.TemporaryDirectory(prefix="mediator_desk_bench_") as name:
        write_detail(Path(name) / "rows.xlsx", count)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
