"""The rows of cases, as somebody sees them: what goes into a file that is taken along, and is compared later."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.session_room import PrivateNote, SettlementAuthority, SettlementOffer
from mediator_desk.models.tables import Base
from mediator_desk.services import audit
from mediator_desk.services.backups.one_case import BESIDE
from mediator_desk.services.bin_emptying import rows_of_case
from mediator_desk.services.outstation.rule import BETWEEN_CASES
from mediator_desk.services.sessions.private_sight import may_see

Row = dict[str, Any]
Values = Mapping[str, Any]
CASES = Case.__tablename__
OFFERS = SettlementOffer.__tablename__
TOLD = frozenset({PrivateNote.__tablename__, SettlementAuthority.__tablename__, OFFERS})
"""Tables of what one side may have told one mediator alone."""
LEFT_AT_OFFICE = BESIDE | BETWEEN_CASES
_TABLES = Base.metadata.tables


def rows_of_cases(db: Session, case_ids: Iterable[int], by: Actor) -> dict[str, dict[int, Row]]:
    """Return the rows of these cases that somebody may see, table -> id -> values, parents before what hangs on them.

    What one side told another mediator alone is left out, and whatever cannot stand without it.
    """
    wanted: dict[str, set[int]] = {}
    for case_id in case_ids:
        for name, ids in rows_of_case(db, case_id).items():
            if name not in LEFT_AT_OFFICE:
                wanted.setdefault(name, set()).update(ids)
    found: dict[str, dict[int, Row]] = {}
    for table in Base.metadata.sorted_tables:
        if table.name in wanted:
            rows = read_rows(db, table, wanted[table.name])
            found[table.name] = {row["id"]: row for row in rows if _is_seen(db, table, row, by)}
    return {name: rows for name, rows in _standing(found).items() if rows}


def read_rows(db: Session, table: Table, ids: Collection[int]) -> Iterator[Row]:
    """Yield these rows of a table in the order of their ids, with the values that Python has of them."""
    every = sorted(ids)
    for first in range(0, len(every), 500):
        query = select(table).where(table.c.id.in_(every[first : first + 500])).order_by(table.c.id)
        yield from (dict(row) for row in db.connection().execute(query).mappings())


def plain_row(row: Values) -> Row:
    """Return a row as the audit trail writes values, without its id and version."""
    return audit.plain({name: value for name, value in row.items() if name not in audit.KEPT_OUT})


def within(rows: Mapping[str, Mapping[int, Row]]) -> Iterator[tuple[str, int, str]]:
    """Yield (table, id, column) of every place in which one of these rows names a row of a case that is not there."""
    for table, found in rows.items():
        for column, above, _is_needed in above_of(table):
            there = rows.get(above, {})
            for row_id, row in found.items():
                if row[column] is not None and row[column] not in there:
                    yield table, row_id, column


def above_of(table: str) -> tuple[tuple[str, str, bool], ...]:
    """Return the columns of a table that name rows of a case: column, the table that it names, whether it must."""
    if table not in _ABOVE:
        keys = _TABLES[table].foreign_keys
        _ABOVE[table] = tuple(
            (key.parent.name, key.column.table.name, not key.parent.nullable)
            for key in keys
            if key.column.table.name in of_a_case()
        )
    return _ABOVE[table]


def of_a_case() -> frozenset[str]:
    """Return the tables whose rows belong to a case."""
    if not _OF_A_CASE:
        found = {CASES}
        for table in Base.metadata.sorted_tables:
            if "id" in table.c and any(key.column.table.name in found for key in table.foreign_keys):
                found.add(table.name)
        _OF_A_CASE.update(found - LEFT_AT_OFFICE - _NAMING_BESIDE)
    return frozenset(_OF_A_CASE)


_ABOVE: dict[str, tuple[tuple[str, str, bool], ...]] = {}
_OF_A_CASE: set[str] = set()
_NAMING_BESIDE = frozenset({"audit_entries", "audit_links", "figure_corrections", "destructions", "import_runs"})


def _is_seen(db: Session, table: Table, row: Row, by: Actor) -> bool:
    if table.name not in TOLD or (table.name == OFFERS and not row["is_private"]):
        return True
    return may_see(db, row["mediator_id"], by, written_by=row["staff_id"])


def _standing(found: dict[str, dict[int, Row]]) -> dict[str, dict[int, Row]]:
    """Leave out what hangs on a row that is left out."""
    while missing := [
        (table, row_id)
        for table, row_id, column in within(found)
        if any(column == name and is_needed for name, _above, is_needed in above_of(table))
    ]:
        for table, row_id in missing:
            found[table].pop(row_id, None)
    return found
