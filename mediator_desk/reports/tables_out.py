"""The tables of a report without their looks: as CSV for any program, as JSON for machines. The same figures."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from mediator_desk.conventions.china_time import in_china
from mediator_desk.paths import written_whole
from mediator_desk.progress import SILENT, Progress
from mediator_desk.reports.definitions import CellValue, Report, ReportColumn, Sheet, Table, Words
from mediator_desk.reports.safe_text import csv_text
from mediator_desk.reports.wording import Wording

PERCENT_MARK = "%"


def write_csv(
    report: Report,
    facts: Any,  # noqa: ANN401 - a report knows its own facts
    target: Path,
    *,
    wording: Wording,
    progress: Progress = SILENT,
) -> None:
    """Write all tables of a report below each other, as UTF-8 with a byte order mark, whole or not at all.

    Numbers are exact, rates stand as 58.33%. A typed text that a program would compute or shorten has an apostrophe
    before it (safe_text.csv_text). Raises Cancelled between rows.
    """
    with written_whole(target) as draft, draft.open("w", encoding="utf-8-sig", newline="") as file:
        lines = csv.writer(file)
        for line in _lines(report, facts, wording):
            progress.stop_if_cancelled()
            lines.writerow(line)


def write_json(
    report: Report,
    facts: Any,  # noqa: ANN401 - as above
    target: Path,
    *,
    wording: Wording,
    **more: object,
) -> None:
    """Write a report as one JSON object, whole or not at all; `more` stands beside its sheets."""
    whole = {**report_as_json(report, facts, wording=wording), **more}
    with written_whole(target) as draft:
        draft.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def report_as_json(report: Report, facts: Any, *, wording: Wording) -> dict[str, Any]:  # noqa: ANN401 - as above
    """Return a report as JSON can hold it: amounts and rates (as fractions) exact, as text; days as 2026-10-08."""
    return {
        "title": wording.said(report.title(facts)),
        "head": [wording.said(line) for line in report.head(facts)],
        "sheets": [_sheet_as_json(sheet, facts, wording) for sheet in report.shown(facts)],
    }


# --- CSV -------------------------------------------------------------------------------------------------------


def _lines(report: Report, facts: Any, wording: Wording) -> Iterator[list[str]]:  # noqa: ANN401 - as above
    title = wording.said(report.title(facts))
    yield [csv_text(title)]
    yield from ([csv_text(wording.said(line))] for line in report.head(facts))
    for sheet in report.shown(facts):
        yield []
        yield [csv_text(wording.translate(sheet.title))]
        for table in sheet.tables:
            yield from _table_lines(table, facts, wording)
        yield from ([csv_text(wording.said(note))] for note in sheet.notes(facts))


def _table_lines(table: Table, facts: Any, wording: Wording) -> Iterator[list[str]]:  # noqa: ANN401 - as above
    if table.title:
        yield [csv_text(wording.translate(table.title))]
    if table.has_header:
        yield [csv_text(_titled(column, wording)) for column in table.columns]
    for row in _all_rows(table, facts):
        yield [_in_csv(column, column.value(row), wording) for column in table.columns]
    yield []


def _all_rows(table: Table, facts: Any) -> Iterable[Any]:  # noqa: ANN401 - as above
    yield from table.rows(facts)
    if table.total is not None:
        yield table.total(facts)


def _titled(column: ReportColumn, wording: Wording) -> str:
    title = wording.translate(column.title)
    return f"{wording.translate(column.group)} · {title}" if column.group else title


def _in_csv(column: ReportColumn, value: CellValue, wording: Wording) -> str:
    if isinstance(value, Words | str):
        return csv_text(wording.said(value))
    plain = plain_value(value)
    if isinstance(value, int | Decimal) and PERCENT_MARK in column.number_format:
        return f"{Decimal(value).scaleb(2):f}{PERCENT_MARK}"
    return "" if plain is None else str(plain)


# --- JSON ------------------------------------------------------------------------------------------------------


def _sheet_as_json(sheet: Sheet, facts: Any, wording: Wording) -> dict[str, Any]:  # noqa: ANN401 - as above
    return {
        "title": wording.translate(sheet.title),
        "tables": [_table_as_json(table, facts, wording) for table in sheet.tables],
        "notes": [wording.said(note) for note in sheet.notes(facts)],
    }


def _table_as_json(table: Table, facts: Any, wording: Wording) -> dict[str, Any]:  # noqa: ANN401 - as above
    def told(row: Any) -> list[object]:  # noqa: ANN401 - a table knows its own rows
        return [_in_json(column.value(row), wording) for column in table.columns]

    return {
        "key": table.key,
        "title": wording.translate(table.title) if table.title else "",
        "columns": [{"key": column.key, "title": _titled(column, wording)} for column in table.columns],
        "rows": [told(row) for row in table.rows(facts)],
        "total": None if table.total is None else told(table.total(facts)),
    }


def _in_json(value: CellValue, wording: Wording) -> object:
    return wording.said(value) if isinstance(value, Words | StrEnum) else plain_value(value)


def plain_value(value: CellValue) -> object:
    """Return a number, a day or an instant as JSON can hold it: amounts and rates exact, as text."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime):
        return f"{in_china(value):%Y-%m-%d %H:%M}"
    return value.isoformat() if isinstance(value, date) else value
