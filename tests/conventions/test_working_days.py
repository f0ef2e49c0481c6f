"""Working days of China and the counting of periods, with the reason for every day."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediator_desk.conventions.working_days import DayKind, PeriodUnit, WorkingDays, statutory_holidays

DAYS = WorkingDays()
STARTS = st.dates(date(2013, 1, 1), date(2027, 12, 31))
CALENDAR = PeriodUnit.CALENDAR_DAYS
WORKING = PeriodUnit.WORKING_DAYS


def test_national_day_2026_and_its_make_up_days():
    assert not any(DAYS.is_working_day(date(2026, 10, day)) for day in range(1, 8))
    assert DAYS.is_working_day(date(2026, 10, 8))
    assert DAYS.day(date(2026, 10, 10)).kind is DayKind.MAKE_UP
    assert DAYS.day(date(2026, 9, 20)).kind is DayKind.MAKE_UP
    assert not DAYS.is_working_day(date(2026, 10, 11))


def test_a_holiday_has_its_name_and_a_weekend_has_none():
    assert (DAYS.day(date(2026, 10, 1)).kind, DAYS.day(date(2026, 10, 1)).name) == (DayKind.HOLIDAY, "国庆节")
    assert (DAYS.day(date(2026, 10, 11)).kind, DAYS.day(date(2026, 10, 11)).name) == (DayKind.WEEKEND, "")


def test_the_make_up_saturday_counts_as_one_of_three_working_days():
    count = DAYS.why(date(2026, 10, 8), 3)
    assert [(day.on.day, day.kind) for day in count.counted] == [
        (9, DayKind.WORKING),
        (10, DayKind.MAKE_UP),
        (12, DayKind.WORKING),
    ]
    assert [(day.on.day, day.kind) for day in count.skipped] == [(11, DayKind.WEEKEND)]
    assert count.ends_on == date(2026, 10, 12)
    assert not count.is_provisional


def test_working_days_over_the_holiday_week():
    count = DAYS.why(date(2026, 9, 30), 1)
    assert count.ends_on == date(2026, 10, 8)
    assert [day.on.day for day in count.skipped] == [1, 2, 3, 4, 5, 6, 7]
    assert DAYS.working_days_between(date(2026, 9, 30), date(2026, 10, 12)) == 4
    assert DAYS.working_days_between(date(2026, 10, 12), date(2026, 9, 30)) == -4
    assert DAYS.next_working_day(date(2026, 9, 30)) == date(2026, 10, 8)


def test_thirty_days_that_end_on_a_sunday_roll_over_to_monday():
    count = DAYS.last_day(date(2026, 9, 11), 30, CALENDAR, rolls_over=True)
    assert count.counted[-1].on == date(2026, 10, 11)
    assert count.ends_on == date(2026, 10, 12)
    assert [day.on for day in count.skipped] == [date(2026, 10, 11)]
    assert not count.is_provisional


def test_thirty_days_that_do_not_roll_over_end_on_the_sunday():
    count = DAYS.last_day(date(2026, 9, 11), 30, CALENDAR)
    assert count.ends_on == date(2026, 10, 11)
    assert count.skipped == ()


def test_a_period_that_ends_in_the_holiday_week_rolls_over_all_of_it():
    count = DAYS.last_day(date(2026, 9, 1), 30, CALENDAR, rolls_over=True)
    assert count.counted[-1].on == date(2026, 10, 1)
    assert count.ends_on == date(2026, 10, 8)
    assert len(count.skipped) == 7


def test_a_period_that_ends_on_a_make_up_saturday_does_not_roll_over():
    assert DAYS.last_day(date(2026, 9, 10), 30, CALENDAR, rolls_over=True).ends_on == date(2026, 10, 10)


def test_the_committees_table_goes_before_the_library():
    days = WorkingDays({date(2026, 10, 10): False, date(2026, 10, 9): False, date(2026, 10, 11): True})
    assert days.day(date(2026, 10, 9)).kind is DayKind.HOLIDAY
    assert days.day(date(2026, 10, 10)).kind is DayKind.WEEKEND
    assert days.day(date(2026, 10, 11)).kind is DayKind.MAKE_UP
    assert days.add_working_days(date(2026, 10, 8), 1) == date(2026, 10, 11)


def test_days_of_a_year_without_a_notice_are_provisional_until_someone_enters_it():
    assert DAYS.why(date(2026, 12, 20), 20).is_provisional
    assert DAYS.last_day(date(2026, 12, 1), 33, CALENDAR, rolls_over=True).is_provisional
    assert not DAYS.last_day(date(2026, 12, 1), 33, CALENDAR).is_provisional
    known = WorkingDays({}, announced_years={2026, 2027, 2028})
    assert not known.why(date(2026, 12, 20), 20).is_provisional
    assert WorkingDays({date(2027, 3, 1): True}).is_provisional(date(2027, 3, 2))
    assert not WorkingDays({date(2027, 3, 1): True}).is_provisional(date(2027, 3, 1))


def test_the_last_week_of_a_year_waits_for_the_notice_of_the_next():
    assert not DAYS.is_provisional(date(2026, 12, 24))
    assert DAYS.is_provisional(date(2026, 12, 31))
    assert not DAYS.is_provisional(date(2025, 12, 31))


def test_a_period_of_no_days_ends_where_it_starts_and_a_negative_one_is_refused():
    assert DAYS.last_day(date(2026, 10, 11), 0, WORKING).ends_on == date(2026, 10, 11)
    assert DAYS.last_day(date(2026, 10, 11), 0, CALENDAR, rolls_over=True).ends_on == date(2026, 10, 12)
    for number in (-1, 3661):
        with pytest.raises(ValueError, match="a period"):
            DAYS.last_day(date(2026, 10, 11), number, WORKING)


@settings(max_examples=50)
@given(STARTS, st.integers(0, 90))
def test_working_days_are_counted_without_a_gap(start, number):
    count = DAYS.why(start, number)
    assert len(count.counted) == number
    assert all(day.is_worked for day in count.counted)
    assert not any(day.is_worked for day in count.skipped)
    every = sorted(day.on for day in count.counted + count.skipped)
    assert every == [start + timedelta(days=step + 1) for step in range((count.ends_on - start).days)]
    assert DAYS.working_days_between(start, count.ends_on) == number


@settings(max_examples=50)
@given(STARTS, st.integers(1, 90))
def test_a_period_that_rolls_over_ends_on_a_working_day_with_only_holidays_before_it(start, number):
    count = DAYS.last_day(start, number, CALENDAR, rolls_over=True)
    assert len(count.counted) == number
    assert DAYS.is_working_day(count.ends_on)
    assert count.ends_on == start + timedelta(days=number + len(count.skipped))
    assert not any(day.is_worked for day in count.skipped)


def test_the_calendar_library_is_loaded_only_when_a_day_is_asked():
    ask = (
        "import sys; from mediator_desk.conventions import working_days as w; days = w.WorkingDays();"
        "assert 'holidays' not in sys.modules;"
        "import datetime; days.day(datetime.date(2026, 10, 1)); assert 'holidays' in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", ask], check=False).returncode == 0


def test_every_day_of_2025_and_2026_agrees_with_the_published_notices():
    lines = (Path(__file__).parent.parent / "data" / "working_days_2025_2026.csv").read_text("utf-8").splitlines()
    published = [line.split(",") for line in lines if not line.startswith("#")]
    assert len(published) == 730
    assert [day for day, worked in published if DAYS.is_working_day(date.fromisoformat(day)) != (worked == "1")] == []
    assert not any(DAYS.is_provisional(date.fromisoformat(day)) for day, _ in published if day < "2026-12-25")


def test_around_new_year_2027_and_2028_every_day_is_provisional_for_want_of_a_notice():
    near = [date(2026, 12, 25) + timedelta(days=step) for step in range(14)]
    assert all(DAYS.is_provisional(day) for day in near)
    assert all(DAYS.is_provisional(day.replace(year=day.year + 1)) for day in near)
    known = WorkingDays({}, announced_years={2026, 2027})
    assert not any(known.is_provisional(day) for day in near)
    assert known.is_provisional(date(2027, 12, 31))
    count = DAYS.why(date(2027, 12, 30), 3)
    assert count.is_provisional
    assert next(day.on for day in count.skipped if day.kind is DayKind.HOLIDAY) == date(2028, 1, 1)


def test_a_period_counted_provisionally_is_counted_again_when_the_notice_comes():
    before = DAYS.why(date(2026, 12, 30), 3)
    notice = {date(2027, 1, 1): False, date(2027, 1, 2): False, date(2027, 1, 3): True, date(2027, 1, 4): True}
    after = WorkingDays(notice, announced_years={2026, 2027}).why(date(2026, 12, 30), 3)
    assert (before.ends_on, before.is_provisional) == (date(2027, 1, 5), True)
    assert (after.ends_on, after.is_provisional) == (date(2027, 1, 4), False)


@pytest.mark.parametrize(("year", "days"), [(2024, 11), (2025, 13), (2026, 13), (2027, 13), (2028, 12), (2031, 12)])
def test_the_statutory_holidays_are_without_bridges_and_days_in_lieu(year, days):
    # 2028 and 2031: the mid-autumn festival falls on the national days, or two names on one day
    assert len(statutory_holidays(year)) == days
    names = [name for names in statutory_holidays(year).values() for name in names]
    assert len(names) == (11 if year < 2025 else 13)


def test_where_an_entered_notice_is_silent_the_week_holds_and_not_the_librarys_guess():
    guessed = date(2027, 5, 4)  # a day in lieu that the library supposes
    assert not DAYS.is_working_day(guessed)
    assert WorkingDays({}, announced_years={2027}).is_working_day(guessed)
    assert not WorkingDays({}, announced_years={2027}).is_working_day(date(2027, 10, 1))
