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
from mediator_desk.services import deadlines

GOES_ON_AFTER = frozenset({OutcomeKind.NOT_AGREED, OutcomeKind.TERMINATED, OutcomeKind.WITHDRAWN})
"""Ends of a mediation that settle nothing: the complaint is still the insurer's to answer."""
_MEDIATION = (SuspensionKind.MEDIATION,)


def open_passing(db: Session, case_id: int) -> ComplaintPassing | None:
    """Return the passing of a case to its insurer that is not answered yet."""
    query = select(ComplaintPassing).where(ComplaintPassing.case_id == case_id, ComplaintPassing.answered_on.is_(None))
    return db.scalars(query.order_by(ComplaintPassing.id.desc()).limit(1)).first()


def rest(db: Session, case: Case, on: date) -> None:
    """Let the insurer's clock stand still from a day on: the matter is to be mediated."""
    if open_passing(db, case.id) is None or deadlines.open_suspensions(db, case.id, _MEDIATION):
        return
    db.add(Suspension(case_id=case.id, kind=SuspensionKind.MEDIATION, began_on=on))
    deadlines.show_nearest(db, case)


def go_on(db: Session, case: Case, on: date) -> None:
    """Let the clock of an insurer that has not answered go on: the mediation ended and settled nothing."""
    still = deadlines.open_suspensions(db, case.id, _MEDIATION)
    for suspension in still:
        suspension.ended_on = max(on, suspension.began_on)
    if not still or case.outcome not in GOES_ON_AFTER or open_passing(db, case.id) is None:
        return
    query = select(Deadline).where(Deadline.case_id == case.id, Deadline.step == DueStep.INSURER_ANSWERS)
    deadline = db.scalars(query.order_by(Deadline.id.desc()).limit(1)).first()
    if deadline is not None:
        deadline.ended_on = None  # the acceptance of the mediation had ended it with all the others
        db.flush()
        deadlines.recount(db, case)
