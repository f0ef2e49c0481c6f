"""The committee, its people, its rooms, its numbers and its time limits: settings kept as rows."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import Base, Word
from mediator_desk.models.words import Line, Role


class Committee(Base):
    """The committee that this database belongs to: one row."""

    __tablename__ = "committees"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    seal_name: Mapped[str] = mapped_column(String(200))
    telephone: Mapped[str] = mapped_column(String(50), default="")
    address: Mapped[str] = mapped_column(String(300), default="")
    case_number_template: Mapped[str] = mapped_column(String(100))
    agreement_number_template: Mapped[str] = mapped_column(String(100))
    least_ranked: Mapped[int] = mapped_column(default=30)
    """A ranking shows no rate under this many cases."""
    settled_privately_counts: Mapped[bool] = mapped_column(default=False)
    """Whether 和解撤回 counts as success."""
    is_practice: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class Staff(Base):
    """Who uses the desk."""

    __tablename__ = "staff"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    role: Mapped[Role] = mapped_column(Word(Role))
    is_active: Mapped[bool] = mapped_column(default=True)
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class Mediator(Base):
    """Who mediates; may or may not use the desk."""

    __tablename__ = "mediators"
    id: Mapped[int] = mapped_column(primary_key=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    telephone: Mapped[str] = mapped_column(String(50), default="")
    is_active: Mapped[bool] = mapped_column(default=True)
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class MediatorLine(Base):
    """A line of insurance that a mediator knows well."""

    __tablename__ = "mediator_lines"
    mediator_id: Mapped[int] = mapped_column(ForeignKey("mediators.id"), primary_key=True)
    line: Mapped[Line] = mapped_column(Word(Line), primary_key=True)


class Room(Base):
    """Where the parties meet; an online room has a link instead of a door."""

    __tablename__ = "rooms"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    is_online: Mapped[bool] = mapped_column(default=False)
    is_active: Mapped[bool] = mapped_column(default=True)
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class NumberCounter(Base):
    """The last number given in one series and year; its row is locked while a number is taken."""

    __tablename__ = "number_counters"
    series: Mapped[str] = mapped_column(String(40), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last_number: Mapped[int]


class TimeLimit(Base):
    """One time limit: how long a step may take. Law and custom are data, so that a committee can change them."""

    __tablename__ = "time_limits"
    __table_args__ = (UniqueConstraint("step"), CheckConstraint("number > 0", name="positive"))
    id: Mapped[int] = mapped_column(primary_key=True)
    step: Mapped[str] = mapped_column(String(40))
    number: Mapped[int]
    in_working_days: Mapped[bool]
    rolls_over: Mapped[bool]
    """Whether a last day that is no working day moves to the first working day after it."""
    source: Mapped[str] = mapped_column(Text, default="")
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class DayException(Base):
    """A day that is or is not a working day against the calendar that ships with the program."""

    __tablename__ = "day_exceptions"
    day: Mapped[date] = mapped_column(primary_key=True)
    is_working: Mapped[bool]
    name: Mapped[str] = mapped_column(String(100), default="")
