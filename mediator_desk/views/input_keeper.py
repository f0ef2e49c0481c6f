"""Keeps unsaved input of every form of a desk, in a job: in the database, or in a file where that cannot be written."""

from __future__ import annotations

import threading
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from mediator_desk.errors import DeskError
from mediator_desk.services.kept_inputs import Kept, forget_input, keep_input, kept_input, kept_inputs
from mediator_desk.storage.unsaved_files import folder_of, remove_unsaved, unsaved_in, write_unsaved

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk

AGAIN_MS = 5_000
"""When what could not be forgotten is tried to be forgotten again."""


class UnsavedStore:
    """Unsaved input of one person in one database. Called from any thread, one call at a time."""

    def __init__(self, database: Database, staff_id: int | None) -> None:
        self._database = database
        self._staff_id = staff_id
        # Once and for all: after a lock somebody else may come in by another login.
        self._folder = folder_of(database.url, staff_id)
        self._lock = threading.Lock()
        self._newest: dict[str, int] = {}

    def write(self, form: str, kept: Kept | None, number: int) -> None:
        """Keep what stands in a form, None to forget it. A change older than one that was written changes nothing.

        Raises Unavailable where neither the database nor a file takes it.
        """
        with self._lock:
            if number <= self._newest.get(form, -1):
                return
            self._newest[form] = number
            if kept is None:
                self._forget(form)
            else:
                self._keep(kept)

    def read(self, form: str) -> Kept | None:
        """Return what is kept of a form, the newer of database and file."""
        found = [one for one in self._in_files() if one.form == form]
        if self._staff_id is not None:
            try:
                with self._database.reading() as db:
                    found += [one for one in (kept_input(db, form, staff_id=self._staff_id),) if one]
            except DeskError:
                pass  # the database is away: a file may still have it
        return max(found, key=lambda one: one.kept_at, default=None)

    def read_all(self) -> list[Kept]:
        """Return everything that is kept, the newest first, each form once. Raises Unavailable."""
        found = self._in_files()
        if self._staff_id is not None:
            with self._database.reading() as db:
                found += kept_inputs(db, staff_id=self._staff_id)
        newest: dict[str, Kept] = {}
        for one in sorted(found, key=lambda one: one.kept_at):
            newest[one.form] = one
        return sorted(newest.values(), key=lambda one: one.kept_at, reverse=True)

    def _keep(self, kept: Kept) -> None:
        if self._staff_id is not None:
            try:
                with self._database.writing(is_beside=True) as db:  # a person is told of a late save
                    keep_input(db, kept, staff_id=self._staff_id)
            except DeskError:
                self._to_file(kept)
            else:
                remove_unsaved(self._folder, kept.form)
        else:
            self._to_file(kept)

    def _forget(self, form: str) -> None:
        remove_unsaved(self._folder, form)
        if self._staff_id is not None:
            with self._database.writing(is_beside=True) as db:
                forget_input(db, form, staff_id=self._staff_id)

    def _to_file(self, kept: Kept) -> None:
        typed = {**vars(kept), "kept_at": kept.kept_at.isoformat()}
        write_unsaved(self._folder, kept.form, typed, self._database.ring)

    def _in_files(self) -> list[Kept]:
        found = []
        for one in unsaved_in(self._folder, self._database.ring):
            try:
                found.append(Kept(**{**one, "kept_at": datetime.fromisoformat(one["kept_at"])}))
            except (KeyError, TypeError, ValueError):
                continue  # written by another version, or by hand
        return found


_Place = tuple[UnsavedStore, str]
"""One form of one person: two people at one desk wait in no line for each other."""


