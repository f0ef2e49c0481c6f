"""Pages become a PDF. Loads reportlab: import it only where a paper is about to be drawn."""

from __future__ import annotations

import io
from collections.abc import Sequence
from threading import Lock

from reportlab.pdfgen.canvas import Canvas

from mediator_desk.documents.typesetting import fonts, typography
from mediator_desk.documents.typesetting.description import describe
from mediator_desk.documents.typesetting.furniture import Furniture, draw_furniture, draw_watermark
from mediator_desk.documents.typesetting.marks import draw_page
from mediator_desk.documents.typesetting.rows import Placed
from mediator_desk.documents.typesetting.structure import FURNITURE
from mediator_desk.documents.typesetting.tagging import Tags
from mediator_desk.documents.typesetting.typography import PAGE_HEIGHT, PAGE_WIDTH, REGULAR

__all__ = ["Furniture", "draw", "draw_together", "drawing"]

VERSION = (1, 7)
"""Of the format: ISO 32000-1, the first with all that tagged files may say."""

drawing = Lock()
"""A font reads its file and counts its subsets through shared state: one page at a time is drawn."""


def draw(pages: Sequence[Sequence[Placed]], furniture: Furniture) -> bytes:
    """Return the PDF of these pages: the same bytes for the same pages, fonts embedded, no date of making."""
    return draw_together([(pages, furniture)])


def draw_together(papers: Sequence[tuple[Sequence[Sequence[Placed]], Furniture]], title: str = "") -> bytes:
    """Return one PDF of several papers, each from a new page on and with page numbers of its own.

    The file says of itself what the first paper does, under `title` where one is given.
    """
    buffer = io.BytesIO()
    first = papers[0][1]
    with drawing:
        canvas = _canvas(buffer, first.language)
        describe(canvas, title=title or first.title, author=first.author, language=first.language)
        tags = Tags(canvas)
        for pages, furniture in papers:
            if len(papers) > 1:
                tags.begin_paper()
            _draw_paper(canvas, tags, pages, furniture)
        tags.finish()
        canvas.save()
    return buffer.getvalue()


def _draw_paper(canvas: Canvas, tags: Tags, pages: Sequence[Sequence[Placed]], furniture: Furniture) -> None:
    for number, page in enumerate(pages, start=1):
        tags.begin_page()
        if furniture.watermark:
            tags.draw(FURNITURE)
            draw_watermark(canvas, furniture.watermark)
        draw_page(canvas, tags, page)
        tags.draw(FURNITURE)
        draw_furniture(canvas, furniture, number, len(pages))
        tags.end_page()


def _canvas(buffer: io.BytesIO, language: str) -> Canvas:
    fonts.font(REGULAR)
    return Canvas(
        buffer,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        invariant=1,
        pageCompression=1,
        lang=language,
        pdfVersion=VERSION,
        initialFontName=REGULAR,  # otherwise every file names a Helvetica that is not embedded
        initialFontSize=typography.BODY_SIZE,
    )
