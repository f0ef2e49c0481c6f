"""Meetings carried from day to day in the month, by the mouse and by keys."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.session_words import AttendanceAnswer
from mediator_desk.services.sessions import people
from mediator_desk.views.schedule.move_reason import MoveReasonDialog
from mediator_desk.views.schedule.spans import View
from tests.services.conftest import TODAY
from tests.views.cases_at_hand import open_dialog
from tests.views.test_schedule import (
    FRIDAY,
    SUNDAY,
    _in_english,
    at,
    meeting,
    opened,
    plan,
    screen,
    settle,
)

__all__ = ["_in_english", "opened", "screen"]
MONDAY, TUESDAY = date(2026, 10, 12), date(2026, 10, 13)


@pytest.fixture
def month(screen, office, qtbot):
    screen.show_view(View.MONTH)
    screen.take_focus()
    return screen.month


def shown(screen, qtbot):
    screen.reload()
    settle(screen, qtbot)


def place_of(month, day, line=0):
    """Return a point on a meeting of a day, by its line."""
    rect = month.rect_of(next(number for number, one in enumerate(month.days) if one.day == day))
    return QPoint(rect.left() + 20, rect.top() + month.painter._top + 4 + line * month.painter._line)


def mouse(month, kind, place, held=Qt.MouseButton.LeftButton):
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    where = QPointF(place)
    event = QMouseEvent(kind, where, month.mapToGlobal(where), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(month, event)


def hold(month, from_day, to_day, line=0):
    """Press on a meeting and carry it over another day."""
    mouse(month, QEvent.Type.MouseButtonPress, place_of(month, from_day, line))
    for day in (from_day, to_day):
        mouse(month, QEvent.Type.MouseMove, place_of(month, day) + QPoint(30, 3))


def let_go(month, day, qtbot, screen):
    mouse(month, QEvent.Type.MouseButtonRelease, place_of(month, day), Qt.MouseButton.NoButton)
    settle(screen, qtbot)


def press(qtbot, month, *keys):
    for key in keys:
        qtbot.keyClick(month, key)


def test_a_meeting_is_carried_to_another_day_and_keeps_its_hour_and_its_room(screen, month, office, qtbot):
    _case, session_id = plan(office, begins=10)
    shown(screen, qtbot)
    room_id = meeting(office, session_id).room_id
    hold(month, FRIDAY, TUESDAY)
    let_go(month, TUESDAY, qtbot, screen)
    moved = meeting(office, session_id)
    assert (moved.begins_at, moved.ends_at, moved.room_id) == (at(TUESDAY, 10), at(TUESDAY, 11), room_id)
    assert month.chosen == TUESDAY
    assert "Moved" in screen.banner.text


def test_keys_carry_it_too(screen, month, office, qtbot):
    _case, session_id = plan(office, begins=10)
    shown(screen, qtbot)
    press(qtbot, month, Qt.Key.Key_Right, Qt.Key.Key_M, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert "It fits here" in month.accessibleDescription()
    press(qtbot, month, Qt.Key.Key_Return)
    settle(screen, qtbot)
    assert meeting(office, session_id).begins_at == at(FRIDAY + timedelta(days=5), 10)
    assert screen.view is View.MONTH


def test_m_again_takes_the_next_meeting_of_the_day(screen, month, office, qtbot):
    _case, first = plan(office, begins=9)
    _case, second = plan(office, begins=14, number=2)
    shown(screen, qtbot)
    press(qtbot, month, Qt.Key.Key_Right, Qt.Key.Key_M)
    assert month.carrier.block.id == first
    press(qtbot, month, Qt.Key.Key_M)
    assert month.carrier.block.id == second
    press(qtbot, month, Qt.Key.Key_M)
    assert month.carrier.block.id == first


def test_esc_puts_it_back_and_no_shortcut_takes_the_keys_away(screen, month, office, qtbot):
    _case, session_id = plan(office)
    shown(screen, qtbot)
    press(qtbot, month, Qt.Key.Key_Right, Qt.Key.Key_M, Qt.Key.Key_Down)
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    asked.ignore()
    QApplication.sendEvent(month, asked)
    assert asked.isAccepted()
    press(qtbot, month, Qt.Key.Key_Escape)
    assert month.carrier.drag is None
    assert meeting(office, session_id).begins_at == at(FRIDAY, 9)


def test_a_clash_is_said_where_it_is_held_and_let_go_it_is_back(screen, month, office, qtbot):
    _case, there = plan(office, TUESDAY, begins=9)
    _case, session_id = plan(office, FRIDAY, begins=9, number=2)
    shown(screen, qtbot)
    hold(month, FRIDAY, TUESDAY)
    assert any("申请人1" in one for one in month.carrier.drag.hindrances)
    assert "does not fit" in month.accessibleDescription()
    month.grab()
    let_go(month, TUESDAY, qtbot, screen)
    assert meeting(office, session_id).begins_at == at(FRIDAY, 9)
    assert meeting(office, there).begins_at == at(TUESDAY, 9)


@pytest.mark.parametrize("day", [SUNDAY, TODAY - timedelta(days=1)])
def test_a_day_of_rest_and_a_day_that_is_over_take_nothing(screen, month, office, qtbot, day):
    _case, session_id = plan(office)
    shown(screen, qtbot)
    hold(month, FRIDAY, day)
    month.grab()
    let_go(month, day, qtbot, screen)
    assert meeting(office, session_id).begins_at == at(FRIDAY, 9)


def test_who_knows_of_it_already_is_given_a_reason(screen, month, office, qtbot):
    _case, session_id = plan(office)
    with office.database.reading() as db:
        person = people.people_of(db, session_id)[0].id
    office.do(people.answer, person, AttendanceAnswer.COMES)
    shown(screen, qtbot)
    hold(month, FRIDAY, MONDAY)
    let_go(month, MONDAY, qtbot, screen)
    dialog = open_dialog(MoveReasonDialog)
    assert china_day(meeting(office, session_id).begins_at) == FRIDAY
    dialog.reject()


def test_news_of_the_meeting_that_is_carried_puts_it_back(screen, month, office, desk, qtbot):
    _case, session_id = plan(office)
    shown(screen, qtbot)
    press(qtbot, month, Qt.Key.Key_Right, Qt.Key.Key_M, Qt.Key.Key_Down)
    plan(office, TUESDAY, number=2)
    shown(screen, qtbot)
    assert month.carrier.block.id == session_id
    screen.acts.move(screen.reading.rows[session_id], office.room_ids[0], at(MONDAY, 9), at(MONDAY, 10))
    settle(screen, qtbot)
    assert month.carrier.drag is None


def test_news_leave_the_keyboard_on_its_day(screen, month, qtbot):
    press(qtbot, month, Qt.Key.Key_Right, Qt.Key.Key_Right)
    shown(screen, qtbot)
    assert month.chosen == TODAY + timedelta(days=2)
