"""The engines: SQLite through SQLCipher for a file, PostgreSQL through psycopg 3 for a server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

from mediator_desk.conventions.search_tokens import holds, number_holds
from mediator_desk.errors import Refused
from mediator_desk.storage.committee_file import key_of_file, refuse_network_share, use_key
from mediator_desk.storage.driver_errors import in_sentences
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.own_password import OwnPassword
from mediator_desk.storage.server_connection import server_engine

OLDEST_SQLITE = (3, 51, 3)
"""Older ones can corrupt a database in WAL mode with two connections (fixed in 3.51.3)."""


def engine_of(place: URL, ring: KeyRing | None) -> Engine:
    """Return the engine of a place, which was reached once. Raises what Database.open raises."""
    engine = _embedded_engine(place, ring) if place.get_backend_name() == "sqlite" else server_engine(place)
    if place.get_backend_name() != "sqlite":
        OwnPassword(engine)
    try:
        with in_sentences(), engine.connect():
            pass
    except BaseException:
        engine.dispose()
        raise
    return engine


def _embedded_engine(place: URL, ring: KeyRing | None) -> Engine:
    from sqlcipher3 import dbapi2

    if tuple(dbapi2.sqlite_version_info) < OLDEST_SQLITE:
        raise Refused("engine_too_old", found=dbapi2.sqlite_version)
    key = None
    if place.database and place.database != ":memory:":
        refuse_network_share(Path(place.database))
        key = key_of_file(Path(place.database), ring)
    engine = create_engine(place, module=dbapi2, connect_args={"isolation_level": None}, hide_parameters=True)
    event.listen(engine, "connect", lambda connection, _record: _prepare_connection(connection, key))
    event.listen(engine, "begin", _begin_embedded)
    return engine


def _prepare_connection(connection: Any, key: bytes | None) -> None:  # noqa: ANN401 - a driver's connection
    connection.create_function("desk_holds", 3, holds, deterministic=True)
    connection.create_function("desk_number_holds", 2, number_holds, deterministic=True)
    use_key(connection, key)
    cursor = connection.cursor()
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "recursive_triggers = ON"):
        cursor.execute(f"PRAGMA {setting}")
    if key is None:  # what was destroyed is written over with zeros: nobody needs a key to read a plain file
        cursor.execute("PRAGMA secure_delete = ON").fetchone()
    cursor.execute("PRAGMA busy_timeout = 10000")
    # From its first reading on a connection holds a lock until it closes: nobody exchanges the file under it.
    cursor.execute("SELECT count(*) FROM sqlite_master WHERE rowid = 0").fetchone()
    cursor.close()


def _begin_embedded(connection: Connection) -> None:
    # A writer takes the lock at once: deferred transactions that turn into writers fail with "database is locked"
    # in spite of the timeout.
    reads = connection.get_execution_options().get("desk_reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
