"""The history of a case, read from the audit trail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.audit import AuditEntry
from mediator_desk.services.cases.undo import UNDONE


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


def history(db: Session, case_id: int) -> list[HistoryLine]:
    """Return what was done to a case, the newest first."""
    columns = (AuditEntry.id, AuditEntry.at, AuditEntry.act, AuditEntry.actor_name, AuditEntry.facts, AuditEntry.reason)
    query = select(*columns).where(AuditEntry.case_id == case_id).order_by(AuditEntry.at.desc(), AuditEntry.id.desc())
    rows = db.execute(query).all()
    undone = {row.facts.get("entry") for row in rows if row.act == UNDONE}
    return [
        HistoryLine(row.at, row.act, row.actor_name, row.facts, row.reason, is_undone=row.id in undone) for row in rows
    ]
