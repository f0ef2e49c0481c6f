"""When something is due, and why: the committee's time limits counted over China's working days.

A case may have several deadlines at once; the nearest open one stands on the case itself, for lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from types import MappingProxyType

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.working_days import YEARS_ANNOUNCED, Count, PeriodUnit, WorkingDays
from mediator_desk.errors import Refused
from mediator_desk.models.case import Case
from mediator_desk.models.committee import AnnouncedYear, DayException, TimeLimit
from mediator_desk.models.deadline import Deadline, Suspension
from mediator_desk.models.procedure_words import StartEvent, SuspensionKind
from mediator_desk.models.words import Channel, DueStep

_STOPS = frozenset({SuspensionKind.APPRAISAL, SuspensionKind.SUSPECTED_SHAM, SuspensionKind.OTHER})
STOPPED_BY = MappingProxyType({DueStep.MEDIATE: _STOPS, DueStep.INSURER_ANSWERS: frozenset({SuspensionKind.MEDIATION})})
"""Which suspension stops which clock: appraisal that of the mediation, mediation that of the insurer."""

OPTIONAL_STEPS = frozenset({DueStep.CONFIRM})
"""What may be done by then, and need not: nothing is overdue when it is not."""


def working_days(db: Session) -> WorkingDays:
    """Return the working-day calendar with the committee's own exceptions and the years whose notice it entered."""
    announced = YEARS_ANNOUNCED | set(db.scalars(select(AnnouncedYear.year)))
    return WorkingDays({row.day: row.is_working for row in db.scalars(select(DayException))}, announced)


def limit_for(db: Session, case: Case, step: DueStep) -> TimeLimit:
    """Return the time limit of a step for this case: of its channel and track, as in force on the day it came in.

    Raises Refused("no_time_limit") where the committee has none for the step.
    """
    began = china_day(case.received_at)
    query = select(TimeLimit).where(
        TimeLimit.step == step,
        or_(TimeLimit.channel.is_(None), TimeLimit.channel == case.channel),
        or_(TimeLimit.track.is_(None), TimeLimit.track == case.track),
        or_(TimeLimit.began_on.is_(None), TimeLimit.began_on <= began),
        or_(TimeLimit.ended_on.is_(None), TimeLimit.ended_on > began),
    )
    found = sorted(db.scalars(query), key=lambda one: (one.channel is not None, one.track is not None, one.id))
    if not found:
        raise Refused("no_time_limit", step=step)
    return found[-1]


def begin(db: Session, case: Case, step: DueStep, on: date) -> Deadline:
    """Let the clock of a step start on a day (not counted itself); an open one of the same step ends there.

    Raises Refused("no_time_limit").
    """
    limit = limit_for(db, case, step)
    start = on
    if limit.start_event is StartEvent.COURT_PAPERS and case.court_papers_on:
        start = case.court_papers_on
    deadline = Deadline(
        case_id=case.id,
        step=step,
        started_on=start,
        number=limit.number,
        in_working_days=limit.in_working_days,
        rolls_over=limit.rolls_over,
        may_extend=limit.may_extend,
        source=limit.source,
    )
    count = count_of(deadline, working_days(db), suspensions_of(db, case.id, step))
    deadline.first_due_on = deadline.due_on = count.ends_on
    deadline.is_provisional = count.is_provisional
    return _keep(db, case, deadline, on)


def begin_until(db: Session, case: Case, step: DueStep, started_on: date, due_on: date) -> Deadline:
    """Keep a day that was agreed, not counted: a payment's."""
    deadline = Deadline(case_id=case.id, step=step, started_on=started_on, first_due_on=due_on, due_on=due_on)
    return _keep(db, case, deadline, started_on)


def end_steps(db: Session, case: Case, on: date, *steps: DueStep) -> None:
    """End the open deadlines of these steps, of every step where none is named: done, or not needed any more."""
    for deadline in open_deadlines(db, case.id):
        if not steps or deadline.step in steps:
            deadline.ended_on = on
    show_nearest(db, case)


def open_deadlines(db: Session, case_id: int) -> list[Deadline]:
    """Return the deadlines of a case that run, the nearest first."""
    query = select(Deadline).where(Deadline.case_id == case_id, Deadline.ended_on.is_(None))
    return list(db.scalars(query.order_by(Deadline.due_on, Deadline.id)))


def suspensions_of(db: Session, case_id: int, step: DueStep) -> list[Suspension]:
    """Return what stopped, or stops, the clock of a step of a case, in order of time."""
    kinds = STOPPED_BY.get(step)
    if not kinds:
        return []
    query = select(Suspension).where(Suspension.case_id == case_id, Suspension.kind.in_(kinds))
    return list(db.scalars(query.order_by(Suspension.began_on, Suspension.id)))


def count_of(deadline: Deadline, days: WorkingDays, suspensions: Sequence[Suspension]) -> Count:
    """Return a deadline counted again over the calendar as it is known now; days that stood still are skipped."""
    unit = PeriodUnit.WORKING_DAYS if deadline.in_working_days else PeriodUnit.CALENDAR_DAYS
    still = [(one.began_on, one.ended_on) for one in suspensions if one.ended_on is not None]
    return days.last_day(deadline.started_on, deadline.number or 0, unit, rolls_over=deadline.rolls_over, still=still)


def show_nearest(db: Session, case: Case) -> None:
    """Write onto the case, for lists, which of its deadlines is the nearest; none of a clock that stands still now."""
    db.flush()
    running = [one for one in open_deadlines(db, case.id) if one.step not in OPTIONAL_STEPS]
    going = [one for one in running if not _stands_still(db, case, one)]
    nearest = next(iter(going), None)
    case.due_step = nearest.step if nearest else next((one.step for one in running), None)
    case.due_on = nearest.due_on if nearest else None
    case.due_is_provisional = nearest.is_provisional if nearest else False


def due_each(db: Session, step: DueStep, starts: Iterable[date], channel: Channel | None = None) -> dict[date, Count]:
    """Return the last day of a step for many first days, by the rule for ordinary cases: for thousands of rows.

    Raises Refused("no_time_limit").
    """
    limit = ordinary_limit(db, step, channel)
    unit = PeriodUnit.WORKING_DAYS if limit.in_working_days else PeriodUnit.CALENDAR_DAYS
    days = working_days(db)
    return {start: days.last_day(start, limit.number, unit, rolls_over=limit.rolls_over) for start in set(starts)}


def ordinary_limit(db: Session, step: DueStep, channel: Channel | None = None) -> TimeLimit:
    """Return the limit of a step that holds now for a channel, whatever the track. Raises Refused("no_time_limit")."""
    query = select(TimeLimit).where(
        TimeLimit.step == step,
        or_(TimeLimit.channel.is_(None), TimeLimit.channel == channel),
        TimeLimit.track.is_(None),
        TimeLimit.ended_on.is_(None),
    )
    found = sorted(db.scalars(query), key=lambda one: (one.channel is not None, one.id))
    if not found:
        raise Refused("no_time_limit", step=step)
    return found[-1]


def _keep(db: Session, case: Case, deadline: Deadline, on: date) -> Deadline:
    for earlier in open_deadlines(db, case.id):
        if earlier.step is deadline.step:
            earlier.ended_on = on
    db.add(deadline)
    show_nearest(db, case)
    return deadline


def _stands_still(db: Session, case: Case, deadline: Deadline) -> bool:
    return any(one.ended_on is None for one in suspensions_of(db, case.id, deadline.step))
