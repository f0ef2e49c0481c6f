"""Minds the line to the office's server: notices that it is broken, tries it again, and settles what was in doubt.

A small question goes to the server every few seconds, so that a line that says nothing is noticed though nobody works.
While it is broken nobody waits for it (storage/line.py); it is tried after growing waits, or at once where a person
wants so. When it stands again, saves whose answer was lost are looked for, and every screen asks again.
"""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from mediator_desk.app.minder import Minder, begun
from mediator_desk.errors import DeskError
from mediator_desk.services.news import News
from mediator_desk.storage import line
from mediator_desk.views.line_board import LineNews, LineState, line_board_of
from mediator_desk.views.line_wait import LineWait

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.desk import Desk
    from mediator_desk.storage.line import Answer
    from mediator_desk.storage.save_marks import Doubt

BEATS_AFTER_MS = 5_000
"""How long after an answer the next question goes out."""
LATE_AFTER_MS = 3_000
"""A question that has no answer by then is told."""
SLOW_SECONDS = 1.5
"""An answer that took longer is told."""
QUICK_BEFORE_CALM = 3
"""So many quick answers in a row end what is told of a slow line: the banner moves the screen each time it goes."""
SHOWN_AFTER_MS = 700
"""A break that is over by then is not worth a word."""
WAITS = (1, 2, 3, 5, 8, 10)
"""Seconds before each further try; many desks come back to one server, so each waits a little otherwise."""
WAITS_FOR_A_PERSON = (15, 30, 60)
"""The same where somebody has to act first: a server counts wrong passwords."""
NEEDS_A_PERSON = frozenset({
    "server_refuses_password", "server_refuses_login", "server_database_missing", "server_certificate_wrong",
    "server_without_tls", "server_through_pooler", "server_pooler_shares",
})  # fmt: skip
WINDOW_SECONDS = 45.0
"""The window waits no longer for one answer; that is longer than a lock is waited for."""
BACK_SHOWN_MS = 8_000
"""So long it is told that the line stands again, where nothing was in doubt."""


