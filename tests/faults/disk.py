"""A disk that may lose its current at any moment: what it must still hold then, and what it may hold.

What was synced is there. A write that was not synced is there, is not, or is there in some of its sectors; a name is
where its folder was synced last, or where any number of the changes after that have put it, in their order.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from random import Random

from tests.faults.recording import Done

SECTOR = 512
NOT_KEPT = "-shm"
"""The index of the log lies in mapped memory: whoever opens the file first makes it anew."""


class Fate(StrEnum):
    """What became of what was not synced, for one file at one cut."""

    LOST = "lost"
    KEPT = "kept"
    BEGINNING = "beginning"
    """Only the first of them, in their order."""
    SOME = "some"
    TORN = "torn"
    """Some sectors of each."""


@dataclass
class Inode:
    """A file's content on the platter, and what waits to be written there: (offset, bytes), or (size, None)."""

    content: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)

    def change(self, at: int, written: bytes | None) -> None:
        self.waiting.append((at, written))

    def sync(self) -> None:
        for at, written in self.waiting:
            apply(self.content, at, written)
        self.waiting.clear()

    def after(self, random: Random) -> bytes:
        """Return what the file may hold after a cut now."""
        content, fate = bytearray(self.content), random.choice(list(Fate))
        kept = random.randint(0, len(self.waiting))
        for place, (at, written) in enumerate(self.waiting):
            if fate is Fate.TORN:
                apply_torn(content, at, written, random)
            elif {Fate.KEPT: True, Fate.BEGINNING: place < kept, Fate.SOME: random.random() < 0.5}.get(fate, False):
                apply(content, at, written)
        return bytes(content)


def apply(content: bytearray, at: int, written: bytes | None) -> None:
    """Write bytes, or cut a file at a size; what lies between is zero."""
    if len(content) < at:
        content.extend(bytes(at - len(content)))
    if written is None:
        del content[at:]
    else:
        content[at : at + len(written)] = written


def apply_torn(content: bytearray, at: int, written: bytes | None, random: Random) -> None:
    """Write only some of the sectors."""
    if written is None:
        if random.random() < 0.5:
            apply(content, at, None)
        return
    begins = at
    while begins < at + len(written):
        ends = min((begins // SECTOR + 1) * SECTOR, at + len(written))
        if random.random() < 0.5:
            apply(content, begins, written[begins - at : ends - at])
        begins = ends


@dataclass(frozen=True)
class NameChange:
    """A name that came or went: `put` stands under `path` from then on (None: nothing), `left` is its name before."""

    path: str
    put: Inode | None
    left: str = ""

    def folders(self) -> set[str]:
        return {os.path.dirname(self.path), os.path.dirname(self.left) if self.left else os.path.dirname(self.path)}


class Disk:
    """The files below one folder, while a record is played."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self.names = {str(path): Inode(bytearray(path.read_bytes())) for path in root.rglob("*") if path.is_file()}
        """What programs see."""
        self._synced = dict(self.names)
        self._open: dict[str, Inode | None] = {}
        self._folders = {str(root), *(str(path) for path in root.rglob("*") if path.is_dir())}
        self._synced_folders = set(self._folders)
        self._waiting: list[NameChange] = []
        self._waiting_folders: list[str] = []
        self.acknowledged = 0

    def play(self, done: Done) -> None:
        """Do what the record says."""
        if done.what == "a":
            self.acknowledged += done.content.count(b"saved ")
        elif done.what == "o":
            self._open[done.other] = self.names.get(done.path)
        elif done.what == "s" and done.path in self._folders:
            self._sync(done.path)
        elif done.what in "wts":
            self._to_file(done)
        elif done.what == "m":
            self._folders.add(done.path)
            self._waiting_folders.append(done.path)
        else:
            self._rename(done)

    def _to_file(self, done: Done) -> None:
        inode = self._open.get(done.other)
        if inode is not None and done.what == "s":
            inode.sync()
        elif inode is not None:
            inode.change(done.offset, done.content if done.what == "w" else None)

    def _rename(self, done: Done) -> None:
        if done.what == "c":
            inode = self.names[done.path] = Inode()
            self._waiting.append(NameChange(done.path, inode))
        elif done.what == "u":
            self.names.pop(done.path, None)
            self._waiting.append(NameChange(done.path, None))
        elif done.what == "r":
            moved = self.names.pop(done.path, None)
            if moved is not None:
                self.names[done.other] = moved
                self._waiting.append(NameChange(done.other, moved, left=done.path))

    def _sync(self, path: str) -> None:
        still: list[NameChange] = []
        for change in self._waiting:
            if path in change.folders():
                still = [one for one in still if one.path not in (change.path, change.left)]
                _put(self._synced, change)
            else:
                still.append(change)
        self._waiting = still
        for folder in [one for one in self._waiting_folders if os.path.dirname(one) == path]:
            self._synced_folders.add(folder)
            self._waiting_folders.remove(folder)

    def cut(self, random: Random, place: Path) -> None:
        """Write to the folder `place` what may be found on the disk after a cut now."""
        names = dict(self._synced)
        for change in self._waiting[: random.randint(0, len(self._waiting))]:
            _put(names, change)
        made = self._waiting_folders[: random.randint(0, len(self._waiting_folders))]
        folders = self._synced_folders | set(made)
        for path, inode in names.items():
            is_reachable = all(
                str(above) in folders for above in Path(path).parents if str(above).startswith(self._root)
            )
            if is_reachable and not path.endswith(NOT_KEPT):
                target = place / os.path.relpath(path, self._root)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(inode.after(random))


def _put(names: dict[str, Inode], change: NameChange) -> None:
    if change.left:
        names.pop(change.left, None)
    if change.put is None:
        names.pop(change.path, None)
    else:
        names[change.path] = change.put
