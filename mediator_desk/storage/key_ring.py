"""The keys of one committee: a current one, older ones for what was sealed before, and what is derived from each.

Only Python's own libraries here: a start that needs no passphrase loads nothing of cryptography.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

KEY_BYTES = 32
ID_BYTES = 8


@dataclass(frozen=True)
class SealKeys:
    """Keys for one purpose by the id of the key that each comes from; `current` seals, each of them opens."""

    current: str
    keys: Mapping[str, bytes] = field(repr=False)


@dataclass(frozen=True)
class KeyRing:
    """Random keys of 32 bytes by id. The id is derived from the key and tells nothing about it."""

    current: str
    keys: Mapping[str, bytes] = field(repr=False)
    is_moving: bool = False
    """Whether the records are on their way to the current key: what is not there yet is read as it was before."""

    @classmethod
    def new(cls) -> KeyRing:
        """Return a ring with one fresh key."""
        key = secrets.token_bytes(KEY_BYTES)
        return cls(_id_of(key), {_id_of(key): key})

    def with_new_key(self) -> KeyRing:
        """Return the ring with a fresh current key, on the way to it; the keys before stay for what they sealed."""
        fresh = KeyRing.new()
        return KeyRing(fresh.current, {**self.keys, **fresh.keys}, is_moving=True)

    def moving(self) -> KeyRing:
        """Return the ring of records that are on their way to its current key."""
        return replace(self, is_moving=True)

    def settled(self) -> KeyRing:
        """Return the ring of records that all are under the current key; older keys stay, for backups."""
        return replace(self, is_moving=False)

    @property
    def database(self) -> bytes:
        """The raw key of the database file."""
        return self._subkey(self.current, "database")

    @property
    def databases(self) -> tuple[bytes, ...]:
        """The raw keys that the database file may have, the current one first."""
        older = [key_id for key_id in self.keys if key_id != self.current]
        return tuple(self._subkey(key_id, "database") for key_id in (self.current, *older))

    @property
    def files(self) -> SealKeys:
        """What seals attachments."""
        return self._seal_keys("files")

    @property
    def unsaved(self) -> SealKeys:
        """What seals unsaved input that lies in files."""
        return self._seal_keys("unsaved")

    @property
    def packs(self) -> SealKeys:
        """What seals the own keys for packs that go by hand."""
        return self._seal_keys("packs")

    @property
    def manifest(self) -> bytes:
        """The key of the check sum (HMAC) of a backup's manifest."""
        return self._subkey(self.current, "manifest")

    @property
    def wrappers(self) -> bytes:
        """The key of the check sum (HMAC) of the key file."""
        return self._subkey(self.current, "wrappers")

    def _seal_keys(self, purpose: str) -> SealKeys:
        return SealKeys(self.current, {key_id: self._subkey(key_id, purpose) for key_id in self.keys})

    def _subkey(self, key_id: str, purpose: str) -> bytes:
        return derived(self.keys[key_id], purpose.encode())


def derived(key: bytes, purpose: bytes, salt: bytes = b"") -> bytes:
    """Return 32 bytes derived from a random key (HKDF with SHA-256, RFC 5869)."""
    extracted = hmac.digest(salt or bytes(hashlib.sha256().digest_size), key, "sha256")
    return hmac.digest(extracted, purpose + b"\x01", "sha256")


def _id_of(key: bytes) -> str:
    return derived(key, b"id")[:ID_BYTES].hex()
