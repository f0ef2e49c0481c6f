"""The seal of each page of an encrypted database, looked at in the same reading that reckons the file's check sum.

SQLCipher 4 ends each page of 4096 bytes with 16 bytes of chance and an HMAC-SHA512 over all before it and the page's
number; the first page begins with 16 open bytes, which the HMAC leaves out ("Security Features" at zetetic.net, and
PRAGMA cipher_integrity_check, which finds the same and needs twice as long).
"""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path
from typing import NamedTuple

from mediator_desk.storage.committee_file import PAGE_BYTES

SALT_BYTES, SEAL_BYTES = 16, 64
SALT_MASK, ROUNDS, KEY_BYTES = 0x3A, 2, 32
PAGES_AT_ONCE = 256


class Looked(NamedTuple):
    """Bytes and SHA-256 of a database file, and the first of its pages whose seal is broken (0: none)."""

    digest: tuple[int, str]
    broken_page: int


def look_at_seals(file: Path, key: bytes) -> Looked:
    """Read all of a database that nobody writes to, encrypted by the raw key `key`. Raises OSError."""
    whole, size, number, broken = hashlib.sha256(), 0, 0, 0
    with file.open("rb", buffering=0) as opened:
        seal_key = _seal_key(opened.read(SALT_BYTES), key)
        opened.seek(0)
        while chunk := opened.read(PAGES_AT_ONCE * PAGE_BYTES):
            whole.update(chunk)
            size += len(chunk)
            for begin in range(0, len(chunk), PAGE_BYTES):
                number += 1
                if not broken and not _is_sealed(chunk[begin : begin + PAGE_BYTES], number, seal_key):
                    broken = number
    return Looked((size, whole.hexdigest()), broken)


def _seal_key(salt: bytes, key: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ SALT_MASK for byte in salt), ROUNDS, KEY_BYTES)


def _is_sealed(page: bytes, number: int, seal_key: bytes) -> bool:
    content = page[SALT_BYTES if number == 1 else 0 : -SEAL_BYTES]
    return hmac.digest(seal_key, content + number.to_bytes(4, "little"), "sha512") == page[-SEAL_BYTES:]
