"""The guards of a database are off while a whole committee is written into an empty one, in that transaction alone.

What the guards would refuse or write by themselves (the key of the chain, links of entries) comes along as it was.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence

from sqlalchemy import Table, text
from sqlalchemy.orm import Session


@contextlib.contextmanager
def guards_off(db: Session, tables: Sequence[Table]) -> Iterator[None]:
    """Switch the triggers of these tables off for the block. Whoever may not, is told so by the server."""
    if db.get_bind().dialect.name == "sqlite":
        made = [name_and_sql for table in tables for name_and_sql in _triggers(db, table)]
        for name, _sql in made:
            db.execute(text(f"DROP TRIGGER {name}"))
        yield
        for _name, sql in made:
            db.connection().exec_driver_sql(sql)
        return
    for table in tables:
        db.execute(text(f"ALTER TABLE {table.name} DISABLE TRIGGER USER"))
    yield
    for table in tables:
        db.execute(text(f"ALTER TABLE {table.name} ENABLE TRIGGER USER"))


def _triggers(db: Session, table: Table) -> list[tuple[str, str]]:
    asked = text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :name")
    return [(row.name, row.sql) for row in db.execute(asked, {"name": table.name})]
