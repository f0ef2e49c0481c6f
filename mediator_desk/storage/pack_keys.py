"""What two computers know of each other that exchange packs by hand: own keys, the other's card, and a count.

The file lies beside the records, readable by its owner alone; where the records are encrypted, the own keys in it are
sealed with their ring. A card tells nothing secret: it is carried to the other side, and its short print is compared
by telephone, so that nobody puts a card of one's own in between.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from mediator_desk import paths
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.sealed_bytes import seal, unseal

DESK, BRIDGE = "desk", "bridge"
"""The sides: letters go to the desk, and how far they are goes to the bridge; never the other way."""
CARD_FORMAT, KEYS_FORMAT = "mediator-desk card 1", "mediator-desk pack keys 1"
MODE = 0o600
LONGEST_CARD = 4_000
LONGEST_KEYS = 100_000
KEY_BYTES = 32


@dataclass(frozen=True)
class Card:
    """Who a side is: a public key to seal to (X25519), and one to know its signature by (Ed25519), in hexadecimal."""

    side: str
    seal: str
    sign: str

    @property
    def mark(self) -> str:
        """What the card is known by: twenty hexadecimal digits in fives, short enough to be read out."""
        digits = sha256(f"{self.side}/{self.seal}/{self.sign}".encode()).hexdigest()[:20]
        return " ".join(digits[place : place + 5] for place in range(0, 20, 5))

    def as_bytes(self) -> bytes:
        """Return what stands in the file of a card."""
        said = {"format": CARD_FORMAT, "side": self.side, "seal": self.seal, "sign": self.sign}
        return json.dumps(said, indent=1).encode("ascii")


@dataclass(frozen=True)
class PackKeys:
    """One side of an exchange. `made` and `taken`: the numbers of the last pack made here, and taken in here."""

    side: str
    seal: bytes = field(repr=False)
    sign: bytes = field(repr=False)
    other: Card | None = None
    made: int = 0
    taken: int = 0

    @property
    def card(self) -> Card:
        """The card of this side."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

        seals, signs = X25519PrivateKey.from_private_bytes(self.seal), Ed25519PrivateKey.from_private_bytes(self.sign)
        return Card(self.side, seals.public_key().public_bytes_raw().hex(), signs.public_key().public_bytes_raw().hex())


def new_keys(side: str) -> PackKeys:
    """Return fresh keys of a side that knows nobody yet."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    own = X25519PrivateKey.generate().private_bytes_raw(), Ed25519PrivateKey.generate().private_bytes_raw()
    return PackKeys(side, *own)


def with_other(keys: PackKeys, card: Card) -> PackKeys:
    """Return the keys with the other side's card; a new one begins its count anew.

    Raises Refused("card_of_same_side") for one's own, and for that of another of the same kind.
    """
    if card.side == keys.side:
        raise Refused("card_of_same_side")
    return keys if card == keys.other else replace(keys, other=card, taken=0)


def read_card(place: Path) -> Card:
    """Return the card in a file. Raises Refused("card_unreadable", path)."""
    try:
        with place.open("rb") as file:
            found = json.loads(file.read(LONGEST_CARD + 1)[:LONGEST_CARD])
        return _card(found)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refused("card_unreadable", path=str(place)) from error


def read_keys(place: Path, ring: KeyRing | None) -> PackKeys | None:
    """Return what stands in the file, None where there is none.

    Raises Refused("pack_keys_open", path) where others may read it, ("pack_keys_unreadable", path) for what is damaged
    or was sealed with the ring of other records.
    """
    if not place.exists():
        return None
    if os.name == "posix" and place.stat().st_mode & 0o077:
        raise Refused("pack_keys_open", path=str(place))
    try:
        with place.open("rb") as file:
            found: dict[str, Any] = json.loads(file.read(LONGEST_KEYS))
        own = bytes.fromhex(found["own"])
        if found["is_sealed"]:
            if ring is None:
                raise Refused("pack_keys_unreadable", path=str(place))
            own = unseal(own, ring.packs)
        other = _card(found["other"]) if found["other"] else None
        made, taken = int(found["made"]), int(found["taken"])
        if found["format"] != KEYS_FORMAT or len(own) != 2 * KEY_BYTES or min(made, taken) < 0:
            raise ValueError("not the keys of packs")
        return PackKeys(_side(found), own[:KEY_BYTES], own[KEY_BYTES:], other, made, taken)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, Unavailable) as error:
        raise Refused("pack_keys_unreadable", path=str(place)) from error


def write_keys(place: Path, keys: PackKeys, ring: KeyRing | None) -> None:
    """Write the file whole, or leave it as it was. Raises Unavailable as `paths.written_whole`."""
    own = keys.seal + keys.sign
    said = {
        "format": KEYS_FORMAT,
        "side": keys.side,
        "is_sealed": ring is not None,
        "own": (seal(own, ring.packs) if ring is not None else own).hex(),
        "other": json.loads(keys.other.as_bytes()) if keys.other else None,
        "made": keys.made,
        "taken": keys.taken,
    }
    with paths.written_whole(place, mode=MODE) as draft:
        draft.chmod(MODE)
        draft.write_text(json.dumps(said, indent=1), encoding="ascii")


def _card(found: dict[str, Any]) -> Card:
    card = Card(_side(found), str(found["seal"]), str(found["sign"]))
    if found["format"] != CARD_FORMAT or any(len(bytes.fromhex(one)) != KEY_BYTES for one in (card.seal, card.sign)):
        raise ValueError("not a card")
    return card


def _side(found: dict[str, Any]) -> str:
    if found["side"] not in (DESK, BRIDGE):
        raise ValueError("no side")
    return str(found["side"])
