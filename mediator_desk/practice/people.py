"""Invented people: names with the rare characters that real ones have, documents with right check digits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from mediator_desk.conventions.identity_documents import IdentityDocumentKind, expected_check_digit
from mediator_desk.models.words import Sex

SURNAMES = "陈李黄张梁林何吴罗刘郑谢邓曾彭潘麦冯许叶蔡杨王赵周徐苏卢江仇单区"
DOUBLE_SURNAMES = ("欧阳", "司徒", "上官", "单于", "诸葛")
GIVEN = {
    Sex.MALE: (
        "建国", "志强", "伟", "俊杰", "子轩", "浩然", "家豪", "宏图", "永康", "国华", "景行", "耀东", "启明",
        "锐", "伯谦",
    ),
    Sex.FEMALE: (
        "丽华", "秀英", "美玲", "静怡", "雅琪", "若曦", "晓彤", "慧敏", "少芬", "芳", "婉仪", "佩珊", "思琪",
        "洁", "月娥",
    ),
}  # fmt: skip
RARE_NAMES = ("吴䶮", "陈𬱖", "黄𬍛", "阿卜杜拉·买买提", "古丽娜尔·艾山", "梁㐀", "迪丽努尔·吐尔逊")
FOREIGN_NAMES = ("MARIA ALVES SANTOS", "IVANOV ALEKSEI", "TANAKA HIROSHI", "OKAFOR CHIDI")

AREAS = ("440106", "440103", "440304", "440605", "441900", "442000", "440402", "440802", "441302", "440512", "445102")
ADDRESSES = (
    "广州市天河区体育西路{n}号", "广州市海珠区江南大道中{n}号", "深圳市福田区福华路{n}号", "佛山市禅城区祖庙路{n}号",
    "东莞市南城街道鸿福路{n}号", "中山市石岐街道中山路{n}号", "珠海市香洲区凤凰北路{n}号",
    "湛江市赤坎区人民大道北{n}号", "惠州市惠城区云山西路{n}号", "汕头市龙湖区金砂路{n}号",
    "潮州市湘桥区潮枫路{n}号",
)  # fmt: skip
OCCUPATIONS = ("职员", "个体工商户", "货车司机", "教师", "农民", "护士", "退休人员", "工程师", "网约车司机", "自由职业")


@dataclass(frozen=True)
class Person:
    """One invented person."""

    name: str
    sex: Sex
    born_on: date
    identity_kind: IdentityDocumentKind
    identity_number: str
    phone: str
    address: str
    occupation: str


def invented_person(rng: Random, today: date, *, youngest: int = 20, oldest: int = 78) -> Person:
    """Return a person between two ages (completed years on `today`)."""
    sex = rng.choice((Sex.MALE, Sex.FEMALE))
    born_on = today - timedelta(days=rng.randint(youngest * 366, oldest * 365))
    kind, number = _document(rng, sex, born_on)
    return Person(
        name=_name(rng, sex, kind),
        sex=sex,
        born_on=born_on,
        identity_kind=kind,
        identity_number=number,
        phone=f"1{rng.choice('35789')}{rng.randrange(10**9):09d}",
        address=rng.choice(ADDRESSES).format(n=rng.randint(1, 480)),
        occupation=rng.choice(OCCUPATIONS) if youngest >= 20 else "学生",
    )


def resident_number(rng: Random, sex: Sex, born_on: date, area: str = "") -> str:
    """Return a number as GB 11643 forms it, with its check digit; the person exists nowhere."""
    order = rng.randrange(0, 500) * 2 + (sex is Sex.MALE)
    digits = f"{area or rng.choice(AREAS)}{born_on:%Y%m%d}{order:03d}"
    return digits + _check_digit(digits)


def _check_digit(digits: str) -> str:
    return expected_check_digit(digits) or ""


@cache
def _kinds() -> tuple[tuple[IdentityDocumentKind, ...], tuple[int, ...]]:
    kind = IdentityDocumentKind
    weights = {
        kind.RESIDENT_ID: 960,
        kind.RESIDENCE_PERMIT_HK_MO: 8,
        kind.TRAVEL_PERMIT_HK_MO: 14,
        kind.TRAVEL_PERMIT_TW: 6,
        kind.PASSPORT: 12,
    }
    return tuple(weights), tuple(weights.values())


def _document(rng: Random, sex: Sex, born_on: date) -> tuple[IdentityDocumentKind, str]:
    (kind,) = rng.choices(*_kinds())
    if kind is IdentityDocumentKind.RESIDENT_ID:
        return kind, resident_number(rng, sex, born_on)
    if kind is IdentityDocumentKind.RESIDENCE_PERMIT_HK_MO:
        return kind, resident_number(rng, sex, born_on, rng.choice(("810000", "820000")))
    if kind is IdentityDocumentKind.TRAVEL_PERMIT_HK_MO:
        return kind, f"{rng.choice('HM')}{rng.randrange(10**8):08d}"
    if kind is IdentityDocumentKind.TRAVEL_PERMIT_TW:
        return kind, f"{rng.randrange(10**8):08d}"
    return kind, f"E{rng.randrange(10**8):08d}"


def _name(rng: Random, sex: Sex, kind: IdentityDocumentKind) -> str:
    if kind is IdentityDocumentKind.PASSPORT:
        return rng.choice(FOREIGN_NAMES)
    if rng.random() < 0.008:
        return rng.choice(RARE_NAMES)
    surname = rng.choice(DOUBLE_SURNAMES) if rng.random() < 0.03 else rng.choice(SURNAMES)
    return surname + rng.choice(GIVEN[sex])
