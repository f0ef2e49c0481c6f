"""Makes backups while people work: every four hours, and when the desk is closed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import DeskError
from mediator_desk.storage.backups.proving import prove
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import Shelf, shelf_of
from mediator_desk.views.sentences import sentence
from mediator_desk.views.settings.backups.state import EVERY, OLD_AFTER, BackupState, read_state
from mediator_desk.views.settings.backups.work import MadeBackup, copy_newest, make_backup

if TYPE_CHECKING:
    from datetime import date

    from mediator_desk.desk import Desk
    from mediator_desk.views.desk_view import DeskView

LOOKS_EVERY_MS = 10 * 60 * 1000


class BackupKeeper(QObject):
    """Looks every ten minutes whether a backup is due. What goes wrong is told once, until it goes well again."""

    def __init__(self, desk: Desk, view: DeskView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._is_at_work = self._was_told = False
        self._proved_on: date | None = None
        self._timer = QTimer(self, interval=LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look now, and from now on; a practice committee is backed up by hand only."""
        self._timer.start()
        self._tell_of_last_close()
        self.look()

    def look(self) -> None:
        """Read when the newest backup was made, and make another where that is four hours ago."""
        database = self._desk.database
        if self._is_at_work or database.is_locked or database.file is None or self._desk.jobs.is_closed:
            return
        self._is_at_work = True
        work = partial(read_state, database.file, self._desk.settings.backup_target)
        self._desk.jobs.run(work, owner=self, on_done=self._on_read, on_failed=self._on_failed)

    def _tell_of_last_close(self) -> None:
        why, self._desk.settings.backup_failure = self._desk.settings.backup_failure, ""
        if why:
            title = QCoreApplication.translate("BackupKeeper", "No backup was made when the desk was closed last")
            self._view.banner.tell("warn", title, why)

    def _on_read(self, state: BackupState) -> None:
        database, now = self._desk.database, self._desk.now()
        self._warn_of_second(state)
        if database.is_locked or database.file is None:
            self._is_at_work = False
            return
        second = self._desk.settings.backup_target
        if state.last and abs(now - state.last.made_at) < EVERY:
            self._copy_to_empty(state)
            return
        reason = Reason.ROUTINE if state.rows else Reason.FIRST
        work = partial(make_backup, database.file, database.ring, reason, second, now=now, only_news=True)
        self._desk.jobs.run(work, owner=self, on_done=self._on_made, on_failed=self._on_failed)

    def _copy_to_empty(self, state: BackupState) -> None:
        """Copy the newest backup to a second place that was chosen after it was made."""
        database = self._desk.database
        if not state.second.is_empty or database.file is None:
            self._is_at_work = False
            return
        second = self._desk.settings.backup_target
        work = partial(copy_newest, database.file, database.ring, second, now=self._desk.now())
        self._desk.jobs.run(work, owner=self, on_done=self._on_made, on_failed=self._on_failed)

    def _warn_of_second(self, state: BackupState) -> None:
        second = state.second
        is_well = second.folder is None or second.is_empty or not second.is_old(self._desk.now())
        if is_well or self._was_told or self._view.banner.text:  # what is told already is not covered: the next time
            return
        self._was_told = True
        title = QCoreApplication.translate("BackupKeeper", "The second copy of the records is older than {days} days")
        if not second.is_there:
            title = QCoreApplication.translate("BackupKeeper", "The second place for backups is not there now")
        reason = QCoreApplication.translate("BackupKeeper", "Put in the stick or look for the share: {folder}")
        days, folder = OLD_AFTER.days, second.folder
        self._view.banner.tell("warn", title.format(days=days), reason.format(folder=folder))

    def _on_made(self, made: MadeBackup) -> None:
        self._is_at_work = False
        self._prove_first_of_day(made)
        self._tell_of_lacking(made)
        if made.not_copied is None:
            self._was_told = False
            return
        if not self._view.banner.text:
            self._tell(made.not_copied)

    def _tell_of_lacking(self, made: MadeBackup) -> None:
        count = len(made.manifest.lacking) if made.manifest else 0
        if not count or self._view.banner.text:
            return
        title = QCoreApplication.translate("BackupKeeper", "{count} kept files are damaged or missing")
        reason = QCoreApplication.translate(
            "BackupKeeper", "The check of the records names them; a case is brought back from a backup with its files."
        )
        self._view.banner.tell("warn", title.format(count=count), reason)

    def _prove_first_of_day(self, made: MadeBackup) -> None:
        """Look through all of the day's first backup, indexes and references too: what takes longer than making it."""
        database, today = self._desk.database, china_day(self._desk.now())
        if made.manifest is None or database.file is None or self._proved_on == today:
            return
        self._proved_on = today
        work = partial(prove, Shelf(shelf_of(database.file)), made.manifest.name, database.ring)
        self._desk.jobs.run(work, owner=self, on_done=lambda _whole: None, on_failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._is_at_work = False
        if isinstance(error, DeskError):
            self._tell(error)

    def _tell(self, error: DeskError) -> None:
        if error.code != "desk_locked" and not self._was_told:
            self._was_told = True
            title = QCoreApplication.translate("BackupKeeper", "The backup could not be made")
            self._view.banner.tell("warn", title, sentence(error))


def keep_backups(desk: Desk, view: DeskView) -> BackupKeeper:
    """Keep backups from now on."""
    keeper = BackupKeeper(desk, view)
    keeper.begin()
    return keeper


def back_up_at_close(desk: Desk) -> None:
    """Make the backup of the day's end, where something was done since the last; the window is gone by now.

    What goes wrong here nobody reads: the next start at this computer tells it.
    """
    database = desk.database
    if database.is_locked or database.file is None:
        return
    try:
        made = make_backup(
            database.file,
            database.ring,
            Reason.AT_CLOSE,
            desk.settings.backup_target,
            now=desk.now(),
            only_news=True,
        )
        desk.settings.backup_failure = sentence(made.not_copied) if made.not_copied else ""
    except DeskError as error:
        desk.settings.backup_failure = sentence(error)
