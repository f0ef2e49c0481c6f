"""Pages become a PDF. Loads reportlab: import it only where a paper is about to be drawn."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from threading import Lock

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas

from mediator_desk.documents.typesetting import fonts, line_breaking, typography
from mediator_desk.documents.typesetting.layout import Placed, Rule, Text
from mediator_desk.documents.typesetting.typography import (
    BOLD,
    LEFT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    REGULAR,
    RIGHT,
    TEXT_WIDTH,
    TOP,
)

drawing = Lock()
"""A font reads its file and counts its subsets through shared state: one page at a time is drawn."""


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


class UndatedInfo(PDFInfo):  # type: ignore[misc] # reportlab has no types
    """What the file says about itself, without dates: reportlab's reproducible files claim to be of 2000-01-01."""

    def format(self, document):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN201 - called so by reportlab
        """Return the dictionary as PDF source."""
        said = {"Title": self.title, "Author": self.author, "Creator": self.creator, "Producer": self.producer}
        return PDFDictionary({key: PDFString(text) for key, text in said.items()}).format(document)


def draw(pages: Sequence[Sequence[Placed]], furniture: Furniture) -> bytes:
    """Return the PDF of these pages: the same bytes for the same pages, fonts embedded, no date of making."""
    return draw_together([(pages, furniture)])


def draw_together(papers: Sequence[tuple[Sequence[Sequence[Placed]], Furniture]], title: str = "") -> bytes:
    """Return one PDF of several papers, each from a new page on and with page numbers of its own.

    The file says of itself what the first paper does, under `title` where one is given.
    """
    buffer = io.BytesIO()
    with drawing:
        canvas = _canvas(buffer, papers[0][1])
        if title:
            canvas.setTitle(title)
        for pages, furniture in papers:
            _draw_paper(canvas, pages, furniture)
        canvas.save()
    return buffer.getvalue()


def _draw_paper(canvas: Canvas, pages: Sequence[Sequence[Placed]], furniture: Furniture) -> None:
    for number, page in enumerate(pages, start=1):
        _draw_watermark(canvas, furniture.watermark)
        for placed in page:
            _draw_row(canvas, placed)
        _draw_furniture(canvas, furniture, number, len(pages))
        canvas.showPage()


def _canvas(buffer: io.BytesIO, furniture: Furniture) -> Canvas:
    fonts.measure()
    canvas = Canvas(
        buffer,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        invariant=1,
        pageCompression=1,
        lang=furniture.language,
        initialFontName=REGULAR,  # otherwise every file names a Helvetica that is not embedded
        initialFontSize=typography.BODY_SIZE,
    )
    canvas._doc.info = UndatedInfo()  # noqa: SLF001 - there is no other way to it
    canvas.setTitle(furniture.title)
    canvas.setAuthor(furniture.author)
    canvas.setCreator("mediator-desk")
    return canvas


def _draw_row(canvas: Canvas, placed: Placed) -> None:
    top = PAGE_HEIGHT - TOP - placed.top
    for mark in placed.row.marks:
        if isinstance(mark, Rule):
            canvas.setLineWidth(0.5)
            x, y = LEFT + mark.x, top - mark.drop
            canvas.line(x, y, x + mark.width, y - mark.height)
        else:
            _draw_text(canvas, mark, LEFT + mark.x, top - mark.drop)


def _draw_text(canvas: Canvas, mark: Text, x: float, y: float) -> None:
    text = canvas.beginText(x, y)
    text.setFont(mark.face, mark.size)
    text.setFillGray(mark.grey)
    for is_stretched, piece in _pieces(mark):
        text.setCharSpace(mark.spacing if is_stretched else 0)
        text.textOut(piece)
    canvas.drawText(text)


def _pieces(mark: Text) -> Iterator[tuple[bool, str]]:
    """Part a line where letter spacing begins and ends: it is added after a character, and not inside numbers."""
    if not mark.spacing:
        yield False, mark.text
        return
    after_each = [*line_breaking.stretchable(mark.text), False]
    for is_stretched, group in groupby(zip(after_each, mark.text, strict=True), lambda pair: pair[0]):
        yield is_stretched, "".join(character for _, character in group)


def _draw_furniture(canvas: Canvas, furniture: Furniture, page: int, pages: int) -> None:
    if page > 1:  # the first page says both in its head
        _draw_small(canvas, furniture.header_left, typography.HEADER_SIZE, typography.HEADER_BASELINE, 0.0)
        _draw_small(canvas, furniture.header_right, typography.HEADER_SIZE, typography.HEADER_BASELINE, 1.0)
    mark = furniture.page_mark.format(page=page, pages=pages)
    _draw_small(canvas, mark, typography.FOOTER_SIZE, typography.FOOTER_BASELINE, 0.5, grey=0.0)
    _draw_small(canvas, furniture.anchor, typography.ANCHOR_SIZE, typography.ANCHOR_BASELINE, 0.5)


def _draw_small(
    canvas: Canvas, line: str, size: float, y: float, side: float, grey: float = typography.SMALL_PRINT_GREY
) -> None:
    """Draw one line outside the text; side is 0 at the left margin, 0.5 in the middle, 1 at the right."""
    slack = PAGE_WIDTH - LEFT - RIGHT - sum(map(fonts.measure()[REGULAR], line)) * size
    if line:
        _draw_text(canvas, Text(0, 0, line, size=size, grey=grey), LEFT + slack * side, y)


def _draw_watermark(canvas: Canvas, line: str) -> None:
    if not line:
        return
    width = sum(map(fonts.measure()[BOLD], line)) * typography.WATERMARK_SIZE
    canvas.saveState()
    canvas.translate(LEFT + TEXT_WIDTH / 2, PAGE_HEIGHT / 2)
    canvas.rotate(45)
    mark = Text(0, 0, line, BOLD, typography.WATERMARK_SIZE, grey=typography.WATERMARK_GREY)
    _draw_text(canvas, mark, -width / 2, -typography.WATERMARK_SIZE * 0.38)
    canvas.restoreState()
