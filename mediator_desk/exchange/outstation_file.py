"""The folder that somebody takes along: an encrypted database of a few cases, its keys, and its kept files.

It is made as FOLDER.part, proved by opening it with its passphrase, and gets its name once the office has saved that
the cases are out. Killed at any moment nothing is half: without the office's save the part is worth nothing and is made
anew; with it the part is whole, and `finish` gives it its name.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from mediator_desk.database import Database
from mediator_desk.errors import DeskError, Refused, Unavailable
from mediator_desk.models.actor import Actor
from mediator_desk.models.outstation import Checkout, Outstation
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services.outstation import copies
from mediator_desk.services.outstation.checking_in import STAYING, CheckedIn, Side, check_in, note_home
from mediator_desk.services.outstation.checking_out import CheckoutDraft, begin_checkout
from mediator_desk.services.outstation.comparing import CheckIn, compare
from mediator_desk.services.outstation.filling import Filled, fill_file
from mediator_desk.services.outstation.rule import note_coming
from mediator_desk.storage.attachments import sync_folder
from mediator_desk.storage.key_holders import KeyOwner, refuse_weak
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile, keys_beside

NAME = "outstation.db"
PART = ".part"
BESIDE_IT = frozenset({"attachments", "backups"})
"""What lies in the folder beside the database and its keys."""
NOT_TAKEN = frozenset({"outstation_went_on", "checkout_given_up"})
"""Why the office takes no more of a file, though it waits for it no longer: what is in it stays there to be read."""


@dataclass(frozen=True)
class Taken:
    """What was taken along, and where it lies."""

    folder: Path
    file: Path
    """The database in it: desks open it like any committee's file."""
    checkout_id: int
    filled: Filled


def take_along(
    office: Database,
    draft: CheckoutDraft,
    folder: Path,
    passphrase: str,
    *,
    by: Actor,
    now: datetime,
    progress: Progress = SILENT,
) -> Taken:
    """Make a folder, which is not there yet, with these cases, under a passphrase of its own.

    Raises what begin_checkout and fill_file raise, Refused("folder_is_there", path), ("no_such_folder", path),
    ("passphrase_too_short" / "passphrase_too_simple"), Unavailable, Cancelled.
    """
    owner = KeyOwner(by.staff_id or 0, by.name)
    refuse_weak(passphrase, owner)
    part = _free_part(office, folder)
    try:
        with office.writing() as db:
            checkout_id = begin_checkout(db, draft, by=by, now=now)
            with _new_file(part, owner, passphrase) as file, file.writing() as inside:
                stores = office.store, file.store
                words = office.url
                filled = fill_file(
                    db, inside, checkout_id, stores=stores, by=by, now=now, office_words=words, progress=progress
                )
            _prove(part / NAME, passphrase)
    except BaseException as error:
        if not _may_be_saved(error):
            shutil.rmtree(part, ignore_errors=True)
        raise
    _give_name(part, folder)
    return Taken(folder, folder / NAME, checkout_id, filled)


def finish(office: Database, part: Path, *, passphrase: str) -> Path | None:
    """Give a part its name where the office waits for it; take it away and return None where it never saved that.

    Raises as open_outstation does, Refused("folder_is_there", path), ("not_an_outstation"), Unavailable.
    """
    folder = part.with_name(part.name.removesuffix(PART))
    if folder.exists():
        raise Refused("folder_is_there", path=str(folder))
    if not _is_left_over(part):
        raise Refused("not_an_outstation")
    token = _token_of(part, passphrase)
    with office.reading() as db:
        waits = db.scalar(select(Checkout.id).where(Checkout.token == token, Checkout.ended_at.is_(None)))
    if token is None or waits is None:
        shutil.rmtree(part)
        return None
    _give_name(part, folder)
    return folder


def file_in(place: Path) -> Path:
    """Return the database of an outstation: of its folder, or the very file. Raises Unavailable("database_missing")."""
    file = place / NAME if place.is_dir() else place
    if not file.is_file():
        raise Unavailable("database_missing", path=str(file))
    return file


def open_outstation(place: Path, passphrase: str) -> Database:
    """Open what was taken along, with its passphrase: it has one, of whoever took it along.

    Raises Unavailable("database_missing", path), Refused("not_an_outstation"), and as KeyFile.confirm and
    Database.migrate do.
    """
    file = file_in(place)
    keys = KeyFile(keys_beside(file))
    people = keys.people() if keys.is_there else ()
    if len(people) != 1:
        raise Refused("not_an_outstation")
    database = Database.open(f"sqlite:///{file.as_posix()}", ring=keys.confirm(people[0], passphrase).ring)
    try:
        database.migrate()
    except BaseException:
        database.close()
        raise
    return database


def look(office: Database, file: Database, *, by: Actor, now: datetime) -> CheckIn:
    """Compare what comes back with the office, and change nothing. Raises as compare does."""
    with office.reading() as db, file.reading() as inside:
        return compare(db, inside, by=by, now=now)


