"""A committee of one's own that still lies in plain files is told of, and protected while one waits."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right, allows

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor
    from mediator_desk.views.desk_view import DeskView

LOOKED_AFTER_MS = 100


def offer_protection(desk: Desk, view: DeskView, *, is_practice: bool) -> None:
    """Tell in the banner that the records are not encrypted, with the act that changes it."""
    known = view.findChild(PlainNews)
    news = known if isinstance(known, PlainNews) else PlainNews(desk, view)
    news.begin(is_wanted=not is_practice)


class PlainNews(QObject):
    """Says in the banner that the records are plain, and again after other news that stood there in between."""

    def __init__(self, desk: Desk, view: DeskView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._is_wanted = self._is_displaced = False
        self._told = ""
        view.banner.shown.connect(self._follow)
        desk.protect_wanted.connect(self._protect)

    def begin(self, *, is_wanted: bool) -> None:
        """Say it where it is so."""
        self._is_wanted = is_wanted and _are_plain(self._desk)
        self._is_displaced = False
        self._tell()

    def _tell(self) -> None:
        if not self._view.banner.isHidden() and self._is_displaced:
            return  # other news again
        self._is_displaced = False
        if self._is_wanted and _are_plain(self._desk):
            _tell_plain(self._desk, self._view)
            self._told = self._view.banner.text

    def _follow(self, is_shown: bool) -> None:
        if is_shown:
            self._is_displaced = self._is_wanted and self._told not in ("", self._view.banner.text)
        elif self._is_displaced:
            QTimer.singleShot(0, self, self._tell)  # whoever takes news away may tell others at once
        else:
            self._is_wanted = False  # it was read and put away: the settings still have it

    def _protect(self) -> None:
        Protecting(self._desk, self._view).begin()


def _are_plain(desk: Desk) -> bool:
    return desk.database.is_embedded and desk.keys is None and desk.actor.staff_id is not None


def _tell_plain(desk: Desk, view: DeskView) -> None:
    title = QCoreApplication.translate("Protecting", "The committee's records lie on this computer unencrypted")
    if not allows(desk.actor, Right.KEEP_PASSPHRASES):
        reason = QCoreApplication.translate("Protecting", "Whoever administrates the desk can protect them.")
        view.banner.tell("warn", title, reason)
        return
    reason = QCoreApplication.translate("Protecting", "With a passphrase nobody else can read them.")
    act = QCoreApplication.translate("Protecting", "Protect…")
    view.banner.tell("warn", title, reason, [(act, desk.protect_wanted.emit)])


class Protecting(QObject):
    """Asks for passphrase and recovery code, and encrypts the records that are open."""

    def __init__(self, desk: Desk, view: DeskView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._waiting = QTimer(self, interval=LOOKED_AFTER_MS)

    def begin(self) -> None:
        """Open the dialog."""
        from mediator_desk.storage.key_holders import KeyOwner
        from mediator_desk.views.messages import shown
        from mediator_desk.views.new_keys_dialog import NewKeysDialog

        title = QCoreApplication.translate("Protecting", "Protect the committee's records")
        last = QCoreApplication.translate("Protecting", "Encrypt the records")
        actor = self._desk.actor
        self.dialog = shown(NewKeysDialog(title, KeyOwner(actor.staff_id or 0, actor.name), last, self._view))
        self.dialog.ready.connect(self._when_resting)

    def _when_resting(self, passphrase: str, code: str) -> None:
        """Begin once all work is over that had begun: nobody else may have the records open."""
        self._desk.jobs.hold("protect")

        def look() -> None:
            if self._desk.jobs.is_resting:
                self._waiting.stop()
                self._waiting.timeout.disconnect(look)
                self._protect(passphrase, code)

        self._waiting.timeout.connect(look)
        self._waiting.start()

    def _protect(self, passphrase: str, code: str) -> None:
        work = partial(protected, self._desk.database, self._desk.actor, passphrase, code, self._desk.now())
        self._desk.jobs.run(
            work, owner=self.dialog, on_done=self._on_done, on_failed=self._on_failed, although_held=True
        )

    def _on_done(self, _nothing: object) -> None:
        self._desk.jobs.go_on("protect")
        self.dialog.accept()
        told = QCoreApplication.translate("Protecting", "The records are encrypted from now on")
        reason = QCoreApplication.translate("Protecting", "Give your colleagues passphrases in the settings.")
        self._view.banner.tell("good", told, reason)
        self._desk.committee_changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._desk.jobs.go_on("protect")
        if isinstance(error, DeskError):
            self.dialog.failed(error)
        else:
            self.dialog.set_busy(is_busy=False)


def protected(database: Database, actor: Actor, passphrase: str, code: str, now: datetime) -> None:
    """Encrypt an open database and go on with it; runs in a job, while nothing else reads or writes.

    Raises what storage/protecting.protect raises; the records are then open as they are.
    """
    from mediator_desk.services.office.key_trail import PROTECTED, note_keys
    from mediator_desk.storage.key_holders import KeyOwner
    from mediator_desk.storage.keys import KeyFile, keys_beside
    from mediator_desk.storage.protecting import protect

    file = database.file
    if file is None:
        return
    ring = None
    database.lock()
    try:
        ring = protect(file, KeyOwner(actor.staff_id or 0, actor.name), passphrase, code).ring
    finally:
        keys = KeyFile(keys_beside(file))
        if ring is None and keys.is_there:  # it ended in the middle: the ring opens both
            ring = keys.unlock(actor.name, passphrase).ring
        database.unlock(ring)
    with database.writing() as db:
        note_keys(db, PROTECTED, generation=keys.generation, by=actor, now=now)
