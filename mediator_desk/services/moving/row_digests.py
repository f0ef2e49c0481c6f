"""All rows of a table as one digest that both engines give, in whatever order they have them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.audit_chain import canonical

AT_ONCE = 2_000
OF_A_PLACE = {"staff": frozenset({"login"}), "committees": frozenset({"moved_to"})}
"""Table -> columns that say something of the place and not of the committee."""


def read(db: Session, table: Table, at_once: int) -> Iterator[list[dict[str, Any]]]:
    """Yield the rows of a table in parts, as Python has their values."""
    query = select(table).order_by(*table.primary_key.columns).execution_options(yield_per=at_once)
    for part in db.execute(query).mappings().partitions():
        yield [dict(row) for row in part]


def digest(db: Session, table: Table) -> tuple[int, str]:
    """Return how many rows a table has, and a digest of all of their values (but those of the place).

    Each row has a SHA-256 of its own, and their sum stands for all: each engine orders texts in its own way.
    """
    count, total = 0, 0
    kept_out = OF_A_PLACE.get(table.name, frozenset())
    for rows in read(db, table, AT_ONCE):
        for row in rows:
            told = repr([(name, _plain(row[name])) for name in sorted(row) if name not in kept_out])
            total += int.from_bytes(hashlib.sha256(told.encode("utf-8", "surrogatepass")).digest(), "big")
        count += len(rows)
    return count, f"{total % 2**256:064x}"


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    # One engine keeps the names of a JSON object in its own order.
    return canonical({"": value}, ("",)) if isinstance(value, dict | list) else value
