"""From the first paint to the first screen: the desk is put into the frame, its records are opened in a job."""

from __future__ import annotations

import gc
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from mediator_desk import i18n, paths
from mediator_desk.app.clean_end import DeskMark
from mediator_desk.app.collecting import Collector
from mediator_desk.app.commands import Commands
from mediator_desk.app.dressing import dress, speak
from mediator_desk.app.founding import Founding
from mediator_desk.app.opening import Opened, open_committee
from mediator_desk.app.places import places_of
from mediator_desk.app.signing_in import SigningIn
from mediator_desk.app.undo_key import undo_by_key
from mediator_desk.app.welcome import Welcome
from mediator_desk.desk import Desk, clock_of_this_computer
from mediator_desk.jobs import Jobs
from mediator_desk.storage.keys import KeyFile, keys_beside
from mediator_desk.views import theme
from mediator_desk.views.desk_view import DeskView

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QApplication

    from mediator_desk.app.letter_keeper import LetterKeeper
    from mediator_desk.app.line_keeper import LineKeeper
    from mediator_desk.app.locking import Lock
    from mediator_desk.app.news_keeper import NewsKeeper
    from mediator_desk.app.presence_keeper import PresenceKeeper
    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.settings import Settings
    from mediator_desk.views.frame import Frame


PAINTED_AFTER_MS = 50
"""By then the first screen is painted, and counts and sums no longer take the computer from it."""


