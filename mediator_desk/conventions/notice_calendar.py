"""Events of an iCalendar file (RFC 5545) as lines of a notice of holidays: a small, strict reader.

Whole events in VEVENT only: no recurrence, and time zones only those that are China's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from mediator_desk.conventions.china_time import CHINA
from mediator_desk.conventions.notice_rows import NoticeRow, RowFault, checked_range, read_kind

_ZONES = frozenset({"asia/shanghai", "asia/chongqing", "asia/beijing", "prc", "china standard time", "asia/hong_kong"})
_PROPERTY = re.compile(r'(?P<name>[A-Za-z0-9-]+)(?P<params>(?:"[^"]*"|[^":])*):(?P<value>.*)', re.DOTALL)
_ZONE = re.compile(r';TZID="?(?P<zone>[^";:]+)"?', re.IGNORECASE)
_MOMENT = re.compile(r"(?P<day>[0-9]{8})(?:T(?P<time>[0-9]{6})(?P<utc>Z?))?")
_DURATION = re.compile(
    r"\+?P(?:(?P<weeks>[0-9]{1,3})W|(?:(?P<days>[0-9]{1,3})D)?"
    r"(?:T(?:(?P<hours>[0-9]{1,4})H)?(?:(?P<minutes>[0-9]{1,5})M)?(?:(?P<seconds>[0-9]{1,6})S)?)?)"
)
_ESCAPED = re.compile(r"\\([\\;,nN])")
_APPLE = {"WORK-HOLIDAY": False, "ALTERNATE-WORKDAY": True}

DEEPEST = 8
"""Parts within parts; an alarm within an event within the calendar is the third."""

# name -> (parameters, value)
Event = dict[str, tuple[str, str]]


def is_calendar(raw: bytes) -> bool:
    """Return whether bytes begin as an iCalendar file does."""
    return raw.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].upper() == b"BEGIN:VCALENDAR"


def unfolded(raw: bytes) -> list[tuple[int, bytes]]:
    """Return the content lines with the numbers on which they begin; folds may cut a character in two."""
    lines: list[tuple[int, list[bytes]]] = []
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").split(b"\n"), 1):
        if lines and line[:1] in (b" ", b"\t"):
            lines[-1][1].append(line[1:])
        else:
            lines.append((number, [line]))
    return [(number, b"".join(parts)) for number, parts in lines if any(part.strip() for part in parts)]


def events(lines: list[tuple[int, str]]) -> Iterator[tuple[int, Event]]:
    """Yield the events with their line numbers, those that were cancelled left out.

    Raises RowFault("calendar_broken", row=...) where parts do not close as they open.
    """
    opened: list[str] = []
    event: Event = {}
    begun = 0
    for number, line in lines:
        match = _PROPERTY.fullmatch(line)
        if match is None or (not opened and line.strip().upper() != "BEGIN:VCALENDAR"):
            raise RowFault("calendar_broken", row=number)
        name, value = match["name"].upper(), match["value"].strip()
        if name == "BEGIN" and len(opened) < DEEPEST:
            opened.append(value.upper())
            event, begun = ({}, number) if opened[1:] == ["VEVENT"] else (event, begun)
        elif name == "BEGIN":
            raise RowFault("calendar_broken", row=number)
        elif name == "END":
            if opened.pop() != value.upper():
                raise RowFault("calendar_broken", row=number)
            if (
                opened == ["VCALENDAR"]
                and value.upper() == "VEVENT"
                and event.get("STATUS", ("", ""))[1] != "CANCELLED"
            ):
                yield begun, event
        elif opened[1:] == ["VEVENT"]:
            event.setdefault(name, (match["params"], value))
    if opened:
        raise RowFault("calendar_broken", row=lines[-1][0])


def summary(event: Event) -> str:
    """Return the title of an event, or nothing."""
    _, written = event.get("SUMMARY", ("", ""))
    return _ESCAPED.sub(lambda match: " " if match[1] in "nN" else match[1], written)


def event_row(row: int, event: Event) -> NoticeRow | None:
    """Return the days of an event, or None for one whose words say neither off nor worked.

    Raises RowFault: event_without_start, event_repeats, foreign_time_zone, unreadable_date, impossible_date,
    end_before_start, range_too_long, unreadable_kind.
    """
    if "DTSTART" not in event:
        raise RowFault("event_without_start")
    first, last = checked_range(*_days(event))
    said = _APPLE.get(event.get("X-APPLE-SPECIAL-DAY", ("", ""))[1].upper())
    is_working = read_kind(summary(event), first) if said is None else said
    if is_working is None:
        return None
    if "RRULE" in event or "RDATE" in event:
        raise RowFault("event_repeats")
    return NoticeRow(row, first, last, is_working, summary(event).strip())


def _days(event: Event) -> tuple[date, date]:
    start = _moment(event["DTSTART"])
    if "DTEND" in event:
        end = _moment(event["DTEND"])
    elif "DURATION" in event:
        end = start + _duration(event["DURATION"][1])
    else:
        end = start + timedelta(days=1 if "T" not in event["DTSTART"][1] else 0)
    if end < start:
        raise RowFault("end_before_start", first=start.date(), last=end.date())
    # The end is no longer part of the event; some write the same day twice for one whole day.
    return start.date(), max(start, end - timedelta(seconds=1)).date()


def _moment(written: tuple[str, str]) -> datetime:
    """Return a date or a time as China's clock shows it, without zone."""
    params, value = written
    zone = _ZONE.search(params)
    if zone and zone["zone"].strip().casefold() not in _ZONES:
        raise RowFault("foreign_time_zone", zone=zone["zone"][:40])
    match = _MOMENT.fullmatch(value)
    if match is None:
        raise RowFault("unreadable_date", text=value[:40])
    try:
        moment = datetime.strptime(match["day"] + (match["time"] or "000000"), "%Y%m%d%H%M%S").replace(tzinfo=CHINA)
        if match["utc"]:
            moment = moment.replace(tzinfo=UTC).astimezone(CHINA)
    except (ValueError, OverflowError) as error:
        raise RowFault("impossible_date", text=value[:40]) from error
    return moment.replace(tzinfo=None)


def _duration(value: str) -> timedelta:
    match = _DURATION.fullmatch(value)
    if match is None or not any(match.groups()):
        raise RowFault("unreadable_date", text=value[:40])
    return timedelta(**{unit: int(number) for unit, number in match.groupdict().items() if number})
