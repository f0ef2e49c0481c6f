"""Identity documents that parties show: how their numbers are written, and what the numbers tell.

A finding is a warning: a real but odd document must not be locked out. Resident identity numbers follow GB 11643-1999;
residence permits of Hong Kong, Macao and Taiwan residents and the permanent residence card of 2023 use the same sum.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from enum import StrEnum
from typing import Literal

Sex = Literal["male", "female"]


class IdentityDocumentKind(StrEnum):
    """Kind of identity document."""

    RESIDENT_ID = "resident_id"
    RESIDENCE_PERMIT_HK_MO = "residence_permit_hk_mo"
    RESIDENCE_PERMIT_TW = "residence_permit_tw"
    TRAVEL_PERMIT_HK_MO = "travel_permit_hk_mo"
    TRAVEL_PERMIT_TW = "travel_permit_tw"
    FOREIGN_PERMANENT_RESIDENCE = "foreign_permanent_residence"
    PASSPORT = "passport"
    OTHER = "other"


WRONG_CHECK_DIGIT = "wrong_check_digit"
WRONG_LENGTH = "wrong_length"
WRONG_FORM = "wrong_form"
WRONG_AREA = "wrong_area"
NO_SUCH_DATE = "no_such_date"
FIFTEEN_DIGITS = "fifteen_digits"

_Kind = IdentityDocumentKind
_EIGHTEEN = re.compile(r"[0-9]{17}[0-9X]")
_FIFTEEN = re.compile(r"[0-9]{15}")
_HYPHENS = re.compile(r"[-‐‑‒–—−]")
_AREAS = {_Kind.RESIDENCE_PERMIT_HK_MO: ("810000", "820000"), _Kind.RESIDENCE_PERMIT_TW: ("830000",)}
_WITH_SUM = frozenset({_Kind.RESIDENT_ID, _Kind.FOREIGN_PERMANENT_RESIDENCE, *_AREAS})
# Length and form of the others. Taiwan: 8 digits, 10 on older permits; Hong Kong and Macao: two more for the issue.
_FORMS = {
    _Kind.TRAVEL_PERMIT_HK_MO: ((9, 11), re.compile(r"[HM][0-9]+")),
    _Kind.TRAVEL_PERMIT_TW: ((8, 10), re.compile(r"[0-9]+")),
    _Kind.PASSPORT: (tuple(range(5, 21)), re.compile(r"[A-Z0-9]+")),
}
_OLD_PERMANENT_RESIDENCE = re.compile(r"[A-Z]{3}[0-9]{12}")
# Words of the mini program and of the documents; the first fitting one counts, so the longer ones stand first.
_WORDS = (
    (("港澳居民居住证", "香港居民居住证", "澳门居民居住证"), _Kind.RESIDENCE_PERMIT_HK_MO),
    (("台湾居民居住证",), _Kind.RESIDENCE_PERMIT_TW),
    (("港澳居民来往内地通行证", "回乡证"), _Kind.TRAVEL_PERMIT_HK_MO),
    (("台湾居民来往大陆通行证", "台胞证"), _Kind.TRAVEL_PERMIT_TW),
    (("外国人永久居留身份证", "外国人永久居留证"), _Kind.FOREIGN_PERMANENT_RESIDENCE),
    (("居民身份证", "身份证"), _Kind.RESIDENT_ID),
    (("护照",), _Kind.PASSPORT),
    (("其他", "其它", "其他证件"), _Kind.OTHER),
)


def kind_from_words(text: str) -> IdentityDocumentKind | None:
    """Return the kind that words such as 居民身份证 or 护照 name, or None for words that are not known."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    return next((kind for words, kind in _WORDS if plain in words), None)


def kind_from_number(number: str) -> IdentityDocumentKind | None:
    """Return the kind of document whose numbers look like this one, or None where its form tells none.

    A number with a slip is still one of its kind: only what tells kinds apart is looked at.
    """
    plain = normalise_number(number)
    if re.fullmatch(r"[0-9]{14,19}[0-9X]", plain):
        if plain.startswith("9") and len(plain) == 18:
            return _Kind.FOREIGN_PERMANENT_RESIDENCE
        return next((kind for kind, areas in _AREAS.items() if plain.startswith(areas)), _Kind.RESIDENT_ID)
    if _OLD_PERMANENT_RESIDENCE.fullmatch(plain):
        return _Kind.FOREIGN_PERMANENT_RESIDENCE
    if re.fullmatch(r"[HM][0-9]{8}([0-9]{2})?", plain):
        return _Kind.TRAVEL_PERMIT_HK_MO
    return _Kind.TRAVEL_PERMIT_TW if re.fullmatch(r"[0-9]{8}|[0-9]{10}", plain) else None


