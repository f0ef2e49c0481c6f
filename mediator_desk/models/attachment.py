"""Files that belong to a case; their bytes lie in the attachment store under their hash."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import Base, Word
from mediator_desk.models.words import AttachmentKind


class Attachment(Base):
    """One kept file of a case."""

    __tablename__ = "attachments"
    __table_args__ = (Index("ix_attachments_case_id", "case_id"), Index("ix_attachments_sha256", "sha256"))
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    kind: Mapped[AttachmentKind] = mapped_column(Word(AttachmentKind))
    name: Mapped[str] = mapped_column(String(300))
    """The name people see; never used as a path."""
    media_type: Mapped[str] = mapped_column(String(100))
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int]
    """Bytes."""
    added_at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
