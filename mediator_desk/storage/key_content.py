"""What stands in a key file: its holders, its generation, and the check sum under the ring that they lead to."""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mediator_desk.errors import Unavailable
from mediator_desk.storage import key_holders
from mediator_desk.storage.key_holders import Holder
from mediator_desk.storage.key_ring import KeyRing

FORMAT = 1


@dataclass(frozen=True)
class KeptKeys:
    """What stands in a key file."""

    salt: str
    holders: tuple[Holder, ...]
    generation: int
    """Raised when a passphrase or the recovery code is given, changed or taken away; the records know the last one."""
    mac: str = ""

    def signed(self, ring: KeyRing) -> KeptKeys:
        """Return it with its check sum under this ring."""
        return replace(self, mac=hmac.digest(ring.wrappers, self._content(), "sha256").hex())

    def is_signed_by(self, ring: KeyRing) -> bool:
        """Tell whether all of it was written by somebody who has this ring."""
        return hmac.compare_digest(self.mac, self.signed(ring).mac)

    def as_bytes(self) -> bytes:
        """Return what is written to the file."""
        return json.dumps({**json.loads(self._content()), "mac": self.mac}, indent=1).encode("ascii")

    def _content(self) -> bytes:
        holders = [key_holders.as_json(one) for one in self.holders]
        said = {"format": FORMAT, "generation": self.generation, "salt": self.salt, "holders": holders}
        return json.dumps(said, sort_keys=True).encode("ascii")


def parsed(path: Path) -> KeptKeys:
    """Return what stands in the key file at `path`, unproved.

    Raises Unavailable("keys_lost" / "keys_damaged" / "keys_of_newer_program" / "file_unreadable").
    """
    try:
        read: dict[str, Any] = json.loads(path.read_bytes())
        if read["format"] != FORMAT:
            raise Unavailable("keys_of_newer_program", path=str(path))
        holders = tuple(key_holders.from_json(one) for one in read["holders"])
        return KeptKeys(str(read["salt"]), holders, int(read["generation"]), str(read["mac"]))
    except FileNotFoundError as error:
        raise Unavailable("keys_lost", path=str(path)) from error
    except OSError as error:
        raise Unavailable("file_unreadable", detail=str(error)) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Unavailable("keys_damaged", path=str(path)) from error


def of_kind(kept: KeptKeys, kind: str) -> list[Holder]:
    """Return the holders of one kind: PERSON, RECOVERY or KEYRING."""
    return [one for one in kept.holders if one.kind == kind]
