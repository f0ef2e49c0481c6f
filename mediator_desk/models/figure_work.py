"""Figures as things of their own: frozen months and corrections, ways of counting, own reports, case subsidies."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import UNTOLD, Base, Json, Word, partial_index
from mediator_desk.models.figure_words import SubsidyKind
from mediator_desk.models.words import CaseTrack


class FrozenMonth(Base):
    """The figures of one month as they were handed in. The database refuses to change a row; it is unfrozen once."""

    __tablename__ = "frozen_months"
    __table_args__ = (
        Index("ix_frozen_months_month", "month"),
        # A month is frozen once at a time, whichever desk is first.
        partial_index("uq_frozen_months_standing", "month", where="unfrozen_at IS NULL", unique=True),
    )
    sealed: ClassVar = frozenset({"facts"})
    id: Mapped[int] = mapped_column(primary_key=True)
    month: Mapped[date]
    """First day of the month."""
    facts: Mapped[str] = mapped_column(Text, deferred=True)
    """Everything that the month's report says, as canonical JSON: what was counted, case by case, and the words."""
    sha256: Mapped[str] = mapped_column(String(64))
    """Of the facts in UTF-8, in hex."""
    cases: Mapped[int]
    """How many different cases the month counted."""
    frozen_at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    frozen_by: Mapped[str] = mapped_column(String(100))
    unfrozen_at: Mapped[datetime | None]
    unfrozen_by: Mapped[str] = mapped_column(String(100), default="")
    unfrozen_words: Mapped[str] = mapped_column(Text, default="")
    """Why it was unfrozen."""


class FigureCorrection(Base):
    """What changed of one case in a month that was frozen: it shows in the month in which it was changed.

    Rows are only ever added, in the transaction of the change itself.
    """

    __tablename__ = "figure_corrections"
    __table_args__ = (
        Index("ix_figure_corrections_month", "month"),
        Index("ix_figure_corrections_frozen_month_id", "frozen_month_id"),
        Index("ix_figure_corrections_case_id", "case_id"),
        {"info": {UNTOLD: "it is written beside the entry that tells of the change"}},
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    frozen_month_id: Mapped[int] = mapped_column(ForeignKey("frozen_months.id"))
    case_id: Mapped[int]
    """No key: what was corrected stays told."""
    number: Mapped[str] = mapped_column(String(60), default="")
    """Of the case, or the one that it lost by this change; "" for a case that never had one."""
    month: Mapped[date]
    """First day of the month in which the correction shows."""
    at: Mapped[datetime]
    made_by: Mapped[str] = mapped_column(String(100))
    act: Mapped[str] = mapped_column(String(60))
    """The act of the audit trail that made it."""
    before: Mapped[list[dict[str, Any]]] = mapped_column(Json, default=list)
    """What the frozen month counted of the case before, one object for each thing counted."""
    after: Mapped[list[dict[str, Any]]] = mapped_column(Json, default=list)


class OwnRate(Base):
    """A way of counting success that the committee defined itself, beside those that ship with the program."""

    __tablename__ = "own_rates"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60), unique=True)
    content: Mapped[dict[str, Any]] = mapped_column(Json)
    """What is divided by what, and which cases belong to the period (services/figures/definitions.py)."""
    is_active: Mapped[bool] = mapped_column(default=True)
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class OwnReport(Base):
    """A report that a secretary put together: rows, columns, filters, definition (services/own_reports)."""

    __tablename__ = "own_reports"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60), unique=True)
    content: Mapped[dict[str, Any]] = mapped_column(Json)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class MonthlyFormType(Base):
    """A line of the people's-mediation monthly form, and which cases stand in it: the first line that fits counts."""

    __tablename__ = "monthly_form_types"
    id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int]
    """From 1. The last line takes whatever fits no other."""
    name: Mapped[str] = mapped_column(String(60), unique=True)
    lines: Mapped[list[str]] = mapped_column(Json, default=list)
    """Lines of insurance (models.words.Line); none of them and no cause: no case stands here by itself."""
    causes: Mapped[list[str]] = mapped_column(Json, default=list)
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class SubsidyRule(Base):
    """What a case is worth to its mediator (以案定补): by its result, its difficulty and the score of its file."""

    __tablename__ = "subsidy_rules"
    __table_args__ = (
        CheckConstraint("amount >= 0", name="amount_not_negative"),
        CheckConstraint("score_from BETWEEN 0 AND 100", name="score_in_percent"),
        Index("ix_subsidy_rules_kind", "kind", "difficulty", "score_from"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[SubsidyKind] = mapped_column(Word(SubsidyKind))
    difficulty: Mapped[CaseTrack | None] = mapped_column(Word(CaseTrack))
    """None for every difficulty that has no rule of its own."""
    score_from: Mapped[int] = mapped_column(default=0)
    """Least score of the file review, in percent; of several rules the one with the highest score reached counts."""
    amount: Mapped[Decimal]
    began_on: Mapped[date | None]
    """First day of conclusion that it holds for; None for what was there from the beginning."""
    ended_on: Mapped[date | None]
    """First day of conclusion that it holds for no more; None while it is in force."""
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class SubsidyList(Base):
    """The case subsidies that were applied for together (申报), and published (公示): as they were, for ever."""

    __tablename__ = "subsidy_lists"
    __table_args__ = (Index("ix_subsidy_lists_month", "month"),)
    sealed: ClassVar = frozenset({"facts"})
    id: Mapped[int] = mapped_column(primary_key=True)
    month: Mapped[date]
    """First day of the month up to which it counts."""
    facts: Mapped[str] = mapped_column(Text, deferred=True)
    """Every line with its reasons, as canonical JSON."""
    sha256: Mapped[str] = mapped_column(String(64))
    made_at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    made_by: Mapped[str] = mapped_column(String(100))
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str] = mapped_column(String(100), default="")
    withdrawn_words: Mapped[str] = mapped_column(Text, default="")


class SubsidyLine(Base):
    """One case of a subsidy list: no case is paid for twice."""

    __tablename__ = "subsidy_lines"
    __table_args__ = (
        UniqueConstraint("list_id", "case_id"),
        partial_index("ix_subsidy_lines_standing", "case_id", where="is_withdrawn = 0", unique=True),
        Index("ix_subsidy_lines_case_id", "case_id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    list_id: Mapped[int] = mapped_column(ForeignKey("subsidy_lists.id"))
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    mediator_id: Mapped[int] = mapped_column(ForeignKey("mediators.id"))
    amount: Mapped[Decimal]
    is_withdrawn: Mapped[bool] = mapped_column(default=False, info={UNTOLD: "its list tells of it"})
