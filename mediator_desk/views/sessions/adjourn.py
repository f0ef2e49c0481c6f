"""Adjourning a meeting, perhaps with the day of the next one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from mediator_desk.conventions.china_time import in_china
from mediator_desk.errors import Invalid
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.sessions.adjourning import AdjournDraft, adjourn_session
from mediator_desk.views.date_words import long_day
from mediator_desk.views.parts import words
from mediator_desk.views.sessions.concerned_list import BESIDE, concerned_list
from mediator_desk.views.sessions.day_meetings import hours
from mediator_desk.views.sessions.planned import planned_meeting
from mediator_desk.views.sessions.session_dialog import SessionDialog

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

USUAL_PAUSE = timedelta(days=6)
"""The next meeting is suggested on the first working day after so many: parties need a week for papers and leave."""


class AdjournSessionDialog(SessionDialog):
    """Why the meeting is adjourned, and when the parties meet next, where that is settled already."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        with desk.database.reading() as db:
            case = case_details(db, case_id)
        self._meeting = planned_meeting(case)
        title = self.tr("Adjourn meeting {count}").format(count=self._meeting.sequence)
        super().__init__(desk, case, title, self.tr("Adjourn it"), parent)
        self.keep_input(desk, f"adjourn_session/{self._meeting.id}", case_id)
        self._own_id = self._meeting.id
        day = long_day(in_china(self._meeting.begins_at).date())
        planned = self.tr("{day}, {hours}: what was noted down stays, room and mediator become free.")
        self.body.insertWidget(0, words(planned.format(day=day, hours=hours(self._meeting)), "", "ink2", wrap=True))
        self.concerned = concerned_list(desk, self._meeting.id, BESIDE)
        self.beside.addWidget(self.concerned, 1)
        last = max(desk.today(), in_china(self._meeting.begins_at).date())
        meeting = self._meeting  # the next one is met as this one was: by telephone, at the same door, at the same link
        again = self.suggestion(last + USUAL_PAUSE, meeting.room_id, meeting.mode)
        self.begin_with(replace(again, place=meeting.place, is_public=meeting.is_public))
        self._has_next.setChecked(True)
        self.form.take_as_saved()
        self._reason.setFocus()

    def add_fields(self) -> None:  # noqa: D102
        self._reason = self.form.add("words", self.tr("Why it is adjourned"), QLineEdit(), span=2)
        self._has_next = self.form.add("has_next", "", QCheckBox(self.tr("Plan the next meeting now")), span=2)
        super().add_fields()
        self._has_next.toggled.connect(lambda is_on: self.shows_meeting(is_shown=is_on))

    def save(self) -> None:  # noqa: D102
        draft = AdjournDraft(self._reason.text().strip())
        problems = list(draft.problems())
        if self._has_next.isChecked():
            try:
                draft = AdjournDraft(draft.words, self.draft())
            except Invalid as refused:
                problems += refused.problems
        if problems:
            raise Invalid(problems)
        with self._desk.database.writing() as db:
            adjourn_session(db, self._meeting.id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)
        self._desk.schedule_changed.emit()
