"""The verb of the command line that writes meetings for other calendar programs."""

from __future__ import annotations

import argparse
from datetime import datetime

from mediator_desk.cli.files import target
from mediator_desk.conventions.china_time import china_day
from mediator_desk.database import Database
from mediator_desk.exchange.calendar_file import CalendarLook, write_calendar
from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.services.lists.exports import record_taken_out
from mediator_desk.services.sessions.calendar_entries import EntryChoice, mediator_named, room_named
from mediator_desk.views.sessions.calendar_work import calendar_content


def write_calendar_file(database: Database, chosen: argparse.Namespace, *, by: Actor, now: datetime) -> int:
    """Write the meetings from a day on (`since`, today without one) to the file `to`; return how many.

    Raises Refused("no_such_mediator" / "no_such_room" / "no_such_folder" / "no_committee"), Unavailable.
    """
    may(by, Right.EXPORT)
    with database.reading() as db:
        choice = EntryChoice(
            since=chosen.since or china_day(now),
            mediator_id=mediator_named(db, chosen.mediator) if chosen.mediator else None,
            room_id=room_named(db, chosen.room) if chosen.room else None,
        )
    content, count = calendar_content(database, choice, CalendarLook(with_names=chosen.names), now=now)
    write_calendar(content, target(chosen.to))
    with database.writing() as db:
        record_taken_out(db, TakenOut.CALENDAR, file_name=chosen.to.name, count=count, by=by, now=now)
    return count
