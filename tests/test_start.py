"""The start as a person has it: a process of its own, watched through what it prints."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from mediator_desk.app.blotting import without_personal
from mediator_desk.app.first_screen import FirstScreen
from mediator_desk.app.measuring import HEAVY, VARIABLE
from mediator_desk.cli import _window_words
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.services.office.committee import FoundingDraft, found_committee
from mediator_desk.settings import Settings
from mediator_desk.views import theme
from mediator_desk.views.frame import Frame
from mediator_desk.views.messages import Decision
from mediator_desk.views.settings.founding_dialog import FoundingDialog
from tests.source_tree import ROOT


@pytest.fixture(scope="module")
def practice_start(tmp_path_factory):
    """Start on a new practice committee and give the lines that the program printed."""
    folder = tmp_path_factory.mktemp("start")
    url = f"sqlite:///{(folder / 'practice.db').as_posix()}"
    environ = {**os.environ, VARIABLE: "1", "MEDIATOR_DESK_DATA": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "mediator_desk", "--practice", "--database", url]
    ended = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=100, check=False)
    logs = [log.read_text("utf-8") for log in folder.glob("logs/*")]
    assert ended.returncode == 0, "\n".join([ended.stdout, ended.stderr, *logs])
    return [line.split() for line in ended.stdout.splitlines()]


def test_no_heavy_library_is_loaded_at_the_first_paint(practice_start):
    said, seconds, *heavy = practice_start[0]
    assert said == "first_paint"
    assert float(seconds) > 0
    assert heavy == []


def test_the_queue_is_filled_after_the_first_paint(practice_start):
    assert [line[0] for line in practice_start] == ["first_paint", "queue_filled"]
    assert float(practice_start[1][1]) > float(practice_start[0][1])


def test_the_watched_libraries_are_those_that_cost_much():
    assert {"sqlalchemy", "alembic", "openpyxl", "reportlab", "pypinyin", "holidays", "PySide6.QtCharts"} <= set(HEAVY)


def test_no_identity_number_reaches_the_log():
    text = "ValueError: 44010519820314123X, 13800005678, line 120, 2026-10-08"
    assert without_personal(text) == "ValueError: ######, ######, line 120, 2026-10-08"


@pytest.fixture
def opened(qapp, qtbot, tmp_path, embedded_database, now):
    """Give the first screen on a committee that was founded, in this process."""
    with embedded_database.writing() as db:
        found_committee(db, FoundingDraft(), by=Actor(None, "test", Role.SECRETARY), now=now)
    settings = Settings.in_file(tmp_path / "settings.ini")
    settings.theme, settings.place, settings.begin_with = "light", "enquiry", "last"
    frame = Frame(settings, is_dark=False)
    qtbot.addWidget(frame)
    frame.show()
    screen = FirstScreen(qapp, frame, settings, language=None, clock=lambda: now)
    screen.open(f"sqlite:///{embedded_database.file.as_posix()}", is_practice=False)
    yield screen
    screen.close()
    settings.text_percent = 100
    theme.apply(qapp, settings)


def rail_width(screen):
    return screen.view.findChild(QWidget, "rail").width()


def test_the_place_that_was_open_last_is_shown_when_the_records_are_open(qtbot, opened):
    qtbot.waitUntil(lambda: opened.view.screen_of("enquiry") is not None)
    assert opened.desk.is_open


def test_the_window_is_built_anew_in_another_size_of_text(qapp, qtbot, opened):
    qtbot.waitUntil(lambda: opened.view.screen_of("enquiry") is not None)
    before = rail_width(opened)
    opened.desk.settings.text_percent = 150
    theme.apply(qapp, opened.desk.settings)
    opened._renew()
    assert rail_width(opened) == round(before * 1.5)
    qtbot.waitUntil(opened.view.screen_of("enquiry").isVisible)


def test_what_cannot_be_opened_is_told_and_may_be_tried_again(qapp, qtbot, tmp_path, now):
    settings = Settings.in_file(tmp_path / "settings.ini")
    frame = Frame(settings, is_dark=False)
    qtbot.addWidget(frame)
    frame.show()
    (tmp_path / "committee.db").write_bytes(b"this is no database" * 100)
    screen = FirstScreen(qapp, frame, settings, language="en", clock=lambda: now)
    answers = ["Try again", "Leave the desk"]

    def answer():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, Decision):
            word = answers.pop(0)
            next(button for button in dialog.findChildren(QPushButton) if button.text() == word).click()

    looking = QTimer(frame, interval=5)
    looking.timeout.connect(answer)
    looking.start()
    screen.open(f"sqlite:///{(tmp_path / 'committee.db').as_posix()}", is_practice=False)
    qtbot.waitUntil(lambda: not frame.isVisible())
    screen.close()
    assert answers == []


def test_an_empty_database_asks_to_found_the_committee(qapp, qtbot, embedded_database, tmp_path, now):
    settings = Settings.in_file(tmp_path / "settings.ini")
    frame = Frame(settings, is_dark=False)
    qtbot.addWidget(frame)
    frame.show()
    screen = FirstScreen(qapp, frame, settings, language=None, clock=lambda: now)
    screen.open(f"sqlite:///{embedded_database.file.as_posix()}", is_practice=False)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FoundingDialog))
    QApplication.activeModalWidget().reject()
    assert not frame.isVisible()
    screen.close()


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ([], {}),
        (["--practice"], {"--practice": "--practice"}),
        (["--database", "sqlite:///a.db", "--language=en"], {"--database": "sqlite:///a.db", "--language": "en"}),
        (["--language", "fr"], None),
        (["--database"], None),
        (["report", "--month", "2026-09"], None),
        (["--help"], None),
    ],
)
def test_what_only_opens_the_window_needs_no_parser(given, read):
    assert _window_words(given) == read
