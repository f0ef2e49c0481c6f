"""States of a committee that many tests begin with: brought about by the program, and copied when wanted again.

A copy is of the whole database, and is put only where a test has saved nothing yet since its committee was founded.
"""

from __future__ import annotations

import functools
import tempfile
from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, event, or_, select

from mediator_desk import i18n
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.trust import ChainKey
from mediator_desk.practice.fill import PracticeSummary, fill_committee
from mediator_desk.storage.attachments import kept_files_of
from tests.arranged_rows import Arranged, arrange, arranged
from tests.quick_place import quick_place
from tests.server_database import MADE_WITH_IT

if TYPE_CHECKING:
    from mediator_desk.database import Database

P = ParamSpec("P")
T = TypeVar("T")

LONG = 0.15
"""Seconds: what takes longer is kept the first time already."""

MOST = 300
"""States that are kept: an embedded one takes a megabyte."""

_known: WeakKeyDictionary[Engine, tuple[tuple[object, ...], int]] = WeakKeyDictionary()
"""By which acts each database came to what it holds, until anybody saves anything in it; entries in its trail then."""
_seen_whole: set[tuple[object, ...]] = set()
"""After which acts the trail and the rows were seen to be whole."""
_asked: Counter[tuple[object, ...]] = Counter()
_kept: dict[tuple[object, ...], _State] = {}
_place = tempfile.TemporaryDirectory(prefix="mediator_desk_states_", dir=quick_place())


@dataclass(frozen=True)
class _State:
    content: Path | dict[str, bytes]
    files: dict[Path, bytes]
    given: object
    now: datetime | None
    arranged: Arranged
    entries: int
    """In its trail."""


def begin_empty(database: Database) -> bool:
    """Tell whether nobody has saved anything in a database yet, and it is one that can be copied: it has no key."""
    if database.file and not _head(database.file).startswith(b"SQLite format 3"):
        return False
    with database.reading() as db:
        has_any = db.scalar(select(or_(*(select(one.id).exists() for one in (AuditEntry, Case, Insurer)))))
    if not has_any:
        begin(database, "empty")
    return not has_any


