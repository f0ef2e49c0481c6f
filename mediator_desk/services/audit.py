"""The audit trail: every change says who, when, at which desk, before and after.

What changed is not told by the services but seen: every row that a Session writes is noted when it is flushed, and the
next entry takes the notes with it. So no service can forget a field.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session, UOWTransaction
from sqlalchemy.orm.attributes import flag_modified

from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.columns import FEN, Base
from mediator_desk.models.trust_words import OUTSTATION
from mediator_desk.services import audit_chain as _chain  # noqa: F401 - whoever writes an entry has it linked
from mediator_desk.services.frozen_months import keeping as _keeping  # noqa: F401 - whoever tells a change has it counted
from mediator_desk.services.outstation import rule as _rule  # noqa: F401 - what an outstation may not do is refused

KEPT_OUT = frozenset({"id", "version"})
SEALED = "•••"
"""What the trail has of a field whose words are nobody's but the mediator's: that it changed, not to what."""
_NOTES = "audit_notes"
_BULK = "audit_bulk"
_TOUCHED = "audit_touched"

Fields = dict[str, Any]


def record(
    db: Session,
    act: str,
    *,
    by: Actor,
    at: datetime,
    case_id: int | None = None,
    facts: Mapping[str, object] | None = None,
    reason: str = "",
) -> int:
    """Write out what the operation changed so far, and add one entry for it; return its id.

    `facts` is what the sentence in the history needs. before and after of the entry hold the changed fields of every
    row that was written since the last entry: {"cases/12": {"state": "received"}}.
    """
    db.flush()
    before, after = db.info.pop(_NOTES, ({}, {}))
    entry = AuditEntry(
        at=at,
        staff_id=by.staff_id,
        actor_name=by.name,
        desk=by.desk,
        act=act,
        case_id=case_id,
        facts=plain(facts or {}),
        before=before or None,
        after=after or None,
        reason=reason,
        bulk=db.info.get(_BULK, ""),
    )
    db.add(entry)
    db.flush()
    return entry.id


def doer(facts: Mapping[str, Any], actor_name: str) -> str:
    """Return who did what an entry tells: whoever had the case along, where another brought it back."""
    told = facts.get(OUTSTATION)
    return str(told.get("name") or actor_name) if isinstance(told, dict) else actor_name


def new_bulk() -> str:
    """Return the id of a new act on many cases."""
    return secrets.token_hex(16)


@contextlib.contextmanager
def in_bulk(db: Session, bulk: str) -> Iterator[None]:
    """Let every entry that is written inside belong to one act on many cases (its id: at most 32 characters)."""
    db.info[_BULK] = bulk
    try:
        yield
    finally:
        del db.info[_BULK]


def note(db: Session, name: str, before: Mapping[str, object], after: Mapping[str, object]) -> None:
    """Note a change that no row shows by itself, such as texts mended on their way in; the next entry takes it."""
    db.flush()
    noted_before, noted_after = db.info.setdefault(_NOTES, ({}, {}))
    noted_before[name] = plain(before) | noted_before.get(name, {})
    noted_after[name] = noted_after.get(name, {}) | plain(after)


def touch(row: Base, column: str) -> None:
    """Let the version of a row count a change of rows that belong to it; the column itself is not told as changed."""
    if inspect(row).attrs[column].history.deleted:
        return  # it is changed anyway, and told
    flag_modified(row, column)
    inspect(row).info.setdefault(_TOUCHED, set()).add(column)


def plain(values: Mapping[str, object]) -> Fields:
    """Return the values as JSON can keep them: amounts and dates as text, exact."""
    return {name: _plain(value) for name, value in values.items()}


@event.listens_for(Session, "after_flush")
def _note_changes(db: Session, flush: UOWTransaction) -> None:
    # What was taken out of the rows of another one goes without standing in db.deleted.
    gone = [state.obj() for state, (is_gone, is_only_listed) in flush.states.items() if is_gone and not is_only_listed]
    for row in _rows(db.new):
        _note(db, row, {}, _fields(row))
    for row in _rows(db.dirty):
        if not any(row is one for one in gone):
            _note(db, row, *_changes(row))
    for row in _rows(gone):
        _note(db, row, _before(row), {})


def _rows(rows: Iterable[object]) -> list[Base]:
    return [row for row in rows if isinstance(row, Base) and not isinstance(row, AuditEntry)]


def note_row(db: Session, name: str, before: Mapping[str, object], after: Mapping[str, object]) -> None:
    """Note a row ("table/id") that was written past the Session: {} before for one that came, {} after for one gone."""
    db.flush()
    _note_named(db, name, plain(before), plain(after))


def _note(db: Session, row: Base, before: Fields, after: Fields) -> None:
    name = "/".join((row.__tablename__, *map(str, inspect(row).mapper.primary_key_from_instance(row))))
    _note_named(db, name, before, after)


def _note_named(db: Session, name: str, before: Fields, after: Fields) -> None:
    if not before and not after:
        return
    noted_before, noted_after = db.info.setdefault(_NOTES, ({}, {}))
    is_new = name in noted_after and name not in noted_before
    if before and not is_new:
        # The first note of an operation has what was there before it.
        noted_before[name] = before | noted_before.get(name, {})
    if after:
        noted_after[name] = noted_after.get(name, {}) | after
    elif before:
        noted_after.pop(name, None)  # it is gone: what the operation wrote into it before counts for nothing


def _fields(row: Base) -> Fields:
    state = inspect(row)
    names = (column.key for column in state.mapper.column_attrs if column.key not in KEPT_OUT)
    filled = {name: state.dict[name] for name in names if state.dict.get(name) not in (None, "")}
    return _sealed(row, plain(filled))


def _before(row: Base) -> Fields:
    """Return what stood in a row that goes: what was set in the same breath is not what was there."""
    changed, _after = _changes(row)
    kept = {name: value for name, value in changed.items() if value not in (None, "")}
    return {name: value for name, value in _fields(row).items() if name not in changed} | kept


def _changes(row: Base) -> tuple[Fields, Fields]:
    before: dict[str, object] = {}
    after: dict[str, object] = {}
    state = inspect(row)
    touched = state.info.pop(_TOUCHED, ())
    for column in state.mapper.column_attrs:
        history = state.attrs[column.key].history
        if column.key in KEPT_OUT or (not history.deleted and not history.added):
            continue
        if not history.deleted and column.key in touched:
            continue
        old, new = (values[0] if values else None for values in (history.deleted, history.added))
        if old != new:
            before[column.key], after[column.key] = old, new
    return _sealed(row, plain(before)), _sealed(row, plain(after))


def _sealed(row: Base, values: Fields) -> Fields:
    hidden: frozenset[str] = getattr(row, "sealed", frozenset())
    return {name: SEALED if name in hidden and value is not None else value for name, value in values.items()}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        # As the column gives it back: 500 and 500.00 are one amount, and not a change that undo would stumble over.
        is_in_fen = value.is_finite() and value == round(value, 2)
        return str(value.quantize(FEN) if is_in_fen else value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
