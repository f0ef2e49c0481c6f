"""Databases in new files, at the newest schema: the migrations make it once in a run, and it is copied from there."""

from __future__ import annotations

import functools
import shutil
import tempfile
from pathlib import Path

from mediator_desk.database import Database
from mediator_desk.storage.committee_file import connected
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.protecting import copy_under
from tests import past_the_session
from tests.quick_place import quick_place

_place = tempfile.TemporaryDirectory(prefix="mediator_desk_schema_", dir=quick_place())


def migrate(url: str) -> None:
    """Bring an empty database to the newest schema, step by step, as the program does."""
    past_the_session.watch()  # from the first database on
    database = Database.open(url)
    database.migrate()
    database.close()


@functools.cache
def template() -> Path:
    """Return the file that every migrated one of this run is a copy of; nobody writes in it."""
    place = Path(_place.name) / "template.db"
    migrate(f"sqlite:///{place.as_posix()}")
    return place


def migrated(file: Path, ring: KeyRing | None = None) -> Database:
    """Return an open, migrated, empty database in a file that is not there yet, encrypted where a ring is given."""
    put_migrated(file, ring)
    return Database.open(f"sqlite:///{file.as_posix()}", ring=ring)


def put_migrated(file: Path, ring: KeyRing | None = None) -> Path:
    """Put the file of a migrated, empty database where none is. Returns the file."""
    assert not file.exists()
    file.parent.mkdir(parents=True, exist_ok=True)
    if ring is None:
        shutil.copyfile(template(), file)
    else:
        with connected(template(), None) as connection:
            copy_under(connection, file, ring.database)
    return file
