"""The newest thing that the audit trail says of each field of each row, for as many rows as there may be.

The trail is gone through once, in its order. What it says goes into parts, each of which holds all that is said of its
rows and fits into memory; what does not fit there waits in unnamed files of this computer, as digests under a key that
is nowhere but in this process.
"""

from __future__ import annotations

import struct
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from typing import IO, Any, NamedTuple

from mediator_desk.services.audit import SEALED
from mediator_desk.services.check.kept_values import WatchedTable, watched_tables

PARTS = 128
IN_MEMORY = 256 * 1024
"""Bytes of one part that wait in memory, before it goes to the disk."""
ROWS_AT_ONCE = 512
"""Rows that lie side by side go into one part, so that they are read at once."""

_RECORD = struct.Struct("<HqHq")
_MADE, _GONE, _OF_CASE = 0xFFFF, 0xFFFE, 0xFFFD
EMPTY, UNKNOWN = 0, 1
Key = int
"""What a row is called within its table: its number, else a digest of what names it."""


class Told(NamedTuple):
    """What the trail says of one row."""

    fields: dict[int, int]
    """Place of a column (kept_values.WatchedTable.columns) -> digest of its value, or EMPTY, or UNKNOWN."""
    cases: set[int]
    """The cases whose entries tell of it."""
    is_made: bool
    """Whether it was seen coming: what nobody told of is empty."""
    is_gone: bool


def digest(form: str) -> int:
    """Return 64 bits for a value in its one form, the same in this process only; for none EMPTY."""
    found = hash(form) if form else EMPTY
    return found if found not in (EMPTY, UNKNOWN) or not form else found + 2


def key_of(table: WatchedTable, parts: tuple[object, ...]) -> Key:
    """Return the key of a row, given what names it."""
    return int(str(parts[0])) if table.has_ids else hash("/".join(map(str, parts)))


class ToldRows:
    """Takes entries one after the other, and then gives what they say part by part."""

    def __init__(self) -> None:
        self._files = ExitStack()
        self._parts: list[IO[bytes]] = [self._files.enter_context(_waiting()) for _ in range(PARTS)]
        self.made_cases: set[int] = set()
        """Cases that were seen coming: all that belongs to them was, too."""

    def __enter__(self) -> ToldRows:
        return self

    def __exit__(self, *_error: object) -> None:
        self._files.close()

    def take(self, case_id: int | None, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """Take what one entry says; entries come in their order."""
        for name, fields in after.items():
            if (found := _row(name)) is not None:
                self._take_row(*found, case_id, fields, is_made=name not in before)
        for name in before.keys() - after.keys():
            if (found := _row(name)) is not None:
                self._write(*found, [(_GONE, 0), (_OF_CASE, case_id or 0)])

    def _take_row(
        self, table: WatchedTable, key: Key, case_id: int | None, fields: Mapping[str, Any], *, is_made: bool
    ) -> None:
        said = [(_MADE, 0)] if is_made else []
        said += [(_OF_CASE, one) for one in {case_id, *map(fields.get, table.naming_cases)} if isinstance(one, int)]
        for name, value in fields.items():
            if (place := table.places.get(name)) is not None:
                said.append((place, _told(table, place, value)))
        self._write(table, key, said)
        if is_made and table.table.name == "cases":
            self.made_cases.add(key)

    def _write(self, table: WatchedTable, key: Key, said: list[tuple[int, int]]) -> None:
        file = self._parts[part_of(table, key)]
        file.write(b"".join(_RECORD.pack(table.number, key, what, value) for what, value in said))

    def parts(self) -> Iterator[dict[int, dict[Key, Told]]]:
        """Give what is said of all rows, part by part: number of the table -> key -> what is told."""
        for file in self._parts:
            file.seek(0)
            found: dict[int, dict[Key, Told]] = defaultdict(dict)
            while content := file.read(_RECORD.size * 10_000):
                for table, key, what, value in _RECORD.iter_unpack(content):
                    found[table][key] = _further(found[table].get(key), what, value)
            file.close()
            yield found


def part_of(table: WatchedTable, key: Key) -> int:
    """Return the part in which a row is: rows side by side in one, tables without numbers in one as a whole."""
    block = key // ROWS_AT_ONCE if table.has_ids else 0
    return (table.number * 31 + block) % PARTS


def _further(told: Told | None, what: int, value: int) -> Told:
    told = told or Told({}, set(), is_made=False, is_gone=False)
    if told.is_gone and what < _OF_CASE:
        told = told._replace(is_gone=False)  # taken away and put back in one breath
    if what == _MADE:
        return Told({}, told.cases, is_made=True, is_gone=False)
    if what == _GONE:
        return Told({}, told.cases, is_made=False, is_gone=True)
    if what == _OF_CASE:
        told.cases.add(value)
    else:
        told.fields[what] = value
    return told


def _waiting() -> tempfile.SpooledTemporaryFile[bytes]:
    return tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)


def _row(name: str) -> tuple[WatchedTable, Key] | None:
    table, _, rest = name.partition("/")
    watched = watched_tables().get(table)
    if watched is None or not rest or (watched.has_ids and not rest.isdecimal()):
        return None  # a note that shows no row, or a table of an earlier program
    return watched, key_of(watched, (rest,))


def _told(table: WatchedTable, place: int, value: Any) -> int:  # noqa: ANN401 - whatever JSON holds
    if value == SEALED:
        return UNKNOWN
    column = table.columns[place]
    if column.words and str(value) not in column.words and value not in (None, ""):
        return UNKNOWN
    return EMPTY if value in (None, "") else digest(column.told(value))
