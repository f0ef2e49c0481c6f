from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from mediator_desk.app.bug_dialog import BugDialog
from mediator_desk.app.bugs import BugWatch
from mediator_desk.desk import Desk
from mediator_desk.errors import Unavailable
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.views.desk_view import DeskView, Place
from mediator_desk.views.focus import FocusFollower, FocusRing
from mediator_desk.views.frame import Frame
from mediator_desk.views.keys_dialog import KeysDialog
from mediator_desk.views.person_sign import PersonSign


class Screen(QLabel):
    """A screen that can show one thing."""

    shown_id = 0

    def show_id(self, thing_id):
        self.shown_id = thing_id


@pytest.fixture
def made():
    return []


@pytest.fixture
def view(qtbot, desk, made):
    def factory(key):
        def make():
            made.append(key)
            return Screen(key)

        return make

    places = [
        Place("cases", "Cases", "folder-open", factory("cases"), "Ctrl+2"),
        Place("figures", "Figures", "chart-bar", factory("figures"), "Ctrl+4"),
        Place("settings", "Settings", "gear-six", factory("settings"), "Ctrl+,", is_last=True),
    ]
    shown = DeskView(desk, places)
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.open_first()
    return shown


def rail_of(view):
    return {button.text(): button for button in view.findChildren(QToolButton)}


def test_a_screen_is_made_when_it_is_first_wanted(qtbot, view, made):
    assert made == ["cases"]
    qtbot.mouseClick(rail_of(view)["Figures"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(rail_of(view)["Cases"], Qt.MouseButton.LeftButton)
    assert made == ["cases", "figures"]
    assert rail_of(view)["Cases"].isChecked()


def test_every_place_has_its_key(qtbot, view, made):
    qtbot.keyClick(view, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert made == ["cases", "figures"]
    assert view.screen_of("figures").isVisible()


def test_every_place_says_its_name_and_its_key(view):
    for title, button in rail_of(view).items():
        assert button.accessibleName() == title
        assert "Ctrl+" in button.toolTip()


def test_the_rail_waits_until_the_desk_is_open(qtbot, jobs, settings):
    closed = Desk(jobs=jobs, settings=settings)
    view = DeskView(closed, [Place("cases", "Cases", "folder-open", QWidget, "Ctrl+2")])
    qtbot.addWidget(view)
    assert not rail_of(view)["Cases"].isEnabled()


def test_a_screen_may_ask_for_another_place_and_one_thing_there(view, desk):
    desk.place_wanted.emit("figures", 42)
    assert view.screen_of("figures").shown_id == 42


def test_the_place_that_was_open_last_opens_first(qtbot, view, desk, made):
    view.show_place("figures")
    made.clear()
    again = DeskView(desk, [Place(key, key, "gear-six", lambda key=key: made.append(key) or QWidget()) for key in "ab"])
    qtbot.addWidget(again)
    again.open_first()
    assert made == ["a"]  # the place that was kept is not in this rail


def test_who_works_here_is_shown(view, desk):
    desk.sign_in(Actor(1, "陈国华", Role.MEDIATOR))
    initial = view.findChild(PersonSign, "initial")
    assert (initial.text(), initial.toolTip()) == ("陈", "陈国华")
    assert "陈国华" in initial.accessibleName()


def test_f1_shows_the_keys_where_no_field_has_the_focus(qtbot, view):
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F1)
    dialog = view.findChild(KeysDialog)
    assert dialog.isVisible()
    assert "Ctrl+2" in [label.text() for label in dialog.findChildren(QLabel)]


def test_the_window_stands_where_it_stood(qtbot, settings):
    frame = Frame(settings, is_dark=False)
    qtbot.addWidget(frame)
    frame.resize(700, 500)
    with qtbot.waitSignal(frame.first_painted):
        frame.show()
    frame.close()
    again = Frame(settings, is_dark=True)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (700, 500)


def test_the_button_with_the_focus_has_a_ring_around_it(qapp, qtbot):
    follower = FocusFollower(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for part in (QLineEdit(), QPushButton("One"), QPushButton("Two")):
        column.addWidget(part)
    with qtbot.waitActive(window):
        window.show()
    window.findChild(QLineEdit).setFocus()
    qtbot.keyClick(window.findChild(QLineEdit), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: follower._ring is not None)
    assert follower._ring.widget().text() == "One"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: follower._ring is not None)
    assert follower._ring.widget().text() == "Two"
    follower.deleteLater()
    assert isinstance(follower._ring, FocusRing)


def test_an_error_of_the_computer_is_told_in_the_banner(view):
    BugWatch(view).on_error(Unavailable, Unavailable("disk_full"), None)
    assert view.banner.text
    assert view.findChild(BugDialog) is None


def test_a_bug_is_logged_and_shown_once_without_long_numbers(qtbot, view):
    from mediator_desk import paths

    watch = BugWatch(view)
    for _time in range(3):
        watch.on_error(ValueError, ValueError("44010519820314123X"), None)
    dialogs = view.findChildren(BugDialog)
    assert len(dialogs) == 1
    next(button for button in dialogs[0].findChildren(QPushButton) if button.accessibleName() == "Copy details").click()
    assert "ValueError: ######" in QApplication.clipboard().text()
    log = (paths.log_folder() / "mediator-desk.log").read_text("utf-8")
    assert log.count("ValueError: ######") == 3
    assert "440105" not in log
