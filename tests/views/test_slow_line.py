"""A line on which every answer takes seconds: the window says that it waits, and whoever wants to stops it."""

from __future__ import annotations

import contextlib
import threading
import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from mediator_desk.errors import Unavailable
from mediator_desk.services.office.committee import add_room
from mediator_desk.storage.line import Answer
from mediator_desk.views.line_board import LineState
from mediator_desk.views.line_wait import LineWait
from tests.network.wire import wire_to
from tests.services.conftest import found
from tests.views.broken_line import far_desk


@pytest.fixture
def straight(postgresql_database):
    return found(postgresql_database)


@pytest.fixture
def url(straight):
    return straight.database._engine.url.render_as_string(hide_password=False)


@pytest.fixture
def far(qtbot, jobs, settings, straight, url):
    with wire_to(url) as wire:
        given = far_desk(qtbot, jobs, settings, straight, wire, url)
        yield given
        given.close()


class Person:
    """Does something as soon as the words of the wait are there, while the window's thread waits."""

    def __init__(self, wait: LineWait, act) -> None:
        self._wait, self._act, self.seen = wait, act, ""
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Person:
        self._thread.start()
        return self

    def __exit__(self, *_anything: object) -> None:
        self._is_over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._is_over.wait(0.05):
            panel = self._wait.panel
            if panel is not None and panel.isVisible():
                self.seen = panel.accessibleName()
                self._act(panel)
                return


def presses_stop(panel) -> None:
    QMetaObject.invokeMethod(panel.stop_button, "click", Qt.ConnectionType.QueuedConnection)


def read(far, times: int = 6) -> None:
    with far.desk.database.reading() as db:
        for _ in range(times):
            db.connection().exec_driver_sql("SELECT 1")


def until_over(far) -> None:
    far.until(lambda: far.keeper.wait.panel is None)


def test_a_quick_line_shows_no_wait(far):
    with Person(far.keeper.wait, presses_stop) as person:
        read(far)
    assert person.seen == ""


def test_a_slow_line_says_that_it_is_waited_and_the_window_goes_on_afterwards(far):
    far.wire.delay = 0.4
    with Person(far.keeper.wait, lambda _panel: None) as person:
        read(far)
    assert person.seen.startswith("Waiting for the office server")
    until_over(far)
    assert far.view.updatesEnabled()
    assert not far.desk.jobs._is_silent


def test_whoever_stops_waiting_is_not_asked_again_until_the_window_is_free(far):
    far.wire.delay = 0.4
    with Person(far.keeper.wait, presses_stop), pytest.raises(Unavailable, match="waiting_given_up"):
        read(far, 100)
    with pytest.raises(Unavailable, match="waiting_given_up"), far.desk.database.reading():
        pass  # the same screen wants more
    until_over(far)
    far.wire.delay = 0.0
    read(far)
    assert far.board.news.code == ""  # the line is whole


def test_escape_stops_it_too(far):
    far.wire.delay = 0.4

    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    escape = Person(far.keeper.wait, lambda _panel: QCoreApplication.postEvent(far.view, key))
    with escape, pytest.raises(Unavailable, match="waiting_given_up"):
        read(far, 100)


def test_a_save_cannot_be_stopped_and_is_saved_once(far):
    far.wire.delay = 0.4
    offered = []

    def looks(panel):
        offered.append(panel.stop_button.isVisible())
        presses_stop(panel)

    with Person(far.keeper.wait, looks) as person, far.desk.database.writing() as db:
        add_room(db, "三号室", by=far.straight.by, now=far.straight.now)
    until_over(far)
    assert person.seen
    assert far.rooms("三号室") == 1


def test_what_is_typed_meanwhile_comes_afterwards_and_nothing_else_happens_meanwhile(far):
    field = QLineEdit(far.view)
    field.show()
    fired, told = [], []
    timer = QTimer(far.view, interval=10, singleShot=True)
    timer.timeout.connect(lambda: fired.append(far.keeper.wait.panel is None))

    keys = [
        QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "啊")
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
    ]

    def types(_panel):
        for key in keys:
            QCoreApplication.postEvent(field, key)

    far.wire.delay = 0.4
    with Person(far.keeper.wait, types):
        timer.start()
        far.desk.jobs.run(
            lambda: None, owner=far.view, on_done=lambda _none: told.append(far.keeper.wait.panel is None)
        )
        read(far)
        assert field.text() == ""
    assert (fired, told) == ([], [])
    far.until(lambda: field.text() == "啊" and bool(fired) and bool(told))
    assert (fired, told) == ([True], [True])


def test_a_case_that_is_given_up_is_there_as_a_whole_when_it_is_opened_once_more(far):
    case_id = far.straight.accept()
    far.until(lambda: far.desk.jobs.is_idle)
    far.wire.delay = 0.4
    with Person(far.keeper.wait, presses_stop) as person, contextlib.suppress(Unavailable):
        far.desk.case_wanted.emit(case_id)
    assert person.seen
    until_over(far)
    far.wire.delay = 0.0
    far.view.show_place("schedule")
    far.desk.case_wanted.emit(case_id)
    number = "粤保调〔"
    far.until(lambda: any(number in one.text() and one.isVisible() for one in far.view.findChildren(QLabel)))
    assert "stopped waiting" not in far.view.banner.text


def test_a_calendar_that_is_given_up_is_there_when_it_is_opened_once_more(far):
    far.wire.delay = 0.4
    with Person(far.keeper.wait, presses_stop) as person, contextlib.suppress(Unavailable):
        far.view.show_place("schedule")
    assert person.seen
    until_over(far)
    far.wire.delay = 0.0
    far.view.show_place("cases")
    far.view.show_place("schedule")
    far.until(lambda: far.desk.jobs.is_idle)
    assert type(far.view.screen_in_sight()).__name__ == "ScheduleView"


def test_a_line_that_is_slow_now_and_then_lets_the_banner_stand_until_it_is_quick_for_a_while(far):
    far.keeper._beat.stop()
    states = []
    far.board.changed.connect(lambda: states.append(far.board.news.state))
    for seconds in (2.0, 0.1, 0.1, 2.0, 0.1, 2.0, 0.1, 0.1):
        far.keeper._on_answer(Answer(seconds))
    assert set(states) == {LineState.SLOW}
    far.keeper._on_answer(Answer(0.1))
    assert far.board.news.state is LineState.STANDS


@pytest.mark.slow
def test_on_a_line_of_two_seconds_each_way_a_case_is_given_up_in_a_moment_and_saves_once(far):
    case_id = far.straight.accept()
    far.until(lambda: far.desk.jobs.is_idle)
    far.wire.delay = 2.0
    begun = time.monotonic()
    with Person(far.keeper.wait, presses_stop) as person, contextlib.suppress(Unavailable):
        far.desk.case_wanted.emit(case_id)
    assert person.seen
    assert time.monotonic() - begun < 10  # it takes minutes otherwise
    until_over(far)
    with far.desk.database.writing() as db:
        add_room(db, "三号室", by=far.straight.by, now=far.straight.now)
    until_over(far)
    assert far.rooms("三号室") == 1
