"""The databases of all tests share what SQLAlchemy compiled: every other statement would be compiled anew.

Statements are kept by dialect, and each engine has its own; on one engine of the program all of them are the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Engine, event

if TYPE_CHECKING:
    from sqlalchemy import Connection, Dialect

_compiled: dict[tuple[object, ...], tuple[Dialect, object]] = {}


def share() -> None:
    """From now on let every engine have the statements of the first one for the same driver."""
    if not event.contains(Engine, "engine_connect", _take_part):
        event.listen(Engine, "engine_connect", _take_part)


def _take_part(connection: Connection) -> None:
    # At a connection, not before: there the dialect has learnt of the server.
    engine = connection.engine
    own = engine.dialect, engine._compiled_cache
    shared = _compiled.setdefault((type(engine.dialect), engine.dialect.dbapi), own)
    if engine.dialect is not shared[0]:
        engine.dialect, engine._compiled_cache = shared
        connection.dialect = engine.dialect
