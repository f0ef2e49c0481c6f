"""The header of a table: titles of its columns, and over them what groups of columns have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from openpyxl.utils import get_column_letter

from mediator_desk.reports import styles
from mediator_desk.reports.definitions import ReportColumn, Translate
from mediator_desk.reports.safe_text import shown_width
from mediator_desk.reports.sheet_xml import Ink, empty_cell, text_cell
from mediator_desk.reports.table_cells import LINE_POINTS, ROW_POINTS, column_rooms, is_text

HEADER_MARGIN = 6
"""Points above and below the titles."""


@dataclass(frozen=True)
class HeaderRow:
    """One row of a header: its cells as XML, its height in points, how many columns of the sheet each cell takes."""

    cells: str
    height: float
    spans: tuple[int, ...]


@dataclass(frozen=True)
class _Titled:
    text: str
    span: int
    ink: Ink


def has_groups(columns: Sequence[ReportColumn]) -> bool:
    """Return whether a row of groups stands over the titles."""
    return any(column.group for column in columns)


def header_rows(
    columns: Sequence[ReportColumn], row: int, translate: Translate, inks: styles.Styles, widths: Sequence[float]
) -> Iterator[HeaderRow]:
    """Give the rows of a header that begins in `row`; `widths` are those of the sheet's columns."""
    if has_groups(columns):
        ink = inks.plain(styles.GROUP)
        yield _row(row, [_Titled(translate(name) if name else "", span, ink) for name, span in _groups(columns)])
        row += 1
    titles = [_titled(column, translate, inks) for column in columns]
    rooms = column_rooms(columns, widths)
    lines = max(ceil(shown_width(each.text) / room) for each, room in zip(titles, rooms, strict=True))
    yield _row(row, titles, LINE_POINTS * lines + HEADER_MARGIN)


def _groups(columns: Sequence[ReportColumn]) -> Iterator[tuple[str, int]]:
    for name, members in groupby(columns, key=lambda column: column.group):
        spans = [column.span for column in members]
        # What has no group stands alone, so that no band seems to join it with its neighbour.
        yield from [(name, sum(spans))] if name else [("", span) for span in spans]


def _titled(column: ReportColumn, translate: Translate, inks: styles.Styles) -> _Titled:
    style = styles.HEADER if is_text(column) else styles.HEADER_RIGHT
    return _Titled(translate(column.title), column.span, inks.plain(style))


def _row(row: int, titles: Sequence[_Titled], height: float = ROW_POINTS + 2) -> HeaderRow:
    cells: list[str] = []
    for each in titles:
        first = len(cells) + 1
        letter = get_column_letter(first)
        cells.append(
            text_cell(letter, row, each.text, each.ink) if each.text else empty_cell(letter, row, each.ink.text)
        )
        cells += [empty_cell(get_column_letter(first + part), row, each.ink.text) for part in range(1, each.span)]
    return HeaderRow("".join(cells), height, tuple(each.span for each in titles))
