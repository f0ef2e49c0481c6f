"""What a try at a passphrase costs in the tests: next to nothing, as hundreds of them are no part of what is tested.

Each key file says what its own tries cost, so programs that the tests start open these as well.
"""

from __future__ import annotations

from mediator_desk.storage import key_holders

IN_EARNEST = key_holders.MEMORY_KIB
"""What the program itself asks for; tests/storage/test_keys.py says how much that is."""
LITTLE_KIB = 64


def make_cheap() -> None:
    """From now on let keys that are made cost little to try."""
    key_holders.MEMORY_KIB = LITTLE_KIB
