"""Days and hours as people say them: near ones relative, every one exact where it counts. No Qt here."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from mediator_desk.conventions.china_time import in_china
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from mediator_desk.conventions.working_days import WorkingDays

NEAR = 3
"""Days before its end from which a time limit is near."""

WEEKDAYS = (
    QT_TRANSLATE_NOOP("Dates", "Monday"),
    QT_TRANSLATE_NOOP("Dates", "Tuesday"),
    QT_TRANSLATE_NOOP("Dates", "Wednesday"),
    QT_TRANSLATE_NOOP("Dates", "Thursday"),
    QT_TRANSLATE_NOOP("Dates", "Friday"),
    QT_TRANSLATE_NOOP("Dates", "Saturday"),
    QT_TRANSLATE_NOOP("Dates", "Sunday"),
)


LEFT = (
    QT_TRANSLATE_NOOP("Dates", "{days} days left"),
    QT_TRANSLATE_NOOP("Dates", "1 day over"),
    QT_TRANSLATE_NOOP("Dates", "{days} days over"),
)
"""What is said of a limit in calendar days: left (one day is tomorrow), over by one, over by more."""
WORKING_LEFT = (
    QT_TRANSLATE_NOOP("Dates", "1 workday left"),
    QT_TRANSLATE_NOOP("Dates", "{days} workdays left"),
    QT_TRANSLATE_NOOP("Dates", "1 workday over"),
    QT_TRANSLATE_NOOP("Dates", "{days} workdays over"),
)
"""What is said of a limit in working days."""


def deadline_words(due_on: date, today: date, counted_by: WorkingDays | None = None) -> str:
    """Return how long there is until the end of a day: 剩 3 天, 今天到期, 超期 9 天.

    `counted_by` is the calendar of a limit in working days, which is told in them: 剩 3 个工作日.
    """
    working = counted_by.working_days_between(today, due_on) if counted_by else 0
    return left_words((due_on - today).days, working)


def left_words(days: int, working_days: int = 0) -> str:
    """Return how long there is, negative for what is over; 0 working days where the limit is in calendar days.

    A limit in working days is told in days where none was worked since.
    """
    if days == 0:
        return translate("Dates", "due today")
    if days == 1:
        return translate("Dates", "due tomorrow")
    left, one_over, over = LEFT
    if working_days:
        one_left, left, one_over, over = WORKING_LEFT
        left = one_left if working_days == 1 else left
    count = working_days or days
    text = left if count > 0 else one_over if count == -1 else over
    return translate("Dates", text).format(days=abs(count))


def widest_left() -> str:
    """Return the longest that left_words says, for a column that holds all of it."""
    return max((translate("Dates", one).format(days=88) for one in (*LEFT, *WORKING_LEFT)), key=len)


def deadline_tone(due_on: date, today: date) -> Literal["bad", "warn", "plain"]:
    """Return how a time limit is shown: bad when it is over, warn in its last three days, plain before."""
    days = (due_on - today).days
    return "bad" if days < 0 else "warn" if days <= NEAR else "plain"


def long_day(day: date) -> str:
    """Return a day with its weekday: 2026-10-12（周一）."""
    weekday = translate("Dates", WEEKDAYS[day.weekday()])
    return translate("Dates", "{day} ({weekday})").format(day=day.isoformat(), weekday=weekday)


def near_day(day: date, today: date) -> str:
    """Return a day as one says it today: 今天, 明天, 10-12, and with its year when that is another one."""
    if day == today:
        return translate("Dates", "today")
    if day == today + timedelta(days=1):
        return translate("Dates", "tomorrow")
    return f"{day:%m-%d}" if day.year == today.year else day.isoformat()


def near_moment(instant: datetime, today: date) -> str:
    """Return an instant on China's clock: 今天 08:12, 09-28 09:30, 2025-12-01 16:00."""
    local = in_china(instant)
    return f"{near_day(local.date(), today)} {local:%H:%M}"


def exact_moment(instant: datetime) -> str:
    """Return an instant on China's clock, whole: 2026-10-08 09:30."""
    return in_china(instant).isoformat(" ")[:16]  # a tenth of what a format costs: every row of a list has one
