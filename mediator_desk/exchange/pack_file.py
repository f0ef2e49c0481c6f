"""A pack that somebody carries: sealed to one side, signed by the other, read as a whole or not at all.

    magic (8) | signature (64) | length of the head (4) | head, JSON | sealed content

The head names both sides, what is inside, and its number; it holds a key of this pack alone, sealed to the receiver
(HPKE, RFC 9180) with the rest of the head bound in. Under that key lies the content in proved chunks
(storage/sealed_bytes.py). The signature (Ed25519) is over the SHA-256 of all that follows it: nothing is opened before
it is known who wrote it. The content is a row of entries: length (4), JSON, and the bytes of its files behind.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from mediator_desk import paths
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.storage.key_ring import SealKeys
from mediator_desk.storage.pack_keys import Card, PackKeys
from mediator_desk.storage.sealed_bytes import read_sealed, sealed_chunks

MAGIC, FORMAT = b"MDPACK\x00\x01", 1
LETTERS, STATES = "letters", "states"
SIGNATURE_BYTES, LENGTH_BYTES = 64, 4
LONGEST_HEAD = 4_000
LONGEST_ENTRY = 4 * 1024 * 1024
"""Bytes of the JSON of one entry."""
LARGEST_FILE, MOST_FILES = 20 * 1024 * 1024, 20
PIECE = 1024 * 1024
_CONTEXT = b"mediator-desk pack 1 "


@dataclass(frozen=True)
class PackHead:
    """What a pack says of itself. `kind` is LETTERS or STATES; `number` counts the packs of one side."""

    sender: str
    receiver: str
    kind: str
    number: int
    made_at: datetime


@dataclass(frozen=True)
class Entry:
    """One thing in a pack: values, and the bytes of its files."""

    values: Mapping[str, Any]
    files: tuple[bytes, ...] = ()


def write_pack(place: Path, keys: PackKeys, kind: str, entries: Iterable[Entry], *, now: datetime) -> PackHead:
    """Write a pack of the number `keys.made`; return its head. A pack that is cut short leaves nothing.

    Raises Refused("no_other_side"), Unavailable as `paths.written_whole`.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    if keys.other is None:
        raise Refused("no_other_side")
    head = PackHead(keys.card.mark, keys.other.mark, kind, keys.made, now)
    key = secrets.token_bytes(32)
    written = _head_bytes(head, _sealed_key(key, keys.other, head))
    with paths.written_whole(place, mode=0o600) as draft, draft.open("w+b") as file:
        file.write(MAGIC + bytes(SIGNATURE_BYTES))
        digest = sha256()
        for piece in _pieces(written, sealed_chunks(_framed(entries), _own(key))):
            digest.update(piece)
            file.write(piece)
        signed = Ed25519PrivateKey.from_private_bytes(keys.sign).sign(_CONTEXT + digest.digest())
        file.seek(len(MAGIC))
        file.write(signed)
    return head


