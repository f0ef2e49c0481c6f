"""Cancelling a planned meeting, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.conventions.china_time import in_china
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.sessions.scheduling import SessionRow, cancel_session
from mediator_desk.views import theme
from mediator_desk.views.date_words import long_day
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import restyle, words
from mediator_desk.views.sessions.concerned_list import concerned_list
from mediator_desk.views.sessions.day_meetings import hours

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class CancelSessionDialog(DeskDialog):
    """Cancel one planned meeting: room and mediator are free again, the reason stays in the history."""

    def __init__(self, desk: Desk, case: CaseDetails, meeting: SessionRow, parent: QWidget | None = None) -> None:
        title = self.tr("Cancel meeting {count}?").format(count=meeting.sequence)
        super().__init__(title, self.tr("Cancel the meeting"), parent)
        self.keep_input(desk, f"cancel_session/{meeting.id}", case.id)
        self._desk, self._case, self._meeting = desk, case, meeting
        restyle(self.act_button, look="danger")
        self.cancel_button.setText(self.tr("Keep it"))
        planned = self.tr("{day}, {hours}: room and mediator become free, the parties must be told.")
        day = long_day(in_china(meeting.begins_at).date())
        self.body.addWidget(words(planned.format(day=day, hours=hours(meeting)), "", "ink2", wrap=True))
        self.form = Form(self)
        self._reason = self.form.add("words", self.tr("Why it is cancelled"), QPlainTextEdit())
        self._reason.setFixedHeight(theme.current().px(72))
        self.body.addWidget(self.form)
        self.concerned = concerned_list(desk, meeting.id)
        self.body.addWidget(self.concerned)
        self._reason.setFocus()

    def save(self) -> None:  # noqa: D102
        reason = self._reason.toPlainText()
        with self._desk.database.writing() as db:
            cancel_session(db, self._meeting.id, words=reason, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)
        self._desk.schedule_changed.emit()
