"""What an own report asks for, as data that JSON can keep: rows, columns, filters, definitions, period, order.

What is kept is checked whenever it is read. A part that this version of the program does not know is named, never left
out in silence: a report without one of its filters would say something else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, TypeVar

from mediator_desk.conventions.text import storable
from mediator_desk.errors import Problem
from mediator_desk.models.figure_words import Dimension, Measure, Moving, Unit
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.selections import NO_FILTERS, Filters, Key

VERSION = 1
"""Of the JSON: a later one may mean something else by the same words."""
USUAL = ""
"""In place of a definition's code: the one that the committee has chosen by then."""
MOST_ROWS, MOST_DEFINITIONS = 2, 12
LONGEST_YEARS = 10
"""Of a fixed period: a longer one was mistyped."""
LONGEST_CODE = 60

Member = TypeVar("Member", bound=StrEnum)


AT_ONE_DAY = frozenset({Measure.OPENING, Measure.CLOSING})
"""They stand at the first or the last day of the period, so they belong to none of its months."""


def moving_period(moving: Moving, today: date) -> Period:
    """Return the days that a moving period means today (a day in China)."""
    here = today.year * 12 + today.month - 1
    quarter, year = here - here % 3, today.year * 12
    first, months = {
        Moving.THIS_MONTH: (here, 1),
        Moving.LAST_MONTH: (here - 1, 1),
        Moving.THIS_QUARTER: (quarter, 3),
        Moving.LAST_QUARTER: (quarter - 3, 3),
        Moving.THIS_YEAR: (year, 12),
        Moving.LAST_YEAR: (year - 12, 12),
        Moving.LAST_12_MONTHS: (here - 12, 12),
    }[moving]
    return Period(_first_day(first), _first_day(first + months) - timedelta(days=1))


@dataclass(frozen=True)
class PeriodChoice:
    """A moving period, or one from a day to a day, both within; `moving` is None for the latter."""

    moving: Moving | None = Moving.LAST_MONTH
    first: date | None = None
    last: date | None = None

    def period(self, today: date) -> Period:
        """Return the days that it means today. Raises ValueError for a fixed one that is not whole."""
        if self.moving is not None:
            return moving_period(self.moving, today)
        if self.first is None or self.last is None:
            raise ValueError("a fixed period has a first and a last day")
        return Period(self.first, self.last)

    def problems(self) -> list[Problem]:
        """Return what is missing or out of order (fields `first` and `last`)."""
        if self.moving is not None:
            return []
        missing = [Problem(name, "required") for name in ("first", "last") if getattr(self, name) is None]
        if missing or self.first is None or self.last is None:
            return missing
        if self.last < self.first:
            return [Problem("last", "period_ends_before_it_begins")]
        is_long = (self.last - self.first).days > LONGEST_YEARS * 366
        return [Problem("last", "period_too_long", {"years": LONGEST_YEARS})] if is_long else []

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON holds it."""
        if self.moving is not None:
            return {"moving": self.moving.value}
        return {"first": str(self.first), "last": str(self.last)}


@dataclass(frozen=True)
class ReportContent:
    """An own report without its name. The usual one: insurers of last month, as secretaries first ask for it."""

    rows: tuple[Dimension, ...] = (Dimension.INSURER,)
    """One or two: lines, and lines within them."""
    columns: tuple[Measure, ...] = (Measure.ACCEPTED, Measure.CONCLUDED, Measure.AGREED, Measure.RATE)
    definitions: tuple[str, ...] = (USUAL,)
    """Codes of definitions for the rates, USUAL for the committee's."""
    filters: Filters = NO_FILTERS
    period: PeriodChoice = field(default_factory=PeriodChoice)
    unit: Unit = Unit.WAN
    ranked_by: Measure | None = None
    """The lines stand from the greatest of this column to the least, with their places; None for the usual order."""

    def problems(self) -> list[Problem]:
        """Return what is missing or does not go together."""
        problems = self._problems_of_rows() + self._problems_of_columns() + self.period.problems()
        if self.ranked_by is not None and self.ranked_by not in self.columns:
            problems.append(Problem("ranked_by", "ranked_by_hidden_column"))
        return problems

    def to_json(self) -> dict[str, Any]:
        """Return the content as JSON holds it."""
        return {
            "version": VERSION,
            "rows": [one.value for one in self.rows],
            "columns": [one.value for one in self.columns],
            "definitions": list(self.definitions),
            "filters": self.filters.as_plain(),
            "period": self.period.to_json(),
            "unit": self.unit.value,
            "ranked_by": self.ranked_by.value if self.ranked_by else None,
        }

    def _problems_of_rows(self) -> list[Problem]:
        if not self.rows:
            return [Problem("rows", "choose_one")]
        is_twice = len(set(self.rows)) != len(self.rows) or len(self.rows) > MOST_ROWS
        return [Problem("within", "same_rows_twice")] if is_twice else []

    def _problems_of_columns(self) -> list[Problem]:
        problems = [] if self.columns else [Problem("columns", "choose_one")]
        if Measure.RATE in self.columns and not self.definitions:
            problems.append(Problem("definitions", "choose_one"))
        if Dimension.MONTH in self.rows and AT_ONE_DAY & set(self.columns):
            problems.append(Problem("columns", "open_cases_have_no_month"))
        return problems


