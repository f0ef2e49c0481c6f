"""How an entry of the audit trail becomes a link of a chain: one exact text, a digest of it, and a keyed digest.

Pure functions. The same entry gives the same digest on both databases, after a dump and a restore, for ever: whoever
changes anything here breaks every chain that was ever written.

An entry is hashed in two parts, so that what it says can be erased and what it was still proved: its body (facts,
before, after, reason) under a salt of its own, its head (who, when, what, which case) with the digest of the body.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

KEY_BYTES = 32
SALT_BYTES = 16
GENESIS = ""
"""The mac that stands before the first link."""
SHORT = 8
"""So many hex digits of a mac stand on paper."""
HEAD = ("at", "staff_id", "actor_name", "desk", "act", "case_id", "bulk")
BODY = ("facts", "before", "after", "reason")
EMPTIED: Mapping[str, object] = {"facts": {}, "before": None, "after": None, "reason": ""}
"""What stands in the body of an entry that was erased."""


@dataclass(frozen=True)
class Anchor:
    """The last link of a chain at an instant, written down outside of the database: what comes before is still there.

    `seq` is 0 and `mac` "" while nothing has happened yet.
    """

    seq: int
    mac: str
    at: datetime | None = None

    @property
    def short(self) -> str:
        """Return it as it stands in the foot of a paper: 链 123·ab12cd34."""
        return f"链 {self.seq}·{self.mac[:SHORT]}" if self.seq else ""


def read_short(text: str) -> Anchor | None:
    """Return the anchor that a paper shows, its mac as far as it stands there; None for what is none."""
    seq, _, mac = text.removeprefix("链").strip().partition("·")
    is_one = seq.isascii() and seq.isdecimal() and len(mac) == SHORT and set(mac) <= set("0123456789abcdef")
    return Anchor(int(seq), mac) if is_one else None


def body_hash(entry: Mapping[str, Any], salt: str) -> str:
    """Return the SHA-256 in hex of what an entry says, under its salt (hex)."""
    return _digest(bytes.fromhex(salt) + canonical(entry, BODY).encode())


def content_hash(entry: Mapping[str, Any], of_body: str) -> str:
    """Return the SHA-256 in hex of an entry, given its columns by name and the digest of its body."""
    return _digest(canonical(entry, HEAD).encode() + b"\n" + of_body.encode())


def mac(key: bytes, seq: int, entry_id: int, content: str, before: str) -> str:
    """Return the HMAC-SHA-256 in hex of a link: its place, its entry, the digest of that, and the mac before it."""
    return hmac.digest(key, f"{seq}|{entry_id}|{content}|{before}".encode(), "sha256").hex()


def canonical(entry: Mapping[str, Any], names: tuple[str, ...]) -> str:
    """Return columns of an entry as canonical JSON: names sorted, no spaces, instants in UTC, numbers in one way.

    Raises TypeError for what no column of an entry holds.
    """
    text = _ENCODE({name: entry[name] for name in names})
    if not any(sign in text for sign in _OF_WHOLE_FLOATS):
        return text
    return _ENCODE({name: _plain(entry[name]) for name in names})


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, float) and value.is_integer():
        # One engine keeps 1e3 as it was written, the other as 1000: both are read as one number.
        return int(Decimal(repr(value)))
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, list) else value


def _no_json(value: object) -> str:
    if isinstance(value, datetime):
        return instant_text(value)
    raise TypeError(f"no column of an entry holds {type(value).__name__}")


_ENCODE = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"), default=_no_json).encode
_OF_WHOLE_FLOATS = (".0,", ".0}", ".0]", "e+")
"""How Python writes a float without a fraction; an amount is text, so a quote stands behind it."""


def instant_text(at: datetime) -> str:
    """Return an instant in UTC with its microseconds; one without a zone is in UTC, as the embedded engine keeps it."""
    aware = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    return aware.isoformat(timespec="microseconds")


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
