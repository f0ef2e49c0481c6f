"""Backups from before the committee had keys, which anybody can read: where they lie, and how they go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mediator_desk.errors import DeskError, Refused
from mediator_desk.services.backups.traces import PLAIN_REMOVED, PLAIN_SEALED, tell_plain_backups
from mediator_desk.storage.backups.origin import Origin, origin_of
from mediator_desk.storage.backups.sealing import plain_ones, seal_plain_ones
from mediator_desk.storage.backups.shelf import Shelf, place_on, shelf_of
from mediator_desk.storage.committee_file import connected
from mediator_desk.storage.keys import keys_beside

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.storage.key_ring import KeyRing


@dataclass(frozen=True)
class PlainBackups:
    """How many backups of an encrypted committee anybody can read, by the folders that they lie in."""

    folders: tuple[tuple[Path, int], ...] = ()

    @property
    def count(self) -> int:
        """How many there are altogether."""
        return sum(count for _folder, count in self.folders)


NO_PLAIN = PlainBackups()


def find_plain(file: Path, ring: KeyRing | None, second: str) -> PlainBackups:
    """Look for them beside the records and at the second place, where that is at hand; none without keys."""
    if ring is None:
        return NO_PLAIN
    origin = _origin(file, ring)
    found = ((shelf.folder, len(plain_ones(shelf, origin))) for shelf in _shelves(file, second, origin))
    return PlainBackups(tuple((folder, count) for folder, count in found if count))


def seal_plain(database: Database, second: str, *, by: Actor, now: datetime) -> PlainBackups:
    """Make each of them anew under the committee's key; return those that stay plain, for they are damaged.

    Raises Refused("not_for_role"), Unavailable, OSError.
    """
    file, ring = _of(database)
    origin = _origin(file, ring)
    _tell(database, PLAIN_SEALED, find_plain(file, ring, second), by, now)
    for shelf in _shelves(file, second, origin):
        if plain_ones(shelf, origin):
            with shelf.alone():
                seal_plain_ones(shelf, origin, ring, keys_beside(file))
    return find_plain(file, ring, second)


def remove_plain(database: Database, second: str, *, by: Actor, now: datetime) -> PlainBackups:
    """Take them away for good; return what is left of them. Raises Refused("not_for_role"), Unavailable, OSError."""
    file, ring = _of(database)
    origin = _origin(file, ring)
    _tell(database, PLAIN_REMOVED, find_plain(file, ring, second), by, now)
    for shelf in _shelves(file, second, origin):
        with shelf.alone():
            for one in plain_ones(shelf, origin):
                shelf.take_away(one.name)
            shelf.take_away_unneeded()
    return find_plain(file, ring, second)


def _tell(database: Database, act: str, found: PlainBackups, by: Actor, now: datetime) -> None:
    with database.writing() as db:
        tell_plain_backups(db, act, found.count, by=by, now=now)


def _of(database: Database) -> tuple[Path, KeyRing]:
    if database.file is None or database.ring is None:
        raise Refused("no_keys_here")  # only an encrypted file has backups from before its keys
    return database.file, database.ring


def _origin(file: Path, ring: KeyRing) -> Origin:
    with connected(file, ring.database) as connection:
        return origin_of(connection)


def _shelves(file: Path, second: str, origin: Origin) -> Iterator[Shelf]:
    yield Shelf(shelf_of(file))
    if not second or not Path(second).is_dir():
        return
    try:
        yield Shelf(place_on(Path(second), origin))
    except DeskError:  # the stick cannot be read; the page says so
        return
