"""How other screens enter the room; the start of the program hands it to them. What stands in it is imported then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.services.sessions.scheduling import planned_sessions

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

ROOM = "room"
"""The place of the window in which a meeting is held."""


def open_room(desk: Desk, case_id: int, _parent: QWidget) -> None:
    """Enter the room of the planned meeting of a case, on its day or later.

    Raises Refused("session_not_planned"), Refused("session_not_begun") before its day.
    """
    with desk.database.reading() as db:
        meetings = [(one.id, one.begins_at) for one in planned_sessions(db, case_id)]
    if not meetings:
        raise Refused("session_not_planned")
    meeting_id, begins_at = meetings[0]
    if china_day(begins_at) > desk.today():
        raise Refused("session_not_begun", begins_at=begins_at)
    desk.place_wanted.emit(ROOM, meeting_id)


def open_room_of(desk: Desk, meeting_id: int, _parent: QWidget) -> None:
    """Enter the room of a meeting (its id), as enter_room."""
    enter_room(desk, meeting_id)


def enter_room(desk: Desk, meeting_id: int) -> None:
    """Enter the room of a meeting (its id): to hold it on its day, to prepare it before, to read it afterwards."""
    desk.place_wanted.emit(ROOM, meeting_id)


def todays_meeting(desk: Desk) -> int:
    """Return the id of the meeting that is on or comes next today: of the mediator who works here, else of anybody.

    0 where there is none.
    """
    from mediator_desk.models.words import SessionState
    from mediator_desk.services.office.committee import mediator_of_staff
    from mediator_desk.services.sessions.scheduling import sessions_between

    with desk.database.reading() as db:
        own = mediator_of_staff(db, desk.actor.staff_id)
        rows = sessions_between(db, desk.today(), desk.today())
    rows = [one for one in rows if one.state is SessionState.PLANNED and own in (None, one.mediator_id)]
    ahead = [one for one in rows if one.ends_at > desk.now()]
    return (ahead or rows[-1:])[0].id if rows else 0
