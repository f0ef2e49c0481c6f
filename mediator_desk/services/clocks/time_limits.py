"""Time limits as settings: law and custom give them, a committee may change each, by step, channel and track.

A changed limit is a new row: cases that came in before keep the one that was in force then. Rows are never deleted.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from types import MappingProxyType
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Committee, TimeLimit
from mediator_desk.models.procedure_words import StartEvent
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import CaseTrack, Channel, DueStep
from mediator_desk.services import audit
from mediator_desk.services.clocks.limits_shipped import SHIPPED_LIMITS
from mediator_desk.services.office.setting_rows import check_version

MOST_DAYS = 366
LONGEST_SOURCE = 300

STARTS = MappingProxyType({rule.step: rule.start_event for rule in SHIPPED_LIMITS if rule.channel is None})
"""Which steps have a limit, and from which day each counts where no court's papers begin it."""
COURT_CHANNELS = frozenset({Channel.COURT_BEFORE_FILING, Channel.COURT_AFTER_FILING})


@dataclass(frozen=True)
class TimeLimitDraft:
    """A time limit as it is entered: how many days, of which kind, whether it rolls over a day off, and its source."""

    TOGETHER: ClassVar = (("number", "in_working_days", "rolls_over"),)
    """What two desks do not change apart (services/three_ways.py)."""

    number: int
    in_working_days: bool
    rolls_over: bool
    may_extend: bool = False
    source: str = ""
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what cannot be."""
        problems = []
        if not 1 <= self.number <= MOST_DAYS:
            problems.append(Problem("number", "out_of_range", {"least": 1, "most": MOST_DAYS}))
        if len(self.source.strip()) > LONGEST_SOURCE:
            problems.append(Problem("source", "too_long", {"longest": LONGEST_SOURCE}))
        return problems


@dataclass(frozen=True)
class LimitPlace:
    """Which cases a limit is for. `channel` and `track` None: all that have no limit of their own."""

    step: DueStep | None = None
    channel: Channel | None = None
    track: CaseTrack | None = None


@dataclass(frozen=True)
class TimeLimitRow:
    """A line of the list of time limits. `shipped` is what law and custom give, None for one of the committee's own."""

    id: int
    step: DueStep
    channel: Channel | None
    track: CaseTrack | None
    number: int
    in_working_days: bool
    rolls_over: bool
    may_extend: bool
    start_event: StartEvent
    source: str
    began_on: date | None
    ended_on: date | None
    shipped: TimeLimitDraft | None

    @property
    def is_as_shipped(self) -> bool:
        """Whether it is what law and custom give."""
        return self.shipped is not None and self.shipped == TimeLimitDraft(
            self.number, self.in_working_days, self.rolls_over, self.may_extend, self.shipped.source
        )

    @property
    def is_general(self) -> bool:
        """Whether it holds for every case that has none of its own: a step cannot be without it."""
        return self.channel is None and self.track is None


def time_limit_rows(db: Session) -> list[TimeLimitRow]:
    """Return the time limits in force, in the order in which they come up in a case, a step's general one first."""
    rows = [_row(limit) for limit in db.scalars(select(TimeLimit).where(TimeLimit.ended_on.is_(None)))]
    return sorted(rows, key=_place_in_list)


def time_limit_history(db: Session, limit_id: int) -> list[TimeLimitRow]:
    """Return every limit that was in force for the same step, channel and track, the newest first.

    Raises Refused("no_longer_there").
    """
    limit = _limit(db, limit_id)
    query = select(TimeLimit).where(
        TimeLimit.step == limit.step,
        TimeLimit.channel.is_not_distinct_from(limit.channel),
        TimeLimit.track.is_not_distinct_from(limit.track),
    )
    return [_row(one) for one in db.scalars(query.order_by(TimeLimit.id.desc()))]


def time_limit_draft(db: Session, limit_id: int) -> TimeLimitDraft:
    """Return a time limit to be changed. Raises Refused("no_longer_there")."""
    limit = _limit(db, limit_id)
    return TimeLimitDraft(**{field.name: getattr(limit, field.name) for field in fields(TimeLimitDraft)})


