"""Signing in at the start: the page, the records behind it, and the way in by the recovery code."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from mediator_desk.app.clean_end import is_open_here, open_here_words
from mediator_desk.app.comings import tell_coming
from mediator_desk.app.founding import finish_founding, url_of
from mediator_desk.app.opening import Opened, actor_at, open_committee
from mediator_desk.errors import DeskError, Refused, Unavailable
from mediator_desk.storage.keys import KeyFile, Unlocked, keys_beside

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor
    from mediator_desk.storage.key_holders import KeyOwner
    from mediator_desk.storage.key_ring import KeyRing
    from mediator_desk.views.desk_view import DeskView
    from mediator_desk.views.sign_in.recovered_dialog import RecoveredDialog


class Entered(NamedTuple):
    """What was opened, and who has to choose a passphrase first: nobody where one signed in with one's own."""

    opened: Opened
    ring: KeyRing
    people: tuple[KeyOwner, ...]


class SigningIn:
    """Shows the page and gives `on_opened` the records of whom signed in."""

    def __init__(
        self, desk: Desk, view: DeskView, file: Path, ways: QWidget, on_opened: Callable[[Opened], object]
    ) -> None:
        self._desk, self._view, self._file, self._on_opened = desk, view, file, on_opened
        self._keys = KeyFile(keys_beside(file))
        from mediator_desk.views.sign_in.pane import SignInPane
        from mediator_desk.views.sign_in.sign_in_view import SignInView, greeting, hour_of

        pane = SignInPane(desk, self._keys, self._enter, title=greeting(hour_of(desk.now())))
        self.page = SignInView(pane, ways)
        pane.opened.connect(self._on_entered)
        if is_open_here(url_of(file)):
            pane.tell_news("\n".join(open_here_words()))

    def show(self) -> None:
        """Show the page, and load the engine meanwhile."""
        self._view.show_instead(self.page, is_over=True)
        self.page.take_focus()
        self._desk.jobs.run(_load_engine, owner=self.page, on_done=lambda _nothing: None)

    def _enter(self, unlocked: Unlocked) -> Entered:
        """Open the records; runs in a job."""
        return entered(self._file, self._keys, unlocked, self._desk.now())

    def _on_entered(self, entered: Entered) -> None:
        if not entered.people:
            self._leave_page(entered.opened)
            return
        database, go_on = entered.opened.database, partial(self._on_named, entered)
        dialog = ask_for_passphrase(self._desk, self._keys, database, entered.people, self._view, go_on)
        dialog.rejected.connect(database.close)  # nobody is in

    def _on_named(self, entered: Entered, actor: Actor) -> None:
        self._leave_page(entered.opened._replace(actor=actor))

    def _leave_page(self, opened: Opened) -> None:
        self._view.show_waiting()
        self.page.deleteLater()
        self._on_opened(opened)


def entered(file: Path, keys: KeyFile, unlocked: Unlocked, now: datetime) -> Entered:
    """Open the records of a committee with its keys; runs in a job.

    Raises Refused("person_put_aside"), Unavailable("database_missing", path), and what Database.open raises.
    """
    from mediator_desk.storage.protecting import finish_if_alone

    finish_founding(file, keys)
    if not file.exists():
        raise Unavailable("database_missing", path=str(file))
    ring = finish_if_alone(file, unlocked.ring) if unlocked.ring.is_moving else unlocked.ring
    opened = open_committee(url_of(file), is_practice=False, staff_id=unlocked.staff_id or 0, now=now, ring=ring)
    try:
        people = who_is_it(opened.database, keys, unlocked)
        if not people and opened.actor is not None:
            tell_coming(opened.database, keys, by=opened.actor, now=now)
    except BaseException:
        opened.database.close()
        raise
    return Entered(opened, ring, people)


def who_is_it(database: Database, keys: KeyFile, unlocked: Unlocked) -> tuple[KeyOwner, ...]:
    """Return from whom to choose where the recovery code opened the records, () where a person did.

    Raises Refused("person_put_aside") for somebody who does not use the desk any more, ("passphrase_of_another", name)
    where the records know somebody else under the id that the passphrase was given to, as after a restore,
    ("keys_older") where the records know a newer key file than the one that the passphrase opened.
    """
    from mediator_desk.services.office.committee import active_staff
    from mediator_desk.services.office.key_trail import refuse_older_keys
    from mediator_desk.storage.key_holders import KeyOwner

    with database.reading() as db:
        staff = active_staff(db)
        if unlocked.staff_id is None:
            return tuple(KeyOwner(one.id, one.name, one.work_number) for one in staff)
        known = next((one for one in staff if one.id == unlocked.staff_id), None)
        if known is None:
            raise Refused("person_put_aside")
        if not keys.knows(KeyOwner(known.id, known.name, known.work_number)):
            raise Refused("passphrase_of_another", name=known.name)
        refuse_older_keys(db, unlocked.generation)
    return ()


def ask_for_passphrase(
    desk: Desk,
    keys: KeyFile,
    database: Database,
    people: tuple[KeyOwner, ...],
    window: QWidget,
    on_named: Callable[[Actor], object],
) -> RecoveredDialog:
    """After the recovery code: ask who it is and for a new passphrase, keep it, and give who works here now.

    Returns the dialog, which is `rejected` by who leaves without one.
    """
    from mediator_desk.views.messages import shown
    from mediator_desk.views.sign_in.recovered_dialog import RecoveredDialog

    dialog = shown(RecoveredDialog(people, window, desk.actor.name if desk.is_open else desk.settings.sign_in_name))

    def keep(owner: KeyOwner, passphrase: str) -> None:
        left = desk.actor if desk.is_open and desk.actor.staff_id != owner.staff_id else None
        work = partial(_new_passphrase, keys, database, owner, passphrase, desk.now(), left)
        desk.jobs.run(work, owner=dialog, on_done=done, on_failed=failed, although_held=True)

    def done(actor: Actor) -> None:
        dialog.accept()
        on_named(actor)

    def failed(error: Exception) -> None:
        if isinstance(error, DeskError):
            dialog.failed(error)

    dialog.chosen.connect(keep)
    return dialog


def _new_passphrase(
    keys: KeyFile, database: Database, owner: KeyOwner, passphrase: str, now: datetime, left: Actor | None
) -> Actor:
    from mediator_desk.services.office.key_trail import CODE_USED, give_passphrase, note_keys

    ring = database.ring
    if ring is None:
        raise Unavailable("desk_locked")
    with database.writing() as db:
        give_passphrase(db, keys, ring, owner, passphrase)
        actor = actor_at(db, owner.staff_id)
        note_keys(db, CODE_USED, generation=keys.generation, staff_id=owner.staff_id, by=actor, now=now)
    tell_coming(database, keys, by=actor, now=now, left=left)
    return actor


def _load_engine() -> None:
    """Import while a person types what is needed once they are in."""
    import mediator_desk.models.tables
    import mediator_desk.services.office.committee
    import mediator_desk.storage.protecting  # noqa: F401
