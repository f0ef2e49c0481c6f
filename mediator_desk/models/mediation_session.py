"""A meeting of the parties."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import Base, Word
from mediator_desk.models.words import SessionMode, SessionResult, SessionState


class MediationSession(Base):
    """One meeting: planned, then held, adjourned or cancelled. Not public unless the parties ask (art. 23)."""

    __tablename__ = "mediation_sessions"
    __table_args__ = (
        UniqueConstraint("case_id", "sequence"),
        CheckConstraint("ends_at > begins_at", name="ends_after_beginning"),
        Index("ix_mediation_sessions_room", "room_id", "begins_at"),
        Index("ix_mediation_sessions_mediator", "mediator_id", "begins_at"),
        Index("ix_mediation_sessions_begins_at", "begins_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    sequence: Mapped[int]
    """From 1 within a case: 第 n 次调解."""
    mediator_id: Mapped[int] = mapped_column(ForeignKey("mediators.id"))
    room_id: Mapped[int | None] = mapped_column(ForeignKey("rooms.id"))
    mode: Mapped[SessionMode] = mapped_column(Word(SessionMode))
    place: Mapped[str] = mapped_column(String(300), default="")
    """Address of a home visit, link of an online meeting."""
    begins_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    is_public: Mapped[bool] = mapped_column(default=False)
    state: Mapped[SessionState] = mapped_column(Word(SessionState))
    result: Mapped[SessionResult | None] = mapped_column(Word(SessionResult))
    recorder: Mapped[str] = mapped_column(String(100), default="")
    rights_told: Mapped[bool] = mapped_column(default=False)
    recusal_asked: Mapped[bool] = mapped_column(default=False)
    applicant_offer: Mapped[str] = mapped_column(Text, default="")
    respondent_offer: Mapped[str] = mapped_column(Text, default="")
    notes: Mapped[str] = mapped_column(Text, default="")
    end_words: Mapped[str] = mapped_column(String(300), default="")
    """Why it was cancelled or adjourned."""
    opened_at: Mapped[datetime | None]
    """When the parties sat down; None before, and where nobody kept the time."""
    closed_at: Mapped[datetime | None]
    paused_at: Mapped[datetime | None]
    """Since when there is a break; None while it goes on."""
    paused_seconds: Mapped[int] = mapped_column(default=0)
    """How long all breaks took that are over."""
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}