def save_time_limit(db: Session, limit_id: int, draft: TimeLimitDraft, *, by: Actor, now: datetime) -> TimeLimit:
    """Change a time limit for cases that come in from today on; those that are there keep the one they began with.

    Raises Invalid, Refused("no_longer_there"), Refused("changed_at_another_desk").
    """
    may(by, Right.KEEP_SETTINGS)
    if problems := draft.problems():
        raise Invalid(problems)
    limit = _limit_in_force(db, limit_id, draft.version)
    today = china_day(now)
    changed = {field.name: getattr(draft, field.name) for field in fields(TimeLimitDraft) if field.name != "version"}
    changed["source"] = draft.source.strip()
    if all(getattr(limit, name) == value for name, value in changed.items()):
        return limit
    if limit.began_on != today:  # one that began today is mended: nobody could keep to it before
        limit.ended_on = today
        limit = TimeLimit(
            step=limit.step, channel=limit.channel, track=limit.track, start_event=limit.start_event, began_on=today
        )
        db.add(limit)
    for name, value in changed.items():
        setattr(limit, name, value)
    db.flush()
    _tell(db, "time_limit_changed", limit, by, now)
    return limit


def add_time_limit(db: Session, place: LimitPlace, draft: TimeLimitDraft, *, by: Actor, now: datetime) -> TimeLimit:
    """Give a channel or a track a time limit of its own, for cases that come in from today on.

    Raises Invalid: the field step for one that there is already, or a step that has no clock.
    """
    may(by, Right.KEEP_SETTINGS)
    problems = draft.problems()
    if place.step is None or place.step not in STARTS:
        raise Invalid([Problem("step", "required"), *problems])
    db.execute(select(Committee.id).with_for_update()).all()  # two desks may add the same one at once
    wanted = (place.step, place.channel, place.track)
    if any((row.step, row.channel, row.track) == wanted for row in time_limit_rows(db)):
        problems.append(Problem("step", "limit_exists"))
    if problems:
        raise Invalid(problems)
    limit = TimeLimit(
        step=place.step,
        channel=place.channel,
        track=place.track,
        start_event=start_event(place.step, place.channel),
        began_on=china_day(now),
        number=draft.number,
        in_working_days=draft.in_working_days,
        rolls_over=draft.rolls_over,
        may_extend=draft.may_extend,
        source=draft.source.strip(),
    )
    db.add(limit)
    db.flush()
    _tell(db, "time_limit_added", limit, by, now)
    return limit


def end_time_limit(db: Session, limit_id: int, *, version: int, by: Actor, now: datetime) -> TimeLimit:
    """End the limit of a channel or track: cases that come in from today on follow the general one.

    Raises Refused("limit_is_general") for the one that a step cannot be without, "no_longer_there",
    "changed_at_another_desk".
    """
    may(by, Right.KEEP_SETTINGS)
    limit = _limit_in_force(db, limit_id, version)
    if limit.channel is None and limit.track is None:
        raise Refused("limit_is_general")
    limit.ended_on = china_day(now)
    _tell(db, "time_limit_ended", limit, by, now)
    return limit


def start_event(step: DueStep, channel: Channel | None) -> StartEvent:
    """Return from which day a step counts: for a court the day its papers were signed for (法释〔2016〕14号)."""
    if step is DueStep.MEDIATE and channel in COURT_CHANNELS:
        return StartEvent.COURT_PAPERS
    return STARTS[step]


def _tell(db: Session, act: str, limit: TimeLimit, by: Actor, now: datetime) -> None:
    audit.record(db, act, by=by, at=now, facts={"id": limit.id, "step": limit.step})


def _limit(db: Session, limit_id: int) -> TimeLimit:
    limit = db.get(TimeLimit, limit_id)
    if limit is None:
        raise Refused("no_longer_there")
    return limit


def _limit_in_force(db: Session, limit_id: int, version: int) -> TimeLimit:
    limit = _limit(db, limit_id)
    check_version(limit, version)
    if limit.ended_on is not None:
        raise Refused("no_longer_there")
    return limit


_SHIPPED = {
    (rule.step, rule.channel, rule.track): TimeLimitDraft(
        rule.number, rule.in_working_days, rule.rolls_over, rule.may_extend, rule.source
    )
    for rule in SHIPPED_LIMITS
}
_STEPS = list(dict.fromkeys(rule.step for rule in SHIPPED_LIMITS))
_CHANNELS, _TRACKS = [None, *Channel], [None, *CaseTrack]


def _row(limit: TimeLimit) -> TimeLimitRow:
    names = [field.name for field in fields(TimeLimitRow) if field.name != "shipped"]
    shipped = _SHIPPED.get((limit.step, limit.channel, limit.track))
    return TimeLimitRow(**{name: getattr(limit, name) for name in names}, shipped=shipped)


def _place_in_list(row: TimeLimitRow) -> tuple[int, int, int]:
    step = _STEPS.index(row.step) if row.step in _STEPS else len(_STEPS)
    return step, _CHANNELS.index(row.channel), _TRACKS.index(row.track)
