"""How a sheet lies on A4, and what of it stays in view. Works on openpyxl's sheets."""

from __future__ import annotations

from math import ceil
from typing import Any

from openpyxl.utils import get_column_letter

from mediator_desk.reports.definitions import Sheet

A4 = "9"
ACROSS_WIDTH, UPRIGHT_WIDTH = 103, 70
"""Characters that fit across A4 between the margins at full scale, with the widest fonts seen."""
A4_LONG, A4_SHORT = 841.9, 595.3
"""In points."""
POINTS_AN_INCH = 72
TOP, BOTTOM = 0.6, 0.75
MARGINS = TOP + BOTTOM
"""In inches."""
SMALLEST_SCALE = 50
"""In percent: what is printed smaller is not read by eyes of 62 years."""
NARROWEST_SCALE = 10
"""In percent: less no program takes."""


def column_widths(sheet: Sheet) -> list[float]:
    """Return the width of every column of the sheet, in characters: the widest table decides."""
    widths: list[float] = []
    for table in sheet.tables:
        singles = [column.width for column in table.columns for _part in range(column.span)]
        longer = max(len(widths), len(singles))
        filled = [each + [0.0] * (longer - len(each)) for each in (widths, singles)]
        widths = [max(pair) for pair in zip(*filled, strict=True)]
    return widths


def set_up(paper: Any, sheet: Sheet, *, header_row: int, page_of: str) -> None:  # noqa: ANN401 - openpyxl has no types
    """Set widths, what is frozen, and the page. `header_row` is the row of the first table's header."""
    widths = column_widths(sheet)
    for position, width in enumerate(widths, start=1):
        paper.column_dimensions[get_column_letter(position)].width = width
    is_long = not sheet.tables[0].title and sheet.tables[0].has_header
    frozen = header_row if is_long else 1
    paper.freeze_panes = f"{'B' if is_long and len(widths) > 1 else 'A'}{frozen + 1}"
    paper.print_title_rows = f"1:{frozen}"
    paper.sheet_view.showGridLines = False
    _set_up_page(paper, sheet, page_of)


def breaks_pages(sheet: Sheet) -> bool:
    """Return whether it is said where the pages of a sheet end: it keeps one scale then."""
    return any(table.begins_page or table.chart for table in sheet.tables)


def pages_across(sheet: Sheet) -> int:
    """Return on how many pages beside each other a sheet stays readable."""
    room = (UPRIGHT_WIDTH if sheet.is_upright else ACROSS_WIDTH) * 100 / SMALLEST_SCALE
    return ceil(sum(column_widths(sheet)) / room)


def scale_of(sheet: Sheet) -> int:
    """Return the scale at which the columns of a sheet fit across A4, in percent."""
    room = UPRIGHT_WIDTH if sheet.is_upright else ACROSS_WIDTH
    return max(NARROWEST_SCALE, min(100, int(100 * room / sum(column_widths(sheet)))))


def page_points(sheet: Sheet) -> float:
    """Return how much fits on one page of a sheet that keeps its scale, in points of its rows."""
    high = A4_LONG if sheet.is_upright else A4_SHORT
    return (high - MARGINS * POINTS_AN_INCH) * 100 / scale_of(sheet)


def _set_up_page(paper: Any, sheet: Sheet, page_of: str) -> None:  # noqa: ANN401 - openpyxl has no types
    paper.page_setup.orientation = "portrait" if sheet.is_upright else "landscape"
    paper.page_setup.paperSize = A4
    if breaks_pages(sheet):
        # Where a sheet is fitted to a page, Excel passes over the page breaks.
        paper.page_setup.scale = scale_of(sheet)
    else:
        paper.page_setup.fitToWidth, paper.page_setup.fitToHeight = pages_across(sheet), 0
        paper.sheet_properties.pageSetUpPr.fitToPage = True
        if pages_across(sheet) > 1:
            paper.print_title_cols = "A:A"
    paper.print_options.horizontalCentered = True
    paper.page_margins.left = paper.page_margins.right = 0.4
    paper.page_margins.top, paper.page_margins.bottom, paper.page_margins.footer = TOP, BOTTOM, 0.4
    paper.oddFooter.center.text = page_of
    paper.oddFooter.center.size = 9
