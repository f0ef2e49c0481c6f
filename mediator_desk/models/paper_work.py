"""Papers as things of their own: the committee's wording, clauses, what was issued, what only a paper tells of."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import Base, Json, Word, partial_index
from mediator_desk.models.procedure_words import PaperKind

LISTED = ("paper", "case_id", "withdrawn_at", "scan_id", "pages")
"""What the list of issued papers is filtered by, and adds up."""


class PaperTemplate(Base):
    """One version of the committee's own wording of a paper. Rows are only added: the newest counts."""

    __tablename__ = "paper_templates"
    __table_args__ = (UniqueConstraint("name", "version"),)
    sealed: ClassVar = frozenset({"source"})
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    """That of the shipped template, such as mediation_agreement."""
    version: Mapped[int]
    """From 1, for each name."""
    source: Mapped[str] = mapped_column(Text)
    """The template; "" where the shipped wording counts again."""
    words: Mapped[str] = mapped_column(Text, default="")
    """Why it was changed."""
    made_at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class Clause(Base):
    """A clause of the committee's bank: terms of an agreement are begun with it."""

    __tablename__ = "clauses"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(100))
    text: Mapped[str] = mapped_column(Text)
    """With {variables}, which are filled from the case or by hand."""
    lines: Mapped[list[str]] = mapped_column(Json, default=list)
    """Lines of insurance that it suits; none: all of them."""
    causes: Mapped[list[str]] = mapped_column(Json, default=list)
    """Causes of dispute that it suits; none: all of them."""
    position: Mapped[int] = mapped_column(default=0)
    shipped_as: Mapped[str] = mapped_column(String(60), default="")
    """Under which name it came with the program; "" for the committee's own."""
    is_active: Mapped[bool] = mapped_column(default=True)
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class IssuedPaper(Base):
    """A paper that is final: what it says, by which template, and the very file. None of it ever changes.

    A later paper of the same thing supersedes it; then both stay.
    """

    __tablename__ = "issued_papers"
    __table_args__ = (
        UniqueConstraint("case_id", "sequence"),
        Index("ix_issued_papers_facts_sha256", "facts_sha256"),
        Index("ix_issued_papers_sha256", "sha256"),
        # The list of all papers is ordered, filtered and added up by this alone.
        Index("ix_issued_papers_issued_at", "issued_at", "id", *LISTED),
        partial_index("ix_issued_papers_supersedes_id", "supersedes_id", where="supersedes_id IS NOT NULL"),
    )
    sealed: ClassVar = frozenset({"facts"})
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    paper: Mapped[PaperKind] = mapped_column(Word(PaperKind))
    about_id: Mapped[int | None]
    """Which one of its kind: the id of a row of the table that procedure_words.ABOUT names."""
    sequence: Mapped[int]
    """From 1 within the case."""
    number: Mapped[str] = mapped_column(String(80), unique=True)
    """What stands on it and in its QR code."""
    template_name: Mapped[str] = mapped_column(String(60))
    template_version: Mapped[int]
    template_sha256: Mapped[str] = mapped_column(String(64))
    facts: Mapped[str] = mapped_column(Text)
    """What it says, as canonical JSON (services/canonical.py)."""
    facts_sha256: Mapped[str] = mapped_column(String(64))
    sha256: Mapped[str] = mapped_column(String(64))
    """Of the PDF."""
    attachment_id: Mapped[int] = mapped_column(ForeignKey("attachments.id"))
    """The PDF itself: reprints are these bytes."""
    scan_id: Mapped[int | None] = mapped_column(ForeignKey("attachments.id"))
    """The scan of it with its signatures, as the QR code on it says."""
    pages: Mapped[int]
    issued_at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    supersedes_id: Mapped[int | None] = mapped_column(ForeignKey("issued_papers.id"))
    words: Mapped[str] = mapped_column(Text, default="")
    """Why it supersedes another."""
    withdrawn_at: Mapped[datetime | None]
    """When it was taken back to be mended, or superseded: it is not to be signed any more."""
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class Inquiry(Base):
    """Somebody was asked about the dispute, or something was looked at (调查记录)."""

    __tablename__ = "inquiries"
    __table_args__ = (Index("ix_inquiries_case_id", "case_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    begins_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    place: Mapped[str] = mapped_column(String(300), default="")
    person: Mapped[str] = mapped_column(String(200))
    """Who was asked."""
    person_words: Mapped[str] = mapped_column(String(300), default="")
    """Who that is: work, address, telephone, what ties the person to the parties."""
    asked_by: Mapped[str] = mapped_column(String(200))
    recorder: Mapped[str] = mapped_column(String(100), default="")
    subject: Mapped[str] = mapped_column(String(300), default="")
    text: Mapped[str] = mapped_column(Text)
    """Questions and answers, or what was seen."""
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class CourtReferral(Base):
    """What belongs to a case that a court handed over (委派, 委托): which court, which papers, what went back when.

    The day on which its papers came is the case's, its number is among the numbers of others.
    """

    __tablename__ = "court_referrals"
    __table_args__ = (UniqueConstraint("case_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    court: Mapped[str] = mapped_column(String(200))
    judge: Mapped[str] = mapped_column(String(100), default="")
    telephone: Mapped[str] = mapped_column(String(50), default="")
    papers: Mapped[list[str]] = mapped_column(Json, default=list)
    """What the court handed over, one line each: the list of what goes back."""
    reported_on: Mapped[date | None]
    returned_on: Mapped[date | None]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class PaperText(Base):
    """What a person adds to a paper in words of their own: the note on the file, the report to a court, a remark."""

    __tablename__ = "paper_texts"
    __table_args__ = (UniqueConstraint("case_id", "paper"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    paper: Mapped[PaperKind] = mapped_column(Word(PaperKind))
    text: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class FileBinding(Base):
    """The file of a case was bound: how many pages, of which papers, what was missing and why it was bound so."""

    __tablename__ = "file_bindings"
    __table_args__ = (Index("ix_file_bindings_case_id", "case_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    bound_at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    pages: Mapped[int]
    volumes: Mapped[int] = mapped_column(default=1)
    """Into how many files it was split."""
    score: Mapped[int | None]
    """Of the seven points of a file review (案卷评查), in percent."""
    manifest: Mapped[list[dict[str, object]]] = mapped_column(Json, default=list)
    """Each paper: name, first page, pages, SHA-256 of its content."""
    lacking: Mapped[list[str]] = mapped_column(Json, default=list)
    words: Mapped[str] = mapped_column(Text, default="")
    """Why it was bound though a required paper was missing."""
