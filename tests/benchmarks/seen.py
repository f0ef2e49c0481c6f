"""Run in a process of its own: opens a window and says when it was first painted, and when its table had rows.

    python -m tests.benchmarks.seen hello
    python -m tests.benchmarks.seen desk sqlite:///committee.db

"hello" is a bare QMainWindow: the least that any Qt program costs. Both sides are watched in the same way, so that
the watching costs both the same. Time is taken by whoever reads the lines: the interpreter's own start counts.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QWidget

HEAVY = ("sqlalchemy", "alembic", "openpyxl", "reportlab", "pypinyin", "PySide6.QtCharts")


class _Watch(QObject):
    """Says "painted" and the heavy libraries loaded by then; then "filled", when a table with rows is painted."""

    def __init__(self, *, ends_at: str) -> None:
        super().__init__()
        self._ends_at = ends_at
        self._said: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._say("painted", ",".join(name for name in HEAVY if name in sys.modules))
            table = watched.parentWidget()
            if isinstance(table, QTableView) and watched is table.viewport() and _has_rows(table):
                self._say("filled", "")
        return False

    def _say(self, word: str, rest: str) -> None:
        if word in self._said:
            return
        self._said.add(word)
        print(word, rest, flush=True)
        if word == self._ends_at:
            os._exit(0)  # how a program closes is no part of how it starts


def _has_rows(table: QTableView) -> bool:
    model = table.model()
    return model is not None and model.rowCount() > 0


def _watched(start: Callable[[], object], *, ends_at: str) -> None:
    """Call `start`, and watch from the moment on when it enters Qt's loop."""
    watch = _Watch(ends_at=ends_at)
    enter = QApplication.exec

    def watched_exec(*_application: object) -> int:
        QCoreApplication.instance().installEventFilter(watch)
        return enter()

    QApplication.exec = watched_exec
    start()


def _hello() -> None:
    application = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    application.exec()


def _desk(url: str) -> None:
    from mediator_desk import cli

    cli.main(["--database", url])


if __name__ == "__main__":
    if sys.argv[1] == "hello":
        _watched(_hello, ends_at="painted")
    else:
        _watched(lambda: _desk(sys.argv[2]), ends_at="filled")
