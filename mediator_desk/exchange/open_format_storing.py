"""From rows of the open format to the tables: whole trees of many cases, table by table."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mediator_desk.exchange.open_format_branches import IMPORT_RUN
from mediator_desk.exchange.open_format_loading import load_by_id
from mediator_desk.exchange.open_format_tree import ABOUT_IT, ALL_PARTIES, Field, Row, written
from mediator_desk.exchange.open_format_within import WITHIN_CASE, name_within_case
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.procedure_words import ABOUT
from mediator_desk.models.submission import ImportRun
from mediator_desk.models.tables import Base
from mediator_desk.search_index.writing import index_cases, index_insurers, index_mediators
from mediator_desk.services import audit_chain
from mediator_desk.services.frozen_months import keeping
from mediator_desk.storage.bulk_rows import claim_ids, insert_rows, reserve_ids, set_column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sqlalchemy import Connection, Table
    from sqlalchemy.orm import Session

    from mediator_desk.exchange.open_format_names import Names


@dataclass
class _Placed:
    """A row on its way into its table."""

    row: Row
    above: _Placed | None
    id: int | None = None
    named: dict[tuple[str, str], _Placed] = field(default_factory=dict)
    """Of a case: its parties, files, meetings and offers by table and name."""
    name: str = ""
    """Its own name within the case, where it has one."""
    held: dict[str, _Placed] = field(default_factory=dict)

    @property
    def top(self) -> _Placed:
        """The case, or whatever row the document began with."""
        return self if self.above is None else self.above.top


class Storing:
    """One import on its way into a database; `finish` sets the links that pointed forward."""

    def __init__(self, db: Session, names: Names) -> None:
        self._db = db
        self._names = names
        self._forward: dict[tuple[str, str, str], list[tuple[int, str]]] = defaultdict(list)
        runs = load_by_id(db, IMPORT_RUN, names, list(db.scalars(select(ImportRun.id))))
        self._entries: list[int] = []
        self._runs = {_content(row): _Placed(row, None, run_id) for run_id, row in runs.items()}

    def store(self, rows: list[Row], ids: Sequence[int] | None = None) -> list[int | None]:
        """Write the rows with everything below them; return their ids (None for tables that have none).

        `ids`: those that the rows keep, in a database that becomes the exported one; else they get new ones.
        """
        by_table: dict[str, list[_Placed]] = defaultdict(list)
        tops = [self._place(row, None, by_table) for row in rows]
        for table in Base.metadata.sorted_tables:
            placed = by_table.get(table.name, [])
            if "id" in table.c:
                keeps = ids is not None and bool(rows) and table is rows[0].branch.table
                found = claim_ids(self._db, table, ids or ()) if keeps else reserve_ids(self._db, table, len(placed))
                for one, row_id in zip(placed, found, strict=True):
                    one.id = row_id
        for table in Base.metadata.sorted_tables:
            if table.name in by_table:
                self._insert(table, by_table[table.name])
        self._index(by_table)
        keeping.came(self._db, [one.id for one in by_table["cases"] if one.id is not None])
        return [top.id for top in tops]

    def _index(self, by_table: dict[str, list[_Placed]]) -> None:
        """Let what was written past the Session be found by search."""
        writers: dict[str, Callable[[Connection, Iterable[int]], None]] = {
            "insurers": index_insurers,
            "mediators": index_mediators,
            "cases": index_cases,
        }
        for table, write in writers.items():
            if by_table.get(table):
                write(self._db.connection(), [one.id for one in by_table[table] if one.id is not None])

    @property
    def entries_that_came(self) -> list[list[int]]:
        """First and last id of each row of entries that were written: what they say of rows is of others' numbers."""
        found: list[list[int]] = []
        for one in sorted(self._entries):
            if found and found[-1][1] == one - 1:
                found[-1][1] = one
            else:
                found.append([one, one])
        return found

    def finish(self) -> None:
        """Link what named cases that came later; a case that never came stays named by its number only."""
        for (table, column, what), links in self._forward.items():
            found = ((row_id, self._names.id_of(what, name)) for row_id, name in links)
            there = [(row_id, other_id) for row_id, other_id in found if other_id is not None]
            set_column(self._db, Base.metadata.tables[table], column, there)
        self._forward.clear()

    def _place(self, row: Row, above: _Placed | None, by_table: dict[str, list[_Placed]]) -> _Placed:
        placed = _Placed(row, above)
        for one in row.branch.fields:
            value = row.values[one.column]
            if one.holds and value is not None:
                placed.held[one.column] = self._place_held(value, by_table)
        if row.branch.table.name in WITHIN_CASE:
            self._name(placed, row.branch.table.name)
        by_table[row.branch.table.name].append(placed)
        for branch in row.branch.branches:
            for below in row.below[branch.name]:
                self._place(below, placed, by_table)
        return placed

    def _name(self, placed: _Placed, table: str) -> None:
        taken = {name for other, name in placed.top.named if other == table}
        placed.name = name_within_case(table, placed.row.values, placed.above.name if placed.above else "", taken)
        placed.top.named[table, placed.name] = placed

    def _place_held(self, row: Row, by_table: dict[str, list[_Placed]]) -> _Placed:
        if row.branch is not IMPORT_RUN:
            return self._place(row, None, by_table)
        # Many submissions came with one file: its row is written once.
        content = _content(row)
        if content not in self._runs:
            self._runs[content] = self._place(row, None, by_table)
        return self._runs[content]

    def _insert(self, table: Table, placed: list[_Placed]) -> None:
        insert_rows(self._db, table, [self._values(table, one) for one in placed])
        if table.name == AuditEntry.__tablename__:
            ids = [one.id for one in placed if one.id is not None]
            audit_chain.came(self._db, ids)
            self._entries += ids

    def _values(self, table: Table, placed: _Placed) -> dict[str, Any]:
        branch = placed.row.branch
        values = {one.column: self._value(one, placed) for one in branch.fields}
        if branch.parent:
            values[branch.parent] = placed.above.id if placed.above else None
        if "id" in table.c:
            values["id"] = placed.id
        return values

    def _value(self, one: Field, placed: _Placed) -> Any:  # noqa: ANN401 - a column's value
        value = placed.row.values[one.column]
        if value is None:
            return None
        if one.holds:
            return placed.held[one.column].id
        table = ABOUT.get(placed.row.values["paper"], "") if one.names == ABOUT_IT else one.names
        if table in WITHIN_CASE or one.names == ABOUT_IT:
            named = placed.top.named.get((table, value))
            return named.id if named else None
        if one.names in ("cases", ALL_PARTIES):
            return self._elsewhere(one, value, placed)
        return self._names.id_or_new(one.names, value) if one.names else value

    def _elsewhere(self, one: Field, name: str, placed: _Placed) -> int | None:
        found = self._names.id_of(one.names, name)
        if found is None and placed.id is not None:
            self._forward[placed.row.branch.table.name, one.column, one.names].append((placed.id, name))
        return found


def _content(row: Row) -> str:
    return json.dumps(written(row), sort_keys=True)
