"""Whether the index says of every case what its rows say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zlib import crc32

from sqlalchemy import Connection, select, text

from mediator_desk.conventions.pinyin import company_keys, person_keys
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.search import OF_CASE, OF_INSURER, OF_MEDIATOR, NameKey
from mediator_desk.progress import SILENT, Progress
from mediator_desk.search_index.texts import texts_of
from mediator_desk.search_index.writing import AT_ONCE, keys_of, pieces_of_case

_INSTANCES = "CREATE VIRTUAL TABLE temp.case_words_read USING fts5vocab(main, case_words, instance)"

Marks = dict[int, int]
"""Owner -> the sum of the marks of what stands in the index for it: a set that need not be held."""


@dataclass(frozen=True)
class IndexCheck:
    """What the check of the index found."""

    cases: int
    wrong_cases: tuple[int, ...]
    """Ids of cases that are found by other words or names than theirs, or are gone and still found."""
    wrong_insurers: tuple[int, ...]
    wrong_mediators: tuple[int, ...]

    @property
    def is_right(self) -> bool:
        """Whether nothing was wrong."""
        return not (self.wrong_cases or self.wrong_insurers or self.wrong_mediators)


def check(connection: Connection, progress: Progress = SILENT) -> IndexCheck:
    """Compare the whole index with what it would be if it were made now. Raises Cancelled."""
    words, names = _words_there(connection), _names_there(connection)
    ids = connection.scalars(select(Case.id).order_by(Case.id)).all()
    wrong: set[int] = set()
    for place in range(0, len(ids), AT_ONCE):
        progress.tell(place, len(ids))
        for case_id, one in texts_of(connection, ids[place : place + AT_ONCE]).items():
            is_right = words.pop(case_id, 0) == _mark(pieces_of_case(one))
            if not (names[OF_CASE].pop(case_id, 0) == _mark(keys_of(one)) and is_right):
                wrong.add(case_id)
    progress.tell(len(ids), len(ids))
    insurers, mediators = _differing(names[OF_INSURER], _companies(connection)), _mediators(connection)
    wrong |= {*words, *names[OF_CASE]}
    return IndexCheck(len(ids), _sorted(wrong), insurers, _differing(names[OF_MEDIATOR], mediators))


def _mark(pieces: Iterable[str]) -> int:
    # And one for each: an empty entry is told from none by nothing, but a piece whose mark is 0 is told.
    return sum(crc32(piece.encode()) + 1 for piece in pieces)


def _words_there(connection: Connection) -> Marks:
    marks: Marks = defaultdict(int)
    for case_id, piece in _instances(connection):
        marks[case_id] += crc32(piece.encode()) + 1
    return dict(marks)


def _instances(connection: Connection) -> Iterator[tuple[int, str]]:
    """Return every piece of every case that stands in the index."""
    if connection.dialect.name == "sqlite":
        connection.execute(text(_INSTANCES))
        yield from ((row[0], row[1]) for row in connection.execute(text("SELECT doc, term FROM temp.case_words_read")))
        connection.execute(text("DROP TABLE temp.case_words_read"))
        return
    asked = text("SELECT rowid, tsvector_to_array(words) FROM case_words").execution_options(yield_per=1000)
    yield from ((case_id, piece) for case_id, pieces in connection.execute(asked) for piece in pieces)


def _names_there(connection: Connection) -> dict[str, Marks]:
    marks: dict[str, Marks] = {owner: defaultdict(int) for owner in (OF_CASE, OF_INSURER, OF_MEDIATOR)}
    asked = select(NameKey.owner, NameKey.owner_id, NameKey.key).execution_options(yield_per=10_000)
    for owner, owner_id, key in connection.execute(asked):
        marks[owner][owner_id] += crc32(key.encode()) + 1
    return marks


def _companies(connection: Connection) -> Marks:
    keys: dict[int, set[str]] = defaultdict(set)
    for insurer_id, *names in connection.execute(select(Insurer.id, Insurer.name, Insurer.short_name)):
        keys[insurer_id].update(*map(company_keys, names))
    for insurer_id, alias in connection.execute(select(InsurerAlias.insurer_id, InsurerAlias.name)):
        keys[insurer_id].update(company_keys(alias))
    return {insurer_id: _mark(some) for insurer_id, some in keys.items()}


def _mediators(connection: Connection) -> Marks:
    named = connection.execute(select(Mediator.id, Mediator.name))
    return {mediator_id: _mark(person_keys(name)) for mediator_id, name in named}


def _differing(there: Marks, wanted: Marks) -> tuple[int, ...]:
    return _sorted(one for one in {*there, *wanted} if there.get(one, 0) != wanted.get(one, 0))


def _sorted(ids: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(ids))
