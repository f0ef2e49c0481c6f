"""What was dropped or pasted: files of this computer, or a picture that lies nowhere yet. Shared by every screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

OWN_ROWS = "application/x-mediator-desk-evidence"
"""Rows that are dragged within the desk: their files lie in it already."""


@dataclass(frozen=True)
class Dropped:
    """What was brought: paths as they were given (folders among them), or one picture as the bytes of a PNG."""

    paths: tuple[Path, ...] = ()
    picture: bytes = b""

    def __bool__(self) -> bool:
        return bool(self.paths or self.picture)


def may_be_dropped(mime: QMimeData) -> bool:
    """Tell, without reading anything, whether there may be a file or picture in it that comes from elsewhere."""
    if mime.hasFormat(OWN_ROWS):
        return False
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def dropped_files(mime: QMimeData | None) -> Dropped:
    """Return the files that were dropped or pasted, else the picture, else nothing (False).

    A picture that a browser gives with its address is taken as a picture: nothing is ever fetched from a network.
    """
    if mime is None or mime.hasFormat(OWN_ROWS):
        return Dropped()
    paths = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if paths:
        return Dropped(paths)
    image = mime.imageData() if mime.hasImage() else None
    return Dropped(picture=_as_png(image)) if isinstance(image, QImage) and not image.isNull() else Dropped()


def _as_png(image: QImage) -> bytes:
    content, buffer = QByteArray(), QBuffer()
    buffer.setBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    buffer.close()
    return bytes(content.data())
