"""Rows are compared with what the audit trail says of them: whoever changes them with another program leaves no entry.

The trail holds the newest value of every field that the program wrote since its row came, or changed since. What came
by thousands (exports of the mini program, the open format, practice) is known from its first change on only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Row, Select, bindparam, exists, func, select
from sqlalchemy.orm import Session

from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.outstation import OutstationRow
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services.bin_emptying import LEFT_EMPTY
from mediator_desk.services.check.findings import Finding
from mediator_desk.services.check.kept_values import WatchedTable, watched_tables
from mediator_desk.services.check.takings import Takings, read_takings
from mediator_desk.services.check.told_rows import EMPTY, ROWS_AT_ONCE, UNKNOWN, Key, Told, ToldRows, digest, key_of
from mediator_desk.services.check.told_rows import part_of as part_of_row

READ_AT_ONCE = 2_000
MOST_FOUND = 5_000
"""So many of one kind are kept: whoever changed a whole table changed it."""
CASE_ID = "case_id"
MERGED = "insurer_merged"
_CASES = Case.__tablename__


def check_rows(db: Session, progress: Progress = SILENT) -> list[Finding]:
    """Return rows that are not as the newest entry of the trail left them.

    Kinds: row_differs(table, row, case, fields), row_gone(table, row, case), row_unseen(table, row, case): one that
    came past the trail, or came back. Values are never told. Raises Cancelled.
    """
    takings = read_takings(db)
    with ToldRows() as told:
        _take_all(db, told, takings, progress)
        walk = _Walk(db, takings, told.made_cases)
        for number, part in enumerate(told.parts()):
            walk.step(number, part)
    return [*walk.findings, *_unseen_cases(db)]


def _take_all(db: Session, told: ToldRows, takings: Takings, progress: Progress) -> None:
    """Give every entry that was written here, and that still says something, to `told`."""
    _take_what_left(db, told)
    entry, last = AuditEntry, takings.begins_behind
    total = db.scalar(select(func.max(entry.id))) or 0
    columns = (entry.id, entry.act, entry.case_id, entry.facts, entry.before, entry.after)
    query = select(*columns).where(entry.erased_by.is_(None))
    while rows := db.execute(query.where(entry.id > last).order_by(entry.id).limit(READ_AT_ONCE)).all():
        for row in rows:
            if takings.came_along(row.id):
                continue
            if row.act == MERGED:
                told.take(None, moved := _moved(row.facts), moved)
            if row.before or row.after:
                told.take(row.case_id, row.before or {}, row.after or {})
        last = rows[-1].id
        progress.tell(last, total)


def _take_what_left(db: Session, told: ToldRows) -> None:
    """In a file that was taken along, begin with the rows as they left the office."""
    if db.get_bind().dialect.name != "sqlite":
        return
    query = select(OutstationRow.table_name, OutstationRow.row_id, OutstationRow.content)
    for row in db.execute(query.execution_options(yield_per=500)):
        told.take(None, {}, {f"{row.table_name}/{row.row_id}": row.content})


def _moved(facts: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return what was given another company when two were merged: the entry names the rows, and not their fields."""
    tables = {"cases": "cases", "parties": "parties", "ties": "mediator_ties"}
    return {f"{tables[what]}/{one}": {"insurer_id": facts["id"]} for what in tables for one in facts.get(what, ())}


