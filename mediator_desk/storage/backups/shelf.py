"""The folder of backups: one folder for each, and the kept files that they share.

    backups/20261123T120000Z/{database, keys, manifest.json}     a backup is there once its folder has this name
    backups/attachments/ab/abcd….<key>                           kept files as they lie in the store, by hash and key
    backups/.making-20261123T120000Z                             under way, or what a killed program left

Only files with these very names are ever taken away, and folders only when they are empty.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from mediator_desk import paths
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.storage.attachments import sync_folder
from mediator_desk.storage.backups.manifest import LARGEST_MANIFEST, Manifest
from mediator_desk.storage.backups.origin import Origin
from mediator_desk.storage.backups.rotation import staying
from mediator_desk.storage.file_lock import locked

DATABASE, KEYS, MANIFEST, ATTACHMENTS = "database", "keys", "manifest.json", "attachments"
MAKING = ".making-"
BESIDE_A_DRAFT = tuple(DATABASE + end for end in ("-wal", "-shm", "-journal"))
"""What the engine puts beside a database while it is made."""
_NAME = re.compile(r"[0-9]{8}T[0-9]{6}Z(-[0-9]{1,3})?")
_KEPT = re.compile(r"[0-9a-f]{64}(\.[0-9a-f]{16})?")
_PART = ".part"
CHUNK = 1024 * 1024


def shelf_of(database_file: Path) -> Path:
    """Return the folder of the backups of a database file; the practice committee has one of its own."""
    return database_file.parent / ("practice-backups" if database_file.stem == "practice" else "backups")


def place_on(target: Path, origin: Origin) -> Path:
    """Return where on a second target the backups of a committee lie: there, or in a folder of their own.

    Of their own where another committee's lie there already. Raises Unavailable.
    """
    there = [one.origin for one in Shelf(target).manifests()]
    if not there or any(origin.is_of_same(one) for one in there):
        return target
    return target / f"backups-{(origin.first_link or origin.founding)[:12]}"


class Shelf:
    """A folder of backups, beside the records or on a second target."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def names(self) -> list[str]:
        """Return the names of the backups, the newest first; of what is half made there is none."""
        try:
            found = [one.name for one in self.folder.iterdir() if _NAME.fullmatch(one.name) and one.is_dir()]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise paths.unavailable(error, self.folder) from error
        return sorted(found, reverse=True)

    def manifest(self, name: str) -> Manifest:
        """Return what a backup says of itself, not proved yet. Raises Refused("no_such_backup"), Unavailable."""
        place = self.folder / name
        if not place.is_dir():
            raise Refused("no_such_backup", path=str(place))
        file = place / MANIFEST
        try:
            if file.stat().st_size > LARGEST_MANIFEST:
                raise Unavailable("backup_damaged", name=name, file=MANIFEST)
            return Manifest.read(name, file.read_bytes())
        except OSError as error:
            raise Unavailable("backup_incomplete", name=name, file=MANIFEST) from error

    def manifests(self) -> list[Manifest]:
        """Return what the backups say of themselves, the newest first; what cannot be read is left out."""
        found = []
        for name in self.names():
            with contextlib.suppress(Unavailable, Refused):
                found.append(self.manifest(name))
        return found

    def new_name(self, now: datetime) -> str:
        """Return a name for a backup that is made at `now`."""
        name = first = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        number = 1
        while (self.folder / name).exists():
            number += 1
            name = f"{first}-{number}"
        return name

    def kept_file(self, sha256: str, key: str) -> Path:
        """Return where a kept file lies that is sealed under this key ("": not sealed)."""
        return self.folder / ATTACHMENTS / sha256[:2] / (f"{sha256}.{key}" if key else sha256)

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Let no other program change this folder meanwhile. Takes away what a killed one left. Raises Unavailable."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with locked(self.folder / "backups"):
                self._sweep()
                yield
        except OSError as error:
            raise paths.unavailable(error, self.folder) from error

    def rotate(self, now: datetime, made: Manifest) -> list[str]:
        """Take away the backups that need not stay and return their names; call it within `alone`.

        `made`: the one made just now, which stays whatever the clock says. What this program cannot read, or did not
        make, stays, and so does all that is of another committee.
        """
        manifests = [one for one in self.manifests() if one.origin.is_of_same(made.origin)]
        stays = staying((one.made for one in manifests), now) | {made.name}
        gone = [one for one in manifests if one.name not in stays]
        for one in gone:
            self._remove(self.folder / one.name)
        if gone:
            self._remove_unnamed([one for one in manifests if one.name in stays])
        return [one.name for one in gone]

    def take_away(self, name: str) -> None:
        """Take one backup away; its kept files stay for the others. Call it within `alone`."""
        self._remove(self.folder / name)

    def take_away_unneeded(self) -> None:
        """Take away the kept files that no backup names. Call it within `alone`."""
        self._remove_unnamed(self.manifests())

    def _remove(self, place: Path) -> None:
        # The manifest first: a killed removal leaves what is no backup any more.
        for name in (MANIFEST, DATABASE, KEYS, *BESIDE_A_DRAFT):
            (place / name).unlink(missing_ok=True)
        _remove_if_empty(place)

    def _remove_unnamed(self, left: list[Manifest]) -> None:
        if len(left) != len(self.names()):
            return  # one of them cannot be read, or is another committee's: nobody knows which files are needed
        needed = {self.kept_file(sha, key) for one in left for sha, (key, _bytes) in one.attachments.items()}
        for file in self._kept_files():
            if file not in needed:
                file.unlink(missing_ok=True)

    def _kept_files(self) -> Iterator[Path]:
        for folder in (self.folder / ATTACHMENTS).glob("[0-9a-f][0-9a-f]"):
            yield from (file for file in folder.iterdir() if _KEPT.fullmatch(file.name))

    def _sweep(self) -> None:
        for left in self.folder.glob(f"{MAKING}*"):
            if _NAME.fullmatch(left.name.removeprefix(MAKING)):
                self._remove(left)
        for part in (self.folder / ATTACHMENTS).glob(f"[0-9a-f][0-9a-f]/*{_PART}"):
            if _KEPT.fullmatch(part.name.removesuffix(_PART)):
                part.unlink(missing_ok=True)


def write_synced(target: Path, content: bytes) -> None:
    """Write a file that does not count yet, and see to it that it is on the disk."""
    with target.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def copied(source: Path, target: Path) -> tuple[int, str]:
    """Copy a file, on the disk when this returns; return its bytes and SHA-256."""
    digest, size = hashlib.sha256(), 0
    with source.open("rb") as given, target.open("wb") as file:
        while chunk := given.read(CHUNK):
            digest.update(chunk)
            size += file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
    return size, digest.hexdigest()


def digest_of(file: Path) -> tuple[int, str]:
    """Return the bytes and the SHA-256 of a file."""
    with file.open("rb") as given:
        digest = hashlib.file_digest(given, "sha256")
        return given.tell(), digest.hexdigest()


def put_kept(target: Path, content: bytes) -> None:
    """Keep a file as a whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = target.with_name(target.name + _PART)
    write_synced(part, content)
    part.replace(target)
    sync_folder(target.parent)


def _remove_if_empty(place: Path) -> None:
    with contextlib.suppress(OSError):  # somebody put a file of theirs there: it stays, and its folder with it
        place.rmdir()
