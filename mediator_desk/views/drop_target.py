"""What was dropped or pasted: files of this computer, or a picture that lies nowhere yet. Shared by every screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage, QImageWriter

from mediator_desk.storage.attachments import LARGEST_FILE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtWidgets import QWidget

OWN_ROWS = "application/x-mediator-desk-evidence"
"""Rows that are dragged within the desk: their files lie in it already."""
PNG, PNG_HEAD = "image/png", b"\x89PNG\r\n\x1a\n"


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
    if (raw := bytes(mime.data(PNG).data())[: LARGEST_FILE + 1]).startswith(PNG_HEAD):
        return Dropped(picture=raw)  # as it came: it is decoded in a process of its own, not here
    image = mime.imageData() if mime.hasImage() else None
    return Dropped(picture=_as_png(image)) if isinstance(image, QImage) and not image.isNull() else Dropped()


def _as_png(image: QImage) -> bytes:
    content, buffer = QByteArray(), QBuffer()
    buffer.setBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(content.data())


class DropFilter(QObject):
    """Lets a part of the window take files that are dropped onto it, where `takes` says so."""

    def __init__(
        self,
        target: QWidget,
        bring: Callable[[Dropped, QPoint], object],
        takes: Callable[[QPoint], bool],
        others: Callable[[QMimeData], bool],
        over: Callable[[QPoint | None], object],
    ) -> None:
        super().__init__(target)
        self._bring, self._takes, self._others, self._over = bring, takes, others, over
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if not may_be_dropped(event.mimeData()):
                return super().eventFilter(watched, event)
            event.acceptProposedAction()  # where it may be let go is told while it moves
            return True
        if event.type() == QEvent.Type.DragMove and isinstance(event, QDragMoveEvent):
            is_ours = self._is_ours(event)
            self._over(event.position().toPoint() if is_ours else None)
            event.setAccepted(is_ours or self._others(event.mimeData()))
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._over(None)
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._on_dropped(event)
        return super().eventFilter(watched, event)

    def _on_dropped(self, event: QDropEvent) -> bool:
        self._over(None)
        if not self._is_ours(event):
            is_left_to_target = self._others(event.mimeData())
            event.setAccepted(is_left_to_target)
            return not is_left_to_target
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._bring(dropped_files(event.mimeData()), event.position().toPoint())
        return True

    def _is_ours(self, event: QDropEvent) -> bool:
        return may_be_dropped(event.mimeData()) and self._takes(event.position().toPoint())


def accept_drops(
    target: QWidget,
    bring: Callable[[Dropped, QPoint], object],
    takes: Callable[[QPoint], bool] = lambda _point: True,
    others: Callable[[QMimeData], bool] = lambda _mime: False,
    over: Callable[[QPoint | None], object] = lambda _point: None,
) -> None:
    """Let `target` take files and pictures from elsewhere: bring(what, where) is called, where `takes(where)`.

    What is dropped elsewhere on it goes on to its own dropEvent, where `others` says that this takes such a thing.
    `over` is called while something is dragged, with the place where it would be taken, else with None.
    """
    DropFilter(target, bring, takes, others, over)


def is_one_file(mime: QMimeData) -> bool:
    """Tell whether exactly one file of this computer is in it."""
    return sum(url.isLocalFile() for url in mime.urls()) == 1
