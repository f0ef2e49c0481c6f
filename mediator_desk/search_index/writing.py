"""Writing the index: for cases that changed, for all of them, and whether it is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, bindparam, delete, select, text

from mediator_desk.conventions.pinyin import company_keys, person_keys
from mediator_desk.conventions.search_tokens import pieces_of
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.search import CASE_WORDS, OF_CASE, OF_INSURER, OF_MEDIATOR, NameKey
from mediator_desk.progress import SILENT, Progress, without_collector
from mediator_desk.search_index.texts import CaseTexts, texts_of

AT_ONCE = 500
# In each driver's own words: thousands of rows are written, and the index is to cost little beside them.
_WORDS_EMBEDDED = "INSERT OR REPLACE INTO case_words (rowid, words) VALUES (?, ?)"
_WORDS_ON_SERVER = (
    "INSERT INTO case_words (rowid, words) VALUES (%s, array_to_tsvector(cast(%s AS text[])))"
    " ON CONFLICT (rowid) DO UPDATE SET words = excluded.words"
)
_KEYS_EMBEDDED = "INSERT INTO name_keys (key, owner, owner_id) VALUES (?, ?, ?)"
_KEYS_ON_SERVER = "INSERT INTO name_keys (key, owner, owner_id) VALUES (%s, %s, %s)"


def index_cases(
    connection: Connection, case_ids: Iterable[int], *, are_new: bool = False, progress: Progress = SILENT
) -> None:
    """Write the index of these cases as they stand now, in the transaction of the connection.

    `are_new`: nothing of them is in the index yet. What writes rows past the Session calls this for its cases.
    """
    ordered = sorted(set(case_ids))
    for place in range(0, len(ordered), AT_ONCE):
        progress.tell(place, len(ordered))
        part = ordered[place : place + AT_ONCE]
        texts = texts_of(connection, part)
        if not are_new:
            _forget_keys(connection, OF_CASE, part)
            _forget_words(connection, [one for one in part if one not in texts])
        _put_words(connection, texts)
        _put_keys(connection, OF_CASE, {case_id: keys_of(one) for case_id, one in texts.items()})
    progress.tell(len(ordered), len(ordered))


def index_insurers(connection: Connection, insurer_ids: Iterable[int]) -> None:
    """Write the keys of these insurers' names, of their short names and aliases."""
    ids = sorted(set(insurer_ids))
    _forget_keys(connection, OF_INSURER, ids)
    named: dict[int, set[str]] = {}
    own = select(Insurer.id, Insurer.name, Insurer.short_name).where(Insurer.id.in_(ids))
    for insurer_id, *names in connection.execute(own):
        named[insurer_id] = set(names)
    aliases = select(InsurerAlias.insurer_id, InsurerAlias.name).where(InsurerAlias.insurer_id.in_(ids))
    for insurer_id, alias in connection.execute(aliases):
        named.setdefault(insurer_id, set()).add(alias)
    keys = {one: frozenset[str]().union(*map(company_keys, names)) for one, names in named.items()}
    _put_keys(connection, OF_INSURER, keys)


def index_mediators(connection: Connection, mediator_ids: Iterable[int]) -> None:
    """Write the keys of these mediators' names."""
    ids = sorted(set(mediator_ids))
    _forget_keys(connection, OF_MEDIATOR, ids)
    named = connection.execute(select(Mediator.id, Mediator.name).where(Mediator.id.in_(ids)))
    _put_keys(connection, OF_MEDIATOR, {one: person_keys(name) for one, name in named})


def rebuild(connection: Connection, progress: Progress = SILENT) -> int:
    """Make the whole index anew from the rows; return how many cases it holds. Raises Cancelled."""
    is_embedded = connection.dialect.name == "sqlite"
    connection.execute(text("INSERT INTO case_words (case_words) VALUES ('delete-all')") if is_embedded
                       else delete(CASE_WORDS))  # fmt: skip
    connection.execute(delete(NameKey))
    index_insurers(connection, connection.scalars(select(Insurer.id)))
    index_mediators(connection, connection.scalars(select(Mediator.id)))
    ids = connection.scalars(select(Case.id)).all()
    with without_collector():
        index_cases(connection, ids, are_new=True, progress=progress)
    return len(ids)


def keys_of(texts: CaseTexts) -> frozenset[str]:
    """Return under what the people of a case are found."""
    return frozenset[str]().union(*map(person_keys, texts.people))


def pieces_of_case(texts: CaseTexts) -> set[str]:
    """Return what stands in the index for a case."""
    return pieces_of(texts.of_kind(numbers=False), texts.of_kind(numbers=True))


def _put_words(connection: Connection, texts: dict[int, CaseTexts]) -> None:
    is_embedded = connection.dialect.name == "sqlite"
    pieces = ((case_id, pieces_of_case(one)) for case_id, one in texts.items())
    rows = [(case_id, " ".join(some) if is_embedded else list(some)) for case_id, some in pieces]
    if rows:
        connection.exec_driver_sql(_WORDS_EMBEDDED if is_embedded else _WORDS_ON_SERVER, rows)


def _forget_words(connection: Connection, case_ids: Sequence[int]) -> None:
    if case_ids:
        gone = delete(CASE_WORDS).where(CASE_WORDS.c.rowid == bindparam("gone"))
        connection.execute(gone, [{"gone": one} for one in case_ids])


def _forget_keys(connection: Connection, owner: str, owner_ids: Sequence[int]) -> None:
    for part in _parts(owner_ids):
        connection.execute(delete(NameKey).where(NameKey.owner_id.in_(part), NameKey.owner == owner))


def _put_keys(connection: Connection, owner: str, keys: dict[int, frozenset[str]]) -> None:
    rows = [(key, owner, one) for one, some in keys.items() for key in sorted(some)]
    if rows:
        connection.exec_driver_sql(_KEYS_EMBEDDED if connection.dialect.name == "sqlite" else _KEYS_ON_SERVER, rows)


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[place : place + AT_ONCE] for place in range(0, len(ids), AT_ONCE))
