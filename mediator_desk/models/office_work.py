"""What several desks on one server need of each other: who is at which case, and which saves have arrived."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import UNTOLD, Base

MOMENT = {"info": {UNTOLD: "it counts for a moment and is no record"}}


class Presence(Base):
    """Somebody looks at a case or edits it at a desk. No lock: it hinders nobody, and counts for a moment only."""

    __tablename__ = "presences"
    __table_args__ = (UniqueConstraint("case_id", "staff_id", "desk"), Index("ix_presences_seen_at", "seen_at"), MOMENT)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    desk: Mapped[str] = mapped_column(String(100))
    """At which computer: one person may sit at two."""
    is_editing: Mapped[bool] = mapped_column(default=False)
    seen_at: Mapped[datetime]
    """When the desk last said so; what is older than a minute counts for nothing."""


class SaveMark(Base):
    """That a save has arrived: a desk that lost the answer asks for its key, and so does nothing twice."""

    __tablename__ = "save_marks"
    __table_args__ = (Index("ix_save_marks_saved_at", "saved_at"), MOMENT)
    key: Mapped[str] = mapped_column(String(32), primary_key=True)
    """16 random bytes in hex, new for each save."""
    saved_at: Mapped[datetime]
