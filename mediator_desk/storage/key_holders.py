"""One way to the keys of a committee: somebody's passphrase, the recovery code, or the keyring of the system.

Each holder has a pair of keys of its own (X25519). The private one is wrapped by what the holder knows (AES-256-GCM
under Argon2id); the ring is sealed to the public one (HPKE, RFC 9180). So the ring can be exchanged for everybody by
one person who is signed in, without anybody else's passphrase.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import unicodedata
from dataclasses import dataclass, replace
from typing import Any

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.storage.key_ring import KeyRing

PERSON, RECOVERY, KEYRING = "person", "recovery", "keyring"

MEMORY_KIB, PASSES, LANES = 64 * 1024, 3, 4
"""What Argon2id takes for one try (RFC 9106, its second recommendation: 64 MiB)."""
MOST_MEMORY_KIB, MOST_PASSES, MOST_LANES = 1024 * 1024, 32, 64
"""A key file that asks for more was not written by this program."""
NONCE_BYTES = 12


@dataclass(frozen=True)
class KeyOwner:
    """A person of the staff as they sign in: by name or by work number ("" for none)."""

    staff_id: int
    name: str
    work_number: str = ""


@dataclass(frozen=True)
class Holder:
    """What the key file keeps of one way to the ring."""

    id: str
    kind: str
    staff_id: int | None
    names: tuple[str, ...]
    """Salted hashes of what one may sign in with."""
    salt: str
    memory_kib: int
    passes: int
    lanes: int
    public: str
    private: str
    box: str

    def opened(self, secret: bytes) -> KeyRing | None:
        """Return the ring, None where the secret is another one.

        Raises Unavailable("keys_damaged") where what is inside does not fit what stands outside.
        """
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        kept = bytes.fromhex(self.private)
        try:
            private = AESGCM(self.wrapping_key(secret)).decrypt(kept[:NONCE_BYTES], kept[NONCE_BYTES:], self._label())
        except InvalidTag:
            return None
        try:
            own = X25519PrivateKey.from_private_bytes(private)
            said = _suite().decrypt(bytes.fromhex(self.box), own, self._label())
            return ring_from(json.loads(said))
        except (InvalidTag, ValueError, KeyError, TypeError) as error:
            raise Unavailable("keys_damaged") from error

    def with_ring(self, ring: KeyRing) -> Holder:
        """Return the holder with another ring in the box."""
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

        public = X25519PublicKey.from_public_bytes(bytes.fromhex(self.public))
        return replace(self, box=_suite().encrypt(ring_as_bytes(ring), public, self._label()).hex())

    def with_secret(self, secret: bytes, ring: KeyRing) -> Holder:
        """Return the holder with a fresh pair of keys that this secret opens, and the ring in its box."""
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        pair, nonce = X25519PrivateKey.generate(), secrets.token_bytes(NONCE_BYTES)
        fresh = replace(self, salt=secrets.token_hex(16), memory_kib=MEMORY_KIB, passes=PASSES, lanes=LANES)
        wrapped = AESGCM(fresh.wrapping_key(secret)).encrypt(nonce, pair.private_bytes_raw(), self._label())
        public = pair.public_key().public_bytes_raw().hex()
        return replace(fresh, public=public, private=(nonce + wrapped).hex()).with_ring(ring)

    def _label(self) -> bytes:
        # Goes into every proof: a box under another person's number does not open.
        return json.dumps(["mediator-desk keys 1", self.id, self.kind, self.staff_id]).encode()

    def wrapping_key(self, secret: bytes) -> bytes:
        """Return what wraps the private key: it costs a try 64 MiB. Raises Unavailable("keys_damaged")."""
        return stretched(secret, bytes.fromhex(self.salt), self.memory_kib, self.passes, self.lanes)


def stretched(secret: bytes, salt: bytes, memory_kib: int, passes: int, lanes: int) -> bytes:
    """Return 32 bytes of a secret that somebody may guess (Argon2id). Raises Unavailable("keys_damaged")."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    is_ours = 8 <= memory_kib <= MOST_MEMORY_KIB and 1 <= passes <= MOST_PASSES
    if not is_ours or not 1 <= lanes <= MOST_LANES:
        raise Unavailable("keys_damaged")
    return Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory_kib).derive(secret)


