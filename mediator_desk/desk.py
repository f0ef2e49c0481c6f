"""The desk: what every view is given, and the signals that say what changed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from mediator_desk.conventions.china_time import china_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mediator_desk.database import Database
    from mediator_desk.jobs import Jobs
    from mediator_desk.models.actor import Actor
    from mediator_desk.server.line import ServerPlace
    from mediator_desk.services.news import News
    from mediator_desk.settings import Settings
    from mediator_desk.storage.keys import KeyFile

CASES_TOLD_ONE_BY_ONE = 3
"""More cases than these change at another desk at once: lists ask again once, not for each."""


def clock_of_this_computer() -> datetime:
    """Return the present instant (UTC)."""
    return datetime.now(UTC)


class Desk(QObject):
    """What every view is given: database, jobs, settings, who works here, and the clock.

    A view that has changed something emits one of the signals after the commit; every open screen asks again by itself.
    """

    case_changed = Signal(int)
    """One case changed (its id): the case, its parties, outcome, agreement or follow-ups."""
    cases_changed = Signal()
    """Many cases changed at once: an import, a bulk act, news from another desk."""
    quarantine_changed = Signal()
    """A row of an import that waited in quarantine was mended and taken in, or set aside."""
    schedule_changed = Signal()
    """A mediation session was scheduled, moved or held. News of its case comes along, for those who show cases."""
    calendar_file_changed = Signal()
    """This computer keeps another file for calendars, or shows other things in it."""
    committee_changed = Signal()
    """Settings of the committee, its mediators, staff, rooms or insurers changed."""
    actor_leaves = Signal()
    """Another person will work here in a moment: what is typed by now is still this one's."""
    actor_changed = Signal()
    """Another person works here now."""
    other_person_wanted = Signal(int)
    """Somebody else (the id of the staff) is to work here, where people sign in."""
    lock_wanted = Signal()
    """The desk is to be locked: by its keys, because nobody used it, or together with the computer's screen."""
    protect_wanted = Signal()
    """The records of a committee of one's own, which lie in plain files, are to be encrypted."""
    locked = Signal()
    """Keys and confirmations are forgotten; until somebody signs in again nothing is read or written."""
    place_wanted = Signal(str, int)
    """A screen asks for another place of the rail: its key, and the id of what to show there (0: nothing)."""
    case_wanted = Signal(int)
    """A screen asks for one case as a whole, in a tab of its own (its id)."""
    search_wanted = Signal()
    """A screen asks for the search over everything."""
    queue_wanted = Signal(str)
    """A screen asks for the list of a queue (the word of services/cases/case_filter.Queue)."""
    figure_wanted = Signal(object)
    """A screen asks for the cases that a figure counts (a services/figures/selections.Selection, or NamedCases)."""

    def __init__(
        self,
        *,
        jobs: Jobs,
        settings: Settings,
        clock: Callable[[], datetime] = clock_of_this_computer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.settings = settings
        self._clock = clock
        self._database: Database | None = None
        self._actor: Actor | None = None
        self._has_login = False
        self._heard: News | None = None

    def open(self, database: Database, actor: Actor, *, has_login: bool = False) -> None:
        """Give the desk its database and the person who works here; `has_login`: by a login of an office's server."""
        self._let_go()
        self._database, self._actor, self._has_login = database, actor, has_login
        database.replica.address = self.settings.figures_replica
        self.actor_changed.emit()

    def sign_in(self, actor: Actor) -> None:
        """Let another person work here."""
        self._let_go()
        self._actor = actor
        self.actor_changed.emit()

    def _let_go(self) -> None:
        if self._actor is not None:
            self.actor_leaves.emit()

    @property
    def heard(self) -> News | None:
        """What other desks saved, while the signals tell of it; None where it is this desk's own act that they tell."""
        return self._heard

    def tell_news(self, news: News) -> None:
        """Let every open screen ask again for what other desks saved. Nobody here did it: no place or focus moves."""
        self._heard = news
        try:
            self._tell(news)
        finally:
            self._heard = None

    def _tell(self, news: News) -> None:
        if news.everything or news.office is not None:
            self.committee_changed.emit()
        if news.everything or news.office is not None or len(news.cases) > CASES_TOLD_ONE_BY_ONE:
            self.cases_changed.emit()
        else:
            for case_id in news.cases:
                self.case_changed.emit(case_id)
        if news.everything or news.schedule:
            self.schedule_changed.emit()
        if news.everything or news.quarantine:
            self.quarantine_changed.emit()

    @property
    def is_open(self) -> bool:
        """Tell whether there is a database and a person to work on it."""
        return self._database is not None and self._actor is not None

    @property
    def database(self) -> Database:
        """The committee's database: `with desk.database.reading() as db`, `with desk.database.writing() as db`."""
        if self._database is None:
            raise RuntimeError("the desk is not open yet")
        return self._database

    @property
    def keys(self) -> KeyFile | None:
        """The key file of an encrypted committee; None where nobody signs in: practice, plain files, a server."""
        database = self._database
        if database is None or database.file is None or not (database.is_locked or database.ring):
            return None
        from mediator_desk.storage.keys import KeyFile, keys_beside

        return KeyFile(keys_beside(database.file))

    @property
    def server(self) -> ServerPlace | None:
        """Where the office's server is, and the login by which one came; None where nobody has a login."""
        if self._database is None or not self._has_login:
            return None
        from mediator_desk.server.line import place_of

        return place_of(self._database)

    @property
    def has_sign_in(self) -> bool:
        """Whether who works here signed in, by a passphrase or a password, and the desk can be locked."""
        return self._has_login or self.keys is not None

    @property
    def actor(self) -> Actor:
        """The person who works here, for the `by=` of every service."""
        if self._actor is None:
            raise RuntimeError("nobody works at this desk yet")
        return self._actor

    def now(self) -> datetime:
        """Return the present instant (UTC) on the desk's clock."""
        return self._clock().astimezone(UTC)

    def today(self) -> date:
        """Return the present day in China."""
        return china_day(self.now())

    def open_file(self, path: Path) -> bool:
        """Open a file or folder with the program that this computer has for it. Returns whether there is one."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
