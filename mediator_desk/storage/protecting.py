"""A committee in plain files becomes an encrypted one, and an encrypted one gets other keys.

Both are the same way: the ring says first that the records are on their way to its current key, then the database is
copied and exchanged, kept files and unsaved input are sealed one by one, and last the ring says that all is there.
Ended at any moment, everything is readable with the ring (committee_file.key_of_file and sealed files say themselves
which key they have), and `finish` goes on with what is left.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL

from mediator_desk import paths
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.progress import SILENT, Progress
from mediator_desk.storage import unsaved_files
from mediator_desk.storage.attachments import AttachmentStore, kept_files_of, sync_folder
from mediator_desk.storage.committee_file import connected, is_plain, key_of_file
from mediator_desk.storage.key_holders import KeyOwner, refuse_weak
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile, keys_beside

WIPED_AT_ONCE = 1024 * 1024


@dataclass(frozen=True)
class Moved:
    """What `finish` did."""

    ring: KeyRing
    """The ring from now on."""
    files: int
    """Kept files that were sealed with the current key just now."""
    damaged: tuple[str, ...]
    """Hashes of kept files that cannot be read: they stay as they lie."""
    plain_backups: tuple[str, ...] = ()
    """Backups that anybody can read and that are damaged: they stay as they lie."""


def protect(
    file: Path,
    owner: KeyOwner,
    passphrase: str,
    recovery_code: str | None,
    *,
    progress: Progress = SILENT,
) -> Moved:
    """Encrypt a committee that lies in plain files; `owner` is the first who signs in.

    Raises Refused("keys_are_there"), ("not_a_plain_committee", path), a weak passphrase, Unavailable("disk_full"),
    ("database_in_use", path). Cancelled or killed, the records are readable with the passphrase, and `finish` goes on.
    """
    keys = KeyFile(keys_beside(file))
    if keys.is_there:
        raise Refused("keys_are_there", path=str(keys.path))
    if not file.exists() or not is_plain(file):
        raise Refused("not_a_plain_committee", path=str(file))
    refuse_weak(passphrase, owner)
    _refuse_without_room(file)
    with alone(file, None):
        pass  # better said before there are keys than after
    ring = KeyRing.new().moving()
    keys.create(ring, owner, passphrase, recovery_code)
    return finish(file, ring, progress=progress)


def rekey(file: Path, ring: KeyRing, *, progress: Progress = SILENT) -> Moved:
    """Give the records a fresh key: whoever took the one before along reads nothing that is written from now on.

    Every person's passphrase and the recovery code stay as they are. Raises as `protect` and KeyFile do.
    """
    return finish(file, begin_rekey(file, ring), progress=progress)


def begin_rekey(file: Path, ring: KeyRing) -> KeyRing:
    """Give the key file a ring with a fresh key, and return it: it opens everything, and `finish` does the rest.

    Raises Unavailable("database_in_use", path), ("disk_full"), Refused("keys_changed_meanwhile"): nothing is changed.
    """
    _refuse_without_room(file)
    with alone(file, key_of_file(file, ring)):
        pass
    fresh = ring.with_new_key()
    KeyFile(keys_beside(file)).replace_ring(ring, fresh)
    return fresh


def finish(file: Path, ring: KeyRing, *, progress: Progress = SILENT) -> Moved:
    """Bring everything that is not under the ring's current key there. Does nothing where all is.

    Needed after `protect` or `rekey` were ended in their midst: `ring.is_moving` tells it. Nobody else may have the
    records open. Raises Unavailable("database_in_use", path), ("disk_full"), ("copy_differs").
    """
    _move_database(file, ring)
    store = AttachmentStore(kept_files_of(file), ring.files)
    files, damaged = _move_attachments(store, progress)
    unsaved_files.seal_again(_url_of(file), ring)
    left = _seal_backups(file, ring)
    settled = ring.settled()  # with its older keys: a stick in a drawer may have backups that need them
    if settled != ring:
        KeyFile(keys_beside(file)).replace_ring(ring, settled)
    return Moved(settled, files, damaged, left)


def _seal_backups(file: Path, ring: KeyRing) -> tuple[str, ...]:
    """Make the backups from before there were keys anew: plain, they would tell all that was just encrypted."""
    from mediator_desk.storage.backups.origin import origin_of
    from mediator_desk.storage.backups.sealing import plain_ones, seal_plain_ones
    from mediator_desk.storage.backups.shelf import Shelf, shelf_of

    shelf = Shelf(shelf_of(file))
    with connected(file, ring.database) as connection:
        origin = origin_of(connection)
    if not plain_ones(shelf, origin):
        return ()
    with shelf.alone():
        return tuple(seal_plain_ones(shelf, origin, ring, keys_beside(file)))


def finish_if_alone(file: Path, ring: KeyRing) -> KeyRing:
    """Finish what is left of `protect` or `rekey`, and return the ring from then on.

    Where somebody else has the records open it is left for another time: all of it is readable meanwhile.
    """
    try:
        return finish(file, ring).ring
    except Unavailable as error:
        if error.code != "database_in_use":
            raise
    return ring


def _move_database(file: Path, ring: KeyRing) -> None:
    draft = file.with_name(file.name + ".moving")
    draft.unlink(missing_ok=True)
    key = key_of_file(file, ring)
    if key == ring.database:
        return
    try:
        with alone(file, key) as connection:
            copy_under(connection, draft, ring.database)
            if os.name != "nt":
                exchange(file, draft)
        if os.name == "nt":  # no open file is replaced there; who opens it in between keeps it from being replaced
            exchange(file, draft)
    except OSError as error:
        raise paths.unavailable(error, file) from error
    finally:
        draft.unlink(missing_ok=True)


@contextlib.contextmanager
def alone(file: Path, key: bytes | None) -> Any:  # noqa: ANN401 - a driver's connection
    """Give a connection that nobody else has one beside, with all that was saved in the one file."""
    from sqlcipher3 import dbapi2

    with connected(file, key) as connection:
        connection.execute("PRAGMA busy_timeout = 1000")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        try:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
            connection.execute("BEGIN EXCLUSIVE")  # the lock stays after the end: nobody opens it meanwhile
            connection.execute("COMMIT")
        except dbapi2.OperationalError as error:
            raise unavailable_for(error, file) from error
        yield connection


def unavailable_for(error: Exception, file: Path) -> Unavailable:
    """Return what the driver raised as what a person can act on."""
    words = str(error)
    if "locked" in words:
        return Unavailable("database_in_use", path=str(file))
    code = "disk_full" if "full" in words else "folder_read_only" if "readonly" in words else "disk_failed"
    return Unavailable(code, path=str(file.parent), detail=words)


def copy_under(connection: Any, draft: Path, key: bytes) -> None:  # noqa: ANN401 - a driver's connection
    """Write all that the connection reads to another file under this key, and compare. Raises Unavailable."""
    from sqlcipher3 import dbapi2

    draft.touch(mode=0o600)
    try:
        connection.execute(f"ATTACH DATABASE ? AS target KEY \"x'{key.hex()}'\"", (str(draft),))
        # Nobody reads the copy before it is whole and synced: it needs no journal of its own.
        connection.execute("PRAGMA target.journal_mode = OFF")
        connection.execute("PRAGMA target.synchronous = OFF")
        connection.execute("SELECT sqlcipher_export('target')").fetchone()
        connection.execute("DETACH DATABASE target")
        _compare(connection, draft, key)
    except dbapi2.OperationalError as error:
        raise unavailable_for(error, draft) from error


def _compare(connection: Any, draft: Path, key: bytes) -> None:  # noqa: ANN401 - a driver's connection
    """See that the copy is whole and has every row, before it takes the place of what it was made of."""
    with connected(draft, key) as copy:
        is_sound = copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        broken = copy.execute("PRAGMA cipher_integrity_check").fetchone()
        if not is_sound or broken or _counted(copy) != _counted(connection):
            raise Unavailable("copy_differs")


def _counted(connection: Any) -> list[tuple[object, ...]]:  # noqa: ANN401 - a driver's connection
    shape = connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    is_virtual = {name: (sql or "").upper().startswith("CREATE VIRTUAL") for _type, name, sql in shape}
    tables = [name for kind, name, _sql in shape if kind == "table" and not is_virtual[name]]
    quoted = ((name, name.replace('"', '""')) for name in tables)
    return [
        *shape,
        *((name, *connection.execute(f'SELECT count(*) FROM "{word}"').fetchone()) for name, word in quoted),
    ]


def exchange(file: Path, draft: Path) -> None:
    """Put the copy in the place of the file, and write over what the file held, as far as the disk lets one."""
    with draft.open("rb+") as copied:
        os.fsync(copied.fileno())
    with contextlib.ExitStack() as stack:
        old = stack.enter_context(file.open("rb+")) if os.name != "nt" else None
        draft.replace(file)
        sync_folder(file.parent)
        if old is not None:
            _wipe(old)


def _wipe(old: Any) -> None:  # noqa: ANN401 - an open binary file
    size = os.fstat(old.fileno()).st_size
    with contextlib.suppress(OSError):  # the exchange is done: what cannot be wiped is gone from the folder at least
        for start in range(0, size, WIPED_AT_ONCE):
            old.write(bytes(min(WIPED_AT_ONCE, size - start)))
        os.fsync(old.fileno())


def _move_attachments(store: AttachmentStore, progress: Progress) -> tuple[int, tuple[str, ...]]:
    waiting = list(store.under_another_key())
    damaged = []
    for sha256 in progress.each(waiting, total=len(waiting)):
        try:
            store.seal_again(sha256)
        except Unavailable as error:
            if not error.code.startswith("attachment_"):
                raise
            damaged.append(sha256)
    store.sweep()
    return len(waiting) - len(damaged), tuple(damaged)


def _refuse_without_room(file: Path) -> None:
    needed = file.stat().st_size * 5 // 4
    if shutil.disk_usage(file.parent).free < needed:
        raise Unavailable("disk_full")


def _url_of(file: Path) -> str:
    # As Database.url says it, under whose hash unsaved input lies.
    return URL.create("sqlite", database=file.as_posix()).render_as_string()
