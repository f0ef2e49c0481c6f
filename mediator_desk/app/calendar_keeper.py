"""Keeps the file that other calendars subscribe to: at the start, and after every change of the schedule."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from mediator_desk.errors import DeskError
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.views.desk_view import DeskView

WAITS_MS = 400
"""Many changes in a row are written once."""
KEPT_BACK = timedelta(days=31)
"""Meetings so long ago still stand in the file."""


class CalendarKeeper(QObject):
    """Writes the file in a job, one at a time. What goes wrong is told once, until it goes well again."""

    def __init__(self, desk: Desk, view: DeskView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._is_writing = self._is_wanted = self._was_told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAITS_MS)
        self._timer.timeout.connect(self.write)
        for signal in (desk.schedule_changed, desk.cases_changed, desk.committee_changed, desk.case_changed):
            signal.connect(self._want)
        desk.calendar_file_changed.connect(self._want)

    def _want(self, *_what: object) -> None:
        if self._desk.settings.calendar_file and self._desk.is_open:
            self._timer.start()

    def write(self) -> None:
        """Write the file in a job, where one is wanted."""
        if not self._desk.settings.calendar_file or not self._desk.is_open:
            return
        if self._is_writing:
            self._is_wanted = True
            return
        # Not before the first paint: these import the engine and the library.
        from mediator_desk.exchange.calendar_file import CalendarLook
        from mediator_desk.services.sessions.calendar_entries import EntryChoice
        from mediator_desk.views.sessions.calendar_work import keep_calendar

        self._is_writing, self._is_wanted = True, False
        settings = self._desk.settings
        choice = EntryChoice(since=self._desk.today() - KEPT_BACK)
        look = CalendarLook(with_names=settings.calendar_names)
        file = Path(settings.calendar_file)
        work = partial(keep_calendar, self._desk.database, file, choice, look, now=self._desk.now())
        self._desk.jobs.run(work, owner=self, on_done=self._on_written, on_failed=self._on_failed)

    def _on_written(self, _is_new: bool) -> None:
        self._was_told = False
        self._go_on()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError) and not self._was_told:
            self._was_told = True
            title = QCoreApplication.translate("CalendarKeeper", "The calendar file could not be written")
            self._view.banner.tell("warn", title, sentence(error))
        self._go_on()

    def _go_on(self) -> None:
        self._is_writing = False
        if self._is_wanted:
            self._timer.start()


def keep_calendar_file(desk: Desk, view: DeskView) -> CalendarKeeper:
    """Keep the file from now on, and write it once now."""
    keeper = CalendarKeeper(desk, view)
    keeper.write()
    return keeper
