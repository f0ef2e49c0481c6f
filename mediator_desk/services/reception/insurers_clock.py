"""The insurer's own clock on a complaint: it stands still while the matter is mediated, and goes on afterwards.

The 15, 30 or 60 calendar days are the insurer's, and the days of mediation are not counted in them
(银行业保险业消费投诉处理管理办法, 2020 No. 3).
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.case import Case
from mediator_desk.models.deadline import Deadline, Suspension
from mediator_desk.models.procedure import ComplaintPassing
from mediator_desk.models.procedure_words import SuspensionKind
from mediator_desk.models.words import DueStep, OutcomeKind
from mediator_desk.services.clocks import deadlines

SETTLED_BY = frozenset({OutcomeKind.AGREED, OutcomeKind.SETTLED_PRIVATELY})
"""Ends of a mediation that settle the complaint; after any other, or none, it is still the insurer's to answer."""
_MEDIATION = (SuspensionKind.MEDIATION,)


def open_passing(db: Session, case_id: int) -> ComplaintPassing | None:
    """Return the passing of a case to its insurer that is not answered yet."""
    query = select(ComplaintPassing).where(ComplaintPassing.case_id == case_id, ComplaintPassing.answered_on.is_(None))
    return db.scalars(query.order_by(ComplaintPassing.id.desc()).limit(1)).first()


def is_running(db: Session, case_id: int) -> bool:
    """Tell whether the insurer still has to answer, and its time runs."""
    return any(one.step is DueStep.INSURER_ANSWERS for one in deadlines.open_deadlines(db, case_id))


def days_of(db: Session, case_id: int) -> int | None:
    """Return how many calendar days the insurer was given last; None where it never was."""
    deadline = _last_clock(db, case_id)
    return deadline.number if deadline else None


def _last_clock(db: Session, case_id: int) -> Deadline | None:
    query = select(Deadline).where(Deadline.case_id == case_id, Deadline.step == DueStep.INSURER_ANSWERS)
    return db.scalars(query.order_by(Deadline.id.desc()).limit(1)).first()


def rest(db: Session, case: Case, on: date) -> None:
    """Let the insurer's clock stand still from a day on: the matter is to be mediated."""
    if open_passing(db, case.id) is None or deadlines.open_suspensions(db, case.id, _MEDIATION):
        return
    db.add(Suspension(case_id=case.id, kind=SuspensionKind.MEDIATION, began_on=on))
    deadlines.show_nearest(db, case)


def go_on(db: Session, case: Case, on: date) -> None:
    """End the rest of the insurer's clock with the mediation, or with its being declined.

    Where that settled nothing and the insurer has not answered, its clock goes on; else it stays ended.
    """
    still = deadlines.open_suspensions(db, case.id, _MEDIATION)
    for suspension in still:
        suspension.ended_on = max(on, suspension.began_on)
    if not still or case.outcome in SETTLED_BY or open_passing(db, case.id) is None:
        return
    deadline = _last_clock(db, case.id)
    if deadline is not None:
        deadline.ended_on = None  # the acceptance of the mediation had ended it with all the others
        db.flush()
        deadlines.recount(db, case)
