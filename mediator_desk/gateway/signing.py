"""Signed requests of back ends: who sent it, unchanged, just now, and once.

The signature is HMAC-SHA256 in hexadecimal, under the secret of the back end, over five lines without an end of line
after the last: method, path with its query, seconds since 1970, nonce, and SHA-256 of the body in hexadecimal. A
webhook is signed in the same way, so that the back end can tell it from anybody else's.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from mediator_desk.gateway.config import Client

CLIENT, TIME, NONCE, SIGNATURE = "X-Desk-Client", "X-Desk-Time", "X-Desk-Nonce", "X-Desk-Signature"
WINDOW = timedelta(seconds=300)
_TIME = re.compile(r"[0-9]{10}")
_NONCE = re.compile(r"[A-Za-z0-9_-]{16,80}")
_SIGNATURE = re.compile(r"[0-9a-f]{64}")
_NOBODY = Client("0" * 64)


class Signed(NamedTuple):
    """Whose request it is, and the number that it may be used with once."""

    client: str
    nonce: str


def signature(secret: str, method: str, path: str, at: str, nonce: str, body: bytes) -> str:
    """Return the signature of a request."""
    said = "\n".join((method, path, at, nonce, hashlib.sha256(body).hexdigest()))
    return hmac.digest(secret.encode(), said.encode(), "sha256").hex()


def signed_by(
    clients: Mapping[str, Client], headers: Mapping[str, str], method: str, path: str, body: bytes, *, now: datetime
) -> Signed | None:
    """Return whose request it is; None where it is nobody's, changed, or not of now.

    Whether there is a back end of that name does not show in the time that it takes.
    """
    name, at = headers.get(CLIENT, ""), headers.get(TIME, "")
    nonce, given = headers.get(NONCE, ""), headers.get(SIGNATURE, "")
    if not (_TIME.fullmatch(at) and _NONCE.fullmatch(nonce) and _SIGNATURE.fullmatch(given)):
        return None
    client = clients.get(name, _NOBODY)
    is_right = hmac.compare_digest(signature(client.secret, method, path, at, nonce, body), given)
    is_now = abs(now - datetime.fromtimestamp(int(at), UTC)) <= WINDOW
    return Signed(name, nonce) if is_right and is_now and client is not _NOBODY else None
