"""Kept files on their way into another program: real files for a drag or the clipboard. Shared by every screen."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QApplication

from mediator_desk.conventions.file_names import unlike
from mediator_desk.errors import DeskError
from mediator_desk.views.icons import set_icon
from mediator_desk.views.parts import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

PREFIX = "mediator-desk-out-"
MOST_DRAGGED = 30_000_000
"""Bytes that are written while a drag begins; more is saved with a button, in the background."""
KEPT_MS = 10 * 60 * 1000
"""How long the program that a file is dropped on may take to copy it."""
OLD_SECONDS = 2 * KEPT_MS // 1000
"""A folder that is older was left behind by a desk that was killed."""


class FileOut(NamedTuple):
    """A file of the store that is to go out: under which name, which it is, how many bytes."""

    name: str
    sha256: str
    size: int


class DraggedFiles(QObject):
    """Real files for a drag, in a folder that only this person reads. It is emptied soon, and at the end."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: list[tempfile.TemporaryDirectory[str]] = []
        self.destroyed.connect(partial(_empty, self._kept))

    def write(self, files: Sequence[FileOut]) -> list[Path]:
        """Write files and return where they lie; nothing where that would hold up the window.

        A file that cannot be read is left out.
        """
        if not files or sum(file.size for file in files) > MOST_DRAGGED:
            return []
        folder = self.folder()
        store, taken, made = self._desk.database.store, set[str](), []
        for file in files:
            target = folder / unlike(file.name, taken)
            try:
                _write_private(target, store.get(file.sha256))
            except (DeskError, OSError):
                continue
            made.append(target)
        return made

    def folder(self) -> Path:
        """Return a new folder for files that another program is given; it is emptied soon, and at the end."""
        forget_leftovers()
        folder = tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)
        self._kept.append(folder)
        QTimer.singleShot(KEPT_MS, self, partial(self._forget, folder))
        return Path(folder.name)

    def mime_of(self, files: Sequence[FileOut]) -> QMimeData:
        """Return what other programs are given: the addresses of real files; without any where `write` gives none."""
        mime = QMimeData()
        if made := self.write(files):
            mime.setUrls([QUrl.fromLocalFile(str(file)) for file in made])
        return mime

    def _forget(self, folder: tempfile.TemporaryDirectory[str]) -> None:
        if folder in self._kept:
            self._kept.remove(folder)
            folder.cleanup()


class FileButton(Button):
    """Copies files when it is pressed, and gives them along when it is dragged into another program.

    `mime_of` gives them; `taken(is_copied)` is called once they left: copied, or dropped elsewhere.
    """

    def __init__(
        self, text: str, mime_of: Callable[[], QMimeData], taken: Callable[[bool], object], parent: QWidget
    ) -> None:
        super().__init__(text, parent)
        self._mime_of, self._taken = mime_of, taken
        self._pressed_at: QPoint | None = None
        self.setProperty("look", "link")
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        set_icon(self, "copy", "accent")
        self.clicked.connect(self.copy)

    def copy(self) -> None:
        """Put the files on the clipboard."""
        mime = self._mime_of()
        if mime.hasUrls():
            QGuiApplication.clipboard().setMimeData(mime)
            self._taken(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        begun = self._pressed_at
        is_held = bool(event.buttons() & Qt.MouseButton.LeftButton) and begun is not None and self.isEnabled()
        if begun is not None and is_held:
            if (event.position().toPoint() - begun).manhattanLength() >= QApplication.startDragDistance():
                self._pressed_at = None
                self.setDown(False)
                self._drag()
            return
        super().mouseMoveEvent(event)

    def _drag(self) -> None:
        drag = QDrag(self)
        drag.setMimeData(self._mime_of())
        if drag.mimeData().hasUrls():
            done = drag.exec(Qt.DropAction.CopyAction)
            if done == Qt.DropAction.CopyAction and drag.target() is None:
                self._taken(False)


def _write_private(target: Path, content: bytes) -> None:
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)


def _empty(kept: list[tempfile.TemporaryDirectory[str]]) -> None:
    for folder in kept:
        folder.cleanup()
    kept.clear()


def forget_leftovers() -> None:
    """Take away what a desk that was killed left behind."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        try:
            if time.time() - folder.stat().st_mtime > OLD_SECONDS:
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue
