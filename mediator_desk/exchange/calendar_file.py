"""Meetings as an iCalendar file (RFC 5545) for other calendar programs.

What was said or told in a meeting is never in it; names of the parties only where they are asked for. The library is
imported when a file is written, not before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from mediator_desk import paths
from mediator_desk.conventions.china_time import in_china
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.words import SessionMode

if TYPE_CHECKING:
    from pathlib import Path

    from icalendar import Alarm, Calendar, Event, Timezone

    from mediator_desk.services.sessions.calendar_entries import CalendarEntries, CalendarEntry

ZONE = "Asia/Shanghai"
ASK_AGAIN_EVERY = timedelta(minutes=15)
STAMP = b"DTSTAMP:"
WORDS = {
    "summary": QT_TRANSLATE_NOOP("CalendarFile", "Mediation {number} (meeting {sequence})"),
    "summary_with_names": QT_TRANSLATE_NOOP(
        "CalendarFile", "Mediation: {applicant} and {respondent}, {number} (meeting {sequence})"
    ),
    "mediator": QT_TRANSLATE_NOOP("CalendarFile", "Mediator: {name}"),
    "reminder": QT_TRANSLATE_NOOP("CalendarFile", "Mediation soon"),
}
"""What stands in a file, in English; `translate` gives it in the language of who writes the file."""


@dataclass(frozen=True)
class CalendarLook:
    """How meetings stand in the file."""

    with_names: bool = False
    """Names of the parties, the address of a home visit and the link of an online meeting."""
    minutes_before: int = 0
    """A reminder so many minutes before; none where 0."""


def calendar_bytes(
    entries: CalendarEntries,
    look: CalendarLook,
    *,
    now: datetime,
    translate: Callable[[str], str],
    mode_word: Callable[[SessionMode], str],
) -> bytes:
    """Return the file: UTF-8, lines of at most 75 octets that end in CRLF.

    `translate` gives WORDS in a language, `mode_word` what a way to meet is called in it; `now` is when it is written.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//mediator-desk//meetings//ZH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _plain(entries.committee))
    calendar.add("x-wr-timezone", ZONE)
    calendar.add("refresh-interval", ASK_AGAIN_EVERY, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT15M")
    calendar.add_component(_zone())
    event = _Events(entries, look, now, translate, mode_word)
    for one in entries.entries:
        calendar.add_component(event.of(one))
    return _written(calendar)


def write_calendar(content: bytes, file: Path) -> bool:
    """Let a file hold this calendar; return whether it held another one before.

    Where only the instant of writing differs, nothing is written. The file is there as a whole at every moment.
    Raises Unavailable("disk_full" / "file_in_use" / "folder_read_only").
    """
    try:
        if file.exists() and _without_stamps(file.read_bytes()) == _without_stamps(content):
            return False
    except OSError as error:
        raise paths.unavailable(error, file) from error
    with paths.written_whole(file) as draft:
        draft.write_bytes(content)
    return True


class _Events:
    """Makes the entry of each meeting."""

    def __init__(
        self,
        entries: CalendarEntries,
        look: CalendarLook,
        now: datetime,
        translate: Callable[[str], str],
        mode_word: Callable[[SessionMode], str],
    ) -> None:
        self._address, self._look, self._now = entries.address, look, now.astimezone(UTC)
        self._translate, self._mode_word = translate, mode_word

    def of(self, one: CalendarEntry) -> Event:
        """Return the entry of a meeting."""
        from icalendar import Event

        event = Event()
        event.add("uid", one.uid)
        event.add("dtstamp", self._now)
        event.add("sequence", one.revision)
        for name, at in (("dtstart", one.row.begins_at), ("dtend", one.row.ends_at)):
            event.add(name, in_china(at).replace(tzinfo=None), parameters={"TZID": ZONE})
        event.add("summary", self._summary(one))
        if place := self._place(one):
            event.add("location", place)
        event.add("description", self._description(one))
        event.add("status", "CANCELLED" if one.is_cancelled else "CONFIRMED" if one.is_sure else "TENTATIVE")
        event.add("transp", "TRANSPARENT" if one.is_cancelled else "OPAQUE")
        event.add("class", "PUBLIC" if one.row.is_public else "PRIVATE")
        if self._look.minutes_before and not one.is_cancelled:
            event.add_component(self._reminder())
        return event

    def _summary(self, one: CalendarEntry) -> str:
        row = one.row
        template = WORDS["summary_with_names" if self._look.with_names else "summary"]
        facts = {"number": row.number, "sequence": row.sequence}
        if self._look.with_names:
            facts |= {"applicant": row.applicant, "respondent": row.respondent}
        return _plain(self._translate(template).format_map(facts))

    def _place(self, one: CalendarEntry) -> str:
        own = one.own_place if self._look.with_names else ""
        at_office = "，".join(part for part in (one.place, self._address) if part) if one.place else ""
        return _plain(own or at_office)

    def _description(self, one: CalendarEntry) -> str:
        mediator = self._translate(WORDS["mediator"]).format(name=one.row.mediator)
        return _plain(f"{mediator}\n{self._mode_word(one.row.mode)}")

    def _reminder(self) -> Alarm:
        from icalendar import Alarm

        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", timedelta(minutes=-self._look.minutes_before))
        alarm.add("description", self._translate(WORDS["reminder"]))
        return alarm


def _zone() -> Timezone:
    """Return China's time zone: UTC+8 without summer time since 1991, before the first meeting of any committee."""
    from icalendar import Timezone, TimezoneStandard

    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", ZONE)
    standard.add("dtstart", datetime(1991, 9, 15, 0, 0))  # noqa: DTZ001 - local by definition of VTIMEZONE
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=8))
    standard.add("tzname", "CST")
    zone.add_component(standard)
    return zone


def _plain(text: str) -> str:
    """Return a text without what RFC 5545 does not allow in one: control characters other than the end of a line."""
    joined = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(one for one in joined if one == "\n" or (ord(one) >= 0x20 and ord(one) != 0x7F))


def _written(calendar: Calendar) -> bytes:
    content: bytes = calendar.to_ical()
    return content


def _without_stamps(content: bytes) -> list[bytes]:
    return [line for line in content.splitlines() if not line.startswith(STAMP)]
