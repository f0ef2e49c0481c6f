"""Who looks at a case or edits it, at which desk. It hinders nobody, is no record, and counts for a minute."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any, NamedTuple, cast

from sqlalchemy import ColumnElement, Table, delete, func, literal, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.among import is_among
from mediator_desk.models.case import Case
from mediator_desk.models.columns import UtcInstant
from mediator_desk.models.committee import Staff
from mediator_desk.models.office_work import Presence
from mediator_desk.models.rights import Right, may

COUNTS_FOR = timedelta(seconds=60)
"""What a desk said longer ago counts for nothing: it may have lost its power."""
SWEPT_AFTER = timedelta(minutes=10)

TABLE = cast("Table", Presence.__table__)


class Here(NamedTuple):
    """Somebody at a case. `is_own`: the very person who asks, at another desk."""

    case_id: int
    name: str
    desk: str
    is_editing: bool
    is_own: bool = False


def beat(db: Session, case_id: int, *, is_editing: bool, by: Actor, now: datetime) -> None:
    """Say that somebody is at a case just now; nothing for the program itself, or where the case is gone."""
    may(by, Right.KEEP_OWN)
    if by.staff_id is None or db.scalar(select(Case.id).where(Case.id == case_id)) is None:
        return
    insert = sqlite.insert if _is_embedded(db) else postgresql.insert
    said = {"is_editing": is_editing, "seen_at": _instant(db, now)}
    row = insert(TABLE).values(case_id=case_id, staff_id=by.staff_id, desk=by.desk, **said)
    db.execute(row.on_conflict_do_update(index_elements=["case_id", "staff_id", "desk"], set_=said))


def leave(db: Session, case_ids: Collection[int] | None, *, by: Actor) -> None:
    """Say that somebody is not at these cases any more; None: at no case."""
    may(by, Right.KEEP_OWN)
    leaving = delete(TABLE).where(TABLE.c.staff_id == by.staff_id, TABLE.c.desk == by.desk)
    db.execute(leaving if case_ids is None else leaving.where(is_among(TABLE.c.case_id, case_ids)))


def sweep(db: Session, *, now: datetime) -> None:
    """Remove what counts for nothing any more: of desks that never said that they left."""
    db.execute(delete(TABLE).where(TABLE.c.seen_at < _instant(db, now, SWEPT_AFTER)))


def people_at(db: Session, case_ids: Collection[int], *, by: Actor, now: datetime) -> list[Here]:
    """Return who else is at these cases, those who edit first; `by` at this very desk is not among them."""
    seen = TABLE.c.seen_at
    columns = (TABLE.c.case_id, Staff.name, TABLE.c.desk, TABLE.c.is_editing, TABLE.c.staff_id)
    query = select(*columns).join(Staff, Staff.id == TABLE.c.staff_id)
    query = query.where(is_among(TABLE.c.case_id, case_ids), seen > _instant(db, now, COUNTS_FOR))
    rows = db.execute(query.order_by(TABLE.c.is_editing.desc(), Staff.name, TABLE.c.desk)).all()
    return [
        Here(row.case_id, row.name, row.desk, row.is_editing, row.staff_id == by.staff_id)
        for row in rows
        if (row.staff_id, row.desk) != (by.staff_id, by.desk)
    ]


def _is_embedded(db: Session) -> bool:
    return db.get_bind().dialect.name == "sqlite"


def _instant(db: Session, now: datetime, before: timedelta = timedelta()) -> ColumnElement[Any]:
    """The clocks of twenty computers differ: on a server its own counts; a file has those of one computer."""
    return literal(now - before, UtcInstant()) if _is_embedded(db) else func.clock_timestamp() - before
