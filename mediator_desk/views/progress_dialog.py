"""Long work that a person waits for: how far it is, and a way to stop it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.parts import button, words
from mediator_desk.views.progress_line import ProgressLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.jobs import Job, Jobs

SHOWN_AFTER_MS = 300


class ProgressDialog(QDialog):
    """Runs work and stands before its window while it takes longer than a moment. It closes by itself."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(theme.current().px(420))
        self._build(title)
        self._show_timer = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._show_timer.timeout.connect(self.show)

    def run(
        self,
        jobs: Jobs,
        work: Callable[..., Any],
        *,
        on_done: Callable[[Any], None],
        on_failed: Callable[[Exception], None],
        on_cancelled: Callable[[], None] | None = None,
    ) -> Job:
        """Start work that takes `progress`.

        on_done(result), on_failed(error) or on_cancelled() is called after the dialog closed.
        """

        def then(callback: Callable[[Any], None], outcome: object) -> None:
            self._end()
            callback(outcome)

        self._job = jobs.run(
            work,
            owner=self,
            on_done=lambda result: then(on_done, result),
            on_failed=lambda error: then(on_failed, error),
            on_progress=self._line.show_progress,
            on_cancelled=partial(self._on_stopped, on_cancelled),
        )
        self._show_timer.start()
        return self._job

    def _on_stopped(self, on_cancelled: Callable[[], None] | None) -> None:
        self._end()
        if on_cancelled is not None:
            on_cancelled()

    def reject(self) -> None:
        """Ask the work to stop; the dialog closes when it has stopped, with nothing left half made."""
        if self._job and not self._job.is_over:
            self._job.cancel()
            self._stop.setEnabled(False)
            self._line.say(self.tr("Stopping; nothing is left half made."))

    def _build(self, title: str) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px("xl"), px(20), px("xl"), px("l"))
        column.setSpacing(px("m"))
        column.addWidget(words(title, "title", wrap=True))
        self._line = ProgressLine(self)
        self._line.begin(title, is_said=False)
        column.addWidget(self._line)
        row = QHBoxLayout()
        row.addStretch(1)
        self._stop = button(self.tr("Stop"), self.reject)
        row.addWidget(self._stop)
        column.addLayout(row)

    def _end(self) -> None:
        self._show_timer.stop()
        self.hide()
        self.deleteLater()
