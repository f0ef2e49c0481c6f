"""The keys of an office's kept files: they lie on its server, wrapped by the password of each person, and by a code.

An office has one random ring, of which only `files` is used. Whoever has the rows, by the disk or a dump of the server,
has to guess a password (AES-256-GCM under Argon2id), or the recovery code, which nobody guesses. A ring is wrapped as a
whole by what its owner alone knows, so nobody who merely writes on the server can slip another one in.

Where the keys are exchanged nobody's password is known. So the new ring lies in each row beside the one before, sealed
with that one's key (`with_next`), until its person signs in and it is wrapped as a whole again.
"""

from __future__ import annotations

import json
import secrets
from typing import Any

from sqlalchemy import Connection, select, text

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.office_work import OfficeKeyHolder
from mediator_desk.storage import key_holders
from mediator_desk.storage.key_holders import NONCE_BYTES, secret_of, stretched
from mediator_desk.storage.key_ring import KeyRing, derived
from mediator_desk.storage.recovery_code import read_code

IS_SEALED = "public.desk_is_sealed()"
"""The function of a server that tells whether its office has keys (server/key_functions.py)."""


def wrapped_for(staff_id: int, password: str, ring: KeyRing) -> dict[str, Any]:
    """Return what is kept of a ring that this password of a person opens."""
    return _wrapped(staff_id, secret_of(password), ring)


def wrapped_by_code(code: str, ring: KeyRing) -> dict[str, Any]:
    """Return what is kept of a ring that this recovery code opens. Raises as recovery_code.read_code does."""
    return _wrapped(None, read_code(code).encode(), ring)


def is_sealed(connection: Connection) -> bool:
    """Tell whether the kept files of this office are sealed; a server that is nobody's office has no keys."""
    known = text("SELECT to_regprocedure(:name) IS NOT NULL")
    if connection.dialect.name != "postgresql" or not connection.execute(known, {"name": IS_SEALED}).scalar():
        return False
    return bool(connection.execute(text(f"SELECT {IS_SEALED}")).scalar())


def ring_of(connection: Connection, staff_id: int, password: str) -> KeyRing | None:
    """Return the ring that this password of a person opens; None where nothing was wrapped for it.

    Raises Unavailable("keys_damaged").
    """
    kept = _kept_of(connection, staff_id)
    ring = None if kept is None else _opened(kept, staff_id, secret_of(password))
    return ring if ring is None or kept is None else _followed(kept, staff_id, ring)


def waits_for_its_password(connection: Connection, staff_id: int) -> bool:
    """Tell whether the keys were exchanged and what is kept of a person is to be wrapped by the password again."""
    return "next" in (_kept_of(connection, staff_id) or {})


def are_exchanged(connection: Connection, current: str) -> bool:
    """Tell whether whose login this is came in with older keys than the office has now; `current`: the id of theirs."""
    own = OfficeKeyHolder.staff_id == text("public.desk_staff_id()")
    kept = connection.execute(select(OfficeKeyHolder.content).where(own)).scalar() if is_sealed(connection) else None
    return kept is not None and _names(kept, current)[1] != current


def newest_ring(connection: Connection, staff_id: int, ring: KeyRing) -> KeyRing:
    """Return the ring that a person gives on or wraps anew now, who came in with this one.

    Raises Refused("office_keys_exchanged") where this one leads to it no more: the person has signed in at another
    desk since. Raises Unavailable("keys_damaged").
    """
    kept = _kept_of(connection, staff_id) or {}
    begun, newest = _names(kept, ring.current)
    if newest == ring.current:
        return ring
    if begun not in ring.keys or "next" not in kept:
        raise Refused("office_keys_exchanged")
    return _followed(kept, staff_id, ring)


def with_next(kept: dict[str, Any], staff_id: int, before: KeyRing, ring: KeyRing) -> dict[str, Any]:
    """Return what is kept of a person, with the ring that follows: `before` is the one that counted until now."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    begun, _newest = _names(kept, before.current)
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(_next_key(before, begun)).encrypt(nonce, key_holders.ring_as_bytes(ring), _label(staff_id))
    return {**kept, "ring": begun, "next": {"ring": ring.current, "sealed": (nonce + sealed).hex()}}


def ring_by_code(connection: Connection, code: str) -> KeyRing:
    """Return the ring that the recovery code of the office opens, typed in any way.

    Raises Refused as recovery_code.read_code does, ("no_recovery_code"), ("wrong_recovery_code_of_office"),
    Unavailable("keys_damaged").
    """
    plain = read_code(code)
    kept = connection.execute(select(OfficeKeyHolder.content).where(OfficeKeyHolder.staff_id.is_(None))).scalar()
    if kept is None:
        raise Refused("no_recovery_code")
    ring = _opened(kept, None, plain.encode())
    if ring is None:
        raise Refused("wrong_recovery_code_of_office")
    return ring


def _wrapped(staff_id: int | None, secret: bytes, ring: KeyRing) -> dict[str, Any]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cost = {"memory_kib": key_holders.MEMORY_KIB, "passes": key_holders.PASSES, "lanes": key_holders.LANES}
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(stretched(secret, salt, **cost)).encrypt(nonce, key_holders.ring_as_bytes(ring), _label(staff_id))
    return {**cost, "salt": salt.hex(), "wrapped": (nonce + sealed).hex(), "ring": ring.current}


def _kept_of(connection: Connection, staff_id: int) -> dict[str, Any] | None:
    query = select(OfficeKeyHolder.content).where(OfficeKeyHolder.staff_id == staff_id)
    return connection.execute(query).scalar()


def _names(kept: dict[str, Any], usual: str) -> tuple[str, str]:
    """Return the ids of the key that a password opens here and of the newest one; `usual`: of rows without a name."""
    begun = str(kept.get("ring", usual))
    try:
        return begun, str(kept["next"]["ring"]) if "next" in kept else begun
    except (KeyError, TypeError) as error:
        raise Unavailable("keys_damaged") from error


def _followed(kept: dict[str, Any], staff_id: int, ring: KeyRing) -> KeyRing:
    """Return the ring that follows one where the keys were exchanged, else the one itself."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if "next" not in kept:
        return ring
    begun, _newest = _names(kept, ring.current)
    try:
        sealed = bytes.fromhex(kept["next"]["sealed"])
        cipher = AESGCM(_next_key(ring, begun))
        said = cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], _label(staff_id))
        return key_holders.ring_from(json.loads(said))
    except (InvalidTag, ValueError, KeyError, TypeError) as error:
        raise Unavailable("keys_damaged") from error


def _next_key(ring: KeyRing, key_id: str) -> bytes:
    return derived(ring.keys[key_id], b"the ring that follows")


def _opened(kept: dict[str, Any], staff_id: int | None, secret: bytes) -> KeyRing | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        sealed, salt = bytes.fromhex(kept["wrapped"]), bytes.fromhex(kept["salt"])
        cost = {name: int(kept[name]) for name in ("memory_kib", "passes", "lanes")}
        cipher = AESGCM(stretched(secret, salt, **cost))
        said = cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], _label(staff_id))
        return key_holders.ring_from(json.loads(said))
    except InvalidTag:
        return None
    except (ValueError, KeyError, TypeError) as error:
        raise Unavailable("keys_damaged") from error


def _label(staff_id: int | None) -> bytes:
    # Goes into the proof: what was wrapped for one person does not open under the number of another.
    return json.dumps(["mediator-desk office keys 1", staff_id]).encode()
