"""The one place that knows the database: engine, sessions, and every difference between SQLite and PostgreSQL.

The embedded engine is SQLite through SQLCipher; an office works on PostgreSQL through psycopg 3.
"""

from __future__ import annotations

import contextlib
import hashlib
import sys
from array import array
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Engine,
    LargeBinary,
    Select,
    and_,
    cast,
    event,
    func,
    inspect,
    literal,
    make_url,
    select,
    text,
)
from sqlalchemy.engine import URL
from sqlalchemy.orm import InstrumentedAttribute, Session, sessionmaker

from mediator_desk import saved
from mediator_desk.conventions.text import storable
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.search_index.keeping import keep_index
from mediator_desk.storage.attachments import AttachmentStore, kept_files_of
from mediator_desk.storage.driver_errors import in_sentences
from mediator_desk.storage.engines import engine_of
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.line import Answer, Line, refuse_given_up, unstopped
from mediator_desk.storage.listening import FileWatch, Listening
from mediator_desk.storage.own_password import own_password_of
from mediator_desk.storage.replica import Replica
from mediator_desk.storage.server_errors import WRONG_PASSWORD

SCHEMA_VERSION = "0017"
"""The newest revision in migrations/versions: alembic is only imported where a database differs."""

Ear = TypeVar("Ear", Listening, FileWatch)

READ_AT_ONCE = 10_000
LAST_CHARACTER = "\U0010ffff"


