"""How the desk stands on the morning of the last day: meetings, next steps, and who is away."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.committee import MediatorAbsence
from mediator_desk.models.life import OPEN_STATES
from mediator_desk.models.words import CaseState, SessionState
from mediator_desk.practice.room_story import RoomStory
from mediator_desk.practice.words import ABSENCE_WORDS, NEXT_STEPS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from mediator_desk.practice.life_story import LifeStory
    from mediator_desk.practice.telling import Desk

S = CaseState
WITHOUT_NEXT_STEP = 5
"""One of so many cases that wait for nobody's day has nothing written down; the first one too."""
STILL_TO_PLAN = 3
"""One of so many cases in mediation waits for its meeting to be planned: dragged, or by the keyboard."""
HOURS = ((0, 2), (0, 0), (0, 1), (2, 1), (1, 0), (0, 3), (1, 2), (3, 0), (2, 2), (4, 1))
"""Working days ahead and which hour of that day, for one case that waits for a meeting after the other."""
AWAY = ((0, 4), (12, 20), (40, 49))
"""From which day on somebody is away, and until which; days from today."""


def begin_the_day(db: Session, desk: Desk, stories: Iterable[LifeStory], day: date) -> None:
    """Plan meetings for the cases that wait for one, from `day` on, write next steps, and say who is away."""
    open_stories = [story for story in stories if story.case["state"] in OPEN_STATES]
    _plan_meetings(desk, open_stories, day)
    planned = [row for row in desk.shelf.rows["mediation_sessions"] if row["state"] is SessionState.PLANNED]
    meeting = {row["case_id"] for row in planned}
    by_case = {story.case["id"]: story for story in open_stories}
    for row in planned:
        if row["case_id"] in by_case:
            RoomStory(desk, by_case[row["case_id"]], row).ask_everybody()
    waiting = [one for one in open_stories if one.case["id"] not in meeting and one.case["state"] in NEXT_STEPS]
    waiting.sort(key=lambda one: one.case["due_on"] is not None)
    for position, story in enumerate(waiting):
        if position % WITHOUT_NEXT_STEP:
            _write_next_step(desk, story)
    _say_who_is_away(db, desk, day)


def _plan_meetings(desk: Desk, stories: list[LifeStory], day: date) -> None:
    """Give cases in mediation that have no meeting before them one today or in the next days."""
    busy = {row["case_id"] for row in desk.shelf.rows["mediation_sessions"]}
    busy |= {row["case_id"] for row in desk.shelf.rows["recusals"] if row["decision"] is None}
    waiting = [
        one
        for one in stories
        if one.case["state"] is S.IN_MEDIATION and one.case["mediator_id"] and one.case["id"] not in busy
    ]
    for position, story in enumerate(waiting):
        if position % STILL_TO_PLAN == STILL_TO_PLAN - 1:
            continue
        ahead, slot = HOURS[position % len(HOURS)]
        story.plan(1, desk.calendar.after(day, ahead), slot)


def _write_next_step(desk: Desk, story: LifeStory) -> None:
    """Write what somebody means to do next."""
    words, who = desk.rng.choice(NEXT_STEPS[story.case["state"]]), story.mediator.name
    on = desk.calendar.after(story.today, desk.rng.randint(1, 12))
    story.case |= {"next_step": words, "next_step_on": on, "next_step_by": who}
    story.tell("next_step", words=words, on=on, who=who)


def _say_who_is_away(db: Session, desk: Desk, day: date) -> None:
    """Keep absences of mediators, each of one who has no meeting in those days."""
    meetings = {
        (row["mediator_id"], china_day(row["begins_at"]))
        for row in desk.shelf.rows["mediation_sessions"]
        if row["state"] is SessionState.PLANNED
    }
    free = list(desk.office.mediators)
    for (first, last), words in zip(AWAY, ABSENCE_WORDS, strict=True):
        days = {day + timedelta(days=ahead) for ahead in range(first, last + 1)}
        away = next((one for one in reversed(free) if not any((one, on) in meetings for on in days)), None)
        if away is not None:
            free.remove(away)
            db.add(MediatorAbsence(mediator_id=away, from_on=min(days), until_on=max(days), words=words))
    db.flush()
