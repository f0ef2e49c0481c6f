"""What a window shows and where it reads markup, and a picture that tells whether anything opened it."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QSize, Qt
from PySide6.QtGui import QAction, QImage, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

IN_OPEN = 0x20
ROWS_LOOKED_AT = 60
OBJECT = "\ufffc"
"""What stands in a text document where it drew a picture."""


class WatchedPicture:
    """A picture in a file, and whether anything opened it."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "planted.png"
        QImage(QSize(2, 2), QImage.Format.Format_RGB32).save(str(self.file))
        self._watch = -1
        if sys.platform == "linux":
            library = ctypes.CDLL(None)
            self._watch = library.inotify_init1(os.O_NONBLOCK)
            assert library.inotify_add_watch(self._watch, os.fsencode(self.file), IN_OPEN) > 0

    @property
    def mark(self) -> str:
        """What is planted: bold to a reader of markup, with the picture, and one on another computer."""
        return f'<b>粗</b><img src="{self.file.as_uri()}"><img src="//host.invalid/share/x.png">'

    def was_opened(self) -> bool:
        """Return whether the picture was opened since it was asked last; False where nobody can tell."""
        if self._watch < 0:
            return False
        try:
            return bool(os.read(self._watch, 4096))
        except BlockingIOError:
            return False


def shown_by(shown: QWidget) -> Iterator[tuple[str, str]]:
    """Give each text that a part of the window shows, with what shows it."""
    kind = type(shown).__name__
    if isinstance(shown, QLabel | QAbstractButton | QLineEdit):
        yield kind, shown.text()
    elif isinstance(shown, QPlainTextEdit):
        yield kind, shown.toPlainText()
    elif isinstance(shown, QAbstractItemView) and shown.model() is not None:
        yield from ((kind, text) for text in _in_model(shown.model(), Qt.ItemDataRole.DisplayRole))
    yield f"{kind} (read out)", shown.accessibleName()


def read_as_markup(shown: QWidget) -> Iterator[str]:
    """Give each place where Qt would read markup in what people typed."""
    where = f"{type(shown).__name__} {shown.objectName()}".strip()
    is_guessing = isinstance(shown, QLabel) and shown.textFormat() != Qt.TextFormat.PlainText
    if is_guessing and might_be_markup(shown.text()):
        yield f"{where}: label {shown.text()[:80]}"
    if isinstance(shown, QTextEdit):
        yield f"{where}: takes markup when it is pasted"
    for tip in tips_of(shown):
        if is_drawn_as_markup(tip):
            yield f"{where}: tip {tip[:80]}"


def tips_of(shown: QWidget) -> Iterator[str]:
    """Give every tip of a part: its own, those of its menu, and those of the rows that it shows."""
    yield shown.toolTip()
    yield shown.whatsThis()
    yield shown.statusTip()
    if isinstance(shown, QMenu) and shown.toolTipsVisible():
        yield from (action.toolTip() for action in shown.actions() if isinstance(action, QAction))
    if isinstance(shown, QHeaderView):
        yield from _in_header(shown)
    elif isinstance(shown, QAbstractItemView) and shown.model() is not None:
        yield from _in_model(shown.model(), Qt.ItemDataRole.ToolTipRole)


def might_be_markup(text: str) -> bool:
    """Return whether Qt takes a text for markup where nobody says what it is."""
    return bool(QtGui.Qt.mightBeRichText(text))


def is_drawn_as_markup(tip: str) -> bool:
    """Return whether a tip shows a picture or heavier letters: nothing of the desk's own does."""
    if not might_be_markup(tip):
        return False
    document = QTextDocument()
    document.setHtml(tip)
    block = document.begin()
    while block.isValid():
        if any(one.format.fontWeight() > 400 for one in block.textFormats()):
            return True
        block = block.next()
    return OBJECT in document.toPlainText() or OBJECT in document.toRawText()


def _in_header(header: QHeaderView) -> Iterator[str]:
    for section in range(header.count()):
        said = header.model().headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        if isinstance(said, str):
            yield said


def _in_model(model: QAbstractItemModel, role: Qt.ItemDataRole) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(min(model.rowCount(), ROWS_LOOKED_AT)):
        for column in range(columns):
            said = model.index(row, column).data(role)
            if isinstance(said, str):
                yield said


def everything_shown() -> list[QWidget]:
    """Return every part of every window that there is."""
    tops = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    return [part for top in tops for part in (top, *top.findChildren(QWidget))]
