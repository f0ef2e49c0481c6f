"""Rows of a table as the cells of a sheet: each column knows once how its cells are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Any

from mediator_desk.reports.definitions import TEXT, CellValue, Formula, ReportColumn, Table, Translate, Words
from mediator_desk.reports.formulas import Placed, placed_formula
from mediator_desk.reports.safe_text import shown_width
from mediator_desk.reports.sheet_xml import Ink, empty_cell, formula_cell, number_cell, text_cell
from mediator_desk.reports.styles import Styles

if TYPE_CHECKING:
    from mediator_desk.reports.wording import Wording

FormulaOfRow = Callable[[int], str]

LINE_POINTS = 16.5
ROW_POINTS = 18
FILLED = 0.88
"""Part of a column's width that text fills before it goes to the next line."""


@dataclass(frozen=True)
class TableRow:
    """One row, ready to be written: its cells as XML, its height in points, and what stands in it."""

    cells: str
    height: float
    values: Sequence[CellValue]


class TableCells:
    """Writes the cells of one table, whose place on the sheet is known."""

    def __init__(self, table: Table, placed: Placed, wording: Wording, styles: Styles, widths: Sequence[float]) -> None:
        rooms = column_rooms(table.columns, widths)
        self._columns = [
            _ColumnCells(column, table.columns, placed, place, wording, styles, rooms[place])
            for place, column in enumerate(table.columns)
        ]
        self._wrapped = [(place, column) for place, column in enumerate(self._columns) if column.is_wrapped]

    def row(self, number: int, row: Any) -> TableRow:  # noqa: ANN401 - a table knows its own rows
        """Return a row of the table."""
        values = [column.value(row) for column in self._columns]
        cells = [column.cell(number, row, value) for column, value in zip(self._columns, values, strict=True)]
        return TableRow("".join(cells), self._height(values), values)

    def total(self, number: int, row: Any) -> TableRow:  # noqa: ANN401 - as above
        """Return the row of totals."""
        values = [column.value(row) for column in self._columns]
        cells = [column.total(number, row, value) for column, value in zip(self._columns, values, strict=True)]
        return TableRow("".join(cells), self._height(values), values)

    def _height(self, values: Sequence[CellValue]) -> float:
        # A row grows by itself only for cells that reach over one column; so every wrapped one is measured here.
        lines = max([column.lines(values[place]) for place, column in self._wrapped], default=1)
        return max(ROW_POINTS, LINE_POINTS * lines + 2)


class _ColumnCells:
    def __init__(
        self,
        column: ReportColumn,
        columns: tuple[ReportColumn, ...],
        placed: Placed,
        place: int,
        wording: Wording,
        styles: Styles,
        room: float,
    ) -> None:
        self.value = column.value
        self._said = wording.said
        self._letter, *self._rest = _letters(placed, columns, place)
        self.is_wrapped = column.is_wrapped or column.span > 1
        self._room = room
        self._ink = styles.ink(column.number_format, is_wrapped=self.is_wrapped)
        self._total_ink = styles.ink(column.number_format, is_wrapped=self.is_wrapped, is_total=True)
        self._placed_formula = partial(_placed, placed_in=(column, columns, placed, wording.translate))
        self._given = column.formula
        self._formula = self._placed_formula(column.formula) if isinstance(column.formula, Formula) else None
        is_there = not placed.is_empty or ".rows}" not in column.total
        total = self._placed_formula(Formula(column.total)) if column.total and is_there else None
        self._total_formula = total if column.total else self._formula
        self._total = column.total

    def cell(self, number: int, row: Any, value: CellValue) -> str:  # noqa: ANN401 - a table knows its own rows
        """Return the cell of a row, and the empty ones that it reaches over."""
        return self._cell(number, value, self._ink, self._formula or self._formula_of(row))

    def total(self, number: int, row: Any, value: CellValue) -> str:  # noqa: ANN401 - as above
        """Return the cell of the row of totals."""
        formula = self._total_formula or (None if self._total else self._formula_of(row))
        return self._cell(number, value, self._total_ink, formula)

    def _formula_of(self, row: Any) -> FormulaOfRow | None:  # noqa: ANN401 - as above
        if self._given is None or isinstance(self._given, Formula):
            return None
        return self._placed_formula(self._given(row))

    def lines(self, value: CellValue) -> int:
        """Return how many lines a value takes in a column that wraps."""
        if not isinstance(value, Words | str):
            return 1
        said = self._said(value)
        if len(said) * 2 <= self._room and "\n" not in said:
            return 1
        return sum(max(1, ceil(shown_width(part) / self._room)) for part in said.split("\n"))

    def _cell(self, row: int, value: CellValue, ink: Ink, formula: FormulaOfRow | None) -> str:
        first = self._first(row, value, ink, formula)
        if not self._rest:
            return first
        style = ink.text if isinstance(value, Words | str) else ink.number
        return first + "".join(empty_cell(letter, row, style) for letter in self._rest)

    def _first(self, row: int, value: CellValue, ink: Ink, formula: FormulaOfRow | None) -> str:
        if value is None:
            return empty_cell(self._letter, row, ink.text)
        if formula is not None:
            shown = self._said(value) if isinstance(value, Words | str) else value
            return formula_cell(self._letter, row, formula(row), shown, ink)
        if isinstance(value, int | Decimal | date):
            return number_cell(self._letter, row, value, ink)
        return text_cell(self._letter, row, self._said(value), ink)


def column_rooms(columns: Sequence[ReportColumn], widths: Sequence[float]) -> list[float]:
    """Return how many characters fill a line of each column, given the widths of the sheet's columns."""
    rooms, first = [], 0
    for column in columns:
        rooms.append(sum(widths[first : first + column.span]) * FILLED)
        first += column.span
    return rooms


PlacedIn = tuple[ReportColumn, tuple[ReportColumn, ...], Placed, Translate]


def _placed(formula: Formula | None, placed_in: PlacedIn) -> FormulaOfRow | None:
    return None if formula is None else placed_formula(formula, *placed_in)


def _letters(placed: Placed, columns: Sequence[ReportColumn], place: int) -> tuple[str, ...]:
    """Return the letters of all columns of the sheet that one column of the table reaches over."""
    from openpyxl.utils import get_column_letter

    first = 1 + sum(column.span for column in columns[:place])
    return tuple(get_column_letter(first + part) for part in range(columns[place].span))


def is_text(column: ReportColumn) -> bool:
    """Return whether the column's cells are texts."""
    return column.number_format == TEXT
