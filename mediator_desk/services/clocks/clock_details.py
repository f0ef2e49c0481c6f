"""The clock of a case as its screen shows it: provisional and why, standing still, an extension that is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.models.case import Case
from mediator_desk.models.party import Party
from mediator_desk.services.clocks import extensions
from mediator_desk.services.clocks.deadlines import STOPPED_BY, open_suspensions, working_days
from mediator_desk.services.clocks.why_due import StillDetails, why_due


@dataclass(frozen=True)
class ClockDetails:
    """What belongs to the nearest deadline of a case."""

    provisional_years: tuple[int, ...] = ()
    """Years whose notice of holidays may still move it."""
    stands_still: StillDetails | None = None
    until_on: date | None = None
    """The day that an extension wants which still waits for consents."""
    waits_for: tuple[str, ...] = ()
    """Names of the parties whose consent to it is missing."""
    counted_by: WorkingDays | None = None
    """The calendar of a limit in working days; None for one in calendar days."""


def clock_details(db: Session, case: Case, *, in_working_days: bool) -> ClockDetails:
    """Return what to show beside the last day of a case; nothing for one in which no clock runs.

    `in_working_days` tells whether the nearest limit is one in working days.
    """
    if case.due_step is None:
        return ClockDetails()
    waiting = extensions.open_extension(db, case.id)
    missing: list[Party] = extensions.missing_consents(db, case.id, waiting) if waiting else []
    return ClockDetails(
        _years(db, case),
        _still(db, case),
        waiting.until_on if waiting else None,
        tuple(party.name for party in missing),
        working_days(db) if in_working_days else None,
    )


def _still(db: Session, case: Case) -> StillDetails | None:
    """What stops the clock of the step that is due; what stops another one, the insurer's say, is not told here."""
    kinds = STOPPED_BY.get(case.due_step) if case.due_step else None
    row = next(iter(open_suspensions(db, case.id, kinds)), None) if kinds else None
    return StillDetails(row.kind, row.began_on, None, row.words) if row else None


def _years(db: Session, case: Case) -> tuple[int, ...]:
    if not case.due_is_provisional:
        return ()
    explained = why_due(db, case.id).deadlines
    return next((one.provisional_years for one in explained if one.step is case.due_step), ())
