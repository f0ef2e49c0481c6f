"""Files that belong to a case; their bytes lie in the attachment store under their hash."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import Base, Word
from mediator_desk.models.procedure_words import FilePaper
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

    # Evidence: the line of it in the evidence list (证据目录).
    position: Mapped[int] = mapped_column(default=0)
    """Place in the evidence list, from 1; 0 for what has none."""
    title: Mapped[str] = mapped_column(String(300), default="")
    """What it is called in the list; empty: as the file is."""
    proves: Mapped[str] = mapped_column(Text, default="")
    """What it is to prove (证明内容)."""
    party_id: Mapped[int | None] = mapped_column(ForeignKey("parties.id"))
    """Who gave it; None where the committee obtained it itself."""
    given_on: Mapped[date | None]
    pages: Mapped[int | None]
    is_original: Mapped[bool | None]
    """Whether the original was compared with this copy; None where nobody said."""
    rotation: Mapped[int] = mapped_column(default=0)
    """By how many degrees clockwise it is shown and printed: 0, 90, 180 or 270. The file stays as it came."""
    paper: Mapped[FilePaper | None] = mapped_column(Word(FilePaper))
    """Which paper of the file it is the scan of."""
    binned_at: Mapped[datetime | None]
    """When it was put into the bin; None where it is not there."""
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}