def normalise_number(text: str) -> str:
    """Return a document number in its plain form: NFKC, upper case, without white space, hyphens, unseen characters.

    What differs from the typed text should be shown: the caller compares the two.
    """
    if text.isascii() and text.isalnum():
        return text.upper()
    plain = _HYPHENS.sub("", unicodedata.normalize("NFKC", text))
    seen = "".join(c for c in plain if not c.isspace() and unicodedata.category(c) != "Cf")
    return "".join(c.upper() if c.isascii() else c for c in unicodedata.normalize("NFKC", seen))


def check_number(kind: IdentityDocumentKind, number: str) -> list[str]:
    """Return what is odd about a number (an empty list: nothing); it is normalised first.

    Codes: "wrong_length" (also none at all), "wrong_form" (characters that cannot stand there), "fifteen_digits"
    (a number from before 1999), "no_such_date", "wrong_area" (residence permits: 810000, 820000, 830000),
    "wrong_check_digit". An area code that is no longer in use is no finding.
    """
    plain = normalise_number(number)
    if kind in _FORMS:
        lengths, form = _FORMS[kind]
        return [WRONG_LENGTH] if len(plain) not in lengths else [] if form.fullmatch(plain) else [WRONG_FORM]
    if kind in _WITH_SUM:
        return _check_with_sum(kind, plain)
    return [] if plain else [WRONG_LENGTH]


def expected_check_digit(number: str) -> str | None:
    """Return the last character that the first 17 digits ask for (GB 11643, mod 11), or None if they are no digits."""
    plain = normalise_number(number)
    if len(plain) not in (17, 18) or _EIGHTEEN.fullmatch(plain[:17] + "0") is None:
        return None
    from stdnum.cn import ric  # used seldom, and stdnum is read from disk

    return ric.calc_check_digit(plain[:17] + "0")


def birth_day(kind: IdentityDocumentKind, number: str) -> date | None:
    """Return the day of birth that a number holds, or None if it holds none. The check digit is not asked.

    Fifteen digits say the year with two figures: 19xx, but for the orders 996 to 999, kept for people born before.
    """
    plain = normalise_number(number)
    if kind not in _WITH_SUM:
        return None
    if _EIGHTEEN.fullmatch(plain):
        return _day(plain[6:14])
    if kind is _Kind.RESIDENT_ID and _FIFTEEN.fullmatch(plain) and plain[12:] < "996":
        return _day("19" + plain[6:12])
    return None


def sex_of(kind: IdentityDocumentKind, number: str) -> Sex | None:
    """Return the sex that a number holds (its order number is odd for men), or None if it holds none."""
    plain = normalise_number(number)
    if kind in _WITH_SUM and _EIGHTEEN.fullmatch(plain):
        order = plain[16]
    elif kind is _Kind.RESIDENT_ID and _FIFTEEN.fullmatch(plain):
        order = plain[14]
    else:
        return None
    return "male" if order in "13579" else "female"


def age_on(birth: date, day: date) -> int | None:
    """Return the completed years of life (周岁) on a day, or None for a day before birth.

    Who was born on 29 February completes the year on 1 March of a common year.
    """
    if day < birth:
        return None
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def _check_with_sum(kind: IdentityDocumentKind, plain: str) -> list[str]:
    if kind is _Kind.RESIDENT_ID and _FIFTEEN.fullmatch(plain):
        return [FIFTEEN_DIGITS] + ([NO_SUCH_DATE] if _day("19" + plain[6:12]) is None else [])
    if kind is _Kind.FOREIGN_PERMANENT_RESIDENCE and len(plain) == 15:
        return [] if _OLD_PERMANENT_RESIDENCE.fullmatch(plain) else [WRONG_FORM]
    if len(plain) != 18:
        return [WRONG_LENGTH]
    if _EIGHTEEN.fullmatch(plain) is None or (kind is _Kind.FOREIGN_PERMANENT_RESIDENCE and plain[0] != "9"):
        return [WRONG_FORM]
    found = {
        WRONG_AREA: kind in _AREAS and not plain.startswith(_AREAS[kind]),
        NO_SUCH_DATE: _day(plain[6:14]) is None,
        WRONG_CHECK_DIGIT: plain[17] != expected_check_digit(plain),
    }
    return [code for code, is_found in found.items() if is_found]


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None
