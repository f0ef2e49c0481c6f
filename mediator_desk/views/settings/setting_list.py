"""A list of settings: what it is about, its acts, and the table below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediator_desk.models.rights import Right
from mediator_desk.views import theme
from mediator_desk.views.parts import Card, words
from mediator_desk.views.permitted import only_with
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from mediator_desk.desk import Desk
    from mediator_desk.views.table import Row

LEAST_WORDS = 320
"""Pixels at 100 % beside the acts, below which the explanation stands above them."""


class SettingList(QWidget):
    """Rows of one kind. Enter or a double click opens one: `row_activated`."""

    row_activated = Signal(int)
    selection_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        name: str,
        title: str,
        columns: Sequence[Column],
        explanation: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("m"))
        self._top = top = QHBoxLayout()
        top.setSpacing(px("l"))
        top.addWidget(words(explanation, "fact", "ink2", wrap=True), 1)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(px("s"))
        top.addLayout(self._acts)
        column.addLayout(top)
        card = Card(padding=0)
        card.body.setContentsMargins(0, px(2), 0, px("s"))
        self._model = PagedModel(columns, parent=self)
        self.table = DeskTable(self._model, f"settings/{name}", desk, self)
        self.table.setAccessibleName(title)
        card.body.addWidget(self.table, 1)
        self.empty = words(self.tr("Nothing stands here yet. The button above adds the first."), tone="ink2", wrap=True)
        self.empty.setContentsMargins(px("l"), px("l"), px("l"), px("l"))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.hide()
        card.body.addWidget(self.empty)
        column.addWidget(card, 1)
        self.table.row_activated.connect(self.row_activated)
        self.table.selection_changed.connect(self.selection_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        is_narrow = self.width() < self._acts.sizeHint().width() + theme.current().px(LEAST_WORDS)
        self._top.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._acts.sizeHint().width(), super().minimumSizeHint().height())

    def add_acts(self, *acts: QPushButton, right: Right | None = Right.KEEP_SETTINGS) -> None:
        """Put buttons at the right, above the table. Who lacks the right finds them grey; None is for everybody."""
        for act in acts:
            self._acts.addWidget(act)
            if right is not None:
                only_with(act, self._desk, right)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; what was selected stays selected. Where there are none, a sentence says how one comes."""
        self.empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        wanted, place = self.table.current_id(), self.table.verticalScrollBar().value()
        self._model.show_source(RowList(rows))
        if wanted:
            self.table.select_id(wanted)
        self.table.verticalScrollBar().setValue(place)
