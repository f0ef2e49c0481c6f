"""When something is due, and why: the committee's time limits counted over China's working days.

A case may have several deadlines at once; the nearest open one stands on the case itself, for lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.working_days import Count, PeriodUnit, WorkingDays
from mediator_desk.errors import Refused
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.committee import TimeLimit
from mediator_desk.models.deadline import Deadline, Extension, Suspension
from mediator_desk.models.procedure import PaperRequest
from mediator_desk.models.procedure_words import StartEvent, SuspensionKind
from mediator_desk.models.words import AgreementState, CaseTrack, Channel, DueStep
from mediator_desk.services.clocks.calendars import counted_in_working_days as counted_in_working_days
from mediator_desk.services.clocks.calendars import working_days as working_days

STOPS_MEDIATION = frozenset({SuspensionKind.APPRAISAL, SuspensionKind.SUSPECTED_SHAM, SuspensionKind.OTHER})
STOPPED_BY: Mapping[DueStep, frozenset[SuspensionKind]] = MappingProxyType(
    {
        DueStep.MEDIATE: STOPS_MEDIATION,
        DueStep.CONTACT_OTHER_SIDE: STOPS_MEDIATION,
        DueStep.INSURER_ANSWERS: frozenset({SuspensionKind.MEDIATION}),
    }
)
"""Which suspension stops which clock: appraisal those of the mediation, mediation that of the insurer."""

OPTIONAL_STEPS = frozenset({DueStep.CONFIRM})
"""What may be done by then, and need not: nothing is overdue when it is not."""


@dataclass(frozen=True)
class Reckoning:
    """A deadline counted: by its rule, then once more by each extension that took effect; the latest day holds."""

    by_rule: Count
    by_extensions: tuple[Count, ...]

    @property
    def ends_on(self) -> date:
        """The last day."""
        return self._decisive.ends_on

    @property
    def is_provisional(self) -> bool:
        """Whether a notice of holidays that is not out may still move it."""
        return self._decisive.is_provisional

    @property
    def _decisive(self) -> Count:
        return max((self.by_rule, *self.by_extensions), key=lambda one: one.ends_on)


def counted_by(db: Session, case_id: int, step: DueStep) -> WorkingDays | None:
    """Return the calendar by which an open limit of a case is counted; None for calendar days."""
    query = select(Deadline.in_working_days).where(
        Deadline.case_id == case_id, Deadline.step == step, Deadline.ended_on.is_(None)
    )
    return working_days(db) if any(db.scalars(query)) else None


def limit_for(db: Session, case: Case, step: DueStep, track: CaseTrack | None = None) -> TimeLimit:
    """Return the time limit of a step for this case: of its channel and track, as in force on the day it came in.

    `track` stands in the place of the case's own: the insurer's clock keeps that of the complaint.
    Raises Refused("no_time_limit") where the committee has none for the step.
    """
    began = china_day(case.received_at)
    query = select(TimeLimit).where(
        TimeLimit.step == step,
        or_(TimeLimit.channel.is_(None), TimeLimit.channel == case.channel),
        or_(TimeLimit.track.is_(None), TimeLimit.track == (track or case.track)),
        or_(TimeLimit.began_on.is_(None), TimeLimit.began_on <= began),
        or_(TimeLimit.ended_on.is_(None), TimeLimit.ended_on > began),
    )
    found = sorted(db.scalars(query), key=lambda one: (one.channel is not None, one.track is not None, one.id))
    if not found:
        raise Refused("no_time_limit", step=step)
    return found[-1]


def begin(db: Session, case: Case, step: DueStep, on: date, track: CaseTrack | None = None) -> Deadline:
    """Let the clock of a step start on a day (not counted itself); an open one of the same step ends there.

    `track` as in `limit_for`.
    Raises Refused("no_time_limit").
    """
    limit = limit_for(db, case, step, track)
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
    reckoned = reckon(deadline, working_days(db), suspensions_of(db, case.id, step))
    _write(deadline, reckoned)
    return _keep(db, case, deadline, on)


def begin_until(db: Session, case: Case, step: DueStep, started_on: date, due_on: date) -> Deadline:
    """Keep a day that was agreed, not counted: a payment's."""
    deadline = Deadline(case_id=case.id, step=step, started_on=started_on, first_due_on=due_on, due_on=due_on)
    return _keep(db, case, deadline, started_on)


def end_steps(db: Session, case: Case, on: date, *steps: DueStep) -> None:
    """End the open deadlines of these steps, of every step where none is named: done, or not needed any more.

    With the last of them ends what let the mediation stand still.
    """
    for deadline in open_deadlines(db, case.id):
        if not steps or deadline.step in steps:
            deadline.ended_on = max(on, deadline.started_on)
    if not steps:
        for still in open_suspensions(db, case.id, STOPS_MEDIATION):
            still.ended_on = max(on, still.began_on)
    show_nearest(db, case)


def open_deadlines(db: Session, case_id: int) -> list[Deadline]:
    """Return the deadlines of a case that run, the nearest first."""
    query = select(Deadline).where(Deadline.case_id == case_id, Deadline.ended_on.is_(None))
    return list(db.scalars(query.order_by(Deadline.due_on, Deadline.id)))


