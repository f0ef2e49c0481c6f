"""What is on the pages of a paper from outside: its codes, its text, and whether a page is nothing but a picture.

Called in a child process (scan_child). Loads pdfium, Pillow and the reader of codes.
"""

from __future__ import annotations

import io
from contextlib import closing
from typing import Any

import pypdfium2
from PIL import Image
from pypdfium2 import raw

from mediator_desk.conventions.file_types import PDF
from mediator_desk.documents.proof.codes import codes_of_page, codes_of_picture
from mediator_desk.documents.proof.page_text import page_text
from mediator_desk.documents.proof.seals import seal_of
from mediator_desk.errors import Refused

FORMATS = {
    "image/jpeg": "JPEG", "image/png": "PNG", "image/gif": "GIF", "image/bmp": "BMP", "image/tiff": "TIFF",
    "image/webp": "WEBP",
}  # fmt: skip
"""Kinds of pictures that are decoded, each by its own reader."""
MOST_PAGES = 40
"""Pages that are looked at: a paper is shorter, and forty of a scanner take five seconds."""
MOST_PIXELS = 120_000_000
LONGEST_SIDE = 6_000
"""Dots of the longer side at which a picture is searched; the code of an A4 page is 450 dots wide then."""
MOST_CHARACTERS = 400_000
PICTURE_SHARE = 0.6
"""Of a page: where one picture covers as much, the page is a scan, though a scanner may have put text behind it."""


def look(content: bytes, media_type: str) -> dict[str, Any]:
    """Return {"pages", "seen": [{"codes", "body", "edge", "is_picture"}]} of a PDF or a picture; of a PDF also "seal".

    Raises Refused("scan_is_no_page" / "picture_too_large" / "picture_damaged" / "pdf_damaged" / "pdf_locked").
    """
    if media_type == PDF:
        return _pdf(content)
    if media_type not in FORMATS:
        raise Refused("scan_is_no_page", name=media_type)
    return _picture(content, FORMATS[media_type])


def _pdf(content: bytes) -> dict[str, Any]:
    try:
        with closing(pypdfium2.PdfDocument(content)) as document:
            seen, room = [], MOST_CHARACTERS
            for number in range(min(len(document), MOST_PAGES)):
                text = page_text(document, number)
                room -= len(text.body) + len(text.edge)
                if room < 0:
                    break
                one = {"codes": codes_of_page(document, number), "body": text.body, "edge": text.edge}
                seen.append(one | {"is_picture": _is_picture(document, number)})
            return {"pages": len(document), "seen": seen, "seal": _seal(content)}
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        raise Refused("pdf_locked" if locked else "pdf_damaged") from error


def _seal(content: bytes) -> dict[str, Any] | None:
    found = seal_of(content)
    if found is None:
        return None
    return {**vars(found), "at": found.at.timestamp() if found.at else None}


def _is_picture(document: pypdfium2.PdfDocument, number: int) -> bool:
    with closing(document[number]) as page:
        width, height = page.get_size()
        for picture in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,)):
            left, bottom, right, top = picture.get_bounds()
            inside = max(0.0, min(right, width) - max(left, 0.0)) * max(0.0, min(top, height) - max(bottom, 0.0))
            if inside >= PICTURE_SHARE * width * height:
                return True
    return False


def _picture(content: bytes, form: str) -> dict[str, Any]:
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with Image.open(io.BytesIO(content), formats=[form]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise Refused("picture_too_large")
            pages = int(getattr(picture, "n_frames", 1))
            seen = [_frame(picture, number) for number in range(min(pages, MOST_PAGES))]
    except Refused:
        raise
    except Image.DecompressionBombError as error:
        raise Refused("picture_too_large") from error
    except Exception as error:  # whatever a crafted picture sets off: a reason
        raise Refused("picture_damaged") from error
    return {"pages": pages, "seen": seen}


def _frame(picture: Image.Image, number: int) -> dict[str, Any]:
    if number:
        picture.seek(number)
    grey = picture.convert("L")
    grey.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return {"codes": codes_of_picture(grey), "body": "", "edge": "", "is_picture": True}
