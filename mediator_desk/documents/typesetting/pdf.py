"""Pages become a PDF. Loads reportlab: import it only where a paper is about to be drawn."""

from __future__ import annotations

import io
from collections.abc import Sequence
from threading import Lock

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas

from mediator_desk.documents.typesetting import fonts, typography
from mediator_desk.documents.typesetting.furniture import Furniture, draw_furniture, draw_watermark
from mediator_desk.documents.typesetting.layout import Placed
from mediator_desk.documents.typesetting.marks import draw_row
from mediator_desk.documents.typesetting.typography import PAGE_HEIGHT, PAGE_WIDTH, REGULAR

__all__ = ["Furniture", "UndatedInfo", "draw", "draw_together", "drawing"]

drawing = Lock()
"""A font reads its file and counts its subsets through shared state: one page at a time is drawn."""


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
        draw_watermark(canvas, furniture.watermark)
        for placed in page:
            draw_row(canvas, placed)
        draw_furniture(canvas, furniture, number, len(pages))
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
