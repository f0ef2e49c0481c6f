"""How a desk hears of what others save: a connection that listens to a server, and a look at a file from outside.

Neither needs a thread: the connection is read when its socket has something, the file is asked for a number.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from mediator_desk.errors import Unavailable
from mediator_desk.storage.server_errors import code_of_words

if TYPE_CHECKING:
    from sqlalchemy import Engine

CHANNEL = "desk_news"


class Listening:
    """A connection of its own on which a server says what was committed. One thread reads and closes it at a time."""

    _connection: Any

    def __init__(self, engine: Engine) -> None:
        """Connect and listen. Raises Unavailable, and what the engine raises where a connection of its pool is dead."""
        import psycopg  # a desk on a file of its own needs no driver of a server

        self._lock = threading.RLock()
        try:
            pooled = engine.raw_connection()
        except psycopg.Error as error:  # the engine gives it as the driver raised it
            said = str(error)
            raise Unavailable(code_of_words(said) or "server_gone", detail=said.partition("\n")[0]) from error
        self._connection = pooled.driver_connection
        pooled.detach()
        try:
            self._connection.autocommit = True
            self._connection.execute(f"LISTEN {CHANNEL}")
        except psycopg.Error as error:
            self._connection.close()
            raise Unavailable("server_gone", detail=str(error).partition("\n")[0]) from error

    @property
    def socket(self) -> int:
        """The number of the socket that has something to read where there is news."""
        return int(self._connection.fileno())

    def take(self) -> list[str]:
        """Return what was said since the last time, without a wait. Raises Unavailable where the line is gone."""
        import psycopg

        with self._lock:
            try:
                return [said.payload for said in self._connection.notifies(timeout=0)]
            except psycopg.Error as error:
                raise Unavailable("server_gone", detail=str(error).partition("\n")[0]) from error

    def close(self) -> None:
        """Let go of the connection; a second time changes nothing."""
        with self._lock:
            self._connection.close()


class FileWatch:
    """A connection of its own by which it is seen that somebody wrote into a file; a look reads one page at most."""

    def __init__(self, engine: Engine) -> None:
        self._connection: Any = engine.raw_connection()
        self._connection.detach()

    def version(self) -> int:
        """Return a number that is another one after each commit of anybody."""
        cursor = self._connection.cursor()
        try:
            return int(cursor.execute("PRAGMA data_version").fetchone()[0])
        finally:
            cursor.close()

    def close(self) -> None:
        """Let go of the file; a second time changes nothing."""
        self._connection.close()
