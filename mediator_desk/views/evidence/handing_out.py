"""Files on their way out: dragged into another program, saved one by one, into a folder or into a ZIP."""

from __future__ import annotations

import zipfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mediator_desk import paths
from mediator_desk.conventions.file_names import unlike
from mediator_desk.errors import DeskError
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services.evidence.handing_out import tell_handed_out
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.views.dragged_files import DraggedFiles, FileOut
from mediator_desk.views.evidence.evidence_words import out_name
from mediator_desk.views.file_choosing import FileDialog, export_folder
from mediator_desk.views.progress_dialog import ProgressDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.evidence.listing import EvidenceLine


class DraggedEvidence(DraggedFiles):
    """Lines of the evidence as real files for a drag."""

    def files_of(self, lines: Sequence[EvidenceLine]) -> list[Path]:
        """Write the files of some lines and return where they lie, as `write`; the preview says why one is left out."""
        return self.write([FileOut(out_name(line), line.sha256, line.size) for line in lines])

    def tell_left(self, case_id: int, ids: Sequence[int]) -> None:
        """Write into the history that files were dropped into another program."""
        with self._desk.database.writing() as db:
            tell_handed_out(db, case_id, ids, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(case_id)


class SavingOut(QObject):
    """Asks where files go and writes them in the background. The history says that they left."""

    saved = Signal(object)
    """Where they lie now: a Path."""
    failed = Signal(object)
    """The DeskError that says why not."""

    def __init__(self, desk: Desk, case_id: int, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._case_id, self._window = desk, case_id, window

    def save_one(self, line: EvidenceLine) -> None:
        """Ask under which name, and save one file."""
        title = self.tr("Save the file as")
        chosen, _kind = FileDialog.getSaveFileName(self._window, title, str(self._folder() / out_name(line)))
        if chosen:
            self.write([line], partial(write_one, line, Path(chosen)))

    def save_into_folder(self, lines: Sequence[EvidenceLine]) -> None:
        """Ask for a folder, and save all files there with their numbers in front."""
        chosen = FileDialog.getExistingDirectory(
            self._window, self.tr("Save all files into a folder"), str(self._folder())
        )
        if chosen:
            self.write(lines, partial(write_into_folder, lines, Path(chosen)))

    def save_as_zip(self, lines: Sequence[EvidenceLine], name: str) -> None:
        """Ask for a name, and save all files in one ZIP with their numbers in front."""
        title, kinds = self.tr("Save all files as ZIP"), self.tr("ZIP (*.zip)")
        chosen, _kind = FileDialog.getSaveFileName(self._window, title, str(self._folder() / f"{name}.zip"), kinds)
        if chosen:
            target = Path(chosen)
            target = target if target.suffix.lower() == ".zip" else target.with_name(f"{target.name}.zip")
            self.write(lines, partial(write_zip, lines, target))

    def write(self, lines: Sequence[EvidenceLine], writer: Callable[..., Path]) -> None:
        """Write files in the background with a writer that takes the store and a progress."""
        store = self._desk.database.store
        ids = [line.id for line in lines]

        def work(progress: Progress) -> Path:
            written = writer(store, progress=progress)
            with self._desk.database.writing() as db:
                tell_handed_out(db, self._case_id, ids, by=self._desk.actor, now=self._desk.now())
            return written

        dialog = ProgressDialog(self.tr("Saving files"), self._window)
        dialog.run(self._desk.jobs, work, on_done=self._on_written, on_failed=self._on_failed)

    def _on_written(self, target: Path) -> None:
        self._desk.settings.last_export_folder = str(target if target.is_dir() else target.parent)
        self._desk.case_changed.emit(self._case_id)
        self.saved.emit(target)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.failed.emit(error)

    def _folder(self) -> Path:
        return export_folder(self._desk.settings)


def write_one(line: EvidenceLine, target: Path, store: AttachmentStore, progress: Progress = SILENT) -> Path:
    """Write one file, whole or not at all, and return where. Raises Unavailable."""
    progress.tell(0, 1)
    content = store.get(line.sha256)
    with paths.written_whole(target) as draft:
        draft.write_bytes(content)
    progress.tell(1, 1)
    return target


def write_into_folder(
    lines: Sequence[EvidenceLine], folder: Path, store: AttachmentStore, progress: Progress = SILENT
) -> Path:
    """Write files into a folder and return it; what lies there already stays, a same name gets a number.

    A cancel or an error takes away what was written. Raises Unavailable, Cancelled.
    """
    try:
        taken = {place.name.casefold() for place in folder.iterdir()}
    except OSError as error:
        raise paths.unavailable(error, folder / "_") from error
    made: list[Path] = []
    try:
        for line in progress.each(lines, total=len(lines)):
            target = folder / unlike(out_name(line), taken)
            made.append(write_one(line, target, store))
    except BaseException:
        for one in made:
            one.unlink(missing_ok=True)
        raise
    return folder


def write_zip(lines: Sequence[EvidenceLine], target: Path, store: AttachmentStore, progress: Progress = SILENT) -> Path:
    """Write files into a ZIP, whole or not at all, and return where. Raises Unavailable, Cancelled."""
    taken: set[str] = set()
    with paths.written_whole(target) as draft, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
        for line in progress.each(lines, total=len(lines)):
            archive.writestr(unlike(out_name(line), taken), store.get(line.sha256))
    return target
