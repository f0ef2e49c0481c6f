"""The clause bank of the committee: clauses are added, changed, put in order, retired and used again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right, allows
from mediator_desk.services.agreements import clause_bank
from mediator_desk.services.agreements.clauses_shipped import lacks_shipped_clauses
from mediator_desk.views import theme
from mediator_desk.views.agreements.clause_dialog import ClauseDialog
from mediator_desk.views.agreements.clause_rows import ClauseLine, clause_line, state_mark, state_words
from mediator_desk.views.dialog_showing import size_on_screen
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.shortcuts import shortcut
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QPushButton, QWidget

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor

WIDTH, HEIGHT, LEAST_ROWS = 900, 640, 4


class ClauseBankDialog(DeskDialog):
    """Every clause with its use. Who may not change what holds for the committee reads it."""

    acts_by_keys = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Clause bank"), self.tr("Close"), parent, width=WIDTH)
        self._desk = desk
        self._lines: dict[int, ClauseLine] = {}
        self.cancel_button.hide()
        self._build()
        self.table.row_activated.connect(self.open_clause)
        self.table.selection_changed.connect(self._show_acts)
        shortcut("Alt+Up", self, lambda: self.move_current(-1))
        shortcut("Alt+Down", self, lambda: self.move_current(1))
        self.reload()
        self.table.setFocus()

    def reload(self) -> None:
        """Read the bank in a job: it counts the agreements that used each clause."""
        work = partial(_read, self._desk.database, self._desk.actor, self._desk.now())
        self._desk.jobs.run(work, owner=self, on_done=self._on_read, on_failed=self.banner.tell_error)

    def open_clause(self, clause_id: int | None = None) -> None:
        """Change a clause, or add one (None)."""
        if self._may_change:
            dialog = ClauseDialog(self._desk, clause_id or None, self)
            dialog.accepted.connect(self.reload)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def retire_current(self) -> None:
        """Offer the chosen clause no more, or again."""
        line = self._current()
        if line is not None:
            self._do(partial(clause_bank.retire_clause, is_retired=line.is_active))

    def move_current(self, step: int) -> None:
        """Move the chosen clause up (-1) or down (1)."""
        line = self._current()
        if line is not None and line.is_active:
            self._do(clause_bank.move_clause, step)

    @property
    def _may_change(self) -> bool:
        return allows(self._desk.actor, Right.KEEP_SETTINGS)

    def _build(self) -> None:
        px = theme.current().px
        explanation = self.tr(
            "Terms of an agreement are begun with these. What stands in braces is filled from the case; the rest is "
            "left as a gap. Agreements that were begun with a clause keep their words."
        )
        self.body.addWidget(words(explanation, "fact", "ink2", wrap=True))
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "clauses/bank", self._desk, self)
        self.table.setAccessibleName(self.tr("Clauses"))
        self.table.setMinimumHeight(px("header") + LEAST_ROWS * px("row"))
        self.body.addWidget(self.table, 1)
        self.change_button = button(self.tr("Change…"), self._on_change, icon="pencil-simple")
        self.retire_button = button(self.tr("Retire"), self.retire_current, icon="archive")
        self.up_button = button(self.tr("Up"), lambda: self.move_current(-1), icon="caret-up")
        self.down_button = button(self.tr("Down"), lambda: self.move_current(1), icon="caret-down")
        self.add_button = button(self.tr("Add a clause…"), self.open_clause, icon="plus")
        self.up_button.setToolTip(self.tr("Move up (Alt+Up)"))
        self.down_button.setToolTip(self.tr("Move down (Alt+Down)"))
        for place, shown in enumerate(self._acts()):
            self.buttons.insertWidget(place, shown)
            shown.setVisible(self._may_change)
        size_on_screen(self, WIDTH, HEIGHT)

    def _acts(self) -> list[QPushButton]:
        return [self.add_button, self.change_button, self.retire_button, self.up_button, self.down_button]

    def _columns(self) -> list[Column]:
        return [
            Column("title", self.tr("Clause"), lambda row: row.title, width=200, leads=True, sortable=False,
                   tip=lambda row: row.text),
            Column("state", self.tr("State"), state_words, "pill", 150, mark=state_mark, sortable=False),
            Column("suits", self.tr("Made for"), lambda row: row.suits, width=260, tip=lambda row: row.suits,
                   quiet=True, sortable=False),
            Column("use", self.tr("In force with it"), lambda row: row.use, width=210, quiet=True, sortable=False),
        ]  # fmt: skip

    def _on_read(self, lines: list[ClauseLine]) -> None:
        self._lines = {line.id: line for line in lines}
        wanted = self.table.current_id()
        self._model.show_source(RowList(lines))
        if lines:
            self.table.select_id(wanted if wanted in self._lines else lines[0].id)
        self._show_acts()

    def _current(self) -> ClauseLine | None:
        return self._lines.get(self.table.current_id())

    def _show_acts(self) -> None:
        line = self._current()
        order = [one.id for one in self._lines.values() if one.is_active]
        is_active = line is not None and line.is_active
        self.change_button.setEnabled(line is not None)
        self.retire_button.setEnabled(line is not None)
        self.retire_button.setText(self.tr("Retire") if is_active or line is None else self.tr("Use again"))
        self.up_button.setEnabled(is_active and line is not None and order[0] != line.id)
        self.down_button.setEnabled(is_active and line is not None and order[-1] != line.id)

    def _on_change(self) -> None:
        if (line := self._current()) is not None:
            self.open_clause(line.id)

    def _do(self, service: Callable[..., object], *arguments: object) -> None:
        self.banner.clear()
        try:
            with self._desk.database.writing() as db:
                service(db, self.table.current_id(), *arguments, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
        else:
            self.reload()


def _read(database: Database, by: Actor, now: datetime) -> list[ClauseLine]:
    with database.reading() as db:
        lacks = lacks_shipped_clauses(db)
    if lacks:
        with database.writing() as db:
            clause_bank.bring_in_shipped(db, by=by, now=now)
    with database.reading() as db:
        return [clause_line(row) for row in clause_bank.clause_rows(db)]
