"""How a connection to a server begins: with the settings of the session in its first packet, or, where a pooler stands
before the server, which takes none there, told of them right after.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import psycopg

from mediator_desk.storage.patient_connection import PatientConnection, connect_patiently

NOT_IN_FIRST_PACKET = "unsupported startup parameter"
"""What pgbouncer says to settings that come with the first packet, in every version."""
SHARED = "FATAL: the pooler shares sessions"
"""What is said here of a pooler that gives one session of the server to several connections (server_errors.WORDS)."""


class WayIn:
    """The way of one engine: whether it leads through a pooler is found out by its first connection."""

    def __init__(self, session: Mapping[str, str]) -> None:
        """`session`: settings of PostgreSQL's by name; none where the URL has options of its own."""
        self._session = session
        self._is_pooled = False

    def connect(self, *arguments: Any, **named: Any) -> PatientConnection:  # noqa: ANN401 - what the driver takes
        """Connect as the driver does. Raises psycopg.Error."""
        if self._is_pooled:
            return self._through_pooler(*arguments, **named)
        try:
            return connect_patiently(*arguments, **named)
        except psycopg.OperationalError as error:
            if not self._session or NOT_IN_FIRST_PACKET not in str(error):
                raise
        connection = self._through_pooler(*arguments, **named)
        try:
            _refuse_shared(connection, self._through_pooler(*arguments, **named))
        except BaseException:
            connection.close()
            raise
        self._is_pooled = True
        return connection

    def _through_pooler(self, *arguments: Any, **named: Any) -> PatientConnection:  # noqa: ANN401 - as above
        named.pop("options", None)
        connection = connect_patiently(*arguments, **named)
        try:
            # Outside of a transaction: whoever takes one back would take these back too.
            connection.autocommit = True
            connection.execute("; ".join(f"SET {name} = '{value}'" for name, value in self._session.items()))
            connection.autocommit = False
        except BaseException:
            connection.close()
            raise
        return connection


def _refuse_shared(one: PatientConnection, other: PatientConnection) -> None:
    """See that two connections at once have two sessions of the server; the second one is closed.

    A pooler that shares them loses news, settings and locks of a session without a word. Where somebody else of the
    same login takes a session between the two looks nothing is seen, and the next desk that opens sees it.
    """
    try:
        found = set()
        for connection in (one, other):
            connection.autocommit = True
            found.add(connection.execute("SELECT pg_backend_pid()").fetchone())
            connection.autocommit = False
    finally:
        other.close()
    if len(found) == 1:
        raise psycopg.OperationalError(SHARED)
