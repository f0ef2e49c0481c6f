"""A folder comes back: which one, and the passphrase that opens it. What is in it is compared next."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mediator_desk.errors import DeskError
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.outstation.folder_field import FolderField
from mediator_desk.views.parts import words
from mediator_desk.views.passphrase_field import PassphraseField
from mediator_desk.views.progress_line import ProgressLine

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor
    from mediator_desk.services.outstation.comparing import CheckIn
    from mediator_desk.views.undoing import Teller

WIDTH = 560


class OpenedFolder(NamedTuple):
    """An opened folder beside the office. Whoever gets it closes the file."""

    folder: Path
    file: Database
    found: CheckIn


class BringBackDialog(DeskDialog):
    """Opens the folder in a job and hands over to the comparison. Nothing is changed before that is agreed to."""

    def __init__(self, desk: Desk, tell: Teller, parent: QWidget | None = None, folder: Path | None = None) -> None:
        """`folder`: the one that was chosen before."""
        super().__init__(self.tr("Bring cases back"), self.tr("Compare"), parent, width=WIDTH)
        self._desk, self._tell = desk, tell
        self._is_at_work = False
        text = self.tr(
            "Choose the folder that was taken along: on this computer, or on a stick. First you see what was changed "
            "where; nothing is saved before you say so."
        )
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.form = Form(self)
        begin = Path(desk.settings.last_outstation_folder or Path.home())
        self.form.add("folder", self.tr("Folder"), FolderField(self.tr("Folder that was taken along"), begin))
        self.keep_input(desk, "bring_back")
        if folder is not None and folder.is_dir():
            self.form.field("folder").show_folder(folder)
        self.body.addWidget(self.form)
        self.passphrase = PassphraseField(self.tr("Passphrase of the folder"))
        self.passphrase.line.setProperty("field_name", "outstation_passphrase")
        self.body.addWidget(self.passphrase)
        self.line = ProgressLine(self)
        self.line.hide()
        self.body.addWidget(self.line)
        self.body.addStretch(1)
        self.passphrase.setFocus()  # no dialog begins at a button: Enter would press it

    def is_changed(self) -> bool:
        """Nothing here is worth a question: a folder is chosen again at once. After a crash it stands here again."""
        return False

    def act(self) -> None:
        """Open the folder and compare it."""
        self.banner.clear()
        folder = self.form.field("folder").folder()
        if folder is None:
            self.banner.tell("bad", self.tr("Choose the folder that was taken along."))
            self.form.take_focus()
        elif not self.passphrase.text():
            self.passphrase.try_again(self.tr("The folder opens with the passphrase that was chosen for it."))
        else:
            self._look(folder)

    def reject(self) -> None:
        """Close, but not while the folder is being opened."""
        if not self._is_at_work:
            super().reject()

    def _look(self, folder: Path) -> None:
        self._set_busy(is_busy=True)
        desk = self._desk
        work = partial(looked, desk.database, folder, self.passphrase.text(), desk.actor, desk.now())
        desk.jobs.run(
            work, owner=self, on_done=partial(self._on_looked, folder), on_failed=partial(self._on_failed, folder)
        )

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_at_work = is_busy
        for part in (self.form, self.passphrase, self.act_button, self.cancel_button):
            part.setEnabled(not is_busy)
        self.line.setVisible(is_busy)
        self.line.begin(self.tr("Opening the folder and comparing …")) if is_busy else self.line.end()

    def _on_looked(self, folder: Path, looked: OpenedFolder) -> None:
        from mediator_desk.views.outstation.return_dialog import ReturnDialog

        self._set_busy(is_busy=False)
        self._desk.settings.last_outstation_folder = str(folder.parent)
        parent = self.parentWidget()
        self.accept()
        shown(ReturnDialog(self._desk, looked, self._tell, parent))

    def _on_failed(self, folder: Path, error: Exception) -> None:
        self._set_busy(is_busy=False)
        if not isinstance(error, DeskError):
            return  # a bug, told as one
        if error.code in ("wrong_passphrase", "passphrase_wrong"):
            from mediator_desk.views.sentences import sentence

            self.passphrase.try_again(sentence(error))
        elif error.code == "outstation_went_on":
            self._show_what_never_came(folder, error)
        else:
            self.banner.tell_error(error)

    def _show_what_never_came(self, folder: Path, error: DeskError) -> None:
        from mediator_desk.views.outstation.went_on_dialog import WentOn, WentOnDialog

        what: Any = error.params["what"]
        found = WentOn(folder, self.passphrase.text(), int(str(error.params["count"])), what)
        parent = self.parentWidget()
        self.accept()
        shown(WentOnDialog(self._desk, found, self._tell, parent))


def looked(office: Database, folder: Path, passphrase: str, by: Actor, now: datetime) -> OpenedFolder:
    """Open a folder that was taken along and compare it with the office; runs in a job.

    Raises what outstation_file.open_outstation and look raise; the file is closed then.
    """
    from mediator_desk.exchange.outstation_file import look, open_outstation

    file = open_outstation(folder, passphrase)
    try:
        return OpenedFolder(folder, file, look(office, file, by=by, now=now))
    except BaseException:
        file.close()
        raise
