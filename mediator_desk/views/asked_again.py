"""Before what cannot be taken back, or shows what is covered: the passphrase or password once more."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from mediator_desk.errors import Unavailable
from mediator_desk.server.wrong_passwords import confirm_own
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.parts import words
from mediator_desk.views.passphrase_field import PassphraseField
from mediator_desk.views.passphrase_try import PassphraseTry

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.storage.keys import KeyFile
    from mediator_desk.storage.tries import Tries

STAYS_CONFIRMED = timedelta(minutes=2)


def ask_again(desk: Desk, window: QWidget, why: str, on_confirmed: Callable[[], object]) -> None:
    """Ask who works here for the passphrase before `window`, with the sentence `why`; then call `on_confirmed`.

    At a server it is the password. Goes on at once where nobody signs in, or the same `why` was confirmed in the last
    two minutes. Cancelled, nothing is called. Wrong ones count like those of signing in.
    """
    confirmed = _confirmed_at(desk)
    if not desk.has_sign_in or confirmed.is_fresh(why):
        on_confirmed()
        return
    dialog = AskAgainDialog(desk, desk.keys, why, window)

    def go_on() -> None:
        confirmed.note(why)
        on_confirmed()

    dialog.accepted.connect(go_on)
    shown(dialog)


class AskAgainDialog(DeskDialog):
    """Asks for the passphrase of who works here, without `keys` for the password; accepted once it was right."""

    def __init__(self, desk: Desk, keys: KeyFile | None, why: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Is it you?"), self.tr("Go on"), parent)
        self._desk, self._keys = desk, keys
        self.body.addWidget(words(why, tone="ink2", wrap=True))
        label = self.tr("Passphrase of {name}") if keys is not None else self.tr("Password of {name}")
        self.passphrase = PassphraseField(label.format(name=desk.actor.name))
        self.body.addWidget(self.passphrase)
        self._trying = PassphraseTry(desk.jobs, _tries(desk, keys), self.passphrase, self.act_button)
        self.passphrase.line.setFocus()

    def act(self) -> None:
        """See in a job that it is right, then close."""
        self.banner.clear()
        typed = self.passphrase.text()
        if self._keys is not None:
            work = partial(_confirm, self._desk, self._keys, typed)
        else:
            work = partial(confirm_own, self._desk.database, typed)
        self._trying.begin(work, lambda _nothing: self.accept(), self.banner.tell_error)


def _tries(desk: Desk, keys: KeyFile | None) -> Tries:
    if keys is not None:
        return keys.tries
    place = desk.server
    if place is None:
        raise RuntimeError("nobody signed in here")
    return place.tries


def _confirm(desk: Desk, keys: KeyFile, passphrase: str) -> None:
    """See that this is the passphrase, and the key file still that of the records that are open; runs in a job."""
    from mediator_desk.services.office.key_trail import refuse_older_keys

    unlocked, own = keys.confirm(desk.actor.staff_id or 0, passphrase), desk.database.ring
    if own is None or unlocked.ring.database != own.database:
        raise Unavailable("keys_do_not_fit", path=str(keys.path))
    with desk.database.reading() as db:
        refuse_older_keys(db, unlocked.generation)


class _Confirmed(QObject):
    """What was confirmed when; forgotten when the desk is locked or somebody else works here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._at: dict[str, datetime] = {}
        desk.actor_changed.connect(self.forget)
        desk.locked.connect(self.forget)

    def forget(self) -> None:
        self._at.clear()

    def note(self, why: str) -> None:
        self._at[why] = self._desk.now()

    def is_fresh(self, why: str) -> bool:
        at = self._at.get(why)
        # A clock that was set back since then confirms nothing.
        return at is not None and timedelta() <= self._desk.now() - at < STAYS_CONFIRMED


def _confirmed_at(desk: Desk) -> _Confirmed:
    found: Any = desk.findChild(_Confirmed)
    return found if found is not None else _Confirmed(desk)
