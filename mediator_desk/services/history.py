"""The history of a case, read from the audit trail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.audit import AuditEntry


@dataclass(frozen=True)
class HistoryLine:
    """One thing that was done to a case; views/wording.py makes the sentence from act and facts."""

    at: datetime
    act: str
    actor: str
    facts: dict[str, Any]
    reason: str


def history(db: Session, case_id: int) -> list[HistoryLine]:
    """Return what was done to a case, the newest first."""
    query = (
        select(AuditEntry.at, AuditEntry.act, AuditEntry.actor_name, AuditEntry.facts, AuditEntry.reason)
        .where(AuditEntry.case_id == case_id)
        .order_by(AuditEntry.at.desc(), AuditEntry.id.desc())
    )
    return [HistoryLine(*row) for row in db.execute(query)]
