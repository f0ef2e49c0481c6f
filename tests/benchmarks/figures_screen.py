"""What it costs to fill the screen of the figures: against its queries alone, and how long the window stands still."""

from __future__ import annotations

import gc
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from tests.benchmarks.committees import url_of
from tests.benchmarks.figures import MONTH, YEAR, spread
from tests.benchmarks.measuring import Ratio, in_turns

SIZES = tuple(map(int, os.environ.get("MEDIATOR_DESK_COUNTED", "300000").split(",")))
NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
MOST, MOST_STILL, PAIRS = 2.0, 0.5, 5


def ratios() -> Iterator[Ratio]:
    """Measure a month and a year: asked for until everything is shown, and the part of it in the window's thread."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from mediator_desk.database import Database
    from mediator_desk.settings import Settings
    from mediator_desk.views import theme
    from mediator_desk.views.statistics.screen_facts import read_screen

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    settings = Settings.in_file(Path(tempfile.mkdtemp()) / "settings.ini")
    theme.install(application, settings)
    gc.collect()
    gc.freeze()
    gc.disable()
    for cases in SIZES:
        database = Database.open(url_of(spread(cases)))
        screen = Screen(application, settings, database)
        for what, period in (("month", MONTH), ("year", YEAR)):
            queries = partial(_seconds, partial(read_screen, database, period, NOW))
            filled = in_turns(partial(screen.fill, period), queries, pairs=PAIRS)
            yield Ratio(f"screen of a {what} filled, {cases:,} cases", filled.ratio, MOST, filled.remark)
            still = in_turns(partial(screen.stand_still, period), queries, pairs=PAIRS)
            yield Ratio(f"window busy while a {what} fills, {cases:,} cases", still.ratio, MOST_STILL, still.remark)
        screen.close()
        database.close()
    gc.enable()


class Screen:
    """The screen of the figures at a desk of its own."""

    def __init__(self, application, settings, database) -> None:
        from mediator_desk.desk import Desk
        from mediator_desk.jobs import Jobs
        from mediator_desk.models.actor import Actor
        from mediator_desk.models.words import Role
        from mediator_desk.views.statistics.statistics_view import StatisticsView

        self._application, self._jobs = application, Jobs()
        desk = Desk(jobs=self._jobs, settings=settings, clock=lambda: NOW)
        desk.open(database, Actor(None, "何敏", Role.SECRETARY))
        self._view = StatisticsView(desk)
        self._view.resize(1294, 768)
        self._view.show()
        self._settle()

    def fill(self, period) -> float:
        """Return the seconds until a period is read and everything of it is painted."""
        return _seconds(partial(self._show, period))

    def stand_still(self, period) -> float:
        """Return the seconds for which the window shows what came, and can do nothing else."""
        self._show(period)
        counted = (self._view._facts, self._view.shown)
        return _seconds(lambda: (self._view._on_counted(counted), self._view.repaint()))

    def close(self) -> None:
        """End its jobs."""
        self._view.hide()
        self._view.deleteLater()
        self._jobs.close()

    def _show(self, period) -> None:
        self._view.head.choose(period)
        self._settle()
        self._view.repaint()

    def _settle(self) -> None:
        while not self._jobs.is_idle:
            self._application.processEvents()
            time.sleep(0.0005)
        self._application.processEvents()


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
