"""Follow-up after a case: the consumer's rating, the committee's call or visit."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import COMES_UNTOLD, Base, Word
from mediator_desk.models.words import FollowUpKind


class FollowUp(Base):
    """One follow-up of a case (回访记录), or one rating from the mini program (回访评价)."""

    __tablename__ = "follow_ups"
    __table_args__ = (
        CheckConstraint("satisfaction BETWEEN 1 AND 5", name="satisfaction_scale"),
        Index("ix_follow_ups_case_id", "case_id"),
        Index("ix_follow_ups_at", "at"),
        {"info": {COMES_UNTOLD: "ratings come with an export of the mini program"}},
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"))
    """None while the submission that a rating names is not here."""
    submission_id: Mapped[int | None] = mapped_column(ForeignKey("submissions.id"), unique=True)
    related_number: Mapped[str] = mapped_column(String(40), default="")
    """The submission number that a rating names."""
    kind: Mapped[FollowUpKind] = mapped_column(Word(FollowUpKind))
    at: Mapped[datetime]
    satisfaction: Mapped[int | None]
    """1 (not at all) to 5 (very)."""
    was_performed: Mapped[bool | None]
    remarks: Mapped[str] = mapped_column(Text, default="")
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}
