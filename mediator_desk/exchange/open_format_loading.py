"""From the tables to rows of the open format: a branch at a time for many cases at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mediator_desk.exchange.open_format_tree import ABOUT_IT, Branch, Field, Row
from mediator_desk.exchange.open_format_within import WITHIN_CASE, name_within_case
from mediator_desk.models.procedure_words import ABOUT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from mediator_desk.exchange.open_format_names import Names

Record = Mapping[str, Any]


def load_by_id(db: Session, branch: Branch, names: Names, ids: Sequence[int]) -> dict[int, Row]:
    """Return the rows with these ids, each with everything below it."""
    names.forget_case()
    loaded = _load(db, branch, names, branch.table.c.id.in_(ids))
    return {record["id"]: row for record, row in loaded}


def load_where(db: Session, branch: Branch, names: Names, *conditions: ColumnElement[bool]) -> list[Row]:
    """Return the rows under these conditions, each with everything below it."""
    return [row for _, row in _load(db, branch, names, *conditions)]


def _load(db: Session, branch: Branch, names: Names, *conditions: ColumnElement[bool]) -> list[tuple[Record, Row]]:
    query = select(branch.table).where(*conditions).order_by(*branch.table.primary_key.columns)
    records: list[Any] = list(db.execute(query).mappings())
    if branch.table.name in WITHIN_CASE:
        _name(branch, names, records)
    held = {column: _held(db, holds, names, records, column) for column, holds in branch.held.items()}
    rows = [Row(branch, _values(branch, record, names, held), {}) for record in records]
    for below in branch.branches:
        _hang(db, below, names, records, rows)
    loaded = list(zip(records, rows, strict=True))
    if branch.order:
        loaded.sort(key=lambda pair: tuple(pair[1].values[column] for column in branch.order))
    return loaded


def _name(branch: Branch, names: Names, records: Sequence[Record]) -> None:
    table = branch.table.name
    taken: dict[int, set[str]] = defaultdict(set)
    for record in records:
        above = names.name_of(branch.above, record[branch.parent]) if branch.above in WITHIN_CASE else ""
        name = name_within_case(table, record, above, taken[record[branch.parent]])
        taken[record[branch.parent]].add(name)
        names.add(table, record["id"], name)


def _held(db: Session, branch: Branch, names: Names, records: Sequence[Record], column: str) -> dict[int, Row]:
    ids = {record[column] for record in records} - {None}
    if not ids:
        return {}
    return {record["id"]: row for record, row in _load(db, branch, names, branch.table.c.id.in_(ids))}


def _hang(db: Session, below: Branch, names: Names, records: Sequence[Record], rows: Sequence[Row]) -> None:
    children: dict[int, list[Row]] = defaultdict(list)
    if records:
        condition = below.table.c[below.parent].in_([record["id"] for record in records])
        for record, row in _load(db, below, names, condition):
            children[record[below.parent]].append(row)
    for record, row in zip(records, rows, strict=True):
        row.below[below.name] = children.get(record["id"], [])


def _values(branch: Branch, record: Record, names: Names, held: dict[str, dict[int, Row]]) -> dict[str, Any]:
    values = {
        one.column: _value(one, record[one.column], names, held) for one in branch.fields if one.names != ABOUT_IT
    }
    if "about_id" in record:
        values["about_id"] = names.name_if_there(ABOUT.get(record["paper"], ""), record["about_id"])
    return values


def _value(one: Field, value: Any, names: Names, held: dict[str, dict[int, Row]]) -> Any:  # noqa: ANN401 - a column
    if value is None:
        return None
    if one.holds:
        return held[one.column][value]
    return names.name_of(one.names, value) if one.names else value
