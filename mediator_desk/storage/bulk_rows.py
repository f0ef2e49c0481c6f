"""Many rows at once: their ids are reserved first, so that whole trees of rows can be written table by table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Table, bindparam, func, insert, select, text, update
from sqlalchemy.orm import Session

from mediator_desk.models.columns import Json

_HAS_RUNS = "SELECT to_regprocedure('public.desk_entry_ids(integer)') IS NOT NULL"
"""Whether a server numbers the entries of the trail itself, and gives a run of numbers to whoever brings many."""


def reserve_ids(db: Session, table: Table, count: int) -> Sequence[int]:
    """Return `count` ids that no other desk will take, in rising order.

    On a server they come from the table's own sequence; in a file the transaction already keeps other writers out.
    """
    if count == 0:
        return ()
    if db.get_bind().dialect.name == "sqlite":
        last = max(db.scalar(select(func.max(table.c.id))) or 0, _last_given(db, table))
        return range(last + 1, last + 1 + count)
    sequence = f"{table.name}_id_seq"
    query = text("SELECT nextval(cast(:sequence AS regclass)) FROM generate_series(1, :count)")
    if table.name == "audit_entries" and db.scalar(text(_HAS_RUNS)):
        query = text("SELECT * FROM public.desk_entry_ids(:count)")
        return sorted(db.scalars(query, {"count": count}))
    return sorted(db.scalars(query, {"sequence": sequence, "count": count}))


def claim_ids(db: Session, table: Table, ids: Sequence[int]) -> Sequence[int]:
    """Return ids that rows bring along, after seeing that no row that comes later gets one of them.

    Only for a database in which nobody works yet: whether one of them is taken shows when the rows are inserted.
    """
    if ids and db.get_bind().dialect.name == "sqlite":
        _give_none_below(db, table, max(ids))
    elif ids:
        sequence = f"{table.name}_id_seq"
        behind = text(f"SELECT setval(cast(:sequence AS regclass), greatest(:most, last_value)) FROM {sequence}")
        db.execute(behind, {"sequence": sequence, "most": max(ids)})
    return ids


def _last_given(db: Session, table: Table) -> int:
    """Return the highest id that a table in a file ever gave: the row may be gone, and nobody else gets its id."""
    return db.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = :name"), {"name": table.name}) or 0


def _give_none_below(db: Session, table: Table, highest: int) -> None:
    changed: Any = db.execute(
        text("UPDATE sqlite_sequence SET seq = max(seq, :most) WHERE name = :name"),
        {"most": highest, "name": table.name},
    )
    if not changed.rowcount:
        first = text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :most)")
        db.execute(first, {"most": highest, "name": table.name})


def insert_rows(db: Session, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert the rows; each names the columns that it fills, versioned tables start at version 1."""
    first = {"version": 1} if "version" in table.c else {}
    json_columns = [column.name for column in table.c if isinstance(column.type, Json)]
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        values = {**first, **row}
        for name in json_columns:
            # Nothing in a JSON column is NULL, as the mapped classes write it, and not the JSON value null.
            if name in values and values[name] is None:
                del values[name]
        groups[tuple(values)].append(values)
    for group in groups.values():
        db.execute(insert(table), group)


def set_column(db: Session, table: Table, column: str, values: Iterable[tuple[int, Any]]) -> None:
    """Set one column of many rows, given as (id, value)."""
    rows = [{"row_id": row_id, "value": value} for row_id, value in values]
    if rows:
        statement = update(table).where(table.c.id == bindparam("row_id")).values({column: bindparam("value")})
        db.connection().execute(statement, rows)
