"""A window on the server of an office, as somebody comes to it with a password."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import psycopg
from PySide6.QtWidgets import QLineEdit
from sqlalchemy import make_url

from mediator_desk.app.joining import opened_at_server
from mediator_desk.app.known_logins import known_login, remember_login
from mediator_desk.app.locking import Lock
from mediator_desk.desk import Desk
from mediator_desk.jobs import Jobs
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.trust_words import COMINGS
from mediator_desk.server.line import ServerPlace
from mediator_desk.settings import Settings
from mediator_desk.views.frame import Frame
from mediator_desk.views.settings.people_dialogs import StaffDialog
from tests.server.walled_office import Walled

LONG = 30_000


class AtServer:
    """The desk of one of the office's people, with its lock."""

    def __init__(self, qtbot, jobs: Jobs, settings: Settings, office: Walled, who: str, port: int = 0) -> None:
        self.office, self.port = office, port or make_url(office.url).port
        self.desk = Desk(jobs=jobs, settings=settings, clock=lambda: datetime.now(UTC))
        for other in ("administrator", "mediator", who):  # the last one came last
            self.remember(other)
        opened = opened_at_server(self.place(who), self.password(who), datetime.now(UTC))
        self.desk.open(opened.database, opened.actor, has_login=opened.has_login)
        self.frame = Frame(settings, is_dark=False)
        self.frame.setCentralWidget(QLineEdit())
        qtbot.addWidget(self.frame)
        self.frame.resize(1366, 768)
        self.frame.show()
        self.lock = Lock(self.desk, self.frame)

    def place(self, who: str) -> ServerPlace:
        """Return where somebody comes to."""
        return ServerPlace("127.0.0.1", self.port, self.office.name, self.office.passwords[who][0])

    def password(self, who: str) -> str:
        """Return what lets somebody in."""
        return self.office.passwords[who][1]

    def remember(self, who: str) -> None:
        """Let this computer know somebody, as after a sign-in."""
        known = known_login(self.place(who), self.office.actor(who).name, "广东省保险行业协会人民调解委员会")
        remember_login(self.desk.settings, known)

    def locked(self, qtbot) -> None:
        """Lock, and wait until the line is dropped."""
        self.desk.lock_wanted.emit()
        qtbot.waitUntil(lambda: self.desk.database.is_locked, timeout=LONG)

    def sign_in(self, name: str, password: str) -> None:
        """Type it into the page of the lock."""
        pane = self.lock.page.pane
        pane.name.setText(name)
        pane.password.line.setText(password)
        pane.act_button.click()

    def back(self, qtbot, who: str) -> None:
        """Sign in at the lock, and wait until the windows are free."""
        self.sign_in(self.office.actor(who).name, self.password(who))
        qtbot.waitUntil(lambda: not self.lock.is_locked, timeout=LONG)

    def typed(self, qtbot) -> StaffDialog:
        """Open a dialog and type a name into it."""
        dialog = StaffDialog(self.desk, None, self.frame)
        dialog.open()
        name = dialog.form.field("name")
        name.setFocus()
        qtbot.keyClicks(name, "Zhou Min")
        name.setCursorPosition(3)
        return dialog

    def lines(self, who: str) -> int:
        """Return how many connections of somebody the server has."""
        with self.office.connected("") as raw:
            asked = "SELECT count(*) FROM pg_stat_activity WHERE usename = %s"
            return raw.execute(asked, [self.office.passwords[who][0]]).fetchone()[0]

    def comings(self, since: int = 0) -> list[tuple[str, str]]:
        """Return who came and went according to the trail."""
        with self.office.office.database.reading() as db:
            entries = db.query(AuditEntry).filter(AuditEntry.id > since).order_by(AuditEntry.id)
            return [(entry.act, entry.actor_name) for entry in entries if entry.act in COMINGS]

    def newest(self) -> int:
        """Return the id of the newest entry."""
        with self.office.office.database.reading() as db:
            return db.query(AuditEntry.id).order_by(AuditEntry.id.desc()).first()[0]


def is_let_in(office: Walled, who: str, password: str) -> bool:
    """Tell whether the server takes a password of somebody."""
    place, login = make_url(office.url), office.passwords[who][0]
    try:
        psycopg.connect(host=place.host, port=place.port, dbname=office.name, user=login, password=password).close()
    except psycopg.OperationalError:
        return False
    return True


Opened = Callable[[str], AtServer]
