"""What is due on a case and by when, and what stopped or moved it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediator_desk.models.columns import Base, Word, partial_index
from mediator_desk.models.procedure_words import SuspensionKind
from mediator_desk.models.words import DueStep


class Deadline(Base):
    """The last day of one step of a case, with the rule that it was counted by.

    The rule is copied from the time limit that was in force when the case began: changing a limit moves no day.
    """

    __tablename__ = "deadlines"
    __table_args__ = (
        Index("ix_deadlines_case_id", "case_id"),
        partial_index("ix_deadlines_open", "due_on", where="ended_on IS NULL"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    step: Mapped[DueStep] = mapped_column(Word(DueStep))
    started_on: Mapped[date]
    number: Mapped[int | None]
    """Days of the period; None where the day itself was agreed (a payment)."""
    in_working_days: Mapped[bool] = mapped_column(default=False)
    rolls_over: Mapped[bool] = mapped_column(default=False)
    may_extend: Mapped[bool] = mapped_column(default=False)
    source: Mapped[str] = mapped_column(Text, default="")
    first_due_on: Mapped[date]
    """The last day before anything stopped or moved it."""
    due_on: Mapped[date]
    is_provisional: Mapped[bool] = mapped_column(default=False)
    """Counted through a year whose notice of holidays is not out (暂定)."""
    ended_on: Mapped[date | None]
    """Day on which the step was done, or need not be done any more."""
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class Suspension(Base):
    """Days on which a clock of the case stands still; both dates stay."""

    __tablename__ = "suspensions"
    __table_args__ = (
        CheckConstraint("ended_on >= began_on", name="ended_after_beginning"),
        Index("ix_suspensions_case_id", "case_id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    kind: Mapped[SuspensionKind] = mapped_column(Word(SuspensionKind))
    began_on: Mapped[date]
    ended_on: Mapped[date | None]
    """First day that counts again; None while it lasts."""
    words: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class Extension(Base):
    """A later last day that is wanted for a deadline; it holds once every party's consent is on record."""

    __tablename__ = "extensions"
    __table_args__ = (Index("ix_extensions_deadline_id", "deadline_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    deadline_id: Mapped[int] = mapped_column(ForeignKey("deadlines.id"))
    until_on: Mapped[date]
    asked_on: Mapped[date]
    words: Mapped[str] = mapped_column(Text, default="")
    agreed_on: Mapped[date | None]
    """Day of the last consent; None while one is missing."""
    version: Mapped[int] = mapped_column()
    consents: Mapped[list[ExtensionConsent]] = relationship(
        cascade="all, delete-orphan", order_by="ExtensionConsent.id"
    )
    __mapper_args__ = {"version_id_col": version}


class ExtensionConsent(Base):
    """One party's consent to an extension."""

    __tablename__ = "extension_consents"
    __table_args__ = (UniqueConstraint("extension_id", "party_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    extension_id: Mapped[int] = mapped_column(ForeignKey("extensions.id"))
    party_id: Mapped[int] = mapped_column(ForeignKey("parties.id"))
    given_on: Mapped[date]
    manner: Mapped[str] = mapped_column(String(100), default="")
    """How it was given: on paper, by telephone, in the meeting."""
