"""The lock: what is typed is kept, every window covered, the key dropped; who signs in again goes on where one was."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mediator_desk.app.comings import tell_coming
from mediator_desk.app.joining import tell_locking, unlocked_at_server
from mediator_desk.app.known_logins import login_here, logins_beside, remember_login
from mediator_desk.app.lock_backup import back_up_at_lock
from mediator_desk.app.opening import actor_at
from mediator_desk.app.signing_in import ask_for_passphrase, who_is_it
from mediator_desk.views.clipping import forget_clipped
from mediator_desk.views.sign_in.cover import Cover
from mediator_desk.views.sign_in.lock_window import LockWindow, lock_reason, lock_title

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor
    from mediator_desk.server.line import ServerPlace
    from mediator_desk.storage.key_holders import KeyOwner
    from mediator_desk.storage.key_ring import KeyRing
    from mediator_desk.storage.keys import KeyFile, Unlocked
    from mediator_desk.views.frame import Frame
    from mediator_desk.views.sign_in.pane import SignInPane
    from mediator_desk.views.sign_in.server_pane import ServerPane

LOOKED_AFTER_MS = 100
"""How often it is seen whether work is over that had begun before, and whether a window came that is not covered."""

_COVERED = (Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet, Qt.WindowType.Drawer, Qt.WindowType.Tool)


class _Back(NamedTuple):
    """Who is here again; None after the recovery code, with those to choose from."""

    actor: Actor | None
    people: tuple[KeyOwner, ...]


class Lock(QObject):
    """Locks the desk when it is asked to. There is one for a window."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(frame)
        self._desk, self._frame = desk, frame
        self._covers: dict[QWidget, Cover] = {}
        self._before: tuple[QWidget | None, QWidget | None] = (None, None)
        self.page: LockWindow | None = None
        self._is_backed_up = False
        self._looking = QTimer(self, interval=LOOKED_AFTER_MS)
        self._looking.timeout.connect(self._look)
        desk.lock_wanted.connect(self.lock)
        desk.other_person_wanted.connect(self._lock_for)

    @property
    def is_locked(self) -> bool:
        """Whether the windows are covered."""
        return self.page is not None

    def lock(self) -> None:
        """Lock now, where people sign in; work that had begun ends before key, password and line are dropped."""
        if self.is_locked or not self._desk.is_open or not self._desk.has_sign_in:
            return
        if self._desk.database.is_locked and not self._desk.jobs.is_resting:
            # The keys are being exchanged: nobody could sign in before that is over.
            QTimer.singleShot(LOOKED_AFTER_MS, self, self.lock)
            return
        self._keep_typed()
        forget_clipped()
        self._before = (QApplication.activeWindow(), QApplication.focusWidget())
        self._desk.jobs.hold("lock")
        self._is_backed_up = False
        self._cover_all()
        self._show_page()
        self._look()
        self._looking.start()

    def _lock_for(self, _staff_id: int) -> None:
        self.lock()
        if self.page is not None:
            self.page.pane.name.clear()
            self.page.pane.take_focus()

    def _keep_typed(self) -> None:
        from mediator_desk.views.input_keeper import keeper_of

        QGuiApplication.inputMethod().commit()  # what is composed just now belongs to what was typed
        while (popup := QApplication.activePopupWidget()) is not None:
            if not popup.close():
                break
        keeper = keeper_of(self._desk)
        keeper.closing.emit()
        if self._desk.server is None:
            keeper.settle()
        else:  # a server may be away: the window waits for nothing
            self._run_before(keeper.settling())

    def _cover_all(self) -> None:
        for window in QApplication.topLevelWidgets():
            is_new = window.isVisible() and window not in self._covers and not self._is_ours(window)
            if is_new and window.windowType() in _COVERED:
                self._covers[window] = Cover(window)

    def _is_ours(self, window: QWidget | None) -> bool:
        while window is not None:
            if window is self.page:
                return True
            window = window.parentWidget()
        return False

    def _pane(self) -> SignInPane | ServerPane:
        from mediator_desk.views.sign_in.pane import SignInPane
        from mediator_desk.views.sign_in.server_pane import ServerPane

        desk, name = self._desk, self._desk.actor.name
        if desk.keys is not None:
            open_with = partial(_unlocked, desk, desk.keys)
            return SignInPane(desk, desk.keys, open_with, title=lock_title(name), reason=lock_reason(), name=name)
        come = partial(_unlocked_there, desk, desk.actor)
        return ServerPane(desk, logins_beside(desk), come, title=lock_title(name), reason=lock_reason())

    def _show_page(self) -> None:
        self.page = LockWindow(self._pane(), self._frame, leave=_leave)
        self.page.pane.opened.connect(self._on_unlocked)
        self.page.open()
        self.page.activateWindow()
        self.page.pane.take_focus()

    def _look(self) -> None:
        self._cover_all()
        database = self._desk.database
        if not self._desk.jobs.is_resting or database.is_locked:
            return
        if (
            not self._is_backed_up and not self._desk.jobs.is_closed
        ):  # who turns the computer off in the evening finds the desk locked already
            self._is_backed_up = True
            self._tell_server() if database.file is None else self._back_up()
            return
        database.lock()
        self._desk.locked.emit()

    def _back_up(self) -> None:
        """Make a backup under the key that is dropped in a moment; why there is none is told at the next start."""
        database, now = self._desk.database, self._desk.now()
        if database.file is None:
            return
        work = partial(back_up_at_lock, database.file, database.ring, now=now)
        self._desk.jobs.run(work, owner=self, on_done=self._on_backed_up, although_held=True)

    def _tell_server(self) -> None:
        """Let the trail of a server know, as long as this login is here; one that is away keeps nobody waiting."""
        desk = self._desk
        if not desk.database.line.fault:
            self._run_before(partial(tell_locking, desk.database, by=desk.actor, now=desk.now()))

    def _run_before(self, work: Callable[[], None]) -> None:
        """Do something before the line is dropped."""
        self._desk.jobs.run(work, owner=self, on_done=lambda _nothing: None, although_held=True)

    def _on_backed_up(self, failure: str) -> None:
        if failure:
            self._desk.settings.backup_failure = failure

    def _on_unlocked(self, back: _Back) -> None:
        if back.actor is not None or self.page is None or self._desk.keys is None:
            if self._desk.server is not None:
                remember_login(self._desk.settings, login_here(self._desk, back.actor or self._desk.actor))
            self._go_on(back.actor or self._desk.actor)
            return
        self._looking.stop()  # the key is wanted while the new passphrase is chosen
        database = self._desk.database
        dialog = ask_for_passphrase(self._desk, self._desk.keys, database, back.people, self.page, self._go_on)
        dialog.rejected.connect(self._looking.start)  # nobody is here: the key is dropped again

    def _go_on(self, actor: Actor) -> None:
        """Take everything away that covers the desk; for another person close what stood before it too."""
        self._looking.stop()
        is_other = actor.staff_id != self._desk.actor.staff_id
        page, self.page = self.page, None
        covers, self._covers = self._covers, {}
        for window, cover in covers.items():
            if shiboken6.isValid(window) and shiboken6.isValid(cover):
                cover.lift()
        if page is not None:
            page.done(0)
            page.deleteLater()
        if is_other:
            self._hand_over(actor, list(covers))
        else:
            self._know_again(actor)
            self._return_keyboard()
        self._desk.jobs.go_on("lock")

    def _know_again(self, actor: Actor) -> None:
        """Let hold what was changed of the same person meanwhile at another desk: name, role, sight."""
        known = self._desk.actor
        if replace(actor, desk=known.desk) != known:
            self._desk.sign_in(actor)

    def _hand_over(self, actor: Actor, windows: list[QWidget]) -> None:
        for window in reversed(windows):
            if window is not self._frame and shiboken6.isValid(window):
                window.done(0) if isinstance(window, QDialog) else window.close()
        self._desk.settings.staff_id = actor.staff_id or 0
        self._desk.sign_in(actor)

    def _return_keyboard(self) -> None:
        window, focused = self._before
        self._before = (None, None)
        if window is not None and shiboken6.isValid(window):
            window.activateWindow()
        if focused is not None and shiboken6.isValid(focused):
            focused.setFocus()


