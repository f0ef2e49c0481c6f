"""Founding the committee of this computer: names, passphrase, recovery code; only then is its file made."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.app.opening import Opened, open_committee
from mediator_desk.errors import DeskError
from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from mediator_desk.desk import Desk
    from mediator_desk.services.office.committee import FirstPeopleDraft, FoundingDraft
    from mediator_desk.storage.keys import KeyFile
    from mediator_desk.views.desk_view import DeskView


class Founding:
    """Leads through the dialogs and gives `on_opened` the records that were founded at `file`."""

    def __init__(self, desk: Desk, view: DeskView, file: Path, on_opened: Callable[[Opened], object]) -> None:
        self._desk, self._view, self._file, self._on_opened = desk, view, file, on_opened

    def begin(self) -> None:
        """Ask for the names; everything typed stays until all of it is done or given up."""
        from mediator_desk.views.settings.founding_dialog import FoundingDialog

        self.names = shown(FoundingDialog(None, self._desk.now, self._view))
        self.names.drafted.connect(self._ask_for_keys)

    def _ask_for_keys(self, founding: FoundingDraft, people: FirstPeopleDraft) -> None:
        from mediator_desk.storage.key_holders import KeyOwner
        from mediator_desk.views.new_keys_dialog import NewKeysDialog

        title = QCoreApplication.translate("Founding", "Your passphrase and the recovery code")
        last = QCoreApplication.translate("Founding", "Found the committee")
        self.keys = shown(NewKeysDialog(title, KeyOwner(0, people.your_name.strip()), last, self.names))
        self.keys.ready.connect(partial(self._found, founding, people))

    def _found(self, founding: FoundingDraft, people: FirstPeopleDraft, passphrase: str, code: str) -> None:
        work = partial(found_encrypted, self._file, founding, people, passphrase, code, self._desk.now())
        self._desk.jobs.run(work, owner=self.keys, on_done=self._on_founded, on_failed=self._on_failed)

    def _on_founded(self, opened: Opened) -> None:
        self.keys.accept()
        self.names.accept()
        self._on_opened(opened)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):  # anything else is a bug, and told as one
            self.keys.failed(error)
        else:
            self.keys.set_busy(is_busy=False)


def found_encrypted(
    file: Path, founding: FoundingDraft, people: FirstPeopleDraft, passphrase: str, code: str, now: datetime
) -> Opened:
    """Found a committee at `file` whose founder has this passphrase; runs in a job.

    The file is made under another name and takes its own as the last thing: killed before, nothing was founded.
    Raises Invalid, Refused("keys_are_there"), Refused("committee_exists"), Unavailable.
    """
    from mediator_desk.database import Database
    from mediator_desk.errors import Refused
    from mediator_desk.services.office.committee import found_office
    from mediator_desk.services.office.this_computer import computer_name
    from mediator_desk.storage.key_holders import KeyOwner
    from mediator_desk.storage.key_ring import KeyRing
    from mediator_desk.storage.keys import KeyFile, keys_beside

    keys, draft, ring = KeyFile(keys_beside(file)), draft_of(file), KeyRing.new()
    if keys.is_there:
        raise Refused("keys_are_there", path=str(keys.path))
    _remove(draft)
    database = Database.open(url_of(draft), ring=ring)
    try:
        database.migrate()
        with database.writing() as db:
            founder = found_office(db, founding, people, desk=computer_name(), now=now)
    finally:
        database.close()
    keys.create(ring, KeyOwner(founder.staff_id or 0, founder.name), passphrase, code)
    _exchange(file, draft)
    return open_committee(url_of(file), is_practice=False, staff_id=founder.staff_id or 0, now=now, ring=ring)


def finish_founding(file: Path, keys: KeyFile) -> None:
    """Give the file of a committee its name, where the program ended between its keys and that; runs in a job."""
    draft = draft_of(file)
    if keys.is_there and draft.exists() and (not file.exists() or file.stat().st_size == 0):
        _exchange(file, draft)


def draft_of(file: Path) -> Path:
    """Return the name under which a committee's file is made."""
    return file.with_name(f"{file.name}.new")


def url_of(file: Path) -> str:
    """Return the URL of an embedded database."""
    return f"sqlite:///{file.as_posix()}"


def _exchange(file: Path, draft: Path) -> None:
    from mediator_desk.paths import unavailable
    from mediator_desk.storage.attachments import sync_folder

    try:
        for beside in ("-wal", "-shm"):  # of an empty one that was opened before
            file.with_name(file.name + beside).unlink(missing_ok=True)
        draft.replace(file)
        sync_folder(file.parent)
    except OSError as error:
        raise unavailable(error, file) from error


def _remove(draft: Path) -> None:
    for end in ("", "-wal", "-shm"):
        draft.with_name(draft.name + end).unlink(missing_ok=True)
