"""Rows in quarantine handed back: a file is asked for and the workbook written there, in the background."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.desk import Desk
from mediator_desk.errors import Refused
from mediator_desk.i18n import CHINESE
from mediator_desk.progress import Progress
from mediator_desk.services.intake import quarantine
from mediator_desk.views.banner import Banner
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.note_words import note_of
from mediator_desk.views.progress_dialog import ProgressDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Written = tuple[int, Path]


def asked_file(desk: Desk, window: QWidget) -> Path | None:
    """Ask where the workbook is to be written; None where nothing was chosen."""
    name = QCoreApplication.translate("HandingBack", "Rows handed back {day}").format(day=desk.today().isoformat())
    folder = desk.settings.last_export_folder or str(Path.home())
    title = QCoreApplication.translate("HandingBack", "Save the workbook")
    kinds = QCoreApplication.translate("HandingBack", "Excel workbook (*.xlsx)")
    chosen, _kind = FileDialog.getSaveFileName(window, title, str(Path(folder) / f"{name}.xlsx"), kinds)
    return Path(chosen).with_suffix(".xlsx") if chosen else None


def hand_back(desk: Desk, row_ids: Collection[int], target: Path, window: QWidget, banner: Banner) -> None:
    """Write the rows that still wait into a workbook, with progress that can be cancelled; the banner says the end."""
    desk.settings.last_export_folder = str(target.parent)
    dialog = ProgressDialog(QCoreApplication.translate("HandingBack", "The workbook is being written"), window)
    tell = partial(_tell, desk, banner)
    dialog.run(desk.jobs, _work(desk, row_ids, target), on_done=tell, on_failed=banner.tell_error)


def _work(desk: Desk, row_ids: Collection[int], target: Path) -> Callable[[Progress], Written]:
    database, by, now = desk.database, desk.actor, desk.now()

    def write(progress: Progress) -> Written:
        from mediator_desk.reports.quarantine_workbook import write_quarantine_workbook

        with database.reading() as db:
            rows = quarantine.open_rows(db, row_ids)
        if not rows:
            raise Refused("no_rows_wait")
        # In Chinese whoever works here: it goes to the people of the mini program.
        sentence = partial(note_of, language=CHINESE)
        write_quarantine_workbook(rows, target, sentence=sentence, written_at=now, progress=progress)
        with database.writing() as db:
            quarantine.tell_handed_back(db, rows, file_name=target.name, by=by, now=now)
        return len(rows), target

    return write


def _tell(desk: Desk, banner: Banner, written: Written) -> None:
    count, target = written
    text = QCoreApplication.translate(
        "HandingBack", "{count} rows are in the workbook. They wait on until they come again corrected."
    )
    opens = QCoreApplication.translate("HandingBack", "Open it")
    banner.tell("good", text.format(count=count), str(target), [(opens, lambda: desk.open_file(target))])
