"""China time. Instants are stored in UTC; days, months and papers are China's.

Asia/Shanghai has been UTC+8 without summer time since 1991-09-15, before the committee's first case (2013).
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")


def china_day(instant: datetime) -> date:
    """Return the day on which an instant falls in China. Raises ValueError for an instant without a zone."""
    return in_china(instant).date()


def in_china(instant: datetime) -> datetime:
    """Return the same instant on China's clock. Raises ValueError for an instant without a zone."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(CHINA)


def start_of_day(day: date) -> datetime:
    """Return the instant (UTC) at which a day begins in China."""
    return datetime(day.year, day.month, day.day, tzinfo=CHINA).astimezone(UTC)
