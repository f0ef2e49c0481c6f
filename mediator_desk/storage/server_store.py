"""Kept files of an office: parts of them are rows on its server, under the same rights as the rows that name them.

They are sealed with a key that the server does not know (office_keys.py).

Rows of a megabyte were chosen over PostgreSQL's large objects by measuring: half the time to put 5 MB, six tenths to
read it, and large objects belong to the login that made them, whatever case they are of.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.postgresql import insert

from mediator_desk.errors import Unavailable
from mediator_desk.models.office_work import KeptChunk
from mediator_desk.storage.attachments import AttachmentStore, digested, pieces_of
from mediator_desk.storage.driver_errors import in_sentences
from mediator_desk.storage.key_ring import SealKeys
from mediator_desk.storage.office_keys import are_exchanged, is_sealed
from mediator_desk.storage.sealed_bytes import CHUNK, HEAD_BYTES, key_id_of

if TYPE_CHECKING:
    from sqlalchemy import Engine, Select

AT_ONCE = 4
"""Parts of a file that travel together: memory stays the same however large the file is."""


class ServerStore(AttachmentStore):
    """The kept files of an office, each under the SHA-256 of its content.

    It raises what its base does, and Unavailable("kept_files_closed") where the office has keys and this desk has none.
    """

    def __init__(self, engine: Engine, keys: SealKeys | None = None) -> None:
        super().__init__(Path(), keys)
        self._engine = engine

    def has(self, sha256: str) -> bool:
        """Return whether bytes with this hash were put in and may be seen with this login."""
        with in_sentences(), self._engine.connect() as connection:
            return connection.execute(_heads().where(KeptChunk.sha256 == sha256)).first() is not None

    def remove(self, sha256: str) -> None:
        """Take the bytes away for ever; where there are none nothing happens. Raises Unavailable."""
        with in_sentences(), self._engine.begin() as connection:
            connection.execute(delete(KeptChunk).where(KeptChunk.sha256 == sha256))

    def hashes(self) -> Iterator[str]:
        """Yield the hash of every kept file that may be seen, in their order."""
        with in_sentences(), self._engine.connect() as connection:
            yield from connection.scalars(select(KeptChunk.sha256).where(KeptChunk.place == 0).order_by("sha256"))

    def sweep(self) -> None:
        """Nothing is left behind on a server: a file is there as a whole or not at all."""

    def _key_ids(self) -> Iterator[tuple[str, str | None]]:
        with in_sentences(), self._engine.connect() as connection:
            for row in connection.execute(_heads().order_by(KeptChunk.sha256)):
                yield row.sha256, key_id_of(row.head)

    def _unsealed(self, kept: bytes, sha256: str) -> bytes:
        try:
            return super()._unsealed(kept, sha256)
        except Unavailable as error:
            if error.code == "attachment_under_another_key":
                if self._keys is None:
                    raise Unavailable("kept_files_closed", sha256=sha256) from error
                with in_sentences(), self._engine.connect() as connection:
                    if are_exchanged(connection, self._keys.current):
                        raise Unavailable("office_keys_exchanged") from error
            raise

    def _kept(self, sha256: str) -> bytes:
        query = select(KeptChunk.content).where(KeptChunk.sha256 == sha256).order_by(KeptChunk.place)
        with in_sentences(), self._engine.connect() as connection:
            parts = _binary(connection, query)
        if not parts:
            raise Unavailable("attachment_missing", sha256=sha256[:64])
        return b"".join(parts)

    def _keep(self, content: bytes | Path) -> str:
        before = hashlib.sha256()
        for _piece in digested(pieces_of(content), before):
            pass
        sha256, again = before.hexdigest(), hashlib.sha256()
        with in_sentences(), self._engine.begin() as connection:
            if self._keys is None and is_sealed(connection):
                raise Unavailable("kept_files_closed", sha256=sha256)  # nothing lies there that anybody could read
            if self._is_kept(connection, sha256):
                return sha256
            # Under another key, or only a part of it.
            connection.execute(delete(KeptChunk).where(KeptChunk.sha256 == sha256))
            waiting: list[dict[str, Any]] = []
            for place, part in enumerate(_parts(self._as_kept(digested(pieces_of(content), again)))):
                waiting.append({"sha256": sha256, "place": place, "content": part})
                if len(waiting) == AT_ONCE:
                    _insert(connection, waiting)
                    waiting = []
            _insert(connection, waiting)
            if again.hexdigest() != sha256:
                raise Unavailable("file_unreadable", detail="the file changed while it was read")
        return sha256

    def _is_kept(self, connection: Connection, sha256: str) -> bool:
        found = connection.execute(_heads().where(KeptChunk.sha256 == sha256)).first()
        return found is not None and key_id_of(found.head) == (self._keys.current if self._keys else None)


def _heads() -> Select[Any]:
    head = func.substring(KeptChunk.content, 1, HEAD_BYTES).label("head")
    return select(KeptChunk.sha256, head).where(KeptChunk.place == 0)


def _binary(connection: Connection, query: Select[Any]) -> list[bytes]:
    """Return the bytes as the server has them: as text, which is the driver's way, they are twice as many."""
    statement = query.compile(connection, compile_kwargs={"render_postcompile": True})
    driver: Any = connection.connection.driver_connection
    with driver.cursor(binary=True) as cursor:
        return [row[0] for row in cursor.execute(str(statement), statement.params)]


def _insert(connection: Connection, rows: list[dict[str, Any]]) -> None:
    if rows:
        # Somebody may keep the same bytes for another case at this moment, or has where this login sees none.
        connection.execute(insert(KeptChunk).on_conflict_do_nothing(), rows)


def _parts(sealed: Iterator[bytes]) -> Iterator[bytes]:
    """Yield what comes in pieces of any size in parts of one megabyte; one part at least."""
    waiting, is_first = bytearray(), True
    for piece in sealed:
        waiting += piece
        while len(waiting) >= CHUNK:
            yield bytes(waiting[:CHUNK])
            del waiting[:CHUNK]
            is_first = False
    if waiting or is_first:
        yield bytes(waiting)
