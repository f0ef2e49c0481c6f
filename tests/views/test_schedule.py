"""The place of the calendar: what it shows, how it follows, and what comes of carrying and choosing."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from mediator_desk import i18n
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.session_words import AttendanceAnswer, SessionRole
from mediator_desk.models.words import SessionMode, SessionState
from mediator_desk.services.mediators import roster
from mediator_desk.services.sessions import calendar, people, scheduling
from mediator_desk.views.date_words import long_day
from mediator_desk.views.messages import Decision
from mediator_desk.views.schedule.acts import ScheduleOpeners
from mediator_desk.views.schedule.blocks import NO_LANE, WAITING_CASE, WaitingCase, instant_of, waiting_bytes
from mediator_desk.views.schedule.carried_paint import bubble_words
from mediator_desk.views.schedule.choose_case import ChooseCaseDialog
from mediator_desk.views.schedule.dragging import Carried, Span, bring
from mediator_desk.views.schedule.meeting_card import MeetingCard
from mediator_desk.views.schedule.month_paint import rest_words
from mediator_desk.views.schedule.move_reason import MoveReasonDialog
from mediator_desk.views.schedule.schedule_view import ScheduleView
from mediator_desk.views.schedule.spans import View, beside, days_drawn, days_of, range_words
from tests.services.conftest import TODAY
from tests.views.agreements_at_hand import details
from tests.views.cases_at_hand import open_dialog

FRIDAY, SATURDAY, SUNDAY = date(2026, 10, 9), date(2026, 10, 10), date(2026, 10, 11)
"""The day after today, a make-up working day, and a day of rest."""


class Opened:
    """What the place asked other screens for."""

    def __init__(self) -> None:
        self.calls = []

    def note(self, kind):
        return lambda thing_id, _parent, **named: self.calls.append((kind, thing_id, *named.values()))

    def openers(self, **more) -> ScheduleOpeners:
        kinds = ("plan", "move", "cancel", "adjourn", "record")
        given = {kind: self.note(kind) for kind in kinds} | {"undo": lambda: self.calls.append(("undo",))}
        return ScheduleOpeners(**given | more)


@pytest.fixture(autouse=True)
def _in_english(speak):
    speak(i18n.ENGLISH)


@pytest.fixture
def opened():
    return Opened()


@pytest.fixture
def screen(qtbot, desk, office, opened):
    """Give the place on the screen, as it is first shown: this week, by rooms."""
    made = ScheduleView(desk, opened.openers())
    qtbot.addWidget(made)
    made.resize(1294, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.take_focus()
    return made


def settle(screen, qtbot):
    """Let the news arrive."""
    qtbot.waitUntil(lambda: not screen._soon.isActive() and screen._desk.jobs.is_idle)
    for _turn in range(3):
        QApplication.processEvents()


def plan(office, day=FRIDAY, begins=9, room=0, mediator=0, number=1):
    case_id = office.in_mediation(mediator, name=f"申请人{number}", identity_number="")
    draft = scheduling.SessionDraft(day, time(begins), time(begins + 1), room_id=office.room_ids[room])
    return case_id, office.do(scheduling.plan_session, case_id, draft).id


def at(day, hour, minutes=0):
    return instant_of(day, hour * 60 + minutes)


def meeting(office, session_id) -> MediationSession:
    with office.database.reading() as db:
        return db.get_one(MediationSession, session_id)


# What is shown


def test_the_week_of_today_is_shown_first_with_its_meetings(screen, office, desk, qtbot):
    _case, session_id = plan(office)
    desk.schedule_changed.emit()
    settle(screen, qtbot)
    assert screen.view is View.WEEK
    assert screen.canvas.select(session_id)
    assert "41" in screen.header.count.text()


@pytest.mark.parametrize(
    ("view", "first", "last"),
    [
        (View.DAY, TODAY, TODAY),
        (View.WEEK, date(2026, 10, 5), SUNDAY),
        (View.MONTH, date(2026, 10, 1), date(2026, 10, 31)),
        (View.LIST, date(2026, 10, 1), date(2026, 10, 31)),
    ],
)
def test_each_view_has_its_days(view, first, last):
    assert days_of(view, TODAY) == (first, last)
    begins, ends = days_drawn(view, TODAY)
    assert begins <= first <= last <= ends
    if view is View.MONTH:
        assert (begins.weekday(), ends.weekday()) == (0, 6)


def test_a_month_goes_on_to_the_last_day_of_a_shorter_one_and_stops_at_the_ends_of_the_calendar():
    assert beside(View.MONTH, date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert beside(View.WEEK, date(2100, 12, 30), 1) == date(2100, 12, 31)
    assert beside(View.MONTH, date(2013, 1, 5), -1) == date(2013, 1, 1)


def test_the_range_says_which_days_and_the_year_where_it_is_another_one():
    assert range_words(View.WEEK, TODAY, TODAY) == "5 Oct — 11 Oct"
    assert range_words(View.WEEK, date(2025, 12, 1), TODAY) == "1 Dec — 7 Dec 2025"
    assert range_words(View.MONTH, TODAY, TODAY) == "October 2026"


def test_the_last_view_and_lanes_are_there_the_next_time(screen, desk, opened, qtbot):
    screen.show_lanes("mediators")
    screen.show_view(View.MONTH)
    again = ScheduleView(desk, opened.openers())
    qtbot.addWidget(again)
    assert (again.view, again.by_mediator) == (View.MONTH, True)


def test_keys_go_on_and_back_to_today_and_change_the_view(screen, qtbot):
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(screen.canvas, Qt.Key.Key_Right, alt)
    assert screen.day == TODAY + timedelta(days=7)
    qtbot.keyClick(screen.canvas, Qt.Key.Key_Home, alt)
    assert screen.day == TODAY
    qtbot.keyClick(screen.canvas, Qt.Key.Key_3, alt)
    assert screen.view is View.MONTH
    assert screen.month.hasFocus()
    qtbot.keyClick(screen.month, Qt.Key.Key_2, alt)
    qtbot.keyClick(screen.canvas, Qt.Key.Key_R, alt)
    assert screen.by_mediator


def test_an_absence_is_a_shaded_lane_with_its_reason(screen, office, desk, qtbot):
    draft = roster.AbsenceDraft(FRIDAY, FRIDAY, "培训")
    with desk.database.writing() as db:
        roster.save_absence(db, office.mediator_ids[0], None, draft, by=desk.actor, now=desk.now())
    desk.committee_changed.emit()
    settle(screen, qtbot)
    (closed,) = screen.reading.lanes(by_mediator=True)[0].closed
    assert "培训" in closed.words
    assert screen.reading.lanes(by_mediator=False)[0].closed == ()


def test_news_of_a_case_keep_the_chosen_meeting_and_the_place(screen, office, desk, qtbot):
    plan(office, number=1)
    _case, chosen = plan(office, SATURDAY, number=2)
    desk.schedule_changed.emit()
    settle(screen, qtbot)
    screen.canvas.select(chosen)
    bar = screen.canvas.verticalScrollBar()
    bar.setValue(bar.maximum())
    place = bar.value()
    case_id, _more = plan(office, FRIDAY, 14, number=3)
    desk.case_changed.emit(case_id)
    settle(screen, qtbot)
    assert len(screen.reading.rows) == 3
    assert (screen.canvas.selected_id, bar.value()) == (chosen, place)


def test_what_changed_while_the_place_was_out_of_sight_is_there_when_it_is_shown(screen, office, desk, qtbot):
    screen.hide()
    plan(office)
    desk.schedule_changed.emit()
    QApplication.processEvents()
    assert screen.reading.rows == {}
    screen.show()
    settle(screen, qtbot)
    assert len(screen.reading.rows) == 1


def test_a_meeting_is_shown_on_its_day_where_a_case_leads_to_it(screen, office):
    screen.show_view(View.LIST)
    _case, session_id = plan(office, date(2026, 11, 18))
    screen.show_id(session_id)
    assert (screen.view, screen.day) == (View.WEEK, date(2026, 11, 18))
    assert screen.canvas.selected_id == session_id
    screen.show_id(999)  # gone meanwhile: nothing happens


def test_the_list_is_filtered_by_room_mediator_and_state(screen, office, desk, qtbot):
    _case, first = plan(office, FRIDAY, 9, 0, 0, number=1)
    _case, second = plan(office, FRIDAY, 9, 1, 1, number=2)
    office.do(scheduling.cancel_session, first, words="住院")
    screen.show_view(View.LIST)
    settle(screen, qtbot)
    shown = lambda: [screen.list.model.id_at(n) for n in range(screen.list.model.rowCount())]  # noqa: E731
    assert shown() == [second]
    for field, value, found in (
        (screen.list.state, SessionState.CANCELLED, [first]),
        (screen.list.state, None, [second]),
        (screen.list.room, office.room_ids[0], []),
        (screen.list.room, office.room_ids[1], [second]),
        (screen.list.mediator, office.mediator_ids[0], []),
    ):
        field.choose(value)
        field.activated.emit(0)
        settle(screen, qtbot)
        assert shown() == found


def test_a_header_sorts_the_list(screen, office, qtbot):
    _case, first = plan(office, FRIDAY, 9, 0, 0, number=2)
    _case, second = plan(office, FRIDAY, 14, 0, 0, number=1)
    screen.show_view(View.LIST)
    settle(screen, qtbot)
    screen.list.table.sort_requested.emit("applicant", False)
    settle(screen, qtbot)
    assert [screen.list.model.id_at(n) for n in range(2)] == [second, first]


# The month


def test_the_month_is_walked_by_keys_and_opens_a_day(screen, qtbot):
    screen.show_view(View.MONTH)
    qtbot.keyClick(screen.month, Qt.Key.Key_Down)
    assert screen.month.chosen == TODAY + timedelta(days=7)
    qtbot.keyClick(screen.month, Qt.Key.Key_Return)
    assert (screen.view, screen.day) == (View.DAY, TODAY + timedelta(days=7))


def test_the_arrows_lead_into_the_next_month(screen, qtbot):
    screen.show_view(View.MONTH)
    for _week in range(4):
        qtbot.keyClick(screen.month, Qt.Key.Key_Down)
    assert screen.month.chosen == TODAY + timedelta(days=28)
    assert screen.day.month == 11


def test_a_meeting_in_the_month_opens_by_a_double_click(screen, office, desk, qtbot):
    _case, session_id = plan(office)
    screen.show_view(View.MONTH)
    number = next(n for n, one in enumerate(screen.month.days) if one.day == FRIDAY)
    rect = screen.month.rect_of(number)
    with qtbot.waitSignal(screen.month.meeting_opened) as asked:
        qtbot.mouseDClick(
            screen.month,
            Qt.MouseButton.LeftButton,
            pos=QPoint(rect.left() + 20, rect.top() + screen.month.painter._top + 4),
        )
    assert asked.args == [session_id]
    open_dialog(MeetingCard).reject()


def test_a_waiting_case_dropped_on_a_day_of_the_month_is_planned_there(screen, office, opened, desk):
    case_id = office.in_mediation()
    screen.show_view(View.MONTH)
    drop(screen.month, WaitingCase(case_id, "谢家豪", "粤安人寿"), FRIDAY)
    (call,) = opened.calls
    assert call[:2] == ("plan", case_id)
    assert (call[2].day, call[2].begins, call[2].room_id) == (FRIDAY, time(9), office.room_ids[0])


def test_nothing_is_dropped_on_a_day_of_rest_or_on_a_day_that_is_over(screen, office, opened):
    screen.show_view(View.MONTH)
    for day in (SUNDAY, TODAY - timedelta(days=1)):
        drop(screen.month, WaitingCase(1, "谢家豪", "粤安人寿"), day)
    assert opened.calls == []


def drop(month, waiting, day):
    mime = QMimeData()
    mime.setData(WAITING_CASE, waiting_bytes(waiting))
    number = next(n for n, one in enumerate(month.days) if one.day == day)
    place = QPointF(month.rect_of(number).center())
    asked = Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    month.dragMoveEvent(QDragMoveEvent(place.toPoint(), *asked))
    month.dropEvent(QDropEvent(place, *asked))


# What waits


def test_waiting_cases_stand_beside_and_enter_plans_the_chosen_one(screen, office, desk, opened, qtbot):
    case_id = office.in_mediation()
    desk.case_changed.emit(case_id)
    settle(screen, qtbot)
    assert screen.waiting.count.text() == "1"
    screen.waiting.list.setFocus()
    screen.waiting.list.choose(case_id)
    qtbot.keyClick(screen.waiting.list, Qt.Key.Key_Return)
    assert opened.calls == [("plan", case_id, None)]


def test_a_case_that_cannot_be_planned_says_why_and_leads_to_itself(screen, office, desk, opened, qtbot):
    case_id = office.accept()
    desk.case_changed.emit(case_id)
    settle(screen, qtbot)
    index = screen.waiting.list.model().index(0, 0)
    assert "Appoint a mediator first" in index.data()
    assert not screen.waiting.list.model().flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    screen.waiting.list.choose(case_id)
    with qtbot.waitSignal(desk.case_wanted) as asked:
        qtbot.keyClick(screen.waiting.list, Qt.Key.Key_Return)
    assert asked.args == [case_id]
    assert opened.calls == []


def test_the_use_of_the_rooms_is_counted(screen, office, desk, qtbot):
    plan(office, FRIDAY, 9, number=1)
    plan(office, FRIDAY, 14, number=2)
    desk.schedule_changed.emit()
    settle(screen, qtbot)
    told = [label.text() for label in screen.waiting.findChildren(type(screen.header.count)) if label.isVisible()]
    assert "2 in 2.0 h" in told


# Carried


def test_a_dropped_case_is_planned_there_and_can_be_taken_back(screen, office, opened, desk, qtbot):
    case_id = office.in_mediation()
    screen.waiting.list.setFocus()
    screen.canvas.waiting_dropped.emit(case_id, office.room_ids[0], at(FRIDAY, 10), at(FRIDAY, 11, 30))
    assert screen.focusWidget() is screen.canvas, "the next key is about what was put down"
    settle(screen, qtbot)
    (row,) = screen.reading.rows.values()
    assert (row.case_id, row.room_id, row.begins_at) == (case_id, office.room_ids[0], at(FRIDAY, 10))
    assert "谢家豪" in screen.banner.text
    click(screen.banner, "Undo")
    assert opened.calls == [("undo",)]


def test_a_case_dropped_in_a_room_online_meets_online(screen, office, desk, qtbot):
    with desk.database.writing() as db:
        from mediator_desk.services.office import committee

        online = committee.add_room(db, "线上调解室", is_online=True, by=desk.actor, now=desk.now()).id
    desk.committee_changed.emit()
    settle(screen, qtbot)
    case_id = office.in_mediation()
    screen.canvas.waiting_dropped.emit(case_id, online, at(FRIDAY, 10), at(FRIDAY, 11))
    settle(screen, qtbot)
    assert next(iter(screen.reading.rows.values())).mode is SessionMode.ONLINE


def test_a_case_dropped_where_there_is_no_room_is_asked_about_in_the_form(screen, office, opened):
    case_id = office.in_mediation()
    screen.canvas.waiting_dropped.emit(case_id, NO_LANE, at(FRIDAY, 10), at(FRIDAY, 11))
    ((kind, asked, wanted),) = opened.calls
    assert (kind, asked, wanted.mode) == ("plan", case_id, SessionMode.TELEPHONE)


def test_a_meeting_nobody_was_told_of_is_moved_at_once(screen, office, desk, qtbot):
    _case, session_id = plan(office)
    desk.schedule_changed.emit()
    settle(screen, qtbot)
    screen.canvas.move_asked.emit(session_id, office.room_ids[1], at(SATURDAY, 14), at(SATURDAY, 15))
    settle(screen, qtbot)
    moved = meeting(office, session_id)
    assert (moved.begins_at, moved.room_id) == (at(SATURDAY, 14), office.room_ids[1])
    assert screen.canvas.selected_id == session_id


def test_where_somebody_has_answered_the_reason_is_asked_first(screen, office, desk, qtbot):
    _case, session_id = plan(office)
    with office.database.reading() as db:
        party = next(one for one in people.people_of(db, session_id) if one.role is SessionRole.PARTY)
    office.do(people.answer, party.id, AttendanceAnswer.COMES)
    desk.schedule_changed.emit()
    settle(screen, qtbot)
    screen.canvas.move_asked.emit(session_id, office.room_ids[0], at(FRIDAY, 14), at(FRIDAY, 15))
    dialog = open_dialog(MoveReasonDialog)
    dialog.act()
    assert meeting(office, session_id).begins_at == at(FRIDAY, 9), "without a reason nothing moves"
    dialog.form.field("words").setText("申请人就医")
    dialog.act()
    assert meeting(office, session_id).begins_at == at(FRIDAY, 14)
    settle(screen, qtbot)
    assert screen.reading.rows[session_id].waits == 2, "who had answered is asked again"


def test_what_is_refused_goes_back_and_says_who_and_when(screen, office, desk, qtbot):
    _case, session_id = plan(office, FRIDAY, 9, 0, 0, number=1)
    plan(office, FRIDAY, 14, 0, 1, number=2)
    desk.schedule_changed.emit()
    settle(screen, qtbot)
    screen.canvas.move_asked.emit(session_id, office.room_ids[0], at(FRIDAY, 14), at(FRIDAY, 15))
    assert "申请人2" in screen.banner.text
    assert meeting(office, session_id).begins_at == at(FRIDAY, 9)


@pytest.mark.parametrize("is_meant", [True, False])
def test_a_day_off_is_asked_about(screen, office, desk, qtbot, is_meant):
    _case, session_id = plan(office)
    desk.schedule_changed.emit()
    settle(screen, qtbot)
    answer(qtbot, is_meant)
    screen.canvas.move_asked.emit(session_id, office.room_ids[0], at(SUNDAY, 9), at(SUNDAY, 10))
    moved_to = at(SUNDAY, 9) if is_meant else at(FRIDAY, 9)
    assert meeting(office, session_id).begins_at == moved_to


def answer(qtbot, is_meant):
    """Answer the question that comes up next."""
    from PySide6.QtCore import QTimer

    def press():
        dialog = open_dialog(Decision)
        (dialog.act_button if is_meant else dialog.cancel_button).click()

    QTimer.singleShot(0, press)


def test_a_meeting_of_a_mediator_keeps_its_room_when_it_is_moved_by_mediators(screen, office, desk, qtbot):
    _case, session_id = plan(office, FRIDAY, 9, 1)
    desk.schedule_changed.emit()
    settle(screen, qtbot)
    screen.show_lanes("mediators")
    screen.canvas.move_asked.emit(session_id, office.mediator_ids[0], at(FRIDAY, 15), at(FRIDAY, 16))
    assert meeting(office, session_id).room_id == office.room_ids[1]


# New ones


def test_time_taken_for_a_new_meeting_asks_for_which_case(screen, office, opened, qtbot):
    first, second = (office.in_mediation(name=f"申请人{n}", identity_number="") for n in (1, 2))
    screen.canvas.new_asked.emit(office.room_ids[1], at(FRIDAY, 10), at(FRIDAY, 11))
    dialog = open_dialog(ChooseCaseDialog)
    assert dialog.list.chosen_id() == first
    dialog.search.setText("申请人2")
    assert dialog.list.chosen_id() == second
    dialog.act()
    ((kind, case_id, wanted),) = opened.calls
    assert (kind, case_id) == ("plan", second)
    assert (wanted.day, wanted.begins, wanted.ends, wanted.room_id) == (FRIDAY, time(10), time(11), office.room_ids[1])


def test_in_the_lane_of_a_mediator_his_cases_are_offered(screen, office, opened):
    mine, _other = office.in_mediation(0, name="甲"), office.in_mediation(1, name="乙", identity_number="")
    screen.show_lanes("mediators")
    screen.canvas.new_asked.emit(office.mediator_ids[0], at(FRIDAY, 10), at(FRIDAY, 11))
    dialog = open_dialog(ChooseCaseDialog)
    assert [row.case_id for row in dialog.list.model().rows] == [mine]
    dialog.act()
    assert opened.calls[0][2].room_id == office.room_ids[0], "the first room that is free"


def test_without_a_case_nothing_is_planned(screen, opened):
    screen.plan()
    dialog = open_dialog(ChooseCaseDialog)
    dialog.act()
    assert dialog.isVisible()
    assert dialog.banner.text
    dialog.reject()
    assert opened.calls == []


# What hinders


def test_the_checker_names_every_clash_and_the_nearest_free_time(screen, office, desk, qtbot):
    plan(office, FRIDAY, 9, 0, 0, number=1)
    case_id = office.in_mediation(0, name="刘洋", identity_number="")
    desk.schedule_changed.emit()
    settle(screen, qtbot)
    said = screen.checker(Carried(case_id=case_id), office.room_ids[0], at(FRIDAY, 9, 30), at(FRIDAY, 10, 30))
    assert len(said) == 3
    assert "申请人1" in said[0]
    assert "10:00" in said[-1]
    (drag := bring(WaitingCase(case_id, "刘洋", ""))).hindrances = tuple(said)
    drag.span = Span(FRIDAY, office.room_ids[0], 570, 630)
    assert bubble_words(drag)[0] == "This does not fit: 2 clashes", "the free time is no clash"
    assert screen.checker(Carried(case_id=case_id), office.room_ids[0], at(FRIDAY, 10), at(FRIDAY, 11)) == []


def test_the_checker_knows_what_is_over_needs_a_room_or_is_anothers(screen, office, desk, qtbot):
    _case, session_id = plan(office)
    accepted, mine = office.accept(name="甲"), office.in_mediation(0, name="乙", identity_number="")
    desk.schedule_changed.emit()
    settle(screen, qtbot)
    room = office.room_ids[0]
    yesterday = TODAY - timedelta(days=1)
    assert screen.checker(Carried(session_id), room, at(yesterday, 9), at(yesterday, 10)) == ["This time is over"]
    assert screen.checker(Carried(session_id), NO_LANE, at(FRIDAY, 9), at(FRIDAY, 10))
    assert screen.checker(Carried(0, accepted), room, at(FRIDAY, 15), at(FRIDAY, 16)) == ["Appoint a mediator first"]
    assert screen.checker(Carried(), room, at(FRIDAY, 9), at(FRIDAY, 10)), "the room is taken"
    screen.show_lanes("mediators")
    said = screen.checker(Carried(0, mine), office.mediator_ids[1], at(FRIDAY, 15), at(FRIDAY, 16))
    assert said == [f"{screen.reading.mediators[0][1]} mediates this case"]


# One meeting


def test_a_meeting_opens_with_who_comes_and_what_can_be_done(screen, office, opened, desk, qtbot):
    case_id, session_id = plan(office)
    screen.canvas.meeting_opened.emit(session_id)
    card = open_dialog(MeetingCard)
    told = " ".join(label.text() for label in card.findChildren(type(screen.header.count)))
    assert "申请人1" in told
    assert "has not answered" in told
    click(card, "Move…")
    assert opened.calls == [("move", case_id)]
    screen.canvas.meeting_opened.emit(session_id)
    with qtbot.waitSignal(desk.case_wanted) as asked:
        open_dialog(MeetingCard).act()
    assert asked.args == [case_id]


def test_the_room_is_the_first_act_on_the_day_of_the_meeting(qtbot, desk, office, opened):
    made = ScheduleView(desk, opened.openers(room=opened.note("room"), people=opened.note("people")))
    qtbot.addWidget(made)
    made.show()
    _case, session_id = plan(office, TODAY, 15, number=1)
    card = made.open_meeting(session_id)
    assert card.act_button.text() == "Open the room"
    card.act()
    assert opened.calls == [("room", session_id)]
    _case, later = plan(office, FRIDAY, 15, number=2)
    with office.database.reading() as db:
        offered = [act.word for act in made.acts_of(calendar.calendar_row(db, later))]
    assert offered == ["Open the case", "Who comes…", "Move…", "Adjourn…", "Cancel it…"]


def test_a_meeting_that_is_over_leads_to_its_case_alone(screen, office, desk):
    case_id = office.in_mediation()
    office.meet(case_id)
    screen.reload()
    (row,) = screen.reading.rows.values()
    assert [act.word for act in screen.acts_of(row)] == ["Open the case"]


def test_a_meeting_that_is_gone_meanwhile_opens_nothing(screen):
    assert screen.open_meeting(999) is None


def click(parent, word):
    next(one for one in parent.findChildren(QPushButton) if one.text() == word and one.isVisible()).click()


# Everywhere


def test_the_papers_are_offered_only_where_there_are_some(qtbot, desk, office, opened, screen):
    assert not screen.header.papers.isVisible()
    made = ScheduleView(desk, opened.openers(papers=(("Day list", lambda: None),)))
    qtbot.addWidget(made)
    made.show()
    assert made.header.papers.isVisible()


def test_a_day_without_room_for_any_meeting_says_how_many_there_are():
    assert [rest_words(0, 2), rest_words(1, 3)] == ["2 meetings", "2 more"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_papers_are_for_the_day_of_the_chosen_meeting_and_their_menu_says_so(qtbot, desk, office, opened):
    made = ScheduleView(desk, opened.openers(papers=(("Day list", lambda: None),)))
    qtbot.addWidget(made)
    made.show()
    assert made.day_at_hand == TODAY
    _case, session_id = plan(office, FRIDAY)
    made.reload()
    made.canvas.select(session_id)
    assert made.day_at_hand == FRIDAY
    made.header.papers.click()
    (menu,) = [one for one in made.header.findChildren(QMenu) if one.isVisible()]
    assert menu.actions()[0].text() == long_day(FRIDAY)
    assert menu.activeAction().text() == "Day list"
    menu.close()
    made.show_view(View.MONTH)
    assert made.day_at_hand == TODAY


def test_the_notices_of_one_meeting_are_an_act_of_its_card_until_it_begins(qtbot, desk, office, opened):
    made = ScheduleView(desk, opened.openers(notices=opened.note("notices")))
    qtbot.addWidget(made)
    made.show()
    _case, session_id = plan(office, FRIDAY)
    card = made.open_meeting(session_id)
    assert card.act_button.hasFocus() or card.focusWidget() is card.act_button
    click(card, "Notices…")
    assert opened.calls == [("notices", session_id)]


@pytest.mark.parametrize("width", [700, 1000, 1294, 1700])
def test_the_head_stays_inside_at_any_width(screen, qtbot, width):
    screen.resize(width, 720)
    settle(screen, qtbot)
    header = screen.header
    for part in (header.new, header.views, header.range):
        place = part.mapTo(header, part.rect().bottomRight())
        assert header.rect().contains(place)


def test_the_meetings_of_a_case_lead_to_the_calendar(qtbot, desk, office):
    from mediator_desk.views.cases.pane_content import CaseContent, Piece

    case_id, session_id = plan(office)
    content = CaseContent(details(desk, case_id), TODAY, pieces=(Piece.SESSIONS,), heading="section")
    qtbot.addWidget(content)
    content.show()
    with qtbot.waitSignal(content.meeting_wanted) as asked:
        click(content, "In the calendar")
    assert asked.args == [session_id]
