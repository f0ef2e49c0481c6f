"""Looking into a file that came from outside: a picture or a page of a PDF, or the reason why there is none.

Called in a child process (looking_apart). A file is measured before it is decoded, in the one format that its content
has: what it claims to be, its name and its ending say nothing here.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QTransform
from PySide6.QtPdf import QPdfDocument

from mediator_desk.conventions.file_types import HEIC, MACROS, PDF
from mediator_desk.errors import Refused

FORMATS = MappingProxyType(
    {
        "image/jpeg": b"jpeg",
        "image/png": b"png",
        "image/gif": b"gif",
        "image/bmp": b"bmp",
        "image/tiff": b"tiff",
        "image/webp": b"webp",
        HEIC: b"heic",
    }
)
"""Kinds of pictures that are decoded here, each by its own reader; vector pictures, which can load others, are not."""

MOST_PIXELS = 50_000_000
"""Of a picture that is decoded whole: 200 MB while it is."""
MOST_PIXELS_SCALED = 120_000_000
"""Of a JPEG, which is decoded at the size in which it is shown; telephones take 108 million."""
MOST_SIDE = 30_000
MOST_MEGABYTES = 256
PAPER = 0xFFFFFFFF
"""The white of a page, which a PDF does not paint."""

_LOCKED = (QPdfDocument.Error.IncorrectPassword, QPdfDocument.Error.UnsupportedSecurityScheme)


@dataclass(frozen=True)
class Picture:
    """What is shown of a file: one page, upright as the camera was held, and how many pages there are."""

    image: QImage
    pages: int = 1


def look(content: bytes, media_type: str, *, longest: int, page: int = 0) -> Picture:
    """Return a picture of a file, its longer side at most so many pixels; page from 0.

    Raises Refused("no_preview_of_kind" / "no_preview_of_heic" / "has_macros" / "picture_too_large" /
    "picture_damaged" / "pdf_damaged" / "pdf_locked").
    """
    if media_type == PDF:
        return _page(content, page, longest)
    if media_type in FORMATS:
        return _decoded(content, media_type, longest)
    raise Refused("has_macros" if media_type in MACROS.values() else "no_preview_of_kind")


def pages_of(content: bytes, media_type: str) -> int | None:
    """Return how many pages a file has; None where nobody can tell."""
    if media_type == PDF:
        document, _buffer = _opened(content)
        return document.pageCount() or None
    if media_type == "image/tiff":
        reader, _buffer = _reader(content, FORMATS[media_type])
        return max(1, reader.imageCount())
    return 1 if media_type in FORMATS else None


def turned(image: QImage, degrees: int) -> QImage:
    """Return a picture turned clockwise by a multiple of 90 degrees."""
    return image.transformed(QTransform().rotate(degrees)) if degrees % 360 else image


def _decoded(content: bytes, media_type: str, longest: int) -> Picture:
    kind = FORMATS[media_type]
    if kind not in {bytes(one.data()) for one in QImageReader.supportedImageFormats()}:
        raise Refused("no_preview_of_heic" if media_type == HEIC else "no_preview_of_kind")
    reader, _buffer = _reader(content, kind)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise Refused("picture_damaged")
    _check_size(size, kind)
    if max(size.width(), size.height()) > longest:
        reader.setScaledSize(size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise Refused("picture_damaged")
    return Picture(image, pages=1)


def _check_size(size: QSize, kind: bytes) -> None:
    """A small file can claim to be a picture of gigabytes: its claim is measured before anything is decoded."""
    most = MOST_PIXELS_SCALED if kind == b"jpeg" else MOST_PIXELS
    if size.width() * size.height() > most or max(size.width(), size.height()) > MOST_SIDE:
        raise Refused("picture_too_large", width=size.width(), height=size.height())


def _reader(content: bytes, kind: bytes) -> tuple[QImageReader, QBuffer]:
    """Return a reader for one format, with the buffer that must live as long."""
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    buffer = _buffer_of(content)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)  # as the camera was held
    return reader, buffer


def _page(content: bytes, page: int, longest: int) -> Picture:
    document, _buffer = _opened(content)
    if document.error() in _LOCKED:
        raise Refused("pdf_locked")
    pages = document.pageCount()
    place = min(max(page, 0), pages - 1)
    size = document.pagePointSize(place) if pages else None
    if size is None or size.isEmpty():
        raise Refused("pdf_damaged")
    shown = size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio).toSize().expandedTo(QSize(1, 1))
    drawn = document.render(place, shown)
    if drawn.isNull():
        raise Refused("pdf_damaged")
    return Picture(_on_paper(drawn), pages)


def _on_paper(drawn: QImage) -> QImage:
    from PySide6.QtGui import QPainter

    sheet = QImage(drawn.size(), QImage.Format.Format_RGB32)
    sheet.fill(PAPER)
    painter = QPainter(sheet)
    try:
        painter.drawImage(0, 0, drawn)
    finally:
        painter.end()
    return sheet


def _opened(content: bytes) -> tuple[QPdfDocument, QBuffer]:
    document, buffer = QPdfDocument(), _buffer_of(content)
    document.load(buffer)
    return document, buffer


def _buffer_of(content: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer
