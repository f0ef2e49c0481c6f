"""Databases in new files, at the newest schema: the migrations make it once in a run, and it is copied from there."""

from __future__ import annotations

import functools
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from mediator_desk.database import Database
from mediator_desk.storage.committee_file import connected
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.protecting import copy_under
from tests import past_the_session
from tests.quick_place import quick_place

if TYPE_CHECKING:
    import pytest

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


def migrate_by_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a new encrypted file get its schema by a copy: one is migrated in a second, and every folder has one."""
    in_earnest = Database.migrate

    def migrate(database: Database) -> None:
        file, ring = database.file, database.ring
        if file is None or ring is None or database.schema_version() is not None:
            in_earnest(database)
            return
        database._engine.dispose()
        for one in file.parent.glob(f"{file.name}*"):
            if one.name in {file.name, f"{file.name}-wal", f"{file.name}-shm"}:
                one.unlink()
        put_migrated(file, ring)

    monkeypatch.setattr(Database, "migrate", migrate)