class _Walk:
    """Goes through the rows part by part and notes what does not fit."""

    def __init__(self, db: Session, takings: Takings, made_cases: set[int]) -> None:
        self._db, self._takings, self._made_cases = db, takings, made_cases
        self._tables = {one.number: one for one in watched_tables().values()}
        self._unasked = self._where_unseen()
        self._numbers: dict[int, str] = {}
        self._counts: Counter[str] = Counter()
        self.findings: list[Finding] = []

    def _where_unseen(self) -> dict[int, list[tuple[int, int]]]:
        """Return the blocks of each table whose rows belong to cases, by their parts, where any of them can be unseen.

        Most parts have none: there are more of them than a small committee has blocks.
        """
        tables = [one for one in self._tables.values() if self._made_cases and one.has_ids and one.comes_told]
        found: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for one in tables:
            # What came back in a file that was taken along has ids far behind all others.
            block_of_row = one.table.c.id.op("/")(ROWS_AT_ONCE)
            for block in self._db.scalars(select(block_of_row).distinct()):
                found[_part_of_block(one, block)].append((one.number, block))
        return found

    def step(self, number: int, part: Mapping[int, Mapping[Key, Told]]) -> None:
        """Look at the rows of one part, given what is told of them."""
        told = {(one, block) for one, rows in part.items() for block in _blocks(self._tables[one], rows)}
        for one, block in sorted(told.union(self._unasked.get(number, ()))):
            self._look(self._tables[one], block, part.get(one, {}), are_told=(one, block) in told)

    def _look(self, table: WatchedTable, block: int, told: Mapping[Key, Told], *, are_told: bool) -> None:
        seen = set()
        for key, row in _rows(self._db, table, block, all_columns=are_told):
            seen.add(key)
            if (said := told.get(key)) is not None and not said.is_gone:
                self._compare(table, key, said, row)
            elif said is not None or self._must_be_told(table, row):
                self._find("row_unseen", table, row, _case_of(table, key, row, said))
        for key, said in told.items() if are_told else ():
            is_here = not table.has_ids or key // ROWS_AT_ONCE == block
            if is_here and key not in seen and not said.is_gone and not self._takings.explain(table, key, said):
                self._find("row_gone", table, key, _case_of(table, key, None, said))

    def _compare(self, table: WatchedTable, key: Key, said: Told, row: Row[Any]) -> None:
        if not self._takings.doubtful.isdisjoint(said.cases):
            return
        fields = [name for name, kept in _kept_fields(table, row) if self._differs(table, name, kept, said)]
        if fields:
            self._find("row_differs", table, row, _case_of(table, key, row, said), fields=tuple(fields))

    def _differs(self, table: WatchedTable, name: str, kept: int, said: Told) -> bool:
        column = table.columns[place := table.places[name]]
        value = said.fields.get(place, EMPTY if said.is_made and column.may_be_empty else UNKNOWN)
        if value in (UNKNOWN, kept):
            return False
        if column.is_filled_later and value == EMPTY:
            return False
        return kept != EMPTY or (table.table.name, name) not in LEFT_EMPTY

    def _must_be_told(self, table: WatchedTable, row: Row[Any]) -> bool:
        """Tell whether the trail saw the case come, and so must have seen this row of it."""
        if not table.comes_told:
            return False
        case_id = getattr(row, CASE_ID)
        return case_id in self._made_cases and case_id not in self._takings.doubtful

    def _find(self, kind: str, table: WatchedTable, row: Row[Any] | Key, case_id: int, **more: object) -> None:
        self._counts[kind] += 1
        if self._counts[kind] > MOST_FOUND:
            return
        named = row if isinstance(row, int) else "/".join(str(one) for one in row[: len(table.key)])
        shown = str(named) if table.has_ids or not isinstance(row, int) else ""
        params = {"table": table.table.name, "row": shown, "case": self._number(case_id), **more}
        self.findings.append(Finding(kind, params))

    def _number(self, case_id: int) -> str:
        if case_id and case_id not in self._numbers:
            query = select(Case.number, Case.submission_number).where(Case.id == case_id)
            found = self._db.execute(query).first() or (None, "")
            self._numbers[case_id] = found[0] or found[1] or f"#{case_id}"
        return self._numbers.get(case_id, "")


def _rows(db: Session, table: WatchedTable, block: int, *, all_columns: bool) -> Iterator[tuple[Key, Row[Any]]]:
    """Give the rows of one block; without `all_columns` what names them and their case only."""
    first = block * ROWS_AT_ONCE
    asked = {"first": first, "last": first + ROWS_AT_ONCE - 1} if table.has_ids else {}
    for row in db.connection().execute(_query_of(table.table.name, all_columns=all_columns), asked):
        yield key_of(table, tuple(row[: len(table.key)])), row


@cache
def _query_of(name: str, *, all_columns: bool) -> Select[Any]:
    """Return the query of a block of a table, made once: a wide table takes longer to ask for than to read."""
    table = watched_tables()[name]
    wanted = [one.asked.label(one.name) for one in table.columns if all_columns or one.name == CASE_ID]
    query = select(*(one.label(f"key_{place}") for place, one in enumerate(table.key)), *wanted)
    if table.has_ids:
        query = query.where(table.table.c.id.between(bindparam("first"), bindparam("last")))
    return query


def _kept_fields(table: WatchedTable, row: Row[Any]) -> Iterator[tuple[str, int]]:
    for column, value in zip(table.columns, row[len(table.key) :], strict=True):
        yield column.name, EMPTY if value in (None, "") else digest(column.kept(value))


def _case_of(table: WatchedTable, key: Key, row: Row[Any] | None, said: Told | None) -> int:
    if table.table.name == _CASES:
        return key
    of_row = getattr(row, CASE_ID, None) if row is not None else None
    return of_row if isinstance(of_row, int) else min((said.cases if said else set()) - {0}, default=0)


def _blocks(table: WatchedTable, told: Mapping[Key, Told]) -> set[int]:
    """Return in which blocks of a table these rows are."""
    if not table.has_ids:
        return {0} if told else set()
    return {key // ROWS_AT_ONCE for key in told}


def _part_of_block(table: WatchedTable, block: int) -> int:
    return part_of_row(table, block * ROWS_AT_ONCE)


def _unseen_cases(db: Session) -> list[Finding]:
    """Return cases of which no entry tells: each way in leaves one."""
    seen = exists().where(AuditEntry.case_id == Case.id)
    rows = db.execute(select(Case.id, Case.number, Case.submission_number).where(~seen).order_by(Case.id))
    return [
        Finding("row_unseen", {"table": _CASES, "row": str(row.id), "case": row.number or row.submission_number})
        for row in rows.fetchmany(MOST_FOUND)
    ]