@dataclass(frozen=True)
class ReadContent:
    """What was kept, as far as this version knows it. `unread` names the parts that it does not know."""

    content: ReportContent
    unread: tuple[str, ...] = ()


def read_content(kept: object) -> ReadContent:
    """Return the content that was kept; anything may stand there, and nothing is raised."""
    if not isinstance(kept, Mapping):
        return ReadContent(ReportContent(), ("version",))
    read = _Reading(kept)
    content = ReportContent(
        rows=read.words("rows", Dimension),
        columns=read.words("columns", Measure),
        definitions=read.codes("definitions"),
        filters=read.filters("filters"),
        period=read.period("period"),
        unit=read.word("unit", Unit) or Unit.WAN,
        ranked_by=read.word("ranked_by", Measure, may_be_none=True),
    )
    known = {"version", *content.to_json()}
    unread = read.unread | {str(key) for key in kept if key not in known}
    if kept.get("version") != VERSION:
        unread.add("version")
    unread |= {problem.field for problem in content.problems()} if not unread else set()
    return ReadContent(content, tuple(sorted(storable(one) for one in unread)))


class _Reading:
    """Reads one part after the other; `unread` gathers the names of those that cannot be read."""

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self._kept = kept
        self.unread: set[str] = set()

    def words(self, name: str, kind: type[Member]) -> tuple[Member, ...]:
        listed = self._list(name)
        found = [_member(kind, one) for one in listed]
        if None in found:
            self.unread.add(name)
        return tuple(one for one in found if one is not None)

    def word(self, name: str, kind: type[Member], *, may_be_none: bool = False) -> Member | None:
        value = self._kept.get(name)
        found = _member(kind, value)
        if found is None and not (may_be_none and value is None):
            self.unread.add(name)
        return found

    def codes(self, name: str) -> tuple[str, ...]:
        listed = self._list(name)
        codes = tuple(one for one in listed if isinstance(one, str) and len(one) <= LONGEST_CODE)
        if len(codes) != len(listed) or len(codes) > MOST_DEFINITIONS:
            self.unread.add(name)
        return codes[:MOST_DEFINITIONS]

    def filters(self, name: str) -> Filters:
        wanted: dict[Dimension, list[Key]] = {}
        for word, keys in self._mapping(name).items():
            dimension = _member(Dimension, word)
            if dimension is None or not isinstance(keys, list) or not all(_is_key(key) for key in keys):
                self.unread.add(name)
            else:
                wanted[dimension] = keys
        return Filters.of(wanted)

    def period(self, name: str) -> PeriodChoice:
        kept = self._mapping(name)
        moving = _member(Moving, kept.get("moving"))
        first, last = _day(kept.get("first")), _day(kept.get("last"))
        if moving is None and (first is None or last is None):
            self.unread.add(name)
            return PeriodChoice()
        return PeriodChoice(moving) if moving is not None else PeriodChoice(None, first, last)

    def _mapping(self, name: str) -> Mapping[str, Any]:
        value = self._kept.get(name)
        if not isinstance(value, Mapping):
            self.unread.add(name)
            return {}
        return value

    def _list(self, name: str) -> Sequence[Any]:
        value = self._kept.get(name)
        if not isinstance(value, list):
            self.unread.add(name)
            return []
        return value


def _member(kind: type[Member], value: object) -> Member | None:
    return next((one for one in kind if one.value == value), None)


def _is_key(value: object) -> bool:
    return value is None or (isinstance(value, int | str) and not isinstance(value, bool))


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _first_day(month: int) -> date:
    """Return the first day of a month that is counted from January of the year 0."""
    return date(month // 12, month % 12 + 1, 1)
