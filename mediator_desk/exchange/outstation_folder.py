"""The folder of cases that came back: what is in it, and how it goes away once a person has looked and says so."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from mediator_desk.database import Database
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.exchange.outstation_file import BESIDE_IT, NAME, file_in
from mediator_desk.models.actor import Actor
from mediator_desk.services.outstation.listing import tell_removed
from mediator_desk.services.outstation.rule import outstation_of
from mediator_desk.storage.keys import keys_beside

FILES = "attachments"


@dataclass(frozen=True)
class FolderMark:
    """By what a folder is known again: another stick may lie at the same place by now, or a copy that went on."""

    folder: Path
    keys: str
    size: int
    changed_at: int
    """When its database was last written, in nanoseconds."""
    checkout_id: int = field(default=0, compare=False)
    """Of which taking along it is."""


@dataclass(frozen=True)
class FolderContents:
    """What is in a folder of cases that came back."""

    mark: FolderMark
    kept_files: int
    size: int
    """Bytes of all that goes."""
    others: tuple[str, ...]
    """Names of what somebody else put there: it stays, and the folder with it."""


def is_over(file: Database) -> bool:
    """Tell whether everything in a file that was taken along is at the office: nothing is saved in it any more."""
    with file.reading() as db:
        here = outstation_of(db)
    return here is not None and here.came_back_at is not None


def mark_of(place: Path, checkout_id: int = 0) -> FolderMark:
    """Return by what a folder is known again. Raises Unavailable("folder_is_away", path) where there is none."""
    try:
        file = file_in(place)
        found = file.stat()
        keys = hashlib.sha256(keys_beside(file).read_bytes()).hexdigest()
    except (OSError, Unavailable) as error:
        raise Unavailable("folder_is_away", path=str(place)) from error
    return FolderMark(file.parent, keys, found.st_size, found.st_mtime_ns, checkout_id)


def contents_of(mark: FolderMark) -> FolderContents:
    """Return what is in the folder. Raises as remove_it does."""
    _refuse_another(mark)
    try:
        inside = list(mark.folder.iterdir())
        own = [one for one in inside if _is_own(one)]
        files = [one for part in own for one in ([part] if part.is_file() else part.rglob("*")) if one.is_file()]
        size = sum(one.stat().st_size for one in files)
    except OSError as error:
        raise Unavailable("folder_is_away", path=str(mark.folder)) from error
    kept = sum(1 for one in files if mark.folder / FILES in one.parents)
    return FolderContents(mark, kept, size, tuple(sorted(one.name for one in inside if one not in own)))


def remove_it(office: Database, found: FolderContents, *, by: Actor, now: datetime) -> bool:
    """Remove what the desk wrote into the folder, and the folder where nothing else is in it; return whether it went.

    The trail of the office tells it: it goes together with that entry. Raises
    Unavailable("folder_is_away", path) where it is not there, Refused("folder_went_on") where it is another
    one, or somebody wrote in it since, Unavailable("folder_stays", path, detail), and as `tell_removed` does.
    """
    mark = found.mark
    with office.writing() as db:
        tell_removed(db, mark.checkout_id, str(mark.folder), found.kept_files, by=by, now=now)
        return _remove(mark)


def _remove(mark: FolderMark) -> bool:
    """Take the folder away, its keys first: what an interruption leaves behind opens with no passphrase."""
    _refuse_another(mark)
    folder = mark.folder
    try:
        keys_beside(folder / NAME).unlink()
        for one in [one for one in folder.iterdir() if _is_own(one)]:
            shutil.rmtree(one) if one.is_dir() else one.unlink()
        if any(folder.iterdir()):
            return False
        folder.rmdir()
    except OSError as error:
        raise Unavailable("folder_stays", path=str(folder), detail=str(error)) from error
    return True


def _refuse_another(mark: FolderMark) -> None:
    if mark_of(mark.folder) != mark:
        raise Refused("folder_went_on")


def _is_own(one: Path) -> bool:
    if one.is_symlink():
        return False
    return one.name in BESIDE_IT if one.is_dir() else one.name.startswith(Path(NAME).stem + ".")
