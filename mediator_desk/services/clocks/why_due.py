"""Why a case has the date that it has: the rule, every day counted or passed over, what stopped or moved it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.working_days import Day, DayKind, WorkingDays
from mediator_desk.models.committee import DayException
from mediator_desk.models.deadline import Deadline, Extension, Suspension
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import SuspensionKind
from mediator_desk.models.words import DueStep
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.clocks.deadlines import (
    Reckoning,
    extensions_of,
    open_deadlines,
    reckon,
    suspensions_of,
    working_days,
)


class DayRole(StrEnum):
    """What a day did for a deadline."""

    COUNTED = "counted"
    OFF = "off"
    """Passed over: no working day."""
    STILL = "still"
    """The clock stood still."""
    ROLLED = "rolled"
    """The period would end here, and this is no working day."""
    EXTENDED = "extended"
    """Added by an extension that every party consented to."""
    LAST = "last"
    """The first working day after the period, on which it ends."""


@dataclass(frozen=True)
class ExplainedDay:
    """One day from the start to the last day. `number` counts the days of the rule from 1, None for a day beside it."""

    on: date
    role: DayRole
    kind: DayKind
    name: str
    number: int | None


@dataclass(frozen=True)
class StillDetails:
    """Days on which the clock stood, or stands, still: `ended_on` is the first that counted again."""

    kind: SuspensionKind
    began_on: date
    ended_on: date | None
    words: str


@dataclass(frozen=True)
class ExtensionDetails:
    """An extension with the consents given to it: name of the party, day, manner. `agreed_on` None while one lacks."""

    until_on: date
    asked_on: date
    agreed_on: date | None
    words: str
    consents: tuple[tuple[str, date, str], ...]


@dataclass(frozen=True)
class DeadlineExplanation:
    """Why one deadline ends when it does. Without days where the day itself was agreed (`number` None)."""

    step: DueStep
    source: str
    started_on: date
    number: int | None
    in_working_days: bool
    rolls_over: bool
    may_extend: bool
    first_due_on: date
    due_on: date
    is_provisional: bool
    provisional_years: tuple[int, ...]
    days: tuple[ExplainedDay, ...]
    still: tuple[StillDetails, ...]
    extensions: tuple[ExtensionDetails, ...]

    @property
    def stands_still(self) -> StillDetails | None:
        """Why the clock stands still now, None for one that runs."""
        return next((one for one in self.still if one.ended_on is None), None)


@dataclass(frozen=True)
class Explanation:
    """Every open deadline of a case explained, the nearest first."""

    case_id: int
    number: str
    deadlines: tuple[DeadlineExplanation, ...]


def why_due(db: Session, case_id: int) -> Explanation:
    """Return why each open deadline of a case ends when it does. Raises Refused("case_not_found")."""
    case = the_case(db, case_id)
    days = working_days(db)
    names = {row.day: row.name for row in db.scalars(select(DayException).where(DayException.name != ""))}
    explained = tuple(_explained(db, one, days, names) for one in open_deadlines(db, case_id))
    return Explanation(case_id, case.shown_number, explained)


def explained_days(
    deadline: Deadline, reckoned: Reckoning, days: WorkingDays, suspensions: Sequence[Suspension] = ()
) -> tuple[ExplainedDay, ...]:
    """Return every day after the start up to the last one, each once and in order, with what it did."""
    found = {one.on: one for one in _days_of_rule(deadline, reckoned)}
    spans = [(one.began_on, one.ended_on) for one in suspensions if one.ended_on is not None]
    on = reckoned.by_rule.ends_on
    while on < reckoned.ends_on:
        on += timedelta(days=1)
        is_still = any(first <= on < after for first, after in spans)
        role = DayRole.STILL if is_still else DayRole.EXTENDED
        found[on] = _day(days.day(on), role)
    return tuple(found[on] for on in sorted(found))


def _days_of_rule(deadline: Deadline, reckoned: Reckoning) -> Iterator[ExplainedDay]:
    count = reckoned.by_rule
    rolled = set() if deadline.in_working_days else {day.on for day in count.skipped if day.kind is not DayKind.STILL}
    for day in count.skipped:
        beside = DayRole.ROLLED if day.on in rolled else DayRole.OFF
        yield _day(day, DayRole.STILL if day.kind is DayKind.STILL else beside)
    for number, day in enumerate(count.counted, 1):
        yield _day(day, DayRole.ROLLED if day.on in rolled else DayRole.COUNTED, number)
    if rolled:
        yield ExplainedDay(count.ends_on, DayRole.LAST, DayKind.WORKING, "", None)


def _day(day: Day, role: DayRole, number: int | None = None) -> ExplainedDay:
    return ExplainedDay(day.on, role, day.kind, day.name, number)


def _explained(db: Session, deadline: Deadline, days: WorkingDays, names: Mapping[date, str]) -> DeadlineExplanation:
    suspensions = suspensions_of(db, deadline.case_id, deadline.step)
    shown: tuple[ExplainedDay, ...] = ()
    if deadline.number is not None:
        reckoned = reckon(deadline, days, suspensions, extensions_of(db, deadline.id))
        shown = tuple(_named(one, names) for one in explained_days(deadline, reckoned, days, suspensions))
    return DeadlineExplanation(
        step=deadline.step,
        source=deadline.source,
        started_on=deadline.started_on,
        number=deadline.number,
        in_working_days=deadline.in_working_days,
        rolls_over=deadline.rolls_over,
        may_extend=deadline.may_extend,
        first_due_on=deadline.first_due_on,
        due_on=deadline.due_on,
        is_provisional=deadline.is_provisional,
        provisional_years=provisional_years(shown, days) if deadline.is_provisional else (),
        days=shown,
        still=tuple(StillDetails(one.kind, one.began_on, one.ended_on, one.words) for one in suspensions),
        extensions=_extensions(db, deadline),
    )


def provisional_years(shown: Sequence[ExplainedDay], days: WorkingDays) -> tuple[int, ...]:
    """Return the years whose notice could still move the last day."""
    return tuple(
        sorted(
            {
                one.on.year if not days.is_announced(one.on.year) else one.on.year + 1
                for one in shown
                if days.is_provisional(one.on)
            }
        )
    )


def _named(one: ExplainedDay, names: Mapping[date, str]) -> ExplainedDay:
    if one.on not in names:
        return one
    return ExplainedDay(one.on, one.role, one.kind, names[one.on], one.number)


def _extensions(db: Session, deadline: Deadline) -> tuple[ExtensionDetails, ...]:
    query = select(Extension).where(Extension.deadline_id == deadline.id).order_by(Extension.id)
    rows = list(db.scalars(query))
    parties = {consent.party_id for row in rows for consent in row.consents}
    found = db.execute(select(Party.id, Party.name).where(Party.id.in_(parties)))
    names: dict[int, str] = {row[0]: row[1] for row in found}
    return tuple(
        ExtensionDetails(
            row.until_on,
            row.asked_on,
            row.agreed_on,
            row.words,
            tuple((names.get(one.party_id, "—"), one.given_on, one.manner) for one in row.consents),
        )
        for row in rows
    )
