"""What stands on every page of a paper beside its text. Loads the fonts: import it only where a paper is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from mediator_desk.documents.typesetting import fonts, typography
from mediator_desk.documents.typesetting.marks import draw_text
from mediator_desk.documents.typesetting.rows import Text
from mediator_desk.documents.typesetting.typography import BOLD, LEFT, PAGE_HEIGHT, REGULAR, TEXT_WIDTH

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

QR_CORRECTION = "m"
"""Up to 15 % of the code may be spoilt, by a stamp or a fold, and it still reads."""


@dataclass(frozen=True)
class Furniture:
    """What stands on every page beside the text, and what the file says about itself."""

    title: str
    author: str
    language: str
    header_left: str = ""
    header_right: str = ""
    page_mark: str = "第{page}页 共{pages}页"
    anchor: str = ""
    watermark: str = ""
    number: str = ""
    """The number of the paper itself, in small print at the left of the foot."""
    qr: str = ""
    """What the code at the right of the foot says; "" for none."""


def draw_furniture(canvas: Canvas, furniture: Furniture, page: int, pages: int) -> None:
    """Draw head and foot of a page; its number counts from 1."""
    if page > 1:  # the first page says both in its head
        _draw_small(canvas, furniture.header_left, typography.HEADER_SIZE, typography.HEADER_BASELINE, 0.0)
        _draw_small(canvas, furniture.header_right, typography.HEADER_SIZE, typography.HEADER_BASELINE, 1.0)
    mark = furniture.page_mark.format(page=page, pages=pages)
    beside = (TEXT_WIDTH - _width(mark, typography.FOOTER_SIZE)) / 2 - typography.FOOT_GAP
    _draw_small(canvas, mark, typography.FOOTER_SIZE, typography.FOOTER_BASELINE, 0.5, grey=0.0)
    _draw_small(canvas, furniture.number, typography.HEADER_SIZE, typography.FOOTER_BASELINE, 0.0, room=beside)
    between = TEXT_WIDTH - 2 * (typography.QR_WIDTH + typography.FOOT_GAP) if furniture.qr else TEXT_WIDTH
    _draw_small(canvas, furniture.anchor, typography.ANCHOR_SIZE, typography.ANCHOR_BASELINE, 0.5, room=between)
    if furniture.qr:
        _draw_code(canvas, furniture.qr)


def _draw_small(
    canvas: Canvas,
    line: str,
    size: float,
    y: float,
    side: float,
    *,
    grey: float = typography.SMALL_PRINT_GREY,
    room: float = TEXT_WIDTH,
) -> None:
    """Draw one line outside the text, smaller where it is wider than its room.

    Side is 0 at the left margin, 0.5 in the middle, 1 at the right.
    """
    if not line:
        return
    width = _width(line, size)
    if width > room:
        size, width = size * room / width, room
    draw_text(canvas, Text(0, 0, line, size=size, grey=grey), LEFT + (TEXT_WIDTH - width) * side, y)


def _width(line: str, size: float, face: str = REGULAR) -> float:
    return sum(map(fonts.measure()[face], line)) * size


def _draw_code(canvas: Canvas, payload: str) -> None:
    """Draw the code as filled rectangles at the right of the foot, between the text and the edge of the paper."""
    canvas.saveState()
    canvas.translate(LEFT + TEXT_WIDTH - typography.QR_WIDTH, typography.QR_BOTTOM)
    canvas._code.append(_code_path(payload))  # noqa: SLF001 - some hundred rectangles at once
    canvas.restoreState()


@lru_cache(maxsize=8)
def _code_path(payload: str) -> str:
    """Return the dark modules of a code as PDF operators, neighbours of a line as one rectangle."""
    import segno  # late: most papers have no code

    rows = segno.make_qr(payload, error=QR_CORRECTION).matrix
    module = typography.QR_WIDTH / len(rows)
    drawn = []
    for number, row in enumerate(rows):
        y, x = (len(rows) - 1 - number) * module, 0.0
        for is_dark, run in groupby(row):
            width = len(list(run)) * module
            if is_dark:
                drawn.append(f"{x:.3f} {y:.3f} {width:.3f} {module:.3f} re")
            x += width
    return " ".join(["0 g", *drawn, "f"])


def draw_watermark(canvas: Canvas, line: str) -> None:
    """Draw a pale line across the page, under everything else."""
    if not line:
        return
    width = _width(line, typography.WATERMARK_SIZE, BOLD)
    canvas.saveState()
    canvas.translate(LEFT + TEXT_WIDTH / 2, PAGE_HEIGHT / 2)
    canvas.rotate(45)
    mark = Text(0, 0, line, BOLD, typography.WATERMARK_SIZE, grey=typography.WATERMARK_GREY)
    draw_text(canvas, mark, -width / 2, -typography.WATERMARK_SIZE * 0.38)
    canvas.restoreState()
