"""Personal data as lists, exports and logs show them: enough to tell two people apart, too little to use.

A masked value must never overwrite the real one: ask `is_masked` before saving. A value too short for its usual mask
shows less, never more. Masked data are still personal data (Personal Information Protection Law art. 4, 73).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from mediator_desk.conventions.identity_documents import expected_check_digit, normalise_number
from mediator_desk.conventions.phones import ABROAD, LANDLINE, MOBILE, normalise_phone
from mediator_desk.conventions.surnames import split_surname

MASK = "*"

_NAME_DOTS = re.compile(r"[·•‧・]")


def is_masked(text: str) -> bool:
    """Return whether a text holds the mask, so that it cannot be a real number or name."""
    return MASK in text


def mask_name(name: str) -> str:
    """Return the surname and one star: 张三丰 -> 张*, 欧阳美玲 -> 欧阳*.

    Names in parts keep their initials: 阿卜杜拉·买买提 -> 阿*·买*, MARIA DA SILVA -> M* S*. A name of one character is
    all star. The number of stars does not tell the length.
    """
    seen = "".join(c for c in name.strip() if unicodedata.category(c) not in ("Cf", "Cc"))
    if _NAME_DOTS.search(seen):
        return "·".join(_initial(part) for part in _NAME_DOTS.split(seen) if part.strip())
    words = seen.split()
    if not words:
        return ""
    if any(character.isascii() and character.isalpha() for character in seen):
        return " ".join(_initial(word) for word in dict.fromkeys((words[0], words[-1])))
    surname, given = split_surname("".join(words))
    return surname + MASK if given else MASK


def mask_number(number: str) -> str:
    """Return an identity number with its first four and last four characters: 4401**********107X.

    Fewer than 15 characters show a quarter at each end, fewer than four none.
    """
    plain = normalise_number(number)
    return _ends(plain, 4, 4) if len(plain) >= 15 else _ends(plain, len(plain) // 4, len(plain) // 4)


def mask_phone(phone: str) -> str:
    """Return a phone number as 138****5678, 020-****2378 or +852****4567; an extension is not shown.

    What is no such number shows its last quarter, four characters at most.
    """
    number = normalise_phone(phone)
    if MOBILE.fullmatch(number):
        return f"{number[:3]}{MASK * 4}{number[-4:]}"
    landline = LANDLINE.fullmatch(number)
    if landline:
        return f"{landline['area']}-{MASK * 4}{landline['local'][-4:]}"
    abroad = ABROAD.fullmatch(number)
    if abroad and len(abroad["local"]) >= 8:
        return f"+{abroad['country']}{MASK * 4}{number[-4:]}"
    return _ends(number, 0, min(4, len(number) // 4))


def mask_account(account: str) -> str:
    """Return a bank account with its last four characters only; fewer than 16 show a quarter."""
    plain = normalise_number(account)
    return _ends(plain, 0, min(4, len(plain) // 4))


def mask_text(text: str, names: Iterable[str] = ()) -> str:
    """Return a free text with these names of persons masked, and every number that may be of a person or an account.

    Amounts, days and short numbers stay as they are. Of what else tells who somebody is, nothing is found: this is for
    one line in a list, not for a paper that is published (documents/proof/redaction.py).
    """
    known = sorted({name for name in names if len(name) > 1}, key=len, reverse=True)
    without = _LONG_NUMBER.sub(_masked_number, text)
    return re.sub("|".join(map(re.escape, known)), lambda found: mask_name(found[0]), without) if known else without


def mask_people(text: str) -> str:
    """Return a text with what is certainly the number of a person masked: resident identity numbers and mobile phones.

    Numbers of cases, submissions and policies, amounts and instants stay as they are, so that a list can be used.
    """
    return _OF_A_PERSON.sub(_masked_person, text)


_OF_A_PERSON = re.compile(
    r"(?<![0-9A-Za-z])(?:[1-9]\d{16}[\dXx]|(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![0-9A-Za-z])"
)


def _masked_person(found: re.Match[str]) -> str:
    plain = normalise_number(found[0])
    if len(plain) != 18:
        return mask_phone(found[0])
    return mask_number(plain) if expected_check_digit(plain) == plain[-1] else found[0]


_LONG_NUMBER = re.compile(r"(?<!\d)[A-Za-z]{0,2}\d(?:[ -]?\d){6,}[Xx]?(?=(?P<amount>(?:\.\d{1,2})?\s*(?:元|万|亿|%))?)")
"""Seven digits and more, as they are typed: in groups, and with the letters of a passport before them."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|(?:19|20)[0-9]{6}")


def _masked_number(found: re.Match[str]) -> str:
    if (found["amount"] and found[0].isdecimal()) or _DAY.fullmatch(found[0]):
        return found[0]
    number = normalise_phone(found[0])
    return mask_phone(number) if MOBILE.fullmatch(number) or LANDLINE.fullmatch(number) else mask_number(found[0])


def _initial(word: str) -> str:
    trimmed = word.strip()
    return trimmed[0] + MASK if len(trimmed) > 1 else MASK


def _ends(text: str, first: int, last: int) -> str:
    """Return the text with all but its ends starred."""
    hidden = MASK * (len(text) - first - last)
    return text[:first] + hidden + (text[-last:] if last else "")
