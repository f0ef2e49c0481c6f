"""Damage to files and texts, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Sequence


def flipped(raw: bytes, chance: random.Random) -> bytes:
    """Return bytes with some bits flipped, perhaps cut off."""
    damaged = bytearray(raw)
    for _ in range(chance.choice((1, 3, 30, 300))):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged[: chance.choice((len(damaged), len(damaged), chance.randrange(len(damaged))))])


def spliced(raw: bytes, crafted: Sequence[bytes], chance: random.Random) -> bytes:
    """Return bytes into which crafted pieces were put, in place of some of them or between."""
    for _ in range(chance.choice((1, 2, 5))):
        first = chance.randrange(len(raw))
        end = first + chance.choice((0, 0, 1, 50, 1_000))
        raw = raw[:first] + chance.choice(crafted) * chance.choice((1, 1, 1, 200)) + raw[end:]
    return raw


def damaged(raw: bytes, crafted: Sequence[bytes], seed: int) -> bytes:
    """Return bytes with some damage."""
    chance = random.Random(seed)
    return flipped(raw, chance) if chance.random() < 0.5 else spliced(raw, crafted, chance)
