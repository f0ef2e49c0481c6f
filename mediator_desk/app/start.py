"""From the command to the first paint. Nothing is imported here that a bare window does not need."""

from __future__ import annotations

import builtins
import gc
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mediator_desk import paths
from mediator_desk.settings import Settings
from mediator_desk.views.frame import Frame

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from mediator_desk.app.first_screen import FirstScreen


def run_window(
    database_url: str,
    *,
    practice: bool = False,
    language: str | None = None,
    clock: Callable[[], datetime] | None = None,
) -> int:
    """Open the window on a database and return the exit code when it is closed.

    `practice`: an empty database becomes a practice committee of synthetic data. `language` ("zh_CN", "en") overrules
    the settings for this time. `clock` gives the present instant; without one it is the computer's.
    """
    import_plainly()
    _leave_no_core()
    gc.disable()  # until the first screen is there: a fifth of the imports' time, and nothing to be found
    settings = Settings.of_this_computer()
    app = QApplication(sys.argv[:1])
    app.setApplicationName(paths.APP_NAME)
    app.setDesktopFileName(paths.APP_NAME)
    frame = Frame(settings, is_dark=_is_dark(app, settings))
    built: list[FirstScreen] = []

    def build() -> None:
        from mediator_desk.app.first_screen import FirstScreen

        built.append(FirstScreen(app, frame, settings, language=language, clock=clock))
        built[0].open(database_url, is_practice=practice)

    measure = _measure(frame)
    frame.first_painted.connect(lambda: QTimer.singleShot(0, build))
    frame.show()
    try:
        return app.exec()
    finally:
        del measure
        gc.enable()
        for screen in built:
            screen.close()


def import_plainly() -> None:
    """Take Qt's switch for names in snake case out of the way of every import.

    It reads the source of each module that is imported after Qt, to see whether it is to have them: a tenth of the
    start and memory for all these texts, for what nobody here asks for.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


def _leave_no_core() -> None:
    """Let no crash write the memory of this process into a file: it holds names, numbers and the key of the records."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _measure(frame: Frame) -> object:
    if "MEDIATOR_DESK_MEASURE_START" not in os.environ:
        return None
    from mediator_desk.app.measuring import StartMeasure

    return StartMeasure(frame)


def _is_dark(app: QApplication, settings: Settings) -> bool:
    """Whether the frame is to be dark; the system's choice is read off its palette, which costs no import."""
    if settings.theme == "system":
        ground = app.palette().window().color()
        return ground.lightness() < app.palette().windowText().color().lightness()
    return settings.theme == "dark"
