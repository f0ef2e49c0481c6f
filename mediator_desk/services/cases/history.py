"""The history of a case, read from the audit trail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from mediator_desk.models.audit import AuditEntry
from mediator_desk.services.cases.undo import REDONE, UNDONE, taken_back


@dataclass(frozen=True)
class HistoryLine:
    """One thing that was done to a case; views/history_words.py makes the sentence from act and facts."""

    at: datetime
    act: str
    actor: str
    facts: dict[str, Any]
    reason: str
    is_undone: bool = False
    """Whether it was taken back later."""
    entry_id: int = 0


_COLUMNS = (
    AuditEntry.id, AuditEntry.at, AuditEntry.act, AuditEntry.actor_name, AuditEntry.facts, AuditEntry.reason,
)  # fmt: skip


UNTOLD = ("note_added", "private_note_added", "private_note_changed")
"""In the trail and no part of the story: every sentence of a meeting, and that there was private talk."""


def history(db: Session, case_id: int) -> list[HistoryLine]:
    """Return what was done to a case, the newest first."""
    query = select(*_COLUMNS).where(AuditEntry.case_id == case_id, AuditEntry.act.not_in(UNTOLD))
    return _lines(db.execute(query.order_by(AuditEntry.at.desc(), AuditEntry.id.desc())).all())


def newest_history(db: Session, case_id: int, limit: int) -> list[HistoryLine]:
    """Return what was done to a case last, at most `limit` lines, the newest first.

    Entries are only ever added, so the last ones are found by their ids without reading the others; and what was taken
    back was taken back by a later entry, which is among them too.
    """
    query = select(*_COLUMNS).where(AuditEntry.case_id == case_id, AuditEntry.act.not_in(UNTOLD))
    query = query.order_by(AuditEntry.id.desc()).limit(limit)
    return _lines(sorted(db.execute(query), key=lambda row: (row.at, row.id), reverse=True))


def text_registered_from(db: Session, case_id: int) -> str:
    """Return the pasted text that a matter was read from when it was registered, "" where none was pasted."""
    query = select(AuditEntry.act, AuditEntry.facts).where(AuditEntry.case_id == case_id)
    first = db.execute(query.order_by(AuditEntry.id).limit(1)).first()
    return str(first.facts.get("pasted", "")) if first is not None and first.act == "received" else ""


def _lines(rows: Sequence[Row[Any]]) -> list[HistoryLine]:
    undone = taken_back(row for row in rows if row.act in (UNDONE, REDONE))
    return [
        HistoryLine(row.at, row.act, row.actor_name, row.facts, row.reason, row.id in undone, row.id) for row in rows
    ]