def last_day(db: Session, case_id: int, step: DueStep) -> date | None:
    """Return the last day that a step of a case has, or had where its clock was stopped; None where none was begun."""
    query = select(func.max(Deadline.due_on)).where(Deadline.case_id == case_id, Deadline.step == step)
    return db.scalar(query)


def suspensions_of(db: Session, case_id: int, step: DueStep) -> list[Suspension]:
    """Return what stopped, or stops, the clock of a step of a case, in order of time."""
    kinds = STOPPED_BY.get(step)
    if not kinds:
        return []
    query = select(Suspension).where(Suspension.case_id == case_id, Suspension.kind.in_(kinds))
    return list(db.scalars(query.order_by(Suspension.began_on, Suspension.id)))


def open_suspensions(db: Session, case_id: int, kinds: Iterable[SuspensionKind]) -> list[Suspension]:
    """Return what of these kinds lets a clock of the case stand still now."""
    query = select(Suspension).where(
        Suspension.case_id == case_id, Suspension.kind.in_(kinds), Suspension.ended_on.is_(None)
    )
    return list(db.scalars(query.order_by(Suspension.id)))


def extensions_of(db: Session, deadline_id: int) -> list[Extension]:
    """Return the extensions of a deadline that took effect, in order."""
    query = select(Extension).where(Extension.deadline_id == deadline_id, Extension.agreed_on.is_not(None))
    return list(db.scalars(query.order_by(Extension.agreed_on, Extension.id)))


def reckon(
    deadline: Deadline, days: WorkingDays, suspensions: Sequence[Suspension] = (), extensions: Sequence[Extension] = ()
) -> Reckoning:
    """Return a counted deadline counted again over a calendar; days on which its clock stood still are skipped.

    An extension counts from the day of the last consent to the day that was agreed, so that standing still after that
    moves the agreed day too; an agreed day that is no working day gives way as the rule does (Civil Code art. 203).
    A clock that stands still now has no end yet: the last day is that of before.
    """
    unit = PeriodUnit.WORKING_DAYS if deadline.in_working_days else PeriodUnit.CALENDAR_DAYS
    still = [(one.began_on, one.ended_on) for one in suspensions if one.ended_on is not None]
    by_rule = days.last_day(
        deadline.started_on, deadline.number or 0, unit, rolls_over=deadline.rolls_over, still=still
    )
    rolls_over = deadline.rolls_over or deadline.in_working_days
    calendar = PeriodUnit.CALENDAR_DAYS
    by_extensions = tuple(
        days.last_day(one.agreed_on, (one.until_on - one.agreed_on).days, calendar, rolls_over=rolls_over, still=still)
        for one in extensions
        if one.agreed_on is not None and one.until_on > one.agreed_on
    )
    return Reckoning(by_rule, by_extensions)


def reckoning_of(db: Session, deadline: Deadline, days: WorkingDays) -> Reckoning:
    """Return a counted deadline counted again over a calendar, with all that stopped or moved it."""
    suspensions = suspensions_of(db, deadline.case_id, deadline.step)
    return reckon(deadline, days, suspensions, extensions_of(db, deadline.id))


def recount(db: Session, case: Case) -> None:
    """Count every open deadline of a case again and write its last day: a clock went on, or was extended."""
    days = working_days(db)
    for deadline in open_deadlines(db, case.id):
        if deadline.number is not None:
            move(db, deadline, reckoning_of(db, deadline, days))
    show_nearest(db, case)


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


def move(db: Session, deadline: Deadline, reckoned: Reckoning) -> None:
    """Write the last day of a deadline that was counted again, also where a row of its own shows it beside."""
    _write(deadline, reckoned)
    if deadline.step is DueStep.CONFIRM:
        agreements = select(MediationAgreement).where(
            MediationAgreement.case_id == deadline.case_id, MediationAgreement.state == AgreementState.EFFECTIVE
        )
        for agreement in db.scalars(agreements):
            agreement.confirmation_until = deadline.due_on
    if deadline.step is DueStep.SUPPLY_PAPERS:
        requests = select(PaperRequest).where(PaperRequest.case_id == deadline.case_id, PaperRequest.result.is_(None))
        for request in db.scalars(requests):
            request.due_on = deadline.due_on


def _write(deadline: Deadline, reckoned: Reckoning) -> None:
    deadline.due_on, deadline.is_provisional = reckoned.ends_on, reckoned.is_provisional
    if deadline.first_due_on is None:
        deadline.first_due_on = reckoned.ends_on


def _keep(db: Session, case: Case, deadline: Deadline, on: date) -> Deadline:
    for earlier in open_deadlines(db, case.id):
        if earlier.step is deadline.step:
            earlier.ended_on = max(on, earlier.started_on)
    db.add(deadline)
    show_nearest(db, case)
    return deadline


def _stands_still(db: Session, case: Case, deadline: Deadline) -> bool:
    return any(one.ended_on is None for one in suspensions_of(db, case.id, deadline.step))
