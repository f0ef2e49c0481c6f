"""The password of one's own at an office's server, changed at any time by whoever knows the one until now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.server.wrong_passwords import confirm_own
from mediator_desk.services.office import server_people
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.new_passphrase import NewPassphrase
from mediator_desk.views.parts import words
from mediator_desk.views.passphrase_field import PassphraseField
from mediator_desk.views.passphrase_try import PassphraseTry
from mediator_desk.views.settings.people_passphrases import change_passphrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.server.line import ServerPlace


class PasswordDialog(DeskDialog):
    """Takes the password until now and the new one twice; accepted once the server has it."""

    def __init__(self, desk: Desk, place: ServerPlace, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Change your password"), self.tr("Save"), parent, width=520)
        self._desk = desk
        said = self.tr("It counts at once at every computer from which you come to {server}.")
        self.body.addWidget(words(said.format(server=place.host), tone="ink2", wrap=True))
        self.old = PassphraseField(self.tr("The password until now"))
        self.new = NewPassphrase(label=self.tr("New password"))
        self.body.addWidget(self.old)
        self.body.addWidget(self.new)
        self.setTabOrder(self.old.line, self.new.first.line)
        self.setTabOrder(self.new.again.eye, self.old.eye)
        self._trying = PassphraseTry(desk.jobs, place.tries, self.old, self.act_button)
        self.old.setFocus()

    def act(self) -> None:
        """Tell the server in a job, then close."""
        self.banner.clear()
        if not self.old.text():
            self.old.try_again(self.tr("Type your password."))
            return
        actor = self._desk.actor
        chosen = self.new.checked(KeyOwner(actor.staff_id or 0, actor.name))
        if chosen is not None:
            work = partial(_change, self._desk, self.old.text(), chosen)
            self._trying.begin(work, lambda _nothing: self.accept(), self.banner.tell_error)

    def is_changed(self) -> bool:
        """Tell whether a password was typed that would be lost."""
        return self.new.is_touched()


def change_own(desk: Desk, window: QWidget, on_done: Callable[[], object]) -> None:
    """Let who works here change the own passphrase, or the own password at a server; nothing where nobody signs in."""
    place = desk.server
    if place is not None:
        shown(PasswordDialog(desk, place, window)).accepted.connect(on_done)
    else:
        change_passphrase(desk, desk.actor.staff_id or 0, window, on_done)


def changed_words(desk: Desk) -> str:
    """Return what is said once it was changed."""
    if desk.server is None:
        return QCoreApplication.translate("Passphrases", "Your passphrase is changed.")
    return QCoreApplication.translate("Passphrases", "Your password is changed.")


def _change(desk: Desk, old: str, new: str) -> None:
    """Runs in a job."""
    database = desk.database
    confirm_own(database, old)
    with database.changing_password(new), database.writing() as db:
        server_people.choose_password(db, new, ring=database.ring, by=desk.actor, now=desk.now())
