"""What a report is: sheets of tables, tables of columns. One writer for all of them, to a workbook, CSV or JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from mediator_desk.i18n import QT_TRANSLATE_NOOP

COUNT = "#,##0"
SIGNED_COUNT = "+#,##0;-#,##0;0"
YUAN = "#,##0.00"
SIGNED_YUAN = "+#,##0.00;-#,##0.00;0.00"
DAYS = "0.0"
DAY = "yyyy-mm-dd"
MOMENT = "yyyy-mm-dd hh:mm"
PERCENT = "0.0%"
SIGNED_PERCENT = "+0.0%;-0.0%;0.0%"
RATE = "0.00%"
TEXT = "@"

DASH = "—"
"""What stands where there is nothing to divide by, or too little to rank."""

PAGE_OF = QT_TRANSLATE_NOOP("Reports", "Page &P of &N")


@dataclass(frozen=True)
class Words:
    """A sentence of the program, to be translated; what its braces stand for is put in afterwards, as it is.

    A parameter that is itself Words, or a member of a vocabulary, is said in the language of the report too.
    """

    text: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Composed(Words):
    """A text that is put together of several when it is written, in the language of the report."""

    text: str = ""
    say: Callable[[Callable[[str], str], Callable[[StrEnum], str]], str] = lambda _translate, _word: ""
    """Given what finds the program's sentences and what finds the words of vocabularies."""


CellValue = Words | str | int | Decimal | date | datetime | None
"""Words and members of vocabularies are translated; a plain text is what a person typed, and stays as it is.

Amounts are in yuan; a rate is the fraction that its percent format shows (0.5833); an aware instant is shown in China
time; None leaves the cell empty.
"""

Translate = Callable[[str], str]


# --- formulas --------------------------------------------------------------------------------------------------

SUM = "SUM({this.rows})"
"""In a total: what stands above it."""


@dataclass(frozen=True)
class Formula:
    """What a cell computes, as the office program writes it in English, with the keys of columns in braces.

    `{key}` is the cell of that column in the same row, `{key.total}` its cell in the row of totals, `{key.rows}` all
    its cells above the total (`{key.all}`: the same for a formula in the rows); `{this}` is the column itself.
    `{words.name}` is a text, translated. The cell carries the program's own figure beside the formula, so that a reader
    that does not compute shows it.
    """

    text: str
    words: Mapping[str, str] = field(default_factory=dict)


def rounded(part: str, whole: str, decimals: int, *, least: str = "1") -> Formula:
    """Return `part` ÷ `whole`, a fraction rounded half-up to so many decimals; a dash under `least` of the whole."""
    return Formula(f'IF({whole}<{least},"{DASH}",ROUND({part}/{whole},{decimals}))')


def in_wan_of(key: str) -> Formula:
    """Return the column `key`, in yuan, as 万元 with two decimals."""
    return Formula(f"ROUND({{{key}}}/10000,2)")


# --- tables ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ReportColumn:
    """One column: its title (English, translated when written), what stands in it, and how."""

    title: str
    value: Callable[[Any], CellValue]
    number_format: str = TEXT
    width: float = 14
    """In characters of the sheet's font; a Chinese character takes two. The widest table decides for a sheet."""
    span: int = 1
    """How many columns of the sheet a cell reaches over; above one, the text is wrapped."""
    is_wrapped: bool = False
    key: str = ""
    """What formulas, JSON and CSV call the column; unique in its table. Empty: nobody does."""
    formula: Formula | Callable[[Any], Formula | None] | None = None
    """What computes the cells from others, or gives that for a row. Not used where the value is None."""
    total: str = ""
    """The formula of the column in the row of totals, such as SUM; empty: the same as in the rows, or none."""
    group: str = ""
    """What stands over this column and its neighbours of the same group (English)."""


class ChartKind(StrEnum):
    """How a chart is drawn."""

    COLUMNS = "columns"
    STACKED = "stacked"
    BARS = "bars"
    """Lying down: for long names."""
    LINE = "line"


@dataclass(frozen=True)
class Chart:
    """A picture of some columns of a table, its first column naming the groups."""

    title: str
    columns: tuple[int, ...]
    """Positions of the columns, from zero."""
    most: int = 12
    """How many lines are drawn; the table has them all."""
    kind: ChartKind = ChartKind.COLUMNS
    across: str = ""
    """What the groups are (English), beside their axis."""
    up: str = ""
    """What is counted (English), beside its axis."""
    line: int | None = None
    """Position of a column that is drawn as a line with an axis of its own on the right, such as a rate."""
    up_line: str = ""
    """What the line is (English)."""
    names: tuple[str, ...] = ()
    """What the columns are called in the picture (English), where their titles alone say too little."""


@dataclass(frozen=True)
class Table:
    """Rows under a header, perhaps with a total and a chart."""

    title: str
    columns: tuple[ReportColumn, ...]
    rows: Callable[[Any], Iterable[Any]]
    """Given the facts of the report."""
    total: Callable[[Any], Any] | None = None
    """Given the facts: the last row."""
    chart: Chart | None = None
    count: Callable[[Any], int] | None = None
    """Given the facts: how many rows there will be. With it the rows are written as they come and never kept."""
    begins_page: bool = False
    """Whether it is printed on a new page. Such a sheet keeps its scale instead of fitting the page's width."""
    key: str = ""
    """What JSON and CSV call the table. With it, formulas of any sheet reach a total as `key_column`."""
    has_header: bool = True
    """Without one, the titles of the columns are not written: a list of names and what they are."""
    empty: str = ""
    """What is said in the place of rows where there are none (English)."""


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook. Where its first table has no title, its header stays in view and is repeated."""

    title: str
    tables: tuple[Table, ...]
    notes: Callable[[Any], Iterable[Words | str]] = lambda _facts: ()
    """Given the facts: sentences below the tables."""
    is_upright: bool = False
    """Printed upright instead of across."""
    has_head: bool = True
    """Whether the head of the report stands on it; a cover says the same more fully."""
    is_shown: Callable[[Any], bool] = lambda _facts: True
    """Given the facts: whether the sheet is there at all."""


@dataclass(frozen=True)
class Report:
    """A workbook: sheets, and what stands at the head of each."""

    title: Callable[[Any], Words]
    head: Callable[[Any], Iterable[Words | str]]
    """Given the facts: lines under the title of every sheet."""
    sheets: tuple[Sheet, ...]

    def shown(self, facts: Any) -> tuple[Sheet, ...]:  # noqa: ANN401 - a report knows its own facts
        """Return the sheets that there are for these facts."""
        return tuple(sheet for sheet in self.sheets if sheet.is_shown(facts))
