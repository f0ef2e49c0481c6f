"""What stands in a redacted copy in place of each name and number: the same for the same, and two people told apart.

Names are written as courts write them in judgments that they publish: 张某, and 张某1, 张某2 where several would be
called so. Numbers keep what the masks of lists keep (conventions/masking.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import chain, count

from mediator_desk.conventions.company_names import short_name
from mediator_desk.conventions.masking import MASK, mask_account, mask_number, mask_phone
from mediator_desk.conventions.phones import LANDLINE, MOBILE, normalise_phone
from mediator_desk.conventions.surnames import split_surname
from mediator_desk.documents.proof.redaction_folding import folded
from mediator_desk.services.papers.redaction import Original, OriginalKind

K = OriginalKind
SOMEBODY, SOMEWHERE = "某", "某处"
LEAST = 5
"""Characters of a number below which it could be any: 123 on a page says nothing."""
LOOSE_FROM = 8
"""Characters from which a number is found inside of longer ones too; a shorter one might be part of an amount."""
LOOSE_LATIN = 6
LEAST_OF_ADDRESS = 4

_DOTS = re.compile(r"[·•‧・]")
_DISTRICT = re.compile(
    r"(?:[^省市区县旗]{2,8}(?:省|自治区|特别行政区))?(?:[^省市区县路街号]{1,10}(?:市|自治州|地区|盟))?"
    r"[^省市区县旗镇乡路街道号园村巷栋]{1,8}?(?:[区县旗市])"
)
_STREET = re.compile(r".+?号")


@dataclass(frozen=True)
class Secret:
    """One string to be masked. `folded` is what is looked for; `is_whole`: only where nothing goes on beside it."""

    kind: OriginalKind
    folded: str
    mask: str
    is_whole: bool = False


def secrets_of(originals: Sequence[Original]) -> list[Secret]:
    """Return what is looked for, each with its mask, the longest first."""
    found = [*_names(originals), *(one for original in originals for one in _numbers(original))]
    unique: dict[str, Secret] = {}
    for one in found:
        unique.setdefault(one.folded, one)
    return sorted(unique.values(), key=lambda one: -len(one.folded))


def _names(originals: Sequence[Original]) -> list[Secret]:
    """Return people and organisations; numbered in their order where several would get the same mask."""
    known: dict[str, tuple[str, Secret]] = {}
    for one in originals:
        key, name = folded(one.text), one.text.strip()
        if key and one.kind in (K.PERSON, K.ORGANISATION):
            mask = _person(name) if one.kind is K.PERSON else _organisation(name)
            is_whole = len(key) == 1 or (key.isascii() and len(key) < LOOSE_LATIN)
            who = key if one.kind is K.PERSON else folded(short_name(name))
            known.setdefault(key, (who, Secret(one.kind, key, mask, is_whole)))
    masks = _told_apart(list(known.values()))
    return [replace(secret, mask=masks[who]) for who, secret in known.values()]


def _told_apart(known: Sequence[tuple[str, Secret]]) -> dict[str, str]:
    """Return the mask of each person and organisation, however many names it is known by."""
    who_is_so: dict[str, dict[str, int]] = {}
    for who, one in known:
        of_mask = who_is_so.setdefault(one.mask, {})
        of_mask.setdefault(who, len(of_mask) + 1)
    looked_for = [one.folded for _who, one in known if not one.is_whole]
    masks: dict[str, str] = {}
    for mask, people in who_is_so.items():
        for who, number in people.items():
            shown = f"{mask}{number}" if len(people) > 1 else mask
            masks.setdefault(who, _telling_nothing(shown, looked_for, set(masks.values())))
    return masks


def _telling_nothing(mask: str, looked_for: Sequence[str], used: AbstractSet[str]) -> str:
    """Return a mask that is nobody's yet. Somebody may really be called 张某: then that is no mask for anybody."""
    tries = chain((mask,), (f"{SOMEBODY}人{number}" for number in count(1)))
    return next(one for one in tries if one not in used and not any(name in folded(one) for name in looked_for))


def _person(name: str) -> str:
    first = "".join(name.split())
    if _DOTS.search(first) or first[:1].isascii():
        return f"{first[:1]}{SOMEBODY}"
    surname, given = split_surname(first)
    return f"{surname}{SOMEBODY}" if given else SOMEBODY


def _organisation(name: str) -> str:
    if "保险" in name:
        return f"{SOMEBODY}保险公司"
    return next((f"{SOMEBODY}{one}" for one in ("公司", "银行", "医院") if one in name), f"{SOMEBODY}单位")


def _numbers(original: Original) -> Iterator[Secret]:
    kind, text = original.kind, original.text
    if kind is K.PHONE:
        yield from _phone(text)
    elif kind is K.ADDRESS:
        yield from _address(text)
    elif kind is K.BIRTHDAY:
        yield from _birthday(text)
    elif kind not in (K.PERSON, K.ORGANISATION):
        yield from _number(kind, text, mask_number(text) if kind in (K.IDENTITY, K.CREDIT_CODE) else mask_end(text))


def mask_end(text: str) -> str:
    """Return four stars and what mask_account shows: a paper need not tell how long a number is."""
    return f"{MASK * 4}{mask_account(text).lstrip(MASK)}"


def _number(kind: OriginalKind, text: str, mask: str) -> Iterator[Secret]:
    key = folded(text)
    if len(key) >= LEAST:
        yield Secret(kind, key, mask, len(key) < LOOSE_FROM)


def _phone(text: str) -> Iterator[Secret]:
    """Give a telephone number, and that of a landline without its area and extension too; hotlines are everybody's."""
    number = normalise_phone(text)
    landline = LANDLINE.fullmatch(number)
    if landline:
        yield from _number(K.PHONE, number, mask_phone(number))
        yield from _number(K.PHONE, f"{landline['area']}{landline['local']}", mask_phone(number))
        yield from _number(K.PHONE, landline["local"], f"****{landline['local'][-4:]}")
    elif MOBILE.fullmatch(number) or number.startswith("+") or not number.isdigit():
        for typed in dict.fromkeys((text, number)):
            yield from _number(K.PHONE, typed, mask_phone(number))
    elif len(number) >= LOOSE_FROM and not number.startswith(("400", "800")):
        yield from _number(K.PHONE, number, mask_phone(number))


def _address(text: str) -> Iterator[Secret]:
    """Give what comes behind the district: the rest, and its street and number, which are told alone too."""
    plain = "".join(text.split())
    district = _DISTRICT.match(plain)
    rest = plain[district.end() :] if district else plain
    street = _STREET.match(rest)
    for part in dict.fromkeys((rest, street[0] if street else "")):
        if len(folded(part)) >= LEAST_OF_ADDRESS:
            yield Secret(K.ADDRESS, folded(part), SOMEWHERE)


def _birthday(text: str) -> Iterator[Secret]:
    year, month, day = (int(part) for part in text[:10].split("-"))
    written = (
        f"{year}年{month}月{day}日", f"{year}年{month:02}月{day:02}日", f"{year}.{month}.{day}",
        f"{year}.{month:02}.{day:02}", f"{year}/{month}/{day}", f"{year}/{month:02}/{day:02}",
        f"{year}{month:02}{day:02}",
    )  # fmt: skip
    for one in written:
        yield Secret(K.BIRTHDAY, folded(one), f"{year}年", one[-1].isdigit())
