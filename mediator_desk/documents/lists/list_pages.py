"""The pages of a printed list are drawn. Loads reportlab: import it only where a list is about to be drawn."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from reportlab.pdfgen.canvas import Canvas

from mediator_desk.documents.lists.case_list import (
    BOTTOM,
    HEAD_LEADING,
    HEAD_SIZE,
    HEIGHT,
    LEFT,
    PADDING,
    ROOM,
    TITLE_SIZE,
    TOP,
    WIDTH,
    Frame,
    Line,
)
from mediator_desk.documents.typesetting import fonts, pdf
from mediator_desk.documents.typesetting.description import describe
from mediator_desk.documents.typesetting.marks import draw_text
from mediator_desk.documents.typesetting.rows import Text
from mediator_desk.documents.typesetting.typography import (
    BOLD,
    REGULAR,
    SMALL_PRINT_GREY,
    WATERMARK_GREY,
    WATERMARK_SIZE,
)
from mediator_desk.progress import Progress
from mediator_desk.services.lists.outlines import ListOut

RULE_GREY = 0.75


@cache
def known_characters() -> frozenset[int]:
    """Return the code points that both faces can draw."""
    regular, bold = (fonts.font(face).face.charToGlyph for face in (REGULAR, BOLD))
    return frozenset(regular) & frozenset(bold)


def draw(
    out: ListOut,
    head: Sequence[str],
    header: Line,
    pages: Sequence[list[Line]],
    frame: Frame,
    progress: Progress,
) -> bytes:
    """Return the PDF of these pages, each of which is emptied once it is drawn.

    Other papers are drawn between its pages, so that nobody waits for a long list.
    """
    buffer = io.BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=(WIDTH, HEIGHT),
        invariant=1,
        pageCompression=1,
        lang=out.language,
        initialFontName=REGULAR,
        initialFontSize=frame.size,
    )
    describe(canvas, title=out.title, author=out.committee, language=out.language)
    for number, page in progress.each(list(enumerate(pages, start=1)), total=len(pages)):
        with pdf.drawing:
            top = _draw_head(canvas, out, head, is_first=number == 1)
            top = _draw_line(canvas, header, frame, top, face=BOLD)
            for line in page:
                top = _draw_line(canvas, line, frame, top)
            _draw_foot(canvas, out, number, len(pages))
            canvas.showPage()
        page.clear()
    with pdf.drawing:
        canvas.save()
    return buffer.getvalue()


def _draw_head(canvas: Canvas, out: ListOut, head: Sequence[str], *, is_first: bool) -> float:
    """Draw what the list holds: whole on the first page, one line on the others. Returns where the table begins."""
    if out.is_sample:
        _draw_watermark(canvas)
    top = HEIGHT - TOP
    if is_first:
        _put(canvas, Text(LEFT, top - TITLE_SIZE, f"{out.committee}　{out.title}", BOLD, TITLE_SIZE))
        top -= TITLE_SIZE * 1.6
    lines = head if is_first else head[:1]
    grey = 0 if is_first else SMALL_PRINT_GREY
    for line in lines:
        _put(canvas, Text(LEFT, top - HEAD_SIZE, line, size=HEAD_SIZE, grey=grey))
        top -= HEAD_LEADING
    return top


def _draw_line(canvas: Canvas, line: Line, frame: Frame, top: float, *, face: str = REGULAR) -> float:
    for left, width, cell, is_right in zip(frame.lefts, frame.widths, line.cells, frame.at_right, strict=True):
        for number, text in enumerate(cell):
            y = top - PADDING - frame.size * (0.95 + 1.35 * number)
            mark = Text(left + PADDING, y, text, face, frame.size)
            _put(canvas, _at_right(mark, left + width - PADDING) if is_right else mark)
    bottom = top - line.height
    canvas.setStrokeGray(0 if face == BOLD else RULE_GREY)
    canvas.setLineWidth(0.7 if face == BOLD else 0.35)
    canvas.line(LEFT, bottom, LEFT + ROOM, bottom)
    return bottom


def _draw_foot(canvas: Canvas, out: ListOut, page: int, pages: int) -> None:
    written = Text(LEFT, BOTTOM - 16, out.written, size=HEAD_SIZE, grey=SMALL_PRINT_GREY)
    _put(canvas, written)
    mark = replace(written, text=out.page_mark.format(page=page, pages=pages))
    _put(canvas, _at_right(mark, LEFT + ROOM))


def _put(canvas: Canvas, mark: Text) -> None:
    """Draw a text whose x and drop are counted from the lower left corner of the page."""
    draw_text(canvas, mark, mark.x, mark.drop)


def _at_right(mark: Text, edge: float) -> Text:
    return replace(mark, x=edge - sum(map(fonts.measure()[mark.face], mark.text)) * mark.size)


def _draw_watermark(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.translate(WIDTH / 2, HEIGHT / 2)
    canvas.rotate(30)
    canvas.setFont(BOLD, WATERMARK_SIZE)
    canvas.setFillGray(WATERMARK_GREY)
    canvas.drawCentredString(0, -WATERMARK_SIZE * 0.38, "练习样本")
    canvas.restoreState()
