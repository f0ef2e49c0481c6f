"""Pictures of the main screens, drawn as on a screen, where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.views.main_window import MainWindow

LONGEST_WAIT_MS = 20_000


def picture_screens(
    database: Database, folder: Path, *, case_id: int, clock: Callable[[], datetime]
) -> Iterator[str]:
    """Draw each place of the desk into a PNG of `folder`, light, and the cases in dark too. Yield the file names.

    The cases are shown with the case `case_id`. Raises Unavailable where the folder cannot be written.
    """
    import tempfile
    from pathlib import Path

    from mediator_desk.app.start import framed_window, prepared_application
    from mediator_desk.desk import Desk
    from mediator_desk.i18n import language
    from mediator_desk.jobs import Jobs
    from mediator_desk.models.actor import Actor
    from mediator_desk.models.words import Role
    from mediator_desk.settings import Settings
    from mediator_desk.views import theme

    with tempfile.TemporaryDirectory() as place:
        settings = Settings.in_file(Path(place) / "settings.ini")
        settings.theme = "light"
        app = prepared_application(settings, language())
        jobs = Jobs()
        try:
            desk = Desk(jobs=jobs, settings=settings, clock=clock)
            desk.open(database, Actor(None, "何淑仪", Role.SECRETARY))
            window = framed_window(desk)
            yield from _pictures(app, window, desk, folder, case_id)
            settings.theme = "dark"
            theme.apply(app, settings)
            yield from _pictures(app, window, desk, folder, case_id, only="cases")
            window.close()
        finally:
            jobs.close()


def _pictures(
    app: QApplication, window: MainWindow, desk: Desk, folder: Path, case_id: int, only: str = ""
) -> Iterator[str]:
    window.resize(1440, 900)
    window.show()
    window.open_first()
    for key in window.place_keys():
        if only in ("", key):
            window.show_place(key, case_id if key == "cases" else 0)
            _wait_until_idle(app, desk)
            name = f"screen-{key}{'-dark' if only else ''}.png"
            _save(window, folder / name)
            yield name


def _wait_until_idle(app: QApplication, desk: Desk) -> None:
    from PySide6.QtCore import QDeadlineTimer, QEventLoop

    deadline = QDeadlineTimer(LONGEST_WAIT_MS)
    app.processEvents()
    while not desk.jobs.is_idle and not deadline.hasExpired():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    app.processEvents()


def _save(window: MainWindow, target: Path) -> None:
    from mediator_desk.errors import Unavailable

    if not window.grab().save(str(target)):
        raise Unavailable("folder_read_only", path=str(target.parent))
