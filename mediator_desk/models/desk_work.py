"""What people keep of their work at the desk: views of lists, tags, what was typed and not saved yet, cases at hand."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import UNTOLD, Base, Json


class SavedView(Base):
    """A list as somebody wants it again: filters, columns and order, under a name."""

    __tablename__ = "saved_views"
    __table_args__ = (Index("ix_saved_views_staff_id", "staff_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    """Whose it is; None for one that the whole committee shares."""
    name: Mapped[str] = mapped_column(String(100))
    content: Mapped[dict[str, Any]] = mapped_column(Json)
    """Filters, columns and order."""
    position: Mapped[int] = mapped_column(default=0)
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class CaseTag(Base):
    """A word that the committee puts on a case to find it again."""

    __tablename__ = "case_tags"
    __table_args__ = (UniqueConstraint("case_id", "tag"), Index("ix_case_tags_tag", "tag", "case_id"))
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    tag: Mapped[str] = mapped_column(String(40))


class KeptInput(Base):
    """What a person typed into a form and has not saved yet, so that no crash takes it."""

    __tablename__ = "kept_inputs"
    __table_args__ = (
        UniqueConstraint("staff_id", "form"),
        {"info": {UNTOLD: "what is typed and not saved is no record"}},
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    form: Mapped[str] = mapped_column(String(120))
    """Which form, of what: "receive", "record_session/12"."""
    case_id: Mapped[int | None]
    """The case that it is about, for lists; no key: it may be gone by then."""
    content: Mapped[dict[str, Any]] = mapped_column(Json)
    """The values of the fields by their names, as JSON can hold them."""
    kept_at: Mapped[datetime]


class CaseVisit(Base):
    """When a person last opened a case, and whether it stays at hand."""

    __tablename__ = "case_visits"
    __table_args__ = (
        UniqueConstraint("staff_id", "case_id"),
        Index("ix_case_visits_case_id", "case_id"),
        Index("ix_case_visits_recent", "staff_id", "visited_at"),
        {"info": {UNTOLD: "who looked at what is no record"}},
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    visited_at: Mapped[datetime]
    is_pinned: Mapped[bool] = mapped_column(default=False)
