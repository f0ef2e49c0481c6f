"""The audit trail: a list that is narrowed, below it what the chosen entry changed; it leaves as a workbook."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from mediator_desk.errors import DeskError
from mediator_desk.services.audit_trail import field_changes, trail_choices
from mediator_desk.views import theme
from mediator_desk.views.audit_trail.filter_row import TrailFilterRow
from mediator_desk.views.audit_trail.trail_out import trail_out
from mediator_desk.views.audit_trail.trail_rows import TrailSource, change_columns, columns, shown_changes
from mediator_desk.views.file_choosing import ask_target
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.shown_list import write_shown_list
from mediator_desk.views.table import DeskTable, PagedModel
from mediator_desk.views.table_model import RowList

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.audit_trail import TrailChoices

WIDTH, LIST_HEIGHT, CHANGES_HEIGHT = 1120, 260, 80
"""Pixels at 100 %."""


class AuditTrailDialog(DeskDialog):
    """Everything that was done at every desk, the newest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Audit trail"), self.tr("Excel…"), parent, width=WIDTH)
        self._desk = desk
        self.cancel_button.setText(self.tr("Close"))
        self.filters = TrailFilterRow(self)
        self.body.addWidget(self.filters)
        self._build_list()
        self._build_changes()
        self.filters.changed.connect(self.reload)
        self.table.row_selected.connect(self._show_changes)
        desk.jobs.run(self._read_choices, owner=self, on_done=self.filters.offer)
        self.reload()
        self.table.setFocus()

    def reload(self) -> None:
        """Show the entries that the filters ask for."""
        self.asked = self.filters.asked()
        self.entries.show_source(TrailSource(self._desk, self.asked))

    def act(self) -> None:
        """Ask where the workbook goes and write it in a job, with progress that can be cancelled; the dialog stays."""
        self.banner.clear()
        kinds = {self.tr("Excel workbook (*.xlsx)"): ".xlsx"}
        name = self.tr("Audit trail {day}").format(day=self._desk.today().isoformat())
        target = ask_target(self, self._desk.settings, self.tr("Save the audit trail"), name, kinds)
        if target is not None:
            self.export_to(target)

    def export_to(self, target: Path) -> None:
        """Write what is shown into a workbook."""
        by_key = {column.key: column for column in self.entries.columns}
        shown = [by_key[key] for key in self.table.columns.shown_keys()]
        out = trail_out(self.asked, shown, self.filters.in_words(), self._desk.now())
        dialog = ProgressDialog(self.tr("The audit trail is being written"), self)
        work, done = partial(write_shown_list, self._desk, out, target), partial(self._on_written, target)
        dialog.run(self._desk.jobs, work, on_done=done, on_failed=self._on_failed)

    def _build_list(self) -> None:
        px = theme.current().px
        self.entries = PagedModel(columns(), self._desk.jobs, self)
        self.table = DeskTable(self.entries, "audit_trail", self._desk, self)
        self.table.setAccessibleName(self.tr("Audit trail"))
        self.table.setMinimumHeight(px(LIST_HEIGHT))
        self.body.addWidget(self.table, 1)
        self._count = words("", "fact", "ink2")
        self.entries.counted.connect(self._on_counted)

    def _build_changes(self) -> None:
        self.changes = PagedModel(change_columns(), None, self)
        self.changes_table = DeskTable(self.changes, "audit_changes", self._desk, self)
        self.changes_table.setAccessibleName(self.tr("What the entry changed"))
        self.changes_table.setMinimumHeight(theme.current().px(CHANGES_HEIGHT))
        self._changes_title = words(self.tr("What the entry changed"), "section")
        between = QHBoxLayout()  # one line for both: a small screen shows more entries
        between.addWidget(self._changes_title, 1)
        between.addWidget(self._count)
        self.body.addLayout(between)
        self.body.addWidget(self.changes_table)

    def _read_choices(self) -> TrailChoices:
        with self._desk.database.reading() as db:
            return trail_choices(db)

    def _show_changes(self, entry_id: int) -> None:
        with self._desk.database.reading() as db:
            found = field_changes(db, entry_id) if entry_id else []
        self.changes.show_source(RowList(shown_changes(found)))
        for part in (self._changes_title, self.changes_table):
            part.setVisible(bool(found))  # most entries say all of it in one line: the list takes the room

    def _on_counted(self, count: int) -> None:
        self._count.setText(self.tr("%n entry(ies)", "", count))
        self.act_button.setEnabled(bool(count))
        if not count:
            self._show_changes(0)

    def _on_written(self, target: Path, count: int) -> None:
        self._desk.settings.last_export_folder = str(target.parent)
        acts = [(self.tr("Open it"), lambda: self._desk.open_file(target))]
        self.banner.tell("good", self.tr("%n entry(ies) written", "", count), str(target), acts)
        self.reload()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.banner.tell_error(error)
