"""Tells other desks which cases are open here, and asks which are open there. It is silent whatever goes wrong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from mediator_desk.errors import DeskError
from mediator_desk.services import presence
from mediator_desk.views.presence_board import board_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from mediator_desk.app.news_keeper import NewsKeeper
    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor
    from mediator_desk.services.presence import Here

BEATS_EVERY_MS = 20_000
TOLD_AFTER_MS = 500
"""A case that one passes while walking through a list is not told."""
ASKED_AFTER_MS = 100


class PresenceKeeper(QObject):
    """Beats while a case is open. On an embedded file it beats only while others are there: one alone writes little."""

    def __init__(self, desk: Desk, news: NewsKeeper) -> None:
        super().__init__(desk)
        self._desk, self._board = desk, board_of(desk)
        self._told: dict[int, bool] = {}
        self._is_stale = False
        """What was told may be forgotten: it is told again with the next exchange."""
        self._actor: Actor | None = None
        self._fails = 0
        self._is_at_work = self._is_wanted = self._is_closed = False
        self._beat = QTimer(self, interval=BEATS_EVERY_MS)
        self._beat.timeout.connect(self._on_beat)
        self._soon = QTimer(self, interval=TOLD_AFTER_MS, singleShot=True)
        self._soon.timeout.connect(self._exchange)
        self._ask = QTimer(self, interval=ASKED_AFTER_MS, singleShot=True)
        self._ask.timeout.connect(self._exchange)
        self._board.own_changed.connect(self._on_own_changed)
        self._board.listed_changed.connect(self._on_listed_changed)
        news.said.connect(self._on_said)
        desk.lock_wanted.connect(self.leave)
        desk.other_person_wanted.connect(self.leave)
        desk.actor_leaves.connect(self.leave)
        desk.actor_changed.connect(self._on_own_changed)

    def begin(self) -> None:
        """Say which cases are open here, now and from now on."""
        self._told, self._fails = {}, 0
        self._beat.start()
        self._soon.start()

    def close(self) -> None:
        """Say that nothing is open here any more; the desk ends."""
        self._is_closed = True
        for timer in (self._beat, self._soon, self._ask):
            timer.stop()
        if self._told and self._actor is not None and not self._desk.database.is_locked and not self._fails:
            try:
                _leave(self._desk.database, self._actor)
            except DeskError:
                return  # what nobody says again counts for nothing in a minute

    def leave(self) -> None:
        """Say at once that this person is at no case any more: the desk is locked, or somebody else comes."""
        told, self._told = self._told, {}
        self._board.take(())
        if not told or self._actor is None or self._rests:
            return
        work = partial(_leave, self._desk.database, self._actor)
        self._desk.jobs.run(work, owner=self, on_done=_let_be, on_failed=_let_be, although_held=True)

    @property
    def _rests(self) -> bool:
        desk = self._desk
        return self._is_closed or desk.jobs.is_closed or not desk.is_open or desk.database.is_locked

    def _on_own_changed(self) -> None:
        gone = set(self._told) - set(self._board.own())
        (self._ask if gone else self._soon).start()

    def _on_listed_changed(self) -> None:
        if not self._soon.isActive() and not self._ask.isActive():
            self._soon.start()  # once whoever scrolls has stopped

    def _on_said(self) -> None:
        if self._is_interested and not self._ask.isActive():
            self._ask.start()

    @property
    def _is_interested(self) -> bool:
        """Whether a case is open here, or stands in a list."""
        return bool(self._board.own() or self._board.listed())

    def _on_beat(self) -> None:
        if not self._desk.is_open or not self._is_interested:
            return
        if not self._desk.database.is_embedded or any(self._board.people(one) for one in self._told):
            self._is_stale = True
        self._exchange()

    def _exchange(self) -> None:
        """Tell what is new of this desk, and ask who is at its cases."""
        if self._rests:
            return
        if self._is_at_work:
            self._is_wanted = True
            return
        own, actor = self._board.own(), self._desk.actor
        if actor.staff_id is None:
            return
        told = {} if self._is_stale else self._told
        news = {case_id: edits for case_id, edits in own.items() if told.get(case_id) is not edits}
        gone = set(self._told) - set(own)
        asked = self._board.listed() | own.keys()
        if not asked and not gone:
            return
        self._is_at_work, self._is_stale, self._told, self._actor = True, False, own, actor
        work = partial(_exchanged, self._desk.database, news, gone, asked, by=actor, now=self._desk.now())
        self._desk.jobs.run(work, owner=self, on_done=self._on_exchanged, on_failed=partial(self._on_failed, gone))

    def _on_exchanged(self, found: list[Here]) -> None:
        self._is_at_work, self._fails = False, 0
        was_alone = not any(self._board.people(one) for one in self._told)
        self._board.take(found)
        has_come = any(one.case_id in self._told for one in found)
        if has_come and was_alone and self._desk.database.is_embedded:
            self._is_stale = True  # what was said here may be too old to count for who has just come
            self._is_wanted = True
        self._go_on()

    def _on_failed(self, gone: Collection[int], _error: Exception) -> None:
        """The line is gone, or the file is busy: nobody needs to hear of it; who is there fades."""
        self._is_at_work, self._is_stale = False, True
        self._told = {**dict.fromkeys(gone, False), **self._told}  # those are left another time
        self._fails += 1
        if self._fails * BEATS_EVERY_MS >= presence.COUNTS_FOR.total_seconds() * 1000:
            self._board.take(())
        self._is_wanted = False

    def _go_on(self) -> None:
        if self._is_wanted:
            self._is_wanted = False
            self._ask.start()


def _exchanged(
    database: Database,
    news: Mapping[int, bool],
    gone: Collection[int],
    asked: Collection[int],
    *,
    by: Actor,
    now: datetime,
) -> list[Here]:
    """Write what is new and read in one statement who is there; nothing new, nothing written. Runs in a job."""
    if news or gone:
        with database.writing(is_beside=True) as db:
            for case_id in sorted(news):  # in one order at every desk
                presence.beat(db, case_id, is_editing=news[case_id], by=by, now=now)
            if gone:
                presence.leave(db, gone, by=by)
            presence.sweep(db, now=now)
    with database.reading() as db:
        return presence.people_at(db, asked, by=by, now=now)


def _let_be(_outcome: object) -> None:
    """Whether it could be said or not: in a minute it counts for nothing."""


def _leave(database: Database, actor: Actor) -> None:
    with database.writing(is_beside=True) as db:
        presence.leave(db, None, by=actor)


def keep_presence(desk: Desk, news: NewsKeeper) -> PresenceKeeper:
    """Tell and ask from now on; there is one for a desk."""
    found = desk.findChild(PresenceKeeper)
    keeper = found if isinstance(found, PresenceKeeper) else PresenceKeeper(desk, news)
    keeper.begin()
    return keeper