def _head(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(16)


def begin(database: Database, *acts: object) -> None:
    """Say that a database holds just what these acts leave, always the same."""
    engine = database._engine
    _known[engine] = (_kind(engine), *acts), _entries(engine)
    event.listen(engine, "commit", _saved)


def _kind(engine: Engine) -> str:
    """Return whose states fit: a file takes its key of the chain with it, a server keeps its own."""
    if engine.dialect.name == "sqlite":
        return "sqlite"
    with engine.connect() as connection:
        return f"server with {connection.execute(select(ChainKey.key)).scalar_one()}"


def _saved(connection: Connection) -> None:
    _known.pop(connection.engine, None)


def brought(database: Database, act: object, bring: Callable[[], T], office: object = None) -> T:
    """Return what bringing something about gives; the database is as after it, and the office's clock too."""
    engine = database._engine
    before, entries = _known.get(engine, (None, 0))
    # Another desk saves without this one's engine; an object without words is another one each time.
    if before is None or " at 0x" in repr(act) or _entries(engine) != entries:
        return bring()
    acts = (*before, act)
    if acts in _kept:
        state = _kept[acts]
        _put(engine, state.content, _content(engine, before))
        arrange(engine, state.arranged)
        for name, content in state.files.items():
            place = kept_files_of(database.file) / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        _known[engine] = acts, state.entries
        if office is not None:
            office.now = state.now
        return state.given
    files, began = _files(database), process_time()
    given = bring()
    _known[engine] = acts, _entries(engine)
    _asked[acts] += 1
    if len(_kept) < MOST and (_asked[acts] > 1 or process_time() - began > LONG):
        added = {name: (kept_files_of(database.file) / name).read_bytes() for name in _files(database) - files}
        _kept[acts] = _State(
            *(_taken(engine), added, given, getattr(office, "now", None), deepcopy(dict(arranged(engine)))),
            _known[engine][1],
        )
    return given


def is_seen_whole(database: Database) -> bool:
    """Tell whether this very state was looked through before: who saves nothing leaves nothing to look for."""
    return _acts_of(database._engine) in _seen_whole


def note_whole(database: Database) -> None:
    """Say that the trail and the rows of this database were looked through, and are whole."""
    acts = _acts_of(database._engine)
    if acts is not None:
        _seen_whole.add(acts)


def _acts_of(engine: Engine) -> tuple[object, ...] | None:
    """Return by which acts a database came to just what it holds, None where somebody saved anything else."""
    acts, entries = _known.get(engine, (None, 0))
    return acts if acts in _kept and _entries(engine) == entries else None


def practice_committee(database: Database, **wished: object) -> PracticeSummary:
    """Fill a database as practice.fill_committee does; an empty one by a copy where that is known."""

    def fill() -> PracticeSummary:
        with database.writing() as db:
            return fill_committee(db, **wished)

    return brought(database, ("filled", *sorted(wished.items())), fill) if begin_empty(database) else fill()


def kept(bring: Callable[P, T]) -> Callable[P, T]:
    """Let what an office does for many tests be copied where the same office did the same before anything else."""

    @functools.wraps(bring)
    def copied(office, *arguments, **fields):
        words = (bring.__qualname__, arguments, sorted(fields.items()), office.now, office.by, office.mediator_ids)
        act = (repr(words), i18n.language())
        given = brought(office.database, act, lambda: bring(office, *arguments, **fields), office)
        return deepcopy(given)  # ids; what a test does to its own list of them stays there

    return copied


def _entries(engine: Engine) -> int:
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute(f"SELECT count(*) FROM {AuditEntry.__tablename__}")
        return int(cursor.fetchone()[0])
    finally:
        connection.close()


def _files(database: Database) -> set[Path]:
    if database.file is None:
        return set()  # on a server they are rows
    folder = kept_files_of(database.file)
    return {file.relative_to(folder) for file in folder.rglob("*") if file.is_file()}


def _content(engine: Engine, acts: tuple[object, ...]) -> Path | dict[str, bytes]:
    """Return what a database holds after these acts."""
    if acts in _kept:
        return _kept[acts].content
    return {} if engine.dialect.name == "sqlite" or acts[1:] == ("empty",) else _taken(engine)


def _taken(engine: Engine) -> Path | dict[str, bytes]:
    if engine.dialect.name == "sqlite":
        place = Path(_place.name) / f"{len(_kept)}.db"
        _copy_file(str(engine.url.database), str(place))
        return place
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")
        names = sorted(name for (name,) in cursor.fetchall() if name not in MADE_WITH_IT)
        filled = ", ".join(f"CASE WHEN EXISTS (SELECT FROM {name}) THEN '{name}' END" for name in names)
        cursor.execute(f"SELECT array_remove(ARRAY[{filled}], NULL)")
        return {name: _copied_out(cursor, name) for name in cursor.fetchone()[0]}
    finally:
        connection.close()


def _copied_out(cursor, name: str) -> bytes:
    with cursor.copy(f"COPY {name} TO STDOUT (FORMAT binary)") as rows:
        return b"".join(rows)


def _put(engine: Engine, content: Path | dict[str, bytes], there: Path | dict[str, bytes]) -> None:
    """Make a database hold a state, in one transaction that others wait for."""
    if isinstance(content, Path):
        _copy_file(str(content), str(engine.url.database))
        return
    changed = {name: rows for name, rows in content.items() if there.get(name) != rows}
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("SET LOCAL session_replication_role = replica")  # rows come in any order
        for name in there:
            if content.get(name) != there[name]:
                cursor.execute(f"DELETE FROM {name}")
        for name, rows in changed.items():
            with cursor.copy(f"COPY {name} FROM STDIN (FORMAT binary)") as copy:
                copy.write(rows)
        _go_on_counting(cursor, changed)
        connection.commit()
    finally:
        connection.close()


def _go_on_counting(cursor, names) -> None:
    """Let the next ids be those after the greatest there."""
    counted = [name for name in names if name in _with_ids(cursor)]
    if counted:
        each = (f"setval('{name}_id_seq', (SELECT max(id) FROM {name}))" for name in counted)
        cursor.execute(f"SELECT {', '.join(each)}")


def _with_ids(cursor) -> frozenset[str]:
    if not _counted:
        cursor.execute("SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace")
        _counted.update(name.removesuffix("_id_seq") for (name,) in cursor.fetchall())
    return frozenset(_counted)


_counted: set[str] = set()


def _copy_file(source: str, target: str) -> None:
    from sqlcipher3 import dbapi2

    read, written = dbapi2.connect(source), dbapi2.connect(target)
    try:
        read.backup(written)
    finally:
        read.close()
        written.close()
