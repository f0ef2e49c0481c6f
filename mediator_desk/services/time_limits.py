"""Time limits as settings: law and custom give them, a committee may change each. Days counted already stay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import TimeLimit
from mediator_desk.models.words import CaseTrack, Channel, DueStep
from mediator_desk.services.limits_shipped import SHIPPED_LIMITS
from mediator_desk.services.setting_rows import check_version, record_change

MOST_DAYS = 366


@dataclass(frozen=True)
class TimeLimitDraft:
    """A time limit as it is entered: how many days, of which kind, and whether it rolls over a day off."""

    number: int
    in_working_days: bool
    rolls_over: bool
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what cannot be."""
        is_right = 1 <= self.number <= MOST_DAYS
        return [] if is_right else [Problem("number", "out_of_range", {"least": 1, "most": MOST_DAYS})]


@dataclass(frozen=True)
class TimeLimitRow:
    """A line of the list of time limits. `shipped` is what law and custom give, None for a step of the committee's."""

    id: int
    step: DueStep
    channel: Channel | None
    track: CaseTrack | None
    number: int
    in_working_days: bool
    rolls_over: bool
    source: str
    shipped: TimeLimitDraft | None

    @property
    def is_as_shipped(self) -> bool:
        """Whether nobody changed it."""
        return self.shipped in (None, TimeLimitDraft(self.number, self.in_working_days, self.rolls_over))


def time_limit_rows(db: Session) -> list[TimeLimitRow]:
    """Return all time limits, in the order in which they come up in a case."""
    shipped = {
        (rule.step, rule.channel, rule.track): TimeLimitDraft(rule.number, rule.in_working_days, rule.rolls_over)
        for rule in SHIPPED_LIMITS
    }
    order = list(shipped)
    rows = [
        TimeLimitRow(
            one.id,
            one.step,
            one.channel,
            one.track,
            one.number,
            one.in_working_days,
            one.rolls_over,
            one.source,
            shipped.get((one.step, one.channel, one.track)),
        )
        for one in db.scalars(select(TimeLimit).where(TimeLimit.ended_on.is_(None)).order_by(TimeLimit.id))
    ]
    places = {key: place for place, key in enumerate(order)}
    return sorted(rows, key=lambda row: places.get((row.step, row.channel, row.track), len(order)))


def time_limit_draft(db: Session, limit_id: int) -> TimeLimitDraft:
    """Return a time limit to be changed. Raises Refused("no_longer_there")."""
    limit = _limit(db, limit_id)
    return TimeLimitDraft(limit.number, limit.in_working_days, limit.rolls_over, limit.version)


def save_time_limit(db: Session, limit_id: int, draft: TimeLimitDraft, *, by: Actor, now: datetime) -> TimeLimit:
    """Change a time limit, for the days that are counted from now on; a case keeps the last day that it has.

    Raises Invalid, Refused("no_longer_there"), Refused("changed_at_another_desk").
    """
    if problems := draft.problems():
        raise Invalid(problems)
    limit = _limit(db, limit_id)
    check_version(limit, draft.version)
    limit.number, limit.in_working_days, limit.rolls_over = draft.number, draft.in_working_days, draft.rolls_over
    record_change(db, "time_limit_changed", limit, by=by, now=now)
    return limit


def _limit(db: Session, limit_id: int) -> TimeLimit:
    limit = db.get(TimeLimit, limit_id)
    if limit is None:
        raise Refused("no_longer_there")
    return limit
