"""The audit trail: every change says who, when, at which desk, before and after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import insert, inspect
from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.columns import Base

KEPT_OUT = frozenset({"version"})


def record(
    db: Session,
    act: str,
    *,
    by: Actor,
    at: datetime,
    case_id: int | None = None,
    facts: Mapping[str, object] | None = None,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    reason: str = "",
) -> None:
    """Add one entry. `facts` is what the sentence in the history needs; `before`/`after` the fields that changed."""
    db.add(
        AuditEntry(
            at=at,
            staff_id=by.staff_id,
            actor_name=by.name,
            desk=by.desk,
            act=act,
            case_id=case_id,
            facts=plain(facts or {}),
            before=None if before is None else plain(before),
            after=None if after is None else plain(after),
            reason=reason,
        )
    )


def record_many(
    db: Session, act: str, facts_of_cases: Iterable[tuple[int, Mapping[str, object]]], *, by: Actor, at: datetime
) -> None:
    """Add one entry for each case (id, facts) in one statement, as an import of thousands needs it."""
    who = {"at": at, "staff_id": by.staff_id, "actor_name": by.name, "desk": by.desk, "act": act}
    entries = [{**who, "case_id": case_id, "facts": plain(facts)} for case_id, facts in facts_of_cases]
    if entries:
        db.connection().execute(insert(AuditEntry), entries)


def changes(row: Base) -> tuple[dict[str, object], dict[str, object]]:
    """Return (before, after) of the columns of `row` that were changed and are not written yet."""
    before: dict[str, object] = {}
    after: dict[str, object] = {}
    state = inspect(row)
    for column in state.mapper.column_attrs:
        history = state.attrs[column.key].history
        if column.key in KEPT_OUT or not history.has_changes():
            continue
        before[column.key] = history.deleted[0] if history.deleted else None
        after[column.key] = history.added[0] if history.added else None
    return before, after


def plain(values: Mapping[str, object]) -> dict[str, Any]:
    """Return the values as JSON can keep them: amounts and dates as text, exact."""
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: object) -> object:
    if isinstance(value, Decimal | date | datetime):
        return value.isoformat() if isinstance(value, date) else str(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