class Database:
    """One open database. `reading()` and `writing()` give a Session for one operation each."""

    def __init__(self, engine: Engine, ring: KeyRing | None = None) -> None:
        self._engine: Engine | None = engine
        self._place, self._ring = _without_password(engine.url), ring
        self._password = own_password_of(engine)
        self.has_closed_files = False
        """Whether the office's kept files are sealed and who came in has no key to them."""
        self._sessions = sessionmaker(expire_on_commit=False)
        self.line = Line(SCHEMA_VERSION)
        """What is known of the line to a server, and of the saves on it."""
        self.replica = Replica(self.reading, lambda: (self._open_engine(), self._password))
        self._ears: list[Listening | FileWatch] = []
        event.listen(self._sessions, "before_flush", _take_out_the_unstorable)
        keep_index(self._sessions)

    @classmethod
    def open(cls, url: str, *, ring: KeyRing | None = None) -> Database:
        """Open the database at `url`: sqlite:///path (ring: the keys of an encrypted file) or postgresql+psycopg://….

        Raises Unavailable where it cannot be reached, Refused where it must not be used (network share, wrong engine),
        and what storage/committee_file.key_of_file raises where the ring is not the file's.
        """
        return cls(engine_of(make_url(url), ring), ring)

    def lock(self) -> None:
        """Let go of all connections, forget keys and password: nothing is read or written until `unlock`."""
        engine, self._engine, self._ring = self._engine, None, None
        if self._password is not None:
            self._password.forget()
        self._stop_listening()
        if engine is not None:
            engine.dispose()

    def unlock(self, ring: KeyRing | None, *, url: str = "") -> None:
        """Go on where `lock` ended: a server by the `url` of the login and password that come in now.

        Raises what `open` raises; the database stays locked then.
        """
        engine = engine_of(make_url(url) if url else self._place, ring)
        self._place = _without_password(engine.url)
        self._password = own_password_of(engine)
        self._engine, self._ring = engine, ring
        self.line.note_standing()

    def url_of(self, login: str, password: str) -> str:
        """Return the URL by which a person comes to this very server. It holds the password: for no log, no setting."""
        return self._place.set(username=login, password=password).render_as_string(hide_password=False)

    def confirm_password(self, password: str) -> None:
        """See that the server takes this password of who came in.

        Raises Unavailable("server_refuses_password"), and what `open` raises; ("desk_locked").
        """
        self._open_engine()
        if not password:  # the driver would look for one elsewhere
            raise Unavailable(WRONG_PASSWORD)
        engine_of(self._place.set(password=password), None).dispose()
        if self._password:
            self._password.confirm(password)

    def changing_password(self, new: str) -> AbstractContextManager[object]:
        """Come in by a new password from now on, of which the block tells the server. Raises Unavailable."""
        self._open_engine()
        return self._password.changing(new) if self._password else contextlib.nullcontext()

    def open_files(self, ring: KeyRing | None, *, is_sealed: bool = False) -> None:
        """Read and keep files of an office under these keys; None: without (`is_sealed`: though it has some)."""
        self._ring, self.has_closed_files = ring, is_sealed and ring is None

    @property
    def is_locked(self) -> bool:
        """Whether the keys were forgotten. Everything that reads or writes then raises Unavailable("desk_locked")."""
        return self._engine is None

    @property
    def ring(self) -> KeyRing | None:
        """The keys of the committee, None where nothing is encrypted. Raises Unavailable("desk_locked")."""
        self._open_engine()
        return self._ring

    @property
    def store(self) -> AttachmentStore:
        """The kept files, sealed where the committee has keys: beside the file, or on the server.

        Raises Unavailable("desk_locked").
        """
        keys = self.ring.files if self.ring else None
        if self.file is not None:
            return AttachmentStore(kept_files_of(self.file), keys)
        from mediator_desk.storage.server_store import ServerStore  # speaks the server's dialect

        return ServerStore(self._open_engine(), keys)

    @property
    def url(self) -> str:
        """Where it is, without a password."""
        return self._place.render_as_string(hide_password=True)

    @property
    def file(self) -> Path | None:
        """The file of the embedded engine; None on a server."""
        return Path(self._place.database or "") if self.is_embedded else None

    @property
    def is_embedded(self) -> bool:
        """Whether this is one file on one computer."""
        return self._place.get_backend_name() == "sqlite"

    @contextlib.contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a Session that sees one moment of the database and cannot change it."""
        engine = self._open_engine()
        options = {} if self.is_embedded else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        self.line.refuse_broken()
        refuse_given_up()
        with self.line.noted(), in_sentences(), self._sessions(bind=engine) as db:
            db.connection(execution_options={**options, "desk_reads": True})
            yield db
            # Rows read here stay readable after the block; nothing that was changed on them is ever written.
            db.expunge_all()

    @contextlib.contextmanager
    def writing(self, *, is_beside: bool = False) -> Iterator[Session]:
        """Give a Session for one operation: committed when the block ends, rolled back when it raises.

        `is_beside`: it is no save of a person, such as who is at which case. Raises
        Refused("changed_at_another_desk") where another desk saved the same row first, ("server_upgraded") where the
        schema of a server is another one by now, Unavailable for what the disk or
        the server cannot do now; on a server also Unavailable("save_in_doubt") where the line broke and nobody can say
        what became of a save, and once Refused("saved_after_all") where it turned out that the last one was saved.
        """
        engine = self._open_engine()
        self.line.refuse_broken(is_saved=not is_beside)
        with self.line.noted(), in_sentences(), unstopped():
            if not self.is_embedded:
                self.line.marks.settle(engine, is_told=not is_beside)
            with self._sessions(bind=engine) as db, self._saving(db, engine):
                yield db
        self.line.note_saved()
        if not is_beside:
            saved.after_commit()

    def try_line(self) -> Answer:
        """Ask the server something short, and find out what became of saves in doubt: this tries a broken line again.

        Raises what `open` raises.
        """
        engine = self._open_engine()
        with self.line.noted(), in_sentences():
            return self.line.tried(engine, self._sessions)

    def _saving(self, db: Session, engine: Engine) -> AbstractContextManager[object]:
        return db.begin() if self.is_embedded else self.line.marks.saving(db, engine)

    def schema_version(self) -> str | None:
        """Return the revision of the schema, None for an empty database."""
        engine = self._open_engine()
        with in_sentences(), engine.connect() as connection:
            if not engine.dialect.has_table(connection, "alembic_version"):
                return None
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()

    def migrate(self) -> None:
        """Bring the schema to this program's version; nothing is imported or run where it is there already.

        A committee's own file is backed up first. The schema of a server that others work on is only looked at: who
        keeps the server brings it up to date. Raises Refused("database_is_newer"), on a server ("server_is_newer"),
        ("server_is_older"), and what the backup raises: without one there is no migration.
        """
        found = self.schema_version()
        if found == SCHEMA_VERSION:
            return
        if found is not None and not self.is_embedded:
            raise Refused("server_is_newer" if found > SCHEMA_VERSION else "server_is_older")
        if found is not None and found < SCHEMA_VERSION and self.file is not None:
            from mediator_desk.storage.backups.making import back_up_before_migration

            back_up_before_migration(self.file, self.ring)
        from mediator_desk.migrations import upgrade

        with in_sentences(), self._upgrading() as connection:
            upgrade(connection)

    @contextlib.contextmanager
    def _upgrading(self) -> Iterator[Connection]:
        """Give a connection whose transaction the migrations run in."""
        if not self.is_embedded:
            with self._open_engine().begin() as connection:
                # Two desks may open a new server at once: the second waits here, then finds all tables made.
                connection.execute(text("SELECT pg_advisory_xact_lock(20150315)"))
                yield connection
            return
        with self._open_engine().connect() as connection:
            # A table that is made anew is dropped first: with the keys on, SQLite would delete what refers to it. The
            # setting does nothing inside a transaction, so it is made on the driver's connection before it begins.
            driver = connection.connection.cursor()
            driver.execute("PRAGMA foreign_keys = OFF")
            try:
                with connection.begin():
                    yield connection
                    if broken := connection.execute(text("PRAGMA foreign_key_check")).first():
                        raise RuntimeError(f"the migration left {broken[0]} with a broken reference to {broken[2]}")
            finally:
                driver.execute("PRAGMA foreign_keys = ON")
                driver.close()

    def listen(self) -> Listening:
        """Listen to what others save on a server, on a connection that is closed with this one at the latest.

        Raises Unavailable where the server cannot be reached.
        """
        return self._heard_with(Listening)

    def watch_file(self) -> FileWatch:
        """Watch the embedded file for what others write; closed with this one at the latest. Raises Unavailable."""
        return self._heard_with(FileWatch)

    def _heard_with(self, kind: type[Ear]) -> Ear:
        with in_sentences():
            ear = kind(self._open_engine())
        self._ears.append(ear)
        if self._engine is None:  # locked meanwhile by another thread
            self._stop_listening()
        return ear

    def _stop_listening(self) -> None:
        while self._ears:
            self._ears.pop().close()

    def close(self) -> None:
        """Let go of all connections."""
        self._stop_listening()
        if self._engine is not None:
            self._engine.dispose()

    def _open_engine(self) -> Engine:
        if self._engine is None:
            raise Unavailable("desk_locked")
        return self._engine


def begins_with(db: Session, column: InstrumentedAttribute[str], beginning: str) -> ColumnElement[bool]:
    """Return the condition that a text begins with these characters, in the form that each engine's index serves."""
    if db.get_bind().dialect.name == "sqlite":  # its LIKE folds the case, so an index does not help it
        return and_(column >= beginning, column < beginning + LAST_CHARACTER)
    return column.startswith(beginning, autoescape=True)


