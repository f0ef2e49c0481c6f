"""Which backups stay: all of two days; of seven days, four weeks, twelve months one each; reasons stay a week."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from mediator_desk.conventions.china_time import china_day

DAILY, WEEKLY, MONTHLY = 7, 4, 12
ALL_STAY = timedelta(hours=48)
"""A slip is often seen within the hour: what was made before it must not go with the backup made after it."""
STAYS_AT_LEAST = timedelta(days=7)
"""What was made by hand, or before something large, is not pushed out by the backup of the same evening."""


class Reason(StrEnum):
    """Why a backup was made."""

    BY_HAND = "by_hand"
    AT_CLOSE = "at_close"
    ROUTINE = "routine"
    FIRST = "first"
    """There was none before: the records were founded, or are backed up from now on."""
    BEFORE_MIGRATION = "before_migration"
    BEFORE_IMPORT = "before_import"
    BEFORE_RESTORE = "before_restore"
    BEFORE_DESTRUCTION = "before_destruction"


LASTING = frozenset(
    {
        Reason.BY_HAND,
        Reason.BEFORE_MIGRATION,
        Reason.BEFORE_IMPORT,
        Reason.BEFORE_RESTORE,
        Reason.BEFORE_DESTRUCTION,
    }
)


class Made(NamedTuple):
    """What rotation needs to know of a backup."""

    name: str
    made_at: datetime
    reason: Reason


def staying(backups: Iterable[Made], now: datetime) -> frozenset[str]:
    """Return the names of the backups that stay; `now` (UTC) only says which are of the last two days or week.

    All of the last 48 hours stay.
    Of each of the last seven days, four weeks and twelve months that have any, the newest stays; days are China's.
    A clock that was set back takes nothing away that it would not take away otherwise: ages count either way.
    """
    newest_first = sorted(backups, key=lambda one: (one.made_at, one.name), reverse=True)
    kept = {one.name for one in newest_first[:1]}
    for count, span in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        kept |= _newest_of_each(newest_first, span, count)
    kept |= {one.name for one in newest_first if abs(now - one.made_at) < _stays_for(one)}
    return frozenset(kept)


def _stays_for(one: Made) -> timedelta:
    return STAYS_AT_LEAST if one.reason in LASTING else ALL_STAY


def _newest_of_each(newest_first: list[Made], span: Callable[[date], object], count: int) -> set[str]:
    found: dict[object, str] = {}
    for one in newest_first:
        found.setdefault(span(china_day(one.made_at)), one.name)
    return set(list(found.values())[:count])


def _day(day: date) -> object:
    return day


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return day.year, day.month
