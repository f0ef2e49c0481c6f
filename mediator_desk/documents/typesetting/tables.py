"""A ruled table that flows over pages, with its head on each of them: columns in points, cells broken into lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mediator_desk.documents.typesetting import line_breaking, typography
from mediator_desk.documents.typesetting.rows import LOOSE, TOGETHER, Measure, Placed, Row, Rule, Text, paginate
from mediator_desk.documents.typesetting.structure import ARTIFACT, Element
from mediator_desk.documents.typesetting.typography import BOLD, REGULAR, TEXT_HEIGHT, TEXT_WIDTH

SHORT = 6
"""As many lines or fewer are never parted by the end of a page."""


@dataclass(frozen=True)
class Type:
    """How a table is set: size of its type, distance of its lines, room above and below a line; in points."""

    size: float = 10.5
    leading: float = 15.0
    padding: float = 4.0

    @property
    def drop(self) -> float:
        """From the top of a line to its baseline."""
        return (self.leading - self.size) / 2 + 0.88 * self.size


USUAL, SMALL = Type(), Type(9.0, 12.0, 1.8)


@dataclass(frozen=True)
class Column:
    """A column of a table; x from the left margin, both in points."""

    head: str
    x: float
    width: float
    is_centred: bool = False
    is_right: bool = False
    """Amounts: their ends stand under each other."""


def head_row(columns: Sequence[Column], measure: Measure, type_: Type = USUAL) -> Row:
    """Return the row with the heads of the columns; a line feed in a head begins a new line of it."""
    heads = [column.head.split("\n") for column in columns]
    height = max(map(len, heads)) * type_.leading + 2 * type_.padding
    line = Element("TR")
    marks = []
    for column, lines in zip(columns, heads, strict=True):
        part, above = line.part("TH"), (height - len(lines) * type_.leading) / 2
        for number, said in enumerate(lines):
            marks.append(_cell(column, said, above + number * type_.leading, measure, part, type_, face=BOLD))
    framed: tuple[Text | Rule, ...] = (Rule(0, 0, TEXT_WIDTH), *marks, Rule(0, height, TEXT_WIDTH))
    return Row(height, framed, hold=TOGETHER, keeps_next=True)


def part_row(text: str) -> Row:
    """Return the row that heads a part of a table."""
    height = USUAL.leading + 2 * USUAL.padding
    said = Text(4, USUAL.padding + USUAL.drop, text, BOLD, USUAL.size, element=Element("TR").part("TH"))
    return Row(height, (said, Rule(0, height, TEXT_WIDTH)), hold=LOOSE, keeps_next=True)


def line_rows(
    columns: Sequence[Column], cells: Sequence[str], measure: Measure, type_: Type = USUAL, *, face: str = REGULAR
) -> list[Row]:
    """Set one line of a table, a row for each line of text: one that is higher than a page still prints whole.

    Its first lines stay together, and so do its last ones. A line feed in a cell begins a new line of it.
    """
    broken = [
        [line for part in text.split("\n") for line in broken_lines(part, type_.size, column.width, measure)]
        for column, text in zip(columns, cells, strict=True)
    ]
    count = max(map(len, broken))
    element = Element("TR")
    parts = [element.part("TD") for _ in columns]
    rows = []
    for number in range(count):
        top, bottom = (type_.padding if number == end else 0.0 for end in (0, count - 1))
        marks: list[Text | Rule] = [
            _cell(column, lines[number], top, measure, part, type_, face=face)
            for column, lines, part in zip(columns, broken, parts, strict=True)
            if number < len(lines) and lines[number]
        ]
        height = top + type_.leading + bottom
        below = (Rule(0, height, TEXT_WIDTH),)
        is_last = number == count - 1
        is_held = number > 0 and (count <= SHORT or number in (1, 2, count - 1, count - 2))
        hold = TOGETHER if is_held else LOOSE
        framed = (*marks, *below) if is_last else tuple(marks)
        rows.append(Row(height, framed, hold=hold, at_bottom=() if is_last else below))
    return rows


def headed_pages(rows: Sequence[Row], head: Row) -> list[list[Placed]]:
    """Return rows on pages; one that goes on with the table begins with its head, which is read out only once."""
    below = iter(headed([row for row in rows if _is_of_table(row)], head))
    return paginate([next(below) if _is_of_table(row) else row for row in rows], TEXT_HEIGHT)


def headed(rows: Sequence[Row], head: Row) -> list[Row]:
    """Return rows of a table, each with the head above it where it begins a page; it is read out only once."""
    silent = tuple(replace(mark, element=ARTIFACT) if isinstance(mark, Text) else mark for mark in head.marks)
    return [row if row is head else replace(row, head=replace(head, marks=silent)) for row in rows]


def _is_of_table(row: Row) -> bool:
    return any(
        isinstance(mark, Text) and mark.element is not None and mark.element.outermost.role == "TR"
        for mark in row.marks
    )


def broken_lines(text: str, size: float, width: float, measure: Measure) -> list[str]:
    """Return a text in lines of a width in points; at least one."""
    face = measure[typography.REGULAR]
    return [line.rstrip(" ") for line in line_breaking.break_lines(text, face, width / size)] or [""]


def _cell(
    column: Column, text: str, top: float, measure: Measure, element: Element, type_: Type, *, face: str = REGULAR
) -> Text:
    is_moved = column.is_centred or column.is_right
    slack = column.width - sum(map(measure[face], text)) * type_.size if is_moved else 0.0
    x = column.x + max(slack, 0) / (1 if column.is_right else 2)
    return Text(x, top + type_.drop, text, face, type_.size, element=element)
