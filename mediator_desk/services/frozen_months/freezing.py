"""A month is handed in: everything that its report says is frozen, and nothing changes it any more.

Months are frozen in their order: each begins with what the one before left. What is corrected afterwards shows in the
month in which it is corrected (ledger.py). Unfreezing is a right with a reason; both leave a trace.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.database import lock_words
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.figure_work import FrozenMonth
from mediator_desk.models.rights import Right, may
from mediator_desk.models.trust import Destruction
from mediator_desk.services import audit
from mediator_desk.services.canonical import canonical, digest
from mediator_desk.services.figures.cells import Cell, FreezeMark, PeriodFacts
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.report_facts import GROUND, read_ground
from mediator_desk.services.frozen_months import keeping
from mediator_desk.services.frozen_months.frozen import CELLS, FACTS, FIELDS, frozen_rows, standing_months, stated_facts
from mediator_desk.services.monthly_form.monthly_form import FROZEN_AS, form_beside


@dataclass(frozen=True)
class PastFreeze:
    """A freeze that was taken back."""

    mark: FreezeMark
    unfrozen_at: datetime
    unfrozen_by: str
    words: str


@dataclass(frozen=True)
class MonthState:
    """How it stands with a month."""

    month: date
    """Its first day."""
    mark: FreezeMark | None
    """Who froze it and when; None while it is not frozen."""
    refusal: Refused | None
    """Why it cannot be frozen now, or unfrozen where it is frozen; None where it can."""
    past: tuple[PastFreeze, ...]
    """The newest first."""


def freeze_month(db: Session, month: date, *, by: Actor, now: datetime) -> FreezeMark:
    """Freeze the month in which a day lies, with everything that its report says.

    Raises Refused("not_for_role"), Refused("month_not_over"), Refused("month_is_frozen") with who did it and when,
    Refused("later_month_is_frozen"), Refused("no_committee").
    """
    may(by, Right.FREEZE_MONTHS)
    period = _month(month)
    keeping.settle(db)
    # What somebody is about to change of any month waits until this is frozen, and then is a correction of it.
    lock_words(db, [keeping.FIGURES])
    if (refusal := _refusal(db, period, now)) is not None:
        raise refusal
    mark, cases = _write(db, period, by, now)
    told = {"month": f"{period.first:%Y-%m}", "sha256": mark.sha256, "cases": cases}
    audit.record(db, "month_frozen", by=by, at=now, facts=told)
    return mark


def unfreeze_month(db: Session, month: date, words: str, *, by: Actor, now: datetime) -> None:
    """Let the month in which a day lies be counted anew. `words` say why; what was frozen stays kept beside it.

    Raises Refused("not_for_role") for whoever is no administrator, Invalid, Refused("month_is_not_frozen"),
    Refused("later_month_is_frozen"), Refused("month_has_destroyed_files") where a file that it counted was destroyed
    since: it could not be counted again.
    """
    may(by, Right.UNFREEZE_MONTHS)
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    period = _month(month)
    keeping.settle(db)
    lock_words(db, [keeping.FIGURES])
    standing = standing_months(db).get(period.first)
    if standing is None:
        raise Refused("month_is_not_frozen", month=f"{period.first:%Y-%m}")
    if (refusal := _hindered(db, period)) is not None:
        raise refusal
    row = db.get_one(FrozenMonth, standing.id)
    row.unfrozen_at, row.unfrozen_by, row.unfrozen_words = now, by.name, words.strip()
    told = {"month": f"{period.first:%Y-%m}", "frozen_by": row.frozen_by, "frozen_at": row.frozen_at.isoformat()}
    audit.record(db, "month_unfrozen", by=by, at=now, facts=told, reason=words.strip())


def month_state(db: Session, month: date, *, now: datetime) -> MonthState:
    """Return how it stands with the month in which a day lies."""
    period = _month(month)
    standing = standing_months(db).get(period.first)
    row = FrozenMonth
    past = db.scalars(
        select(row).where(row.month == period.first, row.unfrozen_at.is_not(None)).order_by(row.id.desc())
    )
    return MonthState(
        month=period.first,
        mark=None if standing is None else standing.mark,
        refusal=_refusal(db, period, now) if standing is None else _hindered(db, period),
        past=tuple(_past(one) for one in past),
    )


def frozen_months(db: Session) -> tuple[FreezeMark, ...]:
    """Return every month that is frozen, in their order."""
    return tuple(standing.mark for standing in standing_months(db).values())


def _month(day: date) -> Period:
    return Period.month(day.year, day.month)


def _refusal(db: Session, period: Period, now: datetime) -> Refused | None:
    if china_day(now) <= period.last:
        return Refused("month_not_over", month=f"{period.first:%Y-%m}")
    standing = standing_months(db).get(period.first)
    if standing is not None:
        mark = standing.mark
        return Refused("month_is_frozen", month=f"{period.first:%Y-%m}", name=mark.by, at=mark.at)
    return _later(db, period)


def _later(db: Session, period: Period) -> Refused | None:
    later = next((month for month in standing_months(db) if month > period.first), None)
    if later is None:
        return None
    return Refused("later_month_is_frozen", month=f"{period.first:%Y-%m}", later=f"{later:%Y-%m}")


def _hindered(db: Session, period: Period) -> Refused | None:
    """Return why a frozen month cannot be unfrozen; None where it can."""
    if (later := _later(db, period)) is not None:
        return later
    destroyed = set(db.scalars(select(Destruction.case_id)))
    counted = destroyed and {
        cell.case_id for cells in stated_facts(db, period).cells.values() for cell in cells if cell.case_id in destroyed
    }
    if not counted:
        return None
    return Refused("month_has_destroyed_files", month=f"{period.first:%Y-%m}", count=len(counted))


def _write(db: Session, period: Period, by: Actor, now: datetime) -> tuple[FreezeMark, int]:
    facts = stated_facts(db, period)
    mark = FreezeMark(period.first, now, by.name, "")
    ground = read_ground(db, replace(facts, frozen=(mark,)))
    content = {
        FACTS: replace(facts, cells={}),
        CELLS: frozen_rows(facts.cells),
        FIELDS: Cell._fields,
        GROUND: ground,
        FROZEN_AS: form_beside(db, period),
    }
    text = canonical(content)
    row = FrozenMonth(
        month=period.first,
        facts=text,
        sha256=digest(text),
        cases=_cases(facts),
        frozen_at=now,
        staff_id=by.staff_id,
        frozen_by=by.name,
    )
    db.add(row)
    db.flush()
    return replace(mark, sha256=row.sha256), row.cases


def _cases(facts: PeriodFacts) -> int:
    return len({cell.case_id for cells in facts.cells.values() for cell in cells})


def _past(row: FrozenMonth) -> PastFreeze:
    mark = FreezeMark(row.month, row.frozen_at, row.frozen_by, row.sha256)
    return PastFreeze(mark, row.unfrozen_at or row.frozen_at, row.unfrozen_by, row.unfrozen_words)
