"""What becomes of an error that nobody took: a sentence where a person can act, else the log and one dialog."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING

from mediator_desk import paths
from mediator_desk.app.blotting import without_personal
from mediator_desk.errors import DeskError

if TYPE_CHECKING:
    import logging
    from types import TracebackType

    from mediator_desk.views.desk_view import DeskView

LOG_BYTES, LOGS_KEPT = 1_000_000, 3


class BugWatch:
    """Stands at sys.excepthook while the window is open."""

    def __init__(self, view: DeskView) -> None:
        self.view = view
        self._is_telling = False
        self._log: logging.Logger | None = None

    def begin(self) -> None:
        """Take every error from now on."""
        sys.excepthook = self.on_error

    def on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell a DeskError in the window's banner, log everything else and show one dialog."""
        if isinstance(error, DeskError):
            if error.code == "desk_locked":
                return  # a screen wanted to look again; it does once somebody has signed in
            if self.view.line_banner.tells(error.code):
                return  # it stands above everything, and screens look again by themselves
            self.view.banner.tell_error(error)
            return
        if issubclass(kind, KeyboardInterrupt):
            self.view.window().close()
            return
        details = without_personal("".join(traceback.format_exception(kind, error, trace)))
        self._logger().error(details)
        if not self._is_telling:
            self._tell(details)

    def _tell(self, details: str) -> None:
        self._is_telling = True
        from mediator_desk.app.bug_dialog import BugDialog  # a bug is rare: no start waits for its dialog

        dialog = BugDialog(details, self.view)
        dialog.finished.connect(self._on_told)
        dialog.open()

    def _on_told(self) -> None:
        self._is_telling = False

    def _logger(self) -> logging.Logger:
        if self._log is None:
            # Imported when it is needed: logging brings in what no start should wait for.
            from logging import Formatter, getLogger
            from logging.handlers import RotatingFileHandler

            log_file = paths.log_folder() / "mediator-desk.log"
            writer = RotatingFileHandler(log_file, maxBytes=LOG_BYTES, backupCount=LOGS_KEPT, encoding="utf-8")
            writer.setFormatter(Formatter("%(asctime)s %(levelname)s %(message)s"))
            self._log = getLogger("mediator_desk.bugs")
            for before in self._log.handlers[:]:  # of a watch before this one: each error is written once
                self._log.removeHandler(before)
                before.close()
            self._log.addHandler(writer)
            self._log.propagate = False
        return self._log
