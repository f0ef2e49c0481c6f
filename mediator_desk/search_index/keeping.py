"""The index follows every change by itself: what a Session flushes is noted, and written before its commit.

So no service can forget it, and a change and its index are one transaction.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, event, inspect
from sqlalchemy.orm import Session, UOWTransaction, sessionmaker

_TOUCHED = "search_touched"
_MASKED = "search_masked"
_NAMES = frozenset({"name", "short_name"})
_CASES, _PARTIES, _INSURERS, _MEDIATORS = "cases", "parties", "insurers", "mediators"

_LEADS_TO = MappingProxyType(
    {
        "cases": (_CASES, "id"),
        "parties": (_CASES, "case_id"),
        "representatives": (_PARTIES, "party_id"),
        "external_numbers": (_CASES, "case_id"),
        "agreements": (_CASES, "case_id"),
        "case_tags": (_CASES, "case_id"),
        "attachments": (_CASES, "case_id"),
        "contacts": (_CASES, "case_id"),
        "insurers": (_INSURERS, "id"),
        "insurer_aliases": (_INSURERS, "insurer_id"),
        "mediators": (_MEDIATORS, "id"),
    }
)
"""Table -> of what the row has texts, and the column that says of which."""


def keep_index(sessions: sessionmaker[Session]) -> None:
    """Let every Session that is made here keep the index."""
    event.listen(sessions, "after_flush", _note_changes)
    # The first of all that is written before a commit: the chain of the audit trail locks its end last of all.
    event.listen(sessions, "before_commit", _write_index, insert=True)
    event.listen(sessions, "after_soft_rollback", _forget)


def _note_changes(db: Session, flush: UOWTransaction) -> None:
    _note(db, db.new)
    _note(db, (row for row in db.dirty if _is_changed(row)))
    # What was taken out of the rows of another one goes without standing in db.deleted.
    gone = (state for state, (is_gone, is_only_listed) in flush.states.items() if is_gone and not is_only_listed)
    _note(db, (state.obj() for state in gone))


def _note(db: Session, rows: Iterable[object]) -> None:
    for row in rows:
        what, column = _LEADS_TO.get(getattr(row, "__tablename__", ""), ("", ""))
        if what:
            touched: dict[str, set[int]] = db.info.setdefault(_TOUCHED, {})
            touched.setdefault(what, set()).update(_ids(row, column))


def _ids(row: object, column: str) -> set[int]:
    """Return the id in the column, and the one that stood there before."""
    history = inspect(row).attrs[column].load_history()
    found = {*(history.added or ()), *(history.unchanged or ()), *(history.deleted or ())}
    return {one for one in found if one is not None}


def _is_changed(row: object) -> bool:
    state: Any = inspect(row)
    names = _searched(getattr(row, "__tablename__", ""))
    return any(state.attrs[name].history.has_changes() for name in names if name in state.dict)


@lru_cache
def _searched(table: str) -> frozenset[str]:
    """Return the columns of a table whose change changes the index."""
    from mediator_desk.search_index.texts import SOURCES

    if table not in _LEADS_TO:
        return frozenset()
    sources = [source for source in SOURCES if source.table.name == table]
    columns = {name for source in sources for name in (*source.columns, *source.judged_by)} or _NAMES
    # The kind too: it says whether a name is a person's.
    return frozenset({*columns, _LEADS_TO[table][1], "kind"})


def _write_index(db: Session) -> None:
    db.flush()
    touched: dict[str, set[int]] = db.info.pop(_TOUCHED, {})
    if not touched:
        return
    from mediator_desk.search_index import writing

    connection = db.connection()
    if _sees_masked(connection):
        return
    cases = touched.get(_CASES, set()) | _cases_of(db, touched.get(_PARTIES, set()))
    writing.index_cases(connection, cases)
    if _INSURERS in touched:
        writing.index_insurers(connection, touched[_INSURERS])
    if _MEDIATORS in touched:
        writing.index_mediators(connection, touched[_MEDIATORS])


def _sees_masked(connection: Connection) -> bool:
    """Tell whether this login reads masked views: an index made of what it reads would be one of masks."""
    if connection.dialect.name == "sqlite":
        return False
    known: bool | None = connection.info.get(_MASKED)
    if known is None:
        known = connection.exec_driver_sql("SELECT coalesce(current_schema() = 'masked', false)").scalar_one()
        connection.info[_MASKED] = known
    return known


def _cases_of(db: Session, party_ids: set[int]) -> set[int]:
    from sqlalchemy import select

    from mediator_desk.models.party import Party

    # A party that is gone was noted itself.
    return set(db.scalars(select(Party.case_id).where(Party.id.in_(party_ids)))) if party_ids else set()


def _forget(db: Session, _previous: object) -> None:
    db.info.pop(_TOUCHED, None)
