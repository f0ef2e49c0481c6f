"""One sheet of a workbook: its head, its tables, its notes and charts. Rows go straight into the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import IO, TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.pagebreak import Break

from mediator_desk.progress import Progress
from mediator_desk.reports import styles
from mediator_desk.reports.charts import Drawn, chart_of, chart_points, drawn_rows
from mediator_desk.reports.definitions import PAGE_OF, CellValue, Report, ReportColumn, Sheet, Table, Words
from mediator_desk.reports.formulas import Placed
from mediator_desk.reports.page_setup import column_widths, page_points, set_up
from mediator_desk.reports.sheet_xml import RowStream, text_cell
from mediator_desk.reports.table_cells import ROW_POINTS, TableCells, TableRow
from mediator_desk.reports.table_header import has_groups, header_rows

if TYPE_CHECKING:
    from mediator_desk.reports.wording import Wording

TITLE_POINTS, HEADING_POINTS, USUAL_POINTS = 28, 24, 15


class Steps:
    """Rows that are written, told to the one who waits."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = self._total = 0

    def expect(self, rows: int) -> None:
        """Say that so many more rows will be written."""
        self._total += rows

    def one(self) -> None:
        """Count one row. Raises Cancelled when a person asked to stop."""
        self._done += 1
        self._progress.tell(self._done, self._total)


@dataclass(frozen=True)
class Book:
    """What the sheets of a workbook share."""

    workbook: Any
    report: Report
    facts: Any
    wording: Wording
    styles: styles.Styles
    steps: Steps


class SheetWriter:
    """Writes one sheet into the shell that openpyxl keeps for it (`paper`), its rows into a stream."""

    def __init__(self, book: Book, sheet: Sheet, paper: Any) -> None:  # noqa: ANN401 - openpyxl has no types
        self.paper = paper
        self.merges: list[str] = []
        self._book, self._sheet = book, sheet
        self._widths = column_widths(sheet)
        self._row = 0
        self._points = 0.0
        facts = book.facts
        self._rows = [table.rows(facts) if table.count else list(table.rows(facts)) for table in sheet.tables]
        self._counts = [
            table.count(facts) if table.count else len(list(rows))
            for table, rows in zip(sheet.tables, self._rows, strict=True)
        ]
        book.steps.expect(sum(self._counts))
        self._head = [book.wording.said(line) for line in book.report.head(facts)] if sheet.has_head else []
        header_row = len(self._head) + 3 + has_groups(sheet.tables[0].columns)
        set_up(paper, sheet, header_row=header_row, page_of=book.wording.said(Words(PAGE_OF)))

    def write(self, out: IO[bytes]) -> None:
        """Write every row. Raises Cancelled between rows."""
        self._stream = RowStream(out)
        self._write_head()
        charts = [self._write_table(*each) for each in zip(self._sheet.tables, self._rows, self._counts, strict=True)]
        self._write_notes()
        self._stream.flush()
        self._place_charts([chart for chart in charts if chart is not None])

    def _write_head(self) -> None:
        wording = self._book.wording
        title = wording.said(self._book.report.title(self._book.facts))
        self._write_text(f"{title} · {wording.translate(self._sheet.title)}", styles.TITLE, TITLE_POINTS)
        for line in self._head:
            self._write_text(line, styles.LEAD, ROW_POINTS)
        self._skip_row()

    def _write_table(self, table: Table, rows: Iterable[Any], count: int) -> Drawn | None:
        if table.begins_page:
            self.paper.row_breaks.append(Break(id=self._row))
            self._points = 0.0
        if table.title:
            self._write_text(self._book.wording.translate(table.title), styles.HEADING, HEADING_POINTS)
        if table.has_header:
            self._write_header(table.columns)
        placed = self._placed(table, count)
        cells = TableCells(table, placed, self._book.wording, self._book.styles, self._widths)
        first_rows = self._write_rows(table, cells, rows)
        if table.total is not None:
            self._write_row(table.columns, cells.total(self._row + 1, table.total(self._book.facts)))
            self._name_totals(table, placed)
        self._skip_row()
        shown = drawn_rows(table.chart, first_rows)
        return Drawn(table, placed, shown) if shown else None

    def _placed(self, table: Table, count: int) -> Placed:
        letters, position = [], 1
        for column in table.columns:
            letters.append(get_column_letter(position))
            position += column.span
        first = self._row + 1
        return Placed(tuple(letters), first, first + count - 1, first + max(count, int(bool(table.empty))))

    def _write_rows(self, table: Table, cells: TableCells, rows: Iterable[Any]) -> list[Sequence[CellValue]]:
        most = table.chart.most if table.chart else 0
        first: list[Sequence[CellValue]] = []
        begun = self._row
        for row in rows:
            self._book.steps.one()
            written = cells.row(self._row + 1, row)
            self._write_row(table.columns, written)
            if len(first) < most:
                first.append(written.values)
        if self._row == begun and table.empty:
            self._write_text(self._book.wording.translate(table.empty), styles.TEXT, ROW_POINTS)
        return first

    def _write_row(self, columns: Sequence[ReportColumn], written: TableRow) -> None:
        self._put(written.cells, written.height)
        self._merge_spans(column.span for column in columns)

    def _name_totals(self, table: Table, placed: Placed) -> None:
        if not table.key:
            return
        for column, letter in zip(table.columns, placed.letters, strict=True):
            if column.key:
                name = f"{table.key}_{column.key}"
                cell = f"{quote_sheetname(self.paper.title)}!${letter}${placed.total}"
                self._book.workbook.defined_names[name] = DefinedName(name, attr_text=cell)

    def _write_header(self, columns: Sequence[ReportColumn]) -> None:
        translate = self._book.wording.translate
        for header in header_rows(columns, self._row + 1, translate, self._book.styles, self._widths):
            self._put(header.cells, header.height)
            self._merge_spans(header.spans)

    def _merge_spans(self, spans: Iterable[int]) -> None:
        first = 1
        for span in spans:
            last = first + span - 1
            if last > first:
                self.merges.append(f"{get_column_letter(first)}{self._row}:{get_column_letter(last)}{self._row}")
            first = last + 1

    def _write_notes(self) -> None:
        for note in self._sheet.notes(self._book.facts):
            self._write_text(self._book.wording.said(note), styles.NOTE, ROW_POINTS)

    def _write_text(self, text: str, style: str, height: float) -> None:
        self._put(text_cell("A", self._row + 1, text, self._book.styles.plain(style)), height)

    def _put(self, cells: str, height: float) -> None:
        self._row += 1
        self._points += height
        self._stream.row(self._row, cells, height)

    def _skip_row(self) -> None:
        self._row += 1
        self._points += USUAL_POINTS

    def _place_charts(self, charts: Sequence[Drawn]) -> None:
        # Below everything, in rows of the usual height; none is cut by the end of a page where that is known.
        width, room = sum(self._widths), page_points(self._sheet) - TITLE_POINTS
        used = self._points % room
        for drawn in charts:
            high = chart_points(drawn.table) + 2 * USUAL_POINTS
            if used + high > room:
                self.paper.row_breaks.append(Break(id=self._row))
                used = 0.0
            self.paper.add_chart(chart_of(self.paper, drawn, self._book.wording, width=width), f"A{self._row + 2}")
            self._row += ceil(high / USUAL_POINTS)
            used += high
