"""The audit trail: who changed what, when, at which desk. The history of a case is read from it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import UNTOLD, Base, Json, partial_index


class AuditEntry(Base):
    """One thing that was done. Rows are only ever added."""

    __tablename__ = "audit_entries"
    __table_args__ = (
        Index("ix_audit_entries_case_id", "case_id"),
        Index("ix_audit_entries_at", "at", "id"),
        Index("ix_audit_entries_staff_id", "staff_id", "at", "id"),
        Index("ix_audit_entries_act", "act", "at", "id"),
        partial_index("ix_audit_entries_bulk", "bulk", where="bulk != ''"),
        {"info": {UNTOLD: "it is the trail itself"}},
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    actor_name: Mapped[str] = mapped_column(String(100))
    desk: Mapped[str] = mapped_column(String(100), default="")
    act: Mapped[str] = mapped_column(String(60))
    """What was done, as a code: "accepted", "session_planned"; words in views/wording.py."""
    case_id: Mapped[int | None]
    """No key: what was done to a case stays told when the bin is emptied."""
    bulk: Mapped[str] = mapped_column(String(32), default="")
    """The same for all entries of one act on many cases, which is taken back as one."""
    facts: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    """What the sentence in the history needs."""
    before: Mapped[dict[str, Any] | None] = mapped_column(Json)
    after: Mapped[dict[str, Any] | None] = mapped_column(Json)
    reason: Mapped[str] = mapped_column(Text, default="")
    erased_by: Mapped[int | None]
    """The entry that tells why facts, before, after and reason of this one are empty: its case was destroyed, or a
    person's data erased. Nothing else of an entry is ever changed."""
