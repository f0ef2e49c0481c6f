"""The painted calendar as the mouse and the keyboard find it: meetings are made, carried, stretched and put back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
)
from PySide6.QtWidgets import QApplication

from mediator_desk import i18n
from mediator_desk.services.office.office_hours import OfficeHours
from mediator_desk.views import theme
from mediator_desk.views.schedule.blocks import (
    NO_LANE,
    WAITING_CASE,
    Closed,
    WaitingCase,
    instant_of,
    waiting_bytes,
)
from mediator_desk.views.schedule.canvas import ScheduleCanvas
from tests.views.schedule_of_the_sketch import (
    FENG,
    FIRST,
    FRIDAY,
    GAO,
    LIU_YANG,
    MONDAY,
    NOON,
    SATURDAY,
    SECOND,
    THURSDAY,
    VIDEO,
    XU,
    block,
    blocks,
    instant,
    lanes,
    sketched,
    week,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Asked:
    """What a canvas asked for, in order."""

    def __init__(self, canvas: ScheduleCanvas) -> None:
        self.moves, self.new, self.dropped, self.opened, self.selected = [], [], [], [], []
        canvas.move_asked.connect(lambda *asked: self.moves.append(asked))
        canvas.new_asked.connect(lambda *asked: self.new.append(asked))
        canvas.waiting_dropped.connect(lambda *asked: self.dropped.append(asked))
        canvas.meeting_opened.connect(self.opened.append)
        canvas.meeting_selected.connect(self.selected.append)


@pytest.fixture
def canvas(qtbot: QtBot) -> Iterator[ScheduleCanvas]:
    """Give the calendar of the sketch on the screen, with the keyboard in it."""
    shown = sketched()
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.setFocus()
    return shown


@pytest.fixture
def asked(canvas: ScheduleCanvas) -> Asked:
    return Asked(canvas)


def at(canvas: ScheduleCanvas, day, lane: int, time: str) -> QPoint:
    """Return the middle of a lane at a time of day."""
    hour, minute = time.split(":")
    sight = canvas.sight
    band = sight.arrangement.bands[sight.arrangement.number_of(day)]
    lane_band = band.lane_of(lane)
    middle = lane_band.top + lane_band.height // 2 if lane_band else band.top + band.height // 2
    return QPoint(sight.x_of(int(hour) * 60 + int(minute)), sight.y_of(middle))


def drag(qtbot: QtBot, canvas: ScheduleCanvas, start: QPoint, end: QPoint, *, drops: bool = True) -> None:
    """Press, go there in three steps, and let go."""
    view = canvas.viewport()
    qtbot.mousePress(view, LEFT, pos=start)
    for part in (3, 2, 1):
        qtbot.mouseMove(view, end - (end - start) * (part - 1) / 3)
    if drops:
        qtbot.mouseRelease(view, LEFT, pos=end)
        QApplication.processEvents()


def press(qtbot: QtBot, canvas: ScheduleCanvas, *keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        qtbot.keyClick(canvas, key, modifier)
    QApplication.processEvents()


def clashing(_carried, _lane, _begins, _ends) -> list[str]:
    return ["第二调解室 10:00 — 11:30 已排刘洋案", "陈国华同时在场；最近空档 13:30"]


def picture(canvas: ScheduleCanvas) -> QImage:
    return canvas.viewport().grab().toImage()


# Mouse


def test_dragging_over_free_time_makes_a_meeting_of_it(qtbot, canvas, asked):
    drag(qtbot, canvas, at(canvas, FRIDAY, SECOND, "13:32"), at(canvas, FRIDAY, SECOND, "15:10"))
    assert asked.new == [(SECOND, instant(FRIDAY, "13:30"), instant(FRIDAY, "15:15"))]
    assert asked.moves == []


def test_while_time_is_taken_its_span_is_known(qtbot, canvas, asked):
    drag(qtbot, canvas, at(canvas, FRIDAY, SECOND, "13:32"), at(canvas, FRIDAY, SECOND, "15:10"), drops=False)
    assert "13:30 — 15:15" in canvas.accessibleDescription()
    assert canvas.sight.drag is not None
    press(qtbot, canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(canvas.viewport(), LEFT)
    assert (canvas.sight.drag, asked.new) == (None, [])


def test_a_click_takes_no_time(qtbot, canvas, asked):
    qtbot.mouseClick(canvas.viewport(), LEFT, pos=at(canvas, FRIDAY, SECOND, "14:00"))
    QApplication.processEvents()
    assert asked.new == []
    assert canvas.cursor_span.begins_at == instant(FRIDAY, "14:00")


def test_a_meeting_is_carried_over_lanes_and_days(qtbot, canvas, asked):
    start = canvas.rect_of(LIU_YANG).center()
    to = at(canvas, SATURDAY, VIDEO, "09:45") - at(canvas, FRIDAY, SECOND, "10:00")
    drag(qtbot, canvas, start, start + to)
    assert asked.moves == [(LIU_YANG, VIDEO, instant(SATURDAY, "09:45"), instant(SATURDAY, "11:15"))]


def test_a_meeting_that_comes_back_to_its_place_asks_nothing(qtbot, canvas, asked):
    start = canvas.rect_of(LIU_YANG).center()
    drag(qtbot, canvas, start, at(canvas, FRIDAY, FIRST, "12:30"), drops=False)
    qtbot.mouseMove(canvas.viewport(), start + QPoint(1, 0))
    qtbot.mouseRelease(canvas.viewport(), LEFT, pos=start)
    QApplication.processEvents()
    assert asked.moves == []


@pytest.mark.parametrize(
    ("edge", "to", "begins", "ends"), [("right", "12:07", "10:00", "12:00"), ("left", "09:20", "09:15", "11:30")]
)
def test_an_end_of_a_meeting_is_pulled(qtbot, canvas, asked, edge, to, begins, ends):
    rect = canvas.rect_of(LIU_YANG)
    start = QPoint(rect.right() - 2 if edge == "right" else rect.left() + 2, rect.center().y())
    drag(qtbot, canvas, start, at(canvas, FRIDAY, SECOND, to))
    assert asked.moves == [(LIU_YANG, SECOND, instant(FRIDAY, begins), instant(FRIDAY, ends))]


def test_an_end_is_pulled_on_its_own_day_wherever_the_pointer_goes(qtbot, canvas, asked):
    rect = canvas.rect_of(LIU_YANG)
    drag(qtbot, canvas, QPoint(rect.right() - 2, rect.center().y()), at(canvas, MONDAY, FIRST, "12:30"))
    assert asked.moves == [(LIU_YANG, SECOND, instant(FRIDAY, "10:00"), instant(FRIDAY, "12:30"))]


def test_escape_puts_a_carried_meeting_back(qtbot, canvas, asked):
    drag(qtbot, canvas, canvas.rect_of(LIU_YANG).center(), at(canvas, SATURDAY, FIRST, "14:00"), drops=False)
    press(qtbot, canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(canvas.viewport(), LEFT, pos=at(canvas, SATURDAY, FIRST, "14:00"))
    QApplication.processEvents()
    assert asked.moves == []


def test_a_clash_is_shown_while_dragging_and_dropping_on_it_puts_back(qtbot, canvas, asked):
    heard = []
    canvas.set_checker(lambda *what: heard.append(what) or clashing(*what))
    to = at(canvas, FRIDAY, SECOND, "11:15")
    drag(qtbot, canvas, canvas.rect_of(XU).center(), to, drops=False)
    assert canvas.sight.drag.hindrances == tuple(clashing(0, 0, 0, 0))
    assert "已排刘洋案" in canvas.accessibleDescription()
    assert colours(picture(canvas)) >= {theme.current().colour("bad").name(), theme.current().colour("ink").name()}
    qtbot.mouseRelease(canvas.viewport(), LEFT, pos=to)
    QApplication.processEvents()
    assert asked.moves == []
    carried, lane, begins, ends = heard[-1]
    assert (carried.session_id, carried.case_id, lane) == (XU, 0, SECOND)
    assert (begins, ends - begins) == (instant(FRIDAY, "10:30"), timedelta(minutes=90))


def test_what_hinders_is_asked_once_for_each_new_place(qtbot, canvas):
    heard = []
    canvas.set_checker(lambda *what: heard.append(what[1:]) or [])
    start = canvas.rect_of(XU).center()
    drag(qtbot, canvas, start, at(canvas, FRIDAY, FIRST, "12:45"), drops=False)
    for pixel in range(5):
        qtbot.mouseMove(canvas.viewport(), at(canvas, FRIDAY, FIRST, "12:45") + QPoint(pixel, pixel))
    assert len(heard) == len(set(heard))
    qtbot.mouseRelease(canvas.viewport(), LEFT)


def test_a_day_off_takes_nothing_that_is_dragged(qtbot, canvas, asked):
    drag(qtbot, canvas, canvas.rect_of(XU).center(), at(canvas, MONDAY, FIRST, "12:00"), drops=False)
    assert canvas.sight.drag.span is None
    qtbot.mouseRelease(canvas.viewport(), LEFT, pos=at(canvas, MONDAY, FIRST, "12:00"))
    QApplication.processEvents()
    assert asked.moves == []


def test_a_meeting_that_was_held_is_not_carried(qtbot, canvas, asked):
    canvas.show_calendar(week(), lanes(), [block(1, FRIDAY, FIRST, "09:00", "10:00", may_move=False)])
    drag(qtbot, canvas, canvas.rect_of(1).center(), at(canvas, SATURDAY, FIRST, "14:00"))
    assert (asked.moves, asked.new, canvas.selected_id) == ([], [], 1)


def test_a_meeting_by_telephone_keeps_its_lane(qtbot, canvas, asked):
    canvas.show_calendar(week(), lanes(), [block(1, FRIDAY, NO_LANE, "09:00", "10:00", keeps_lane=True)])
    drag(qtbot, canvas, canvas.rect_of(1).center(), at(canvas, SATURDAY, FIRST, "14:00"))
    assert asked.moves == [(1, NO_LANE, instant(SATURDAY, "13:30"), instant(SATURDAY, "14:30"))]


def test_a_double_click_opens_a_meeting_and_makes_one_in_free_time(qtbot, canvas, asked):
    view = canvas.viewport()
    qtbot.mouseClick(view, LEFT, pos=canvas.rect_of(GAO).center())
    qtbot.mouseDClick(view, LEFT, pos=canvas.rect_of(GAO).center())
    qtbot.mouseClick(view, LEFT, pos=at(canvas, FRIDAY, FIRST, "11:04"))
    qtbot.mouseDClick(view, LEFT, pos=at(canvas, FRIDAY, FIRST, "11:04"))
    assert asked.opened == [GAO]
    assert asked.new == [(FIRST, instant(FRIDAY, "11:00"), instant(FRIDAY, "12:30"))]


def test_labels_and_hours_take_no_meeting(qtbot, canvas, asked):
    drag(qtbot, canvas, QPoint(20, 300), QPoint(90, 300))
    drag(qtbot, canvas, QPoint(300, 10), QPoint(500, 10))
    assert (asked.new, asked.moves) == ([], [])


def test_what_is_carried_to_the_lower_edge_scrolls(qtbot, canvas):
    canvas.resize(1052, 420)
    QApplication.processEvents()
    drag(qtbot, canvas, canvas.rect_of(XU).center(), QPoint(400, 412), drops=False)
    qtbot.waitUntil(lambda: canvas.verticalScrollBar().value() > 60)
    press(qtbot, canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(canvas.viewport(), LEFT)


def test_after_escape_the_same_press_takes_nothing_up_again(qtbot, canvas, asked):
    drag(qtbot, canvas, canvas.rect_of(LIU_YANG).center(), at(canvas, SATURDAY, FIRST, "14:00"), drops=False)
    press(qtbot, canvas, Qt.Key.Key_Escape)
    qtbot.mouseMove(canvas.viewport(), at(canvas, SATURDAY, FIRST, "15:00"))
    assert canvas.sight.drag is None
    qtbot.mouseRelease(canvas.viewport(), LEFT, pos=at(canvas, SATURDAY, FIRST, "15:00"))


def test_news_of_another_desk_disturb_nobody_who_carries_a_meeting(qtbot, canvas, asked):
    to = at(canvas, SATURDAY, VIDEO, "10:45")
    drag(qtbot, canvas, canvas.rect_of(LIU_YANG).center(), to, drops=False)
    canvas.show_calendar(week(), lanes(), [*blocks(), block(90, FRIDAY, VIDEO, "09:00", "10:00")])
    qtbot.mouseRelease(canvas.viewport(), LEFT, pos=to)
    QApplication.processEvents()
    assert asked.moves == [(LIU_YANG, VIDEO, instant(SATURDAY, "10:00"), instant(SATURDAY, "11:30"))]


def test_a_carried_meeting_that_another_desk_moved_or_cancelled_is_put_back(qtbot, canvas, asked):
    to = at(canvas, SATURDAY, VIDEO, "10:45")
    drag(qtbot, canvas, canvas.rect_of(LIU_YANG).center(), to, drops=False)
    canvas.show_calendar(week(), lanes(), [one for one in blocks() if one.id != LIU_YANG])
    assert canvas.sight.drag is None
    qtbot.mouseRelease(canvas.viewport(), LEFT, pos=to)
    assert asked.moves == []


def test_a_menu_is_asked_for_a_meeting_and_for_the_free_time_under_the_mouse(qtbot, canvas):
    menus = []
    canvas.menu_asked.connect(lambda meeting, _place: menus.append((meeting, canvas.cursor_span)))
    ask_menu(canvas, canvas.rect_of(GAO).center())
    ask_menu(canvas, at(canvas, FRIDAY, FIRST, "11:04"))
    assert menus[0] == (GAO, None)
    assert (menus[1][0], menus[1][1].begins_at) == (0, instant(FRIDAY, "11:00"))
    canvas.select(GAO)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(canvas, asked)
    assert menus[2][0] == GAO


def ask_menu(canvas: ScheduleCanvas, point: QPoint) -> None:
    place = canvas.viewport().mapToGlobal(point)
    QApplication.sendEvent(canvas.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, place))


# Waiting cases


def brought(canvas: ScheduleCanvas, content: bytes, point: QPoint) -> tuple[QMimeData, bool]:
    mime = QMimeData()
    mime.setData(WAITING_CASE, content)
    entered = QDragEnterEvent(point, Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas.viewport(), entered)
    return mime, entered.isAccepted()


def carried_to(canvas: ScheduleCanvas, mime: QMimeData, point: QPoint) -> bool:
    moved = QDragMoveEvent(point, Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas.viewport(), moved)
    return moved.isAccepted()


def let_go(canvas: ScheduleCanvas, mime: QMimeData, point: QPoint) -> None:
    dropped = QDropEvent(QPointF(point), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas.viewport(), dropped)
    QApplication.processEvents()


WAITING = waiting_bytes(WaitingCase(77, "仇志远", "粤安人寿", 90))


def test_a_waiting_case_is_dropped_into_free_time(canvas, asked):
    place = at(canvas, FRIDAY, SECOND, "14:00")
    mime, is_taken = brought(canvas, WAITING, place)
    assert is_taken
    assert carried_to(canvas, mime, place)
    let_go(canvas, mime, place)
    assert asked.dropped == [(77, SECOND, instant(FRIDAY, "13:45"), instant(FRIDAY, "15:15"))]
    assert canvas.sight.drag is None


def test_a_waiting_case_over_a_clash_shows_why_and_is_not_taken(canvas, asked):
    canvas.set_checker(clashing)
    place = at(canvas, FRIDAY, SECOND, "11:00")
    mime, _ = brought(canvas, WAITING, place)
    assert not carried_to(canvas, mime, place)
    assert canvas.sight.drag.load.title == "仇志远"
    QApplication.sendEvent(canvas.viewport(), QDragLeaveEvent())
    assert (canvas.sight.drag, asked.dropped) == (None, [])


def test_what_another_program_drags_in_is_not_taken(canvas):
    assert not brought(canvas, b'{"case": "; DROP TABLE"}', QPoint(400, 400))[1]
    text = QMimeData()
    text.setText("仇志远")
    entered = QDragEnterEvent(QPoint(400, 400), Qt.DropAction.CopyAction, text, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas.viewport(), entered)
    assert not entered.isAccepted()


# Keyboard


def test_the_keyboard_walks_the_meetings_in_the_order_of_time_and_opens_one(qtbot, canvas, asked):
    press(qtbot, canvas, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert asked.selected == [FENG, XU, 5, XU]
    assert asked.opened == [XU]
    assert "许嘉雯" in canvas.accessibleDescription()


def test_up_down_home_and_end_walk_lanes_and_days(qtbot, canvas):
    press(qtbot, canvas, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert canvas.selected_id == 5
    press(qtbot, canvas, Qt.Key.Key_End)
    assert canvas.selected_id == 3
    press(qtbot, canvas, Qt.Key.Key_Home)
    assert canvas.selected_id == FENG


def test_control_with_arrows_goes_to_free_time_where_n_makes_a_meeting(qtbot, canvas, asked):
    canvas.select(LIU_YANG)
    press(qtbot, canvas, Qt.Key.Key_Right, Qt.Key.Key_Right, modifier=CONTROL)
    assert (canvas.selected_id, canvas.cursor_span.begin) == (0, 12 * 60)
    assert "12:00 — 13:30" in canvas.accessibleDescription()
    press(qtbot, canvas, Qt.Key.Key_Down, modifier=CONTROL)
    press(qtbot, canvas, Qt.Key.Key_N)
    press(qtbot, canvas, Qt.Key.Key_Insert)
    assert asked.new == [(VIDEO, instant(FRIDAY, "12:00"), instant(FRIDAY, "13:30"))] * 2


def test_control_with_arrows_comes_back_to_a_meeting_that_lies_there(qtbot, canvas):
    canvas.select(LIU_YANG)
    press(qtbot, canvas, Qt.Key.Key_Right, Qt.Key.Key_Left, modifier=CONTROL)
    assert canvas.selected_id == LIU_YANG


def test_n_on_a_meeting_makes_one_after_it(qtbot, canvas, asked):
    canvas.select(LIU_YANG)
    press(qtbot, canvas, Qt.Key.Key_N)
    assert asked.new == [(SECOND, instant(FRIDAY, "11:30"), instant(FRIDAY, "13:00"))]


def test_n_on_a_meeting_that_is_over_makes_one_from_now_on(qtbot, canvas, asked):
    canvas.set_now(instant(FRIDAY, "15:00"))
    canvas.select(LIU_YANG)
    press(qtbot, canvas, Qt.Key.Key_N)
    assert asked.new == [(FIRST, instant(FRIDAY, "15:00"), instant(FRIDAY, "16:30"))]


def test_m_carries_a_meeting_by_arrows_and_enter_drops_it(qtbot, canvas, asked):
    canvas.select(LIU_YANG)
    press(qtbot, canvas, Qt.Key.Key_M, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down)
    press(qtbot, canvas, Qt.Key.Key_Right, Qt.Key.Key_Right, modifier=SHIFT)
    press(qtbot, canvas, Qt.Key.Key_Right, modifier=CONTROL)
    assert "11:15 — 13:15" in canvas.accessibleDescription()
    press(qtbot, canvas, Qt.Key.Key_Return)
    assert asked.moves == [(LIU_YANG, FIRST, instant(SATURDAY, "11:15"), instant(SATURDAY, "13:15"))]
    assert asked.opened == []


def test_what_the_keyboard_carries_is_put_back_by_escape(qtbot, canvas, asked):
    canvas.select(LIU_YANG)
    press(qtbot, canvas, Qt.Key.Key_M, Qt.Key.Key_Right, Qt.Key.Key_Escape, Qt.Key.Key_Return)
    assert asked.moves == []
    assert asked.opened == [LIU_YANG]


def test_what_the_keyboard_carries_is_put_back_when_the_keyboard_leaves(qtbot, canvas, asked):
    canvas.select(LIU_YANG)
    press(qtbot, canvas, Qt.Key.Key_M, Qt.Key.Key_Right)
    canvas.clearFocus()
    assert (canvas.sight.drag, asked.moves) == (None, [])


def test_a_clash_is_told_to_the_keyboard_too_and_enter_puts_back(qtbot, canvas, asked):
    canvas.set_checker(clashing)
    canvas.select(XU)
    press(qtbot, canvas, Qt.Key.Key_M, Qt.Key.Key_Down)
    assert "陈国华同时在场" in canvas.accessibleDescription()
    press(qtbot, canvas, Qt.Key.Key_Enter)
    assert (canvas.sight.drag, asked.moves) == (None, [])


def test_the_keyboard_carries_into_sight(qtbot, canvas):
    canvas.resize(1052, 300)
    canvas.select(XU)
    press(qtbot, canvas, Qt.Key.Key_M, *[Qt.Key.Key_Down] * 8)
    assert canvas.sight.header <= canvas.sight.rect_of_span(canvas.sight.drag.span).top() < 300


def test_tab_comes_to_the_first_meeting_and_in_an_empty_week_to_free_time(qtbot, canvas, asked):
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert canvas.selected_id == FENG
    canvas.show_calendar(week(), lanes(), [])
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, canvas, Qt.Key.Key_Return)
    assert asked.new == [(FIRST, instant(THURSDAY, "10:15"), instant(THURSDAY, "11:45"))]


def test_letters_with_control_or_alt_are_left_to_the_window(qtbot, canvas, asked):
    canvas.select(LIU_YANG)
    press(qtbot, canvas, Qt.Key.Key_N, Qt.Key.Key_M, modifier=CONTROL)
    press(qtbot, canvas, Qt.Key.Key_N, modifier=Qt.KeyboardModifier.AltModifier)
    assert (asked.new, canvas.sight.drag) == ([], None)


# What is shown


def colours(image: QImage) -> set[str]:
    """Return the colours of every second pixel."""
    return {QColor(image.pixel(x, y)).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_the_choice_stays_when_the_rows_come_again(canvas, asked):
    canvas.select(LIU_YANG)
    canvas.show_calendar(week(), lanes(), blocks())
    assert (canvas.selected_id, asked.selected) == (LIU_YANG, [LIU_YANG])
    canvas.show_calendar(week(), lanes(), [])
    assert (canvas.selected_id, asked.selected) == (0, [LIU_YANG, 0])


def test_a_time_in_which_a_room_is_closed_is_hatched(canvas):
    closed = Closed(instant_of(FRIDAY, 13 * 60 + 30), instant_of(SATURDAY, 0), "检修")
    before = picture(canvas)
    canvas.show_calendar(week(), lanes((closed,)), blocks())
    after = picture(canvas)
    open_place, shut_place = at(canvas, FRIDAY, SECOND, "13:00"), at(canvas, FRIDAY, SECOND, "16:00")
    assert patch(before, open_place) == patch(after, open_place)
    assert patch(before, shut_place) != patch(after, shut_place)


def patch(image: QImage, place: QPoint) -> list[int]:
    return [image.pixel(place.x() + x, place.y() + y) for x in range(12) for y in range(12)]


def test_now_is_a_line_on_today_alone(canvas):
    before = picture(canvas)
    place = at(canvas, THURSDAY, VIDEO, "09:20")
    canvas.set_now(instant_of(THURSDAY, 9 * 60 + 20))
    now = picture(canvas)
    assert QColor(now.pixel(place)).name() == theme.current().colour("accent").name()
    assert QColor(before.pixel(place)).name() != QColor(now.pixel(place)).name()
    canvas.set_now(NOON + timedelta(days=30))
    assert QColor(picture(canvas).pixel(place)).name() != theme.current().colour("accent").name()


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_is_drawn_in_both_languages_light_and_dark_at_every_size(
    qtbot, qapp, settings, speak, percent, language, look
):
    speak(language)
    settings.theme, settings.text_percent = look, percent
    theme.apply(qapp, settings)
    canvas = sketched()
    qtbot.addWidget(canvas)
    canvas.resize(1000, 700)
    with qtbot.waitExposed(canvas):
        canvas.show()
    assert theme.current().colour("surface").name() in colours(picture(canvas))
    rect = canvas.rect_of(LIU_YANG)
    assert rect.height() >= theme.current().px(50)
    canvas.select(GAO)
    assert canvas.rect_of(GAO).bottom() < canvas.viewport().height()
    settings.theme, settings.text_percent = "light", 100
    theme.apply(qapp, settings)


def test_today_is_brought_into_sight_once_for_each_week(canvas):
    canvas.resize(1052, 300)
    canvas.set_now(instant_of(SATURDAY, 600))
    assert canvas.verticalScrollBar().value() == 0  # somebody is reading here
    canvas.show_calendar(week()[1:], lanes(), blocks())
    top = canvas.rect_of(GAO).top()
    assert canvas.sight.header <= top < canvas.viewport().height() - canvas.sight.measures.lane
    canvas.verticalScrollBar().setValue(0)
    canvas.show_calendar(week()[1:], lanes(), blocks()[:5])
    assert canvas.verticalScrollBar().value() == 0


def test_a_narrow_calendar_scrolls_sideways_under_its_labels(canvas):
    canvas.resize(420, 500)
    QApplication.processEvents()
    assert canvas.horizontalScrollBar().maximum() > 0
    canvas.select(3)
    rect = canvas.rect_of(3)
    assert canvas.sight.measures.labels <= rect.left()
    assert rect.right() < canvas.viewport().width()


def test_words_that_look_like_markup_stay_words(qtbot):
    canvas = ScheduleCanvas(
        week(), lanes(), [block(1, FRIDAY, FIRST, "09:00", "11:00", title="<b>x</b>")], OfficeHours()
    )
    qtbot.addWidget(canvas)
    canvas.resize(900, 700)
    canvas.show()
    canvas.select(1)
    assert "<b>x</b>" in canvas.accessibleDescription()


def test_a_week_of_three_hundred_meetings_draws_what_is_in_sight(qtbot, canvas):
    many = [
        block(1000 + number, day, lane, f"{hour:02}:00", f"{hour:02}:45")
        for number, (day, lane, hour) in enumerate(
            (day, lane, hour) for day in (THURSDAY, FRIDAY, SATURDAY) for lane in range(1, 13) for hour in range(9, 18)
        )
    ]
    canvas.show_calendar(week(), lanes(), many)
    drawn = []
    paint = canvas._painter.blocks.paint
    canvas._painter.blocks.paint = lambda *what, **how: (drawn.append(1), paint(*what, **how))
    picture(canvas)
    in_sight = [one for one in many if canvas.rect_of(one.id).top() < canvas.viewport().height()]
    assert 0 < len(drawn) <= len(in_sight) + 9 * 12
