"""验真: a PDF, a photo or a scan is dropped or chosen, and told to be the issued paper, a changed one, or neither."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout

from mediator_desk.errors import DeskError
from mediator_desk.services.evidence.staging import OfferedFile
from mediator_desk.views import theme
from mediator_desk.views.drop_target import Dropped, accept_drops, dropped_files
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.issued.checking import Checked, check, keep
from mediator_desk.views.issued.verdict_card import VerdictCard
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.preview_parts import SentencePage
from mediator_desk.views.shortcuts import shortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Job
    from mediator_desk.services.papers.issued import IssuedRow

PASTED = "pasted.png"
WIDTH = 620


class CheckDialog(DeskDialog):
    """One file after another. `show` opens the very PDF of the paper that a file belongs to."""

    begins_at_its_act = True

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        show: Callable[[IssuedRow, QWidget], object] = lambda _row, _parent: None,
    ) -> None:
        super().__init__(self.tr("Is this paper genuine?"), self.tr("Choose a file…"), parent, width=WIDTH)
        self._desk, self._show = desk, show
        self.checked: Checked | None = None
        self._job: Job | None = None
        self.cancel_button.setText(self.tr("Close"))
        self.other_button = button(self.tr("Another file…"), self.ask)
        self.other_button.hide()
        self.buttons.insertWidget(0, self.other_button)
        self._build()
        accept_drops(self, lambda dropped, _point: self.take(dropped))
        shortcut("Ctrl+O", self, self.ask)
        shortcut("Ctrl+V", self, self._paste)
        self.act_button.setFocus()

    def act(self) -> None:
        """Keep the file as the signed paper where it is one; else choose a file."""
        if self.checked is not None and self.checked.may_be_kept:
            self.keep_scan(self.checked)
        else:
            self.ask()

    def ask(self) -> None:
        """Let a person choose a file."""
        kinds = self.tr("Papers, photos and scans (*.pdf *.jpg *.jpeg *.png *.bmp *.tif *.tiff *.webp *.gif)")
        folder = self._desk.settings.last_export_folder or str(Path.home())
        name, _kind = FileDialog.getOpenFileName(self, self.tr("Which file is to be checked?"), folder, kinds)
        if name:
            self.look_at(Path(name))

    def take(self, dropped: Dropped) -> None:
        """Take what was dropped or pasted: the first file of it."""
        self.banner.clear()
        if dropped.picture:
            self.look_at(OfferedFile(PASTED, dropped.picture))
        elif dropped.paths:
            self.look_at(dropped.paths[0])
            if len(dropped.paths) > 1:
                text = self.tr("One file at a time: of {count} only the first is looked at.")
                self.banner.tell("info", text.format(count=len(dropped.paths)))

    def look_at(self, file: Path | OfferedFile) -> None:
        """Look at a file in the background; what was asked for before is given up."""
        self._give_up()
        self.checked = None
        self._show_waiting(self.tr("Looking at {name} …").format(name=file.name), "hourglass-medium")
        work = partial(check, self._desk.database, file)
        self._job = self._desk.jobs.run(work, owner=self, on_done=self.show_checked, on_failed=self._on_failed)

    def keep_scan(self, checked: Checked) -> None:
        """Keep the file in the background as the scan of the signed paper."""
        self.act_button.setEnabled(False)
        work = partial(keep, self._desk.database, checked, by=self._desk.actor, now=self._desk.now())
        self._desk.jobs.run(work, owner=self, on_done=self._on_kept, on_failed=self._on_not_kept)

    def done(self, result: int) -> None:
        """Close; what is still being looked at is given up."""
        self._give_up()
        super().done(result)

    # Building

    def _build(self) -> None:
        px = theme.current().px
        told = self.tr("It is told by its bytes and by the code on each page. Nothing leaves this computer.")
        self.body.addWidget(words(told, tone="ink2", wrap=True))
        self.room = QFrame(self)
        self.room.setObjectName("sunken")
        column = QVBoxLayout(self.room)
        column.setContentsMargins(0, 0, 0, 0)
        self.waiting = SentencePage(icon="file-pdf", look="strong")
        column.addWidget(self.waiting)
        self.room.setMinimumHeight(px(150))
        self.body.addWidget(self.room, 1)
        self.card = VerdictCard(self._open_paper, self._to_case, self)
        self.card.hide()
        self.body.addWidget(self.card)
        self._show_waiting(self.tr("Drop a PDF, a photo or a scan of a paper here, or paste it."), "file-pdf")

    def _show_waiting(self, sentence: str, sign: str) -> None:
        self.waiting.tell(sentence, icon=sign)
        self.waiting.setAccessibleName(sentence)
        self.card.hide()
        self.room.show()
        self._show_acts()

    def _show_acts(self) -> None:
        is_known = self.checked is not None
        may_be_kept = self.checked is not None and self.checked.may_be_kept
        self.other_button.setVisible(may_be_kept)
        text = self.tr("Another file…") if is_known else self.tr("Choose a file…")
        self.act_button.setText(self.tr("Keep it as the signed paper") if may_be_kept else text)
        self.act_button.setAccessibleName(self.act_button.text())
        self.act_button.setEnabled(True)

    # What came

    def show_checked(self, checked: Checked) -> None:
        """Show the verdict on a file, and what can be done with it."""
        self._job, self.checked = None, checked
        self.card.show_verdict(checked)
        self.room.hide()
        self.card.show()
        self._show_acts()
        # Enter shows what a picture is to be compared with; to keep it is said on purpose.
        (self.card.open_button if checked.may_be_kept else self.act_button).setFocus()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._show_waiting(self.tr("Drop a PDF, a photo or a scan of a paper here, or paste it."), "file-pdf")
        if isinstance(error, DeskError):
            self.banner.tell_error(error)

    def _on_kept(self, paper: IssuedRow) -> None:
        self._desk.case_changed.emit(paper.case_id)
        if self.checked is not None:
            self.checked = replace(self.checked, looked=None)  # what is kept is not kept again
        self._show_acts()
        text = self.tr("It is kept as the signed {number} in its case.").format(number=paper.number)
        self.banner.tell("good", text)

    def _on_not_kept(self, error: Exception) -> None:
        self.act_button.setEnabled(True)
        if isinstance(error, DeskError):
            self.banner.tell_error(error)

    # What it leads to

    @property
    def _paper(self) -> IssuedRow | None:
        return self.checked.verdict.paper if self.checked else None

    def _open_paper(self) -> None:
        if self._paper is not None:
            self._show(self._paper, self)

    def _to_case(self) -> None:
        if self._paper is not None:
            case_id = self._paper.case_id
            self.accept()
            self._desk.case_wanted.emit(case_id)

    def _paste(self) -> None:
        if found := dropped_files(QGuiApplication.clipboard().mimeData()):
            self.take(found)
        else:
            self.banner.tell("info", self.tr("There is no file and no picture on the clipboard."))

    def _give_up(self) -> None:
        if self._job is not None and not self._job.is_over:
            self._job.cancel()
        self._job = None
