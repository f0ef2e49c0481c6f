"""Which days the calendar shows: a day, a week, a month, a list of one; how it goes on, and how they are called."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QDate, QLocale

from mediator_desk import i18n
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.sessions.calendar import CalendarDay

FIRST_DAY, LAST_DAY = date(2013, 1, 1), date(2100, 12, 31)
"""As far as the committee's calendar goes."""


class View(StrEnum):
    """How the calendar is looked at."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    LIST = "list"


FORMATS = {
    "day": QT_TRANSLATE_NOOP("ScheduleRange", "ddd d MMM yyyy"),
    "month": QT_TRANSLATE_NOOP("ScheduleRange", "MMMM yyyy"),
    "month_day": QT_TRANSLATE_NOOP("ScheduleRange", "d MMM"),
}
"""Formats of QLocale."""
LAST_IN_MONTH = QT_TRANSLATE_NOOP("ScheduleRangeEnd", "d MMM")
"""The last day of a week that ends in the month in which it begins: 11日."""
RANGE = QT_TRANSLATE_NOOP("ScheduleRange", "{first} — {last}")
RANGE_OF_ANOTHER_YEAR = QT_TRANSLATE_NOOP("ScheduleRange", "{first} — {last} {year}")


def days_of(view: View, day: date) -> tuple[date, date]:
    """Return the first and the last day of what is shown around a day."""
    if view is View.DAY:
        return day, day
    if view is View.WEEK:
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def days_drawn(view: View, day: date) -> tuple[date, date]:
    """Return the days that are read: a month is drawn in whole weeks."""
    first, last = days_of(view, day)
    if view is View.MONTH:
        first -= timedelta(days=first.weekday())
        last += timedelta(days=6 - last.weekday())
    return first, last


def beside(view: View, day: date, step: int) -> date:
    """Return the day around which the next (1) or the one before (-1) is shown; the calendar has its ends."""
    if view is View.DAY:
        found = day + timedelta(days=step)
    elif view is View.WEEK:
        found = day + timedelta(days=7 * step)
    else:
        months = day.year * 12 + day.month - 1 + step
        year, month = divmod(months, 12)
        found = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    return min(max(found, FIRST_DAY), LAST_DAY)


def range_words(view: View, day: date, today: date) -> str:
    """Return what is shown in words: 10月5日 — 11日; the year where it is another one."""
    if view is View.DAY:
        return _formatted(day, "day")
    if view in (View.MONTH, View.LIST):
        return _formatted(day, "month")
    first, last = days_of(view, day)
    is_one_month = last.month == first.month
    last_words = _in_form(last, translate("ScheduleRangeEnd", LAST_IN_MONTH)) if is_one_month else month_day(last)
    text = translate("ScheduleRange", RANGE if last.year == today.year else RANGE_OF_ANOTHER_YEAR)
    return text.format(first=month_day(first), last=last_words, year=last.year)


def count_words(view: View, day: date, days: Sequence[CalendarDay]) -> str:
    """Return the week and how many working days it has: 第 41 周，工作日 3 天; of one day what it is."""
    first, last = days_of(view, day)
    shown = [one for one in days if first <= one.day <= last]
    worked = sum(one.is_working for one in shown)
    if view is View.DAY:
        return _one_day_words(shown[0]) if shown else ""
    if view is View.WEEK:
        text = translate("Schedule", "Week {week}, {worked} working days")
        return text.format(week=first.isocalendar().week, worked=worked)
    return translate("Schedule", "{worked} working days").format(worked=worked)


def _one_day_words(day: CalendarDay) -> str:
    if day.is_make_up:
        return translate("Schedule", "make-up working day")
    if day.is_working:
        return translate("Schedule", "week {week}").format(week=day.day.isocalendar().week)
    return day.name or translate("Schedule", "day off")


def month_day(day: date) -> str:
    """Return a day with its month: 10月5日."""
    return _formatted(day, "month_day")


def _formatted(day: date, form: str) -> str:
    return _in_form(day, translate("ScheduleRange", FORMATS[form]))


def _in_form(day: date, form: str) -> str:
    return QLocale(i18n.language()).toString(QDate(day.year, day.month, day.day), form)


WORDS_OF_COUNTS = (
    QT_TRANSLATE_NOOP("Schedule", "Week {week}, {worked} working days"),
    QT_TRANSLATE_NOOP("Schedule", "{worked} working days"),
    QT_TRANSLATE_NOOP("Schedule", "make-up working day"),
    QT_TRANSLATE_NOOP("Schedule", "week {week}"),
    QT_TRANSLATE_NOOP("Schedule", "day off"),
)
