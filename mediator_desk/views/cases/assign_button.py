"""Several cases to assign at once: there where rows without a mediator are in sight or selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.views.cases.listing import CaseListing
from mediator_desk.views.parts import button

MOST = 100
"""So many at once: a person looks at each of them."""


class AssignButton(QWidget):
    """Assigns the selected rows of the queue of unassigned cases, or all of it where fewer than two are selected."""

    def __init__(
        self,
        desk: Desk,
        open_assign: Callable[[Sequence[int]], object],
        asked_for: Callable[[], CaseFilter],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open_assign = open_assign
        self._asked_for = asked_for
        self._listing: CaseListing | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.shown_button = button(self.tr("Assign all…"), self._on_pressed, icon="user-plus")
        self.shown_button.setToolTip(self.tr("Assign many cases at once, with a suggestion for each"))
        row.addWidget(self.shown_button)
        self.hide()

    def follow(self, listing: CaseListing) -> None:
        """Show itself by what the list shows and what is selected there."""
        self._listing = listing
        listing.table.selection_changed.connect(self.look)
        listing.model.counted.connect(lambda _count: self.look())

    def look(self) -> None:
        """Look again whether there is anything to assign."""
        is_there = self._asked_for().queue is Queue.UNASSIGNED
        count = len(self._selected())
        text = self.tr("Assign %n selected…", "", count) if count > 1 else self.tr("Assign all…")
        self.shown_button.setText(text)
        self.shown_button.setAccessibleName(text)
        self.setVisible(is_there and self._listing is not None and self._listing.model.rowCount() > 0)

    def _selected(self) -> list[int]:
        return self._listing.table.selected_ids() if self._listing else []

    def _on_pressed(self) -> None:
        chosen = self._selected()
        if len(chosen) < 2:
            with self._desk.database.reading() as db:
                chosen = [row.id for row in register.first_rows(db, self._asked_for(), MOST)]
        self._open_assign(chosen[:MOST])
