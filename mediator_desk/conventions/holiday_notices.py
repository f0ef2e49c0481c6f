"""The State Council's yearly notice of holidays as a secretary has it: a table (CSV) or a calendar (iCalendar).

What cannot be right refuses the whole file (Invalid, every line named); what is only odd is said, and a person decides.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from mediator_desk.conventions import notice_calendar
from mediator_desk.conventions.notice_rows import (
    NoticeRow,
    RowFault,
    checked_range,
    plain,
    read_kind,
    read_range,
    row_problem,
)
from mediator_desk.conventions.notice_warnings import warnings_of
from mediator_desk.conventions.text import clean_name
from mediator_desk.errors import Invalid, Problem

FILE_BYTES = 1_000_000
LONGEST_NAME = 100
PROBLEMS_AT_MOST = 100

_ENCODINGS = ("utf-8-sig", "gb18030")
_HEADER_WITHIN = 10
_HEADERS = {
    "date": frozenset({"日期", "放假日期", "日子", "date", "day"}),
    "start": frozenset({"开始", "开始日期", "起始日期", "起始", "起", "start", "start_date", "from"}),
    "end": frozenset({"结束", "结束日期", "截止日期", "截止", "止", "end", "end_date", "to", "until"}),
    "kind": frozenset({"类型", "类别", "性质", "状态", "安排", "上班/休息", "上班/放假", "type", "kind"}),
    "worked": frozenset(
        {"是否上班", "上班", "是否补班", "补班", "是否工作日", "工作日", "is_working", "is_workday", "isworkday"}
    ),
    "off": frozenset({"是否放假", "放假", "是否休息", "休息", "is_off", "isoffday", "is_holiday"}),
    "shifted": frozenset({"调休", "是否调休"}),
    "name": frozenset({"名称", "节日", "节假日", "假期", "节日名称", "name", "holiday"}),
}
_YES = frozenset({"是", "1", "y", "yes", "true", "√", "✓"})
_NO = frozenset({"否", "0", "n", "no", "false", "×"})
# A cell that a spreadsheet would take for a formula gets an apostrophe, and loses it again on reading.
_FORMULA = re.compile(r"'*[=+\-@]")


class NoticeDay(NamedTuple):
    """A day that a notice names: off or worked, and the holiday it belongs to (may be empty)."""

    on: date
    is_working: bool
    name: str


@dataclass(frozen=True)
class HolidayNotice:
    """What a file says: the years it settles, its days in order, and what is odd about them.

    Each warning is a Problem with the field "row" (params: row, the line counted from 1) or "file"; codes:
    holiday_missing, holiday_short, holiday_worked, days_off_unbalanced, make_up_on_weekday, day_off_alone,
    entries_left_out.
    """

    years: tuple[int, ...]
    days: tuple[NoticeDay, ...]
    warnings: tuple[Problem, ...]


def read_holiday_notice(raw: bytes, *, years: Collection[int] | None = None) -> HolidayNotice:
    """Return the notice that a CSV or iCalendar file holds; `years` are those asked for, else the file's own.

    With a year belong the last week of December before it (as for WorkingDays.is_provisional) and 1 to 3 January
    after it. Raises Invalid, and then nothing was taken. Problems of the field "file": file_empty, file_too_large
    (1 MB), notice_not_text, columns_missing, notice_quotes, no_days. Of the field "row" (params: row):
    impossible_date, unreadable_date, end_before_start, range_too_long, unreadable_kind, name_too_long, off_and_worked,
    other_year, calendar_broken, event_without_start, event_repeats, foreign_time_zone.
    """
    rows, left_out = _rows(raw)
    days, line_of = _merged(rows)
    settled = tuple(sorted(years)) if years is not None else _own_years(days)
    _refuse(row_problem(line_of[day.on], "other_year", on=day.on) for day in days if not _is_near(day.on, settled))
    warnings = warnings_of(settled, {day.on: day.is_working for day in days}, line_of)
    if left_out:
        warnings.append(
            Problem("file", "entries_left_out", {"number": len(left_out), "names": "、".join(left_out[:5])})
        )
    return HolidayNotice(settled, days, tuple(warnings[:PROBLEMS_AT_MOST]))


def write_notice_csv(days: Iterable[tuple[date, bool, str]]) -> str:
    """Return days (day, is worked, name) as CSV text that `read_holiday_notice` takes back, lines parted by CR LF.

    To open it in a spreadsheet, write it as UTF-8 with a byte order mark ("utf-8-sig").
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    writer.writerow(("日期", "类型", "名称"))
    for on, is_working, name in days:
        shown = f"'{name}" if _FORMULA.match(name) else name
        writer.writerow((on.isoformat(), "上班" if is_working else "放假", shown))
    return target.getvalue()


