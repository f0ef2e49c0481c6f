"""What is out: who has which cases along, where, and until when. What never comes back is given up from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from mediator_desk.conventions.text import without_turns
from mediator_desk.services.outstation.listing import CheckoutRow, open_checkouts
from mediator_desk.views import theme
from mediator_desk.views.checkout_words import out_words
from mediator_desk.views.date_words import deadline_tone, deadline_words, exact_moment, long_day
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.named_cases import NamedCases
from mediator_desk.views.outstation.give_up_dialog import GiveUpDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.table import Column, DeskTable, Mark, PagedModel, RowList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.undoing import Teller

WIDTH = 820
ROWS = 6
ICONS = {"bad": "warning-circle", "warn": "warning", "plain": "clock"}


@dataclass(frozen=True)
class _ShownCheckout:
    id: int
    name: str
    place: str
    cases: str
    due: str
    due_mark: Mark
    due_tip: str
    made: str


class WhatIsOutDialog(DeskDialog):
    """The list, what should be back first at the top. Enter lists the cases of a line."""

    def __init__(self, desk: Desk, tell: Teller, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Cases that are out"), self.tr("Bring cases back…"), parent, width=WIDTH)
        self._desk, self._tell = desk, tell
        self._rows: dict[int, CheckoutRow] = {}
        self.cancel_button.setText(self.tr("Close"))
        text = self.tr("At the office they can be worked on all the same: what both sides changed is chosen later.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self._build()
        desk.cases_changed.connect(self.reload)
        self.reload()
        self.table.setFocus()

    def reload(self) -> None:
        """Ask again what is out."""
        with self._desk.database.reading() as db:
            found = open_checkouts(db)
        self._rows = {row.id: row for row in found}
        self._model.show_source(RowList([self._shown(row) for row in found]))
        if found and not self.table.current_id():
            self.table.selectRow(0)
        for part in (self.table, self.list_button, self.give_up_button):
            part.setVisible(bool(found))
        self._nothing.setVisible(not found)

    def act(self) -> None:
        """Go on to bringing a folder back."""
        from mediator_desk.views.outstation.bring_dialog import BringBackDialog

        parent = self.parentWidget()
        self.accept()
        shown(BringBackDialog(self._desk, self._tell, parent))

    def _build(self) -> None:
        px = theme.current().px
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "outstation", self._desk, self)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setMinimumHeight(px("header") + ROWS * px("row"))
        self.table.row_activated.connect(self._list)
        self.body.addWidget(self.table, 1)
        self._nothing = words(self.tr("Nothing is out."), tone="mute")
        self.body.addWidget(self._nothing)
        acts = QHBoxLayout()
        self.list_button = button(self.tr("List these cases"), lambda: self._list(self.table.current_id()), icon="list")
        self.give_up_button = button(self.tr("Wait no more…"), self._give_up)
        for one in (self.list_button, self.give_up_button):
            acts.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
        acts.addStretch(1)
        self.body.addLayout(acts)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Who"), lambda row: row.name, width=110, leads=True, sortable=False),
            Column("place", self.tr("Where to"), lambda row: row.place, width=170, sortable=False),
            Column("cases", self.tr("Cases"), lambda row: row.cases, "number", 70, sortable=False),
            Column("due", self.tr("Back by"), lambda row: row.due, "deadline", 150, lambda row: row.due_mark,
                   lambda row: row.due_tip, sortable=False),
            Column("made", self.tr("Since"), lambda row: row.made, width=150, quiet=True, sortable=False),
        ]  # fmt: skip

    def _shown(self, row: CheckoutRow) -> _ShownCheckout:
        today = self._desk.today()
        tone = deadline_tone(row.due_on, today)
        return _ShownCheckout(
            row.id, without_turns(row.name), without_turns(row.place) or "—", str(len(row.case_ids)),
            deadline_words(row.due_on, today), Mark(ICONS[tone], tone), long_day(row.due_on),
            exact_moment(row.made_at),
        )  # fmt: skip

    def _list(self, checkout_id: int) -> None:
        row = self._rows.get(checkout_id)
        if row is not None:
            said = out_words(row, self._desk.actor, self._desk.today())
            self.accept()
            self._desk.figure_wanted.emit(NamedCases(row.case_ids, said))

    def _give_up(self) -> None:
        row = self._rows.get(self.table.current_id())
        if row is not None:
            dialog = shown(GiveUpDialog(self._desk, row, self))
            dialog.accepted.connect(lambda: self.banner.tell("good", self.tr("Nobody waits for this folder any more")))
