"""Working days of China and the counting of periods.

Which days are worked is settled each year by a notice of the State Council, with make-up days (调休). Days come from
three places, the first that knows one wins: the committee's own table, the library `holidays`, the week. What falls in
a year whose notice is not out is provisional (暂定) and must be counted again when it is.
Periods follow the Civil Procedure Law (2023) art. 85: the starting day is not counted; where a period rolls over, a
last day that is a holiday gives way to the first day after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

# Years whose notice the library holds (checked with 0.109); the committee adds the later ones as they come out.
YEARS_ANNOUNCED = frozenset(range(2013, 2027))

Span = tuple[date, date]
"""The first day of a span, and the first after it."""

STATUTORY_NAMES = ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")

LONGEST_PERIOD = 3660
_NEW_YEARS_EVE = {"农历除夕": "春节"}
_IN_LIEU = "补假"
_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


class DayKind(StrEnum):
    """What a day is for counting."""

    WORKING = "working"
    MAKE_UP = "make_up"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    STILL = "still"
    """The clock stood still: an appraisal, say."""


class PeriodUnit(StrEnum):
    """What a period is counted in."""

    CALENDAR_DAYS = "calendar_days"
    WORKING_DAYS = "working_days"


@dataclass(frozen=True)
class Day:
    """A day, what it is, and for a holiday its Chinese name (empty where only the committee's table knows it)."""

    on: date
    kind: DayKind
    name: str = ""

    @property
    def is_worked(self) -> bool:
        """Whether the day counts as a working day."""
        return self.kind in (DayKind.WORKING, DayKind.MAKE_UP)


@dataclass(frozen=True)
class Count:
    """A counted period and why it ends where it ends.

    `counted` holds exactly the days of the period, the last of them the day on which it would end by itself. `skipped`
    holds the days passed over: days that are not worked for a period in working days; for one in calendar days that
    rolls over, the last day itself and those after it up to the working day.
    """

    start_on: date
    ends_on: date
    counted: tuple[Day, ...]
    skipped: tuple[Day, ...]
    is_provisional: bool


class WorkingDays:
    """The days that a committee works: `overrides` (day -> is worked) before the library before the week."""

    def __init__(
        self, overrides: Mapping[date, bool] | None = None, announced_years: Collection[int] = YEARS_ANNOUNCED
    ) -> None:
        self._overrides = dict(overrides or {})
        self._announced_years = frozenset(announced_years)

    def day(self, on: date) -> Day:
        """Return what a day is and the name of its holiday."""
        known = _library_year(on.year)
        is_weekend = on.weekday() >= _SATURDAY
        name = known.holidays.get(on, "")
        if on in known.guessed and self.is_announced(on.year):
            name = ""  # the committee entered the notice: where it is silent, the week holds, not the library's guess
        is_worked = self._overrides.get(on, on in known.make_up_days or not (is_weekend or name))
        if is_worked:
            return Day(on, DayKind.MAKE_UP if is_weekend else DayKind.WORKING)
        return Day(on, DayKind.WEEKEND if is_weekend and not name else DayKind.HOLIDAY, name)

    def is_working_day(self, day: date) -> bool:
        """Return whether a day is worked."""
        return self.day(day).is_worked

    def is_announced(self, year: int) -> bool:
        """Return whether the notice for a year is known."""
        return year in self._announced_years

    def is_provisional(self, day: date) -> bool:
        """Return whether a day may still change because a notice is not out.

        The notice for a year has also moved days of the last week before it (2011-12-31 was worked).
        """
        if day in self._overrides:
            return False
        is_new_year_near = day.month == 12 and day.day >= 25
        return not (self.is_announced(day.year) and (not is_new_year_near or self.is_announced(day.year + 1)))

    def next_working_day(self, day: date) -> date:
        """Return the first working day after a day."""
        return next(later.on for later in self._days_after(day) if later.is_worked)

    def add_working_days(self, start: date, number: int) -> date:
        """Return the day `number` working days after the start (for 0 the start itself). Raises as `last_day`."""
        return self.why(start, number).ends_on

    def working_days_between(self, start: date, end: date) -> int:
        """Return how many working days follow the start up to and with the end; negative if the end lies before."""
        if end < start:
            return -self.working_days_between(end, start)
        days = (start + timedelta(days=step) for step in range(1, (end - start).days + 1))
        return sum(self.is_working_day(day) for day in days)

    def why(self, start: date, number: int) -> Count:
        """Return `number` working days after the start with each day counted and skipped. Raises as `last_day`."""
        return self.last_day(start, number, PeriodUnit.WORKING_DAYS)

    def last_day(
        self, start: date, number: int, unit: PeriodUnit, *, rolls_over: bool = False, still: Sequence[Span] = ()
    ) -> Count:
        """Return the last day of a period of `number` days or working days after the start, which is not counted.

        The days of the spans `still`, in which the clock stands, are skipped.

        If it rolls over and its last day is not worked, the first working day after it is the last (Civil Procedure
        Law art. 85); for working days it makes no difference. Raises ValueError for a number below 0 or above 3660.
        """
        if not 0 <= number <= LONGEST_PERIOD:
            raise ValueError(f"a period has 0 to {LONGEST_PERIOD} days, not {number}")
        if unit is PeriodUnit.WORKING_DAYS:
            return self._count_working_days(start, number, still)
        return self._count_calendar_days(start, number, still, rolls_over=rolls_over)

    def _count_working_days(self, start: date, number: int, still: Sequence[Span]) -> Count:
        counted: list[Day] = []
        skipped: list[Day] = []
        days = self._days_after(start, still)
        while len(counted) < number:
            day = next(days)
            (counted if day.is_worked else skipped).append(day)
        ends_on = counted[-1].on if counted else start
        return Count(start, ends_on, tuple(counted), tuple(skipped), self._is_any_provisional(counted + skipped))

    def _count_calendar_days(self, start: date, number: int, still: Sequence[Span], *, rolls_over: bool) -> Count:
        counted: list[Day] = []
        skipped: list[Day] = []
        days = self._days_after(start, still)
        while len(counted) < number:
            day = next(days)
            (skipped if day.kind is DayKind.STILL else counted).append(day)
        last = counted[-1] if counted else self.day(start)
        if not rolls_over:
            return Count(start, last.on, tuple(counted), tuple(skipped), is_provisional=False)
        ends_on = last.on if last.is_worked else self.next_working_day(last.on)
        rolled = [self.day(last.on + timedelta(days=step)) for step in range((ends_on - last.on).days)]
        decisive = [*rolled, self.day(ends_on)]
        return Count(start, ends_on, tuple(counted), (*skipped, *rolled), self._is_any_provisional(decisive))

    def _days_after(self, start: date, still: Sequence[Span] = ()) -> Iterator[Day]:
        day = start
        while True:
            day += _ONE_DAY
            yield Day(day, DayKind.STILL) if _is_in(day, still) else self.day(day)

    def _is_any_provisional(self, days: Collection[Day]) -> bool:
        return any(self.is_provisional(day.on) for day in days)


def _is_in(day: date, spans: Sequence[Span]) -> bool:
    return any(first <= day < after for first, after in spans)


def statutory_holidays(year: int) -> dict[date, tuple[str, ...]]:
    """Return the statutory holidays of a year with their names, without bridging days and days in lieu.

    全国年节及纪念日放假办法 art. 2, since 2025: 元旦 1, 春节 4, 清明节 1, 劳动节 2, 端午节 1, 中秋节 1, 国庆节 3 days.
    """
    known = _library_year(year).holidays.items()
    named = {day: tuple(_NEW_YEARS_EVE.get(part, part) for part in name.split("; ")) for day, name in known}
    return {day: own for day, names in named.items() if (own := tuple(n for n in names if n in STATUTORY_NAMES))}


@dataclass(frozen=True)
class _LibraryYear:
    holidays: Mapping[date, str]
    make_up_days: frozenset[date]
    guessed: frozenset[date]  # days in lieu that the library supposes for a year without a notice


@cache
def _library_year(year: int) -> _LibraryYear:
    # Imported here: the library takes a seventh of a second, and the first window needs no calendar.
    from holidays.countries.china import China

    known = China(years=year, language="zh_CN")  # type: ignore[no-untyped-call]
    holidays = {day: name for day, name in known.items() if day.year == year}
    guessed = frozenset(day for day, name in holidays.items() if _IN_LIEU in name and year not in YEARS_ANNOUNCED)
    return _LibraryYear(holidays, frozenset(day for day in known.weekend_workdays if day.year == year), guessed)