def lock_words(db: Session, words: Iterable[str]) -> None:
    """Let every other desk that locks one of these words wait here until this one has saved or given up.

    For what no single row stands for, such as a human who is a party of several cases. Words are locked in their own
    order, so that two desks never each wait for the other. An embedded file has one writer at a time.
    """
    _lock(db, "pg_advisory_xact_lock", words)


def share_words(db: Session, words: Iterable[str]) -> None:
    """Let every desk that locks one of these words wait until this one has saved or given up, and wait for it.

    Desks that share a word do not wait for each other.
    """
    _lock(db, "pg_advisory_xact_lock_shared", words)


def _lock(db: Session, function: str, words: Iterable[str]) -> None:
    if db.get_bind().dialect.name == "sqlite":
        return
    for word in sorted(set(words)):
        key = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big", signed=True)
        # Asked of the connection: what is about to be flushed is not flushed for it.
        db.connection().execute(text(f"SELECT {function}(:key)"), {"key": key})


def whole_numbers(db: Session, query: Select[Any]) -> array[int]:
    """Return the first column of a query, which holds whole numbers only, with 8 bytes for each."""
    connection, found = db.connection(), array("q")
    if connection.dialect.name == "sqlite":
        # From the driver's cursor: a row object for each of a million costs five times as much as the numbers.
        with connection.execute(query) as result:
            for part in iter(partial(result.cursor.fetchmany, READ_AT_ONCE), []):
                found.extend(chain.from_iterable(part))
        return found
    # A server puts them together, in the order of the query, and sends one value: no row is made for each.
    numbers = cast(query.subquery().c[0], BigInteger)
    packed = connection.scalar(select(func.string_agg(func.int8send(numbers), literal(b"", LargeBinary))))
    found.frombytes(packed or b"")
    if sys.byteorder == "little":  # it sends them as the network does
        found.byteswap()
    return found


def _without_password(place: URL) -> URL:
    """Return a URL as the program keeps it: the engine alone knows the password, and forgets it with the lock."""
    return place._replace(password=None)


def _take_out_the_unstorable(db: Session, _context: object, _rows: object) -> None:
    """What somebody pasted may hold NUL, which fields do not show and PostgreSQL refuses with an error for nobody."""
    for row in (*db.new, *db.dirty):
        state = inspect(row)
        for name in state.mapper.column_attrs.keys() & state.dict.keys():
            value = state.dict[name]
            if isinstance(value, str | dict | list) and (kept := _storable(value)) != value:
                setattr(row, name, kept)


def _storable(value: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {_storable(name): _storable(one) for name, one in value.items()}
    return [_storable(one) for one in value] if isinstance(value, list) else value
