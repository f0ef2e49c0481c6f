"""A period that figures are counted for, and the two that it is compared with."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta


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

    @property
    def is_month(self) -> bool:
        """Whether it is one calendar month."""
        return self == Period.month(self.first.year, self.first.month)

    def before(self) -> Period:
        """Return the month before a month; before any other period, as many days."""
        eve = self.first - timedelta(days=1)
        if self.is_month:
            return Period.month(eve.year, eve.month)
        return Period(eve - (self.last - self.first), eve)

    def a_year_before(self) -> Period:
        """Return the same month or the same days of the year before (29 February: the 28th)."""
        if self.is_month:
            return Period.month(self.first.year - 1, self.first.month)
        return Period(_a_year_before(self.first), _a_year_before(self.last))


def _a_year_before(day: date) -> date:
    last_of_month = monthrange(day.year - 1, day.month)[1]
    return date(day.year - 1, day.month, min(day.day, last_of_month))
