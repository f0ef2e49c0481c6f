"""Anchors: the end of the audit chain, written down where nobody who changes the database can reach it.

They stand in the foot of final papers, on the month's report and in the manifest of every backup. A chain whose end
was cut off is whole by itself; only what was written down outside of it tells.
"""

from __future__ import annotations

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.audit_chain import Anchor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.trust import AuditLink

__all__ = ["Anchor", "anchor_now", "anchor_on_paper"]


def anchor_now(db: Session) -> Anchor:
    """Return the last link that is committed, with the instant of its entry; seq 0 while nothing has happened yet.

    What this transaction itself is about to add is linked at its commit, and not in it.
    """
    query = select(AuditLink.seq, AuditLink.mac, AuditEntry.at).outerjoin(
        AuditEntry, AuditEntry.id == AuditLink.entry_id
    )
    last = db.execute(query.order_by(AuditLink.seq.desc()).limit(1)).first()
    return Anchor(last.seq, last.mac, last.at) if last else Anchor(0, "")


def anchor_on_paper(facts: str) -> str:
    """Return the anchor in the foot of a final paper, given its canonical facts; "" where there was no chain yet."""
    said = json.loads(facts)
    return str(said.get("anchor", "")) if isinstance(said, dict) else ""
