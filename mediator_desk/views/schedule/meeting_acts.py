"""What can be done with one meeting: the acts of its card and of its menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.conventions.china_time import china_day
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.words import SessionState
from mediator_desk.views.schedule.meeting_card import MeetingAct

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.desk import Desk
    from mediator_desk.services.sessions.calendar import CalendarRow
    from mediator_desk.views.schedule.acts import Opener, Planner, ScheduleOpeners

CONTEXT = "ScheduleView"
ROOM = QT_TRANSLATE_NOOP("ScheduleView", "Open the room")
RECORD = QT_TRANSLATE_NOOP("ScheduleView", "Record it…")
CASE = QT_TRANSLATE_NOOP("ScheduleView", "Open the case")
NOTICES = QT_TRANSLATE_NOOP("ScheduleView", "Notices…")
PEOPLE = QT_TRANSLATE_NOOP("ScheduleView", "Who comes…")
MOVE = QT_TRANSLATE_NOOP("ScheduleView", "Move…")
ADJOURN = QT_TRANSLATE_NOOP("ScheduleView", "Adjourn…")
CANCEL = QT_TRANSLATE_NOOP("ScheduleView", "Cancel it…")


def acts_of_meeting(
    row: CalendarRow, openers: ScheduleOpeners, open_it: Callable[[Opener | Planner, int], object], desk: Desk
) -> list[MeetingAct]:
    """Return what can be done with a meeting, the usual act first; one that is over leads to its case alone."""
    to_case = MeetingAct(translate(CONTEXT, CASE), "folder-open", partial(desk.case_wanted.emit, row.case_id))
    if row.state is not SessionState.PLANNED:
        return [to_case]
    found: list[tuple[str, str, Opener | Planner | None, int]] = [
        (MOVE, "calendar-blank", openers.move, row.case_id),
        (ADJOURN, "clock", openers.adjourn, row.case_id),
        (CANCEL, "prohibit", openers.cancel, row.case_id),
    ]
    if openers.notices is not None and row.begins_at > desk.now():  # who was not told by then is called
        found.insert(0, (NOTICES, "printer", openers.notices, row.id))
    if openers.people is not None:
        found.insert(0, (PEOPLE, "users", openers.people, row.id))
    first: list[tuple[str, str, Opener | Planner | None, int]] = []
    if openers.room is not None and china_day(row.begins_at) <= desk.today():  # the room opens on its day
        first = [(ROOM, "door", openers.room, row.id)]
    elif openers.room is None and row.begins_at <= desk.now():
        first = [(RECORD, "note-pencil", openers.record, row.case_id)]
    made = [
        MeetingAct(translate(CONTEXT, text), icon, partial(open_it, opener, thing_id))
        for text, icon, opener, thing_id in (*first, *found)
        if opener is not None
    ]
    return [*made[: len(first)], to_case, *made[len(first) :]]
