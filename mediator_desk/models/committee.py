"""The committee, its people, its rooms, its numbers and its time limits: settings kept as rows."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mediator_desk.models.columns import FILLED_LATER, UNTOLD, Base, Word, partial_index
from mediator_desk.models.procedure_words import ArchiveClass, StartEvent, TieKind
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import CaseTrack, Channel, DueStep, Line, Role


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
    rate_definition: Mapped[str] = mapped_column(String(60), default="agreed_accepted")
    """The way of counting success that is shown first (services/figures/definitions.py)."""
    is_practice: Mapped[bool] = mapped_column(default=False)
    day_from: Mapped[int] = mapped_column(default=9 * 60)
    """When meetings may begin, in minutes after midnight, as the three that follow."""
    noon_from: Mapped[int] = mapped_column(default=12 * 60)
    noon_until: Mapped[int] = mapped_column(default=13 * 60 + 30)
    day_until: Mapped[int] = mapped_column(default=17 * 60 + 30)
    usual_minutes: Mapped[int] = mapped_column(default=90)
    """How long a meeting usually takes."""
    idle_minutes: Mapped[int] = mapped_column(default=5)
    """After how many minutes without a key or a move the desk locks itself."""
    moved_to: Mapped[str] = mapped_column(String(300), default="")
    """Where the committee works by now; "" where that is here. A place that was left takes no entry any more."""
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class Staff(Base):
    """Who uses the desk."""

    __tablename__ = "staff"
    __table_args__ = (partial_index("ix_staff_login", "login", where="login != ''", unique=True),)
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    role: Mapped[Role] = mapped_column(Word(Role))
    work_number: Mapped[str] = mapped_column(String(40), default="")
    """工号: what one may sign in with instead of the name; "" for none."""
    login: Mapped[str] = mapped_column(String(63), default="")
    """The login of this person alone on the server of an office; "" for none."""
    sight: Mapped[Sight] = mapped_column(Word(Sight), default=Sight.ALL)
    """Which cases the server shows to that login."""
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
    __table_args__ = ({"info": {UNTOLD: "the numbers that were given stand where they were given"}},)
    series: Mapped[str] = mapped_column(String(40), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last_number: Mapped[int]


class TimeLimit(Base):
    """One time limit: how long a step may take, by channel and track. Law and custom are data, so a committee may
    change them: a changed limit is a new row, and a case keeps the row that was in force when it began.
    """

    __tablename__ = "time_limits"
    __table_args__ = (
        CheckConstraint("number > 0", name="positive"),
        Index("ix_time_limits_step", "step", "channel", "track", "began_on"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    step: Mapped[DueStep] = mapped_column(Word(DueStep))
    channel: Mapped[Channel | None] = mapped_column(Word(Channel), info={FILLED_LATER: "0005"})
    """None for every channel that has no limit of its own."""
    track: Mapped[CaseTrack | None] = mapped_column(Word(CaseTrack))
    """None for every track that has no limit of its own."""
    number: Mapped[int]
    in_working_days: Mapped[bool]
    start_event: Mapped[StartEvent] = mapped_column(Word(StartEvent), info={FILLED_LATER: "0005"})
    may_extend: Mapped[bool] = mapped_column(default=False)
    """Whether it may be extended with the consent of every party."""
    rolls_over: Mapped[bool]
    """Whether a last day that is no working day moves to the first working day after it."""
    source: Mapped[str] = mapped_column(Text, default="")
    began_on: Mapped[date | None]
    """First day whose new cases keep to it; None for what was there from the beginning."""
    ended_on: Mapped[date | None]
    """First day whose new cases do not keep to it any more; None while it is in force."""
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class DayException(Base):
    """A day that is or is not a working day against the calendar that ships with the program."""

    __tablename__ = "day_exceptions"
    day: Mapped[date] = mapped_column(primary_key=True)
    is_working: Mapped[bool]
    name: Mapped[str] = mapped_column(String(100), default="")


class AnnouncedYear(Base):
    """A year whose notice of holidays a secretary entered: its days are provisional no more."""

    __tablename__ = "announced_years"
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    source: Mapped[str] = mapped_column(String(300), default="")
    entered_at: Mapped[datetime]


class MediatorAbsence(Base):
    """Days on which a mediator is away, both included."""

    __tablename__ = "mediator_absences"
    __table_args__ = (
        CheckConstraint("until_on >= from_on", name="until_after_from"),
        Index("ix_mediator_absences_mediator_id", "mediator_id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    mediator_id: Mapped[int] = mapped_column(ForeignKey("mediators.id"))
    from_on: Mapped[date]
    until_on: Mapped[date]
    words: Mapped[str] = mapped_column(String(300), default="")
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class MediatorTie(Base):
    """What ties a mediator to an insurer or a person: a reason not to be appointed."""

    __tablename__ = "mediator_ties"
    __table_args__ = (Index("ix_mediator_ties_mediator_id", "mediator_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    mediator_id: Mapped[int] = mapped_column(ForeignKey("mediators.id"))
    kind: Mapped[TieKind] = mapped_column(Word(TieKind))
    insurer_id: Mapped[int | None] = mapped_column(ForeignKey("insurers.id"))
    name: Mapped[str] = mapped_column(String(200), default="")
    identity_number: Mapped[str] = mapped_column(String(40), default="")
    ended_on: Mapped[date | None]
    """Last day of an employment, say; None while it lasts."""
    words: Mapped[str] = mapped_column(String(300), default="")
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class RetentionRule(Base):
    """For how many years the files of a class are kept, from the archiving on; None for ever. No law sets it."""

    __tablename__ = "retention_rules"
    archive_class: Mapped[ArchiveClass] = mapped_column(Word(ArchiveClass), primary_key=True)
    years: Mapped[int | None]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


class VoidNumber(Base):
    """A number that was given and is used no more: numbers are never given twice, so the gap says why."""

    __tablename__ = "void_numbers"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(60), unique=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    words: Mapped[str] = mapped_column(Text, default="")
