"""The text of a PDF as a reader finds it, page by page: what stands in the body apart from head and foot.

Loads pdfium: import it only where a PDF is about to be read.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pypdfium2
from pypdfium2 import raw

from mediator_desk.documents.proof.said import PageText, tight
from mediator_desk.documents.typesetting.typography import BOTTOM, PAGE_HEIGHT, TOP, WATERMARK_SIZE

LINE_END_HYPHENS = frozenset({0x02, 0xFFFE})
"""What pdfium gives for a hyphen at the end of a line."""
CONTROL = 0x20


def page_texts(content: bytes, *, most_pages: int = 10_000) -> list[PageText]:
    """Return the text of each page of a PDF. The sample's watermark is left out.

    Raises pypdfium2.PdfiumError for what is no PDF.
    """
    with closing(pypdfium2.PdfDocument(content)) as document:
        return [page_text(document, number) for number in range(min(len(document), most_pages))]


def page_text(document: pypdfium2.PdfDocument, number: int) -> PageText:
    """Return the text of one page, counted from 0, of a document that is open."""
    body, edge = bytearray(), bytearray()
    with closing(document[number]) as page, closing(page.get_textpage()) as text:
        for unit, y in _drawn(text):
            (body if BOTTOM <= y <= PAGE_HEIGHT - TOP else edge).extend(unit.to_bytes(2, "little"))
    return PageText(*(tight(part.decode("utf-16-le", "replace")) for part in (body, edge)))


def _drawn(text: pypdfium2.PdfTextPage) -> Iterator[tuple[int, float]]:
    """Give each UTF-16 unit that is drawn, with the height of its baseline above the lower edge."""
    x, y = raw.c_double(), raw.c_double()
    for place in range(text.count_chars()):
        unit = raw.FPDFText_GetUnicode(text, place)
        if unit in LINE_END_HYPHENS:
            unit = ord("-")
        elif unit < CONTROL or raw.FPDFText_IsGenerated(text, place) == 1:
            continue
        if raw.FPDFText_GetFontSize(text, place) >= WATERMARK_SIZE:
            continue
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        yield unit, y.value
