"""The lines of the evidence as a list, with small pictures of them that are made in the background."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPixmap

from mediator_desk.errors import DeskError
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.views.evidence.evidence_words import line_remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

    from mediator_desk.desk import Desk
    from mediator_desk.services.evidence.listing import EvidenceLine

Index = QModelIndex | QPersistentModelIndex
THUMBNAIL = 176
"""Pixels of the longer side: sharp at 200 % of the text size on a screen of two pixels to one."""
MOST_KEPT = 500
AT_A_TIME = 4


class Thumbnails(QObject):
    """Small pictures by the hash of their file, in memory only; each is made once, a few at a time, in a job."""

    made = Signal()
    """There are pictures that were not there before."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: OrderedDict[str, QImage | None] = OrderedDict()
        self._turned: dict[tuple[str, int, int], QPixmap] = {}
        self._wanted: dict[str, str] = {}
        self._is_busy = False

    def of(self, line: EvidenceLine, side: int) -> QPixmap | None:
        """Return the picture of a line, turned as it is shown, `side` pixels at most; None while or where none is."""
        if line.sha256 not in self._kept:
            self._wanted[line.sha256] = line.media_type
            self._go_on()
            return None
        image = self._kept[line.sha256]
        if image is None:
            return None
        key = (line.sha256, line.rotation, side)
        if key not in self._turned:
            self._turned[key] = _small(image, line.rotation, side)
        return self._turned[key]

    def _go_on(self) -> None:
        if self._is_busy or not self._wanted:
            return
        self._is_busy = True
        batch = dict(list(self._wanted.items())[:AT_A_TIME])
        work = partial(_made, self._desk.database.store, batch)
        self._desk.jobs.run(work, owner=self, on_done=self._on_made, on_failed=self._on_failed)

    def _on_made(self, found: dict[str, QImage | None]) -> None:
        self._is_busy = False
        for sha256, image in found.items():
            self._kept[sha256] = image
            self._wanted.pop(sha256, None)
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
            self._turned.clear()
        self.made.emit()
        self._go_on()

    def _on_failed(self, _error: Exception) -> None:
        self._is_busy = False


def _made(store: AttachmentStore, batch: dict[str, str]) -> dict[str, QImage | None]:
    from mediator_desk.views.evidence.looking_apart import look_apart

    found: dict[str, QImage | None] = {}
    for sha256, media_type in batch.items():
        try:
            found[sha256] = look_apart(store.get(sha256), media_type, longest=THUMBNAIL).image
        except DeskError:
            found[sha256] = None  # the preview says why
    return found


def _small(image: QImage, rotation: int, side: int) -> QPixmap:
    from mediator_desk.views.evidence.looking import turned

    upright = turned(image, rotation)
    smooth = Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(upright.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, smooth))


class EvidenceModel(QAbstractListModel):
    """The lines in their order. What a screen reader says of a line is all that stands in it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[EvidenceLine] = []

    def show_lines(self, lines: Sequence[EvidenceLine]) -> None:
        """Show other lines; where they are the same ones, what is chosen stays chosen."""
        if [line.id for line in lines] == [line.id for line in self.lines]:
            self.lines = list(lines)
            if self.lines:
                self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1))
            return
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def row_of(self, line_id: int) -> int:
        """Return the row of a line, -1 where it is not there."""
        return next((row for row, line in enumerate(self.lines) if line.id == line_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        kept = super().flags(index)
        return kept | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else kept

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, D102
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.number}. {line.shown_title}"
        said = (f"{line.number}. {line.shown_title}", line_remark(line), line.proves)
        return "\n".join(part for part in said if part)
