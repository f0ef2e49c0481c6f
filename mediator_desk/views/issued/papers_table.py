"""The table of issued papers: Ctrl+C copies their numbers, a drag takes the files themselves along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDrag

from mediator_desk.services.papers.printed import PrintedPaper, tell_printed
from mediator_desk.views.dragged_files import DraggedFiles, FileOut
from mediator_desk.views.issued.paper_rows import columns
from mediator_desk.views.table import DeskTable, PagedModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.issued.paper_rows import ShownPaper

MOST_AT_ONCE = 200
"""Papers that are dragged, printed or copied together."""


class PapersModel(PagedModel):
    """The rows of the list; each can be dragged."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:  # noqa: D102
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else usual


class PapersTable(DeskTable):
    """Papers to choose, to open and to drag out."""

    not_draggable = Signal()
    """A person tried to drag out more than is written while a drag begins."""

    copies = ("number",)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.papers = PapersModel(columns(), desk.jobs, parent)
        super().__init__(self.papers, "issued_papers", desk, parent)
        self._desk = desk
        self._files = DraggedFiles(desk, self)
        self.setDragEnabled(True)

    def chosen(self) -> list[ShownPaper]:
        """Return the papers that are chosen, in the order shown; none where they are too many for one act."""
        if not 0 < self.selected_count() <= MOST_AT_ONCE:
            return []
        rows: Any = self.papers.rows_of(self.selected_ids())
        return list(rows)

    def mime_of(self, rows: Sequence[ShownPaper]) -> QMimeData:
        """Return what is dragged: the papers as real files."""
        return self._files.mime_of([FileOut(f"{row.paper} {row.number}.pdf", row.row.sha256, row.row.size)
                                    for row in rows])  # fmt: skip

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: D102
        rows = self.chosen()
        drag = QDrag(self)
        drag.setMimeData(self.mime_of(rows))
        if not drag.mimeData().hasUrls():
            self.not_draggable.emit()
            return
        done = drag.exec(Qt.DropAction.CopyAction)  # what is dragged out is a copy
        if done == Qt.DropAction.CopyAction and drag.target() is None:
            self.tell_out(rows)

    def tell_out(self, rows: Sequence[ShownPaper]) -> None:
        """Write down that these papers left the desk."""
        with self._desk.database.writing() as db:
            papers = [PrintedPaper(row.case_id, row.row.kind) for row in rows]
            tell_printed(db, papers, by=self._desk.actor, now=self._desk.now())
        self._desk.cases_changed.emit()