def _unlocked(desk: Desk, keys: KeyFile, unlocked: Unlocked) -> _Back:
    """Give the database its key again and return who is here, with a trace of it; runs in a job."""
    database, before = desk.database, desk.actor
    _open_again(database, unlocked.ring)
    try:
        people = who_is_it(database, keys, unlocked)
    except BaseException:
        database.lock()
        raise
    if unlocked.staff_id is None:
        return _Back(None, people)
    with database.reading() as db:
        actor = actor_at(db, unlocked.staff_id)
    is_back = actor.staff_id == before.staff_id
    tell_coming(database, keys, by=actor, now=desk.now(), left=None if is_back else before, is_back=is_back)
    return _Back(actor, ())


def _unlocked_there(desk: Desk, before: Actor, place: ServerPlace, password: str) -> _Back:
    """Come to the server again; runs in a job."""
    return _Back(unlocked_at_server(desk.database, place.login, password, before, desk.now()), ())


def _open_again(database: Database, ring: KeyRing) -> None:
    """See, as a start does, that these are the keys of these records, and give them to the database.

    Raises Unavailable("keys_do_not_fit"): another key file was put beside the records.
    """
    from mediator_desk.storage.committee_file import key_of_file
    from mediator_desk.storage.protecting import finish_if_alone

    file = database.file
    if file is None:
        return
    key_of_file(file, ring)
    if database.is_locked:
        database.unlock(finish_if_alone(file, ring) if ring.is_moving else ring)


def _leave() -> None:
    QCoreApplication.exit(0)
