"""A ruled table that flows over pages, with its head on each of them: columns in points, cells broken into lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mediator_desk.documents.typesetting import line_breaking, typography
from mediator_desk.documents.typesetting.rows import LOOSE, TOGETHER, Measure, Placed, Row, Rule, Text, paginate
from mediator_desk.documents.typesetting.structure import ARTIFACT, Element
from mediator_desk.documents.typesetting.typography import BOLD, REGULAR, TEXT_HEIGHT, TEXT_WIDTH

SIZE, LEADING, PADDING = 10.5, 15.0, 4.0
SHORT = 6
"""As many lines or fewer are never parted by the end of a page."""


@dataclass(frozen=True)
class Column:
    """A column of a table; x from the left margin, both in points."""

    head: str
    x: float
    width: float
    is_centred: bool = False
    is_right: bool = False
    """Amounts: their ends stand under each other."""


def head_row(columns: Sequence[Column], measure: Measure) -> Row:
    """Return the row with the heads of the columns."""
    height = LEADING + 2 * PADDING
    line = Element("TR")
    marks = [_cell(column, column.head, PADDING, measure, line.part("TH"), face=BOLD) for column in columns]
    framed: tuple[Text | Rule, ...] = (Rule(0, 0, TEXT_WIDTH), *marks, Rule(0, height, TEXT_WIDTH))
    return Row(height, framed, hold=TOGETHER, keeps_next=True)


def part_row(text: str) -> Row:
    """Return the row that heads a part of a table."""
    height = LEADING + 2 * PADDING
    said = Text(4, PADDING + _drop(), text, BOLD, SIZE, element=Element("TR").part("TH"))
    return Row(height, (said, Rule(0, height, TEXT_WIDTH)), hold=LOOSE, keeps_next=True)


def line_rows(columns: Sequence[Column], cells: Sequence[str], measure: Measure) -> list[Row]:
    """Set one line of a table, a row for each line of text: one that is higher than a page still prints whole.

    Its first lines stay together, and so do its last ones. A line feed in a cell begins a new line of it.
    """
    broken = [
        [line for part in text.split("\n") for line in broken_lines(part, SIZE, column.width, measure)]
        for column, text in zip(columns, cells, strict=True)
    ]
    count = max(map(len, broken))
    element = Element("TR")
    parts = [element.part("TD") for _ in columns]
    rows = []
    for number in range(count):
        top, bottom = PADDING if number == 0 else 0.0, PADDING if number == count - 1 else 0.0
        marks: list[Text | Rule] = [
            _cell(column, lines[number], top, measure, part)
            for column, lines, part in zip(columns, broken, parts, strict=True)
            if number < len(lines) and lines[number]
        ]
        height = top + LEADING + bottom
        below = (Rule(0, height, TEXT_WIDTH),)
        is_last = number == count - 1
        is_held = number > 0 and (count <= SHORT or number in (1, 2, count - 1, count - 2))
        hold = TOGETHER if is_held else LOOSE
        framed = (*marks, *below) if is_last else tuple(marks)
        rows.append(Row(height, framed, hold=hold, at_bottom=() if is_last else below))
    return rows


def headed_pages(rows: Sequence[Row], head: Row) -> list[list[Placed]]:
    """Return rows on pages; one that goes on with the table begins with its head, which is read out only once."""
    first, *others = paginate(rows, TEXT_HEIGHT - head.height, TEXT_HEIGHT)
    silent = tuple(replace(mark, element=ARTIFACT) if isinstance(mark, Text) else mark for mark in head.marks)
    return [first, *(_below(page, replace(head, marks=silent)) for page in others)]


def _below(page: list[Placed], head: Row) -> list[Placed]:
    """Return a page with the head of the table above it; one on which the table is over stays as it is."""
    if not any(isinstance(mark, Text) and _is_of_table(mark) for mark in page[0].row.marks):
        return page
    return [Placed(0, head), *(replace(one, top=one.top + head.height) for one in page)]


def _is_of_table(mark: Text) -> bool:
    return mark.element is not None and mark.element.outermost.role == "TR"


def broken_lines(text: str, size: float, width: float, measure: Measure) -> list[str]:
    """Return a text in lines of a width in points; at least one."""
    face = measure[typography.REGULAR]
    return [line.rstrip(" ") for line in line_breaking.break_lines(text, face, width / size)] or [""]


def _cell(column: Column, text: str, top: float, measure: Measure, element: Element, *, face: str = REGULAR) -> Text:
    is_moved = column.is_centred or column.is_right
    slack = column.width - sum(map(measure[face], text)) * SIZE if is_moved else 0.0
    return Text(
        column.x + max(slack, 0) / (1 if column.is_right else 2), top + _drop(), text, face, SIZE, element=element
    )


def _drop() -> float:
    return (LEADING - SIZE) / 2 + 0.88 * SIZE
