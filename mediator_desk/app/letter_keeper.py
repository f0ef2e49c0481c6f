"""Takes in what consumers send by the bridge, as soon as it has come: in a job, with the rights of who sits here.

Every desk that is open does so; one of them wins, the others find nothing left. It is silent whatever goes wrong: what
could not be taken in waits, and the next look tries again.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from mediator_desk.models.rights import Right, allows
from mediator_desk.services.bridge.taking_in import TakenIn, take_in_letters, waiting
from mediator_desk.services.news import News

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.app.news_keeper import NewsKeeper
    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor

TOGETHER_MS = 150
"""What is heard within this time is looked at once."""
ALSO_AFTER_MS = 60_000
"""How often one looks though nothing was heard."""


class LetterKeeper(QObject):
    """Looks for letters whenever somebody did something on the records; there is one for a desk."""

    taken_in = Signal(object)
    """Letters were taken in here (a TakenIn); screens have been told."""

    def __init__(self, desk: Desk, news: NewsKeeper) -> None:
        super().__init__(desk)
        self._desk = desk
        self._is_at_work = self._is_wanted = self._is_closed = False
        self._soon = QTimer(self, interval=TOGETHER_MS, singleShot=True)
        self._soon.timeout.connect(self._look)
        self._tick = QTimer(self, interval=ALSO_AFTER_MS)
        self._tick.timeout.connect(self._look)
        news.said.connect(self._on_said)
        desk.actor_changed.connect(self._soon.start)

    def begin(self) -> None:
        """Look now, and from now on."""
        self._tick.start()
        self._soon.start()

    def close(self) -> None:
        """Look no more; what waits stays for the next desk."""
        self._is_closed = True
        self._tick.stop()
        self._soon.stop()

    def _on_said(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    @property
    def _rests(self) -> bool:
        desk = self._desk
        if self._is_closed or desk.jobs.is_closed or not desk.is_open or desk.database.is_locked:
            return True
        return desk.actor.is_at_outstation or not allows(desk.actor, Right.WORK_ON_CASES)

    def _look(self) -> None:
        if self._rests:
            return
        if self._is_at_work:
            self._is_wanted = True
            return
        self._is_at_work = True
        work = partial(_taken_in, self._desk.database, by=self._desk.actor, now=self._desk.now())
        self._desk.jobs.run(work, owner=self, on_done=self._on_done, on_failed=self._on_failed)

    def _on_failed(self, _error: Exception) -> None:
        self._is_at_work = self._is_wanted = False

    def _on_done(self, taken: TakenIn | None) -> None:
        self._is_at_work = False
        if taken is not None and not self._is_closed and self._desk.is_open:
            # Nobody here asked for it: screens follow as after news of another desk, and no place or focus moves.
            self._desk.tell_news(News(everything=True))
            self.taken_in.emit(taken)
            if self._desk.settings.letters_sound and (taken.taken or taken.quarantined):
                QApplication.beep()
        if self._is_wanted or (taken is not None and taken.left):
            self._is_wanted = False
            self._soon.start()


def _taken_in(database: Database, *, by: Actor, now: datetime) -> TakenIn | None:
    """Take waiting letters in; None where none waited, and then nothing was written."""
    with database.reading() as db:
        if not waiting(db):
            return None
    with database.writing() as db:
        taken = take_in_letters(db, store=database.store, by=by, now=now)
    return taken if taken.taken + taken.quarantined + taken.ratings + taken.completed + taken.held else None


def keep_letters(desk: Desk, news: NewsKeeper) -> LetterKeeper:
    """Take letters in from now on; there is one for a desk."""
    found = desk.findChild(LetterKeeper)
    keeper = found if isinstance(found, LetterKeeper) else LetterKeeper(desk, news)
    keeper.begin()
    return keeper
