"""What other desks save is shown here too, within a second: heard from the server, or seen in the file.

Nothing is ever missed: what is heard is only when to look. A look reads the trail behind the last entry that is known,
over the last minutes once more, because an entry with a lower id may be committed later.
"""

from __future__ import annotations

import time
from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from mediator_desk.app.minder import Minder, begun
from mediator_desk.errors import DeskError
from mediator_desk.services.news import News, newest_entry, news_since
from mediator_desk.views.composing import is_composing
from mediator_desk.views.line_board import LineState, line_board_of

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.storage.listening import FileWatch, Listening

LOOKED_AFTER_MS = 500
"""How often a file is asked whether anybody wrote into it: that reads one number."""
TOGETHER_MS = 30
"""What is said within this time is looked at once."""
ALSO_AFTER_MS = 30_000
"""How often a server is looked at though it says nothing: a line may be dead without saying so."""
AGAIN_MS = (1_000, 2_000, 5_000, 15_000)
"""After how long one tries to listen again: once, twice ..."""
CALM_AFTER_MS = 150
MOST_BACK = 1_000
"""So many entries behind the last known one a late commit may lie."""
SURE_AFTER_SECONDS = 180
"""An entry that is so old is committed by now, or the server tells it by its own id."""


class NewsKeeper(Minder):
    """Hears, looks and tells. Without a thread of its own; rests while the desk is locked; ends with `close`."""

    said = Signal()
    """Somebody did something on the records: saved, or came to a case or left it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._watch: FileWatch | None = None
        self._version: int | None = None
        self._ear: Listening | None = None
        self._notifier: QSocketNotifier | None = None
        self._is_connecting = self._is_looking = self._is_wanted = False
        self._tries = 0
        self._since: int | None = None
        self._marks: deque[tuple[float, int]] = deque()
        self._known: set[int] = set()
        self._news = News()
        self._tick = self._timer(LOOKED_AFTER_MS, self._on_tick, is_single=False)
        self._again = self._timer(AGAIN_MS[0], self._listen)
        self._soon = self._timer(TOGETHER_MS, self.look)
        self._calm = self._timer(CALM_AFTER_MS, self._tell)
        desk.locked.connect(self._on_locked)
        self._line = line_board_of(desk)
        self._line.changed.connect(self._on_line_changed)

    def begin(self) -> None:
        """Follow the records that are open at the desk, from what stands in them now on."""
        self._let_go()
        self._database = self._desk.database
        self._since, self._news = None, News()
        self._known.clear()
        self._marks.clear()
        self._tick.setInterval(LOOKED_AFTER_MS if self._database.is_embedded else ALSO_AFTER_MS)
        self._tick.start()
        self.look()
        if not self._database.is_embedded:
            self._listen()

    def _let_go(self) -> None:
        for timer in (self._tick, self._again, self._soon, self._calm):
            timer.stop()
        self._stop_hearing()
        if self._watch is not None:
            self._watch.close()
        self._watch = self._version = None

    # Hearing

    def _on_tick(self) -> None:
        if self._rests:
            self._watch = self._version = None  # the lock has closed it
        elif self._database is not None and self._database.is_embedded:
            self._see_file(self._database)
        else:
            self.look()

    def _see_file(self, database: Database) -> None:
        try:
            self._watch = self._watch or database.watch_file()
            version = self._watch.version()
        except DeskError:
            return  # whoever works here is told of it by what is wanted of the file
        if version != self._version:
            self._version = version
            self.look()
            self.said.emit()

    def _listen(self) -> None:
        if self._is_connecting or self._ear is not None:
            return
        if self._rests or self._database is None:
            self._again.start(AGAIN_MS[0])
            return
        self._is_connecting = True
        work = partial(self._database.listen)
        self._desk.jobs.run(work, owner=self, on_done=self._on_connected, on_failed=self._on_not_connected)

    def _on_connected(self, ear: Listening) -> None:
        self._is_connecting, self._tries = False, 0
        if self._is_closed:
            ear.close()
            return
        self._ear = ear
        self._notifier = QSocketNotifier(ear.socket, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_said)
        self.look()  # what was saved before it listened
        self.said.emit()

    def _on_line_changed(self) -> None:
        """A line that was broken says nothing any more, though it may look whole: another one is begun."""
        if self._database is None or self._is_closed:
            return
        if self._line.news.state is LineState.BROKEN:
            self._stop_hearing()
        elif self._ear is None and not self._database.is_embedded:
            self._tries = 0
            self._listen()

    def _on_not_connected(self, error: Exception) -> None:
        self._is_connecting = False
        self._note(error)
        self._again.start(AGAIN_MS[min(self._tries, len(AGAIN_MS) - 1)])
        self._tries += 1

    def _on_said(self) -> None:
        if self._ear is None:
            return
        try:
            words = self._ear.take()
        except DeskError as error:
            self._stop_hearing()
            self._note(error)
            self._again.start(AGAIN_MS[0])
            return
        for kind, _space, number in (word.partition(" ") for word in words):
            # Anybody with a login may say something on the channel: no more than where to look is taken from it.
            if kind == "entry" and self._since is not None and number.isascii() and number.isdecimal():
                self._since = min(self._since, max(int(number) - 1, self._since - MOST_BACK))
        if words:
            self._soon.start()
            self.said.emit()

    def _note(self, error: Exception) -> None:
        if isinstance(error, DeskError) and self._database is not None:
            self._database.line.note(error.code)

    def _on_locked(self) -> None:
        """The lock has let go of the line: listen again once somebody is back."""
        if self._ear is not None:
            self._stop_hearing()
            self._again.start(AGAIN_MS[0])

    def _stop_hearing(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
        if self._ear is not None:
            self._ear.close()
        self._notifier = self._ear = None

    # Looking

    def look(self) -> None:
        """Read what was saved since the last look: at once from a file, in a job from a server."""
        if self._rests or self._database is None:
            return
        if self._is_looking:
            self._is_wanted = True
            return
        work = partial(_news_of, self._database, self._since, frozenset(self._known))
        if not self._database.is_embedded:
            self._is_looking = True
            self._desk.jobs.run(work, owner=self, on_done=self._on_looked, on_failed=self._on_not_looked)
            return
        try:
            self._on_looked(work())
        except DeskError:
            self._version = None  # the next tick looks again

    def _on_not_looked(self, _error: Exception) -> None:
        self._is_looking = self._is_wanted = False

    def _on_looked(self, news: News) -> None:
        self._is_looking = False
        self._move_on(news)
        self._news += news
        self._tell()
        if self._is_wanted:
            self._is_wanted = False
            self.look()

    def _move_on(self, news: News) -> None:
        """Begin the next look behind what is known for sure."""
        now = time.monotonic()
        if self._since is None or news.everything or (self._database is not None and self._database.is_embedded):
            self._since = news.newest  # a file has one writer: ids come in their order
            self._known.clear()
            self._marks.clear()
            return
        self._known |= news.heard
        self._marks.append((now, news.newest))
        while self._marks and self._marks[0][0] < now - SURE_AFTER_SECONDS:
            self._since = max(self._since, self._marks.popleft()[1])
        self._known = {one for one in self._known if one > self._since}

    # Telling

    def _tell(self) -> None:
        """Tell what is known by now, once nobody is in the midst of something that a refresh would disturb."""
        if not self._news or self._is_closed:
            return
        if self._rests or not self._desk.is_open or not is_calm():
            self._calm.start()
            return
        news, self._news = self._news, News()
        self._desk.tell_news(news)


def is_calm() -> bool:
    """Tell whether screens may change: no list or menu is open, nothing is dragged, and no word is composed."""
    is_held = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
    return QApplication.activePopupWidget() is None and not is_held and not is_composing()


def _news_of(database: Database, since: int | None, known: frozenset[int]) -> News:
    with database.reading() as db:
        return News(newest_entry(db)) if since is None else news_since(db, since, known)


def keep_news(desk: Desk) -> NewsKeeper:
    """Hear from now on what other desks save on the records that are open; there is one for a desk."""
    return begun(desk, NewsKeeper)
