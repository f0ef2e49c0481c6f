"""What the page of the backups shows, read from the folders: in a job, a stick may be slow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from mediator_desk.errors import DeskError
from mediator_desk.progress import Progress
from mediator_desk.storage.backups.manifest import Manifest
from mediator_desk.storage.backups.proving import prove
from mediator_desk.storage.backups.shelf import Shelf, place_on, shelf_of
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.views.settings.backups.plain_backups import NO_PLAIN, PlainBackups, find_plain

EVERY = timedelta(hours=4)
OLD_AFTER = timedelta(days=7)
"""A second copy that is older is told in yellow (shared rule: a week)."""


@dataclass(frozen=True)
class BackupRow:
    """One backup in the list."""

    id: int
    place: Path
    manifest: Manifest | None
    """None where it cannot be read."""
    proof: DeskError | bool | None = None
    """True: opened and whole; an error: why it is not; None: not opened yet."""


@dataclass(frozen=True)
class SecondPlace:
    """The second target: where, whether it is there now, and its newest copy."""

    folder: Path | None
    is_there: bool = False
    newest: datetime | None = None

    def is_old(self, now: datetime) -> bool:
        """Tell whether the copy there is missing or older than a week."""
        return self.newest is None or now - self.newest > OLD_AFTER

    @property
    def is_empty(self) -> bool:
        """Tell whether it is there and has no copy yet: one was just chosen."""
        return self.is_there and self.newest is None


@dataclass(frozen=True)
class BackupState:
    """All that the page shows."""

    rows: Sequence[BackupRow]
    second: SecondPlace
    plain: PlainBackups = NO_PLAIN
    """Those that anybody can read though the records are encrypted."""

    @property
    def last(self) -> Manifest | None:
        """The newest backup."""
        return next((row.manifest for row in self.rows if row.manifest), None)


def read_state(file: Path, second: str, ring: KeyRing | None = None) -> BackupState:
    """Read which backups there are; `second`: the folder of the second target, "" for none. Raises Unavailable."""
    shelf = Shelf(shelf_of(file))
    rows = [_row(shelf, number, name) for number, name in enumerate(shelf.names(), start=1)]
    newest = next((row.manifest for row in rows if row.manifest), None)
    place = _second(Path(second), newest) if second else SecondPlace(None)
    return BackupState(rows, place, find_plain(file, ring, second))


def proved_rows(rows: Sequence[BackupRow], ring: KeyRing | None, progress: Progress) -> list[BackupRow]:
    """Open each backup and compare all of it with its manifest."""
    return [_proved(row, ring) for row in progress.each(rows, total=len(rows))]


def proving_of(rows: Sequence[BackupRow], ring: KeyRing | None) -> partial[list[BackupRow]]:
    """Return `proved_rows` as work for a job."""
    return partial(proved_rows, rows, ring)


def _row(shelf: Shelf, number: int, name: str) -> BackupRow:
    try:
        return BackupRow(number, shelf.folder / name, shelf.manifest(name))
    except DeskError as error:
        return BackupRow(number, shelf.folder / name, None, error)


def _proved(row: BackupRow, ring: KeyRing | None) -> BackupRow:
    try:
        return BackupRow(row.id, row.place, prove(Shelf(row.place.parent), row.place.name, ring), proof=True)
    except DeskError as error:
        return BackupRow(row.id, row.place, row.manifest, error)


def _second(folder: Path, newest: Manifest | None) -> SecondPlace:
    if not folder.is_dir():
        return SecondPlace(folder)
    try:
        own = place_on(folder, newest.origin) if newest else folder
        manifests = Shelf(own).manifests()
    except DeskError:
        return SecondPlace(folder)
    return SecondPlace(folder, is_there=True, newest=max((one.made_at for one in manifests), default=None))
