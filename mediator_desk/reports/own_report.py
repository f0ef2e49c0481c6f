"""An own report as a workbook or a CSV file: a cover that says what was counted, and its table with live totals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import partial
from pathlib import Path

from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.figure_words import Unit
from mediator_desk.progress import SILENT, Progress
from mediator_desk.reports.definitions import (
    COUNT,
    DASH,
    DAYS,
    PERCENT,
    RATE,
    SUM,
    TEXT,
    YUAN,
    CellValue,
    Formula,
    Report,
    ReportColumn,
    Sheet,
    Table,
    Words,
    in_wan_of,
    rounded,
)
from mediator_desk.reports.own_report_words import (
    column_title,
    is_compared,
    line_titles,
    notes_of,
    row_titles,
    state_words,
)
from mediator_desk.reports.tables_out import write_csv, write_json
from mediator_desk.reports.values import RATE_OF_ONE, said_instant, said_month, said_period
from mediator_desk.reports.wording import PRACTICE, Wording
from mediator_desk.reports.workbook import write_workbook
from mediator_desk.services.figures.rates import in_wan
from mediator_desk.services.own_reports.own_report_reading import OwnReportFacts, checksum, report_as_plain
from mediator_desk.services.own_reports.own_report_table import Kind, ReportTable, Role, TableColumn, TableLine

FORMATS = {Kind.COUNT: COUNT, Kind.AMOUNT: YUAN, Kind.SHARE: PERCENT, Kind.RATE: RATE, Kind.DAYS: DAYS}
LABEL_WIDTH, PLACE_WIDTH, FIGURE_WIDTH = 24, 8, 15
NAME, VALUE = 26, 92

TITLE = QT_TRANSLATE_NOOP("Reports", "{name}: {period}")
WRITTEN = QT_TRANSLATE_NOOP("Reports", "{at} (China time) by {name}")
HASH = QT_TRANSLATE_NOOP("Reports", "{month}: {sha256}")


def write_own_report(
    facts: OwnReportFacts, target: Path, *, wording: Wording, written_at: datetime, progress: Progress = SILENT
) -> None:
    """Write an own report to an .xlsx file, whole or not at all. Raises Cancelled between rows."""
    report = own_report(facts.table, wording)
    write_workbook(report, facts, target, wording=wording, written_at=written_at, progress=progress)


def write_own_report_csv(facts: OwnReportFacts, target: Path, *, wording: Wording) -> None:
    """Write an own report to a .csv file, whole or not at all."""
    write_csv(own_report(facts.table, wording), facts, target, wording=wording)


def write_own_report_file(facts: OwnReportFacts, target: Path, *, wording: Wording, written_at: datetime) -> None:
    """Write an own report as the file's ending says: a workbook (.xlsx), tables (.csv), facts for machines (.json).

    Raises Refused("no_such_report_form") for any other ending.
    """
    ending = target.suffix.lower()
    if ending == ".xlsx":
        write_own_report(facts, target, wording=wording, written_at=written_at)
    elif ending == ".csv":
        write_own_report_csv(facts, target, wording=wording)
    elif ending == ".json":
        figures = {"figures": report_as_plain(facts), "checksum": checksum(facts)}
        write_json(own_report(facts.table, wording), facts, target, wording=wording, **figures)
    else:
        raise Refused("no_such_report_form", ending=ending)


def own_report(table: ReportTable, wording: Wording) -> Report:
    """Return the report of a table: its columns are those of the table, with headings in the language of `wording`."""
    return Report(title=_title, head=_head, sheets=(COVER, _figures(table, wording)))


@dataclass(frozen=True)
class _Line:
    name: Words | StrEnum
    value: Words | str


def _lines(facts: OwnReportFacts) -> Iterable[_Line]:
    table = facts.table
    yield _Line(Words(QT_TRANSLATE_NOOP("Reports", "Committee")), facts.committee_name)
    yield _Line(Words(QT_TRANSLATE_NOOP("Reports", "Report")), facts.name)
    yield _Line(Words(QT_TRANSLATE_NOOP("Reports", "Period")), said_period(table.period))
    yield _Line(Words(QT_TRANSLATE_NOOP("Reports", "State of the figures")), state_words(table))
    yield from (_Line(note.name, note.meaning) for note in notes_of(table))
    written = Words(WRITTEN, {"at": said_instant(facts.written_at), "name": facts.written_by})
    yield _Line(Words(QT_TRANSLATE_NOOP("Reports", "Written")), written)
    yield _Line(Words(QT_TRANSLATE_NOOP("Reports", "Checksum of the figures")), checksum(facts))
    for mark in table.facts.frozen:
        hashed = Words(HASH, {"month": said_month(mark.month), "sha256": mark.sha256})
        yield _Line(Words(QT_TRANSLATE_NOOP("Reports", "SHA-256 of the frozen month")), hashed)
    if facts.is_practice:
        yield _Line(Words(QT_TRANSLATE_NOOP("Reports", "Note")), Words(PRACTICE))


COVER = Sheet(
    title=QT_TRANSLATE_NOOP("Reports", "Cover"),
    has_head=False,
    tables=(
        Table(
            title=QT_TRANSLATE_NOOP("Reports", "What this report is"),
            key="cover",
            rows=_lines,
            has_header=False,
            columns=(
                ReportColumn(QT_TRANSLATE_NOOP("Reports", "What"), lambda line: line.name, width=NAME, key="what"),
                ReportColumn(
                    QT_TRANSLATE_NOOP("Reports", "Words"), lambda line: line.value, width=VALUE / 4, span=4, key="words"
                ),
            ),
        ),
    ),
)


def _title(facts: OwnReportFacts) -> Words:
    return Words(TITLE, {"name": facts.name, "period": said_period(facts.table.period)})


def _head(facts: OwnReportFacts) -> Iterable[Words | str]:
    yield facts.committee_name
    yield state_words(facts.table)
    yield Words(WRITTEN, {"at": said_instant(facts.written_at), "name": facts.written_by})


def _figures(table: ReportTable, wording: Wording) -> Sheet:
    columns = (*_label_columns(table, wording), *_figure_columns(table, wording))
    figures = Table(
        title="",
        columns=columns,
        rows=lambda facts: facts.table.lines[:-1],
        total=lambda facts: facts.table.total,
        key="figures",
    )
    return Sheet(title=QT_TRANSLATE_NOOP("Reports", "Figures"), tables=(figures, _notes(columns)))


def _notes(columns: Sequence[ReportColumn]) -> Table:
    """Return what a reader must know, below the figures and as wide as they are."""
    name, *others = columns[1:] if columns[0].key == "place" else columns
    wide = sum(column.width for column in others)
    words = ReportColumn(
        QT_TRANSLATE_NOOP("Reports", "Words"),
        lambda note: note.meaning,
        width=wide / max(1, len(others)),
        span=max(1, len(others)),
        is_wrapped=True,
        key="words",
    )
    title = QT_TRANSLATE_NOOP("Reports", "What")
    what = ReportColumn(title, lambda note: note.name, width=name.width, is_wrapped=True, key="what")
    before = (ReportColumn("", lambda _note: None, width=PLACE_WIDTH),) if columns[0].key == "place" else ()
    return Table(
        title=QT_TRANSLATE_NOOP("Reports", "What is counted"),
        key="notes",
        rows=lambda facts: notes_of(facts.table),
        has_header=False,
        columns=(*before, what, words),
    )


def _label_columns(table: ReportTable, wording: Wording) -> Iterable[ReportColumn]:
    has_places = table.content.ranked_by is not None
    for place, title in enumerate(row_titles(table, wording)):
        is_place = has_places and place == 0
        key = "place" if is_place else f"row_{place + 1 - has_places}"
        value = partial(_place if is_place else _label, table=table, wording=wording, place=place)
        width = PLACE_WIDTH if is_place else LABEL_WIDTH
        yield ReportColumn(title, value, COUNT if is_place else TEXT, width=width, is_wrapped=not is_place, key=key)


def _label(line: TableLine, *, table: ReportTable, wording: Wording, place: int) -> CellValue:
    return line_titles(table, line, wording)[place] or None


def _place(line: TableLine, **_unused: object) -> CellValue:
    return line.place


def _figure_columns(table: ReportTable, wording: Wording) -> Iterable[ReportColumn]:
    for place, column in enumerate(table.columns):
        title = column_title(table, column, wording)
        if column.kind is Kind.AMOUNT and table.content.unit is Unit.WAN:
            yield _yuan_column(table, column, place, wording)
            yield ReportColumn(
                title, partial(_wan, place), YUAN, width=FIGURE_WIDTH, key=f"{column.key}_wan",
                formula=in_wan_of(column.key),
            )  # fmt: skip
        else:
            yield _figure_column(table, column, place, title)


def _yuan_column(table: ReportTable, column: TableColumn, place: int, wording: Wording) -> ReportColumn:
    in_yuan = Words(QT_TRANSLATE_NOOP("Reports", "{name} ({unit})"), {"name": column.measure, "unit": Unit.YUAN})
    return _figure_column(table, column, place, wording.said(in_yuan))


def _figure_column(table: ReportTable, column: TableColumn, place: int, title: str) -> ReportColumn:
    formula, total = _formulas(table, column)
    return ReportColumn(
        title,
        partial(_value, place, is_percent=column.kind in (Kind.SHARE, Kind.RATE)),
        FORMATS[column.kind],
        width=FIGURE_WIDTH,
        key=column.key,
        formula=formula,
        total=total,
    )


def _formulas(table: ReportTable, column: TableColumn) -> tuple[Formula | None, str]:
    """Return the formula of a column and that of its total: sums where no line is the sum of others, and rates."""
    if column.role is Role.PERCENT:
        above, below = (
            f"{{{TableColumn(column.measure, role, column.definition).key}}}"
            for role in (Role.NUMERATOR, Role.DENOMINATOR)
        )
        least = str(table.facts.rules.least_ranked) if is_compared(table) else "1"
        return rounded(above, below, RATE_OF_ONE, least=least), rounded(above, below, RATE_OF_ONE).text
    is_summed = column.kind in (Kind.COUNT, Kind.AMOUNT) and len(table.content.rows) == 1
    return None, SUM if is_summed else ""


def _value(place: int, line: TableLine, *, is_percent: bool) -> CellValue:
    value = line.cells[place].value
    if value is None:
        return DASH
    return Decimal(value).scaleb(-2) if is_percent else value


def _wan(place: int, line: TableLine) -> CellValue:
    return in_wan(Decimal(line.cells[place].value or 0))