def look_at_pack(place: Path, keys: PackKeys) -> PackHead:
    """Return the head of a pack that is whole, for this side, and from the other.

    Raises Refused("not_a_pack"), ("pack_of_newer_program"), ("pack_for_another"), ("no_other_side"),
    ("pack_of_a_stranger"), ("pack_damaged"), Unavailable("file_unreadable").
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    with _opened(place) as file:
        signed, head, said = _read_head(file)
        if keys.other is None:
            raise Refused("no_other_side")
        if head.receiver != keys.card.mark:
            raise Refused("pack_for_another")
        if head.sender != keys.other.mark:
            raise Refused("pack_of_a_stranger")
        digest = sha256(said)
        while piece := file.read(PIECE):
            digest.update(piece)
        try:
            known = Ed25519PublicKey.from_public_bytes(bytes.fromhex(keys.other.sign))
            known.verify(signed, _CONTEXT + digest.digest())
        except InvalidSignature:
            raise Refused("pack_damaged") from None
    return head


def entries_of(place: Path, keys: PackKeys) -> Iterator[Entry]:
    """Yield what is in a pack that `look_at_pack` has let pass. Raises Refused("pack_damaged"), Unavailable."""
    with _opened(place) as file:
        _signed, head, said = _read_head(file)
        try:
            key = _opened_key(bytes.fromhex(json.loads(said[LENGTH_BYTES:])["key"]), keys, head)
            yield from _unframed(_Stream(read_sealed(file, _own(key))))
        except (ValueError, KeyError, TypeError, RecursionError, Unavailable) as error:
            raise Refused("pack_damaged") from error


def _opened(place: Path) -> IO[bytes]:
    try:
        return place.open("rb")
    except OSError as error:
        raise Unavailable("file_unreadable", detail=str(error)) from error


def _read_head(file: IO[bytes]) -> tuple[bytes, PackHead, bytes]:
    """Return the signature, the head, and the bytes of the head with their length."""
    magic = file.read(len(MAGIC))
    if magic != MAGIC:
        raise Refused("pack_of_newer_program" if magic[:-1] == MAGIC[:-1] else "not_a_pack")
    signed, counted = file.read(SIGNATURE_BYTES), file.read(LENGTH_BYTES)
    length = int.from_bytes(counted, "big")
    if len(counted) != LENGTH_BYTES or not 0 < length <= LONGEST_HEAD:
        raise Refused("pack_damaged")
    said = file.read(length)
    try:
        found = json.loads(said)
        if found["format"] != FORMAT or found["kind"] not in (LETTERS, STATES):
            raise Refused("pack_of_newer_program")
        made_at = datetime.fromisoformat(found["made_at"])
        head = PackHead(str(found["from"]), str(found["to"]), found["kind"], int(found["number"]), made_at)
        if made_at.tzinfo is None or head.number < 1:
            raise ValueError("no moment or no number")
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refused("pack_damaged") from error
    return signed, head, counted + said


def _head_bytes(head: PackHead, sealed_key: bytes) -> bytes:
    said = json.dumps({**_said(head), "key": sealed_key.hex()}).encode("ascii")
    return len(said).to_bytes(LENGTH_BYTES, "big") + said


def _said(head: PackHead) -> dict[str, Any]:
    made_at = head.made_at.isoformat()
    sides = {"from": head.sender, "to": head.receiver}
    return {"format": FORMAT, **sides, "kind": head.kind, "number": head.number, "made_at": made_at}


def _bound(head: PackHead) -> bytes:
    return _CONTEXT + json.dumps(_said(head), sort_keys=True).encode("ascii")


def _sealed_key(key: bytes, other: Card, head: PackHead) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    sealed: bytes = _suite().encrypt(key, X25519PublicKey.from_public_bytes(bytes.fromhex(other.seal)), _bound(head))
    return sealed


def _opened_key(sealed: bytes, keys: PackKeys, head: PackHead) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    try:
        key: bytes = _suite().decrypt(sealed, X25519PrivateKey.from_private_bytes(keys.seal), _bound(head))
    except InvalidTag as error:
        raise ValueError("the key does not open") from error
    return key


def _suite() -> Any:  # noqa: ANN401 - loaded only where a pack is made or read
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def _own(key: bytes) -> SealKeys:
    """Return the key of one pack as one that seals: its id says nothing, for there is one pack under it."""
    return SealKeys("00" * 8, {"00" * 8: key})


def _pieces(first: bytes, others: Iterable[bytes]) -> Iterator[bytes]:
    yield first
    yield from others


def _framed(entries: Iterable[Entry]) -> Iterator[bytes]:
    for entry in entries:
        sizes = [len(one) for one in entry.files]
        said = json.dumps({"values": dict(entry.values), "sizes": sizes}, ensure_ascii=False).encode()
        yield len(said).to_bytes(LENGTH_BYTES, "big") + said
        yield from entry.files


class _Stream:
    """Gives so many bytes as are asked for, of pieces that come as they come."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._waiting = pieces, bytearray()

    def read(self, wanted: int) -> bytes:
        """Return so many bytes, fewer only at the end."""
        while len(self._waiting) < wanted and (piece := next(self._pieces, None)) is not None:
            self._waiting += piece
        given = bytes(self._waiting[:wanted])
        del self._waiting[:wanted]
        return given


def _unframed(stream: _Stream) -> Iterator[Entry]:
    while counted := stream.read(LENGTH_BYTES):
        length = int.from_bytes(counted, "big")
        if len(counted) != LENGTH_BYTES or length > LONGEST_ENTRY:
            raise ValueError("no entry")
        found = json.loads(stream.read(length))
        values, sizes = found["values"], found["sizes"]
        if not isinstance(values, dict) or len(sizes) > MOST_FILES:
            raise ValueError("no entry")
        if not all(isinstance(size, int) and 0 <= size <= LARGEST_FILE for size in sizes):
            raise ValueError("no file")
        files = tuple(stream.read(size) for size in sizes)
        if [len(one) for one in files] != sizes:
            raise ValueError("cut short")
        yield Entry(values, files)
