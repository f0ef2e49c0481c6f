"""A workbook that was written, seen through openpyxl, and written again by XlsxWriter: the peer of the benchmarks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter

Looks = tuple[tuple[str, Any], ...]
PROPERTIES = {"center": "center", "left": "left", "right": "right"}
BORDERS = {"hair": 7, "thin": 1}


@dataclass(frozen=True)
class Cell:
    """One cell: where, what stands in it (a formula with what it comes to), how it looks."""

    row: int
    column: int
    value: Any
    computed: Any
    looks: Looks


@dataclass(frozen=True)
class Page:
    """One sheet."""

    title: str
    widths: tuple[tuple[int, float], ...]
    heights: tuple[tuple[int, float], ...]
    cells: tuple[Cell, ...]
    merges: tuple[str, ...]
    charts: tuple[tuple[str, int, tuple[str, ...]], ...]
    """Kind, row, and the references of the values of each series."""


@dataclass(frozen=True)
class Book:
    """A workbook."""

    pages: tuple[Page, ...]
    names: tuple[tuple[str, str], ...]


def seen_book(file: Path) -> Book:
    """Return what stands in a workbook."""
    formulas, values = openpyxl.load_workbook(file), openpyxl.load_workbook(file, data_only=True)
    names = tuple((name, one.attr_text) for name, one in formulas.defined_names.items())
    return Book(tuple(_page(sheet, values[sheet.title]) for sheet in formulas), names)


def _page(sheet: Any, computed: Any) -> Page:
    cells = [
        Cell(cell.row - 1, cell.column - 1, cell.value, computed[cell.coordinate].value, _looks(cell))
        for row in sheet.iter_rows()
        for cell in row
        if cell.has_style
    ]
    return Page(
        sheet.title,
        tuple(
            (openpyxl.utils.column_index_from_string(key) - 1, one.width)
            for key, one in sheet.column_dimensions.items()
        ),
        tuple((key - 1, one.height) for key, one in sheet.row_dimensions.items() if one.height),
        tuple(cells),
        tuple(str(one) for one in sheet.merged_cells.ranges),
        tuple(_chart(one) for one in sheet._charts),
    )


def _looks(cell: Any) -> Looks:
    looks = {
        "num_format": cell.number_format,
        "font_name": cell.font.name,
        "font_size": cell.font.sz,
        "bold": cell.font.b,
        "align": PROPERTIES.get(cell.alignment.horizontal, "left"),
        "valign": "vcenter",
        "text_wrap": bool(cell.alignment.wrap_text),
        "indent": int(cell.alignment.indent or 0),
        "bottom": BORDERS.get(getattr(cell.border.bottom, "style", ""), 0),
        "top": BORDERS.get(getattr(cell.border.top, "style", ""), 0),
    }
    if cell.fill.patternType == "solid":
        looks["bg_color"] = f"#{cell.fill.fgColor.rgb[-6:]}"
    return tuple(looks.items())


def _chart(chart: Any) -> tuple[str, int, tuple[str, ...]]:
    kind = "line" if type(chart).__name__ == "LineChart" else {"bar": "bar", "col": "column"}[chart.type]
    return kind, chart.anchor._from.row, tuple(series.val.numRef.f for series in chart.series)


def write_book(book: Book, target: Path) -> None:
    """Write a workbook again."""
    with xlsxwriter.Workbook(target) as workbook:
        formats: dict[Looks, Any] = {}
        for page in book.pages:
            _write_page(workbook, page, formats)
        for name, where in book.names:
            workbook.define_name(name, f"={where}")


def _write_page(workbook: Any, page: Page, formats: dict[Looks, Any]) -> None:
    sheet = workbook.add_worksheet(page.title)
    for column, width in page.widths:
        sheet.set_column(column, column, width)
    for row, height in page.heights:
        sheet.set_row(row, height)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.hide_gridlines(2)
    sheet.freeze_panes(1, 0)
    sheet.set_footer("&C&P")
    for cell in page.cells:
        looks = formats.get(cell.looks)
        if looks is None:
            looks = formats[cell.looks] = workbook.add_format(dict(cell.looks))
        _write_cell(sheet, cell, looks)
    for ref in page.merges:
        sheet.merge_range(ref, "", formats[page.cells[0].looks])
    for kind, row, series in page.charts:
        chart = workbook.add_chart({"type": kind})
        for ref in series:
            chart.add_series({"values": f"={ref}"})
        chart.set_title({"name": page.title})
        sheet.insert_chart(row, 0, chart)


def _write_cell(sheet: Any, cell: Cell, looks: Any) -> None:
    place, value = (cell.row, cell.column), cell.value
    if isinstance(value, str) and value.startswith("=") and cell.computed != value:
        sheet.write_formula(*place, value, looks, cell.computed)
    elif isinstance(value, str):
        sheet.write_string(*place, value, looks)
    elif value is None:
        sheet.write_blank(*place, None, looks)
    elif isinstance(value, int | float):
        sheet.write_number(*place, value, looks)
    else:
        sheet.write_datetime(*place, value, looks)
