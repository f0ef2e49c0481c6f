"""Whether a save on a server has arrived whose answer was lost: each has a mark, so that none is lost or done twice.

The mark is a row of the save's own transaction. Whoever lost the answer writes the same mark once more: the server lets
that wait for a transaction that is still under way, and takes it only where the first has not arrived and never will.
"""

from __future__ import annotations

import contextlib
import secrets
import time
from collections.abc import Iterator
from threading import Lock

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused, Unavailable

PAUSES = (0.0, 0.3, 0.7, 2.0, 3.0)
"""Seconds before each try to ask whether a save has arrived; a server that is started again is back by then."""
KEPT_DAYS = 7
TIDIED_EVERY = 500
"""After so many saves of a desk the marks that nobody will ask for go."""

_MARK = text(
    "INSERT INTO save_marks (key, saved_at) SELECT :key, clock_timestamp() FROM alembic_version"
    " WHERE version_num = :schema"
)
# A claim has a day that no save has: the answer to it may be lost as well, and it must not be taken for the save then.
_CLAIM = text("INSERT INTO save_marks (key, saved_at) VALUES (:key, '9999-12-31Z') ON CONFLICT DO NOTHING")
_IS_SAVED = text("SELECT saved_at < '9999-12-31Z' FROM save_marks WHERE key = :key")


class Doubt:
    """One save of which nobody could say whether it has arrived. Threads may share it."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.arrived: bool | None = None
        """Whether it has, as soon as somebody knows."""
        self.is_in_form = False
        """Whether the form that was saved is open still, and says what became of it."""
        self.is_seen = False
        """Whether the person who saved knows."""


class InDoubt(Unavailable):
    """Nobody can say yet what became of a save; `doubt` will."""

    def __init__(self, doubt: Doubt) -> None:
        super().__init__("save_in_doubt")
        self.doubt = doubt


class SaveMarks:
    """The saves of one desk on a server, and those of them that are in doubt. Threads may share it."""

    def __init__(self, schema: str) -> None:
        """`schema` is the revision that this program knows."""
        self._schema = schema
        self._lock = Lock()
        self._in_doubt: list[Doubt] = []
        self._late: list[Doubt] = []
        self._saves = 0
        self.pauses: tuple[float, ...] = PAUSES
        """Seconds before each try to ask about a lost answer; the next save asks again, and whoever minds the line."""

    @contextlib.contextmanager
    def saving(self, db: Session, engine: Engine) -> Iterator[None]:
        """Commit what the block wrote, or roll it back when it raises; a lost answer is asked for again.

        Raises what the driver raises where nothing was saved, Refused("server_upgraded") where the schema is another
        one by now, Unavailable("save_in_doubt") where nobody could say.
        """
        key = secrets.token_hex(16)
        with db.begin() as transaction:
            # Before anything else: whoever brings the schema up to date waits for this save, and the next save for it.
            self._mark(db.connection(), key)
            yield
            if not transaction.is_active:
                return  # the block gave up what it wrote
            db.flush()
            try:
                transaction.commit()
            except DBAPIError as error:
                if not error.connection_invalidated or not self._has_arrived(engine, key):
                    raise

    def settle(self, engine: Engine, *, is_told: bool = True) -> list[Doubt]:
        """Find out what became of the saves in doubt, before anything else is saved. Returns those that are none now.

        Raises Unavailable("save_in_doubt") while nobody can say, and once Refused("saved_after_all") where one has
        arrived: what a person wants to save now may be the same again. With is_told=False that is left to the next.
        """
        with self._lock:
            waiting = tuple(self._in_doubt)
        for doubt in waiting:
            try:
                arrived = _is_saved(engine, doubt.key)
            except DBAPIError as error:
                raise InDoubt(doubt) from error
            with self._lock:
                if doubt in self._in_doubt:
                    self._in_doubt.remove(doubt)
                    self._late += [doubt] if arrived else []
                    doubt.arrived = arrived
        if is_told:
            self._tell()
        return list(waiting)

    def refuse_in_doubt(self) -> None:
        """Raise Unavailable("save_in_doubt") while nobody has found out what became of a save."""
        with self._lock:
            waiting = next(iter(self._in_doubt), None)
        if waiting is not None:
            raise InDoubt(waiting)

    @property
    def is_in_doubt(self) -> bool:
        """Whether somebody still has to find out what became of a save."""
        with self._lock:
            return bool(self._in_doubt)

    def _tell(self) -> None:
        with self._lock:
            late, self._late = [one for one in self._late if not one.is_seen], []
        if late:
            raise Refused("saved_after_all")

    def _mark(self, connection: Connection, key: str) -> None:
        if connection.execute(_MARK, {"key": key, "schema": self._schema}).rowcount != 1:
            raise Refused("server_upgraded")
        with self._lock:
            self._saves += 1
            is_to_tidy = self._saves % TIDIED_EVERY == 0
        if is_to_tidy:
            connection.execute(
                text("DELETE FROM save_marks WHERE saved_at < clock_timestamp() - make_interval(days => :days)"),
                {"days": KEPT_DAYS},
            )

    def _has_arrived(self, engine: Engine, key: str) -> bool:
        for pause in self.pauses:
            time.sleep(pause)
            with contextlib.suppress(DBAPIError):
                return _is_saved(engine, key)
        doubt = Doubt(key)
        with self._lock:
            self._in_doubt.append(doubt)
        raise InDoubt(doubt)


def _is_saved(engine: Engine, key: str) -> bool:
    """Return whether the save has its mark. Where it has none, the mark is claimed: it can never arrive any more."""
    with engine.begin() as connection:
        # The server may not know yet that the desk's first connection is gone.
        connection.execute(text("SET LOCAL lock_timeout = '5s'"))
        connection.execute(_CLAIM, {"key": key})
        return connection.execute(_IS_SAVED, {"key": key}).scalar_one() is True