def _refuse(problems: Iterable[Problem]) -> None:
    found = list(problems)
    if found:
        raise Invalid(found[:PROBLEMS_AT_MOST])


def _refused(code: str, **params: object) -> Invalid:
    return Invalid([Problem("file", code, params)])


def _rows(raw: bytes) -> tuple[list[NoticeRow], list[str]]:
    """Return the lines that name days, and the titles of calendar events that do not."""
    if len(raw) > FILE_BYTES:
        raise _refused("file_too_large", most=FILE_BYTES // 1_000_000)
    if not raw.removeprefix(b"\xef\xbb\xbf").strip():
        raise _refused("file_empty")
    if not notice_calendar.is_calendar(raw):
        return _table_rows(_decoded(raw)), []
    _decoded(raw.replace(b"\r\n ", b"").replace(b"\n ", b""))
    return _calendar_rows(raw)


def _decoded(raw: bytes) -> str:
    for encoding in _ENCODINGS:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise _refused("notice_not_text")


def _calendar_rows(raw: bytes) -> tuple[list[NoticeRow], list[str]]:
    lines = notice_calendar.unfolded(raw)
    text = _decoded(b"\n".join(line.replace(b"\r", b" ") for _, line in lines))
    numbered = [(number, line) for (number, _), line in zip(lines, text.split("\n"), strict=True)]
    try:
        events = list(notice_calendar.events(numbered))
    except RowFault as fault:
        raise Invalid([Problem("row", fault.code, fault.params)]) from fault
    left_out = []

    def row_of(number: int, event: notice_calendar.Event) -> NoticeRow | None:
        row = notice_calendar.event_row(number, event)
        if row is None:
            left_out.append(notice_calendar.summary(event)[:40])
        return row

    return _without_faults((number, partial(row_of, number, event)) for number, event in events), left_out


def _without_faults(readings: Iterable[tuple[int, Callable[[], NoticeRow | None]]]) -> list[NoticeRow]:
    rows: list[NoticeRow] = []
    problems: list[Problem] = []
    for number, read in readings:
        try:
            row = read()
        except RowFault as fault:
            problems.append(row_problem(number, fault.code, **fault.params))
            continue
        if row is not None and len(name := clean_name(row.name[: LONGEST_NAME + 1]).text) <= LONGEST_NAME:
            rows.append(NoticeRow(row.row, row.first, row.last, row.is_working, name))
        elif row is not None:
            problems.append(row_problem(number, "name_too_long", most=LONGEST_NAME))
    _refuse(problems)
    return rows


def _table_rows(text: str) -> list[NoticeRow]:
    records = _records(text)
    for place, (_, record) in enumerate(records[:_HEADER_WITHIN]):
        columns = [_meaning(cell) for cell in record]
        if _is_header(columns):
            body = records[place + 1 :]
            return _without_faults((number, partial(_table_row, number, row, columns)) for number, row in body)
    raise _refused("columns_missing", columns="日期、类型、名称")


def _records(text: str) -> list[tuple[int, list[str]]]:
    opening = text[:2000]
    delimiter = max(",;\t", key=opening.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    records: list[tuple[int, list[str]]] = []
    begun = 1
    try:
        for record in reader:
            if any(cell.strip() for cell in record):
                records.append((begun, record))
            begun = reader.line_num + 1
    except csv.Error as error:
        raise _refused("notice_quotes") from error
    return records


def _meaning(cell: str) -> str:
    word = plain(cell.removeprefix("\ufeff")).casefold().replace(" ", "")
    return next((meaning for meaning, words in _HEADERS.items() if word in words), "")


def _is_header(columns: Sequence[str]) -> bool:
    has_days = "date" in columns or {"start", "end"} <= set(columns)
    return has_days and bool({"kind", "worked", "off", "shifted"} & set(columns))


def _table_row(number: int, record: Sequence[str], columns: Sequence[str]) -> NoticeRow:
    cells = [(meaning, plain(cell)) for meaning, cell in zip(columns, record, strict=False) if meaning]
    first, last = _range_of(cells)
    kinds = {kind for meaning, cell in cells if (kind := _kind_of(meaning, cell, first)) is not None}
    if len(kinds) != 1:
        raise RowFault("unreadable_kind", text=" ".join(cell for _, cell in cells)[:40])
    raw_name = next((cell for meaning, cell in zip(columns, record, strict=False) if meaning == "name"), "").strip()
    name = raw_name[1:] if raw_name.startswith("'") and _FORMULA.match(raw_name) else raw_name
    return NoticeRow(number, first, last, kinds.pop(), name)


def _range_of(cells: Sequence[tuple[str, str]]) -> tuple[date, date]:
    written = {meaning: cell for meaning, cell in reversed(cells) if cell}
    if "start" in written and "end" in written:
        return checked_range(read_range(written["start"])[0], read_range(written["end"])[1])
    return read_range(written.get("date") or written.get("start") or written.get("end") or "")


def _kind_of(meaning: str, cell: str, on: date) -> bool | None:
    """Return whether a cell says worked; None for an empty cell and for a column that says nothing of it."""
    if meaning not in ("kind", "worked", "off", "shifted") or not cell:
        return None
    said = cell.casefold()
    if meaning in ("worked", "off") and said in _YES | _NO:
        return (said in _YES) == (meaning == "worked")
    kind = read_kind(cell, on)
    if kind is None:
        raise RowFault("unreadable_kind", text=cell[:40])
    return kind


def _merged(rows: Sequence[NoticeRow]) -> tuple[tuple[NoticeDay, ...], dict[date, int]]:
    """Return each day once, its names joined, and the line that named it first."""
    kind_of: dict[date, bool] = {}
    line_of: dict[date, int] = {}
    names: dict[date, dict[str, None]] = {}
    problems: list[Problem] = []
    for row, day in _each_day(rows):
        line_of.setdefault(day, row.row)
        if kind_of.setdefault(day, row.is_working) != row.is_working:
            problems.append(row_problem(row.row, "off_and_worked", on=day, first=line_of[day]))
        names.setdefault(day, {}).update({row.name: None} if row.name else {})
    _refuse(problems)
    if not kind_of:
        raise _refused("no_days")
    days = (NoticeDay(day, kind_of[day], "、".join(names[day])[:LONGEST_NAME]) for day in sorted(kind_of))
    return tuple(days), line_of


def _each_day(rows: Sequence[NoticeRow]) -> Iterator[tuple[NoticeRow, date]]:
    return ((row, day) for row in rows for day in row.days())


def _own_years(days: Sequence[NoticeDay]) -> tuple[int, ...]:
    """Return the years that a file is about; days around New Year alone make none, if there are others."""
    inside = Counter(day.on.year for day in days if not _is_around_new_year(day.on))
    return tuple(sorted(inside)) or tuple(sorted({(day.on + timedelta(days=7)).year for day in days}))


def _is_around_new_year(on: date) -> bool:
    return (on.month == 12 and on.day >= 25) or (on.month == 1 and on.day <= 3)


def _is_near(on: date, years: Collection[int]) -> bool:
    if on.year in years:
        return True
    return _is_around_new_year(on) and (on.year + 1 if on.month == 12 else on.year - 1) in years