class FirstScreen:
    """Puts the desk into the frame and opens its records."""

    def __init__(
        self,
        app: QApplication,
        frame: Frame,
        settings: Settings,
        *,
        language: str | None,
        clock: Callable[[], datetime] | None,
    ) -> None:
        self._app = app
        self._frame = frame
        self._opened: Opened | None = None
        self._mark: DeskMark | None = None
        self._collector: Collector | None = None
        self._news: NewsKeeper | None = None
        self._presence: PresenceKeeper | None = None
        self._letters: LetterKeeper | None = None
        self._line: LineKeeper | None = None
        self._kept_language = settings.language
        self.desk = Desk(jobs=Jobs(), settings=settings, clock=clock or clock_of_this_computer)
        dress(app, settings, language or settings.language)
        self._build()
        self.lock: Lock | None = None

    def _build(self) -> None:
        self._look = _words_and_size()
        self.view = DeskView(self.desk, places_of(self.desk, self._renew_soon))
        self._commands = Commands(self.desk, self.view)
        undo_by_key(self.desk, self.view)
        self._frame.setWindowTitle(QCoreApplication.translate("FirstScreen", "Mediation desk"))
        self._frame.setPalette(self._app.palette())
        self._frame.setCentralWidget(self.view)

    def _renew_soon(self) -> None:
        # Whoever asks stands in the window that is to go: it has to return first.
        QTimer.singleShot(0, self._renew)

    def _renew(self) -> None:
        """Build the window anew in another language or size; colours follow by themselves."""
        if self.desk.settings.language != self._kept_language:  # else --language, or the same, stays
            self._kept_language = self.desk.settings.language
            speak(self._app, self._kept_language)
        if self._look == _words_and_size():
            return
        self._build()
        self._watch.view = self.view
        self.view.open_first(self.desk.settings.place)
        self._keep_calendar_file()
        self._offer_protection()

    def open(self, url: str, *, is_practice: bool) -> None:
        """Show where one signs in, or the ways to begin; else open the records at `url` in a job and show them."""
        self._work = partial(
            open_committee, url, is_practice=is_practice, staff_id=self.desk.settings.staff_id, now=self.desk.now()
        )
        file, settings = file_of(url), self.desk.settings
        if file is None:
            self._work = partial(_opened_by_url, url, settings.staff_id, self.desk.now())
            self._open()
        elif is_practice:
            self._open()
        elif settings.begins_at_server and settings.logins() and url == paths.default_database_url():
            self._offer_server(file)
        else:
            self._open_file(file)
        from mediator_desk.app.bugs import BugWatch

        self._watch = BugWatch(self.view)
        self._watch.begin()

    def _open_file(self, file: Path) -> None:
        if KeyFile(keys_beside(file)).is_there:
            self._sign_in(file)
        elif file.exists():
            self._open()
        else:
            self._offer_ways(file)

    def _offer_server(self, file: Path) -> None:
        """Let who worked at a server last sign in there again; a committee in a file of this computer comes second."""
        self._founding = Founding(self.desk, self.view, file, self._on_opened)
        self._welcome = Welcome(self.desk, self.view, self._open_another, self._founding.begin)
        self._welcome.restore_into(file, partial(self._go_in, file))
        self._welcome.show_server(partial(self._open_file, file) if file.exists() else None)

    def close(self) -> None:
        """Wait for the work under way and close the records."""
        sys.excepthook = sys.__excepthook__
        if self._presence is not None and self._news is not None:
            self._presence.close()
            self._news.close()
        if self._letters is not None:
            self._letters.close()
        if self._line is not None:
            self._line.close()
        self.desk.jobs.close()
        if self._opened is not None:
            self._back_up()
            self._opened.database.close()
        if self._mark is not None:
            self._mark.take_away()
        if self._collector is not None:
            self._collector.end()

    def _back_up(self) -> None:
        if self._opened is None or self._opened.is_practice or not self.desk.is_open:
            return
        from mediator_desk.app.backup_keeper import back_up_at_close
        from mediator_desk.app.comings import tell_leaving

        tell_leaving(self.desk)  # before the backup, which has it then
        back_up_at_close(self.desk)

    def _open(self) -> None:
        self.desk.jobs.run(self._work, owner=self.view, on_done=self._on_opened, on_failed=self._on_not_opened)

    def _on_opened(self, opened: Opened) -> None:
        if opened.actor is None and opened.database.file is not None:
            opened.database.close()  # empty: a founding puts another in its place
            self._offer_ways(opened.database.file)
            return
        self._opened = opened
        if opened.actor is None:
            self._found(opened.database)
            return
        if opened.is_practice:
            title = QCoreApplication.translate("FirstScreen", "Practice committee")
            reason = QCoreApplication.translate(
                "FirstScreen", "People, insurers and cases are invented: try what you like."
            )
            self.view.banner.tell("info", title, reason)
        if opened.database.has_closed_files:
            self._tell_of_closed_files()
        self._begin_work(opened.database, opened.actor)

    def _tell_of_closed_files(self) -> None:
        from mediator_desk.errors import Unavailable
        from mediator_desk.views.sentences import sentence

        self.view.banner.tell("warn", sentence(Unavailable("kept_files_closed")), stays=True)

    def _sign_in(self, file: Path) -> None:
        self._founding = Founding(self.desk, self.view, file, self._on_opened)
        self._welcome = Welcome(self.desk, self.view, self._open_another, self._founding.begin)
        ways = self._welcome.made(has_own=True)
        self.signing_in = SigningIn(self.desk, self.view, file, ways, self._on_opened)
        self._welcome.show_beside(self.signing_in.page)
        self.signing_in.show()

    def _offer_ways(self, file: Path) -> None:
        self._founding = Founding(self.desk, self.view, file, self._on_opened)
        self._welcome = Welcome(self.desk, self.view, self._open_another, self._founding.begin)
        self._welcome.restore_into(file, partial(self._go_in, file))
        if self.desk.settings.logins():
            self._welcome.show_server()
        else:
            self._welcome.show()

    def _go_in(self, file: Path) -> None:
        """Go into records that were put here out of a backup, by the sign-in where they have keys."""
        if KeyFile(keys_beside(file)).is_there:
            self._sign_in(file)
        else:
            self._open()

    def _found(self, database: Database) -> None:
        """Let a person found the committee of a server; without one there is nothing to do here."""
        from mediator_desk.views.settings.founding_dialog import FoundingDialog

        dialog = FoundingDialog(database, self.desk.now, self.view)
        dialog.accepted.connect(lambda: self._on_founded(database, dialog.founder))
        dialog.rejected.connect(self.view.window().close)
        dialog.open()

    def _open_another(self, opened: Opened) -> None:
        """Work with other records than those that were opened first: nothing has been written there yet."""
        if self._opened is not None:
            self._opened.database.close()
        self._on_opened(opened)

    def _on_founded(self, database: Database, founder: Actor | None) -> None:
        if founder is not None:
            self._begin_work(database, founder)

    def _begin_work(self, database: Database, actor: Actor) -> None:
        self.desk.settings.staff_id = actor.staff_id or 0
        self._mark = self._mark or DeskMark.put(database.url)
        self.desk.jobs.hold("first paint")  # counts and sums wait until what is read first is painted
        try:
            self.desk.open(database, actor, has_login=self._opened is not None and self._opened.has_login)
            self._remember_login()
            self.view.open_first()
        finally:  # work goes on though the first screen fails
            QTimer.singleShot(PAINTED_AFTER_MS, self.view, self._go_on)

    def _remember_login(self) -> None:
        """Remember for the next start who came to which server, or that one works in a file here."""
        opened, place, settings = self._opened, self.desk.server, self.desk.settings
        if opened is None or opened.is_practice:
            return
        if place is None:
            settings.begins_at_server = False
            return
        from mediator_desk.app.known_logins import known_login, remember_login

        remember_login(settings, known_login(place, self.desk.actor.name, opened.committee))

    def _go_on(self) -> None:
        """Begin what the first screen goes before."""
        # All tables are known before work begins beside the window: one thread must not find the half of a module
        # that another is importing.
        from sqlalchemy.orm import configure_mappers

        import mediator_desk.models.tables  # noqa: F401
        from mediator_desk.app.clean_end import tell_how_it_ended
        from mediator_desk.views.bin.opening import empty_old_later
        from mediator_desk.views.dragged_files import forget_leftovers

        configure_mappers()
        self.desk.jobs.go_on("first paint")
        self._guard()
        tell_how_it_ended(self.desk, self.view, self._mark)
        empty_old_later(self.desk, self.view, self.view.banner.tell_error)
        self.desk.jobs.run(forget_leftovers, owner=self.view, on_done=lambda _nothing: None)
        self._keep_calendar_file()
        self._keep_backups()
        self._keep_company()
        self.desk.jobs.idle.connect(self._collect_from_now_on)

    def _guard(self) -> None:
        """Lock when it is time; where nothing is encrypted, say so."""
        from mediator_desk.app.idle import IdleWatch
        from mediator_desk.app.locking import Lock
        from mediator_desk.app.screen_lock import ScreenLock

        if self.lock is None:
            self.lock = Lock(self.desk, self._frame)
            self.idle = IdleWatch(self.desk, self._frame)
            self.screen_lock = ScreenLock(self.desk, self._frame)
        self._name_committee()
        self._offer_protection()

    def _offer_protection(self) -> None:
        from mediator_desk.app.protecting import offer_protection

        offer_protection(self.desk, self.view, is_practice=self._opened is not None and self._opened.is_practice)

    def _name_committee(self) -> None:
        """Remember for the sign-in page whose records these are."""
        from mediator_desk.services.office.committee import the_committee

        if self.desk.keys is not None:
            with self.desk.database.reading() as db:
                self.desk.settings.committee_name = the_committee(db).name

    def _keep_calendar_file(self) -> None:
        # Late, because it knows every sentence of what may go wrong.
        from mediator_desk.app.calendar_keeper import keep_calendar_file

        keep_calendar_file(self.desk, self.view)

    def _keep_backups(self) -> None:
        if self._opened is None or not self._opened.is_practice:
            from mediator_desk.app.backup_keeper import keep_backups

            keep_backups(self.desk, self.view)

    def _keep_company(self) -> None:
        """Mind the line to the server, hear other desks, see who is at a case, take in what consumers send."""
        from mediator_desk.app.letter_keeper import keep_letters
        from mediator_desk.app.line_keeper import keep_line
        from mediator_desk.app.news_keeper import keep_news
        from mediator_desk.app.presence_keeper import keep_presence

        self._line = keep_line(self.desk)
        self._news = keep_news(self.desk)
        self._presence = keep_presence(self.desk, self._news)
        self._letters = keep_letters(self.desk, self._news)

    def _collect_from_now_on(self) -> None:
        if self._collector is None:
            gc.freeze()  # modules and classes stay for good: no collection has to look at them
            self._collector = Collector(self.desk.jobs)

    def _on_not_opened(self, error: Exception) -> None:
        from mediator_desk.views.messages import ask
        from mediator_desk.views.sentences import sentence

        again = ask(
            self.view,
            QCoreApplication.translate("FirstScreen", "The committee's records cannot be opened"),
            sentence(error),
            QCoreApplication.translate("FirstScreen", "Try again"),
            safe_word=QCoreApplication.translate("FirstScreen", "Leave the desk"),
        )
        if again:
            self._open()
        else:
            self.view.window().close()


def file_of(url: str) -> Path | None:
    """Return the file of an embedded database, None for a server; the engine is not asked, for it is not loaded yet."""
    scheme, _colon, place = url.partition(":///")
    return Path(place) if scheme.startswith("sqlite") and place else None


def _opened_by_url(url: str, staff_id: int, now: datetime) -> Opened:
    """Runs in a job."""
    from mediator_desk.app.joining import opened_by_url

    return opened_by_url(url, now, staff_id=staff_id)


def _words_and_size() -> tuple[str, float]:
    return i18n.language(), theme.current().factor
