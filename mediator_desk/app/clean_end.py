"""How the desk ended last time: each desk leaves a mark while it works, and takes it away when it ends cleanly.

After a power cut or a crash the mark is still there. The next start says so, calmly: the records were looked through,
and what was typed and not saved can be gone on with.
"""

from __future__ import annotations

import hashlib
import os
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLockFile

from mediator_desk import paths

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.services.check.findings import Finding
    from mediator_desk.services.kept_inputs import Kept
    from mediator_desk.views.desk_view import DeskView


MARK, OPEN = "mark", "open"


class DeskMark:
    """Locked files in the data folder, two for each desk that works: the system frees them when its process ends.

    By the one that was left behind a start sees how a desk ended; by the other that one works here just now, and that
    may be asked without taking anything away.
    """

    def __init__(self, locks: list[QLockFile], *, ended_badly: int, is_second: bool = False) -> None:
        self._locks = locks
        self.ended_badly = ended_badly
        """How many desks on these records, at this computer, ended without taking their mark away."""
        self.is_second = is_second
        """Whether another desk worked on these records at this computer when this one began."""

    @classmethod
    def put(cls, database_url: str) -> DeskMark:
        """Leave the mark of this desk, and take away those of desks that are no more.

        Where the data folder takes no file there is no mark, and nothing is told after an end.
        """
        folder = paths.data_folder() / "at_work"
        records = _records_of(database_url)
        ended_badly = 0
        try:
            folder.mkdir(exist_ok=True, mode=0o700)
            ended_badly = sum(_is_left_behind(str(mark)) for mark in folder.glob(f"{records}-*.{MARK}"))
        except OSError:
            pass
        is_second = is_open_here(database_url)
        locks = [_lock_at(str(folder / f"{records}-{os.getpid()}.{end}")) for end in (MARK, OPEN)]
        for lock in locks:
            lock.tryLock(0)
        return cls(locks, ended_badly=ended_badly, is_second=is_second)

    def take_away(self) -> None:
        """Say that this desk ended cleanly."""
        for lock in self._locks:
            lock.unlock()


def is_open_here(database_url: str) -> bool:
    """Tell whether another desk works on these records at this computer; nothing of how one ended is taken away."""
    folder = paths.data_folder() / "at_work"
    places = list(folder.glob(f"{_records_of(database_url)}-*.{OPEN}"))
    return any(not _is_left_behind(str(one)) for one in places)


def open_here_words() -> tuple[str, str]:
    """Return what is said to who starts the desk once more: the fact, and what to do."""
    return (
        QCoreApplication.translate("CleanEnd", "The desk is open at this computer already"),
        QCoreApplication.translate("CleanEnd", "Its window is among the others. One may also work in two of them."),
    )


def _records_of(database_url: str) -> str:
    return hashlib.sha256(database_url.encode()).hexdigest()[:16]


def _lock_at(place: str) -> QLockFile:
    lock = QLockFile(place)
    lock.setStaleLockTime(0)  # however long a desk works, its mark is none that was left behind
    return lock


def _is_left_behind(place: str) -> bool:
    """Tell whether the process that left a mark is no more; then the mark is taken away."""
    lock = _lock_at(place)
    if not lock.tryLock(0):
        return False
    lock.unlock()
    return True


def tell_how_it_ended(desk: Desk, view: DeskView, mark: DeskMark | None) -> None:
    """Tell in the banner what was typed and not saved; after a bad end also that, and how the records are."""
    from mediator_desk.app.unsaved import tell_unsaved

    if mark is None or not mark.ended_badly:
        if mark is not None and mark.is_second and desk.keys is None and not view.banner.text:
            view.banner.tell("info", *open_here_words())
        tell_unsaved(desk, view)
        return
    from mediator_desk.views.input_keeper import keeper_of

    told = _AfterBadEnd(desk, view)
    desk.jobs.run(keeper_of(desk).reader(), owner=view, on_done=told.on_unsaved, on_failed=told.on_not_read)
    look = partial(_look_through, desk.database)
    desk.jobs.run(look, owner=view, on_done=told.on_looked_through, on_failed=told.on_not_read)


def _look_through(database: Database) -> list[Finding]:
    from mediator_desk.services.check.engine import check_engine

    with database.reading() as db:
        return check_engine(db)


class _AfterBadEnd:
    """What is told after a bad end, as it becomes known."""

    def __init__(self, desk: Desk, view: DeskView) -> None:
        self._desk, self._view = desk, view
        self._unsaved: list[Kept] = []
        self._findings: list[Finding] | None = None
        self._told = ""

    def on_unsaved(self, found: list[Kept]) -> None:
        """Take what was typed and not saved."""
        self._unsaved = found
        self._tell()
        if found:
            from mediator_desk.app.unsaved import clear_when_over

            clear_when_over(self._desk, self._view, [one.form for one in found])

    def on_looked_through(self, findings: list[Finding]) -> None:
        """Take what the engine says of the records."""
        self._findings = findings
        self._tell()

    def on_not_read(self, _error: Exception) -> None:
        """The records are away or locked: what is in the way tells so by itself."""

    def _tell(self) -> None:
        banner = self._view.banner
        if self._told and banner.text != self._told and not self._findings:
            return  # it was read and put away, or something newer stands there
        title = QCoreApplication.translate("CleanEnd", "The desk was not closed properly last time")
        banner.tell("bad" if self._findings else "info", title, self._reason(), self._acts())
        self._told = banner.text

    def _reason(self) -> str:
        words = [self._of_records()]
        if self._unsaved:
            count = len(self._unsaved)
            typed = QCoreApplication.translate(
                "CleanEnd", "%n form(s) with unsaved input can be gone on with.", "", count
            )
            words.append(typed)
        return " ".join(words)

    def _of_records(self) -> str:
        if self._findings is None:
            return QCoreApplication.translate("CleanEnd", "The records are being looked through.")
        if self._findings:
            return QCoreApplication.translate(
                "CleanEnd", "The records are damaged. Change nothing now; restore the last backup in the settings."
            )
        return QCoreApplication.translate(
            "CleanEnd", "The records were looked through: they are whole, and everything that was saved is there."
        )

    def _acts(self) -> list[tuple[str, Callable[[], object]]]:
        from mediator_desk.app.unsaved import way_on

        return way_on(self._desk, self._view, self._unsaved)
