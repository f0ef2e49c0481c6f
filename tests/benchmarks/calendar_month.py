"""What a month of 2,000 meetings costs to open: against the bare statement and as many texts drawn by a bare widget."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import event, insert
from sqlcipher3 import dbapi2

from mediator_desk.database import Database
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Room
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.words import PartySide, Role, SessionMode, SessionState
from mediator_desk.services.sessions.calendar import calendar_rows
from tests.benchmarks.many_cases import MEDIATORS, ManyCases
from tests.benchmarks.measuring import Ratio, in_turns
from tests.benchmarks.raw_rows import SETTINGS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.views.schedule.schedule_view import ScheduleView

MEETINGS, ROOMS, PAIRS = 2_000, 12, 21
FULL, EMPTY = date(2026, 10, 15), date(2026, 7, 15)
NOW = datetime(2026, 10, 15, 2, 0, tzinfo=UTC)
OPENED_MOST = 3.0
CLERK = Actor(staff_id=None, name="benchmark", role=Role.SECRETARY)


def ratios() -> Iterator[Ratio]:
    """Measure the way from another month into the one with 2,000 meetings, until it is drawn."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from mediator_desk.settings import Settings
    from mediator_desk.views import theme

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory(prefix="mediator_desk_bench_") as name:
        settings = Settings.in_file(Path(name, "settings.ini"))
        theme.install(application, settings)
        database = _committee(Path(name, "many.db"))
        yield _opened(application, database, settings, Path(name, "many.db"))
        database.close()


def _opened(application: Any, database: Database, settings: Any, place: Path) -> Ratio:
    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Jobs

    desk = Desk(jobs=Jobs(), settings=settings, clock=lambda: NOW)
    desk.open(database, CLERK)
    view, bare = _view(desk), _bare(_texts())
    for part in (view, bare):
        part.resize(1294, 720)
        part.show()
    application.processEvents()
    statement, driver = _statement(database), _driver(place)

    def ours() -> float:
        view.show_day(EMPTY)
        application.processEvents()
        begun = time.perf_counter()
        view.show_day(FULL)
        view.repaint()
        seconds = time.perf_counter() - begun
        if len(view.reading.rows) != MEETINGS:
            raise RuntimeError("the month does not show its meetings")
        return seconds

    def peer() -> float:
        begun = time.perf_counter()
        found = driver.execute(*statement).fetchall()
        bare.repaint()
        seconds = time.perf_counter() - begun
        if len(found) != MEETINGS:
            raise RuntimeError("the bare driver does not find the meetings")
        return seconds

    found = in_turns(ours, peer, pairs=PAIRS)
    desk.jobs.close()
    driver.close()
    return Ratio(f"month of {MEETINGS:,} meetings opened against raw", found.ratio, OPENED_MOST, found.remark)


def _committee(place: Path) -> Database:
    """Make a committee whose October has 2,000 meetings on working hours, each with both parties asked."""
    made = ManyCases(place)
    made.grow_to(MEETINGS)
    database = Database.open(made.url)
    with database.writing() as db:
        rooms = [{"name": f"第{number}调解室", "is_online": False} for number in range(1, ROOMS + 1)]
        db.execute(insert(Room), rooms)
        db.execute(insert(MediationSession), [_meeting(number) for number in range(MEETINGS)])
        db.execute(insert(SessionPerson), [one for number in range(MEETINGS) for one in _people(number)])
    return database


def _meeting(number: int) -> dict[str, Any]:
    """Return a meeting: eight hours a day in twelve rooms, on twenty-one days."""
    day, place = divmod(number, 8 * ROOMS)
    hour, room = divmod(place, ROOMS)
    begins_at = datetime(2026, 10, 8, 1, tzinfo=UTC) + timedelta(days=day, hours=hour)
    return {
        "id": 1_000_000 + number,
        "case_id": number + 1,
        "sequence": 2,
        "mediator_id": number % MEDIATORS + 1,
        "room_id": room + 1,
        "mode": SessionMode.ON_SITE,
        "state": SessionState.PLANNED,
        "begins_at": begins_at,
        "ends_at": begins_at + timedelta(minutes=50),
    }


def _people(number: int) -> list[dict[str, Any]]:
    sides = (PartySide.APPLICANT, PartySide.RESPONDENT)
    asked = {"session_id": 1_000_000 + number, "role": SessionRole.PARTY, "name": "谢家豪"}
    return [{**asked, "position": place, "side": side} for place, side in enumerate(sides, 1)]


def _view(desk: Any) -> ScheduleView:
    from mediator_desk.views.schedule.acts import ScheduleOpeners
    from mediator_desk.views.schedule.schedule_view import ScheduleView
    from mediator_desk.views.schedule.spans import View

    def nothing(*_asked: object) -> None:
        return None

    openers = ScheduleOpeners(plan=nothing, move=nothing, cancel=nothing, adjourn=nothing, record=nothing, undo=nothing)
    view = ScheduleView(desk, openers)
    view.show_view(View.MONTH)
    return view


def _texts() -> list[str]:
    """Return what a month of this size has room for: six weeks of a number and five lines a day."""
    return [f"{9 + line:02}:00 许嘉雯{day}" if line else str(day) for day in range(42) for line in range(6)]


def _bare(texts: list[str]) -> QWidget:
    """Return a widget that draws the texts in a grid, each on its ground, and does nothing else."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    class Bare(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            painter = QPainter(self)
            for number, text in enumerate(texts):
                day, line = divmod(number, 6)
                left, top = day % 7 * self.width() // 7, day // 7 * self.height() // 6 + line * 18
                painter.fillRect(left, top, self.width() // 7, 16, Qt.GlobalColor.lightGray)
                painter.drawText(left + 6, top + 13, text)
            painter.end()

    return Bare()


def _statement(database: Database) -> tuple[str, Any]:
    """Return the statement by which the calendar reads the days of the month's whole weeks, and its values."""
    caught: list[tuple[str, Any]] = []

    def catch(_connection: Any, _cursor: Any, text: str, values: Any, *_rest: Any) -> None:
        caught.append((text, values))

    with database.reading() as db:
        engine = db.get_bind().engine
        event.listen(engine, "before_cursor_execute", catch)
        calendar_rows(db, date(2026, 9, 28), date(2026, 11, 1))
        event.remove(engine, "before_cursor_execute", catch)
    return caught[-1]


def _driver(place: Path) -> Any:
    driver = dbapi2.connect(str(place), isolation_level=None)
    for setting in SETTINGS:
        driver.execute(f"PRAGMA {setting}")
    return driver
