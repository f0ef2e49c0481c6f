"""What the lines of a notice of holidays say, whatever file they stand in: dates, ranges, off or worked."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from mediator_desk.errors import Problem

LONGEST_RANGE = 40
_YEARS = range(2000, 2100)
_DATE = re.compile(r"(?P<y>[0-9]{4})(?:年|[-/.])(?P<m>[0-9]{1,2})(?:月|[-/.])(?P<d>[0-9]{1,2})日?|(?P<all>[0-9]{8})")
_END = re.compile(r"(?:(?P<m>[0-9]{1,2})(?:月|[-/.]))?(?P<d>[0-9]{1,2})日?")
_CLOCK = re.compile(r"[ T]+00?:00(?::00)?$")
_WEEKDAY = re.compile(r"\((?:周|星期)[一二三四五六日天]\)")
_TO = re.compile(r"\s*(?:至|到|~|〜|—+|–+|\s-\s)\s*")
_OFF = re.compile(r"放假|休|假期|假日|^假$")
_WORKED = re.compile(r"上班|补班|工作日|班$|班(?=[^级主次])")
_TURNED = {"不上班": False, "无需上班": False, "非工作日": False, "不放假": True, "不休息": True}
_OFF_WORDS = frozenset({"off", "holiday", "rest", "day off"})
_WORKED_WORDS = frozenset({"work", "working", "workday", "make-up", "makeup"})


class RowFault(ValueError):
    """A line that cannot be read; `code` says why."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


@dataclass(frozen=True)
class NoticeRow:
    """Some days in a row that a line of the file makes all off or all worked; `row` counts lines from 1."""

    row: int
    first: date
    last: date
    is_working: bool
    name: str

    def days(self) -> list[date]:
        """Return every day from the first to the last."""
        return [self.first + timedelta(days=step) for step in range((self.last - self.first).days + 1)]


def row_problem(row: int, code: str, **params: object) -> Problem:
    """Return a problem of one line of the file, counted from 1."""
    return Problem("row", code, {"row": row, **params})


def plain(text: str) -> str:
    """Return a cell in NFKC without white space around it."""
    return unicodedata.normalize("NFKC", text).strip()


def checked_range(first: date, last: date) -> tuple[date, date]:
    """Return the two days of a range. Raises RowFault: end_before_start, range_too_long, impossible_date."""
    if last < first:
        raise RowFault("end_before_start", first=first, last=last)
    if (last - first).days >= LONGEST_RANGE:
        raise RowFault("range_too_long", most=LONGEST_RANGE)
    if first.year not in _YEARS or last.year not in _YEARS:
        raise RowFault("impossible_date", text=str(first if first.year not in _YEARS else last))
    return first, last


def read_range(text: str) -> tuple[date, date]:
    """Return first and last day of 2027-02-05, 2027/2/5至2027/2/11 or 2027年2月5日至11日.

    Raises RowFault: unreadable_date, impossible_date (2027-02-30), end_before_start, range_too_long (above 40 days).
    """
    parts = _TO.split(_WEEKDAY.sub("", plain(text)))
    if len(parts) > 2:
        raise RowFault("unreadable_date", text=text[:40])
    first = _read_day(parts[0])
    return checked_range(first, first if len(parts) == 1 else _read_end(parts[1], first))


def _read_day(text: str) -> date:
    match = _DATE.fullmatch(_CLOCK.sub("", text))
    if match is None:
        raise RowFault("unreadable_date", text=text[:40])
    whole = match["all"]
    parts = (whole[:4], whole[4:6], whole[6:]) if whole else (match["y"], match["m"], match["d"])
    return _day(text, *map(int, parts))


def _read_end(text: str, first: date) -> date:
    match = _END.fullmatch(text)
    if match is None:
        return _read_day(text)
    return _day(text, first.year, int(match["m"] or first.month), int(match["d"]))


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise RowFault("impossible_date", text=text[:40]) from error


def read_kind(text: str, on: date) -> bool | None:
    """Return True for words of a worked day (补班, 上班), False for a day off (放假, 休), None for no such words.

    调休 alone tells nothing of a weekend day; a weekday that is named so is off, because it is worked anyway.
    Raises RowFault("unreadable_kind") where the words say both.
    """
    words = plain(text).casefold()
    if words in _OFF_WORDS | _WORKED_WORDS:
        return words in _WORKED_WORDS
    turned = {is_working for phrase, is_working in _TURNED.items() if phrase in words}
    for phrase in (*_TURNED, "调休"):
        words = words.replace(phrase, " ")
    found = turned | ({False} if _OFF.search(words) else set()) | ({True} if _WORKED.search(words) else set())
    if len(found) == 2:
        raise RowFault("unreadable_kind", text=text[:40])
    if found:
        return found.pop()
    if "调休" not in text:
        return None
    if on.weekday() >= 5:
        raise RowFault("unreadable_kind", text=text[:40])
    return False
