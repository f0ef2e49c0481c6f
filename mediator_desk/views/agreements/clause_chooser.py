"""Choosing a clause of the bank for an agreement: those that suit the dispute first, found by typing, seen filled."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from mediator_desk.services.agreements.clause_bank import bring_in_shipped, clauses_for
from mediator_desk.services.agreements.clause_values import filled
from mediator_desk.services.agreements.clauses_shipped import lacks_shipped_clauses
from mediator_desk.views import theme
from mediator_desk.views.agreements.clause_bank_dialog import ClauseBankDialog
from mediator_desk.views.agreements.clause_rows import ClauseLine, clause_line, fit_mark, fit_words
from mediator_desk.views.dialog_showing import size_on_screen
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.shortcuts import ONLY, shortcut
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor

WIDTH, HEIGHT, LEAST_ROWS, LINES = 860, 620, 3, 3


class ClauseChooser(DeskDialog):
    """One clause, filled from what the case and the draft say; what they do not say is a gap to fill in the term."""

    chosen = Signal(str, int)
    """The text of a term, and the id of the clause that it is begun with."""

    def __init__(self, desk: Desk, case_id: int, values: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Insert a clause"), self.tr("Insert"), parent, width=WIDTH)
        self._desk, self._case_id, self._values = desk, case_id, values
        self._lines: dict[int, ClauseLine] = {}
        self._build()
        self.search.textChanged.connect(self._show_found)
        self.table.row_activated.connect(lambda _id: self.act())
        self.table.selection_changed.connect(self._show_text)
        shortcut("Down", self.search, self._enter, ONLY)
        self.act_button.setEnabled(False)  # until the bank is read
        self.reload()
        self.search.setFocus()

    def reload(self) -> None:
        """Read the bank in a job: it counts the agreements that used each clause."""
        work = partial(_read, self._desk.database, self._case_id, self._desk.actor, self._desk.now())
        self._desk.jobs.run(work, owner=self, on_done=self._on_read, on_failed=self.banner.tell_error)

    def save(self) -> None:  # noqa: D102
        line = self._lines.get(self.table.current_id())
        if line is not None:
            self.chosen.emit(filled(line.text, self._values), line.id)

    def _build(self) -> None:
        px = theme.current().px
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search in titles, texts and kinds of dispute"))
        self.search.setAccessibleName(self.tr("Search the clauses"))
        self.search.setClearButtonEnabled(True)
        self.body.addWidget(self.search)
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "clauses/chooser", self._desk, self)
        self.table.setAccessibleName(self.tr("Clauses"))
        self.table.setMinimumHeight(px("header") + LEAST_ROWS * px("row"))
        self.body.addWidget(self.table, 1)
        self.nothing = words(self.tr("No clause says that. Take words out, or keep a clause of your own."), tone="ink2")
        self.nothing.hide()
        self.body.addWidget(self.nothing)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The clause as it will be inserted"))
        self.text.setFixedHeight(LINES * self.text.fontMetrics().lineSpacing() + px(20))
        self.body.addWidget(self.text)
        bank = button(self.tr("Keep the clause bank…"), self._open_bank, look="link", icon="book-open")
        self.buttons.insertWidget(0, bank)
        size_on_screen(self, WIDTH, HEIGHT)

    def _columns(self) -> list[Column]:
        return [
            Column("title", self.tr("Clause"), lambda row: row.title, width=210, leads=True, sortable=False),
            Column("fit", self.tr("Fit"), fit_words, "pill", 160, mark=fit_mark, sortable=False),
            Column("suits", self.tr("Made for"), lambda row: row.suits, width=220, tip=lambda row: row.suits,
                   quiet=True, sortable=False),
            Column("use", self.tr("In force with it"), lambda row: row.use, width=210, quiet=True, sortable=False),
        ]  # fmt: skip

    def _on_read(self, lines: list[ClauseLine]) -> None:
        self._lines = {line.id: line for line in lines}
        self._show_found()

    def _show_found(self) -> None:
        found = [line for line in self._lines.values() if line.has(self.search.text())]
        self._model.show_source(RowList(found))
        self.table.setVisible(bool(found))
        self.nothing.setVisible(bool(self._lines) and not found)
        if found:
            self.table.select_id(found[0].id)
        self._show_text()

    def _show_text(self) -> None:
        line = self._lines.get(self.table.current_id()) if self.table.isVisibleTo(self) else None
        self.text.setPlainText(filled(line.text, self._values) if line else "")
        self.act_button.setEnabled(line is not None)

    def _enter(self) -> None:
        if self.table.isVisible():
            self.table.setFocus()

    def _open_bank(self) -> None:
        dialog = ClauseBankDialog(self._desk, self)
        dialog.finished.connect(self.reload)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _read(database: Database, case_id: int, by: Actor, now: datetime) -> list[ClauseLine]:
    with database.reading() as db:
        lacks = lacks_shipped_clauses(db)
    if lacks:
        with database.writing() as db:
            bring_in_shipped(db, by=by, now=now)
    with database.reading() as db:
        return [clause_line(one.clause, one.fit) for one in clauses_for(db, case_id)]
