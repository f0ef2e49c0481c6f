"""How soon the window is there: printed where MEDIATOR_DESK_MEASURE_START is set, for a test and the benchmark."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediator_desk.views.frame import Frame

VARIABLE = "MEDIATOR_DESK_MEASURE_START"
HEAVY = (
    "sqlalchemy",
    "alembic",
    "openpyxl",
    "reportlab",
    "pypinyin",
    "holidays",
    "PySide6.QtCharts",
    "cryptography",
    "keyring",
)
LONGEST_WAIT_MS = 30_000
LOOK_MS = 8
"""Whoever looks more often takes the computer from what is looked for."""

_begun = time.time()


class StartMeasure:
    """Prints "first_paint <seconds> <heavy libraries loaded>" and "queue_filled <seconds>", then quits.

    Seconds count from the moment (time.time()) in the variable, or, where it says 1, from the import of this module.
    """

    def __init__(self, window: Frame) -> None:
        given = os.environ.get(VARIABLE, "1")
        self._origin = _begun if given == "1" else float(given)
        self._window = window
        window.first_painted.connect(self._on_first_painted)

    def _on_first_painted(self) -> None:
        self._say("first_paint", *(name for name in HEAVY if name in sys.modules))
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        self._look = QTimer(self._window, interval=LOOK_MS)
        self._look.timeout.connect(self._look_for_rows)
        self._look.start()
        QTimer.singleShot(LONGEST_WAIT_MS, lambda: QApplication.exit(1))

    def _look_for_rows(self) -> None:
        from PySide6.QtWidgets import QApplication, QFrame, QTableView

        tables = self._window.findChildren(QTableView)
        is_filled = any(table.isVisible() and table.model() and table.model().rowCount() for table in tables)
        # Today's cards are hidden until what they say is there.
        if is_filled or any(card.isVisible() for card in self._window.findChildren(QFrame, "card")):
            self._look.stop()
            self._say("queue_filled")
            QApplication.quit()

    def _say(self, what: str, *more: str) -> None:
        sys.stdout.write(" ".join([what, f"{time.time() - self._origin:.3f}", *more]) + "\n")
        sys.stdout.flush()
