"""The audit trail as a list, over all cases: ids first, then rows by page, and what one entry changed.

Numbers of persons are masked in what is told: the trail is there to say who did what, not to look numbers up in.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.conventions.masking import mask_text
from mediator_desk.database import whole_numbers
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Staff
from mediator_desk.models.trust import Destruction
from mediator_desk.services import audit

NOBODY = 0
"""As a choice of who: not a member of the staff but the program, or the command line."""


@dataclass(frozen=True)
class TrailFilter:
    """Which entries; None or "" for every one. Days are China's, both ends are counted.

    `staff_id` is who did it, NOBODY for what nobody of the staff did; `act` a code; `case` the number of a case, also
    of one that was destroyed.
    """

    staff_id: int | None = None
    act: str | None = None
    first: date | None = None
    last: date | None = None
    case: str = ""

    @property
    def asks_nothing(self) -> bool:
        """Whether every entry is asked for."""
        return self == TrailFilter()


class TrailRow(NamedTuple):
    """An entry as the list shows it; `case_number` is "" for what is of no case, or of one out of the emptied bin."""

    id: int
    at: datetime
    actor: str
    desk: str
    act: str
    case_id: int | None
    case_number: str
    facts: Mapping[str, Any]
    reason: str
    is_erased: bool


class FieldChange(NamedTuple):
    """What one field of one row held before and after; None where it was not there."""

    row: str
    """Table and id: cases/12."""
    field: str
    before: object
    after: object


@dataclass(frozen=True)
class TrailChoices:
    """What the list may be narrowed to: members of the staff (id, name) and acts that there are."""

    staff: tuple[tuple[int, str], ...] = ()
    acts: tuple[str, ...] = ()


def trail_ids(db: Session, asked: TrailFilter) -> array[int]:
    """Return the ids of all entries of a list, the newest first: 8 bytes an entry."""
    return whole_numbers(db, _asked(db, asked))


def first_entries(db: Session, asked: TrailFilter, limit: int) -> list[TrailRow]:
    """Return the first rows of a list, before all of its ids are known."""
    return entries(db, list(db.scalars(_asked(db, asked).limit(limit))))


def entries(db: Session, entry_ids: Sequence[int]) -> list[TrailRow]:
    """Return these entries in this order."""
    entry = AuditEntry
    columns = (entry.id, entry.at, entry.actor_name, entry.desk, entry.act, entry.case_id, entry.facts, entry.reason)
    query = select(*columns, entry.erased_by, Case.number, Case.submission_number, Destruction.case_number)
    query = query.outerjoin(Case, Case.id == entry.case_id)
    query = query.outerjoin(Destruction, Destruction.case_id == entry.case_id).where(entry.id.in_(entry_ids))
    found = {row.id: _row(row) for row in db.execute(query)}
    return [found[one] for one in entry_ids if one in found]


def field_changes(db: Session, entry_id: int) -> list[FieldChange]:
    """Return what an entry changed, row by row in their order; numbers of persons are masked."""
    row = db.execute(select(AuditEntry.before, AuditEntry.after).where(AuditEntry.id == entry_id)).first()
    if row is None:
        return []
    before, after = row.before or {}, row.after or {}
    return [
        FieldChange(name, field, masked(_of(before, name, field)), masked(_of(after, name, field)))
        for name in sorted({*before, *after})
        for field in sorted({*before.get(name, {}), *after.get(name, {})})
    ]


def trail_choices(db: Session) -> TrailChoices:
    """Return what there is to narrow the list to."""
    staff = db.execute(select(Staff.id, Staff.name).order_by(Staff.name))
    return TrailChoices(tuple((one.id, one.name) for one in staff), tuple(_acts(db)))


def masked(value: object) -> object:
    """Return a value of an entry with every number masked that may be of a person or an account."""
    if isinstance(value, str):
        return mask_text(value)
    if isinstance(value, list):
        return [masked(one) for one in value]
    if isinstance(value, dict):
        return {name: masked(one) for name, one in value.items()}
    return value


def _acts(db: Session) -> list[str]:
    """Return every act that there is, each by one look into the index."""
    found: list[str] = []
    while (act := db.scalar(_next_act(found))) is not None:
        found.append(act)
    return found


def _next_act(found: Sequence[str]) -> Select[str]:
    query = select(AuditEntry.act).order_by(AuditEntry.act).limit(1)
    return query.where(AuditEntry.act > found[-1]) if found else query


def _asked(db: Session, asked: TrailFilter) -> Select[int]:
    entry = AuditEntry
    query = select(entry.id).order_by(entry.at.desc(), entry.id.desc())
    if asked.staff_id is not None:
        query = query.where(entry.staff_id.is_(None) if asked.staff_id == NOBODY else entry.staff_id == asked.staff_id)
    if asked.act:
        query = query.where(entry.act == asked.act)
    if asked.first is not None:
        query = query.where(entry.at >= start_of_day(asked.first))
    if asked.last is not None:
        query = query.where(entry.at < start_of_day(asked.last + timedelta(days=1)))
    if number := asked.case.strip():
        query = query.where(entry.case_id.in_(_cases(db, number)))
    return query


def _cases(db: Session, number: str) -> list[int]:
    """Return the ids of the cases of a number, also of one that was destroyed: that it was stays told."""
    there = select(Case.id).where(or_(Case.number == number, Case.submission_number == number))
    gone = select(Destruction.case_id).where(Destruction.case_number == number)
    return [*db.scalars(there), *db.scalars(gone)]


def _row(row: Any) -> TrailRow:  # noqa: ANN401 - a row of the query above
    return TrailRow(
        row.id, row.at, audit.doer(row.facts, row.actor_name), row.desk, row.act, row.case_id,
        row.number or row.submission_number or row.case_number or "",
        row.facts, mask_text(row.reason), row.erased_by is not None,
    )  # fmt: skip


def _of(rows: Mapping[str, Any], name: str, field: str) -> object:
    fields = rows.get(name)
    return fields.get(field) if isinstance(fields, dict) else None
