"""The workbook of a period: asks where it goes, writes it in a job, says where it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mediator_desk.models.rights import Right, allows
from mediator_desk.views.asked_again import ask_again
from mediator_desk.views.figure_words import in_reports, period_words
from mediator_desk.views.file_choosing import ask_target
from mediator_desk.views.messages import ask
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.progress import Progress
    from mediator_desk.views.banner import Banner
    from mediator_desk.views.statistics.shown import Asked


class WorkbookAct(QObject):
    """Writes reports of periods."""

    def __init__(self, desk: Desk, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._banner, self._window = desk, banner, window

    @property
    def may_have_names(self) -> bool:
        """Whether who sits here may take out the names of persons in full."""
        return allows(self._desk.actor, Right.EXPORT_IN_FULL)

    def ask_for_names(self, asked: Asked) -> None:
        """Ask whether names are to go out in full, then as `ask_and_write`."""
        question = self.tr("Write the report with names in full?")
        told = self.tr(
            "Its list of cases then names every person as the case does; otherwise a name is hidden but for its first "
            "sign. Keep such a file as you keep the case files, and do not hand it on with the figures. The audit "
            "trail says who took it out, when, and of how many cases."
        )
        if ask(self._window, question, told, self.tr("With names in full")):
            why = self.tr("A report with names in full leaves the desk.")
            ask_again(self._desk, self._window, why, partial(self.ask_and_write, asked, is_full=True))

    def ask_and_write(self, asked: Asked, *, is_full: bool = False) -> None:
        """Ask for a file and write what is asked for there: period, filters, the definition in front."""
        name = self.tr("Monthly report {month}").format(month=period_words(asked.period))
        kinds = {
            self.tr("Excel workbook (*.xlsx)"): ".xlsx",
            self.tr("Tables for other programs (*.csv)"): ".csv",
            self.tr("Figures for machines (*.json)"): ".json",
        }
        target = ask_target(self._window, self._desk.settings, self.tr("Save the workbook"), name, kinds)
        if target is not None:
            self.write(asked, target, is_full=is_full)

    def write(self, asked: Asked, target: Path, *, is_full: bool = False) -> None:
        """Write the report to `target`, as its ending says, with progress that can be cancelled."""
        self._desk.settings.last_export_folder = str(target.parent)
        dialog = ProgressDialog(self.tr("The workbook is being written"), self._window)
        work = partial(self._write, asked, target, is_full)
        dialog.run(self._desk.jobs, work, on_done=self.tell_written, on_failed=self._banner.tell_error)

    def tell_written(self, target: Path) -> None:
        """Say where a file is."""
        self._banner.tell_file(self.tr("The file is written."), target, self._desk.open_file)

    def _write(self, asked: Asked, target: Path, is_full: bool, progress: Progress) -> Path:
        from mediator_desk.reports.month import write_report_file
        from mediator_desk.services.figures.report_facts import report_facts
        from mediator_desk.services.lists.exports import record_full_report, record_report

        by, now = self._desk.actor, self._desk.now()
        with self._desk.database.reading() as db:
            facts = report_facts(
                *(db, asked.period),
                written_by=by.name,
                written_at=now,
                filters=asked.filters,
                rate_code=asked.rate,
                is_full=is_full,
            )
        write_report_file(facts, target, translate=in_reports, word=word, progress=progress)
        record = record_full_report if is_full else record_report
        with self._desk.database.writing() as db:
            record(db, period=facts.period, count=len(facts.register), file_name=target.name, by=by, now=now)
        return target
