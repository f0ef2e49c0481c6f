"""The form of a meeting with its day beside it: what planning, moving and adjourning have in common."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTime, QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QTimeEdit, QVBoxLayout, QWidget

from mediator_desk.conventions.china_time import CHINA, in_china
from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.words import DueStep, SessionMode
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.clocks.deadlines import last_day, working_days
from mediator_desk.services.office.committee import active_rooms
from mediator_desk.services.office.office_hours import minutes_of, office_hours
from mediator_desk.services.sessions.clashes import Wish
from mediator_desk.services.sessions.scheduling import SessionDraft
from mediator_desk.services.sessions.suggesting import DaySight, WishSight, look_at_day, look_at_wish, suggest_session
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.clash_words import hours_words
from mediator_desk.views.fields import ChoiceField, DateField, SegmentField, Unreadable
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.sessions.day_meetings import DayMeetings
from mediator_desk.views.wording import choices

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

ROOM_MODES = (SessionMode.ON_SITE, SessionMode.ONLINE)
PLACE_MODES = (SessionMode.HOME_VISIT, SessionMode.ONLINE)
LOOKED_AT = frozenset({"day", "begins", "ends", "mode", "room_id"})


class SessionDialog(DeskDialog):
    """The form at the left, the day's other meetings and what is in the way at the right."""

    def __init__(self, desk: Desk, case: CaseDetails, title: str, act_word: str, parent: QWidget | None) -> None:
        super().__init__(title, act_word, parent, width=880)
        self._desk = desk
        self._case = case
        self._own_id: int | None = None
        self._agreed_day: date | None = None
        """A day off that was asked about before: the meeting stands there already."""
        self._sight: DaySight | None = None
        self._shows_meeting = True
        with desk.database.reading() as db:
            self._hours = office_hours(db)
            self._last_day = last_day(db, case.id, DueStep.MEDIATE)
            self._rooms = [(room.id, room.name, room.is_online) for room in active_rooms(db)]
        self._build()
        self.form.edited.connect(self._on_edited)
        self.day_meetings.free_time_chosen.connect(self._on_free_time)

    def _build(self) -> None:
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("xl"))
        self.form = Form(self, columns=2)
        self.add_fields()
        self._area = FittingArea(self.form)
        row.addWidget(self._area, 3)
        self.day_meetings = DayMeetings()
        self.beside = QVBoxLayout()
        """What stands beside the form: the day, and below it whom a change concerns."""
        self.beside.setSpacing(theme.current().px("m"))
        self.beside.addWidget(self.day_meetings, 1)
        row.addLayout(self.beside, 2)
        self.body.addLayout(row, 1)

    def add_fields(self) -> None:
        """Add the fields of a meeting; a subclass adds its own around them."""
        self._day = self.form.add("day", self.tr("Day"), DateField(), span=2)
        off = QCheckBox(self.tr("The meeting takes place although it is no working day"))
        self._on_day_off = self.form.add("on_day_off", "", off, span=2)
        self.form.show_field("on_day_off", is_shown=False)
        self._begins = self.form.add("begins", self.tr("Begins"), _time_field())
        self._ends = self.form.add("ends", self.tr("Ends"), _time_field())
        self._mode = self.form.add("mode", self.tr("How"), SegmentField(choices(SessionMode)), span=2)
        self._room = self.form.add("room_id", self.tr("Room"), ChoiceField(nothing=self.tr("No room")), span=2)
        self._place = self.form.add("place", self.tr("Address or link"), QLineEdit(), span=2)
        self.form.add("is_public", "", QCheckBox(self.tr("Public, because the parties want it")), span=2)

    def begin_with(self, draft: SessionDraft) -> None:
        """Show a draft; the field of the day has the focus."""
        self._begins_before = draft.begins or self._hours.day_from
        self._offer_rooms(draft.mode)
        self.form.fill(draft)
        self._on_edited("mode")
        self._day.setFocus()

    def suggestion(
        self, after: date, usual_room: int | None = None, mode: SessionMode = SessionMode.ON_SITE
    ) -> SessionDraft:
        """Return the first free time from the working day after this one on, in the usual room where that is free."""
        rooms = [one for one, _name, is_online in self._rooms if is_online == (mode is SessionMode.ONLINE)]
        rooms.sort(key=lambda one: one != usual_room)
        with self._desk.database.reading() as db:
            draft = suggest_session(
                db,
                self._case.id,
                self._case.mediator_id,
                working_days(db).next_working_day(after),
                hours=self._hours,
                room_ids=rooms,
                now=self._desk.now(),
            )
        return replace(draft, mode=mode, room_id=draft.room_id if mode in ROOM_MODES else None)

    def show_wanted(self, draft: SessionDraft) -> None:
        """Show another time or room as if a person had typed it here."""
        self._begins_before = draft.begins or self._begins_before
        self.form.show_draft(draft)
        if draft.ends:
            self._ends.setTime(QTime(draft.ends.hour, draft.ends.minute))

    def draft(self) -> SessionDraft:
        """Return what is typed. Raises Invalid with every problem that it has."""
        values = self.form.drafted(SessionDraft(None, None, None))
        values = replace(
            values,
            room_id=values.room_id if values.mode in ROOM_MODES else None,
            place=values.place if values.mode in PLACE_MODES else "",
            on_day_off=values.on_day_off and self._is_day_off(),
        )
        problems = values.problems()
        if values.day and values.day < self._desk.today():
            problems.append(Problem("day", "in_past"))
        if problems:
            raise Invalid(problems)
        return values

    def shows_meeting(self, *, is_shown: bool) -> None:
        """Show or hide everything that is of the meeting itself."""
        self._shows_meeting = is_shown
        for name in ("day", "begins", "ends", "mode", "is_public"):
            self.form.show_field(name, is_shown=is_shown)
        self.day_meetings.setVisible(is_shown)
        self._show_some()
        if not is_shown:
            QTimer.singleShot(0, self, self._take_less_room)

    def _take_less_room(self) -> None:
        self._area.setMinimumHeight(self._area.heightForWidth(self._area.width()))
        if (column := self.layout()) is not None:
            column.activate()
            self.resize(self.width(), column.totalHeightForWidth(self.width()))

    def _on_edited(self, name: str) -> None:
        if name == "mode":
            self._offer_rooms(self._mode.choice())
        if name == "begins":
            self._move_end()
        if name in LOOKED_AT:
            self._look()

    def _show_some(self) -> None:
        """Show what only some meetings have: a room, a place, a day off."""
        mode, is_shown = self._mode.choice(), self._shows_meeting
        link = self.tr("Link or number of the online meeting")
        self._place.setPlaceholderText(link if mode is SessionMode.ONLINE else self.tr("Where the visit goes"))
        self.form.show_field("room_id", is_shown=is_shown and mode in ROOM_MODES)
        self.form.show_field("place", is_shown=is_shown and mode in PLACE_MODES)
        self.form.show_field("on_day_off", is_shown=is_shown and self._is_day_off())

    def _offer_rooms(self, mode: SessionMode) -> None:
        is_online = mode is SessionMode.ONLINE
        self._room.offer([(one, name) for one, name, online in self._rooms if online == is_online])

    def _move_end(self) -> None:
        """Let the meeting keep its length when its beginning moves."""
        begins, ends = _time_in(self._begins), _time_in(self._ends)
        minutes = minutes_of(ends) - minutes_of(self._begins_before) + minutes_of(begins)
        self._begins_before = begins
        if minutes_of(begins) < minutes < 24 * 60:
            self._ends.setTime(QTime(minutes // 60, minutes % 60))

    def _look(self) -> None:
        """Show the day, what is in the way, and what is unusual about the time."""
        day = self._typed_day()
        with self._desk.database.reading() as db:
            if day is None or self._sight is None or self._sight.day != day:
                self._sight = look_at_day(db, day, without=self._own_id) if day else None
            wish = self._wish(day) if day else None
            found = look_at_wish(db, wish, self._hours, now=self._desk.now()) if wish else WishSight()
        self.day_meetings.show_day(self._sight, found)
        self._show_some()
        self.form.warn("day", self._day_finding(day) if day else "")
        self.form.warn("begins", self._hours_finding(wish) if wish else "")

    def _typed_day(self) -> date | None:
        try:
            day = self._day.day()
        except Unreadable:
            return None
        return day if day and not SessionDraft(day, None, None).year_problems() else None

    def _wish(self, day: date) -> Wish | None:
        begins, ends = _time_in(self._begins), _time_in(self._ends)
        if ends <= begins:
            return None
        begins_at, ends_at = (datetime.combine(day, at, CHINA) for at in (begins, ends))
        room_id = self._room.choice() if self._mode.choice() in ROOM_MODES else None
        return Wish(self._case.id, self._case.mediator_id, room_id, begins_at, ends_at, without=self._own_id)

    def _is_day_off(self) -> bool:
        sight = self._sight
        return sight is not None and not sight.is_worked and sight.day != self._agreed_day

    def _day_finding(self, day: date) -> str:
        if day < self._desk.today():
            return self.tr("This day is over already.")
        if self._last_day and day > self._last_day:
            return self.tr("After the last day of the mediation, {day}").format(day=self._last_day.isoformat())
        return ""

    def _hours_finding(self, wish: Wish) -> str:
        if self._hours.holds(wish.begins_at, wish.ends_at):
            return ""
        return self.tr("Outside office hours ({hours})").format(hours=hours_words(self._hours))

    def _on_free_time(self, begins_at: datetime) -> None:
        at = in_china(begins_at)
        length = minutes_of(_time_in(self._ends)) - minutes_of(_time_in(self._begins))
        self._begins.setTime(QTime(at.hour, at.minute))
        ends = minutes_of(at.time()) + length
        self._ends.setTime(QTime(ends // 60, ends % 60))
        self._day.show_day(at.date())
        self._begins.setFocus()


def _time_field() -> QTimeEdit:
    field = QTimeEdit()
    field.setDisplayFormat("HH:mm")
    field.setKeyboardTracking(False)
    return field


def _time_in(field: QTimeEdit) -> time:
    return time(field.time().hour(), field.time().minute())
