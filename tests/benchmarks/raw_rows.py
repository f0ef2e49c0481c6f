"""The least that saving can cost: the same rows through the same driver with executemany, and nothing else."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from mediator_desk.models.search import CASE_WORDS_TABLES

Rows = dict[str, tuple[str, list[tuple[Any, ...]]]]
"""Table -> (INSERT statement, rows)."""

SETTINGS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "recursive_triggers = ON")


def rows_added(before: Path, after: Path) -> Rows:
    """Return what `after` holds and `before` does not, in the order in which the tables were made.

    Without the index of words, which is no rows: the driver alone would not have to make it.
    """
    connection = _connection(after)
    connection.execute("ATTACH ? AS old", (str(before),))
    added = {}
    for name in _tables(connection):
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
        found = connection.execute(f'SELECT * FROM main."{name}" EXCEPT SELECT * FROM old."{name}"').fetchall()
        if found:
            marks = ", ".join("?" * len(columns))
            added[name] = (f'INSERT OR REPLACE INTO "{name}" VALUES ({marks})', found)
    connection.close()
    return added


def seconds_to_insert(place: Path, rows: Rows) -> float:
    """Insert the rows in one transaction into the database at `place`; return the seconds it took."""
    connection = _connection(place)
    begun = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("PRAGMA defer_foreign_keys = ON")  # it holds for one transaction
    for statement, values in rows.values():
        connection.executemany(statement, values)
    connection.execute("COMMIT")
    seconds = time.perf_counter() - begun
    connection.close()
    return seconds


def _connection(place: Path) -> Any:
    connection = dbapi2.connect(str(place), isolation_level=None)
    for setting in SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    return connection


def _tables(connection: Any) -> list[str]:
    query = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    return [name for (name,) in connection.execute(query) if name not in CASE_WORDS_TABLES]
