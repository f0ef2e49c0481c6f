"""The QR codes on pages and pictures. Loads pdfium and the reader of codes: import it only where one is looked for."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import Any

import pypdfium2
import zxingcpp

from mediator_desk.documents.typesetting.typography import BOTTOM, PAGE_HEIGHT

DOTS = (150, 300)
"""Dots per inch at which a page is looked at, one after the other: most codes are read at the first."""
INCH = 72.0
LARGEST_SIDE = 4_000
"""Dots of the longer side of what is looked at: a page of another size is drawn smaller."""


def codes_in_feet(content: bytes) -> list[tuple[str, ...]]:
    """Return what the codes in the foot of each page of a PDF say, as it is drawn here."""
    with closing(pypdfium2.PdfDocument(content)) as document:
        return [codes_of_page(document, number, above=PAGE_HEIGHT - BOTTOM) for number in range(len(document))]


def codes_of_page(document: pypdfium2.PdfDocument, number: int, *, above: float = 0) -> tuple[str, ...]:
    """Return what the codes on one page say, each once; pages count from 0.

    `above`: how much of its upper part, in points, is not looked at.
    """
    with closing(document[number]) as page:
        for dots in DOTS:
            scale = min(dots / INCH, LARGEST_SIDE / max(page.get_size()))
            looked = page.render(scale=scale, grayscale=True, crop=(0, 0, 0, above))
            if found := codes_of_picture(looked.to_pil()):
                return found
    return ()


def codes_of_picture(picture: Any) -> tuple[str, ...]:  # noqa: ANN401 - a Pillow image, or what the reader takes
    """Return what the codes on a picture say, each once, in the order in which they were found."""
    only_qr = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    found: Sequence[zxingcpp.Barcode] = zxingcpp.read_barcodes(picture, formats=only_qr)
    return tuple(dict.fromkeys(one.text for one in found))
