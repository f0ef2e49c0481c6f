"""Today: what one day at the desk asks for, in one look at the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from mediator_desk.services.clocks.deadlines import working_days
from mediator_desk.services.sessions import reminders
from mediator_desk.services.today.after import after_of
from mediator_desk.services.today.calendar_line import calendar_line
from mediator_desk.services.today.due import due_of
from mediator_desk.services.today.lines import After, CalendarLine, DueLines, Few, Meeting, Stopped, Waiting
from mediator_desk.services.today.meetings import meetings_of
from mediator_desk.services.today.waiting import new_submissions, without_next_step


@dataclass(frozen=True)
class TodayBoard:
    """Everything that the day asks for; of each list the first lines and how many there are."""

    on: date
    mediator_id: int | None
    """Whose day it is; None for everybody's."""
    calendar: CalendarLine
    meetings: Few[Meeting]
    due: DueLines
    new: Few[Waiting]
    after: Few[After]
    stopped: Few[Stopped]
    to_prepare: int = 0
    """Meetings of the next days that are not sure yet: somebody is to be called, served, asked for a receipt."""


def today_board(db: Session, today: date, *, mediator_id: int | None = None) -> TodayBoard:
    """Return the board of a day, of one mediator's cases where one is given.

    Only open cases and rows of this day are read, by their indexes: it costs the same in a register of 300 cases and
    in one of 300,000. New submissions belong to nobody yet, so every board has all of them.
    """
    days = working_days(db)
    return TodayBoard(
        on=today,
        mediator_id=mediator_id,
        calendar=calendar_line(days, today),
        meetings=meetings_of(db, today, mediator_id),
        due=due_of(db, today, days, mediator_id),
        new=new_submissions(db, today),
        after=after_of(db, today, mediator_id),
        stopped=without_next_step(db, today, mediator_id),
        to_prepare=len(reminders.due(db, today, days, mediator_id=mediator_id)),
    )
