"""Why a day is the last one, in one short line. No Qt here."""

from __future__ import annotations

from datetime import date

from mediator_desk.conventions.working_days import DayKind
from mediator_desk.i18n import translate
from mediator_desk.services.today.lines import Due
from mediator_desk.views.date_words import WEEKDAYS


def reason_words(line: Due) -> str:
    """Return why a case's day is that day: what moved it, what was passed over, or the day itself."""
    reason, day = line.reason, day_words(line.due_on)
    if line.days_left < 0:
        ended = translate("Today", "ended {day}; both sides may extend it")
        return (ended if reason.may_extend else translate("Today", "ended {day}")).format(day=short_day(line.due_on))
    if reason.moved_from:
        return translate("Today", "{day}, moved from {before}").format(day=day, before=short_day(reason.moved_from))
    if reason.rolled_from:
        return _rolled(line, day)
    if reason.skipped_from and reason.skipped_until:
        text = translate("Today", "{number} working days, without {first} to {last}")
        first, last = short_day(reason.skipped_from), short_day(reason.skipped_until)
        return text.format(number=reason.number, first=first, last=last)
    if reason.is_make_up:
        return translate("Today", "{day} is worked").format(day=day)
    if reason.is_agreed:
        return translate("Today", "agreed: {day}").format(day=day)
    return day


def _rolled(line: Due, day: str) -> str:
    rolled = line.reason.rolled_from
    if rolled is None:
        return day
    if line.reason.rolled_kind is DayKind.HOLIDAY:
        return translate("Today", "{before} is a holiday, so {day}").format(before=short_day(rolled), day=day)
    weekday = translate("Dates", WEEKDAYS[rolled.weekday()])
    text = translate("Today", "{before} is a {weekday}, so {day}")
    return text.format(before=short_day(rolled), weekday=weekday, day=day)


def short_day(day: date) -> str:
    """Return a day of this year: 10月9日."""
    return translate("Today", "{month:02}-{day:02}").format(month=day.month, day=day.day)


def day_words(day: date) -> str:
    """Return a day of this year with its weekday: 10月9日（周五）."""
    weekday = translate("Dates", WEEKDAYS[day.weekday()])
    return translate("Dates", "{day} ({weekday})").format(day=short_day(day), weekday=weekday)
