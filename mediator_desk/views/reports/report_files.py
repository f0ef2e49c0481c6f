"""An own report leaves the desk: as a workbook or a CSV file. The audit trail says who took what."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mediator_desk import i18n
from mediator_desk.services.lists import exports
from mediator_desk.services.own_reports.own_report_reading import OwnReportFacts, own_report_facts
from mediator_desk.views.file_choosing import ask_target
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.progress import Progress
    from mediator_desk.services.own_reports.own_report_content import ReportContent
    from mediator_desk.views.reports.report_dialog import ReportDialog


class ReportFiles(QObject):
    """Writes the figures that a dialog shows, as its form stands."""

    def __init__(self, desk: Desk, dialog: ReportDialog) -> None:
        super().__init__(dialog)
        self._desk, self._dialog = desk, dialog

    def ask_workbook(self) -> None:
        """Ask where the workbook goes, and write it."""
        self._ask(self.tr("Save the report as a workbook"), self.tr("Excel workbook (*.xlsx)"), ".xlsx")

    def ask_csv(self) -> None:
        """Ask where the CSV file goes, and write it."""
        self._ask(self.tr("Save the report as a CSV file"), self.tr("CSV file (*.csv)"), ".csv")

    def write(self, target: Path) -> None:
        """Write the report to a file in a job, with progress that can be cancelled; its ending says as what."""
        table = self._dialog.preview.table
        if table is None:
            return
        self._desk.settings.last_export_folder = str(target.parent)
        work = partial(self._write, self._dialog.name, table.content, target)
        dialog = ProgressDialog(self.tr("The report is being written"), self._dialog)
        tell = self._dialog.banner.tell_error
        dialog.run(self._desk.jobs, work, on_done=lambda _facts: self._tell_written(target), on_failed=tell)

    def _ask(self, title: str, kind: str, ending: str) -> None:
        said = f"{self._dialog.name} {self._dialog.preview.period.text()}".strip()[:80].strip()
        target = ask_target(self._dialog, self._desk.settings, title, said, {kind: ending})
        if target is not None:
            self.write(target)

    def _write(self, name: str, content: ReportContent, target: Path, progress: Progress) -> OwnReportFacts:
        from mediator_desk.reports.own_report import write_own_report, write_own_report_csv
        from mediator_desk.reports.wording import Wording

        by, now = self._desk.actor, self._desk.now()
        with self._desk.database.reading() as db:
            facts = own_report_facts(db, name, content, written_by=by.name, written_at=now)
        wording = Wording(partial(i18n.translate, "Reports"), word)
        if target.suffix.lower() == ".csv":
            write_own_report_csv(facts, target, wording=wording)
        else:
            write_own_report(facts, target, wording=wording, written_at=now, progress=progress)
        self._record(facts, target)
        return facts

    def _record(self, facts: OwnReportFacts, target: Path) -> None:
        form, count = ("csv" if target.suffix.lower() == ".csv" else "workbook"), len(facts.table.lines)
        by, now = self._desk.actor, self._desk.now()
        with self._desk.database.writing() as db:
            exports.record_export(
                db, form=form, count=count, filter_words=facts.name, file_name=target.name, by=by, now=now
            )

    def _tell_written(self, target: Path) -> None:
        self._dialog.banner.tell_file(self.tr("The report is written."), target, self._desk.open_file)
