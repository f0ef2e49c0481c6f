"""A report and its facts become an .xlsx file. openpyxl is imported here and only when a workbook is written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mediator_desk.paths import written_whole
from mediator_desk.progress import SILENT, Progress
from mediator_desk.reports.definitions import Report
from mediator_desk.reports.fixed_archive import FixedArchive
from mediator_desk.reports.wording import Wording

__all__ = ["Wording", "describe", "sheet_titles", "write_workbook"]

PROGRAM = "mediator-desk"
LONGEST_TITLE = 31
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")


def write_workbook(
    report: Report,
    facts: Any,  # noqa: ANN401 - a report knows its own facts
    target: Path,
    *,
    wording: Wording,
    written_at: datetime,
    progress: Progress = SILENT,
) -> None:
    """Write a report on its facts to `target`, whole or not at all. The same facts give the same bytes.

    `written_at` is the instant that the file's properties carry. Raises Cancelled between rows.
    """
    from openpyxl import Workbook

    from mediator_desk.reports.sheet_writer import Book, SheetWriter, Steps
    from mediator_desk.reports.shell import StreamedWriter
    from mediator_desk.reports.styles import Styles

    workbook = Workbook()
    describe(workbook, wording.said(report.title(facts)), written_at)
    sheets = report.shown(facts)
    titles = sheet_titles(wording.translate(sheet.title) for sheet in sheets)
    papers = [workbook.active, *(workbook.create_sheet() for _sheet in sheets[1:])]
    for paper, title in zip(papers, titles, strict=True):
        paper.title = title
    book = Book(workbook, report, facts, wording, Styles(workbook), Steps(progress))
    writers = [SheetWriter(book, *each) for each in zip(sheets, papers, strict=True)]
    with written_whole(target) as draft, FixedArchive(draft, written_at) as archive:
        StreamedWriter(workbook, archive, writers).write_data()


def sheet_titles(titles: Iterable[str]) -> list[str]:
    """Return titles that a workbook can have: no signs that it forbids, 31 characters, no two alike."""
    found: list[str] = []
    for title in titles:
        plain = _NOT_IN_TITLES.sub(" ", title).strip("' ") or "-"
        short, nth = plain[:LONGEST_TITLE], 2
        while short.lower() in (each.lower() for each in found):
            ending = f" ({nth})"
            short, nth = plain[: LONGEST_TITLE - len(ending)] + ending, nth + 1
        found.append(short)
    return found


def describe(workbook: Any, title: str, written_at: datetime) -> None:  # noqa: ANN401 - openpyxl has no types
    """Give a workbook the properties that a file manager shows; nothing in them is about this computer."""
    from mediator_desk.reports.safe_text import cell_text

    moment = written_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    workbook.properties.title = cell_text(title)
    workbook.properties.creator = workbook.properties.lastModifiedBy = PROGRAM
    workbook.properties.created = workbook.properties.modified = moment
