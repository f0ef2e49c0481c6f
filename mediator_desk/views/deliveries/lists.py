"""The papers that were served in a case, and the receipts of all cases that are out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediator_desk.conventions.text import without_turns
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.deliveries.listing import DeliveryRow, OutRow, deliveries_of, not_returned
from mediator_desk.services.office.committee import mediator_of_staff
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.deliveries.delivery_dialog import DeliveryDialog
from mediator_desk.views.deliveries.receipt_dialog import ReceiptDialog
from mediator_desk.views.deliveries.words_of_serving import (
    MARKS,
    paper_words,
    result_mark,
    result_words,
    sent_tip,
    to_do_words,
)
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.parts import button, words
from mediator_desk.views.table import Column, DeskTable, Mark, PagedModel, RowList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

WIDTH, ROWS = 900, 8


@dataclass(frozen=True)
class _Shown:
    id: int
    number: str
    name: str
    paper: str
    sent: str
    tip: str
    said: str
    mark: Mark


class ServedListDialog(DeskDialog):
    """A list of papers: one that is chosen opens its receipt."""

    acts_by_keys = False

    def __init__(self, title: str, desk: Desk, name: str, parent: QWidget | None) -> None:
        super().__init__(title, self.tr("Close"), parent, width=WIDTH)
        self._desk = desk
        self.cancel_button.hide()
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, name, desk, self)
        self.table.setAccessibleName(title)
        px = theme.current().px
        self.table.setMinimumHeight(px("header") + ROWS * px("row"))
        self.table.row_activated.connect(self._on_chosen)
        desk.case_changed.connect(self.reload)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("To whom"), lambda row: row.name, width=220, leads=True, sortable=False),
            Column("paper", self.tr("Paper"), lambda row: row.paper, width=170, sortable=False),
            Column("sent", self.tr("Went out"), lambda row: row.sent, width=96, tip=lambda row: row.tip,
                   sortable=False),
            Column("said", self.tr("Receipt"), lambda row: row.said, "deadline", 180, lambda row: row.mark,
                   sortable=False),
        ]  # fmt: skip

    def _show(self, rows: list[_Shown]) -> None:
        self._model.show_source(RowList(rows))
        self.table.setVisible(bool(rows))

    def reload(self) -> None:
        """Read the list again."""

    def _on_chosen(self, delivery_id: int) -> None:
        shown(ReceiptDialog(self._desk, delivery_id, self))


class DeliveriesDialog(ServedListDialog):
    """What went out in one case; more is entered from here."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        with desk.database.reading() as db:
            case = case_details(db, case_id)
        super().__init__(self.tr("Served papers"), desk, "deliveries", parent)
        self._case_id = case_id
        self.body.addWidget(words(case_line(case), "fact", "mute", wrap=True))
        self.body.addWidget(self.table, 1)
        self._nothing = words(self.tr("Nothing went out yet, or nothing was entered."), tone="mute", wrap=True)
        self.body.addWidget(self._nothing)
        self.add_button = button(self.tr("A paper went out…"), self._on_add, look="link", icon="plus")
        self.buttons.insertWidget(0, self.add_button)
        self.reload()
        # Enter opens the line, where there is one.
        (self.act_button if self.table.isHidden() else self.table).setFocus()

    def reload(self) -> None:
        """Read again what went out."""
        with self._desk.database.reading() as db:
            rows = deliveries_of(db, self._case_id)
        self._show([_shown(row, result_words(row), result_mark(row)) for row in rows])
        self._nothing.setVisible(not rows)

    def _on_add(self) -> None:
        shown(DeliveryDialog(self._desk, self._case_id, self))


class ReceiptsOutDialog(ServedListDialog):
    """Which receipts are out and what is to be done about each, for oneself or for everybody."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Receipts that are out"), desk, "receipts_out", parent)
        with desk.database.reading() as db:
            self._mediator_id = mediator_of_staff(db, desk.actor.staff_id)
        self.whose = SegmentField([(True, self.tr("My cases")), (False, self.tr("All cases"))], self)
        self.whose.choose(self._mediator_id is not None)
        self.whose.setVisible(self._mediator_id is not None)
        self.whose.setMaximumWidth(self.whose.sizeHint().width() + theme.current().px(40))  # the chosen one is bold
        self.whose.chosen.connect(self.reload)
        self.body.addWidget(self.whose)
        self.body.addWidget(self.table, 1)
        self._nothing = words(self.tr("No receipt is out."), tone="mute")
        self.body.addWidget(self._nothing)
        self.reload()
        self.table.setFocus()

    def _columns(self) -> list[Column]:
        number = Column("number", self.tr("Number"), lambda row: row.number, width=160, sortable=False)
        return [*super()._columns(), number]

    def reload(self) -> None:
        """Read again what is out."""
        mediator_id = self._mediator_id if self.whose.choice() else None
        with self._desk.database.reading() as db:
            lines: list[OutRow] = not_returned(db, self._desk.today(), mediator_id=mediator_id)
        self._show([_shown(one.paper, to_do_words(one), MARKS[one.to_do]) for one in lines])
        self._nothing.setVisible(not lines)


def _shown(row: DeliveryRow, said: str, mark: Mark) -> _Shown:
    name = without_turns(row.name)
    return _Shown(row.id, row.case_number, name, paper_words(row), row.sent_on.isoformat(), sent_tip(row), said, mark)