class LineKeeper(Minder):
    """There is one for a desk. Idle on a file; rests while the desk is locked; ends with `close`."""

    _noticed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._board = line_board_of(desk)
        self.wait = LineWait(desk.jobs, self)
        self._is_asking = False
        self._since: datetime | None = None
        self._tries = self._quick = 0
        self._next_at = self._asked_at = 0.0
        self._late: list[Doubt] = []
        self._beat = self._timer(BEATS_AFTER_MS, self.ask)
        self._lateness = self._timer(LATE_AFTER_MS, self._on_late)
        self._grace = self._timer(SHOWN_AFTER_MS, self._show_broken)
        self._back = self._timer(BACK_SHOWN_MS, lambda: self._tell(LineState.STANDS))
        self._second = self._timer(1_000, self._on_second, is_single=False)
        self._noticed.connect(self._on_noticed, Qt.ConnectionType.QueuedConnection)
        self._board.try_wanted.connect(self._on_try_wanted)
        self._board.seen.connect(self._on_seen)

    def begin(self) -> None:
        """Mind the line to the records that are open at the desk, where they are on a server."""
        self._let_go()
        database = self._desk.database
        if database.is_embedded:
            return
        self._database = database
        line.in_window, line.shown_wait = WINDOW_SECONDS, self.wait
        database.line.watch(self._noticed.emit)
        self._board.is_kept = True
        self._beat.start()

    def _let_go(self) -> None:
        for timer in (self._beat, self._lateness, self._grace, self._back, self._second):
            timer.stop()
        if self._database is not None:
            self._database.line.watch(None)
            line.in_window = line.shown_wait = None
            self.wait.end()
        self._database, self._since, self._tries = None, None, 0
        self._board.is_kept = False
        self._board.tell(LineNews())

    # Asking

    def ask(self) -> None:
        """Ask the server something short in a job: whether it is there, and what became of saves in doubt."""
        if self._is_asking:
            return
        if self._rests or self._database is None:
            if not self._is_closed and self._database is not None:
                self._beat.start()  # the desk is locked: nobody waits for anything
            return
        self._is_asking, self._asked_at = True, time.monotonic()
        if self._since is None:
            self._lateness.start(LATE_AFTER_MS)
        else:
            self._show_broken()
        self._desk.jobs.run(self._database.try_line, owner=self, on_done=self._on_answer, on_failed=self._on_none)

    def _on_try_wanted(self) -> None:
        self._tries = 0
        self.ask()

    def _on_noticed(self) -> None:
        """Something went wrong with a question of somebody else, or it was saved again."""
        if self._database is None or self._is_closed:
            return
        is_wrong = bool(self._database.line.fault or self._database.line.unsaved)
        if is_wrong and self._since is None:
            self._since = self._desk.now()
            self._grace.start()
            self.ask()
        elif not is_wrong and self._since is not None and not self._is_asking:
            self.ask()  # somebody came through

    def _on_answer(self, answer: Answer) -> None:
        self._is_asking = False
        self._lateness.stop()
        self._late += answer.settled
        was_broken, was_shown = self._since is not None, self._is_told_broken()
        self._since, self._tries = None, 0
        self._grace.stop()
        self._second.stop()
        if was_broken or answer.settled:
            self._come_back(is_told=was_shown or bool(self._late))
        elif self._board.news.state is not LineState.BACK or (self._late and all(one.is_seen for one in self._late)):
            self._late = []
            self._tell_speed(answer.seconds)
        self._beat.start()

    def _come_back(self, *, is_told: bool) -> None:
        """Say that the line stands again and what was in doubt, and let every screen ask again."""
        arrived = sum(bool(one.arrived) for one in self._late)
        lost = len(self._late) - arrived
        self._board.tell(LineNews(LineState.BACK if is_told else LineState.STANDS, arrived=arrived, lost=lost))
        if is_told and not self._late:
            self._back.start()
        if self._desk.is_open:
            self._desk.tell_news(News(everything=True))

    def _tell_speed(self, seconds: float) -> None:
        is_slow = seconds >= SLOW_SECONDS
        self._quick = 0 if is_slow else self._quick + 1
        if is_slow:
            self._tell(LineState.SLOW, seconds=round(seconds))
        elif self._board.news.state is not LineState.SLOW or self._quick >= QUICK_BEFORE_CALM:
            self._tell(LineState.STANDS)

    def _on_none(self, error: Exception) -> None:
        self._is_asking = False
        self._lateness.stop()
        if self._rests or self._database is None or not isinstance(error, DeskError):
            self._beat.start()
            return
        known = self._database.line
        if not (known.fault or known.unsaved):
            known.note("server_gone")
        self._since = self._since or self._desk.now()
        self._grace.stop()
        self._back.stop()
        waits = WAITS_FOR_A_PERSON if known.fault in NEEDS_A_PERSON else WAITS
        wait = waits[min(self._tries, len(waits) - 1)] * random.uniform(0.8, 1.2)
        self._tries += 1
        self._next_at = time.monotonic() + wait
        self._second.start()
        self._show_broken()

    def _on_second(self) -> None:
        if self._since is None:
            self._second.stop()
        elif not self._is_asking and time.monotonic() >= self._next_at:
            self.ask()
        else:
            self._show_broken()

    def _on_late(self) -> None:
        """Say that no answer comes, before it is known why."""
        if self._is_asking and self._since is None:
            self._quick = 0
            self._tell(LineState.SLOW, seconds=round(time.monotonic() - self._asked_at))
            self._lateness.start(1_000)

    # Telling

    def _is_told_broken(self) -> bool:
        return self._board.news.state in (LineState.BROKEN, LineState.UNSAVED)

    def _show_broken(self) -> None:
        if self._since is None or self._database is None:
            return
        known = self._database.line
        if not (known.fault or known.unsaved):
            return
        left = 0 if self._is_asking else max(1, round(self._next_at - time.monotonic()))
        state = LineState.BROKEN if known.fault else LineState.UNSAVED
        self._back.stop()
        self._board.tell(LineNews(state, known.fault or known.unsaved, self._since, left))

    def _tell(self, state: LineState, seconds: int = 0) -> None:
        self._board.tell(LineNews(state, seconds=seconds))

    def _on_seen(self) -> None:
        """What became of the saves in doubt is known to the person: no save is held up for it."""
        for one in self._late:
            one.is_seen = one.is_seen or not one.is_in_form
        self._late = []
        self._tell(LineState.STANDS)


def keep_line(desk: Desk) -> LineKeeper:
    """Mind the line from now on; there is one for a desk."""
    return begun(desk, LineKeeper)
