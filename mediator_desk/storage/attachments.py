"""Kept files, each under the SHA-256 of its content: what is read back is what was put in, or it is said.

The name that people see stays in the database and is never a path. Where the committee has keys, the bytes on the disk
are sealed (sealed_bytes.py); the name stays the hash of what was put in.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.storage.key_ring import SealKeys
from mediator_desk.storage.sealed_bytes import HEAD_BYTES, key_id_of, sealed_chunks, unseal

LARGEST_FILE = 200 * 1024 * 1024
"""Bytes of one kept file."""

CHUNK = 1024 * 1024
_INCOMING = ".incoming-"
_HASH = re.compile("[0-9a-f]{64}")
_FOLDERS_CAN_BE_SYNCED = os.name != "nt"


def kept_files_of(database_file: Path) -> Path:
    """Return the folder of the kept files of a database file; the practice committee has one of its own.

    Both lie in one folder by default: what practice throws away or keeps in the clear must not be an own file.
    """
    return database_file.parent / ("practice-attachments" if database_file.stem == "practice" else "attachments")


class AttachmentStore:
    """A folder of files named by their hash. The folder is made with the first file.

    storage/server_store.py keeps the same on the server of an office: _kept and _keep are what differs.
    """

    def __init__(self, folder: Path, keys: SealKeys | None = None) -> None:
        self.folder = folder
        self._keys = keys

    def put(self, content: bytes | Path) -> str:
        """Keep the bytes, or the bytes of a file, and return their SHA-256 in hex.

        When this returns, they are on the disk: the row that names them is written afterwards. Putting the same
        bytes again changes nothing. Raises Refused("attachment_too_large", megabytes), Unavailable("disk_full" /
        "folder_read_only" / "file_unreadable").
        """
        try:
            return self._keep(content)
        except OSError as error:
            raise Unavailable(_code(error), path=str(self.folder), detail=str(error)) from error

    def get(self, sha256: str) -> bytes:
        """Return the bytes, checked against their hash.

        Raises Unavailable("attachment_missing" / "attachment_damaged" / "attachment_under_another_key", sha256).
        """
        content = self._unsealed(self._kept(sha256), sha256)
        if hashlib.sha256(content).hexdigest() != sha256:
            raise Unavailable("attachment_damaged", sha256=sha256)
        return content

    def has(self, sha256: str) -> bool:
        """Return whether bytes with this hash were put in."""
        return self._place(sha256).is_file()

    def remove(self, sha256: str) -> None:
        """Take the bytes away for ever; where there are none nothing happens. Raises Unavailable."""
        try:
            self._place(sha256).unlink(missing_ok=True)
        except OSError as error:
            raise Unavailable(_code(error), path=str(self.folder), detail=str(error)) from error

    def hashes(self) -> Iterator[str]:
        """Yield the hash of every kept file, in their order."""
        for folder in sorted(self.folder.glob("[0-9a-f][0-9a-f]")):
            yield from sorted(file.name for file in folder.iterdir() if _HASH.fullmatch(file.name))

    def under_another_key(self) -> Iterator[str]:
        """Yield the hash of every kept file that is not sealed with the current key."""
        wanted = self._keys.current if self._keys else None
        return (sha256 for sha256, key_id in self._key_ids() if key_id != wanted)

    def lying_open(self) -> Iterator[str]:
        """Yield the hash of every kept file that is not sealed."""
        return (sha256 for sha256, key_id in self._key_ids() if key_id is None)

    def to_be_sealed_again(self) -> Iterator[str]:
        """Yield the hash of every kept file that is not sealed, or with an older key that is here."""
        older = set(self._keys.keys) - {self._keys.current} if self._keys else set()
        return (sha256 for sha256, key_id in self._key_ids() if key_id is None or key_id in older)

    def seal_again(self, sha256: str) -> None:
        """Seal a kept file with the current key. Raises as `get` and `put` do."""
        self.put(self.get(sha256))

    def sweep(self) -> None:
        """Take away what a program that was ended in the midst of keeping a file left behind: it may be plain.

        Only where nobody else keeps files now.
        """
        for left in self.folder.glob(f"{_INCOMING}*"):
            left.unlink(missing_ok=True)

    def _key_ids(self) -> Iterator[tuple[str, str | None]]:
        for sha256 in self.hashes():
            with self._place(sha256).open("rb") as file:
                yield sha256, key_id_of(file.read(HEAD_BYTES))

    def _kept(self, sha256: str) -> bytes:
        place = self._place(sha256)
        try:
            return place.read_bytes()
        except FileNotFoundError as error:
            raise Unavailable("attachment_missing", sha256=sha256) from error
        except OSError as error:
            raise Unavailable("file_unreadable", detail=str(error)) from error

    def _unsealed(self, kept: bytes, sha256: str) -> bytes:
        key_id = key_id_of(kept)
        if key_id is None:
            return kept  # a committee without keys, or one that is being sealed just now
        if self._keys is None or key_id not in self._keys.keys:
            if hashlib.sha256(kept).hexdigest() == sha256:
                return kept  # somebody's evidence looks as if it were sealed
            raise Unavailable("attachment_under_another_key", sha256=sha256)
        try:
            return unseal(kept, self._keys)
        except Unavailable as error:
            raise Unavailable("attachment_damaged", sha256=sha256) from error

    def _place(self, sha256: str) -> Path:
        # A hash from a foreign file must not lead anywhere else.
        if not _HASH.fullmatch(sha256):
            raise Unavailable("attachment_missing", sha256=sha256[:64])
        return self.folder / sha256[:2] / sha256

    def _keep(self, content: bytes | Path) -> str:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(prefix=_INCOMING, dir=self.folder)
        draft = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                digest = hashlib.sha256()
                for chunk in self._as_kept(digested(pieces_of(content), digest)):
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            return self._settle(draft, digest.hexdigest())
        finally:
            draft.unlink(missing_ok=True)

    def _as_kept(self, content: Iterator[bytes]) -> Iterator[bytes]:
        return content if self._keys is None else sealed_chunks(content, self._keys)

    def _settle(self, draft: Path, sha256: str) -> str:
        place = self._place(sha256)
        # A copy that was damaged on the disk is replaced by the good one in hand.
        place.parent.mkdir(exist_ok=True, mode=0o700)
        draft.replace(place)
        sync_folder(place.parent)
        sync_folder(self.folder)
        sync_folder(
            self.folder.parent
        )  # else a power cut may take the folder of the first file, with all that is in it
        return sha256


def digested(chunks: Iterator[bytes], digest: hashlib._Hash) -> Iterator[bytes]:
    """Yield the pieces, each told to the digest."""
    for chunk in chunks:
        digest.update(chunk)
        yield chunk


def pieces_of(content: bytes | Path) -> Iterator[bytes]:
    """Yield the bytes, or those of a file, in pieces. Raises Refused("attachment_too_large", megabytes), OSError."""
    size = 0
    for chunk in _read(content):
        size += len(chunk)
        if size > LARGEST_FILE:
            raise Refused("attachment_too_large", megabytes=LARGEST_FILE // CHUNK)
        yield chunk


def _read(content: bytes | Path) -> Iterator[bytes]:
    if isinstance(content, bytes):
        yield content
        return
    with content.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk


def sync_folder(folder: Path) -> None:
    """See to it that the names in a folder are on the disk, where the system can."""
    if not _FOLDERS_CAN_BE_SYNCED:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _code(error: OSError) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return "disk_full"
    return "folder_read_only" if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM} else "file_unreadable"
