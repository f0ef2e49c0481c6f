"""Another key for all records: what it is for, and how far it is; nobody works on them meanwhile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from mediator_desk.errors import DeskError
from mediator_desk.progress import SILENT, Progress
from mediator_desk.views.asked_again import ask_again
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.parts import words
from mediator_desk.views.progress_line import ProgressLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor
    from mediator_desk.storage.protecting import Moved

LOOKED_AFTER_MS = 100


class RekeyDialog(DeskDialog):
    """Exchanges the key once all work that had begun is over; cannot be left meanwhile. Then `damaged` is known."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A new key for the records"), self.tr("Exchange the key"), parent, width=560)
        self._desk = desk
        self.damaged = 0
        self._is_busy = False
        self._waiting = QTimer(self, interval=LOOKED_AFTER_MS)
        self._waiting.timeout.connect(self._begin_at_rest)
        why = self.tr(
            "For when somebody who could sign in has left, or a computer or a copy of the key file was lost: whoever"
            " kept the key of before can read nothing that is written from now on."
        )
        stays = self.tr(
            "Passphrases and the recovery code stay as they are. All records are written anew, which may take minutes;"
            " nobody can work meanwhile. Backups made before stay under the key of before."
        )
        for text in (why, stays):
            self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.line = ProgressLine(self)
        self.line.hide()
        self.body.addWidget(self.line)
        self.cancel_button.setFocus()  # Enter in passing must not begin it
        # Whoever comes in by the lock closes it: nothing waits for a dialog that is gone.
        self.destroyed.connect(partial(desk.jobs.go_on, "rekey"))

    def act(self) -> None:
        """Begin; the window reads nothing until it is over."""
        if self._is_busy:
            return
        self.banner.clear()
        self._set_busy(is_busy=True)
        self._desk.jobs.hold("rekey")
        self._waiting.start()

    def reject(self) -> None:
        """Leave, unless the key is being exchanged just now."""
        if not self._is_busy:
            super().reject()

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        for part in (self.act_button, self.cancel_button):
            part.setEnabled(not is_busy)
        self.line.setVisible(is_busy)
        if is_busy:
            self.line.begin(self.tr("Writing the records under the new key …"))
        else:
            self.line.end()

    def _begin_at_rest(self) -> None:
        if not self.isVisible():  # another person came in by the lock, which closed it
            self._waiting.stop()
            self._desk.jobs.go_on("rekey")
            return
        if not self._desk.jobs.is_resting or self._desk.database.is_locked:
            return  # work goes on, or somebody has locked the desk: then it is done after unlocking
        self._waiting.stop()
        self._desk.jobs.run(
            partial(exchanged, self._desk.database, self._desk.actor, self._desk.now()),
            owner=self,
            on_done=self._on_done,
            on_failed=self._on_failed,
            on_progress=self.line.show_progress,
            although_held=True,
        )

    def _on_done(self, moved: Moved) -> None:
        self._set_busy(is_busy=False)
        self._desk.jobs.go_on("rekey")
        self.damaged = len(moved.damaged)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(is_busy=False)
        self._desk.jobs.go_on("rekey")
        if isinstance(error, DeskError):
            self.banner.tell_error(error)
        if self._desk.database.is_locked:
            self._desk.lock_wanted.emit()  # signing in reads the keys as they are now


def exchange_key(desk: Desk, window: QWidget, on_done: Callable[[int], object]) -> None:
    """Let a person exchange the key of all records after being asked again; `on_done` is told how many kept files were
    damaged and stay as they are.
    """

    def show() -> None:
        dialog = shown(RekeyDialog(desk, window))
        dialog.accepted.connect(lambda: on_done(dialog.damaged))

    why = QCoreApplication.translate("Passphrases", "All records get another key.")
    ask_again(desk, window, why, show)


def exchanged(database: Database, actor: Actor, now: datetime, progress: Progress = SILENT) -> Moved:
    """Give the records of an open database another key and go on with it; runs in a job, while nothing else does.

    Raises what storage/protecting.rekey raises; the records are then open, and the next start finishes what had begun.
    """
    from mediator_desk.errors import Refused
    from mediator_desk.models.rights import Right, may
    from mediator_desk.services.office.key_trail import REKEYED, note_keys
    from mediator_desk.storage.keys import KeyFile, keys_beside
    from mediator_desk.storage.protecting import begin_rekey, finish

    may(actor, Right.KEEP_PASSPHRASES)
    file, ring = database.file, database.ring
    if file is None or ring is None:
        raise Refused("no_keys_here")
    database.lock()
    try:
        ring = begin_rekey(file, ring)
        moved = finish(file, ring, progress=progress)
        ring = moved.ring
    finally:
        database.unlock(ring)
    with database.writing() as db:
        note_keys(db, REKEYED, generation=KeyFile(keys_beside(file)).generation, by=actor, now=now)
    return moved
