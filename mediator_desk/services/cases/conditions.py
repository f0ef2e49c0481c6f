"""Conditions on the cases of a list, as data that JSON can keep: a field, how it is asked, and the values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from mediator_desk.conventions.text import storable
from mediator_desk.errors import Problem
from mediator_desk.models.words import CaseKind, CaseState, CaseTrack, Cause, Channel, EndReason, Line, OutcomeKind

NOT_FILLED = ""
"""Among the values of ONE_OF: the cases where nothing stands in the field."""
YES, NO = "yes", "no"
MOST_CONDITIONS, MOST_VALUES = 50, 1000
"""More than anybody chooses; what was kept with more is damaged."""
HIGHEST_ID = 2**31 - 1
FIRST_YEAR, LAST_YEAR = 1900, 2200


class Field(StrEnum):
    """What of a case may be asked."""

    STATE = "state"
    KIND = "kind"
    CHANNEL = "channel"
    LINE = "line"
    CAUSE = "cause"
    INSURER = "insurer"
    MEDIATOR = "mediator"
    TAG = "tag"
    CITY = "city"
    TRACK = "track"
    OUTCOME = "outcome"
    END_REASON = "end_reason"
    CLAIMED = "claimed"
    AGREED = "agreed"
    RECEIVED = "received"
    ACCEPTED = "accepted"
    CONCLUDED = "concluded"
    DUE = "due"
    NEXT_STEP_ON = "next_step_on"
    OVERDUE = "overdue"
    NO_NEXT_STEP = "no_next_step"
    SENSITIVE = "sensitive"
    RISKY = "risky"
    IN_COURT = "in_court"


class Manner(StrEnum):
    """How a field is asked."""

    ONE_OF = "one_of"
    BETWEEN = "between"
    """From the first value to the second, both included; an empty one is open."""
    WITHIN = "within"
    """In a span of days that moves with today."""
    EMPTY = "empty"
    """Nothing stands there."""
    IS = "is"
    """Whether it holds: the value is YES or NO."""


class Span(StrEnum):
    """A span of days as seen from today."""

    TODAY = "today"
    THIS_WEEK = "this_week"
    NEXT_7_DAYS = "next_7_days"
    LAST_30_DAYS = "last_30_days"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_QUARTER = "this_quarter"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"


VOCABULARIES: Mapping[Field, type[StrEnum]] = MappingProxyType(
    {
        Field.STATE: CaseState,
        Field.KIND: CaseKind,
        Field.CHANNEL: Channel,
        Field.LINE: Line,
        Field.CAUSE: Cause,
        Field.TRACK: CaseTrack,
        Field.OUTCOME: OutcomeKind,
        Field.END_REASON: EndReason,
    }
)
ROWS = frozenset({Field.INSURER, Field.MEDIATOR})
"""Asked by the ids of rows of the committee's, written as digits."""
AMOUNTS = frozenset({Field.CLAIMED, Field.AGREED})
DAYS = frozenset({Field.RECEIVED, Field.ACCEPTED, Field.CONCLUDED, Field.DUE, Field.NEXT_STEP_ON})
FLAGS = frozenset({Field.OVERDUE, Field.NO_NEXT_STEP, Field.SENSITIVE, Field.RISKY, Field.IN_COURT})
ALWAYS_FILLED = frozenset({Field.STATE, Field.KIND, Field.CHANNEL, Field.RECEIVED})


def manners_of(field: Field) -> tuple[Manner, ...]:
    """Return how a field may be asked, the usual way first."""
    if field in FLAGS:
        return (Manner.IS,)
    if field in DAYS:
        return (Manner.WITHIN, Manner.BETWEEN, *(() if field in ALWAYS_FILLED else (Manner.EMPTY,)))
    return (Manner.BETWEEN, Manner.EMPTY) if field in AMOUNTS else (Manner.ONE_OF,)


