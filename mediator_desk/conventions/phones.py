"""Phone numbers as they are given in China: mobile, landline, service numbers, Hong Kong, Macao, Taiwan, abroad."""

from __future__ import annotations

import re
import unicodedata

WRONG_LENGTH = "wrong_length"
WRONG_FORM = "wrong_form"
NO_AREA_CODE = "no_area_code"

MOBILE = re.compile(r"1[3-9][0-9]{9}")
# Area codes have three digits for 010 and 02x, four for all others; the local number has seven or eight.
LANDLINE = re.compile(r"(?P<area>010|02[0-9]|0[3-9][0-9]{2})-(?P<local>[2-9][0-9]{6,7})(?:-(?P<extension>[0-9]{1,6}))?")
ABROAD = re.compile(r"\+(?P<country>852|853|886|(?!852|853|886|86)[1-9][0-9]{0,2}?)(?P<local>[0-9]{5,13})")

_SERVICE = re.compile(r"95[0-9]{3,6}|12[0-9]{3}|[48]00[0-9]{7}")
_LOCAL_ONLY = re.compile(r"[2-9][0-9]{6,7}")
_NEIGHBOURS = {
    "852": re.compile(r"[2-9][0-9]{7}"),
    "853": re.compile(r"[2689][0-9]{7}"),
    "886": re.compile(r"[2-9][0-9]{7,8}"),
}
_HYPHENS = re.compile(r"[‐‑‒–—−]")
_EXTENSION = re.compile(r"-?(?:转|轉|分机|分機|EXT\.?|#|,)+:?(?=[0-9]+$)", re.IGNORECASE)
_TYPED_LANDLINE = re.compile(r"(010|02[0-9]|0[3-9][0-9]{2})-?([2-9][0-9]{2,3}-?[0-9]{4})(-[0-9]{1,6})?")


def normalise_phone(text: str) -> str:
    """Return a number in the form in which it is kept: 13812345678, 020-87512378, 020-87512378-601, +85291234567.

    NFKC, the country code 86 dropped, separators put in order; what is not understood keeps its characters.
    """
    compatible = unicodedata.normalize("NFKC", "".join(unicodedata.normalize("NFKC", text).split()))
    kept = _understood(_understood(compatible))  # twice: hyphens in odd places hide a landline from the first look
    return kept if kept and _understood(kept) == kept else compatible


def check_phone(text: str) -> list[str]:
    """Return what is odd about a number (an empty list: nothing); it is normalised first.

    Codes: "wrong_length" (digits missing or too many), "no_area_code" (a landline that cannot be called from
    elsewhere), "wrong_form" (anything else, also two numbers in one field).
    """
    number = normalise_phone(text)
    abroad = ABROAD.fullmatch(number)
    if abroad:
        form = _NEIGHBOURS.get(abroad["country"])
        return [] if form is None or form.fullmatch(abroad["local"]) else [WRONG_LENGTH]
    if MOBILE.fullmatch(number) or LANDLINE.fullmatch(number) or _SERVICE.fullmatch(number):
        return []
    if _LOCAL_ONLY.fullmatch(number):
        return [NO_AREA_CODE]
    return [WRONG_LENGTH] if re.fullmatch(r"[0-9]*", number) and len(number) != 11 else [WRONG_FORM]


def _understood(compatible: str) -> str:
    """Return the kept form of a number without white space, or nothing if it is not understood."""
    seen = "".join(c for c in compatible if unicodedata.category(c) != "Cf" and c not in "().")
    dialled = re.sub(r"^00(?=[1-9])", "+", _EXTENSION.sub("-", _HYPHENS.sub("-", seen)))
    if dialled.startswith("+86"):
        national = dialled[3:].lstrip("-")
        return _landline(national) or _landline(f"0{national}") or _digits(national)
    if dialled.startswith("+"):
        number = re.sub(r"^\+8860+", "+886", dialled.replace("-", ""))
        return number if ABROAD.fullmatch(number) else ""
    return _landline(dialled) or _digits(dialled)


def _landline(national: str) -> str:
    """Return area code, number and extension parted by hyphens, or nothing if it is no landline."""
    match = _TYPED_LANDLINE.fullmatch(national)
    if match is None:
        return ""
    area, local, extension = match.groups()
    return f"{area}-{local.replace('-', '')}{extension or ''}"


def _digits(national: str) -> str:
    """Return the digits of a number without its hyphens and country code, or nothing if there is more than digits."""
    digits = re.sub(r"^86(?=1[3-9][0-9]{9}$)", "", national.replace("-", ""))
    return digits if re.fullmatch(r"(?!00)[0-9]+", digits) else ""
