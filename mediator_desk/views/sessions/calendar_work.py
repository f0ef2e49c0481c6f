"""Meetings are read and written for other calendar programs: what jobs and the command line do. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.exchange.calendar_file import CalendarLook, calendar_bytes, write_calendar
from mediator_desk.i18n import translate
from mediator_desk.services.sessions.calendar_entries import EntryChoice, calendar_entries
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from mediator_desk.database import Database


def calendar_content(
    database: Database, choice: EntryChoice, look: CalendarLook, *, now: datetime
) -> tuple[bytes, int]:
    """Return the file of these meetings, in the language of the program, and how many there are.

    Raises Refused("no_committee").
    """
    with database.reading() as db:
        entries = calendar_entries(db, choice)
    content = calendar_bytes(
        entries, look, now=now, translate=lambda text: translate("CalendarFile", text), mode_word=word
    )
    return content, len(entries.entries)


def keep_calendar(database: Database, file: Path, choice: EntryChoice, look: CalendarLook, *, now: datetime) -> bool:
    """Let a file hold these meetings; return whether it was written. Raises Unavailable."""
    content, _count = calendar_content(database, choice, look, now=now)
    return write_calendar(content, file)
