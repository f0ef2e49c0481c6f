"""Planning a meeting of the parties, and moving one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.conventions.china_time import in_china
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.services.cases.case_details import CaseDetails, case_details
from mediator_desk.services.sessions.scheduling import SessionDraft, SessionRow, move_session, plan_session
from mediator_desk.views.date_words import long_day
from mediator_desk.views.messages import shown
from mediator_desk.views.parts import button, words
from mediator_desk.views.sessions.adjourn import AdjournSessionDialog
from mediator_desk.views.sessions.cancel import CancelSessionDialog
from mediator_desk.views.sessions.concerned_list import BESIDE, concerned_list
from mediator_desk.views.sessions.day_meetings import hours
from mediator_desk.views.sessions.people import PeopleDialog
from mediator_desk.views.sessions.planned import planned_meeting
from mediator_desk.views.sessions.session_dialog import SessionDialog

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class PlanSessionDialog(SessionDialog):
    """Plan the next meeting of a case; it suggests the first free time from the next working day on.

    `wanted` is a time and a room that somebody pointed at already.
    """

    def __init__(
        self, desk: Desk, case_id: int, parent: QWidget | None = None, *, wanted: SessionDraft | None = None
    ) -> None:
        with desk.database.reading() as db:
            case = case_details(db, case_id)
        title = self.tr("Plan meeting {count}").format(count=_next_count(case))
        super().__init__(desk, case, title, self.tr("Plan the meeting"), parent)
        self.keep_input(desk, f"plan_session/{case_id}/{_next_count(case)}", case_id)
        self.call_button = button(self.tr("Plan it and call everybody"), self._on_plan_and_call, icon="phone")
        self.buttons.insertWidget(self.buttons.indexOf(self.act_button), self.call_button)
        self.planned_id = 0
        """The meeting, once it is planned."""
        self.begin_with(wanted or self.suggestion(desk.today()))

    def _on_plan_and_call(self) -> None:
        self.act()
        if self.planned_id:
            shown(PeopleDialog(self._desk, self.planned_id, self.parentWidget()))

    def save(self) -> None:  # noqa: D102
        draft = self.draft()
        with self._desk.database.writing() as db:
            meeting = plan_session(db, self._case.id, draft, by=self._desk.actor, now=self._desk.now())
            db.flush()
            planned_id = meeting.id
        self.planned_id = planned_id
        self._desk.case_changed.emit(self._case.id)
        self._desk.schedule_changed.emit()


@dataclass(frozen=True)
class _Shown(SessionDraft):
    """A planned meeting as it was read: time and place are each changed as a whole."""

    TOGETHER: ClassVar = (("day", "begins", "ends"), ("mode", "room_id", "place"))


class MoveSessionDialog(SessionDialog):
    """Move a planned meeting to another time or room; from here it can also be adjourned or cancelled.

    `wanted` is the time and room that somebody moved it to already.
    """

    def __init__(
        self, desk: Desk, case_id: int, parent: QWidget | None = None, *, wanted: SessionDraft | None = None
    ) -> None:
        with desk.database.reading() as db:
            case = case_details(db, case_id)
        meeting = planned_meeting(case)
        super().__init__(
            desk, case, self.tr("Move meeting {count}").format(count=meeting.sequence), self.tr("Move it"), parent
        )
        self.keep_input(desk, f"move_session/{meeting.id}", case_id)
        self._own_id = meeting.id
        self._agreed_day = in_china(meeting.begins_at).date()
        self._add_reason(meeting)
        self.begin_with(_shown(meeting))
        self.form.reread = self._read_again
        if wanted is not None:
            self.show_wanted(wanted)

    def _read_again(self) -> SessionDraft:
        with self._desk.database.reading() as db:
            case = case_details(db, self._case.id)
        meeting = next((one for one in case.sessions if one.id == self._own_id), None)
        if meeting is None:
            raise Refused("no_longer_there")
        return _shown(meeting)

    def _add_reason(self, meeting: SessionRow) -> None:
        day = long_day(in_china(meeting.begins_at).date())
        planned = self.tr("Planned for {day}, {hours}").format(day=day, hours=hours(meeting))
        self.body.insertWidget(0, words(planned, "strong", wrap=True))
        self._reason = self.form.add("words", self.tr("Why it is moved"), QLineEdit(), span=2)
        self.concerned = concerned_list(self._desk, meeting.id, BESIDE)
        self.beside.addWidget(self.concerned, 1)
        self.cancel_meeting_button = button(
            self.tr("Cancel this meeting…"), self._on_cancel_meeting, look="link", icon="prohibit"
        )
        self.adjourn_button = button(self.tr("Adjourn it…"), self._on_adjourn, look="link", icon="hourglass-medium")
        self.buttons.insertWidget(0, self.cancel_meeting_button)
        self.buttons.insertWidget(1, self.adjourn_button)

    def save(self) -> None:  # noqa: D102
        draft = self.draft()
        reason = self._reason.text().strip()
        if not reason:
            raise Invalid([Problem("words", "required")])
        read: SessionDraft = self.form.filled_with
        with self._desk.database.writing() as db:
            move_session(
                db,
                self._own_id or 0,
                draft,
                words=reason,
                seen=(*read.span(), read.room_id),
                by=self._desk.actor,
                now=self._desk.now(),
            )
        self._desk.case_changed.emit(self._case.id)
        self._desk.schedule_changed.emit()

    def _on_cancel_meeting(self) -> None:
        dialog = shown(CancelSessionDialog(self._desk, self._case, planned_meeting(self._case), self))
        dialog.accepted.connect(self._close_unasked)

    def _on_adjourn(self) -> None:
        dialog = shown(AdjournSessionDialog(self._desk, self._case.id, self))
        dialog.accepted.connect(self._close_unasked)

    def _close_unasked(self) -> None:
        self.input_saved()  # the meeting is not there any more that could be moved
        self.done(0)


def _next_count(case: CaseDetails) -> int:
    return max((meeting.sequence for meeting in case.sessions), default=0) + 1


def _shown(meeting: SessionRow) -> _Shown:
    where = meeting.mode, meeting.room_id, meeting.place
    return _Shown(**vars(SessionDraft.at(meeting.begins_at, meeting.ends_at, *where, is_public=meeting.is_public)))
