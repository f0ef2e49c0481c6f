"""The keys of an office's kept files: they lie on its server, wrapped by the password of each person, and by a code.

An office has one random ring, of which only `files` is used. Whoever has the rows, by the disk or a dump of the server,
has to guess a password (AES-256-GCM under Argon2id), or the recovery code, which nobody guesses. A ring is wrapped as a
whole by what its owner alone knows, so nobody who merely writes on the server can slip another one in.
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
from mediator_desk.storage.key_ring import KeyRing
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
    kept = connection.execute(select(OfficeKeyHolder.content).where(OfficeKeyHolder.staff_id == staff_id)).scalar()
    return None if kept is None else _opened(kept, staff_id, secret_of(password))


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
    return {**cost, "salt": salt.hex(), "wrapped": (nonce + sealed).hex()}


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
