"""A scan of a paper of the file comes in: chosen, or dropped onto its line; kept in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mediator_desk.errors import DeskError, Refused
from mediator_desk.services.evidence.staging import OfferedFile, read_offered
from mediator_desk.services.papers.file_scans import page_type, scan_in
from mediator_desk.views.file_choosing import FileDialog
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
    """What came of it: how many were kept, the numbers that were read on them, why others were not kept."""

    kept: int
    recognised: tuple[str, ...] = ()
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
        names, _kind = FileDialog.getOpenFileNames(self._window, title, "", kinds)
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
        told = [self.tr("{number}: recognised by its code").format(number=one) for one in done.recognised]
        reasons = "\n".join(dict.fromkeys([*told, *(sentence(one) for one in done.refused)]))
        text = self.tr("{paper}: scans kept: {count}").format(paper=self._name(), count=done.kept)
        self._tell("good" if not done.refused else "warn" if done.kept else "bad", text, reasons)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._tell("bad", sentence(error))


def keep_scans(desk: Desk, case_id: int, paper: FilePaper, files: Sequence[Path | OfferedFile]) -> ScannedIn:
    """Keep files as scans of a paper; what is refused does not hold up the others. Raises Unavailable."""
    numbers, refused = list[str](), list[DeskError]()
    for file in files:
        try:
            offered = read_offered(file) if isinstance(file, Path) else file
            numbers.append(_keep(desk, case_id, paper, offered))
        except DeskError as error:
            refused.append(error)
    return ScannedIn(len(numbers), tuple(filter(None, numbers)), tuple(refused))


def _keep(desk: Desk, case_id: int, paper: FilePaper, offered: OfferedFile) -> str:
    """Keep one scan; where the code of a paper of this case is on it, as the scan of that. Returns its number, or "".

    Raises Refused("scan_of_another_case", number) where the code is that of another case's paper.
    """
    from mediator_desk.documents.proof.scans import attach_scan, look_into, paper_of

    page_type(offered)
    looked, by, now = look_into(offered.content, offered.name), desk.actor, desk.now()
    store = desk.database.store
    with desk.database.writing() as db:
        try:
            known = paper_of(db, looked) if looked.codes else None
        except Refused:  # several papers in one file, or a code that is not ours any more: it is a scan all the same
            known = None
        if known is None:
            scan_in(db, case_id, paper, offered, store=store, by=by, now=now)
            return ""
        if known.case_id != case_id:
            raise Refused("scan_of_another_case", number=known.number)
        return attach_scan(db, looked, offered, store=store, by=by, now=now).number
