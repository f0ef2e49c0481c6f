"""Reading figures from a streaming replica of the office's server, where this computer was told of one.

A replica follows the server by itself. It is waited for until it knows what was saved before one asked; where it stays
behind it is said as of when, and where it is far behind, gone, or no replica of this server, the server is read itself.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from sqlalchemy import Engine, event, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from mediator_desk.errors import Unavailable
from mediator_desk.storage.driver_errors import in_sentences
from mediator_desk.storage.server_connection import server_engine

if TYPE_CHECKING:
    from mediator_desk.storage.own_password import OwnPassword

Found = TypeVar("Found")

WAITED_SECONDS, ASKED_AGAIN_SECONDS = 1.5, 0.05
"""How long a replica may take to come to what was saved before one asked, and how often it is asked."""
MOST_BEHIND = timedelta(minutes=15)
CONNECT_SECONDS = 3
LEFT_ALONE_SECONDS = 60.0
"""After a replica was gone, so long the server is read at once: each try would cost a person the wait."""
LATE, GONE, OTHER = "replica_late", "replica_gone", "replica_of_another"
"""Why the server was read instead."""

# One version of the schema, and one beginning of the chain of the audit trail: the same records.
_SAME = "(SELECT version_num FROM alembic_version) || coalesce((SELECT mac FROM audit_links ORDER BY seq LIMIT 1), '')"
_SERVER = text(f"SELECT pg_current_wal_lsn()::text AS position, clock_timestamp() AS now, {_SAME} AS records")
_REPLICA = text(
    "SELECT pg_is_in_recovery() AS follows, pg_last_xact_replay_timestamp() AS as_of,"
    f" pg_last_wal_replay_lsn() >= CAST(:position AS pg_lsn) AS is_there, {_SAME} AS records"
)
_IS_SERVER = text("SELECT NOT pg_is_in_recovery()")


@dataclass(frozen=True)
class ReadFrom:
    """Where figures were read. `as_of`: the moment of the replica that they are of, None: the server itself, now."""

    as_of: datetime | None = None
    why_not: str = ""
    """Why the replica was not read: LATE, GONE or OTHER; "" where it was, or where there is none."""
    is_behind: bool = False
    """Whether something was saved that is not in them yet."""


THE_SERVER = ReadFrom()


class Read(NamedTuple, Generic[Found]):
    """What was found, and where."""

    found: Found
    read_from: ReadFrom


class Replica:
    """The replica of one open database. `address` is host or host:port; "" where there is none. Threads share it."""

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[Session]],
        server: Callable[[], tuple[Engine, OwnPassword | None]],
    ) -> None:
        """`reading` gives a Session on the server, `server` its engine and by which password one comes."""
        self.address = ""
        self._reading, self._server = reading, server
        self._sessions = sessionmaker(expire_on_commit=False)
        self._engine: Engine | None = None
        self._is_of: tuple[int, str] | None = None
        self._left_alone_until = 0.0

    def read(self, work: Callable[[Session], Found]) -> Read[Found]:
        """Do some reading on the replica, or on the server where that is not possible. Raises what `reading` raises."""
        why_not = ""
        if self.address and self._server()[0].dialect.name == "postgresql":
            found = self._tried(work)
            if not isinstance(found, str):
                return found
            why_not = found
        with self._reading() as db:
            return Read(work(db), ReadFrom(why_not=why_not))

    def close(self) -> None:
        """Let go of the connections to the replica; the next reading makes new ones."""
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.dispose()

    def _tried(self, work: Callable[[Session], Found]) -> Read[Found] | str:
        if time.monotonic() < self._left_alone_until:
            return GONE
        with self._reading() as db:
            if not db.scalar(_IS_SERVER):
                return OTHER  # the desk itself was led to a replica: that one knows no position of its own
            position, now, records = db.execute(_SERVER).one()
        try:
            with in_sentences():
                read_from = self._awaited(position, now, records)
                return read_from if isinstance(read_from, str) else Read(self._done(work), read_from)
        except (Unavailable, DBAPIError):  # it also breaks off a reading that stands in its way
            self._left_alone_until = time.monotonic() + LEFT_ALONE_SECONDS
            self.close()
            return GONE

    def _awaited(self, position: str, now: datetime, records: str) -> ReadFrom | str:
        """Wait until the replica has come to a position of the server's log; return as of when it is."""
        ends = time.monotonic() + WAITED_SECONDS
        with self._open_engine().connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            while True:
                row = connection.execute(_REPLICA, {"position": position}).one()
                if not row.follows or (row.is_there and row.records != records):
                    return OTHER
                if row.is_there:
                    return ReadFrom(now)
                if time.monotonic() >= ends:
                    break
                time.sleep(ASKED_AGAIN_SECONDS)
        if row.as_of is None or now - row.as_of > MOST_BEHIND:
            return LATE
        return ReadFrom(row.as_of, is_behind=True) if row.records == records else OTHER

    def _done(self, work: Callable[[Session], Found]) -> Found:
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True, "desk_reads": True}
        with self._sessions(bind=self._open_engine()) as db:
            db.connection(execution_options=options)
            found = work(db)
            db.expunge_all()
        return found

    def _open_engine(self) -> Engine:
        server, password = self._server()
        wanted = (id(server), self.address)
        if self._engine is None or self._is_of != wanted:
            self.close()
            engine = server_engine(_place(server.url, self.address))
            if password is not None:
                password.follow(engine)
            # A desk that is locked lets go of everything at once.
            event.listen(server, "engine_disposed", lambda _server: engine.dispose())
            self._engine, self._is_of = engine, wanted
        return self._engine


def _place(server: URL, address: str) -> URL:
    host, _, port = address.rpartition(":") if address.rpartition(":")[2].isdecimal() else (address, "", "")
    place = server.set(host=host, port=int(port) if port else server.port)
    return place.update_query_dict({"connect_timeout": str(CONNECT_SECONDS)})
