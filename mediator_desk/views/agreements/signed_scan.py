"""The scan of the signed agreement: chosen or dropped, matched by its code; what does not match is told, never lost."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.services.evidence.staging import OfferedFile, read_offered
from mediator_desk.views import theme
from mediator_desk.views.drop_target import accept_drops
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.parts import Pill, button, words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.documents.proof.signed_scans import MatchedScan
    from mediator_desk.views.drop_target import Dropped
    from mediator_desk.views.messages import Banner

PASTED = "pasted.png"


class SignedScan(QWidget):
    """One line: whether the scan is there, and the button that brings it. What came of one is told in the banner."""

    brought = Signal()
    """A scan was attached."""

    def __init__(self, desk: Desk, case_id: int, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._case_id, self._banner = desk, case_id, banner
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("m"))
        row.addWidget(words(self.tr("Scan of the signed paper"), "section"))
        self._there = Pill(self.tr("Attached"), "good", "check")
        row.addWidget(self._there)
        self._hint = words(self.tr("The code on the paper says which one it is."), "small", "mute", wrap=True)
        row.addWidget(self._hint, 1)
        self.scan_button = button(self.tr("Attach a scan…"), self.ask, icon="paperclip")
        row.addWidget(self.scan_button)
        accept_drops(window, lambda dropped, _where: self.take(dropped))
        self.show_state()

    def show_state(self) -> None:
        """Show whether the paper that counts has its scan."""
        from mediator_desk.documents.proof.signed_scans import scan_is_there  # late: it knows how papers are drawn

        with self._desk.database.reading() as db:
            self._there.setVisible(scan_is_there(db, self._case_id))

    def ask(self) -> None:
        """Let a person choose the file."""
        kinds = self.tr("Scans and photos (*.pdf *.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.gif)")
        name, _kind = FileDialog.getOpenFileName(self, self.tr("Scan of the signed paper"), "", kinds)
        if name:
            self.bring(Path(name))

    def take(self, dropped: Dropped) -> None:
        """Take what was dropped: one file after the other."""
        for file in [OfferedFile(PASTED, dropped.picture)] if dropped.picture else dropped.paths:
            self.bring(file)

    def bring(self, file: Path | OfferedFile, *, anyway: bool = False) -> None:
        """Look for the code in the background, then attach the scan; `anyway` also where it does not match."""
        self._banner.tell("info", self.tr("The scan is looked at…"))
        self._desk.jobs.run(
            partial(brought, self._desk, self._case_id, file, anyway=anyway),
            owner=self,
            on_done=lambda done: self._tell(file, done),
            on_failed=self._on_failed,
        )

    def _tell(self, file: Path | OfferedFile, done: MatchedScan) -> None:
        if done.is_kept:
            self._banner.tell("good", self.tr("The scan is attached to {number}").format(number=_kept_with(done)))
            self.show_state()
            self.brought.emit()
            return
        acts = [(self._anyway(done), lambda: self.bring(file, anyway=True))]
        self._banner.tell("warn", *self._words(done), acts, stays=True)

    def _words(self, done: MatchedScan) -> tuple[str, str]:
        from mediator_desk.documents.proof.signed_scans import ScanMatch

        kept = self.tr("Nothing was attached, and the file is where it was.")
        told = {
            ScanMatch.NO_CODE: self.tr("No code can be read on this scan. Is it the paper {counts}? {kept}"),
            ScanMatch.SEVERAL: self.tr("This scan shows several papers ({number}). Scan each by itself. {kept}"),
            ScanMatch.UNKNOWN_CODE: self.tr("The code names {number}, but it is not one that was issued here. {kept}"),
            ScanMatch.OTHER_PAPER: self.tr("This is {number}, another paper, of the case {case}. {kept}"),
            ScanMatch.OLDER: self.tr(
                "This is {number}, which was taken back; the paper that counts is {counts}. Was the right one signed? "
                "{kept}"
            ),
        }[done.match]
        facts = {"number": done.number, "counts": done.counts or "—", "case": done.case_number, "kept": kept}
        return self.tr("The scan does not match"), told.format(**facts)

    def _anyway(self, done: MatchedScan) -> str:
        from mediator_desk.documents.proof.signed_scans import ScanMatch

        if done.match in (ScanMatch.OTHER_PAPER, ScanMatch.OLDER):
            return self.tr("Attach it to {number}").format(number=done.number)
        return self.tr("It is this paper: attach it")

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._banner.tell_error(error)


def _kept_with(done: MatchedScan) -> str:
    from mediator_desk.documents.proof.signed_scans import ScanMatch

    is_named = done.match in (ScanMatch.MATCH, ScanMatch.OLDER, ScanMatch.OTHER_PAPER)
    return done.number if is_named else done.counts or "—"


def brought(desk: Desk, case_id: int, file: Path | OfferedFile, *, anyway: bool) -> MatchedScan:
    """Look at a scan and attach it, in a job. Raises as signed_scans.bring_scan and scans.look_into do."""
    from mediator_desk.documents.proof.scans import look_into
    from mediator_desk.documents.proof.signed_scans import bring_scan

    offered = read_offered(file) if isinstance(file, Path) else file
    looked = look_into(offered.content, offered.name)
    store = desk.database.store
    with desk.database.writing() as db:
        return bring_scan(db, case_id, looked, offered, store=store, anyway=anyway, by=desk.actor, now=desk.now())
