"""Sealed bytes: read and proved with a key alone (AES-256-GCM), in chunks, so that a large file needs little memory.

    magic (8) | id of the key (8) | salt (16) | chunk | chunk | ...

Each file has a key of its own, derived from the sealing key and the salt. A chunk's nonce is its place and whether it
is the last one, and the head goes into each proof: a chunk that is left out, put elsewhere or comes from another file
is seen, and so is a file that ends too early (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
"""

from __future__ import annotations

import io
import secrets
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING

from mediator_desk.errors import Unavailable
from mediator_desk.storage.key_ring import ID_BYTES, SealKeys, derived

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"MDSEAL\x00\x01"
CHUNK = 1024 * 1024
SALT_BYTES = 16
HEAD_BYTES = len(MAGIC) + ID_BYTES + SALT_BYTES
PROOF_BYTES = 16


def seal(content: bytes, keys: SealKeys) -> bytes:
    """Return the content sealed under the current key."""
    return b"".join(sealed_chunks([content], keys))


def unseal(sealed: bytes, keys: SealKeys) -> bytes:
    """Return what was sealed. Raises Unavailable("sealed_damaged" / "sealed_under_another_key")."""
    return b"".join(read_sealed(io.BytesIO(sealed), keys))


def sealed_chunks(content: Iterable[bytes], keys: SealKeys) -> Iterator[bytes]:
    """Yield the sealed form of pieces of any size, one chunk in memory at a time."""
    head = MAGIC + bytes.fromhex(keys.current) + secrets.token_bytes(SALT_BYTES)
    cipher = _cipher(keys.keys[keys.current], head)
    yield head
    place, waiting = 0, bytearray()
    for piece in content:
        waiting += piece
        while len(waiting) > CHUNK:  # what is left may be the last chunk, which is marked
            yield cipher.encrypt(_nonce(place, is_last=False), bytes(waiting[:CHUNK]), head)
            del waiting[:CHUNK]
            place += 1
    yield cipher.encrypt(_nonce(place, is_last=True), bytes(waiting), head)


def read_sealed(file: IO[bytes], keys: SealKeys) -> Iterator[bytes]:
    """Yield what was sealed from where the file stands to its end; each piece is proved before it is given.

    Whether something is lacking shows at the end: use nothing of it before. Raises as `unseal` does.
    """
    from cryptography.exceptions import InvalidTag

    head = file.read(HEAD_BYTES)
    cipher = _cipher(_key_for(head, keys), head)
    place, chunk = 0, file.read(CHUNK + PROOF_BYTES)
    while True:
        following = file.read(CHUNK + PROOF_BYTES)
        try:
            yield cipher.decrypt(_nonce(place, is_last=not following), chunk, head)
        except InvalidTag as error:
            raise Unavailable("sealed_damaged") from error
        if not following:
            return
        place, chunk = place + 1, following


def key_id_of(head: bytes) -> str | None:
    """Return the id of the key that sealed what begins with these bytes; None for what is not sealed."""
    if len(head) < HEAD_BYTES or not head.startswith(MAGIC):
        return None
    return head[len(MAGIC) : len(MAGIC) + ID_BYTES].hex()


def _key_for(head: bytes, keys: SealKeys) -> bytes:
    key_id = key_id_of(head)
    if key_id is None:
        raise Unavailable("sealed_damaged")
    if key_id not in keys.keys:
        raise Unavailable("sealed_under_another_key")
    return keys.keys[key_id]


def _cipher(key: bytes, head: bytes) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(derived(key, b"sealed bytes", head[-SALT_BYTES:]))


def _nonce(place: int, *, is_last: bool) -> bytes:
    return place.to_bytes(11, "big") + bytes([is_last])
