"""A list of the screen on paper: landscape A4, its header on every page, what it holds in its head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from mediator_desk import paths
from mediator_desk.conventions.amounts import figures
from mediator_desk.documents.typesetting import line_breaking
from mediator_desk.documents.typesetting.layout import Measure
from mediator_desk.documents.typesetting.typography import BOLD, REGULAR
from mediator_desk.progress import SILENT, Progress, without_collector
from mediator_desk.services.lists.outlines import Cell, ListOut, OutColumn

_MM = 72 / 25.4
WIDTH, HEIGHT = 297 * _MM, 210 * _MM
LEFT, RIGHT, TOP, BOTTOM = 15 * _MM, 15 * _MM, 14 * _MM, 16 * _MM
ROOM = WIDTH - LEFT - RIGHT
LARGEST, SMALLEST = 9.5, 6.5
"""Sizes of type in points: the more columns, the smaller."""
PADDING, MOST_LINES = 4.0, 4
TITLE_SIZE, HEAD_SIZE, HEAD_LEADING = 14.0, 9.0, 13.0
UNKNOWN = "〓"
"""What printers set where the font has no sign for a character."""


@dataclass(frozen=True)
class Line:
    """One row of the table, broken into lines: for each cell its lines."""

    cells: tuple[tuple[str, ...], ...]
    height: float


@dataclass(frozen=True)
class Frame:
    """Where the columns stand: left edges and widths in points, the size of type, which ones are set at the right."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    size: float
    at_right: tuple[bool, ...]


def render_list(out: ListOut, target: Path, progress: Progress = SILENT) -> None:
    """Write the list as a PDF to `target`, whole or not at all. Raises Cancelled between rows and pages."""
    content = render_list_bytes(out, progress)
    with paths.written_whole(target) as draft:
        draft.write_bytes(content)


def render_list_bytes(out: ListOut, progress: Progress = SILENT) -> bytes:
    """Return the list as a PDF: rows are laid out first, since every page says how many there are."""
    with without_collector():  # until the rows are gone again
        return _rendered(out, progress)


def _rendered(out: ListOut, progress: Progress) -> bytes:
    from mediator_desk.documents.lists import list_pages  # late: these load reportlab
    from mediator_desk.documents.typesetting import fonts

    measure, frame = fonts.measure(), frame_of(out.columns)
    known = list_pages.known_characters()
    header = _line([column.title for column in out.columns], frame, measure, known, BOLD)
    rows = [
        _line([shown(cell) for cell in row], frame, measure, known)
        for row in progress.each(out.rows(), total=max(1, out.count))
    ]
    head = _head(out, measure, known)
    pages = list(paginate(rows, header.height, len(head) * HEAD_LEADING + TITLE_SIZE * 1.6))
    del rows  # the pages have them: each page lets go of its own, for all at once would hold the window
    return list_pages.draw(out, head, header, pages, frame, progress)


def frame_of(columns: Sequence[OutColumn]) -> Frame:
    """Return where columns stand so that they fill the page, in the measure of their widths on the screen."""
    wide = sum(column.width for column in columns) or 1
    widths = tuple(ROOM * column.width / wide for column in columns)
    lefts = tuple(LEFT + sum(widths[:place]) for place in range(len(widths)))
    size = min(LARGEST, max(SMALLEST, 13.0 * ROOM / wide))
    return Frame(lefts, widths, size, tuple(column.kind in ("amount", "count") for column in columns))


def shown(cell: Cell) -> str:
    """Return a cell as paper shows it."""
    if isinstance(cell, date):
        return cell.isoformat()
    return figures(cell) if isinstance(cell, Decimal) else "" if cell is None else " ".join(str(cell).split())


def paginate(rows: Sequence[Line], header: float, head: float) -> Iterator[list[Line]]:
    """Yield the rows of each page; the first has less room, by the head of the list."""
    page: list[Line] = []
    room = HEIGHT - TOP - BOTTOM - header
    left = room - head
    for row in rows:
        if page and row.height > left:
            yield page
            page, left = [], room - HEAD_LEADING
        page.append(row)
        left -= row.height
    yield page


def _line(texts: Sequence[str], frame: Frame, measure: Measure, known: frozenset[int], face: str = REGULAR) -> Line:
    cells = tuple(
        _broken(text, width - 2 * PADDING, frame.size, measure, known, face)
        for text, width in zip(texts, frame.widths, strict=True)
    )
    return Line(cells, max(1, *map(len, cells)) * frame.size * 1.35 + 2 * PADDING)


def _broken(
    text: str, width: float, size: float, measure: Measure, known: frozenset[int], face: str = REGULAR
) -> tuple[str, ...]:
    """Return the lines of a cell; what is longer than a cell may be ends with an ellipsis."""
    from mediator_desk.documents.typesetting import fonts  # loaded already, with reportlab

    safe = "".join(one if ord(one) in known or not fonts.without_glyph(one) else UNKNOWN for one in text)
    if not safe:
        return ()
    lines = [line.rstrip() for line in line_breaking.break_lines(safe, measure[face], width / size)]
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1][:-1]}…"]
    return tuple(lines)


def _head(out: ListOut, measure: Measure, known: frozenset[int]) -> list[str]:
    lines: list[str] = []
    for text in (out.filter_words, out.totals, out.written):
        lines += _broken(text, ROOM, HEAD_SIZE, measure, known)
    return lines
