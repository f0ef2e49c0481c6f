"""A scan of a paper of the file comes in: chosen, or dropped onto its line; kept in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from mediator_desk.errors import DeskError
from mediator_desk.services.evidence.staging import OfferedFile, read_offered
from mediator_desk.services.papers.file_scans import scan_in
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.views.sentences import sentence
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.models.procedure_words import FilePaper
    from mediator_desk.views.drop_target import Dropped

PASTED = "pasted.png"


@dataclass(frozen=True)
class ScannedIn:
    """What came of it: how many were kept, and the reasons why others were not."""

    kept: int
    refused: tuple[DeskError, ...] = ()


class ScanningIn(QObject):
    """Takes scans of one paper of a file; `tell` shows what came of it in a banner."""

    def __init__(
        self, desk: Desk, case_id: int, paper: FilePaper, window: QWidget, tell: Callable[..., object]
    ) -> None:
        super().__init__(window)
        self._desk, self._case_id, self._paper = desk, case_id, paper
        self._window, self._tell = window, tell

    def ask(self) -> None:
        """Let a person choose the files."""
        title = self.tr("Scan of: {paper}").format(paper=self._name())
        kinds = self.tr("Scans and photos (*.pdf *.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.gif)")
        names, _kind = QFileDialog.getOpenFileNames(self._window, title, "", kinds)
        if names:
            self.bring([Path(name) for name in names])

    def take(self, dropped: Dropped) -> None:
        """Take what was dropped onto the line of the paper."""
        self.bring([OfferedFile(PASTED, dropped.picture)] if dropped.picture else list(dropped.paths))

    def bring(self, files: Sequence[Path | OfferedFile]) -> None:
        """Keep files in the background."""
        work = partial(keep_scans, self._desk, self._case_id, self._paper, files)
        self._desk.jobs.run(work, owner=self, on_done=self._on_kept, on_failed=self._on_failed)

    def _name(self) -> str:
        return word(self._paper).replace("\n", "")  # a tile's name says where it breaks

    def _on_kept(self, done: ScannedIn) -> None:
        if done.kept:
            self._desk.case_changed.emit(self._case_id)
        reasons = "\n".join(dict.fromkeys(sentence(one) for one in done.refused))
        text = self.tr("{paper}: scans kept: {count}").format(paper=self._name(), count=done.kept)
        self._tell("good" if not done.refused else "warn" if done.kept else "bad", text, reasons)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._tell("bad", sentence(error))


def keep_scans(desk: Desk, case_id: int, paper: FilePaper, files: Sequence[Path | OfferedFile]) -> ScannedIn:
    """Keep files as scans of a paper; what is refused does not hold up the others. Raises Unavailable."""
    store, refused, kept = AttachmentStore(desk.database.attachments), list[DeskError](), 0
    for file in files:
        try:
            offered = read_offered(file) if isinstance(file, Path) else file
            with desk.database.writing() as db:
                scan_in(db, case_id, paper, offered, store=store, by=desk.actor, now=desk.now())
            kept += 1
        except DeskError as error:
            refused.append(error)
    return ScannedIn(kept, tuple(refused))
