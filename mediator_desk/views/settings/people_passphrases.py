"""Passphrases of the people at the desk: given, changed, taken away; and another recovery code."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.errors import DeskError, Unavailable
from mediator_desk.services.office import key_trail
from mediator_desk.views.asked_again import ask_again
from mediator_desk.views.messages import DeskDialog, ask, shown
from mediator_desk.views.new_keys_dialog import NewKeysDialog
from mediator_desk.views.new_passphrase import NewPassphrase
from mediator_desk.views.parts import words
from mediator_desk.views.passphrase_field import PassphraseField
from mediator_desk.views.passphrase_try import PassphraseTry

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.storage.key_holders import KeyOwner
    from mediator_desk.storage.key_ring import KeyRing
    from mediator_desk.storage.keys import KeyFile


class PassphraseDialog(DeskDialog):
    """A new passphrase: for oneself with the old one, for somebody else without it."""

    def __init__(self, desk: Desk, keys: KeyFile, owner: KeyOwner, parent: QWidget | None = None) -> None:
        is_own = owner.staff_id == desk.actor.staff_id
        title = self.tr("Change your passphrase") if is_own else self.tr("A passphrase for {name}")
        super().__init__(title.format(name=owner.name), self.tr("Save"), parent, width=520)
        self._is_own = is_own
        self._desk, self._keys, self._owner = desk, keys, owner
        self.old = PassphraseField(self.tr("The passphrase until now"))
        self.new = NewPassphrase()
        if self._is_own:
            self.body.addWidget(self.old)
        else:
            hint = self.tr("Let {name} type it here, or tell it in person; {name} can change it later.")
            self.body.addWidget(words(hint.format(name=owner.name), tone="ink2", wrap=True))
        self.body.addWidget(self.new)
        if self._is_own:
            self.setTabOrder(self.old.line, self.new.first.line)
            self.setTabOrder(self.new.again.eye, self.old.eye)
        self._trying = PassphraseTry(
            desk.jobs, keys.tries, self.old if self._is_own else self.new.first, self.act_button
        )
        (self.old if self._is_own else self.new).setFocus()

    def act(self) -> None:
        """Keep the new passphrase in a job, then close."""
        self.banner.clear()
        passphrase = self.new.checked(self._owner)
        if passphrase is None:
            return
        old = self.old.text() if self._is_own else None
        work = partial(_change, self._desk, self._keys, self._owner, old, passphrase)
        self._trying.begin(work, lambda _nothing: self.accept(), self.banner.tell_error)

    def is_changed(self) -> bool:
        """Tell whether a passphrase was typed that would be lost."""
        return self.new.is_touched()


def change_passphrase(desk: Desk, staff_id: int, window: QWidget, on_done: Callable[[], object]) -> None:
    """Let a person change the own passphrase, or give one to somebody else after being asked again."""
    keys = desk.keys
    if keys is None:
        return
    with desk.database.reading() as db:
        owner = key_trail.key_owner(db, staff_id)

    def show() -> None:
        shown(PassphraseDialog(desk, keys, owner, window)).accepted.connect(on_done)

    if staff_id == desk.actor.staff_id:
        show()
        return
    why = QCoreApplication.translate("Passphrases", "Somebody gets a way to the committee's records.")
    ask_again(desk, window, why, show)


def take_away_passphrase(
    desk: Desk, staff_id: int, window: QWidget, on_done: Callable[[], object], tell: Callable[[DeskError], object]
) -> None:
    """Take a person's passphrase away after being asked again; `tell` hears why it cannot be."""
    with desk.database.reading() as db:
        owner = key_trail.key_owner(db, staff_id)
    question = QCoreApplication.translate("Passphrases", "Take the passphrase of {name} away?").format(name=owner.name)
    loss = QCoreApplication.translate(
        "Passphrases", "{name} cannot sign in at this computer any more. Everything done under this name stays."
    ).format(name=owner.name)
    act = QCoreApplication.translate("Passphrases", "Take it away")
    if not ask(window, question, loss, act, danger=True):
        return

    def take() -> None:
        try:
            _take_away(desk, staff_id)
        except DeskError as error:
            tell(error)
        else:
            on_done()

    why = QCoreApplication.translate("Passphrases", "Somebody loses the way to the committee's records.")
    ask_again(desk, window, why, take)


def make_recovery_code(desk: Desk, window: QWidget) -> None:
    """Make another recovery code after being asked again: shown, printed, typed again, and only then it counts."""
    title = QCoreApplication.translate("Passphrases", "A new recovery code")
    last = QCoreApplication.translate("Passphrases", "Let this code count")

    def show() -> None:
        dialog = shown(NewKeysDialog(title, None, last, window))

        def failed(error: Exception) -> None:
            if isinstance(error, DeskError):
                dialog.failed(error)

        def keep(_passphrase: str, code: str) -> None:
            work = partial(_use_code, desk, code)
            desk.jobs.run(work, owner=dialog, on_done=lambda _nothing: dialog.accept(), on_failed=failed)

        dialog.ready.connect(keep)

    why = QCoreApplication.translate("Passphrases", "A new recovery code makes the one before worthless.")
    ask_again(desk, window, why, show)


def follow_staff(desk: Desk, staff_id: int, *, is_active: bool) -> None:
    """Let the key file know a person by a new name, and nobody who was put aside. Raises Unavailable, Refused."""
    keys = desk.keys
    if keys is None or staff_id not in keys.people():
        return
    if not is_active:
        _take_away(desk, staff_id)
        return
    with desk.database.reading() as db:
        owner = key_trail.key_owner(db, staff_id)
    keys.rename_person(_ring(desk), owner)


def _change(desk: Desk, keys: KeyFile, owner: KeyOwner, old: str | None, new: str) -> None:
    """Runs in a job."""
    _see_keys(desk, keys)
    if old is None:
        _ask_right(desk, owner.staff_id)
        keys.add_person(_ring(desk), owner, new)
    else:
        keys.change_passphrase(owner, old, new)
    _note(desk, key_trail.GIVEN if old is None else key_trail.CHANGED, owner.staff_id)


def _take_away(desk: Desk, staff_id: int) -> None:
    keys = desk.keys
    if keys is not None:
        _see_keys(desk, keys)
        _ask_right(desk, staff_id)
        keys.remove_person(_ring(desk), staff_id)
        _note(desk, key_trail.TAKEN_AWAY, staff_id)


def _use_code(desk: Desk, code: str) -> None:
    """Runs in a job."""
    keys = desk.keys
    if keys is not None:
        _see_keys(desk, keys)
        keys.use_recovery_code(_ring(desk), code)
        _note(desk, key_trail.CODE_MADE, None)


def _see_keys(desk: Desk, keys: KeyFile) -> None:
    """Raise Refused("keys_older") where an older key file was put there meanwhile: changed, it would be the newest."""
    with desk.database.reading() as db:
        key_trail.refuse_older_keys(db, keys.generation)


def _ask_right(desk: Desk, staff_id: int) -> None:
    """Raise Refused("not_for_role") before the key file is changed."""
    with desk.database.reading() as db:
        key_trail.may_keep_passphrase_of(db, staff_id, by=desk.actor)


def _note(desk: Desk, act: str, staff_id: int | None) -> None:
    generation = desk.keys.generation if desk.keys else 0
    with desk.database.writing() as db:
        key_trail.note_keys(db, act, generation=generation, staff_id=staff_id, by=desk.actor, now=desk.now())


def _ring(desk: Desk) -> KeyRing:
    ring = desk.database.ring
    if ring is None:
        raise Unavailable("desk_locked")
    return ring
