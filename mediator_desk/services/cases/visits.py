"""Cases at hand: those that a person opened last, and those that he or she keeps there with a pin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.desk_work import CaseVisit
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import CaseState
from mediator_desk.services.cases.case_life import the_case

RECENT = 12
"""Cases that a list of recent ones names."""


@dataclass(frozen=True)
class VisitRow:
    """A case at hand as a list names it."""

    case_id: int
    number: str
    applicant: str
    respondent: str
    state: CaseState
    is_pinned: bool
    insurer: str = ""
    """Its short name, or the respondent where no insurer is chosen."""


def visit(db: Session, case_id: int, *, by: Actor, now: datetime) -> None:
    """Write down that a person opened a case; for one who is not on the staff (a desk without accounts) nothing.

    Raises Refused("case_not_found").
    """
    row = _row(db, case_id, by, now)
    if row is not None:
        row.visited_at = now


def pin(db: Session, case_id: int, *, is_pinned: bool, by: Actor, now: datetime) -> None:
    """Keep a case at hand, or no longer. Raises Refused("case_not_found")."""
    row = _row(db, case_id, by, now)
    if row is not None:
        row.is_pinned = is_pinned


def is_pinned(db: Session, case_id: int, *, by: Actor) -> bool:
    """Tell whether a person keeps a case at hand."""
    query = select(CaseVisit.is_pinned).where(CaseVisit.staff_id == by.staff_id, CaseVisit.case_id == case_id)
    return bool(db.scalar(query))


def pinned(db: Session, *, by: Actor) -> list[VisitRow]:
    """Return the cases that a person keeps at hand, the one opened last first."""
    return _listed(db, _rows_of(by).where(CaseVisit.is_pinned))


def recent(db: Session, *, by: Actor, limit: int = RECENT) -> list[VisitRow]:
    """Return the cases that a person opened last, but those that are pinned, the last one first."""
    return _listed(db, _rows_of(by).where(~CaseVisit.is_pinned).limit(limit))


def _row(db: Session, case_id: int, by: Actor, now: datetime) -> CaseVisit | None:
    may(by, Right.KEEP_OWN)
    if by.staff_id is None:
        return None
    query = select(CaseVisit).where(CaseVisit.staff_id == by.staff_id, CaseVisit.case_id == case_id)
    row = db.scalars(query).first()
    if row is None:
        row = CaseVisit(staff_id=by.staff_id, case_id=the_case(db, case_id).id, visited_at=now)
        db.add(row)
    return row


def named(db: Session, case_ids: Sequence[int]) -> list[VisitRow]:
    """Return how these cases are named, but those that are not there or lie in the bin; in no order."""
    query = select(Case, Insurer.short_name).outerjoin(Insurer, Insurer.id == Case.insurer_id)
    rows = db.execute(query.where(Case.id.in_(case_ids), Case.binned_at.is_(None)))
    return [_named(case, insurer, is_pinned=False) for case, insurer in rows]


def _rows_of(by: Actor) -> Select[CaseVisit, Case, str]:
    query = select(CaseVisit, Case, Insurer.short_name).join(Case, Case.id == CaseVisit.case_id)
    query = query.outerjoin(Insurer, Insurer.id == Case.insurer_id).where(Case.binned_at.is_(None))
    return query.where(CaseVisit.staff_id == by.staff_id).order_by(CaseVisit.visited_at.desc(), CaseVisit.id.desc())


def _listed(db: Session, query: Select[CaseVisit, Case, str]) -> list[VisitRow]:
    return [_named(case, insurer, is_pinned=row.is_pinned) for row, case, insurer in db.execute(query)]


def _named(case: Case, insurer: str | None, *, is_pinned: bool) -> VisitRow:
    shown = insurer or case.respondent_name
    return VisitRow(case.id, case.shown_number, case.applicant_name, case.respondent_name, case.state, is_pinned, shown)
