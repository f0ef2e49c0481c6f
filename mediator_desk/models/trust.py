"""What makes the records trustworthy: the chain of the audit trail, requests about data, what was destroyed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import UNTOLD, Base, Json, Word
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.trust_words import PrivacyWish

TRAIL = {UNTOLD: "it is the trail itself"}


class ChainKey(Base):
    """The key of the chain: one row, made with the schema, never shown."""

    __tablename__ = "chain_keys"
    __table_args__ = (CheckConstraint("number = 1", name="only_one"), {"info": TRAIL})
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """Always 1."""
    key: Mapped[str] = mapped_column(String(64))
    """32 random bytes in hex."""
    made_at: Mapped[datetime]


class AuditLink(Base):
    """One link of the chain: that an entry of the audit trail stands at this place, and with which content.

    Written before the commit of each transaction, in its own order; rows are only ever added.
    """

    __tablename__ = "audit_links"
    __table_args__ = ({"info": TRAIL},)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """1, 2, 3 ... without a gap, on a server too, where ids of entries may have gaps."""
    entry_id: Mapped[int] = mapped_column(ForeignKey("audit_entries.id"), unique=True)
    salt: Mapped[str] = mapped_column(String(32))
    """16 random bytes in hex; "" once the content of the entry was erased, so that nobody can try what it said."""
    content_hash: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the salt and the canonical JSON of the entry; it stays when the content is erased."""
    mac: Mapped[str] = mapped_column(String(64))
    """HMAC-SHA-256 of seq, entry_id, content_hash and the mac before, under the key of the chain."""


class PrivacyRequest(Base):
    """What somebody asked for about their own data (Personal Information Protection Law art. 44-47), and what came."""

    __tablename__ = "privacy_requests"
    __table_args__ = (Index("ix_privacy_requests_answered_at", "answered_at"),)
    sealed: ClassVar = frozenset({"identity_number"})
    """The audit trail, which stays, says that a number was given, not which."""
    id: Mapped[int] = mapped_column(primary_key=True)
    wish: Mapped[PrivacyWish] = mapped_column(Word(PrivacyWish))
    name: Mapped[str] = mapped_column(String(100))
    identity_number: Mapped[str] = mapped_column(String(40), default="")
    asked_on: Mapped[date]
    words: Mapped[str] = mapped_column(Text, default="")
    """What was asked for."""
    answered_at: Mapped[datetime | None]
    is_granted: Mapped[bool | None]
    answer: Mapped[str] = mapped_column(Text, default="")
    """What was done, or why it was not."""
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    """Who answered it."""
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class Destruction(Base):
    """A file whose term of retention is over and that was destroyed: what is left of the case. Rows are only added."""

    __tablename__ = "destructions"
    __table_args__ = (Index("ix_destructions_destroyed_at", "destroyed_at"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(unique=True)
    """No key: the row of the case may be gone."""
    case_number: Mapped[str] = mapped_column(String(60))
    archive_class: Mapped[ArchiveClass] = mapped_column(Word(ArchiveClass))
    archived_on: Mapped[date]
    kept_until: Mapped[date]
    """Last day of the term."""
    destroyed_at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    destroyed_by: Mapped[str] = mapped_column(String(100))
    approved_by: Mapped[str] = mapped_column(String(100))
    """Who agreed to the list of destruction (销毁清册)."""
    words: Mapped[str] = mapped_column(Text, default="")
    counts: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    """Table -> how many rows went; "files" -> how many kept files."""
