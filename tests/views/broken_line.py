"""A desk with its window on a real server, over a line that a test cuts, holds or slows down."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QPushButton, QWidget
from sqlalchemy import func, select, text

from mediator_desk.app.line_keeper import LineKeeper, keep_line
from mediator_desk.app.news_keeper import NewsKeeper, keep_news
from mediator_desk.app.places import places_of
from mediator_desk.database import Database
from mediator_desk.desk import Desk
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Room
from mediator_desk.models.words import Role
from mediator_desk.services.office import committee
from mediator_desk.views.desk_view import DeskView
from mediator_desk.views.line_board import LineBoard, LineState, line_board_of
from mediator_desk.views.settings.people_dialogs import RoomDialog
from tests.network.wire import Wire
from tests.services.conftest import Office

WITHIN_MS = 60_000
"""Far more than it takes: other programs may have the computer just now."""


@dataclass
class FarDesk:
    """A desk over that line; `straight` is the office over a line that nobody touches."""

    qtbot: object
    straight: Office
    wire: Wire
    desk: Desk
    view: DeskView
    keeper: LineKeeper
    news: NewsKeeper

    @property
    def board(self) -> LineBoard:
        """What the window knows of the line."""
        return line_board_of(self.desk)

    @property
    def banner(self) -> str:
        """What stands at the top of the window, as a person sees it."""
        shown = self.view.line_banner
        return shown.banner.text if shown.isVisible() else ""

    def until(self, reached: Callable[[], bool]) -> float:
        """Wait while the window works; return how many seconds it took."""
        begun = time.monotonic()
        self.qtbot.waitUntil(reached, timeout=WITHIN_MS)
        return time.monotonic() - begun

    def until_state(self, *states: LineState) -> float:
        """Wait until the line stands so, as the window knows."""
        return self.until(lambda: self.board.news.state in states)

    def room_dialog(self, name: str) -> RoomDialog:
        """Open the dialog that adds a room, and type a name; nothing else is asked of the server by then."""
        dialog = RoomDialog(self.desk, None, self.view)
        self.qtbot.addWidget(dialog)
        dialog.show()
        dialog.form.field("name").setText(name)
        self.until(lambda: self.desk.jobs.is_idle)
        return dialog

    def press(self, word: str, part: QWidget | None = None) -> None:
        """Press a button of the banner of the line, or of another part, as soon as it is there."""
        around = part or self.view.line_banner
        self.until(lambda: any(one.text() == word and one.isVisible() for one in around.findChildren(QPushButton)))
        button_named(around, word).click()

    def rooms(self, name: str) -> int:
        """Return how many rooms of this name are saved."""
        with self.straight.database.reading() as db:
            return db.scalar(select(func.count()).where(Room.name == name))

    def as_owner(self, statement: str) -> object:
        """Run a statement at the server, past the line."""
        with self.straight.database._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as owner:
            done = owner.execute(text(statement))
            return done.scalar() if done.returns_rows else None

    def end_sessions(self) -> None:
        """End every session of the desk, as a server does that is started again."""
        self.as_owner(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE pid <> pg_backend_pid() AND datname = current_database()"
        )

    def close(self) -> None:
        """End the desk."""
        self.wire.mend()
        self.keeper.close()
        self.news.close()
        self.qtbot.waitUntil(lambda: self.desk.jobs.is_idle, timeout=WITHIN_MS)
        self.desk.database.close()


def far_desk(qtbot, jobs, settings, straight: Office, wire: Wire, url: str) -> FarDesk:
    """Give a desk with its window over this line; `url` is the server's, with the login that comes."""
    database = Database.open(wire.url(url))
    with straight.database.writing() as db:
        staff = committee.add_staff(db, "张敏", Role.ADMINISTRATOR, by=straight.by, now=straight.now)
    desk = Desk(jobs=jobs, settings=settings, clock=lambda: straight.now)
    desk.open(database, Actor(staff.id, "张敏", Role.ADMINISTRATOR, "二号台"))
    view = DeskView(desk, places_of(desk, print))
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    qtbot.waitExposed(view)
    view.open_first("cases")
    given = FarDesk(qtbot, replace(straight), wire, desk, view, keep_line(desk), keep_news(desk))
    given.until(lambda: given.news._ear is not None and desk.jobs.is_idle)
    return given


def button_named(part, word: str) -> QPushButton:
    """Return the visible button with this word."""
    return next(one for one in part.findChildren(QPushButton) if one.text() == word and one.isVisible())
