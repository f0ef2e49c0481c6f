"""What every change of a row of settings has in common: its lengths, its version, its audit entry."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String, inspect
from sqlalchemy.orm import Session

from mediator_desk.errors import Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.columns import Base
from mediator_desk.models.committee import Committee, Mediator, Room, Staff, TimeLimit
from mediator_desk.models.figure_work import MonthlyFormType, OwnRate, OwnReport, SubsidyRule
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.paper_work import Clause
from mediator_desk.services import audit

SettingRow = (
    Committee
    | Staff
    | Mediator
    | Room
    | TimeLimit
    | Insurer
    | Clause
    | OwnRate
    | OwnReport
    | MonthlyFormType
    | SubsidyRule
)


def too_long(table: type[Base], draft: object) -> list[Problem]:
    """Return a problem "too_long" (longest: code points) for each text of a draft that its column cannot keep.

    PostgreSQL holds a writer to the length of a column and SQLite does not.
    """
    problems = []
    for column in inspect(table).columns:
        text = getattr(draft, str(column.key), None)
        longest = column.type.length if isinstance(column.type, String) else None
        if isinstance(text, str) and longest is not None and len(text.strip()) > longest:
            problems.append(Problem(str(column.key), "too_long", {"longest": longest}))
    return problems


def check_version(row: SettingRow, version: int) -> None:
    """Raise Refused("changed_at_another_desk") where a row is no longer the one that a draft was read from."""
    if row.version != version:
        raise Refused("changed_at_another_desk")


def record_change(db: Session, act: str, row: SettingRow, *, by: Actor, now: datetime) -> None:
    """Write a changed row and its audit entry; no entry where nothing was changed."""
    if db.new or db.deleted or any(db.is_modified(one) for one in db.dirty):
        audit.record(db, act, by=by, at=now, facts={"id": row.id})
