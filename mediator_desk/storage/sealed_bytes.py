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
SEALED_CHUNK = CHUNK + PROOF_BYTES

Chunk = bytes | bytearray | memoryview


def seal(content: bytes, keys: SealKeys) -> bytes:
    """Return the content sealed under the current key."""
    return b"".join(sealed_chunks([content], keys))


def unseal(sealed: bytes, keys: SealKeys) -> bytes:
    """Return what was sealed. Raises Unavailable("sealed_damaged" / "sealed_under_another_key")."""
    from cryptography.exceptions import InvalidTag

    head, content = sealed[:HEAD_BYTES], memoryview(sealed)[HEAD_BYTES:]
    cipher = _cipher(_key_for(head, keys), head)
    last = max(0, len(content) - 1) // SEALED_CHUNK
    # One room for all, which BytesIO gives away without a copy: to be given memory costs more than the cipher.
    opened = io.BytesIO(bytes(max(0, len(content) - (last + 1) * PROOF_BYTES)))
    room = opened.getbuffer()
    try:
        for place in range(last + 1):
            chunk = content[place * SEALED_CHUNK : (place + 1) * SEALED_CHUNK]
            into = room[place * CHUNK : (place + 1) * CHUNK]
            cipher.decrypt_into(_nonce(place, is_last=place == last), chunk, head, into)
    except (InvalidTag, ValueError) as error:  # ValueError: so short that its proof is cut
        raise Unavailable("sealed_damaged") from error
    return opened.getvalue()


def sealed_chunks(content: Iterable[bytes], keys: SealKeys) -> Iterator[bytes]:
    """Yield the sealed form of pieces of any size, one chunk in memory at a time."""
    head = MAGIC + bytes.fromhex(keys.current) + secrets.token_bytes(SALT_BYTES)
    cipher = _cipher(keys.keys[keys.current], head)
    yield head
    for place, (chunk, is_last) in enumerate(_in_chunks(content)):
        yield cipher.encrypt(_nonce(place, is_last=is_last), chunk, head)


def _in_chunks(content: Iterable[bytes]) -> Iterator[tuple[Chunk, bool]]:
    """Yield the content in chunks, and with each whether it is the last; whole pieces are not copied."""
    waiting: bytearray | memoryview = bytearray()
    for piece in content:
        left = memoryview(piece)
        while left:
            if len(waiting) == CHUNK:  # it might have been the last chunk, which is marked
                yield waiting, False
                waiting = bytearray()
            taken, left = left[: CHUNK - len(waiting)], left[CHUNK - len(waiting) :]
            waiting = _joined(waiting, taken) if waiting else taken
    yield waiting, True


def _joined(waiting: bytearray | memoryview, more: memoryview) -> bytearray:
    joined = waiting if isinstance(waiting, bytearray) else bytearray(waiting)
    joined += more
    return joined


def read_sealed(file: IO[bytes], keys: SealKeys) -> Iterator[bytes]:
    """Yield what was sealed from where the file stands to its end; each piece is proved before it is given.

    Whether something is lacking shows at the end: use nothing of it before. Raises as `unseal` does.
    """
    from cryptography.exceptions import InvalidTag

    head = file.read(HEAD_BYTES)
    cipher = _cipher(_key_for(head, keys), head)
    place, chunk = 0, file.read(SEALED_CHUNK)
    while True:
        following = file.read(SEALED_CHUNK)
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
