"""What came in from the mini program: as it was typed, what was noticed, and what waits for a person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import Base, Json, Word
from mediator_desk.models.words import ProposalDecision, ProposalKind, RefusalCode, SubmissionKind


class ImportRun(Base):
    """One import of a file."""

    __tablename__ = "import_runs"
    id: Mapped[int] = mapped_column(primary_key=True)
    file_name: Mapped[str] = mapped_column(String(300))
    file_hash: Mapped[str] = mapped_column(String(64))
    imported_at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    counts: Mapped[dict[str, int]] = mapped_column(Json)
    """How many rows were taken in, already here, ratings, quarantined, already quarantined."""


class Submission(Base):
    """One submission that was taken in. Never changed afterwards: the case carries what is worked on."""

    __tablename__ = "submissions"
    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("import_runs.id"))
    number: Mapped[str] = mapped_column(String(40), unique=True)
    kind: Mapped[SubmissionKind] = mapped_column(Word(SubmissionKind))
    submitted_at: Mapped[datetime]
    content_hash: Mapped[str] = mapped_column(String(64))
    """SHA-256 over the fields as they came: tells the same submission again from a changed one."""
    fields: Mapped[dict[str, str]] = mapped_column(Json)
    """Column name of the export -> text as it came (after the one gate for text)."""
    notes: Mapped[list[dict[str, Any]]] = mapped_column(Json, default=list)
    """What was noticed while taking it in: [{"code", "field", "is_warning", "params"}]."""


class QuarantinedSubmission(Base):
    """A row that could not be taken in, kept with its reasons until a person mends it or hands it back."""

    __tablename__ = "quarantined_submissions"
    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("import_runs.id"))
    row_number: Mapped[int]
    number: Mapped[str] = mapped_column(String(40), default="")
    content_hash: Mapped[str] = mapped_column(String(64), unique=True)
    fields: Mapped[dict[str, str]] = mapped_column(Json)
    reasons: Mapped[list[dict[str, Any]]] = mapped_column(Json)
    """[{"code", "field", "params"}]."""
    settled_at: Mapped[datetime | None]


class ReviewProposal(Base):
    """What the review noticed about a case under review. Only a person decides, and the words are kept."""

    __tablename__ = "review_proposals"
    __table_args__ = (Index("ix_review_proposals_case_id", "case_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    kind: Mapped[ProposalKind] = mapped_column(Word(ProposalKind))
    refusal_code: Mapped[RefusalCode | None] = mapped_column(Word(RefusalCode))
    """The refusal that is proposed; None where a relative is only shown."""
    evidence: Mapped[str] = mapped_column(Text, default="")
    """The words or numbers in the submission that led to it."""
    related_case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"))
    related_number: Mapped[str] = mapped_column(String(40), default="")
    decision: Mapped[ProposalDecision | None] = mapped_column(Word(ProposalDecision))
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    decision_words: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}
