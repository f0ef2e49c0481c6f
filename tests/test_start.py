"""The start as a person has it: a process of its own, watched through what it prints."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from sqlalchemy import make_url

from mediator_desk import paths
from mediator_desk.app.blotting import without_personal
from mediator_desk.app.dressing import Spoken
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
from mediator_desk.views.welcome.join_dialog import ServerDraft
from mediator_desk.views.welcome.welcome_view import WelcomeView
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


def test_what_is_imported_after_qt_is_not_read_as_text():
    code = (
        "import linecache; from PySide6.QtCore import QObject; from mediator_desk.app.start import import_plainly;"
        "import_plainly(); import mediator_desk.services.cases.register;"
        "print([name for name in linecache.cache if name.endswith('register.py')])"
    )
    command = [sys.executable, "-c", code]
    assert subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout == "[]\n"


def test_the_list_is_read_on_a_file_without_the_servers_dialect():
    code = (
        "import sys; import mediator_desk.services.cases.register, mediator_desk.database;"
        "print('sqlalchemy.dialects.postgresql' in sys.modules)"
    )
    command = [sys.executable, "-c", code]
    assert subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout == "False\n"


def test_the_list_of_cases_needs_nothing_of_a_whole_case():
    later = (
        "mediator_desk.services.cases.case_details",
        "mediator_desk.services.cases.guards",
        "mediator_desk.services.clocks.deadlines",
        "mediator_desk.services.search.matching",
        "mediator_desk.views.bulk.bar",
        "mediator_desk.views.cases.condition_dialog",
        "mediator_desk.views.cases.page.case_page",
        "mediator_desk.views.cases.reminders_dialog",
    )
    code = (
        "import sys; import mediator_desk.views.cases.place, mediator_desk.views.cases.view;"
        "import mediator_desk.views.bulk.opening, mediator_desk.views.bin.opening;"
        f"print([name for name in {later} if name in sys.modules])"
    )
    command = [sys.executable, "-c", code]
    assert subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout == "[]\n"


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


@pytest.fixture
def first_start(qapp, qtbot, embedded_database, tmp_path, now):
    """Give the first screen on a computer where nothing is set up, and the buttons of the ways to begin."""
    settings = Settings.in_file(tmp_path / "settings.ini")
    settings.theme = "light"
    frame = Frame(settings, is_dark=False)
    qtbot.addWidget(frame)
    frame.show()
    screen = FirstScreen(qapp, frame, settings, language="en", clock=lambda: now)
    screen.open(f"sqlite:///{embedded_database.file.as_posix()}", is_practice=False)
    qtbot.waitUntil(lambda: screen.view.findChild(WelcomeView) is not None)
    yield screen
    screen.close()


def choose(screen, word):
    ways = screen.view.findChild(WelcomeView).choices
    next(shown for shown in ways if shown.text() == word).click()


def test_an_empty_computer_offers_practice_an_own_committee_and_a_server(qtbot, first_start):
    ways = [shown.text() for shown in first_start.view.findChild(WelcomeView).choices]
    assert ways == ["Practise", "Found it", "Join"]


def test_an_own_committee_is_founded_and_one_may_turn_back(qtbot, first_start):
    choose(first_start, "Found it")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FoundingDialog))
    QApplication.activeModalWidget().reject()
    assert first_start.view.window().isVisible()
    assert first_start.view.findChild(WelcomeView).isVisible()


def test_practice_begins_from_the_first_screen(qtbot, first_start, monkeypatch, tmp_path):
    monkeypatch.setenv("MEDIATOR_DESK_DATA", str(tmp_path / "data"))
    choose(first_start, "Practise")
    qtbot.waitUntil(lambda: first_start.desk.is_open, timeout=60_000)
    assert (tmp_path / "data" / "practice.db").exists()
    qtbot.waitUntil(lambda: first_start.desk.jobs.is_idle, timeout=60_000)


def test_a_server_of_the_office_is_joined_and_remembered_without_its_password(
    qtbot, first_start, postgresql_database, now
):
    with postgresql_database.writing() as db:
        found_committee(db, FoundingDraft(name="一号服务器"), by=Actor(None, "test", Role.SECRETARY), now=now)
    place = make_url(postgresql_database._engine.url)
    choose(first_start, "Join")
    dialog = first_start._welcome.dialog
    server = ServerDraft(
        place.host or "", place.port or 5432, place.database, place.username or "", place.password or ""
    )
    dialog.form.fill(server)
    dialog.act()
    qtbot.waitUntil(lambda: first_start.desk.is_open, timeout=20_000)
    assert not first_start.desk.database.is_embedded
    qtbot.waitUntil(lambda: first_start.desk.jobs.is_idle, timeout=20_000)
    kept = first_start.desk.settings.office_server
    assert (place.password or "?") not in kept
    assert ServerDraft.of(kept) == replace(server, password="")


def test_a_server_that_is_not_there_is_told_and_what_was_typed_stays(qtbot, first_start):
    choose(first_start, "Join")
    dialog = first_start._welcome.dialog
    dialog.form.fill(ServerDraft("127.0.0.1", 1, "desk", "chen", "x"))
    dialog.act()
    qtbot.waitUntil(lambda: "could not be joined" in dialog.banner.text, timeout=20_000)
    assert dialog.form.field("server").text() == "127.0.0.1"
    assert dialog.act_button.isEnabled()
    assert first_start.desk.settings.office_server == ""


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


def test_words_stay_though_their_file_is_exchanged_under_the_running_program(qapp, tmp_path):
    file = tmp_path / "words.qm"
    file.write_bytes((paths.resources() / "translations" / "mediator_desk_zh_CN.qm").read_bytes())
    spoken = Spoken(file, qapp)
    file.write_bytes(b"another version")
    assert spoken.is_read
    assert spoken.translate("Places", "Cases") == "案件"
    spoken.deleteLater()
