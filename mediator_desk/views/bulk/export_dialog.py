"""Agreements of the selected cases written into a folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from mediator_desk.errors import DeskError, Invalid, Problem
from mediator_desk.services.bulk.papers import look_at_papers, tell_papers_written
from mediator_desk.views.bulk.exporting import export_agreements
from mediator_desk.views.bulk.sight_words import left_out_words
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.undoing import Teller, tell_error

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


class ExportDialog(DeskDialog):
    """Says how many agreements go out and which cases have none, then asks for the folder."""

    def __init__(self, desk: Desk, case_ids: Sequence[int], tell: Teller, parent: QWidget) -> None:
        super().__init__(self.tr("Save agreements as PDF"), self.tr("Choose a folder…"), parent, width=520)
        self._desk, self._tell, self._window = desk, tell, parent
        with desk.database.reading() as db:
            self.sight = look_at_papers(db, case_ids, by=desk.actor)
        told = self.tr("%n agreement(s) will be written.", "", len(self.sight.will))
        self.body.addWidget(words(told, "strong", wrap=True))
        self.body.addWidget(
            words(self.tr("Names and identity numbers go out with them: keep the folder safe."), tone="ink2", wrap=True)
        )
        if left := left_out_words(self.sight):
            self.body.addWidget(words(left, "fact", "mute", wrap=True))
        self.act_button.setEnabled(bool(self.sight.will))
        self.cancel_button.setFocus()

    def save(self) -> None:
        """Ask for the folder and write in the background."""
        kept = self._desk.settings.last_export_folder or str(Path.home())
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the agreements"), kept)
        if not folder:
            raise Invalid([Problem("folder", "required")])
        self.write(Path(folder))

    def write(self, folder: Path) -> None:
        """Write the agreements into this folder; they can be stopped, then none is there."""
        name = self.tr("Mediation agreement {number}")
        work = partial(_write, self._desk, self.sight.ids, folder, name)
        progress = ProgressDialog(self.tr("Writing the agreements…"), self._window)
        tell, desk, told = self._tell, self._desk, self.tr("Agreements written: {count}")

        def done(files: list[Path]) -> None:
            desk.settings.last_export_folder = str(folder)
            acts = [(self_tr_open, lambda: desk.open_file(folder))]
            tell("good", told.format(count=len(files)), str(folder), acts)

        def failed(error: Exception) -> None:
            if isinstance(error, DeskError):
                tell_error(tell, error)

        self_tr_open = self.tr("Open the folder")
        progress.run(self._desk.jobs, work, on_done=done, on_failed=failed)


def _write(desk: Desk, case_ids: Sequence[int], folder: Path, name: str, progress: object) -> list[Path]:
    files = export_agreements(desk.database, case_ids, folder, name, progress)  # type: ignore[arg-type]
    with desk.database.writing() as db:
        tell_papers_written(db, len(files), by=desk.actor, now=desk.now())
    return files