@dataclass(frozen=True)
class Condition:
    """One condition. Values are texts: words of a vocabulary, ids, amounts in yuan, days as 2026-10-08."""

    field: Field
    manner: Manner
    values: tuple[str, ...] = ()

    def problems(self) -> list[Problem]:
        """Return what does not go together; the fields are `manner`, `values`, or `first` and `last` of a range."""
        if self.manner not in manners_of(self.field):
            return [Problem("manner", "not_offered")]
        if self.manner is Manner.BETWEEN:
            return self._problems_of_range()
        return [] if self._are_values_known() else [Problem("values", "choose_one")]

    def to_json(self) -> dict[str, Any]:
        """Return the condition as JSON holds it."""
        return {"field": self.field.value, "manner": self.manner.value, "values": list(self.values)}

    @staticmethod
    def of_json(kept: object) -> Condition | None:
        """Return the condition that was kept; None for one that this version of the program does not know."""
        if not isinstance(kept, dict) or not isinstance(kept.get("values"), list):
            return None
        try:
            field, manner = Field(kept.get("field", "")), Manner(kept.get("manner", ""))
        except ValueError:
            return None
        made = Condition(field, manner, tuple(str(value) for value in kept["values"]))
        return None if made.problems() else made

    def _are_values_known(self) -> bool:
        if self.manner is Manner.EMPTY:
            return not self.values
        if self.manner is Manner.IS:
            return self.values in ((YES,), (NO,))
        if self.manner is Manner.WITHIN:
            return len(self.values) == 1 and self.values[0] in list(Span)
        return 0 < len(self.values) <= MOST_VALUES and all(self._is_known(value) for value in self.values)

    def _is_known(self, value: str) -> bool:
        if value == NOT_FILLED:
            return self.field not in ALWAYS_FILLED
        if self.field in VOCABULARIES:
            return value in list(VOCABULARIES[self.field])
        if self.field in ROWS:
            return value.isdecimal() and value.isascii() and len(value) < 11 and int(value) <= HIGHEST_ID
        return storable(value) == value

    def _problems_of_range(self) -> list[Problem]:
        if len(self.values) != 2 or not any(self.values):
            return [Problem("first", "required")]
        read, code = (amount_of, "not_a_number") if self.field in AMOUNTS else (day_of, "not_a_date")
        found = [
            Problem(name, code)
            for name, text in zip(("first", "last"), self.values, strict=True)
            if text and read(text) is None
        ]
        first, last = (read(text) for text in self.values)
        if not found and first is not None and last is not None and last < first:  # type: ignore[operator]
            return [Problem("last", "before_first")]
        return found


def day_of(text: str) -> date | None:
    """Return the day that a value says, None for none or one of another age."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def amount_of(text: str) -> Decimal | None:
    """Return the amount in yuan that a value says, None for none or one with more than two decimal places."""
    try:
        amount = Decimal(text)
    except InvalidOperation:
        return None
    if not amount.is_finite() or abs(amount) >= Decimal("1e13"):
        return None
    rounded = amount.quantize(Decimal("0.01"))
    return rounded if rounded == amount else None


def days_of(span: Span, today: date) -> tuple[date, date]:
    """Return the first and the last day of a span."""
    month, year = today.replace(day=1), today.replace(month=1, day=1)
    monday = today - timedelta(days=today.weekday())
    last_month = (month - timedelta(days=1)).replace(day=1)
    quarter = today.replace(month=today.month - (today.month - 1) % 3, day=1)
    return {
        Span.TODAY: (today, today),
        Span.THIS_WEEK: (monday, monday + timedelta(days=6)),
        Span.NEXT_7_DAYS: (today, today + timedelta(days=6)),
        Span.LAST_30_DAYS: (today - timedelta(days=29), today),
        Span.THIS_MONTH: (month, _month_after(month) - timedelta(days=1)),
        Span.LAST_MONTH: (last_month, month - timedelta(days=1)),
        Span.THIS_QUARTER: (quarter, _month_after(quarter, 3) - timedelta(days=1)),
        Span.THIS_YEAR: (year, year.replace(month=12, day=31)),
        Span.LAST_YEAR: (year.replace(year=year.year - 1), year - timedelta(days=1)),
    }[span]


def _month_after(month: date, count: int = 1) -> date:
    place = month.month - 1 + count
    return date(month.year + place // 12, place % 12 + 1, 1)