def new_holder(kind: str, staff_id: int | None, names: tuple[str, ...], secret: bytes, ring: KeyRing) -> Holder:
    """Return a holder of the ring that this secret opens."""
    empty = Holder(secrets.token_hex(8), kind, staff_id, names, "", 0, 0, 0, "", "", "")
    return empty.with_secret(secret, ring)


def as_json(holder: Holder) -> dict[str, Any]:
    """Return what the key file keeps of a holder."""
    return {**vars(holder), "names": list(holder.names)}


def from_json(kept: dict[str, Any]) -> Holder:
    """Return the holder that was kept. Raises KeyError, TypeError or ValueError for anything else."""
    staff_id = kept["staff_id"]
    texts = {name: str(kept[name]) for name in ("id", "kind", "salt", "public", "private", "box")}
    numbers = {name: int(kept[name]) for name in ("memory_kib", "passes", "lanes")}
    known: dict[str, Any] = {**texts, **numbers, "names": tuple(map(str, kept["names"]))}
    holder = Holder(**known, staff_id=None if staff_id is None else int(staff_id))
    for part in (holder.salt, holder.public, holder.private, holder.box):
        bytes.fromhex(part)
    return holder


def hashed_names(owner: KeyOwner, salt: str) -> tuple[str, ...]:
    """Return the salted hashes of what a person may sign in with."""
    return tuple(hashed_name(name, salt) for name in (owner.name, owner.work_number) if name.strip())


def hashed_name(typed: str, salt: str) -> str:
    """Return the salted hash of a name or work number, however it was typed: any width, case or blanks around it."""
    plain = "".join(unicodedata.normalize("NFKC", typed).split()).casefold()
    return hashlib.sha256(f"{salt}/{plain}".encode("utf-8", "replace")).hexdigest()[:32]


def secret_of(passphrase: str) -> bytes:
    """Return the bytes of a passphrase: the same ones in full and in half width, as input methods differ."""
    return unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")


def passphrase_problem(passphrase: str, owner: KeyOwner | None = None) -> str | None:
    """Return why a passphrase will not do as a code (views/sentences_of_trust.py), None where it will."""
    signs = unicodedata.normalize("NFKC", passphrase)
    if len(signs) < SHORTEST_PASSPHRASE:
        return "passphrase_too_short"
    known = {name.strip().casefold() for name in ((owner.name, owner.work_number) if owner else ()) if name.strip()}
    left = signs.casefold()
    for name in known:
        left = left.replace(name, "")
    is_row = any(left in row or left in row[::-1] for row in ("0123456789" * 3, "abcdefghijklmnopqrstuvwxyz"))
    return "passphrase_too_simple" if len(set(left)) < FEWEST_SIGNS or is_row else None


SHORTEST_PASSPHRASE, FEWEST_SIGNS = 8, 5


def refuse_weak(passphrase: str, owner: KeyOwner | None = None) -> None:
    """Raise Refused("passphrase_too_short" / "passphrase_too_simple", shortest) for a passphrase that will not do."""
    if problem := passphrase_problem(passphrase, owner):
        raise Refused(problem, shortest=SHORTEST_PASSPHRASE)


def _suite() -> Any:  # noqa: ANN401 - loaded only where a secret is used
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def ring_as_bytes(ring: KeyRing) -> bytes:
    """Return what is wrapped or sealed of a ring."""
    keys = {key_id: key.hex() for key_id, key in ring.keys.items()}
    return json.dumps({"current": ring.current, "keys": keys, "is_moving": ring.is_moving}).encode()


def ring_from(said: dict[str, Any]) -> KeyRing:
    """Return the ring that was kept. Raises KeyError, TypeError or ValueError for anything else."""
    keys = {str(key_id): bytes.fromhex(key) for key_id, key in said["keys"].items()}
    return KeyRing(said["current"], {said["current"]: keys[said["current"]], **keys}, bool(said["is_moving"]))
