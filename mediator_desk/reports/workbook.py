"""A report and its facts become an .xlsx file. openpyxl is imported here and only when a workbook is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from mediator_desk.paths import written_whole
from mediator_desk.progress import SILENT, Progress
from mediator_desk.reports.definitions import Report, Translate, Words
from mediator_desk.reports.fixed_archive import FixedArchive

PROGRAM = "mediator-desk"


@dataclass(frozen=True)
class Wording:
    """How a workbook finds its words: `translate` for the program's sentences, `word` for members of vocabularies."""

    translate: Translate
    word: Callable[[StrEnum], str]

    def said(self, value: Words | str) -> str:
        """Return a sentence or a word in the language of the workbook; a typed text stays as it is."""
        if isinstance(value, Words):
            return self.translate(value.text).format(**value.params)
        return self.word(value) if isinstance(value, StrEnum) else value


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
    from openpyxl.writer.excel import ExcelWriter

    from mediator_desk.reports.sheet_writer import SheetWriter, Steps
    from mediator_desk.reports.styles import add_styles

    workbook = Workbook(write_only=True)
    add_styles(workbook)
    describe(workbook, wording.said(report.title(facts)), written_at)
    steps = Steps(progress)
    writers = [SheetWriter(workbook, report, sheet, facts, wording, steps) for sheet in report.sheets]
    with written_whole(target) as draft, FixedArchive(draft, written_at) as archive:
        try:
            for writer in writers:
                writer.write()
        finally:
            # After a cancel too: it closes sheets that are half written and removes their temporary files.
            ExcelWriter(workbook, archive).write_data()


def describe(workbook: Any, title: str, written_at: datetime) -> None:  # noqa: ANN401 - openpyxl has no types
    """Give a workbook the properties that a file manager shows; nothing in them is about this computer."""
    from mediator_desk.reports.safe_text import cell_text

    moment = written_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    workbook.properties.title = cell_text(title)
    workbook.properties.creator = workbook.properties.lastModifiedBy = PROGRAM
    workbook.properties.created = workbook.properties.modified = moment
