"""The manifest of a backup: what is in it, and the check sums by which it is proved."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from mediator_desk.errors import Unavailable
from mediator_desk.storage.backups.origin import UNKNOWN, Origin
from mediator_desk.storage.backups.rotation import Made, Reason
from mediator_desk.storage.key_ring import KeyRing

PROGRAM, FORM = "mediator-desk", 1
LARGEST_MANIFEST = 64 * 1024 * 1024
"""Bytes; a manifest has a line for each kept file."""


@dataclass(frozen=True)
class Manifest:
    """What a backup says of itself. `attachments`: hash of a kept file -> (id of its key or "", bytes on the disk)."""

    name: str
    made_at: datetime
    reason: Reason
    schema: str
    key: str
    """Id of the key under which the database is; "" for one that anybody can read."""
    database: tuple[int, str]
    """Bytes and SHA-256 of the file."""
    keys: tuple[int, str] | None
    """Bytes and SHA-256 of the copy of the key file; None where there was none."""
    counts: dict[str, int]
    """Table -> how many rows."""
    anchor: tuple[int, str]
    """The last link of the audit chain: its number and its mac."""
    attachments: dict[str, tuple[str, int]]
    lacking: tuple[str, ...] = ()
    """Kept files that were damaged or missing already when the backup was made; an older copy may be at hand."""
    origin: Origin = UNKNOWN
    """Whose the records are."""
    mac: str = ""

    @property
    def made(self) -> Made:
        """What rotation needs to know of it."""
        return Made(self.name, self.made_at, self.reason)

    def signed(self, ring: KeyRing | None) -> Manifest:
        """Return the manifest with its check sum: an HMAC under the committee's key, a plain SHA-256 without keys."""
        return replace(self, mac=_mac(self, ring))

    def is_signed_by(self, ring: KeyRing | None) -> bool:
        """Tell whether nobody changed the manifest."""
        return hmac.compare_digest(self.mac.encode(), _mac(self, ring).encode())

    def as_bytes(self) -> bytes:
        """Return the manifest as JSON."""
        return json.dumps(_facts(self), ensure_ascii=False, indent=1).encode()

    @classmethod
    def read(cls, name: str, content: bytes) -> Manifest:
        """Return the manifest of a backup. Raises Unavailable("backup_damaged" / "backup_of_newer_program")."""
        try:
            facts = json.loads(content)
            if facts.pop("program") != PROGRAM:
                raise ValueError("of another program")
            if facts.pop("form") > FORM:
                raise Unavailable("backup_of_newer_program", name=name)
            return _typed(facts)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise Unavailable("backup_damaged", name=name, file="manifest.json") from error


def ring_of(key: str, ring: KeyRing | None) -> KeyRing | None:
    """Return the ring as it was when a backup under `key` was made; None for one that anybody can read."""
    return KeyRing(key, ring.keys) if key and ring is not None else None


def _mac(manifest: Manifest, ring: KeyRing | None) -> str:
    content = json.dumps(_facts(replace(manifest, mac="")), ensure_ascii=False, sort_keys=True).encode()
    its_ring = ring_of(manifest.key, ring)
    if its_ring is None:
        return hashlib.sha256(content).hexdigest()
    return hmac.new(its_ring.manifest, content, "sha256").hexdigest()


def _facts(manifest: Manifest) -> dict[str, Any]:
    facts = asdict(manifest) | {"made_at": manifest.made_at.isoformat(), "reason": manifest.reason.value}
    return {"program": PROGRAM, "form": FORM, **facts}


def _typed(facts: dict[str, Any]) -> Manifest:
    made_at = datetime.fromisoformat(facts["made_at"])
    if made_at.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    pair = facts["keys"]
    return Manifest(
        name=str(facts["name"]),
        made_at=made_at,
        reason=Reason(facts["reason"]),
        schema=str(facts["schema"]),
        key=str(facts["key"]),
        database=(int(facts["database"][0]), str(facts["database"][1])),
        keys=None if pair is None else (int(pair[0]), str(pair[1])),
        counts={str(table): int(count) for table, count in facts["counts"].items()},
        anchor=(int(facts["anchor"][0]), str(facts["anchor"][1])),
        attachments={str(name): (str(key), int(size)) for name, (key, size) in facts["attachments"].items()},
        lacking=tuple(map(str, facts["lacking"])),
        origin=Origin(str(facts["origin"][0]), str(facts["origin"][1])),
        mac=str(facts["mac"]),
    )
