"""What tests of the window are given: a themed application, a desk with an empty database, and a frozen clock."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Generator, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from mediator_desk import i18n, paths
from mediator_desk.app.collecting import collect_what_is_due
from mediator_desk.desk import Desk
from mediator_desk.jobs import Jobs
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Line, Role
from mediator_desk.services.office import committee
from mediator_desk.services.office.committee import FoundingDraft
from mediator_desk.settings import Settings
from mediator_desk.views import theme
from mediator_desk.views.messages import DeskDialog
from tests.kept_states import begin_empty, brought
from tests.views.agreements_at_hand import office_of, window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mediator_desk.database import Database
    from tests.services.conftest import Office


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None]:
    """Put dialogs away before pytest-qt closes them: a dialog in which something was typed would ask, for ever."""
    for dialog in QApplication.topLevelWidgets() if QApplication.instance() else ():
        if isinstance(dialog, DeskDialog):
            dialog.hide()
    return (yield)


@pytest.fixture(autouse=True)
def _collected_in_the_windows_thread() -> Iterator[None]:
    """Collect garbage as the desk does: a job's thread that destroyed a widget would end the run."""
    gc.disable()
    yield
    collect_what_is_due()


@pytest.fixture(autouse=True, scope="module")
def _nothing_left_of_widgets() -> Iterator[None]:
    """Leave no widget for a thread of a later test to collect.

    What is left then lives as long as the run, and is looked through no more: that took up to six seconds each time.
    """
    yield
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Give the settings of a computer that was never used."""
    return Settings.in_file(tmp_path / "settings.ini")


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    """Give background work that is over when the test is."""
    running = Jobs()
    yield running
    running.close()


@pytest.fixture(autouse=True)
def _light_and_of_usual_size(qapp: QApplication, settings: Settings) -> None:
    if not qapp.styleSheet() or theme.current().is_dark or theme.current().factor != 1:
        settings.theme = "light"
        qapp.setStyle("Fusion")
        theme.apply(qapp, settings)


@pytest.fixture
def desk(jobs: Jobs, settings: Settings, now: datetime, embedded_database: Database) -> Desk:
    """Give an open desk at which a secretary works, with an empty committee, at the moment of the tests."""
    given = Desk(jobs=jobs, settings=settings, clock=lambda: now)
    given.open(embedded_database, Actor(None, "何淑仪", Role.SECRETARY))
    return given


@pytest.fixture
def office(desk: Desk) -> Office:
    """Give the founded committee at the desk; its clock is the desk's."""
    return office_of(desk)


@pytest.fixture
def before(qtbot: QtBot) -> QWidget:
    """Give a window for dialogs to stand before."""
    return window(qtbot)


@pytest.fixture
def staffed_desk(desk: Desk, now: datetime) -> Desk:
    """Give the desk of a founded committee with three mediators, one of them on the staff, and two rooms."""
    begin_empty(desk.database)
    brought(desk.database, ("staffed", now), lambda: _staff(desk, now))
    return desk


def _staff(desk: Desk, now: datetime) -> None:
    by = desk.actor
    with desk.database.writing() as db:
        committee.found_committee(db, FoundingDraft("测试保险纠纷调解委员会", "测试保险纠纷调解委员会"), by=by, now=now)
        chen = committee.add_staff(db, "陈国华", Role.MEDIATOR, by=by, now=now)
        lines = [Line.MOTOR, Line.PROPERTY]
        committee.add_mediator(db, "陈国华", by=by, now=now, staff_id=chen.id, lines=lines)
        committee.add_mediator(db, "林美玲", by=by, now=now, lines=[Line.LIFE, Line.ILLNESS])
        committee.add_mediator(db, "区永康", by=by, now=now)
        committee.add_room(db, "第一调解室", by=by, now=now)
        committee.add_room(db, "线上调解室", is_online=True, by=by, now=now)


@pytest.fixture(scope="session")
def words_of_the_window(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the Chinese words of the window as Qt reads them, compiled from what stands in the source tree."""
    compiled = tmp_path_factory.mktemp("words") / "desk.qm"
    source = paths.resources() / "translations" / f"mediator_desk_{i18n.CHINESE}.ts"
    program = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([program, "-silent", source, "-qm", compiled], check=True)
    return compiled


@pytest.fixture
def speak(qapp: QApplication, words_of_the_window: Path) -> Iterator[object]:
    """Give a way to choose the language of Qt and of the desk."""
    installed = []

    def speak(language: str) -> None:
        i18n.use_language(language)
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"
        for file in (qt, words_of_the_window) if language == i18n.CHINESE else ():
            translator = QTranslator(qapp)
            assert translator.load(str(file))
            qapp.installTranslator(translator)
            installed.append(translator)

    yield speak
    for translator in installed:
        qapp.removeTranslator(translator)
