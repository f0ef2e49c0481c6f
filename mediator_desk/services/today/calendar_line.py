"""What the calendar says about a day: a holiday just over, a make-up day or a holiday to come."""

from __future__ import annotations

from datetime import date, timedelta

from mediator_desk.conventions.working_days import DayKind, WorkingDays
from mediator_desk.services.today.lines import CalendarLine

AHEAD = 21
"""Days that one looks ahead: three weeks."""
LONGEST_BREAK = 14
_ONE_DAY = timedelta(days=1)


def calendar_line(days: WorkingDays, today: date) -> CalendarLine:
    """Return what is particular about a day, by the committee's own table of working days."""
    day = days.day(today)
    ahead = [days.day(today + timedelta(days=step)) for step in range(1, AHEAD + 1)]
    make_up = next((one.on for one in ahead if one.kind is DayKind.MAKE_UP), None)
    holiday = next((one for one in ahead if one.kind is DayKind.HOLIDAY), None)
    return CalendarLine(
        kind=day.kind,
        name=day.name,
        after_holiday=_holiday_before(days, today) if day.is_worked else None,
        make_up_on=make_up,
        holiday_from=holiday.on if holiday else None,
        holiday_until=_last_off(days, holiday.on) if holiday else None,
        holiday_name=holiday.name if holiday else "",
    )


def _holiday_before(days: WorkingDays, today: date) -> str | None:
    """Return the name of the holiday that ended just before a day, None where none did."""
    name: str | None = None
    on = today - _ONE_DAY
    for _step in range(LONGEST_BREAK):
        day = days.day(on)
        if day.is_worked:
            break
        if day.kind is DayKind.HOLIDAY:
            name = day.name or name or ""
        on -= _ONE_DAY
    return name


def _last_off(days: WorkingDays, first: date) -> date:
    last = first
    while not days.is_working_day(last + _ONE_DAY):
        last += _ONE_DAY
    return last
