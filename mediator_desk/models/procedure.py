"""What happens on the way of a case beside its main road: papers asked for, contacts, recusals, merges, corrections."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediator_desk.models.columns import Base, Json, Word
from mediator_desk.models.procedure_words import (
    ContactManner,
    ContactResult,
    MergeKind,
    PaperRequestResult,
    RecusalDecision,
    RecusalGround,
)


class PaperRequest(Base):
    """Papers that the applicant was asked for (补正)."""

    __tablename__ = "paper_requests"
    __table_args__ = (Index("ix_paper_requests_case_id", "case_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    papers: Mapped[list[str]] = mapped_column(Json)
    """What is wanted, one line each, in the words of the notice."""
    asked_on: Mapped[date]
    due_on: Mapped[date]
    words: Mapped[str] = mapped_column(Text, default="")
    reminded_on: Mapped[date | None]
    settled_on: Mapped[date | None]
    result: Mapped[PaperRequestResult | None] = mapped_column(Word(PaperRequestResult))
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class ComplaintPassing(Base):
    """A complaint that was passed to its insurer, and the insurer's answer."""

    __tablename__ = "complaint_passings"
    __table_args__ = (Index("ix_complaint_passings_case_id", "case_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    passed_on: Mapped[date]
    passed_to: Mapped[str] = mapped_column(String(200), default="")
    insurer_number: Mapped[str] = mapped_column(String(100), default="")
    """The number under which the insurer keeps it."""
    answered_on: Mapped[date | None]
    answer: Mapped[str] = mapped_column(Text, default="")
    is_consumer_content: Mapped[bool | None]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class Contact(Base):
    """Somebody tried to reach a party: when, how, and what came of it."""

    __tablename__ = "contacts"
    __table_args__ = (Index("ix_contacts_case_id", "case_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    party_id: Mapped[int | None] = mapped_column(ForeignKey("parties.id", ondelete="SET NULL"))
    name: Mapped[str] = mapped_column(String(200))
    """Whom: kept though the party be removed."""
    at: Mapped[datetime]
    manner: Mapped[ContactManner] = mapped_column(Word(ContactManner))
    result: Mapped[ContactResult] = mapped_column(Word(ContactResult))
    words: Mapped[str] = mapped_column(Text, default="")
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class Recusal(Base):
    """A party, or the mediator, asked that a mediator step aside (回避); the committee decides."""

    __tablename__ = "recusals"
    __table_args__ = (Index("ix_recusals_case_id", "case_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    mediator_id: Mapped[int] = mapped_column(ForeignKey("mediators.id"))
    asked_by: Mapped[str] = mapped_column(String(200))
    asked_on: Mapped[date]
    ground: Mapped[RecusalGround] = mapped_column(Word(RecusalGround))
    words: Mapped[str] = mapped_column(Text, default="")
    decision: Mapped[RecusalDecision | None] = mapped_column(Word(RecusalDecision))
    decided_on: Mapped[date | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    decision_words: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class Merge(Base):
    """Two entries that a person said are one; nothing is lost, so it can be undone."""

    __tablename__ = "merges"
    __table_args__ = (
        CheckConstraint("merged_case_id IS NULL OR merged_case_id != kept_case_id", name="two_cases"),
        Index("ix_merges_kept_case_id", "kept_case_id"),
        Index("ix_merges_merged_case_id", "merged_case_id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[MergeKind] = mapped_column(Word(MergeKind))
    kept_case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"))
    merged_case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"))
    at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    words: Mapped[str] = mapped_column(Text, default="")
    undone_at: Mapped[datetime | None]
    undone_words: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[int] = mapped_column()
    parties: Mapped[list[MergedParty]] = relationship(cascade="all, delete-orphan", order_by="MergedParty.id")
    __mapper_args__ = {"version_id_col": version}


class MergedParty(Base):
    """One entry of a person that a merge took along, and to whom it belonged before."""

    __tablename__ = "merged_parties"
    __table_args__ = (UniqueConstraint("merge_id", "party_id"), Index("ix_merged_parties_party_id", "party_id"))
    id: Mapped[int] = mapped_column(primary_key=True)
    merge_id: Mapped[int] = mapped_column(ForeignKey("merges.id"))
    party_id: Mapped[int] = mapped_column(ForeignKey("parties.id", ondelete="CASCADE"))
    same_person_before: Mapped[int | None] = mapped_column(ForeignKey("parties.id", ondelete="SET NULL"))


class ToldApart(Base):
    """Two entries that look alike and that a person said are two: they are proposed no more."""

    __tablename__ = "told_apart"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[MergeKind] = mapped_column(Word(MergeKind))
    first_case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"))
    second_case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"))
    first_party_id: Mapped[int | None] = mapped_column(ForeignKey("parties.id", ondelete="CASCADE"))
    second_party_id: Mapped[int | None] = mapped_column(ForeignKey("parties.id", ondelete="CASCADE"))
    at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    words: Mapped[str] = mapped_column(Text, default="")


class ArchiveCorrection(Base):
    """A correction of an archived case: a new entry beside it, the case itself stays as it was filed."""

    __tablename__ = "archive_corrections"
    __table_args__ = (Index("ix_archive_corrections_case_id", "case_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    what: Mapped[str] = mapped_column(String(100))
    """What is corrected: a fact, an amount, a date, in the words of who corrects."""
    is_wrong: Mapped[str] = mapped_column(Text, default="")
    is_right: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text, default="")
