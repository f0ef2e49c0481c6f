"""What comes next in a case, as the pane tells it: the step, its day and its person below it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.words import SessionState
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.cases.next_steps import NextStep
from mediator_desk.services.sessions.scheduling import SessionRow
from mediator_desk.views.cases.pane_parts import line_of
from mediator_desk.views.date_words import long_day, near_moment
from mediator_desk.views.parts import words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

CONTEXT = "NextStep"
MEETING = QT_TRANSLATE_NOOP("NextStep", "Meeting {sequence}, {at}")
NOTHING = QT_TRANSLATE_NOOP("NextStep", "Nothing is written down.")
BETWEEN = QT_TRANSLATE_NOOP("NextStep", " · ")


def step_parts(case: CaseDetails, today: date) -> Iterator[QWidget]:
    """Return the lines of what comes next: the meeting that is planned, and the step."""
    planned = next((one for one in case.sessions if one.state is SessionState.PLANNED), None)
    if planned is not None:
        at = near_moment(planned.begins_at, today)
        text = translate(CONTEXT, MEETING).format(sequence=planned.sequence, at=at)
        yield line_of(f"{text}\n{place_of(planned)}", icon="calendar-check", tone="accent")
    step = case.step
    if step is None or (step.meeting_at is not None and planned is not None):
        return
    told = (step_words(step), _when_and_who(step))  # below each other: a narrow pane would break both
    yield line_of("\n".join(part for part in told if part), icon="flag")
    if step.on is None and not step.words:
        yield words(translate(CONTEXT, NOTHING), "small", "mute")


def step_words(step: NextStep) -> str:
    """Return what is to be done, in words."""
    named = step.due or step.act
    said = step.words or (word(named) if named else "—")
    return said[:1].upper() + said[1:]


def place_of(meeting: SessionRow) -> str:
    """Return where and with whom a meeting is, in one line."""
    return " · ".join(part for part in (word(meeting.mode), meeting.room, meeting.mediator) if part)


def _when_and_who(step: NextStep) -> str:
    day = long_day(step.on) if step.on else ""
    who = step.person or (word(step.role) if step.role else "")
    return translate(CONTEXT, BETWEEN).join(part for part in (day, who) if part)
