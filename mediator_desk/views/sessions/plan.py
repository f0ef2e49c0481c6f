"""Planning a meeting of the parties, and moving one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QTimeEdit, QWidget

from mediator_desk.conventions.china_time import in_china
from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.words import SessionMode
from mediator_desk.services.cases.case_details import CaseDetails, case_details
from mediator_desk.services.clocks.deadlines import working_days
from mediator_desk.services.office.committee import active_rooms
from mediator_desk.services.sessions.scheduling import (
    SessionDraft,
    SessionRow,
    move_session,
    plan_session,
    sessions_between,
)
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import ChoiceField, DateField, SegmentField, Unreadable
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.sessions.cancel import CancelSessionDialog
from mediator_desk.views.sessions.day_meetings import DayMeetings, PlannedTime, hours
from mediator_desk.views.sessions.planned import planned_meeting
from mediator_desk.views.wording import choices

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

USUAL_BEGIN, USUAL_END = time(9, 30), time(11, 0)


class SessionDialog(DeskDialog):
    """What planning and moving have in common: the form at the left, the day's other meetings at the right."""

    def __init__(self, desk: Desk, case: CaseDetails, title: str, act_word: str, parent: QWidget | None) -> None:
        super().__init__(title, act_word, parent, width=860)
        self._desk = desk
        self._case = case
        self._own_id: int | None = None
        self._meetings: list[SessionRow] = []
        self._day_read: date | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("xl"))
        self.form = Form(self, columns=2)
        self._add_fields()
        row.addWidget(FittingArea(self.form), 3)
        self.day_meetings = DayMeetings()
        row.addWidget(self.day_meetings, 2)
        self.body.addLayout(row, 1)

    def _add_fields(self) -> None:
        self._day = self.form.add("day", self.tr("Day"), DateField(), span=2)
        self._begins = self.form.add("begins", self.tr("Begins"), _time_field())
        self._ends = self.form.add("ends", self.tr("Ends"), _time_field())
        self._mode = self.form.add("mode", self.tr("How"), SegmentField(choices(SessionMode)), span=2)
        with self._desk.database.reading() as db:
            self._rooms = [(room.id, room.name, room.is_online) for room in active_rooms(db)]
        self._room = self.form.add("room_id", self.tr("Room"), ChoiceField(nothing=self.tr("No room")), span=2)
        self.form.add("place", self.tr("Address or link"), QLineEdit(), span=2)
        self.form.add("is_public", "", QCheckBox(self.tr("Public, because the parties want it")), span=2)

    def _connect(self) -> None:
        self._begins_before = USUAL_BEGIN
        self.form.edited.connect(self._on_edited)

    def begin_with(self, draft: SessionDraft) -> None:
        """Show a draft; the field of the day has the focus."""
        self._begins_before = draft.begins or USUAL_BEGIN
        self._offer_rooms(draft.mode)
        self.form.fill(draft)
        self._on_edited("mode")
        self._day.setFocus()

    def draft(self) -> SessionDraft:
        """Return what is typed. Raises Invalid with every problem that it has."""
        values = self.form.drafted(SessionDraft(None, None, None))
        values = replace(
            values,
            room_id=values.room_id if values.mode in (SessionMode.ON_SITE, SessionMode.ONLINE) else None,
            place=values.place if values.mode in (SessionMode.HOME_VISIT, SessionMode.ONLINE) else "",
        )
        if problems := values.problems():
            raise Invalid(problems)
        return values

    def _on_edited(self, name: str) -> None:
        mode = self._mode.choice()
        if name == "mode":
            self._offer_rooms(mode)
            self.form.show_field("room_id", is_shown=mode in (SessionMode.ON_SITE, SessionMode.ONLINE))
            self.form.show_field("place", is_shown=mode in (SessionMode.HOME_VISIT, SessionMode.ONLINE))
        if name == "begins":
            self._move_end()
        self._show_day()

    def _offer_rooms(self, mode: SessionMode) -> None:
        is_online = mode is SessionMode.ONLINE
        self._room.offer([(one, name) for one, name, online in self._rooms if online == is_online])

    def _move_end(self) -> None:
        """Let the meeting keep its length when its beginning moves."""
        begins, ends = _time_in(self._begins), _time_in(self._ends)
        minutes = _minutes(ends) - _minutes(self._begins_before) + _minutes(begins)
        self._begins_before = begins
        if _minutes(begins) < minutes < 24 * 60:
            self._ends.setTime(QTime(minutes // 60, minutes % 60))

    def _show_day(self) -> None:
        try:
            day = self._day.day()
        except Unreadable:
            day = None
        if day and day != self._day_read:
            with self._desk.database.reading() as db:
                self._meetings = [row for row in sessions_between(db, day, day) if row.id != self._own_id]
        self._day_read = day
        room_id = self._room.choice()
        plan = PlannedTime(_time_in(self._begins), _time_in(self._ends), self._case.mediator_id, room_id)
        self.day_meetings.show_day(day, self._meetings if day else [], plan)


class PlanSessionDialog(SessionDialog):
    """Plan the next meeting of a case; it suggests the next working day, 09:30 to 11:00, in a room that is free."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        with desk.database.reading() as db:
            case = case_details(db, case_id)
            day = working_days(db).next_working_day(desk.today())
            taken = {row.room_id for row in sessions_between(db, day, day) if _is_at_usual_time(row)}
        title = self.tr("Plan meeting {count}").format(count=_next_count(case))
        super().__init__(desk, case, title, self.tr("Plan the meeting"), parent)
        self.keep_input(desk, f"plan_session/{case_id}/{_next_count(case)}", case_id)
        rooms = [one for one, _name, is_online in self._rooms if not is_online]
        free = next((one for one in rooms if one not in taken), rooms[0] if rooms else None)
        self.begin_with(SessionDraft(day, USUAL_BEGIN, USUAL_END, room_id=free))

    def save(self) -> None:  # noqa: D102
        with self._desk.database.writing() as db:
            plan_session(db, self._case.id, self.draft(), by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)
        self._desk.schedule_changed.emit()


class MoveSessionDialog(SessionDialog):
    """Move a planned meeting to another time or room; from here it can also be cancelled."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        with desk.database.reading() as db:
            case = case_details(db, case_id)
        meeting = planned_meeting(case)
        super().__init__(
            desk, case, self.tr("Move meeting {count}").format(count=meeting.sequence), self.tr("Move it"), parent
        )
        self.keep_input(desk, f"move_session/{meeting.id}", case_id)
        self._own_id = meeting.id
        begins, ends = in_china(meeting.begins_at), in_china(meeting.ends_at)
        self._add_reason(begins, meeting)
        where = meeting.mode, meeting.room_id, meeting.place, meeting.is_public
        self.begin_with(SessionDraft(begins.date(), begins.time(), ends.time(), *where))

    def _add_reason(self, begins: datetime, meeting: SessionRow) -> None:
        planned = self.tr("Planned for {day}, {hours}").format(day=long_day(begins.date()), hours=hours(meeting))
        self.body.insertWidget(0, words(planned, "strong", wrap=True))
        self._reason = self.form.add("words", self.tr("Why it is moved"), QLineEdit(), span=2)
        self.cancel_meeting_button = button(
            self.tr("Cancel this meeting…"), self._on_cancel_meeting, look="link", icon="prohibit"
        )
        self.buttons.insertWidget(0, self.cancel_meeting_button)

    def save(self) -> None:  # noqa: D102
        draft = self.draft()
        reason = self._reason.text().strip()
        if not reason:
            raise Invalid([Problem("words", "required")])
        with self._desk.database.writing() as db:
            move_session(db, self._own_id or 0, draft, words=reason, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)
        self._desk.schedule_changed.emit()

    def _on_cancel_meeting(self) -> None:
        dialog = CancelSessionDialog(self._desk, self._case, planned_meeting(self._case), self)
        dialog.accepted.connect(self._close_unasked)
        dialog.open()

    def _close_unasked(self) -> None:
        self.done(0)


def _time_field() -> QTimeEdit:
    field = QTimeEdit()
    field.setDisplayFormat("HH:mm")
    field.setKeyboardTracking(False)
    return field


def _time_in(field: QTimeEdit) -> time:
    return time(field.time().hour(), field.time().minute())


def _next_count(case: CaseDetails) -> int:
    return max((meeting.sequence for meeting in case.sessions), default=0) + 1


def _is_at_usual_time(row: SessionRow) -> bool:
    begins, ends = in_china(row.begins_at).time(), in_china(row.ends_at).time()
    return begins < USUAL_END and ends > USUAL_BEGIN


def _minutes(at: time) -> int:
    return int(timedelta(hours=at.hour, minutes=at.minute).total_seconds() // 60)
