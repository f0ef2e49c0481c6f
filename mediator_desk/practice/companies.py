"""Invented insurers, weighted as complaints spread over the ten largest of each kind (2022 Q1)."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from mediator_desk.conventions.credit_codes import expected_check_character
from mediator_desk.models.words import InsurerKind, Line

P, F = InsurerKind.PROPERTY, InsurerKind.LIFE
COMPANIES = (
    ("珠江联合财产保险", P, 2634), ("南粤财产保险", P, 824), ("岭海财产保险", P, 640), ("木棉互联网财产保险", P, 510),
    ("五羊农业保险", P, 487), ("西樵财产保险", P, 463), ("罗浮财产保险", P, 399), ("韩江财产保险", P, 369),
    ("鼎湖财产保险", P, 329), ("海陵财产保险", P, 249),
    ("粤安人寿保险", F, 3267), ("白云人寿保险", F, 1975), ("云山养老保险", F, 1704), ("榕城健康保险", F, 1544),
    ("荔枝湾人寿保险", F, 1487), ("丹霞人寿保险", F, 1047), ("红棉养老保险", F, 829), ("凤凰花健康保险", F, 703),
    ("南越人寿保险", F, 550), ("七星岩人寿保险", F, 408),
)  # fmt: skip
PERSONS_IN_CHARGE = ("林启明", "何婉仪", "梁伯谦", "陈耀东", "黄思琪", "郑国华", "潘少芬", "许景行")

LINES = {
    P: {Line.MOTOR: 58, Line.GUARANTEE: 17, Line.PROPERTY: 10, Line.LIABILITY: 8, Line.ACCIDENT: 7},
    F: {
        Line.PARTICIPATING: 30, Line.LIFE: 20, Line.ILLNESS: 19, Line.MEDICAL: 17, Line.ACCIDENT: 8, Line.UNIVERSAL: 6,
    },
}  # fmt: skip
FARM_LINES = {Line.AGRICULTURE: 94, Line.PROPERTY: 6}
HEALTH_LINES = {Line.MEDICAL: 55, Line.ILLNESS: 38, Line.ACCIDENT: 7}


@dataclass(frozen=True)
class Company:
    """One invented insurer."""

    name: str
    kind: InsurerKind
    weight: int
    branch: str
    credit_code: str
    person_in_charge: str
    telephone: str
    address: str

    def line(self, rng: Random) -> Line:
        """Return a line of insurance that this company sells, in the proportions of its kind."""
        weights = FARM_LINES if "农业" in self.name else HEALTH_LINES if "健康" in self.name else LINES[self.kind]
        return rng.choices(tuple(weights), tuple(weights.values()))[0]


def invented_companies(rng: Random) -> list[Company]:
    """Return the insurers of the practice committee."""
    return [_company(rng, position, *row) for position, row in enumerate(COMPANIES)]


def _company(rng: Random, position: int, stem: str, kind: InsurerKind, weight: int) -> Company:
    name = f"{stem}股份有限公司"
    is_online = "互联网" in stem
    place = ("广东分公司", "广州中心支公司")[position % 3 == 0]
    digits = f"9144010{position % 10}MA5{rng.randrange(10**6):06d}"
    return Company(
        name=name,
        kind=kind,
        weight=weight,
        branch=name if is_online else name + place,
        credit_code=digits + (expected_check_character(digits) or ""),
        person_in_charge=PERSONS_IN_CHARGE[position % len(PERSONS_IN_CHARGE)],
        telephone=f"020-8{rng.randrange(10**7):07d}",
        address=f"广州市天河区珠江新城冼村路{position + 11}号",
    )