def bring(
    office: Database,
    file: Database,
    chosen: Mapping[str, Side],
    *,
    by: Actor,
    now: datetime,
    progress: Progress = SILENT,
) -> CheckedIn:
    """Bring back what was done in the file; done again after an interruption it goes on. Raises as check_in does.

    The file says first that it is coming: nobody saves in it until it is known what became of that. The office saves
    next: where the file could not be closed then, the next try finds that everything is back, and closes it. A case
    that something stands against stays in the file (CheckedIn.left) and the others come.
    """
    with file.writing() as inside:
        note_coming(inside, now)
    leave: dict[int, Refused] = {}
    try:
        while True:
            try:
                with file.writing() as inside, office.writing() as db:  # `db` is committed first
                    stores = office.store, file.store
                    return check_in(db, inside, chosen, stores=stores, leave=leave, by=by, now=now, progress=progress)
            except Refused as error:
                case_id = error.params.get("case_id")
                if error.code not in STAYING or not isinstance(case_id, int) or case_id in leave:
                    raise
                leave[case_id] = error
    except BaseException as error:
        if not _may_be_saved(error):
            with contextlib.suppress(DeskError):  # what cannot be asked now, the next try finds out
                _let_go_on(office, file, error)
        raise


def set_aside(office: Database, file: Database, said: str, *, by: Actor, now: datetime) -> int:
    """Close a file in which somebody went on after its cases came back; return how much in it never came.

    `said` tells what became of it. Raises as services/outstation/copies.set_aside does.
    """
    with file.writing() as inside, office.writing() as db:  # `db` is committed first
        return copies.set_aside(db, inside, said, by=by, now=now)


def _let_go_on(office: Database, file: Database, error: BaseException) -> None:
    """Let the file be as it was before, where the office did not save that it came, or takes it no more."""
    with file.writing() as inside:
        token = inside.scalars(select(Outstation.token)).first()
        with office.reading() as db:
            is_over = select(Checkout.id).where(Checkout.token == token, Checkout.ended_at.is_not(None))
            came = db.scalar(is_over) is not None
            if not came or (isinstance(error, Refused) and error.code in NOT_TAKEN):
                note_home(db, inside)


def _free_part(office: Database, folder: Path) -> Path:
    """Return where the folder is made. What an earlier try left there goes, unless the office may wait for it."""
    if folder.exists():
        raise Refused("folder_is_there", path=str(folder))
    if not folder.parent.is_dir():
        raise Refused("no_such_folder", path=str(folder.parent))
    part = folder.with_name(folder.name + PART)
    if part.exists():
        if not _is_left_over(part):
            raise Refused("folder_is_there", path=str(part))
        with office.reading() as db:
            are_out = db.scalars(select(Checkout.id).where(Checkout.ended_at.is_(None)).limit(1)).first()
        if are_out is not None:
            raise Refused("part_is_there", path=str(part))
        shutil.rmtree(part)
    return part


@contextlib.contextmanager
def _new_file(part: Path, owner: KeyOwner, passphrase: str) -> Iterator[Database]:
    part.mkdir(mode=0o700)
    file, ring = part / NAME, KeyRing.new()
    KeyFile(keys_beside(file)).create(ring, owner, passphrase)
    database = Database.open(f"sqlite:///{file.as_posix()}", ring=ring)
    try:
        database.migrate()
        yield database
    finally:
        database.close()


def _prove(file: Path, passphrase: str) -> None:
    """Open the file as its owner will. Raises Unavailable("outstation_not_proved")."""
    database = open_outstation(file, passphrase)
    try:
        with database.reading() as db:
            if db.scalars(select(Outstation.checkout_id)).first() is None:
                raise Unavailable("outstation_not_proved")
    finally:
        database.close()


def _may_be_saved(error: BaseException) -> bool:
    """Tell whether nobody knows if the office saved: then the part has to stay."""
    return isinstance(error, Unavailable) and error.code == "save_in_doubt"


def _is_left_over(part: Path) -> bool:
    """Tell whether a folder is one that was begun here, and holds nothing else: only that is ever taken away."""
    if part.suffix != PART or not part.is_dir() or part.is_symlink():
        return False
    return all(one.name.startswith(Path(NAME).stem) or one.name in BESIDE_IT for one in part.iterdir())


def _give_name(part: Path, folder: Path) -> None:
    try:
        part.rename(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise Unavailable("folder_read_only", path=str(folder), detail=str(error)) from error


def _token_of(part: Path, passphrase: str) -> str | None:
    """Return by what the file is known; None where it was never filled."""
    if not (part / NAME).is_file() or not KeyFile(keys_beside(part / NAME)).is_there:
        return None
    database = open_outstation(part, passphrase)
    try:
        with database.reading() as db:
            return db.scalars(select(Outstation.token)).first()
    finally:
        database.close()
