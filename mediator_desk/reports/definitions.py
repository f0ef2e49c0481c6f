"""What a report is: sheets of tables, tables of columns. One writer for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from mediator_desk.i18n import QT_TRANSLATE_NOOP

COUNT = "#,##0"
SIGNED_COUNT = "+#,##0;-#,##0;0"
YUAN = "#,##0.00"
SIGNED_YUAN = "+#,##0.00;-#,##0.00;0.00"
DAYS = "0.0"
DAY = "yyyy-mm-dd"
PERCENT = "0.0%"
SIGNED_PERCENT = "+0.0%;-0.0%;0.0%"
RATE = "0.00%"
TEXT = "@"

DASH = "—"
"""What stands where there is nothing to divide by, or too little to rank."""

PAGE_OF = QT_TRANSLATE_NOOP("Reports", "Page &P of &N")


@dataclass(frozen=True)
class Words:
    """A sentence of the program, to be translated; what its braces stand for is put in afterwards, as it is."""

    text: str
    params: dict[str, object] = field(default_factory=dict)


CellValue = Words | str | int | Decimal | date | None
"""Words and members of vocabularies are translated; a plain text is what a person typed, and stays as it is."""

Translate = Callable[[str], str]


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


@dataclass(frozen=True)
class Chart:
    """Bars beside each other for some columns of a table, its first column naming the groups."""

    title: str
    columns: tuple[int, ...]
    """Positions of the columns, from zero."""
    most: int = 12
    """How many lines are drawn; the table has them all."""


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


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook. Where its first table has no title, its header stays in view and is repeated."""

    title: str
    tables: tuple[Table, ...]
    notes: Callable[[Any], Iterable[Words]] = lambda _facts: ()
    """Given the facts: sentences below the tables."""


@dataclass(frozen=True)
class Report:
    """A workbook: sheets, and what stands at the head of each."""

    title: Callable[[Any], Words]
    head: Callable[[Any], Iterable[Words | str]]
    """Given the facts: lines under the title of every sheet."""
    sheets: tuple[Sheet, ...]
