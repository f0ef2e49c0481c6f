"""The one database on the throw-away server that tests are given in turn: emptied after each, made anew where need be.

Making one takes the server thirty milliseconds, and every connection to it ten more; emptying it takes two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
from sqlalchemy import make_url

if TYPE_CHECKING:
    from sqlalchemy import Pool

    from mediator_desk.database import Database

NAME = "desk"
USES = 25
"""After how many tests it is made anew: rows that were deleted stay in the files until then."""
MOST_ROWS = 2_000
MADE_WITH_IT = frozenset({"alembic_version", "chain_keys"})
"""Tables whose rows come with the schema."""

# What a test could change of it that is no row: each change of its shape is a new version of a line in here.
_SHAPE = """
WITH ours AS (SELECT oid, xmin, reltuples FROM pg_class WHERE relnamespace = 'public'::regnamespace)
SELECT (SELECT string_agg(version_num, ' ') FROM alembic_version),
       (SELECT ROW(count(*), sum(ours.xmin::text::bigint), sum(reltuples))::text FROM ours),
       (SELECT ROW(count(*), sum(one.xmin::text::bigint))::text FROM pg_attribute one JOIN ours ON attrelid = ours.oid),
       (SELECT ROW(count(*), sum(xmin::text::bigint))::text FROM pg_trigger),
       (SELECT ROW(count(*), sum(xmin::text::bigint))::text FROM pg_constraint WHERE conrelid <> 0),
       (SELECT ROW(count(*), sum(xmin::text::bigint))::text FROM pg_db_role_setting)
"""


class ServerDatabase:
    """A migrated, empty database for one test after the other."""

    def __init__(self, url: str, template: str) -> None:
        self._url, self._template = url, template
        self._server = psycopg.connect(f"{url.replace('+psycopg', '')}/postgres", autocommit=True)
        self._inside: psycopg.Connection | None = None
        self._pool: Pool | None = None
        self._uses, self._shape = 0, None

    def give(self) -> Database:
        """Return it with an engine of its own, whose connections are those of the tests before."""
        from mediator_desk.database import Database
        from mediator_desk.storage.server_connection import server_engine

        if self._inside is None:
            self._make()
        if self._pool is None:
            database = Database.open(f"{self._url}/{NAME}")
            self._pool = database._engine.pool
            return database
        engine = server_engine(make_url(f"{self._url}/{NAME}"))
        engine.pool = self._pool
        return Database(engine)

    def take_back(self, database: Database) -> None:
        """Empty it for the next test, or let go of it."""
        self._uses += 1
        if self._uses >= USES or database._engine.pool.checkedout() or not self._is_emptied():
            self.drop()
        if database._engine.pool is not self._pool:
            database.close()  # the test closed it and opened it again

    def drop(self) -> None:
        """Remove it; the next test has a new one."""
        if self._pool is not None:
            self._pool.dispose()
        if self._inside is not None:
            self._inside.close()
        self._server.execute(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)")
        self._inside = self._pool = None

    def close(self) -> None:
        """Remove it and leave the server."""
        self.drop()
        self._server.close()

    def _make(self) -> None:
        # Copying files is twice as fast as the newer way by the log, and before version 15 the only one.
        manner = "STRATEGY FILE_COPY" if self._server.info.server_version >= 150_000 else ""
        self._server.execute(f"CREATE DATABASE {NAME} TEMPLATE {self._template} {manner}")
        self._inside = psycopg.connect(f"{self._url.replace('+psycopg', '')}/{NAME}", autocommit=True)
        self._inside.execute("SET lock_timeout = '2s'")
        self._inside.execute(_emptying(self._inside))
        self._uses, self._shape = 0, self._inside.execute(_SHAPE).fetchone()

    def _has_others(self) -> bool:
        """Tell whether somebody is still in there by another line: what they save would be the next test's."""
        asked = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s"
        return self._inside.execute(asked, (NAME,)).fetchone()[0] > 1 + self._pool.checkedin()

    def _is_emptied(self) -> bool:
        try:
            if self._has_others():
                return False
            gone = self._inside.execute("SELECT pg_temp.emptied()").fetchone()[0]
            return gone < MOST_ROWS and self._inside.execute(_SHAPE).fetchone() == self._shape
        except psycopg.Error:  # somebody still works in there, or it is no longer as it was made
            return False


def _emptying(connection: psycopg.Connection) -> str:
    """Return the statement that makes the function which empties it: no trigger and no key is asked."""
    every = connection.execute(
        "SELECT relname, relkind FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S')"
    ).fetchall()
    tables = [name for name, kind in every if kind in ("r", b"r") and name not in MADE_WITH_IT]
    sequences = [name for name, kind in every if kind in ("S", b"S")]
    deleting = [f"DELETE FROM {name}; GET DIAGNOSTICS n = ROW_COUNT; gone := gone + n;" for name in tables]
    counting = [
        f"IF (SELECT is_called FROM {name}) THEN PERFORM setval('{name}', 1, false); END IF;" for name in sequences
    ]
    body = "\n".join([*deleting, *counting])
    return f"""
        CREATE FUNCTION pg_temp.emptied() RETURNS bigint LANGUAGE plpgsql SET session_replication_role = replica AS $$
        DECLARE gone bigint := 0; n bigint;
        BEGIN {body} RETURN gone; END $$"""
