"""What tests put into the rows by themselves: the trail knows nothing of it, and the check of the rows must not ask it.

A service takes what was changed into its entry; whatever is left when a transaction is committed was written by the
test, and so was what a test changes with a statement of its own. It is noted for each database, and travels with the
states that are copied (tests/kept_states.py).
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, TextClause, UpdateBase, event, text
from sqlalchemy.orm import Session

from tests.postgres_cluster import USER

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.services.check.findings import Finding

Arranged = dict[str, set[str]]
"""Row as the trail names it -> the fields that a test changed in it; none where it put it there, or took it away.

The name of a table alone: a statement of a test changed its rows, whichever these are.
"""

_CHANGES = re.compile(r"\s*(?:update|delete\s+from|insert\s+into|replace\s+into)\s+(\w+)", re.IGNORECASE)
_arranged: WeakKeyDictionary[Engine, Arranged] = WeakKeyDictionary()


def arranged(engine: Engine) -> Arranged:
    """Return what tests put into a database by themselves."""
    return _arranged.setdefault(engine, defaultdict(set))


def arrange(engine: Engine, rows: Arranged) -> None:
    """Say that this stands in a database, which is a copy."""
    for name, fields in rows.items():
        arranged(engine)[name] |= fields


def watch() -> None:
    """From now on note what is left in a Session when it is committed."""
    if not event.contains(Session, "before_commit", _note):
        event.listen(Session, "before_commit", _note)
        event.listen(Engine, "before_execute", _note_statement)


def unexplained(database: Database, findings: list[Finding]) -> list[Finding]:
    """Return the findings of a check of the rows without what the test itself arranged."""
    return [one for one in findings if not _is_arranged(arranged(database._engine), one)]


def unarranged(database: Database, findings: list[Finding]) -> list[Finding]:
    """Return what a server tells to have been written past the desk, without what tests sent as statements."""
    return [one for one in findings if one.params["table"] not in arranged(database._engine)]


def _is_arranged(rows: Arranged, finding: Finding) -> bool:
    if finding.params["table"] in rows:
        return True
    fields = rows.get(f"{finding.params['table']}/{finding.params['row']}")
    told = finding.params.get("fields", ())
    return fields is not None and set(told) <= fields


def by_the_test(db: Session) -> None:
    """Say that what was changed in this Session until now was changed by the test, and by no service."""
    _note(db)
    db.info.pop("audit_notes", None)


def _note(db: Session) -> None:
    if db.in_nested_transaction():
        return
    db.flush()
    before, after = db.info.get("audit_notes", ({}, {}))
    engine = db.get_bind()
    for name in {*before, *after}:
        # Of a row that a test put there, only that it came is unknown: what is told of it later must hold.
        arranged(engine)[name] |= set(after.get(name, ())) if name in before else set()
    if (before or after) and engine.url.username == USER:  # the one login that may
        _let_pass(db, before, after)


def _let_pass(db: Session, before: dict[str, dict[str, object]], after: dict[str, dict[str, object]]) -> None:
    """Let a server take it as told: else it would tell of it itself, and no history would be as the test means it."""
    rows = [{"name": name, "columns": ["gone"]} for name in before.keys() - after.keys()]
    rows += [{"name": name, "columns": [*before.get(name, ()), *fields]} for name, fields in after.items()]
    names = text("INSERT INTO desk_trail.noted_now (name, columns) VALUES (:name, :columns)")
    db.connection().execute(names, [*rows, {"name": "", "columns": None}])


def _note_statement(connection: Connection, statement: object, *_rest: object) -> None:
    table = _changed(statement)
    if table and _is_of_a_test():
        arranged(connection.engine)[table] |= set()


def _changed(statement: object) -> str:
    """Return the table that a statement changes, "" for one that only reads."""
    if isinstance(statement, UpdateBase):
        return str(statement.table)
    found = _CHANGES.match(statement.text) if isinstance(statement, TextClause) else None
    return found.group(1).lower() if found else ""


def _is_of_a_test() -> bool:
    frame = sys._getframe(2)
    while frame is not None:
        file = frame.f_code.co_filename.replace("\\", "/")
        if file.endswith("sqlalchemy/orm/unitofwork.py") or "/mediator_desk/" in file.rpartition("/tests/")[2]:
            return False
        if "/tests/" in file and not file.endswith("arranged_rows.py"):
            return True
        frame = frame.f_back
    return False
