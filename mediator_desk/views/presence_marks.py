"""Marks of who is at a case in the rows of a list: asked for the pages that are in sight, one question for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from mediator_desk.views.presence_board import board_of
from mediator_desk.views.presence_line import presence_words
from mediator_desk.views.table_marks import RowMark
from mediator_desk.views.table_model import PAGE

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.views.table import DeskTable
    from mediator_desk.views.table_model import PagedModel

STOPPED_AFTER_MS = 150
"""Pages that one passes while scrolling are not asked for."""


class PresenceMarks(QObject):
    """Keeps the marks of one table of cases, whose rows have the ids of cases, as long as it is in sight."""

    def __init__(self, desk: Desk, table: DeskTable, model: PagedModel) -> None:
        super().__init__(table)
        self._board, self._table, self._model = board_of(desk), table, model
        self._soon = QTimer(self, interval=STOPPED_AFTER_MS, singleShot=True)
        self._soon.timeout.connect(self._look)
        for moved in (table.verticalScrollBar().valueChanged, model.counted, model.reordered):
            moved.connect(lambda _what: self._soon.start())
        self._repaint = QTimer(self, interval=0, singleShot=True)
        self._repaint.timeout.connect(self._mark)
        self._board.changed.connect(lambda _case_id: self._repaint.start())
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() is QEvent.Type.Hide:
            self._soon.stop()
            self._board.list_cases(self, ())
        elif event.type() in (QEvent.Type.Show, QEvent.Type.Resize):
            self._soon.start()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        """Name the cases of the pages that are in sight: as long as one stays on them, nothing is asked anew."""
        if not self._table.isVisible():
            return
        first, last = self._table.rowAt(0), self._table.rowAt(self._table.viewport().height() - 1)
        end = self._model.rowCount() - 1 if last < 0 else last
        whole = () if first < 0 else self._model.ids_between(first // PAGE * PAGE, end // PAGE * PAGE + PAGE - 1)
        self._board.list_cases(self, tuple(whole))
        self._mark()

    def _mark(self) -> None:
        found = {}
        for case_id in self._board.listed():
            if people := self._board.people(case_id):
                edits = people[0].is_editing
                icon, tone = ("pencil-simple", "warn") if edits else ("eye", "plain")
                found[case_id] = RowMark(icon, tone, presence_words(people))
        self._model.mark_rows(found)
