"""A period that figures are counted for, and the two that it is compared with."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS_OF_A_QUARTER = 3
MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True)
class Period:
    """Days in China from `first` to `last`, both within."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a period ends on or after its first day")

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """Return a calendar month. Raises ValueError for one that does not exist."""
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]))

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Period:
        """Return a quarter of a year, from 1 to 4. Raises ValueError for one that does not exist."""
        return cls.of_months(date(year, 1 + (quarter - 1) * MONTHS_OF_A_QUARTER, 1), MONTHS_OF_A_QUARTER)

    @classmethod
    def year(cls, year: int) -> Period:
        """Return a calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def of_months(cls, first: date, months: int) -> Period:
        """Return so many calendar months from the one in which a day lies."""
        last = months_later(first, months - 1)
        return cls(first.replace(day=1), cls.month(last.year, last.month).last)

    @property
    def is_month(self) -> bool:
        """Whether it is one calendar month."""
        return self == Period.month(self.first.year, self.first.month)

    @property
    def is_whole_months(self) -> bool:
        """Whether it is made of calendar months."""
        return self.first.day == 1 and self.last == Period.month(self.last.year, self.last.month).last

    @property
    def months(self) -> tuple[date, ...]:
        """The first days of the calendar months that it touches, in their order."""
        count = month_number(self.last) - month_number(self.first) + 1
        return tuple(months_later(self.first, later) for later in range(count))

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def before(self) -> Period:
        """Return as many calendar months before whole months; before any other period, as many days."""
        eve = self.first - timedelta(days=1)
        if self.is_whole_months:
            count = len(self.months)
            return Period.of_months(months_later(self.first, -count), count)
        return Period(eve - (self.last - self.first), eve)

    def a_year_before(self) -> Period:
        """Return the same months or the same days of the year before (29 February: the 28th)."""
        if self.is_whole_months:
            return Period.of_months(months_later(self.first, -MONTHS_OF_A_YEAR), len(self.months))
        return Period(_a_year_before(self.first), _a_year_before(self.last))


def month_of(day: date) -> int:
    """Return the month of a day as figures name it: 202610."""
    return day.year * 100 + day.month


def first_of(month: int) -> date:
    """Return the first day of a month as figures name it. Raises ValueError for one that does not exist."""
    return date(month // 100, month % 100, 1)


def month_number(day: date) -> int:
    """Return the months since the year 0: neighbours differ by one."""
    return day.year * MONTHS_OF_A_YEAR + day.month - 1


def months_later(day: date, months: int) -> date:
    """Return the first day of the month so many months after (or before) that of a day."""
    year, month = divmod(month_number(day) + months, MONTHS_OF_A_YEAR)
    return date(year, month + 1, 1)


def _a_year_before(day: date) -> date:
    last_of_month = monthrange(day.year - 1, day.month)[1]
    return date(day.year - 1, day.month, min(day.day, last_of_month))
