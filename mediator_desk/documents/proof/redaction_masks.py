"""What stands in a redacted copy in place of each name and number: the same for the same, and two people told apart.

Names are written as courts write them in judgments that they publish: 张某, and 张某1, 张某2 where several would be
called so. Numbers keep what the masks of lists keep (conventions/masking.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, count

from mediator_desk.conventions.company_names import short_name
from mediator_desk.conventions.identity_documents import birth_day, kind_from_number, normalise_number
from mediator_desk.conventions.masking import MASK, mask_account, mask_number, mask_phone
from mediator_desk.conventions.phones import LANDLINE, MOBILE, normalise_phone
from mediator_desk.conventions.surnames import split_surname
from mediator_desk.documents.proof.redaction_days import written_days
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
LEAST_OF_STREET = 3
GIVEN = 2
"""Characters of a given name that is looked for alone; one character is any word."""
SHORT = 10
"""Characters of a number below which its end would tell too much of it."""
_ORDINARY = (
    "平安健康安康康宁安宁永安太平和平光明光荣文明文化建设建国建立解放学习学文生活生产生效成功成立进步发展发生"
    "前进胜利团结幸福快乐高兴美丽自立自强自由自然正义正常公正公平公开明白明确明天明显国庆元旦中秋春节春天新春"
    "立春冬至长江黄河长城海洋大地大海太阳月亮天气天明天长长久永久永远一心同意同心保全保险保证保护保安富裕富强"
    "民主友好友谊爱心爱国忠实忠诚诚信诚实守信可能可以万一如意为民利民开放改革改正改善完成完全安全安心安定安静"
    "安排运动跃进向前向上从容从前重阳清明清楚清洁"
)
ORDINARY = frozenset(_ORDINARY[place : place + GIVEN] for place in range(0, len(_ORDINARY), GIVEN))
"""Given names that are words as well: such a one alone stays, for nobody sees whether somebody is called by it."""

_DOTS = re.compile(r"[·•‧・]")
_DISTRICT = re.compile(
    r"(?:[^省市区县旗]{2,8}(?:省|自治区|特别行政区))?(?:[^省市区县路街号]{1,10}(?:市|自治州|地区|盟))?"
    r"[^省市区县旗镇乡路街道号园村巷栋]{1,8}?(?:[区县旗市])"
)
_STREET = re.compile(r".+?号")
_STREET_ALONE = re.compile(
    r"(?:[^0-9号]{1,8}?(?:街道|[镇乡]))?(?P<name>[^0-9号]{1,8}?(?:大道|大街|胡同|[路巷弄]|街(?!道)))"
)


@dataclass(frozen=True)
class Secret:
    """One string to be masked. `folded` is what is looked for; `is_whole`: only where nothing goes on beside it.

    `typed`: only where it was typed like this. `is_given`: a given name, only where it stands as a word of its own.
    """

    kind: OriginalKind
    folded: str
    mask: str
    is_whole: bool = False
    typed: str = ""
    is_given: bool = False


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
    for key, (who, part) in _parts([one.text for one in originals if one.kind is K.PERSON]).items():
        known.setdefault(key, (who, part))
    masks = _told_apart(list(known.values()))
    return [replace(secret, mask=masks[who]) for who, secret in known.values()]


def _parts(names: Sequence[str]) -> dict[str, tuple[str, Secret]]:
    """Return by which parts of their names people are called: as the person, or, shared by several, as somebody."""
    found: dict[str, tuple[str, Secret]] = {}
    for name in dict.fromkeys(map(str.strip, names)):
        for part, is_given in _parts_of(name):
            key, who = folded(part), folded(name)
            is_whole = is_given or (key.isascii() and len(key) < LOOSE_LATIN)
            is_shared = key in found and found[key][0] != who
            mask = f"{SOMEBODY}人" if is_shared else _person(name)
            found[key] = (key if is_shared else who, Secret(K.PERSON, key, mask, is_whole, is_given=is_given))
    return found


def _parts_of(name: str) -> Iterator[tuple[str, bool]]:
    """Give each part of a dotted name, and the given name of another; whether it is a given name."""
    plain = "".join(name.split())
    parts = _DOTS.split(plain)
    if len(parts) > 1:
        yield from ((part, False) for part in parts if len(folded(part)) > 1)
    elif not plain.isascii():
        given = split_surname(plain)[1]
        if len(given) == GIVEN and folded(given) not in ORDINARY:
            yield given, True


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
        yield from _birthday(date.fromisoformat(text[:10]))
    elif kind not in (K.PERSON, K.ORGANISATION):
        is_long = len(normalise_number(text)) >= SHORT
        shows_both_ends = is_long and kind in (K.IDENTITY, K.CREDIT_CODE)
        yield from _number(kind, text, mask_number(text) if shows_both_ends else mask_end(text))
        if kind is K.IDENTITY:
            yield from birthday_of(text)


def mask_end(text: str) -> str:
    """Return four stars and what mask_account shows: a paper need not tell how long a number is.

    Of a number below ten characters the last one at most.
    """
    shown = mask_account(text).lstrip(MASK)
    return f"{MASK * 4}{shown if len(normalise_number(text)) >= SHORT else shown[-1:]}"


def birthday_of(number: str) -> Iterator[Secret]:
    """Give the day of birth that an identity number holds: beside its mask it would give the number back."""
    kind = kind_from_number(number)
    day = birth_day(kind, number) if kind else None
    if day is not None:
        yield from _birthday(day)


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
        yield from _number(K.PHONE, landline["local"], mask_end(landline["local"]))
    elif MOBILE.fullmatch(number) or number.startswith("+") or not number.isdigit():
        for typed in dict.fromkeys((text, number)):
            yield from _number(K.PHONE, typed, mask_phone(number))
    elif len(number) >= LOOSE_FROM and not number.startswith(("400", "800")):
        yield from _number(K.PHONE, number, mask_phone(number))


def _address(text: str) -> Iterator[Secret]:
    """Give what comes behind the district: the rest, its street with the number and without, all told alone too."""
    plain = "".join(text.split())
    district = _DISTRICT.match(plain)
    rest = plain[district.end() :] if district else plain
    street = _STREET.match(rest)
    for part in dict.fromkeys((rest, street[0] if street else "")):
        if len(folded(part)) >= LEAST_OF_ADDRESS:
            yield Secret(K.ADDRESS, folded(part), SOMEWHERE)
    alone = _STREET_ALONE.match(rest)
    if alone and len(folded(alone["name"])) >= LEAST_OF_STREET:
        yield Secret(K.ADDRESS, folded(alone["name"]), SOMEWHERE)


def _birthday(day: date) -> Iterator[Secret]:
    for one, year in written_days(day):
        key = folded(one)
        is_whole = one[-1].isdigit() or not one.startswith(str(day.year))
        yield Secret(K.BIRTHDAY, key, year, is_whole, one if key.isdigit() and len(key) < LOOSE_FROM else "")
