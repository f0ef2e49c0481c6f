"""What the lines of Today say. Facts only: views and the printed sheet find the words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from mediator_desk.conventions.working_days import DayKind
from mediator_desk.models.words import CaseKind, CaseState, Cause, Channel, DueStep, SessionMode, SessionState

Line = TypeVar("Line")


@dataclass(frozen=True)
class Few(Generic[Line]):
    """The first lines of a list, and how many it has."""

    rows: tuple[Line, ...] = ()
    count: int = 0


@dataclass(frozen=True)
class Who:
    """Which case a line is about, and between whom."""

    case_id: int
    number: str
    """The case number, or the submission's before there is one."""
    applicant: str
    respondent: str
    """The insurer's short name where it is known."""


class Lack(StrEnum):
    """What a meeting still lacks."""

    PAPERS = "papers"
    """Papers that were asked for have not come."""
    IDENTITY = "identity"
    """No number of an identity document is on record."""
    GUARDIAN = "guardian"
    """A minor without a legal representative."""
    LETTER = "letter"
    """The original of an authority letter was not seen, or it gives no authority to settle."""
    UNCONFIRMED = "unconfirmed"
    """A side has not said that it takes part."""


@dataclass(frozen=True)
class Missing:
    """One thing that a meeting lacks, and of whom or what."""

    what: Lack
    name: str


@dataclass(frozen=True)
class Meeting:
    """A meeting of this day. Telephone numbers are masked."""

    id: int
    who: Who
    sequence: int
    begins_at: datetime
    ends_at: datetime
    mode: SessionMode
    room: str
    place: str
    mediator: str
    state: SessionState
    is_open: bool = False
    """Whether it is being held now."""
    phone: str = ""
    representatives: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to be done on it."""
        return self.state is not SessionState.PLANNED


@dataclass(frozen=True)
class DueReason:
    """Why a day is the last one: what the sentence about it needs."""

    number: int | None = None
    """Days of the period; None where the day itself was agreed, or nothing is known of it."""
    in_working_days: bool = False
    is_agreed: bool = False
    may_extend: bool = False
    moved_from: date | None = None
    """The last day before an extension or a standstill moved it."""
    rolled_from: date | None = None
    """The day off on which it would have ended."""
    rolled_kind: DayKind | None = None
    skipped_from: date | None = None
    skipped_until: date | None = None
    """The longest holiday that a period in working days passes over."""
    is_make_up: bool = False
    """The last day is a Saturday or Sunday on which one works."""


@dataclass(frozen=True)
class Due:
    """A case whose day is over, or near."""

    who: Who
    step: DueStep | None
    due_on: date
    working_days_left: int
    """From today; 0 for today itself, negative for a day that is over."""
    days_left: int
    is_provisional: bool
    reason: DueReason = field(default_factory=DueReason)


@dataclass(frozen=True)
class DueLines(Few[Due]):
    """The first cases whose day is over or near, how many there are, and of how many it is over."""

    over: int = 0


@dataclass(frozen=True)
class Waiting:
    """A submission that nobody has looked at."""

    who: Who
    kind: CaseKind
    channel: Channel
    cause: Cause | None
    received_at: datetime
    is_suspected: bool
    """It looks like one that is there already."""


class AfterKind(StrEnum):
    """What is to be looked after once a case has its agreement."""

    PAYMENT = "payment"
    CONFIRMATION = "confirmation"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True)
class After:
    """A payment to come or over, the court's thirty days, a follow-up."""

    kind: AfterKind
    who: Who
    on: date | None
    """The last day; None for a follow-up, which has none."""
    days_left: int
    position: int = 0
    left: Decimal | None = None
    """Yuan that are still to be paid."""
    reminded_at: datetime | None = None


@dataclass(frozen=True)
class Stopped:
    """An open case of which nobody knows what comes next."""

    who: Who
    state: CaseState
    since: date | None
    """Day of the last entry in its history."""


@dataclass(frozen=True)
class CalendarLine:
    """What is particular about the day, and what comes soon."""

    kind: DayKind
    name: str = ""
    after_holiday: str | None = None
    """The name of the holiday after which this is the first working day ("" for one without a name)."""
    make_up_on: date | None = None
    holiday_from: date | None = None
    holiday_until: date | None = None
    holiday_name: str = ""
