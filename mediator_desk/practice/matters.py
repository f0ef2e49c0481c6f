"""What people quarrel about: outlines of cases that happened, with other amounts, days and places each time."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from random import Random

from mediator_desk import paths
from mediator_desk.models.columns import FEN
from mediator_desk.models.words import Cause, InsurerKind, Line

CAUSES = {
    InsurerKind.PROPERTY: {
        Cause.CLAIM: 762, Cause.UNDERWRITING: 70, Cause.SALES: 55, Cause.SERVICE: 45, Cause.SURRENDER: 40,
        Cause.SERVICING: 18, Cause.OTHER: 10,
    },
    InsurerKind.LIFE: {
        Cause.SALES: 506, Cause.SURRENDER: 275, Cause.CLAIM: 110, Cause.RENEWAL: 40, Cause.SERVICING: 35,
        Cause.SERVICE: 24, Cause.OTHER: 10,
    },
}  # fmt: skip

ROADS = (
    "广州市天河区中山大道", "深圳市南山区深南大道", "佛山市南海区桂澜路", "东莞市东城区东莞大道", "中山市西区岐关西路",
    "广州市番禺区兴南大道",
)  # fmt: skip
LINE_NAMES = {
    Line.LIFE: "终身寿险",
    Line.PARTICIPATING: "分红型年金保险",
    Line.UNIVERSAL: "万能型终身寿险",
}
TYPICAL_YUAN = {
    Line.MOTOR: 9.6,
    Line.GUARANTEE: 10.2,
    Line.PROPERTY: 10.4,
    Line.AGRICULTURE: 9.9,
    Line.LIABILITY: 10.1,
    Line.MEDICAL: 8.9,
}
"""Natural logarithm of the middle claim."""


@dataclass(frozen=True)
class Matter:
    """One dispute: what it is about, in the words of the consumer."""

    line: Line
    cause: Cause
    amount: Decimal
    facts: str
    requests: str
    papers: str
    """What proves it, for terms and records."""


def invented_matter(rng: Random, kind: InsurerKind, line: Line, received_on: date) -> Matter:
    """Return a dispute of this line; causes stand in the proportions that regulators published."""
    weights = CAUSES[kind]
    (cause,) = rng.choices(tuple(weights), tuple(weights.values()))
    return written_out(rng, rng.choice(_outlines(cause, kind, line)), line, cause, received_on)


def unacceptable_matter(rng: Random, refusal: str, line: Line, received_on: date) -> Matter:
    """Return what the committee does not take: a "labour" or "private" dispute of a practitioner and an insurer."""
    outline = next(one for one in _all_outlines() if one.get("refusal") == refusal)
    return written_out(rng, outline, line, Cause.OTHER, received_on)


@cache
def _all_outlines() -> list[dict[str, str]]:
    content = (paths.resources() / "practice" / "matters.toml").read_text(encoding="utf-8")
    outlines: list[dict[str, str]] = tomllib.loads(content)["matter"]
    return outlines


@cache
def _outlines(cause: Cause, kind: InsurerKind, line: Line) -> list[dict[str, str]]:
    fitting = [
        one
        for one in _all_outlines()
        if one.get("cause") == cause and one.get("kind", kind) == kind and one.get("line", line) == line
    ]
    return fitting or [one for one in _all_outlines() if one.get("cause") == Cause.OTHER]


def written_out(rng: Random, outline: dict[str, str], line: Line, cause: Cause, received_on: date) -> Matter:
    """Return the dispute that an outline tells, with an amount, a place and days of its own."""
    amount = invented_amount(rng, line)
    happened_on = received_on - timedelta(days=rng.randint(20, 200))
    words = {
        "amount": f"{amount}",
        "part": f"{(amount * rng.randint(40, 160) / 100).quantize(Decimal('0.01'))}",
        "day": f"{happened_on.year}年{happened_on.month}月{happened_on.day}日",
        "month": f"{happened_on.year}年{happened_on.month}月起",
        "road": rng.choice(ROADS),
        "n": rng.randint(6, 90),
        "line": LINE_NAMES.get(line, "长期保险"),
    }
    facts, requests = (outline[name].format_map(words) for name in ("facts", "requests"))
    return Matter(line, cause, amount, facts, requests, outline["papers"])


def invented_amount(rng: Random, line: Line) -> Decimal:
    """Return an amount in yuan: many small, few large, some to the fen."""
    yuan = min(int(rng.lognormvariate(TYPICAL_YUAN.get(line, 9.8), 1.1)) + 200, 4_800_000)
    fen = rng.choice((0, 0, 0, 50, 7, rng.randrange(100)))
    rounded = yuan // 10 * 10 if rng.random() < 0.5 else yuan
    return (Decimal(rounded * 100 + fen) / 100).quantize(FEN)
