"""The calendar of meetings: day, week, month or list, what waits beside it, and everything that is done there."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.conventions.china_time import china_day
from mediator_desk.services.sessions.calendar import CalendarRow, calendar_row, room_use
from mediator_desk.services.sessions.people import people_of
from mediator_desk.services.sessions.waiting import waiting_to_plan
from mediator_desk.views import theme
from mediator_desk.views.date_words import long_day
from mediator_desk.views.messages import Banner, shown
from mediator_desk.views.parts import Card
from mediator_desk.views.schedule.acts import ScheduleActs, ScheduleOpeners
from mediator_desk.views.schedule.canvas import ScheduleCanvas
from mediator_desk.views.schedule.checking import PlaceChecker
from mediator_desk.views.schedule.header import MEDIATORS, ROOMS, ScheduleHeader
from mediator_desk.views.schedule.meeting_acts import acts_of_meeting
from mediator_desk.views.schedule.meeting_card import MeetingAct, MeetingCard
from mediator_desk.views.schedule.meeting_list import MeetingList
from mediator_desk.views.schedule.month import MonthGrid
from mediator_desk.views.schedule.reading import Reading, read_schedule
from mediator_desk.views.schedule.spans import View, beside, count_words, days_drawn, days_of, range_words
from mediator_desk.views.schedule.waiting_panel import WIDTH, WaitingPanel
from mediator_desk.views.shortcuts import shortcut

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from mediator_desk.desk import Desk

MOST_WAITING = 100
MINUTE_MS = 60_000


class ScheduleView(QWidget):
    """The place of the calendar. It keeps a day around which everything is shown."""

    def __init__(self, desk: Desk, openers: ScheduleOpeners, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._openers = desk, openers
        self.view = View(desk.settings.schedule_view)
        self.day = desk.today()
        self.reading = Reading()
        self._is_stale = True
        self._build()
        self._connect()
        self.header.show_choices(self.view, desk.settings.schedule_lanes)

    # What others call

    def take_focus(self) -> None:
        """Give the keyboard to what shows the days."""
        self._read_if_stale()
        shown_part = self._stack.currentWidget()
        (self.list.take_focus if shown_part is self.list else self._front().setFocus)()

    def show_id(self, session_id: int) -> None:
        """Show a meeting on its day and choose it."""
        with self._desk.database.reading() as db:
            row = calendar_row(db, session_id)
        if row is None:
            return
        if self.view in (View.MONTH, View.LIST):
            self.show_view(View.WEEK)
        self.show_day(china_day(row.begins_at))
        self.canvas.select(session_id)

    def show_day(self, day: date) -> None:
        """Show the days around another day; what was said about these is said no more."""
        self.banner.clear()
        self.day = day
        self.reload()

    def show_view(self, view: View) -> None:
        """Show day, week, month or list; it is remembered."""
        self.view = view
        self._desk.settings.schedule_view = view.value
        self.header.show_choices(view, self.lanes)
        had_keyboard = self._stack.isAncestorOf(self.window().focusWidget() or self)
        if had_keyboard:
            self.setFocus()  # else Qt would hand it to the list of cases on the way, which would choose its first row
        self.reload()
        if had_keyboard:
            self.take_focus()

    def show_lanes(self, lanes: str) -> None:
        """Show rooms or mediators as lanes; it is remembered."""
        self._desk.settings.schedule_lanes = lanes
        self.header.show_choices(self.view, lanes)
        self._show()

    @property
    def lanes(self) -> str:
        """What the lanes are: ROOMS or MEDIATORS."""
        return self._desk.settings.schedule_lanes

    @property
    def by_mediator(self) -> bool:
        """Tell whether mediators are the lanes."""
        return self.lanes == MEDIATORS

    @property
    def day_at_hand(self) -> date:
        """The day of what is chosen in the calendar, else that around which it is shown: papers are for this day."""
        if self.view in (View.DAY, View.WEEK):
            row, span = self.reading.rows.get(self.canvas.selected_id), self.canvas.cursor_span
            if row is not None:
                return china_day(row.begins_at)
            if span is not None:
                return span.day
        return self.day

    def step(self, steps: int) -> None:
        """Go on (1) or back (-1) by what is shown."""
        self.show_day(beside(self.view, self.day, steps))

    def go_to_today(self) -> None:
        """Show the days around today."""
        self.show_day(self._desk.today())

    def plan(self) -> None:
        """Plan a meeting: for the free time at which one stands, else for the first that is free."""
        span = self.canvas.cursor_span if self.view in (View.DAY, View.WEEK) else None
        if span is None:
            self.acts.choose_case()
        else:
            self._on_new(span.lane_id, span.begins_at, span.ends_at)

    def reload(self) -> None:
        """Read again what is shown; what is chosen and the place stay where they are still there."""
        self._is_stale = False
        first, last = days_drawn(self.view, self.day)
        self.reading = read_schedule(self._desk, first, last, has_rows=self.view is not View.LIST)
        self.checker.forget()
        self._show()
        self._show_waiting()

    # Building

    def _build(self) -> None:
        px = theme.current().px
        page = QVBoxLayout(self)
        page.setContentsMargins(px("xl"), px("l"), px("xl"), px("l"))
        page.setSpacing(px("m"))
        self.header = ScheduleHeader(self._openers.papers, lambda: long_day(self.day_at_hand), self)
        page.addWidget(self.header)
        self.banner = Banner(self)
        row = QHBoxLayout()
        row.setSpacing(px("l"))
        self._stack = QStackedWidget(self)
        self.canvas, self.month = ScheduleCanvas(parent=self), MonthGrid(self)
        self.list = MeetingList(self._desk, self)
        for part in (self.canvas, self.month):
            self._stack.addWidget(_on_card(part))
        self._stack.addWidget(self.list)
        row.addWidget(self._stack, 1)
        self.waiting = WaitingPanel(self)
        row.addWidget(self.waiting)
        page.addLayout(row, 1)
        page.addWidget(self.banner)  # below: what was put down stays under the hand when it is said
        self.acts = ScheduleActs(self._desk, self._openers, self.banner, lambda: self.reading, self)
        self.checker = PlaceChecker(self._desk, lambda: self.reading, lambda: self.by_mediator)
        self.canvas.set_checker(self.checker)
        self.month.carrier.checker = self.checker

    def _connect(self) -> None:
        self._connect_header()
        self.canvas.meeting_opened.connect(self.open_meeting)
        self.canvas.move_asked.connect(self._on_move)
        self.canvas.new_asked.connect(self._on_new)
        self.canvas.waiting_dropped.connect(self._on_dropped)
        self.canvas.menu_asked.connect(self._on_menu)
        self.month.day_opened.connect(self._on_day_opened)
        self.month.day_wanted.connect(self._on_day_wanted)
        self.month.meeting_opened.connect(self.open_meeting)
        self.month.move_asked.connect(self._on_day_moved)
        self.month.new_asked.connect(self.acts.plan_on)
        self.month.waiting_dropped.connect(lambda case_id, day: self.acts.plan_on(day, case_id))
        self.list.meeting_opened.connect(self.open_meeting)
        self.waiting.plan_wanted.connect(self.acts.plan)
        self.waiting.case_wanted.connect(self._desk.case_wanted)
        self.acts.done.connect(self._on_done)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read_if_stale)
        for changed in (
            self._desk.case_changed,
            self._desk.cases_changed,
            self._desk.schedule_changed,
            self._desk.committee_changed,
            self._desk.actor_changed,
        ):
            changed.connect(self._on_changed)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(lambda: self.canvas.set_now(self._desk.now()))
        self._minute.start()

    def _connect_header(self) -> None:
        header = self.header
        header.stepped.connect(self.step)
        header.today_wanted.connect(self.go_to_today)
        header.view_chosen.connect(lambda: self.show_view(header.views.choice()))
        header.lanes_chosen.connect(lambda: self.show_lanes(header.lanes.choice()))
        header.new_wanted.connect(self.plan)
        shortcut("Alt+Left", self, partial(self.step, -1))
        shortcut("Alt+Right", self, partial(self.step, 1))
        shortcut("Alt+Home", self, self.go_to_today)
        shortcut("Alt+R", self, lambda: self.show_lanes(ROOMS if self.by_mediator else MEDIATORS))
        for number, view in enumerate(View, 1):
            shortcut(f"Alt+{number}", self, partial(self.show_view, view))
        shortcut("Ctrl+Shift+N", self, self.plan)

    # Showing

    def _front(self) -> QWidget:
        return {View.MONTH: self.month, View.LIST: self.list}.get(self.view, self.canvas)

    def _show(self) -> None:
        reading, now = self.reading, self._desk.now()
        self.header.show_range(
            range_words(self.view, self.day, self._desk.today()),
            count_words(self.view, self.day, reading.days),
            self.view,
        )
        self.waiting.setVisible(self.view is not View.LIST)  # a list takes the room
        self._stack.setCurrentIndex({View.MONTH: 1, View.LIST: 2}.get(self.view, 0))
        if self.view is View.MONTH:
            blocks = reading.blocks(by_mediator=False)
            self.month.show_month(self.day, reading.days, blocks, self._desk.today(), self.day)
        elif self.view is View.LIST:
            self.list.show_days(*days_of(self.view, self.day), reading)
        else:
            self.canvas.set_now(now)
            lanes = reading.lanes(by_mediator=self.by_mediator)
            blocks = reading.blocks(by_mediator=self.by_mediator)
            self.canvas.show_calendar(reading.days, lanes, blocks, reading.hours)

    def _show_waiting(self) -> None:
        today = self._desk.today()
        with self._desk.database.reading() as db:
            waiting = waiting_to_plan(db, today, limit=MOST_WAITING)
        self.waiting.show_waiting(waiting, today, self.reading.hours.usual_minutes)
        first, last = days_of(self.view, self.day)
        rows = [row for row in self.reading.rows.values() if first <= china_day(row.begins_at) <= last]
        titles = {
            View.DAY: self.tr("Rooms on this day"),
            View.WEEK: self.tr("Rooms in this week"),
        }
        self.waiting.show_use(titles.get(self.view, self.tr("Rooms in this month")), room_use(rows))

    # What is worked

    def open_meeting(self, session_id: int) -> MeetingCard | None:
        """Show one meeting with what can be done with it; None where it is gone meanwhile."""
        with self._desk.database.reading() as db:
            row, people = calendar_row(db, session_id), people_of(db, session_id)
        if row is None:
            self.reload()
            return None
        return shown(MeetingCard(self._desk, row, people, self.acts_of(row), self))

    def acts_of(self, row: CalendarRow) -> list[MeetingAct]:
        """Return what can be done with a meeting, the usual act first."""
        return acts_of_meeting(row, self._openers, self.acts.open, self._desk)

    def _on_move(self, session_id: int, lane_id: int, begins_at: datetime, ends_at: datetime) -> None:
        row = self.reading.rows.get(session_id)
        if row is not None:
            self.acts.move(row, row.room_id if self.by_mediator else lane_id or None, begins_at, ends_at)

    def _on_day_moved(self, session_id: int, day: date) -> None:
        """Move a meeting to another day; its hour and its room stay."""
        row = self.reading.rows.get(session_id)
        if row is not None:
            later = day - china_day(row.begins_at)
            self.acts.move(row, row.room_id, row.begins_at + later, row.ends_at + later)

    def _on_new(self, lane_id: int, begins_at: datetime, ends_at: datetime) -> None:
        if self.by_mediator:
            self.acts.plan_at(begins_at, ends_at, None, lane_id)
        else:
            self.acts.plan_at(begins_at, ends_at, lane_id, None)

    def _on_dropped(self, case_id: int, lane_id: int, begins_at: datetime, ends_at: datetime) -> None:
        self.acts.drop_case(case_id, None if self.by_mediator else lane_id, begins_at, ends_at)

    def _on_menu(self, session_id: int, place: QPoint) -> None:
        row = self.reading.rows.get(session_id)
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if row is None:
            menu.addAction(self.tr("Plan a meeting here…"), self.plan)
        else:
            menu.addAction(self.tr("Look at it"), partial(self.open_meeting, session_id))
            for act in self.acts_of(row):
                menu.addAction(act.word, act.do)
        menu.popup(place)

    def _on_done(self, session_id: int) -> None:
        """What was put somewhere is chosen there, in sight and under the keyboard: the next key is about it."""
        self.reload()
        self.canvas.select(session_id)
        self._front().setFocus()

    def _on_day_opened(self, day: date) -> None:
        self.day = day
        self.show_view(View.DAY)

    def _on_day_wanted(self, day: date) -> None:
        self.show_day(day)

    # News

    def _on_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._soon.start()

    def _read_if_stale(self) -> None:
        if self._is_stale:
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self._read_if_stale()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.waiting.setFixedWidth(min(theme.current().px(WIDTH), self.width() // 3))


def _on_card(part: QWidget) -> Card:
    """Put what paints itself on a card: its corners stay round."""
    card = Card(padding=0)
    card.body.setContentsMargins(0, theme.current().px(2), 0, theme.current().px("s"))
    card.body.addWidget(part)
    card.setFocusProxy(part)
    return card
