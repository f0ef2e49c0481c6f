"""The committee's calendar: days that differ from the program's own, years whose notice is entered.

The State Council settles each year's days off by a notice (国务院办公厅关于…年部分节假日安排的通知). Whenever a day
changes, every open deadline is counted again in the same transaction, and each one that is another now, or is no
longer provisional (暂定), is written into the history of its case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.holiday_notices import HolidayNotice, NoticeDay
from mediator_desk.conventions.working_days import YEARS_ANNOUNCED, Day, WorkingDays
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import AnnouncedYear, Committee, DayException
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit
from mediator_desk.services.clocks.deadlines import working_days
from mediator_desk.services.clocks.recounting import Recount, recount_all, recounts

FIRST_YEAR, LAST_YEAR = 2013, 2100
LONGEST_NAME = 100


@dataclass(frozen=True)
class CalendarDay:
    """A day of the calendar: what it is, and whether the committee's own table says so."""

    day: Day
    is_own: bool
    is_provisional: bool


@dataclass(frozen=True)
class YearNotice:
    """A year and whether its notice is known; `source` and `entered_at` of one that the committee entered."""

    year: int
    is_announced: bool
    is_shipped: bool
    source: str
    entered_at: datetime | None


@dataclass(frozen=True)
class DayChange:
    """A day that becomes another one: None stands for what the program knows by itself."""

    on: date
    before: bool | None
    after: bool | None
    name: str


@dataclass(frozen=True)
class NoticePreview:
    """What taking in a notice would change."""

    days: tuple[DayChange, ...]
    recounts: tuple[Recount, ...]


def calendar_year(db: Session, year: int) -> list[CalendarDay]:
    """Return every day of a year as the committee's calendar has it."""
    return calendar_days(db, date(year, 1, 1), date(year, 12, 31))


def calendar_days(db: Session, first: date, last: date) -> list[CalendarDay]:
    """Return the days from `first` to `last`, both counted, as the committee's calendar has them."""
    days, own = working_days(db), _own_days(db)
    every = (first + timedelta(days=step) for step in range((last - first).days + 1))
    return [_calendar_day(days, own, day) for day in every]


def year_notices(db: Session, first: int, last: int) -> list[YearNotice]:
    """Return which of these years have their notice."""
    entered = {row.year: row for row in db.scalars(select(AnnouncedYear))}
    return [_year_notice(year, entered.get(year)) for year in range(first, last + 1)]


def preview_notice(db: Session, notice: HolidayNotice) -> NoticePreview:
    """Return which days a notice would change and which deadlines would be counted anew. Nothing is written."""
    changes = _day_changes(db, notice)
    overrides = {day: row.is_working for day, row in _own_days(db).items()}
    for change in changes:
        overrides.pop(change.on, None)
        if change.after is not None:
            overrides[change.on] = change.after
    announced = YEARS_ANNOUNCED | set(db.scalars(select(AnnouncedYear.year))) | set(notice.years)
    return NoticePreview(tuple(changes), tuple(recounts(db, WorkingDays(overrides, announced))))


def enter_notice(
    db: Session, notice: HolidayNotice, *, source: str, is_confirmed: bool = False, by: Actor, now: datetime
) -> list[Recount]:
    """Take in a notice: its days, its years as announced, every open deadline counted anew. Returns these.

    What the table said of these years before gives way. Raises Refused("notice_unconfirmed") where the notice has
    warnings and nobody has confirmed them, Refused("year_out_of_range").
    """
    may(by, Right.KEEP_SETTINGS)
    if notice.warnings and not is_confirmed:
        raise Refused("notice_unconfirmed", number=len(notice.warnings))
    if not all(FIRST_YEAR <= year <= LAST_YEAR for year in notice.years):
        raise Refused("year_out_of_range", first=FIRST_YEAR, last=LAST_YEAR)
    _lock(db)
    changes = _day_changes(db, notice)
    for change in changes:
        _set_day(db, change.on, change.after, change.name)
    is_news = False
    for year in notice.years:
        entered = db.get(AnnouncedYear, year)
        if entered is None:
            db.add(AnnouncedYear(year=year, source=source.strip()[:300], entered_at=now))
            is_news = True
        elif changes:
            entered.source, entered.entered_at = source.strip()[:300], now
    if is_news or changes:
        facts = {"years": list(notice.years), "days": len(changes), "source": source}
        audit.record(db, "holidays_entered", by=by, at=now, facts=facts)
    return recount_all(db, by, now)


