"""What is odd about a notice of holidays although every line of it can be read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from mediator_desk.conventions.notice_rows import row_problem
from mediator_desk.conventions.working_days import STATUTORY_NAMES, statutory_holidays
from mediator_desk.errors import Problem

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)
# 13 statutory days since 2025 (国务院令第795号), 11 before.
_DAYS_SINCE_2025, _DAYS_BEFORE = 13, 11


def warnings_of(years: Collection[int], kinds: Mapping[date, bool], line_of: Mapping[date, int]) -> list[Problem]:
    """Return what a person should look at; `kinds`: day -> is worked, `line_of`: day -> line of the file."""
    found = [problem for year in years for problem in _of_year(year, kinds, line_of)]
    return found + _odd_make_up_days(kinds, line_of) + _lonely_days_off(years, kinds, line_of)


def _of_year(year: int, kinds: Mapping[date, bool], line_of: Mapping[date, int]) -> list[Problem]:
    statutory = statutory_holidays(year)
    found: list[Problem] = []
    for name in STATUTORY_NAMES:
        days = [day for day, names in statutory.items() if name in names]
        if days and not any(day in kinds for day in days):
            found.append(Problem("file", "holiday_missing", {"year": year, "name": name}))
        elif unlisted := [day for day in days if day not in kinds and day.weekday() < _SATURDAY]:
            shown = "、".join(day.isoformat() for day in unlisted)
            found.append(Problem("file", "holiday_short", {"year": year, "name": name, "days": shown}))
        found += [row_problem(line_of[day], "holiday_worked", on=day, name=name) for day in days if kinds.get(day)]
    return found or _unbalanced(year, kinds)


def _unbalanced(year: int, kinds: Mapping[date, bool]) -> list[Problem]:
    """Bridging days are worked on other days: weekdays off less make-up days are the statutory days, each year."""
    own = [(day, is_working) for day, is_working in kinds.items() if day.year == year]
    off = sum(not is_working and day.weekday() < _SATURDAY for day, is_working in own)
    made_up = sum(is_working and day.weekday() >= _SATURDAY for day, is_working in own)
    expected = _DAYS_SINCE_2025 if year >= 2025 else _DAYS_BEFORE
    if off - made_up == expected:
        return []
    return [Problem("file", "days_off_unbalanced", {"year": year, "expected": expected, "found": off - made_up})]


def _odd_make_up_days(kinds: Mapping[date, bool], line_of: Mapping[date, int]) -> list[Problem]:
    odd = (day for day, is_working in kinds.items() if is_working and day.weekday() < _SATURDAY)
    return [row_problem(line_of[day], "make_up_on_weekday", on=day) for day in sorted(odd)]


def _lonely_days_off(years: Collection[int], kinds: Mapping[date, bool], line_of: Mapping[date, int]) -> list[Problem]:
    """A run of days off that touches no statutory holiday is a slip of the pen or an act of state; one line each."""
    touched = {
        day for year in (*years, *(y + 1 for y in years), *(y - 1 for y in years)) for day in statutory_holidays(year)
    }
    found: list[Problem] = []
    day, end = min(kinds), max(kinds)
    while day <= end:
        run: list[date] = []
        while not kinds.get(day, day.weekday() < _SATURDAY and day not in touched):
            run.append(day)
            day += _ONE_DAY
        listed = [on for on in run if on in kinds]
        if listed and not touched.intersection(run):
            found.append(row_problem(line_of[listed[0]], "day_off_alone", on=listed[0], until=listed[-1]))
        day += _ONE_DAY
    return found
