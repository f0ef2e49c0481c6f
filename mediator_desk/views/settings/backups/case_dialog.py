"""One case out of a backup, beside today's: read-only until it is brought back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from mediator_desk.models.rights import Right
from mediator_desk.views.backup_words import changes_in_words, moment
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.permitted import permit
from mediator_desk.views.settings.backups.work import bring_back, compare_with
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.backups.one_case import CaseComparison
    from mediator_desk.views.backup_words import ChangeLine
    from mediator_desk.views.settings.backups.state import BackupRow

WIDTH = 880


class _Line:
    def __init__(self, number: int, line: ChangeLine) -> None:
        self.id, self.line = number, line


class BackupCaseDialog(DeskDialog):
    """Compares a case then and now, field by field; brings back what is gone or changed."""

    acts_by_keys = False

    def __init__(self, desk: Desk, row: BackupRow, parent: QWidget | None = None) -> None:
        title = self.tr("One case out of the backup of {moment}")
        made = moment(row.manifest.made_at) if row.manifest else row.place.name
        super().__init__(title.format(moment=made), self.tr("Bring back"), parent, width=WIDTH)
        self._desk, self._row = desk, row
        self.comparison: CaseComparison | None = None
        self.form = Form(self)
        self.number = self.form.add("number", self.tr("Number of the case"), QLineEdit())
        self.body.addWidget(self.form)
        self.compare_button = button(self.tr("Compare with today"), self._compare, icon="columns")
        self.body.addWidget(self.compare_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.found = words("", tone="ink2", wrap=True)
        self.body.addWidget(self.found)
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "backups/case", desk.settings, self)
        self.table.setAccessibleName(self.tr("What differs"))
        self.table.hide()
        self.body.addWidget(self.table, 1)
        self.act_button.setEnabled(False)
        self.number.returnPressed.connect(self._compare)

    def act(self) -> None:
        """Bring the case back, in a job."""
        if self.comparison is None:
            return
        self.act_button.setEnabled(False)
        desk = self._desk
        work = partial(bring_back, self._row.place, self.comparison.then, desk.database, by=desk.actor, now=desk.now())
        desk.jobs.run(work, owner=self, on_done=self._on_back, on_failed=self._on_failed)

    def _columns(self) -> list[Column]:
        return [
            Column("what", self.tr("What"), lambda one: one.line.what, width=150, leads=True, sortable=False),
            Column("field", self.tr("Field"), lambda one: one.line.field, width=120, sortable=False),
            Column("then", self.tr("In the backup"), lambda one: one.line.then, width=260, sortable=False),
            Column("now", self.tr("Today"), lambda one: one.line.now, width=260, sortable=False),
        ]

    def _compare(self) -> None:
        self.banner.clear()
        self.compare_button.setEnabled(False)
        self.found.setText(self.tr("The backup is being opened…"))
        work = partial(compare_with, self._row.place, self.number.text(), self._desk.database)
        self._desk.jobs.run(work, owner=self, on_done=self._on_compared, on_failed=self._on_failed)

    def _on_compared(self, comparison: CaseComparison) -> None:
        self.comparison = comparison
        lines = changes_in_words(comparison)
        self._model.show_source(RowList([_Line(number, line) for number, line in enumerate(lines, start=1)]))
        self.table.setVisible(bool(lines))
        self.found.setText(self._said(comparison))
        self.compare_button.setEnabled(True)
        permit(self.act_button, self._desk.actor, Right.RESTORE, is_enabled=bool(lines))

    def _said(self, comparison: CaseComparison) -> str:
        then = comparison.then
        if comparison.is_same:
            return self.tr("Nothing of {number} ({name}) is gone or changed.").format(
                number=then.number, name=then.applicant
            )
        said = self.tr("{number} ({name}) is not there today. Everything of it comes back, with its files.")
        if not comparison.is_gone:
            said = self.tr("{number} ({name}): what is gone or changed is below. What came since stays.")
        return said.format(number=then.number, name=then.applicant)

    def _on_back(self, rows: int) -> None:
        del rows
        then = self.comparison.then if self.comparison else None
        if then is not None:
            self._desk.case_changed.emit(then.case_id)
        self._desk.cases_changed.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self.found.clear()
        self.compare_button.setEnabled(True)
        self.banner.tell_error(error)
