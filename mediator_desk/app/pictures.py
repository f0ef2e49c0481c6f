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
    from mediator_desk.views.desk_view import DeskView

LONGEST_WAIT_MS = 20_000


def picture_screens(database: Database, folder: Path, *, case_id: int, clock: Callable[[], datetime]) -> Iterator[str]:
    """Draw each place of the desk into a PNG of `folder`, light, and the cases in dark too. Yield the file names.

    The cases are shown with the case `case_id`. Raises Unavailable where the folder cannot be written.
    """
    import tempfile
    from pathlib import Path

    import shiboken6
    from PySide6.QtWidgets import QApplication

    from mediator_desk.app.dressing import dress
    from mediator_desk.app.opening import actor_at
    from mediator_desk.app.places import places_of
    from mediator_desk.desk import Desk
    from mediator_desk.i18n import language
    from mediator_desk.jobs import Jobs
    from mediator_desk.settings import Settings
    from mediator_desk.views import theme
    from mediator_desk.views.desk_view import DeskView

    with tempfile.TemporaryDirectory() as place:
        settings = Settings.in_file(Path(place) / "settings.ini")
        settings.theme = "light"
        given = QApplication.instance()
        app = given if isinstance(given, QApplication) else QApplication([])
        dress(app, settings, language())
        jobs = Jobs()
        try:
            desk = Desk(jobs=jobs, settings=settings, clock=clock)
            with database.reading() as db:
                desk.open(database, actor_at(db, 0))
            view = DeskView(desk, places_of(desk, app.processEvents))
            yield from _pictures(app, view, desk, folder, case_id)
            settings.theme = "dark"
            theme.apply(app, settings)
            yield from _pictures(app, view, desk, folder, case_id, only="cases")
            shiboken6.delete(view)  # before the application that it needs
        finally:
            jobs.close()


def _pictures(
    app: QApplication, view: DeskView, desk: Desk, folder: Path, case_id: int, only: str = ""
) -> Iterator[str]:
    view.resize(1440, 900)
    view.show()
    view.open_first()
    for key in view.place_keys():
        if only in ("", key):
            view.show_place(key, case_id if key == "cases" else 0)
            _wait_until_idle(app, desk)
            name = f"screen-{key}{'-dark' if only else ''}.png"
            _save(view, folder / name)
            yield name


def _wait_until_idle(app: QApplication, desk: Desk) -> None:
    from PySide6.QtCore import QDeadlineTimer, QEventLoop

    deadline = QDeadlineTimer(LONGEST_WAIT_MS)
    app.processEvents()
    while not desk.jobs.is_idle and not deadline.hasExpired():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    app.processEvents()


def _save(view: DeskView, target: Path) -> None:
    from mediator_desk.errors import Unavailable

    if not view.grab().save(str(target)):
        raise Unavailable("folder_read_only", path=str(target.parent))
