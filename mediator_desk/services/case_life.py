"""Moving a case along its life: the one place where services change its state."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.life import Act, next_state
from mediator_desk.models.words import DueStep
from mediator_desk.services import audit, deadlines


def the_case(db: Session, case_id: int) -> Case:
    """Return the case. Raises Refused("case_not_found")."""
    case = db.get(Case, case_id)
    if case is None:
        raise Refused("case_not_found", case=case_id)
    return case


def case_to_change(db: Session, case_id: int) -> Case:
    """Return the case as it is now, for a service that changes it or what belongs to it. Raises as `the_case`.

    Its row stays locked until the commit: on a server another desk that changes the same case waits here, so that
    what was checked (nobody has signed, no meeting is planned, who is missing) is still true when it is written.
    """
    # FOR NO KEY UPDATE: rows that only name the case (an import, an audit entry) need not wait.
    case = db.get(Case, case_id, with_for_update={"key_share": True}, populate_existing=True)
    if case is None:
        raise Refused("case_not_found", case=case_id)
    return case


def advance(case: Case, act: Act) -> None:
    """Move the case to the state that `act` leads to. Raises Refused("not_possible_in_state")."""
    case.state = next_state(case.state, act)


def set_due(db: Session, case: Case, step: DueStep | None, *, limit: str = "", start: date | None = None) -> None:
    """Say what is due next on the case: a step whose last day the time limit `limit` gives, or a step without one."""
    case.due_step = step
    case.due_on = deadlines.due(db, limit, start).ends_on if limit and start else None


def end(case: Case, *, on: date) -> None:
    """Write the day on which the mediation ended; nothing is due any more."""
    case.concluded_on = on
    case.due_step = None
    case.due_on = None
    case.next_step = ""
    case.next_step_on = None


def tell(
    db: Session,
    case: Case,
    act: str,
    *,
    by: Actor,
    now: datetime,
    reason: str = "",
    **facts: object,
) -> None:
    """Write what was done to the case into its history, with all that the operation changed."""
    audit.record(db, act, by=by, at=now, case_id=case.id, facts=facts, reason=reason)
