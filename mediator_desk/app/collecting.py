"""Garbage is collected in the window's thread alone.

Python collects in whatever thread allocates next. A job's thread would then destroy what is left of a widget, in the
middle of what the window does with it, and the program would end.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from mediator_desk.jobs import Jobs

LOOKED_AFTER_MS = 250


class Collector(QObject):
    """Collects when Python would, but from the event loop of the thread in which it is made."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._jobs = jobs
        gc.disable()
        self._timer = QTimer(self, interval=LOOKED_AFTER_MS)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again: the desk is closed, and no job works any more."""
        self._timer.stop()
        gc.enable()

    def _on_time(self) -> None:
        # To walk all that long work keeps at hand would hold the window: the old wait until it is over.
        collect_what_is_due(with_old=self._jobs.is_idle)


def collect_what_is_due(*, with_old: bool = True) -> None:
    """Collect each generation for which enough was allocated, the young ones far more often than the old."""
    for generation, most in enumerate(gc.get_threshold()[: 3 if with_old else 1]):
        if gc.get_count()[generation] > most:
            gc.collect(generation)