class InputKeeper(QObject):
    """Takes what forms want kept or forgotten, and writes it in jobs: for each form one at a time, the newest last."""

    changed = Signal()
    """Something was kept or forgotten."""
    closing = Signal()
    """The program ends: what is typed by now is wanted at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._stores: dict[tuple[str, int | None], UnsavedStore] = {}
        self._wanted: dict[_Place, tuple[Kept | None, int]] = {}
        self._running: set[_Place] = set()
        self._last: dict[_Place, Kept | None] = {}
        self._number = 0
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._on_quit)

    def keep(self, kept: Kept) -> None:
        """Keep what stands in a form."""
        self._want(kept.form, kept)

    def forget(self, form: str) -> None:
        """Forget what was kept of a form: it was saved or given up."""
        self._want(form, None)

    def read(self, form: str) -> Kept | None:
        """Return what is kept of a form of the person who works here, None for nothing."""
        store = self._store()
        key = (store, form)
        return self._last[key] if key in self._last else store.read(form)

    def is_forgotten(self, form: str) -> bool:
        """Tell whether a form was saved or given up since the program started."""
        key = (self._store(), form)
        return key in self._last and self._last[key] is None

    def read_all(self) -> list[Kept]:
        """Return everything that the person who works here has not saved, the newest first. Raises Unavailable."""
        self.settle()
        return self._store().read_all()

    def reader(self) -> Callable[[], list[Kept]]:
        """Return work for a job: it reads all that the person who works here has not saved."""
        return self._store().read_all

    def settle(self) -> None:
        """Write at once what waits: the window closes."""
        self.settling()()

    def settling(self) -> Callable[[], None]:
        """Take what waits, and return the work that writes it, for a job where the records may keep one waiting."""
        waiting, self._wanted = self._wanted, {}
        return partial(_write_all, waiting)

    def _on_quit(self) -> None:
        if self._desk.is_open and not self._desk.jobs.is_closed:
            self.closing.emit()
            self.settle()

    def _want(self, form: str, kept: Kept | None) -> None:
        place = (self._store(), form)
        if kept is None and place in self._last and self._last[place] is None:
            return  # forgotten already
        self._number += 1
        self._last[place] = kept
        self._wanted[place] = (kept, self._number)
        if place not in self._running and not self._desk.jobs.is_closed:
            self._write(place)
        self.changed.emit()

    def _write(self, place: _Place) -> None:
        store, form = place
        kept, number = self._wanted.pop(place)
        self._running.add(place)
        self._desk.jobs.run(
            partial(store.write, form, kept, number),
            owner=self,
            on_done=lambda _nothing: self._on_written(place),
            on_failed=lambda _error: self._on_not_written(place, kept),
        )

    def _on_not_written(self, place: _Place, kept: Kept | None) -> None:
        """Try again what no later change would: that a form was saved is else never known where the line broke."""
        if kept is None and place not in self._wanted:
            self._number += 1
            self._wanted[place] = (None, self._number)
            QTimer.singleShot(AGAIN_MS, self, partial(self._try_again, place))
            self._running.discard(place)
        else:
            self._on_written(place)

    def _try_again(self, place: _Place) -> None:
        if place in self._wanted and place not in self._running and not self._desk.jobs.is_closed:
            self._write(place)

    def _on_written(self, place: _Place) -> None:
        self._running.discard(place)
        if place in self._wanted:
            self._write(place)

    def _store(self) -> UnsavedStore:
        key = (self._desk.database.url, self._desk.actor.staff_id)
        if key not in self._stores:
            self._stores[key] = UnsavedStore(self._desk.database, self._desk.actor.staff_id)
        return self._stores[key]


def _write_all(waiting: dict[_Place, tuple[Kept | None, int]]) -> None:
    for (store, form), (kept, number) in waiting.items():
        try:
            store.write(form, kept, number)
        except DeskError:
            continue  # nothing takes it: who closes the window now was told when it could not be saved


def keeper_of(desk: Desk) -> InputKeeper:
    """Return the one keeper of a desk, made when it is first wanted."""
    found: Any = desk.findChild(InputKeeper)
    return found if found is not None else InputKeeper(desk)
