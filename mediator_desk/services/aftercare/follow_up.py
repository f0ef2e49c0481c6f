"""Follow-up of a case by the committee (回访), and the consumer's rating in the mini program (回访评价).

The two are kept apart, in lists and in figures: a rating is the consumer's own and nobody at the desk writes one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.actor import Actor
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.life import Act
from mediator_desk.models.words import FollowUpKind
from mediator_desk.services.cases.case_life import advance, case_to_change, tell
from mediator_desk.services.figures.rates import half_up
from mediator_desk.services.review.merging import ids_merged_into


@dataclass(frozen=True)
class FollowUpDraft:
    """What a call or visit after the case brought."""

    kind: FollowUpKind = FollowUpKind.TELEPHONE
    satisfaction: int | None = None
    """1 (not at all) to 5 (very)."""
    was_performed: bool | None = None
    remarks: str = ""

    def problems(self) -> list[Problem]:
        """Return what is missing or cannot be."""
        if self.satisfaction is not None and not 1 <= self.satisfaction <= 5:
            return [Problem("satisfaction", "satisfaction_scale")]
        if self.kind is FollowUpKind.RATING:
            return [Problem("kind", "rating_is_the_consumers")]
        is_empty = self.satisfaction is None and self.was_performed is None and not self.remarks.strip()
        return [Problem("remarks", "required")] if is_empty else []


@dataclass(frozen=True)
class FollowUpRow:
    """A follow-up or a rating as the screen of its case shows it."""

    kind: FollowUpKind
    at: datetime
    satisfaction: int | None
    was_performed: bool | None
    remarks: str


@dataclass(frozen=True)
class Satisfaction:
    """How satisfied those were who said so: how many, and their mean of 1 to 5, rounded half-up to one decimal."""

    count: int
    mean: Decimal | None
    """None of nobody."""


IS_RATING = FollowUp.kind == FollowUpKind.RATING


def follow_ups_of(db: Session, case_id: int) -> list[FollowUpRow]:
    """Return the committee's own follow-ups of a case, in order of time."""
    return _rows(db, case_id, ~IS_RATING)


def ratings_of(db: Session, case_id: int) -> list[FollowUpRow]:
    """Return the ratings that the consumer gave in the mini program, in order of time."""
    return _rows(db, case_id, IS_RATING)


def satisfaction_in_follow_ups(db: Session, first: date, last: date) -> Satisfaction:
    """Return how satisfied the parties told the committee to be, from one day in China to another."""
    return _satisfaction(db, first, last, ~IS_RATING)


def satisfaction_in_ratings(db: Session, first: date, last: date) -> Satisfaction:
    """Return how satisfied consumers rated the work in the mini program, from one day in China to another."""
    return _satisfaction(db, first, last, IS_RATING)


def _rows(db: Session, case_id: int, condition: ColumnElement[bool]) -> list[FollowUpRow]:
    columns = (FollowUp.kind, FollowUp.at, FollowUp.satisfaction, FollowUp.was_performed, FollowUp.remarks)
    of_this = FollowUp.case_id.in_([case_id, *ids_merged_into(db, case_id)])
    query = select(*columns).where(of_this, condition).order_by(FollowUp.at, FollowUp.id)
    return [FollowUpRow(*row) for row in db.execute(query)]


def _satisfaction(db: Session, first: date, last: date, condition: ColumnElement[bool]) -> Satisfaction:
    begins, ends = start_of_day(first), start_of_day(last + timedelta(days=1))
    query = select(func.count(FollowUp.satisfaction), func.sum(FollowUp.satisfaction)).where(
        condition, FollowUp.at >= begins, FollowUp.at < ends
    )
    count, total = db.execute(query).one()
    return Satisfaction(count, half_up(Fraction(int(total or 0), count), 1) if count else None)


def record_follow_up(db: Session, case_id: int, draft: FollowUpDraft, *, by: Actor, now: datetime) -> FollowUp:
    """Record a call or visit after the case. Raises Invalid, Refused("not_possible_in_state")."""
    if problems := draft.problems():
        raise Invalid(problems)
    case = case_to_change(db, case_id)
    advance(db, case, Act.FOLLOW_UP, by=by, now=now)
    follow_up = FollowUp(
        case_id=case_id,
        kind=draft.kind,
        at=now,
        satisfaction=draft.satisfaction,
        was_performed=draft.was_performed,
        remarks=draft.remarks.strip(),
        staff_id=by.staff_id,
    )
    db.add(follow_up)
    tell(db, case, "followed_up", by=by, now=now, satisfaction=draft.satisfaction)
    return follow_up
