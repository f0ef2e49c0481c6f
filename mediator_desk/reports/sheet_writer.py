"""One sheet of a workbook, written row by row: memory does not grow with the rows. Imports openpyxl."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil
from typing import TYPE_CHECKING, Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break

from mediator_desk.progress import Progress
from mediator_desk.reports import styles
from mediator_desk.reports.charts import ROWS_HIGH, bar_chart
from mediator_desk.reports.definitions import (
    DASH,
    PAGE_OF,
    TEXT,
    CellValue,
    Report,
    ReportColumn,
    Sheet,
    Table,
    Words,
)
from mediator_desk.reports.safe_text import cell_text, looks_like_formula, shown_width

if TYPE_CHECKING:
    from mediator_desk.reports.workbook import Wording

A4 = "9"
LINE_POINTS = 16.5
ROW_POINTS = 18
PORTION = 0.88
"""Part of a column's width that text fills before it goes to the next line."""
PRINTED_WIDTH = 103
"""Characters that fit across A4 landscape between the margins at full scale, with the widest fonts seen."""


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


class SheetWriter:
    """Writes one sheet: its head, its tables, its notes and charts."""

    def __init__(
        self,
        workbook: Any,  # noqa: ANN401 - openpyxl has no types
        report: Report,
        sheet: Sheet,
        facts: Any,  # noqa: ANN401 - a report knows its own facts
        wording: Wording,
        steps: Steps,
    ) -> None:
        self._report, self._sheet, self._facts = report, sheet, facts
        self._wording, self._steps = wording, steps
        self._paper = workbook.create_sheet(wording.translate(sheet.title))
        self._row = 0
        self._rows = [table.rows(facts) if table.count else list(table.rows(facts)) for table in sheet.tables]
        for table, rows in zip(sheet.tables, self._rows, strict=True):
            steps.expect(table.count(facts) if table.count else len(list(rows)))

    def write(self) -> None:
        """Write everything. Raises Cancelled between rows."""
        head = [self._wording.said(line) for line in self._report.head(self._facts)]
        self._set_up(header_row=len(head) + 3)
        self._write_head(head)
        charts = [self._write_table(*each) for each in zip(self._sheet.tables, self._rows, strict=True)]
        self._write_notes()
        self._place_charts([chart for chart in charts if chart is not None])

    def _set_up(self, header_row: int) -> None:
        # openpyxl writes these before the first row, so they are decided first.
        paper, widths = self._paper, self._widths()
        for position, width in enumerate(widths, start=1):
            paper.column_dimensions[get_column_letter(position)].width = width
        is_long = not self._sheet.tables[0].title
        frozen = header_row if is_long else 1
        paper.freeze_panes = f"{'B' if is_long else 'A'}{frozen + 1}"
        paper.print_title_rows = f"1:{frozen}"
        paper.sheet_view.showGridLines = False
        self._set_up_page(sum(widths))

    def _set_up_page(self, width: float) -> None:
        paper = self._paper
        paper.page_setup.orientation, paper.page_setup.paperSize = "landscape", A4
        if any(table.begins_page for table in self._sheet.tables):
            # Where a sheet is fitted to a page, Excel passes over the page breaks.
            paper.page_setup.scale = min(100, int(100 * PRINTED_WIDTH / width))
        else:
            paper.page_setup.fitToWidth, paper.page_setup.fitToHeight = 1, 0
            paper.sheet_properties.pageSetUpPr.fitToPage = True
        paper.print_options.horizontalCentered = True
        paper.page_margins.left = paper.page_margins.right = 0.4
        paper.page_margins.top, paper.page_margins.bottom, paper.page_margins.footer = 0.6, 0.75, 0.4
        paper.oddFooter.center.text = self._wording.said(Words(PAGE_OF))
        paper.oddFooter.center.size = 9

    def _widths(self) -> list[float]:
        widths: list[float] = []
        for table in self._sheet.tables:
            singles = [column.width for column in table.columns for _part in range(column.span)]
            widths += [0.0] * (len(singles) - len(widths))
            widths = [max(pair) for pair in zip(widths, singles + [0.0] * (len(widths) - len(singles)), strict=True)]
        return widths

    def _write_head(self, lines: Sequence[str]) -> None:
        title = self._wording.said(self._report.title(self._facts))
        self._append([f"{title} · {self._wording.translate(self._sheet.title)}"], styles.TITLE, height=28)
        for line in lines:
            self._append([line], styles.LEAD, height=ROW_POINTS)
        self._append([])

    def _write_table(self, table: Table, rows: Iterable[Any]) -> Any:  # noqa: ANN401 - openpyxl has no types
        if table.begins_page:
            self._paper.row_breaks.append(Break(id=self._row))
        if table.title:
            self._append([self._wording.translate(table.title)], styles.HEADING, height=24)
        self._write_header(table.columns)
        header_row = self._row
        written = 0
        for row in rows:
            self._steps.one()
            self._write_row(table.columns, row)
            written += 1
        if table.total is not None:
            self._write_row(table.columns, table.total(self._facts), is_total=True)
        self._append([])
        if table.chart is None or not written:
            return None
        return bar_chart(
            self._paper, table.chart, self._wording.translate(table.chart.title), header_row, lines=written
        )

    def _write_header(self, columns: Sequence[ReportColumn]) -> None:
        titles = [self._wording.translate(column.title) for column in columns]
        lines = max(
            ceil(shown_width(title) / (column.width * column.span * PORTION))
            for title, column in zip(titles, columns, strict=True)
        )
        cells = [
            self._text_cell(title, styles.HEADER if column.number_format == TEXT else styles.HEADER_RIGHT)
            for title, column in zip(titles, columns, strict=True)
        ]
        self._append_spread(columns, cells, height=LINE_POINTS * lines + 4)

    def _write_row(self, columns: Sequence[ReportColumn], row: Any, *, is_total: bool = False) -> None:  # noqa: ANN401
        values = [column.value(row) for column in columns]
        cells = [self._cell(*each, is_total=is_total) for each in zip(columns, values, strict=True)]
        self._append_spread(columns, cells, height=self._height(columns, values))

    def _height(self, columns: Sequence[ReportColumn], values: Sequence[CellValue]) -> float:
        # A row grows by itself only for cells that reach over one column; so every wrapped one is measured here.
        lines = [1]
        for column, value in zip(columns, values, strict=True):
            if (column.is_wrapped or column.span > 1) and isinstance(value, Words | str):
                room = column.width * column.span * PORTION
                parts = self._wording.said(value).split("\n")
                lines.append(sum(max(1, ceil(shown_width(part) / room)) for part in parts))
        return max(ROW_POINTS, LINE_POINTS * max(lines) + 2)

    def _cell(self, column: ReportColumn, value: CellValue, *, is_total: bool) -> Any:  # noqa: ANN401 - no types
        is_number = column.number_format != TEXT
        style = styles.CELL_STYLES[is_number, is_total]
        if isinstance(value, Words | str):
            is_wrapped = column.is_wrapped or column.span > 1
            return self._text_cell(self._wording.said(value), styles.WRAPPED if is_wrapped else style)
        cell = WriteOnlyCell(self._paper, value)
        cell.style = style
        cell.number_format = column.number_format
        return cell

    def _text_cell(self, text: str, style: str) -> Any:  # noqa: ANN401 - openpyxl has no types
        cell = WriteOnlyCell(self._paper, cell_text(text))
        # Whatever it looks like, it is text: openpyxl takes what begins with = for a formula.
        cell.data_type = "s"
        cell.style = style
        cell.number_format = TEXT
        if text != DASH and looks_like_formula(text):
            cell.quotePrefix = True
        return cell

    def _append_spread(self, columns: Sequence[ReportColumn], cells: Sequence[Any], height: float) -> None:
        spread: list[Any] = []
        for column, cell in zip(columns, cells, strict=True):
            first = len(spread) + 1
            spread += [cell, *(self._like(cell) for _part in range(column.span - 1))]
            if column.span > 1:
                ends = f"{get_column_letter(first)}{self._row + 1}:{get_column_letter(len(spread))}{self._row + 1}"
                self._paper.merged_cells.add(ends)
        self._append_cells(spread, height)

    def _like(self, cell: Any) -> Any:  # noqa: ANN401 - openpyxl has no types
        empty = WriteOnlyCell(self._paper)
        empty.style = cell.style
        return empty

    def _write_notes(self) -> None:
        for note in self._sheet.notes(self._facts):
            self._append([self._wording.said(note)], styles.NOTE, height=ROW_POINTS)

    def _place_charts(self, charts: Iterable[Any]) -> None:
        for position, chart in enumerate(charts):
            self._paper.add_chart(chart, f"A{self._row + 2 + position * ROWS_HIGH}")

    def _append(self, texts: Sequence[str], style: str = styles.TEXT, height: float | None = None) -> None:
        self._append_cells([self._text_cell(text, style) for text in texts], height)

    def _append_cells(self, cells: Sequence[Any], height: float | None) -> None:
        self._row += 1
        if height is not None:
            self._paper.row_dimensions[self._row].height = height
        self._paper.append(cells)
        if height is not None:
            # Kept for one row only: the register may have as many as it likes.
            del self._paper.row_dimensions[self._row]
