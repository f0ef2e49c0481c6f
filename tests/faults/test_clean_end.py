"""The next start says how the last one ended: nothing after a clean end, calmly and with a look after a bad one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton
from sqlalchemy import text

from mediator_desk import i18n, paths
from mediator_desk.app.clean_end import DeskMark
from mediator_desk.app.first_screen import FirstScreen
from mediator_desk.services.kept_inputs import Kept
from mediator_desk.settings import Settings
from mediator_desk.views.frame import Frame
from mediator_desk.views.input_keeper import UnsavedStore
from tests.faults.harness import practice_in, url_of
from tests.services.conftest import found
from tests.source_tree import ROOT

LEAVE_A_MARK = (
    "import os, sys; from mediator_desk.app.clean_end import DeskMark;"
    "mark = DeskMark.put(sys.argv[1]); print(mark.ended_badly, flush=True); sys.stdin.read(); os._exit(9)"
)


def ended_badly(url):
    """Let a desk in another process leave its mark and die; return how many it found that had."""
    words = [sys.executable, "-c", LEAVE_A_MARK, url]
    return int(subprocess.run(words, cwd=ROOT, input="", stdout=subprocess.PIPE, text=True, check=False).stdout)


@pytest.fixture
def url(embedded_database):
    found(embedded_database)
    return embedded_database.url


@pytest.fixture
def started(qapp, qtbot, tmp_path, now):
    """Give a way to start the desk on records, in this process."""
    screens = []

    def start(url):
        settings = Settings.in_file(tmp_path / "settings.ini")
        settings.theme, settings.place, settings.begin_with = "light", "enquiry", "last"
        frame = Frame(settings, is_dark=False)
        qtbot.addWidget(frame)
        frame.show()
        screens.append(FirstScreen(qapp, frame, settings, language=i18n.ENGLISH, clock=lambda: now))
        screens[-1].open(url, is_practice=False)
        qtbot.waitUntil(lambda: screens[-1]._collector is not None)
        return screens[-1]

    yield start
    for screen in screens:
        screen.close()


def test_a_desk_that_ended_cleanly_leaves_no_mark(url):
    DeskMark.put(url).take_away()
    assert ended_badly(url) == 0
    assert ended_badly(url) == 1
    mark = DeskMark.put(url)
    assert mark.ended_badly == 1
    mark.take_away()
    assert DeskMark.put(url).ended_badly == 0
    assert ended_badly("sqlite:///other.db") == 0


def test_a_desk_that_still_works_did_not_end_badly(url):
    words = [sys.executable, "-c", LEAVE_A_MARK, url]
    with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        other.stdout.readline()
        mark = DeskMark.put(url)
        assert mark.ended_badly == 0
        mark.take_away()
        other.stdin.close()
    assert DeskMark.put(url).ended_badly == 1


def test_after_a_clean_end_the_start_says_nothing(qtbot, started, url):
    screen = started(url)
    assert screen.view.banner.text == ""


def test_after_a_bad_end_the_start_says_that_the_records_are_whole(qtbot, started, url):
    ended_badly(url)
    screen = started(url)
    qtbot.waitUntil(lambda: "they are whole" in screen.view.banner.text)
    assert screen.view.banner.text.startswith("The desk was not closed properly last time")
    assert screen.view.banner.property("tone") == "info"


def test_after_a_bad_end_one_goes_on_with_what_was_typed(qtbot, started, embedded_database, url, now):
    kept = Kept("committee", {"title": "Committee", "values": {}}, now - timedelta(minutes=1))
    UnsavedStore(embedded_database, None).write(kept.form, kept, 1)
    ended_badly(url)
    screen = started(url)
    qtbot.waitUntil(lambda: "they are whole" in screen.view.banner.text and "1 form" in screen.view.banner.text)
    assert "Go on with it" in [one.text() for one in screen.view.banner.findChildren(QPushButton)]


def test_after_a_bad_end_damage_is_told_and_what_to_do(qtbot, started, embedded_database, url):
    with embedded_database._engine.connect() as connection:
        connection.execute(text("DROP TRIGGER audit_entries_no_update"))
        connection.commit()
    ended_badly(url)
    screen = started(url)
    qtbot.waitUntil(lambda: "damaged" in screen.view.banner.text)
    assert "restore the last backup" in screen.view.banner.text
    assert screen.view.banner.property("tone") == "bad"


def test_a_data_folder_that_takes_no_file_keeps_nobody_from_work(monkeypatch, tmp_path):
    (tmp_path / "at_work").write_text("a file where a folder is wanted")
    monkeypatch.setenv("MEDIATOR_DESK_DATA", str(tmp_path))
    mark = DeskMark.put("sqlite:///x.db")
    assert mark.ended_badly == 0
    mark.take_away()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_a_window_that_is_killed_is_told_by_the_next_one(tmp_path, monkeypatch):
    folder = practice_in(tmp_path / "desk")
    environ = {**os.environ, "MEDIATOR_DESK_DATA": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-c", WATCHED_WINDOW, url_of(folder)]
    with subprocess.Popen(words, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout.readline() == "open\n"
        window.send_signal(signal.SIGKILL)
    monkeypatch.setenv("MEDIATOR_DESK_DATA", str(folder))
    assert paths.data_folder() == folder
    mark = DeskMark.put(url_of(folder))
    assert mark.ended_badly == 1
    mark.take_away()


WATCHED_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from mediator_desk.app import first_screen, start
opened = first_screen.FirstScreen._go_on
def go_on(screen):
    opened(screen)
    print("open", flush=True)
first_screen.FirstScreen._go_on = go_on
start.run_window(sys.argv[1], practice=True)
"""
