"""The rule table of case subsidies (以案定补) that a committee begins with, and may change line by line.

No law sets the amounts: districts publish their own. These are only a beginning.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.figure_words import SubsidyKind
from mediator_desk.models.figure_work import SubsidyRule
from mediator_desk.models.words import CaseTrack


@dataclass(frozen=True)
class ShippedRule:
    """What a case is worth in yuan: kind of result, difficulty (None: each without its own), least score in percent."""

    kind: SubsidyKind
    difficulty: CaseTrack | None
    score_from: int
    amount: Decimal


K, T = SubsidyKind, CaseTrack

_FULL = (
    (K.CONFIRMED, (200, 400, 800)),
    (K.WRITTEN_PERFORMED, (150, 300, 600)),
    (K.WRITTEN, (100, 200, 400)),
)
"""Of a file without notable faults; for a simple, an ordinary, a complex case."""

_FULL_FROM, _HALF_FROM = 80, 60

SHIPPED_RULES = (
    *(
        ShippedRule(kind, track, score, Decimal(amount) / part)
        for kind, amounts in _FULL
        for track, amount in zip(CaseTrack, amounts, strict=True)
        for score, part in ((_FULL_FROM, 1), (_HALF_FROM, 2))
    ),
    ShippedRule(K.ORAL, None, _HALF_FROM, Decimal(50)),
)
"""Faulty files cost half, and under 60 of a hundred there is nothing."""


def lacks_rules(db: Session) -> bool:
    """Tell whether a committee never had a rule for subsidies."""
    return db.scalar(select(SubsidyRule.id).limit(1)) is None


def add_shipped_rules(db: Session) -> None:
    """Give a committee without any rule the shipped ones, for cases of every day."""
    if lacks_rules(db):
        db.add_all(SubsidyRule(**asdict(rule)) for rule in SHIPPED_RULES)
        db.flush()
