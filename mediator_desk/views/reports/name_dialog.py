"""An own report gets its name: another one, or that of a copy."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.services.own_reports import own_reports
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.own_reports.own_reports import OwnReportRow


class ReportNameDialog(DeskDialog):
    """Asks for a name. `kept` is the report that has it, once the dialog was accepted."""

    def __init__(self, desk: Desk, report: OwnReportRow, parent: QWidget | None = None, *, is_copy: bool) -> None:
        title = self.tr("Copy the report “{name}”") if is_copy else self.tr("Rename the report “{name}”")
        word = self.tr("Copy") if is_copy else self.tr("Rename")
        super().__init__(title.format(name=report.name), word, parent)
        self.keep_input(desk, f"{'copy' if is_copy else 'rename'}_report/{report.id}")
        self._desk, self._report, self._is_copy = desk, report, is_copy
        self.kept: OwnReportRow | None = None
        self.form = Form(self)
        name = self.form.add("name", self.tr("Name of the report"), QLineEdit())
        name.setMaxLength(own_reports.LONGEST_NAME)
        self.form.fill(SimpleNamespace(name=self._proposed()))
        name.selectAll()
        self.body.addWidget(self.form)

    def save(self) -> None:
        """Keep the copy, or the name. Raises Invalid, Refused."""
        draft = SimpleNamespace(name="")
        self.form.read(draft)
        keep = own_reports.copy_report if self._is_copy else own_reports.rename_report
        with self._desk.database.writing() as db:
            self.kept = keep(db, self._report.id, draft.name, by=self._desk.actor, now=self._desk.now())

    def _proposed(self) -> str:
        if not self._is_copy:
            return self._report.name
        with self._desk.database.reading() as db:
            return own_reports.free_name(db, self._report.name)
