"""Garbage is collected in the window's thread alone.

Python collects in whatever thread allocates next. A job's thread would then destroy what is left of a widget, in the
middle of what the window does with it, and the program would end.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOKED_AFTER_MS = 250


class Collector(QObject):
    """Collects when Python would, but from the event loop of the thread in which it is made."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=LOOKED_AFTER_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()


def collect_what_is_due() -> None:
    """Collect each generation for which enough was allocated, the young ones far more often than all."""
    for generation, most in enumerate(gc.get_threshold()):
        if gc.get_count()[generation] > most:
            gc.collect(generation)
