"""What the cases of a list come to: of all that is shown, and of what is selected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from mediator_desk.models.case import Case
from mediator_desk.services.cases.case_filter import CaseFilter, condition_of

AT_ONCE = 5_000
"""Ids in one question: SQLite takes 32,766 parameters."""


@dataclass(frozen=True)
class ListTotals:
    """How many cases, and their sums in yuan; a case without an amount adds nothing."""

    count: int = 0
    claimed: Decimal = Decimal(0)
    agreed: Decimal = Decimal(0)

    def __add__(self, other: ListTotals) -> ListTotals:
        """Return both together."""
        return ListTotals(self.count + other.count, self.claimed + other.claimed, self.agreed + other.agreed)


def totals(db: Session, case_filter: CaseFilter) -> ListTotals:
    """Return what all cases of a list come to."""
    return _totals(db, condition_of(case_filter))


def totals_of(db: Session, case_ids: Sequence[int]) -> ListTotals:
    """Return what these cases come to."""
    return sum((_totals(db, Case.id.in_(part)) for part in _parts(case_ids)), ListTotals())


def _totals(db: Session, condition: ColumnElement[bool]) -> ListTotals:
    asked = select(func.count(Case.id), func.sum(Case.claimed_amount), func.sum(Case.agreed_amount)).where(condition)
    count, claimed, agreed = db.execute(asked).one()
    return ListTotals(count, claimed or Decimal(0), agreed or Decimal(0))


def _parts(case_ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for first in range(0, len(case_ids), AT_ONCE):
        yield case_ids[first : first + AT_ONCE]
