"""The recovery code: 8 groups of 5 signs that a person can read from paper and type without care.

The last sign of each group checks it, so that a slip of the pen is told before anything is tried. The other 32 are
random, of an alphabet of 31: about 158 bits.
"""

from __future__ import annotations

import secrets
import unicodedata

from mediator_desk.errors import Refused

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""31 signs, without 0 and O, 1, I and L. A prime number of them: one wrong sign or two in each other's place show."""
GROUPS, SIGNS = 8, 5


def new_code() -> str:
    """Return a fresh code as it is printed: groups of five with a dash between."""
    groups = ["".join(secrets.choice(ALPHABET) for _n in range(SIGNS - 1)) for _n in range(GROUPS)]
    return "-".join(group + _check_sign(group, place) for place, group in enumerate(groups))


def read_code(typed: str) -> str:
    """Return the code as it is printed, however it was typed: any width, case, dashes or blanks.

    Raises Refused("recovery_code_incomplete", signs, expected) and ("recovery_code_mistyped", group), a group from 1.
    """
    plain = unicodedata.normalize("NFKC", typed).upper()
    signs = "".join(sign for sign in plain if sign.isalnum())
    if len(signs) != GROUPS * SIGNS:
        raise Refused("recovery_code_incomplete", signs=len(signs), expected=GROUPS * SIGNS)
    groups = [signs[start : start + SIGNS] for start in range(0, len(signs), SIGNS)]
    for place, group in enumerate(groups):
        if not set(group) <= set(ALPHABET) or _check_sign(group[:-1], place) != group[-1]:
            raise Refused("recovery_code_mistyped", group=place + 1)
    return "-".join(groups)


def _check_sign(group: str, place: int) -> str:
    # A weight for each sign, and the place of the group, so that two groups in each other's place show as well.
    total = (place + 1) * 7 + sum((weight + 1) * ALPHABET.index(sign) for weight, sign in enumerate(group))
    return ALPHABET[total % len(ALPHABET)]
