"""From the command to the first screen: the frame is painted first, the database libraries come after it."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from mediator_desk import i18n, paths
from mediator_desk.app import measuring
from mediator_desk.app.opening import Opened, open_committee
from mediator_desk.app.places import places_of
from mediator_desk.desk import Desk, clock_of_this_computer
from mediator_desk.jobs import Jobs
from mediator_desk.settings import Settings
from mediator_desk.views import theme
from mediator_desk.views.focus import FocusFollower
from mediator_desk.views.icons import follow_theme
from mediator_desk.views.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime


def run_window(
    database_url: str,
    *,
    practice: bool = False,
    language: str | None = None,
    clock: Callable[[], datetime] = clock_of_this_computer,
) -> int:
    """Open the window on a database and return the exit code when it is closed.

    `practice`: an empty database becomes a practice committee of synthetic data. `language` ("zh_CN", "en") overrules
    the settings for this time. `clock` gives the present instant.
    """
    settings = Settings.of_this_computer()
    app = prepared_application(settings, language or settings.language)
    jobs = Jobs()
    desk = Desk(jobs=jobs, settings=settings, clock=clock)
    window = framed_window(desk)
    start = Start(window, desk, database_url, is_practice=practice)
    window.first_painted.connect(start.begin, Qt.ConnectionType.QueuedConnection)
    measure = measuring.StartMeasure(window) if measuring.is_wanted() else None
    window.show()
    try:
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        jobs.close()
        start.close()
        del measure


def prepared_application(settings: Settings, language: str) -> QApplication:
    """Return the application with the theme of the settings and the words of a language."""
    given = QApplication.instance()
    app = given if isinstance(given, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(paths.APP_NAME)
    app.setDesktopFileName(paths.APP_NAME)
    speak(app, language)
    theme.install(app, settings)
    follow_theme(app)
    FocusFollower(app)
    return app


def speak(app: QApplication, language: str) -> None:
    """Use a language in the window, in Qt's own dialogs, for numbers and days."""
    i18n.use_language(language)
    QLocale.setDefault(QLocale(language))
    if language == i18n.ENGLISH:
        return
    folders = {
        "qtbase": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        "mediator_desk": str(paths.resources() / "translations"),
    }
    for name, folder in folders.items():
        translator = QTranslator(app)
        if translator.load(f"{name}_{language}", folder):
            app.installTranslator(translator)


def framed_window(desk: Desk) -> MainWindow:
    """Return the window with its rail, before the desk is open."""
    return MainWindow(desk, places_of(desk), QCoreApplication.translate("Start", "Mediation desk"))


class Start:
    """The steps after the first paint: watch for errors, open the records, show the first screen."""

    def __init__(self, window: MainWindow, desk: Desk, url: str, *, is_practice: bool) -> None:
        self._window = window
        self._desk = desk
        self._url = url
        self._is_practice = is_practice

    def begin(self) -> None:
        """Open the records in a job."""
        from mediator_desk.app.bugs import BugWatch

        self._watch = BugWatch(self._window)
        self._watch.begin()
        self._open()

    def close(self) -> None:
        """Close the records."""
        if self._desk.is_open:
            self._desk.database.close()

    def _open(self) -> None:
        work = partial(
            open_committee,
            self._url,
            is_practice=self._is_practice,
            staff_id=self._desk.settings.staff_id,
            now=self._desk.now(),
        )
        self._desk.jobs.run(work, owner=self._window, on_done=self._on_opened, on_failed=self._on_not_opened)

    def _on_opened(self, opened: Opened) -> None:
        self._desk.open(opened.database, opened.actor)
        self._tell(opened)
        self._window.open_first()

    def _tell(self, opened: Opened) -> None:
        banner = self._window.banner
        if opened.is_practice:
            title = QCoreApplication.translate("Start", "Practice committee")
            reason = QCoreApplication.translate("Start", "People, insurers and cases are invented: try what you like.")
            banner.tell("info", title, reason)
        elif opened.is_new:
            title = QCoreApplication.translate("Start", "A new committee was set up")
            reason = QCoreApplication.translate("Start", "Begin with importing the submissions of the mini program.")
            banner.tell("info", title, reason)

    def _on_not_opened(self, error: Exception) -> None:
        from mediator_desk.app.bugs import told
        from mediator_desk.views.messages import ask

        again = ask(
            self._window,
            QCoreApplication.translate("Start", "The committee's records cannot be opened"),
            told(error),
            QCoreApplication.translate("Start", "Try again"),
            safe_word=QCoreApplication.translate("Start", "Leave the desk"),
        )
        if again:
            self._open()
        else:
            self._window.close()
