"""Files that leave the desk: asks where they go, writes them in a job, says where they are."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mediator_desk.errors import DeskError
from mediator_desk.views.file_choosing import ask_target
from mediator_desk.views.taking_out import tell_taken_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.models.trust_words import TakenOut
    from mediator_desk.views.banner import Banner


class FilesOut(QObject):
    """Writes files for a dialog; the news goes into its banner."""

    def __init__(self, desk: Desk, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._banner, self._window = desk, banner, window

    def ask_and_write(
        self, name: str, ending: str, write: Callable[[Path], object], *, what: TakenOut | None = None
    ) -> None:
        """Ask for a file with an ending (".xlsx", ".pdf") and let `write(target)` write it, in a job.

        `what` it is, for the audit trail; None where `write` tells it itself.
        """
        kind = self.tr("Excel workbook (*.xlsx)") if ending == ".xlsx" else self.tr("PDF (*.pdf)")
        target = ask_target(self._window, self._desk.settings, self.tr("Save the file"), name, {kind: ending})
        if target is not None:
            self.write(target, write, what=what)

    def write(self, target: Path, write: Callable[[Path], object], *, what: TakenOut | None = None) -> None:
        """Let `write(target)` write a file, in a job."""
        self._banner.clear()
        self._desk.settings.last_export_folder = str(target.parent)
        work = partial(_written, target, write)
        self._desk.jobs.run(work, owner=self, on_done=partial(self._on_written, what), on_failed=self._on_failed)

    def _on_written(self, what: TakenOut | None, target: Path) -> None:
        if what is not None:
            tell_taken_out(self._desk, what, target.name)
        self._banner.tell_file(self.tr("The file is written."), target, self._desk.open_file)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._banner.tell_error(error)


def _written(target: Path, write: Callable[[Path], object]) -> Path:
    write(target)
    return target