def take_back_notice(db: Session, year: int, *, by: Actor, now: datetime) -> list[Recount]:
    """Take back a notice entered by mistake: its days go, and deadlines through its year are provisional again.

    Raises Refused("notice_not_entered") for a year that the committee did not enter.
    """
    may(by, Right.KEEP_SETTINGS)
    _lock(db)
    entered = db.get(AnnouncedYear, year)
    if entered is None:
        raise Refused("notice_not_entered", year=year)
    db.delete(entered)
    for day, row in _own_days(db).items():
        if day.year == year:
            db.delete(row)
    audit.record(db, "holidays_taken_back", by=by, at=now, facts={"year": year})
    return recount_all(db, by, now)


def save_day(
    db: Session, on: date, *, is_working: bool | None, name: str = "", by: Actor, now: datetime
) -> list[Recount]:
    """Say of one day that it is worked or off (None: as the program knows it), and count every open deadline anew.

    Raises Invalid (fields on, name).
    """
    may(by, Right.KEEP_SETTINGS)
    problems = [] if FIRST_YEAR <= on.year <= LAST_YEAR else [Problem("on", "year_out_of_range", _range())]
    if len(name.strip()) > LONGEST_NAME:
        problems.append(Problem("name", "too_long", {"longest": LONGEST_NAME}))
    if problems:
        raise Invalid(problems)
    _lock(db)
    _set_day(db, on, is_working, name.strip())
    if db.new or db.deleted or any(db.is_modified(one) for one in db.dirty):
        audit.record(db, "holiday_changed", by=by, at=now, facts={"on": on, "is_working": is_working, "name": name})
    return recount_all(db, by, now)


def own_day(db: Session, on: date) -> tuple[CalendarDay, str]:
    """Return a day as the calendar has it, and the name that the committee's table gives it ("" for none)."""
    own = _own_days(db)
    return _calendar_day(working_days(db), own, on), own[on].name if on in own else ""


def _range() -> dict[str, object]:
    return {"first": FIRST_YEAR, "last": LAST_YEAR}


def _own_days(db: Session) -> dict[date, DayException]:
    return {row.day: row for row in db.scalars(select(DayException).order_by(DayException.day))}


def _calendar_day(days: WorkingDays, own: Mapping[date, DayException], on: date) -> CalendarDay:
    day = days.day(on)
    if on in own and own[on].name:
        day = Day(day.on, day.kind, own[on].name)
    return CalendarDay(day, on in own, days.is_provisional(on))


def _year_notice(year: int, entered: AnnouncedYear | None) -> YearNotice:
    is_shipped = year in YEARS_ANNOUNCED
    if entered is None:
        return YearNotice(year, is_shipped, is_shipped, "", None)
    return YearNotice(
        year, is_announced=True, is_shipped=is_shipped, source=entered.source, entered_at=entered.entered_at
    )


def _day_changes(db: Session, notice: HolidayNotice) -> list[DayChange]:
    """Return what the table would say that it does not say now; days of the notice's years that it leaves out go."""
    own = _own_days(db)
    wanted: dict[date, NoticeDay] = {day.on: day for day in notice.days}
    changes = [
        DayChange(day.on, own[day.on].is_working if day.on in own else None, day.is_working, day.name)
        for day in notice.days
        if day.on not in own or (own[day.on].is_working, own[day.on].name) != (day.is_working, day.name)
    ]
    gone = [row for day, row in own.items() if day.year in notice.years and day not in wanted]
    changes += [DayChange(row.day, row.is_working, None, row.name) for row in gone]
    return sorted(changes, key=lambda one: one.on)


def _set_day(db: Session, on: date, is_working: bool | None, name: str) -> None:
    row = db.get(DayException, on)
    if is_working is None:
        if row is not None:
            db.delete(row)
    elif row is None:
        db.add(DayException(day=on, is_working=is_working, name=name))
    else:
        row.is_working, row.name = is_working, name


def _lock(db: Session) -> None:
    """Two desks that change the calendar do so one after the other; the second counts with the days of both."""
    db.execute(select(Committee.id).with_for_update()).all()
    db.expire_all()
