"""A list of the screen as a workbook: exactly what is shown, row by row, however many there are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from operator import itemgetter
from pathlib import Path

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.progress import SILENT, Progress
from mediator_desk.reports.definitions import COUNT, DAY, TEXT, YUAN, Report, ReportColumn, Sheet, Table, Words
from mediator_desk.reports.workbook import Wording, write_workbook
from mediator_desk.services.lists.outlines import ListOut, OutColumn

FORMATS = {"text": TEXT, "day": DAY, "amount": YUAN, "count": COUNT}
CASES = QT_TRANSLATE_NOOP("Reports", "List of cases")
PIXELS_A_CHARACTER = 6
NARROWEST, WIDEST = 8, 44
"""In characters of the sheet's font."""


def write_list(
    out: ListOut,
    target: Path,
    *,
    wording: Wording,
    written_at: datetime,
    progress: Progress = SILENT,
    sheet: str = CASES,
) -> None:
    """Write a list to `target`, whole or not at all: days as days, amounts as numbers, all else as the text it is.

    Memory does not grow with the rows. `sheet` is what its sheet is called, in English. Raises Cancelled between rows.
    """
    write_workbook(_report(out, sheet), out, target, wording=wording, written_at=written_at, progress=progress)


def _report(out: ListOut, title: str) -> Report:
    columns = tuple(_column(place, column) for place, column in enumerate(out.columns))
    sheet = Sheet(
        title=title,
        tables=(Table(title="", columns=columns, rows=lambda facts: facts.rows(), count=lambda facts: facts.count),),
    )
    return Report(title=lambda facts: Words("{name}", {"name": facts.committee}), head=_head, sheets=(sheet,))


def _head(out: ListOut) -> Iterable[str]:
    return (out.filter_words, out.totals, out.written)


def _column(place: int, column: OutColumn) -> ReportColumn:
    width = min(WIDEST, max(NARROWEST, column.width / PIXELS_A_CHARACTER))
    # A day needs ten characters and its margins, whatever the screen gives it.
    least = {"day": 12, "amount": 13}.get(column.kind, NARROWEST)
    is_wrapped = column.kind == "text"
    return ReportColumn(
        column.title, itemgetter(place), FORMATS[column.kind], width=max(width, least), is_wrapped=is_wrapped
    )
