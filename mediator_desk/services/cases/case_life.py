"""Moving a case along its life: the one place where services change its state."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session, undefer_group

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.life import OPEN_STATES, Act, move_of
from mediator_desk.models.rights import allows
from mediator_desk.models.words import CaseState, DueStep
from mediator_desk.services import audit
from mediator_desk.services.cases import guards
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.first_comers import telling_first
from mediator_desk.services.reception import insurers_clock
from mediator_desk.services.review.open_papers import end_open_request


def the_case(db: Session, case_id: int) -> Case:
    """Return the case. Raises Refused("case_not_found")."""
    case = db.get(Case, case_id)
    if case is None:
        raise Refused("case_not_found", case=case_id)
    return case


def case_to_change(db: Session, case_id: int, *, even_archived: bool = False, even_binned: bool = False) -> Case:
    """Return the case as it is now, for a service that changes it or what belongs to it.

    An archived one is read-only: only a correction, which stands beside it, asks for it with `even_archived`. One in
    the bin is only brought back (`even_binned`). Raises Refused("case_not_found" / "case_is_archived" /
    "case_is_binned").

    Its row stays locked until the commit: on a server another desk that changes the same case waits here, so that
    what was checked (nobody has signed, no meeting is planned, who is missing) is still true when it is written.
    """
    # FOR NO KEY UPDATE: rows that only name the case (an import, an audit entry) need not wait.
    # With its long texts: the history must have what stood there, and setting an unread one does not read it.
    texts = undefer_group("texts")
    case = db.get(Case, case_id, options=[texts], with_for_update={"key_share": True}, populate_existing=True)
    if case is None:
        raise Refused("case_not_found", case=case_id)
    if case.state is CaseState.ARCHIVED and not even_archived:
        raise Refused("case_is_archived")
    if case.state is CaseState.BINNED and not even_binned:
        raise Refused("case_is_binned", number=case.shown_number)
    return case


def advance(db: Session, case: Case, act: Act, *, by: Actor, now: datetime) -> None:
    """Move the case to the state that `act` leads to. With it ends what only the earlier state waited for: papers.

    Raises Refused("not_possible_in_state" / "not_possible_for_kind" / "not_for_role"), or with the code of the guard
    that does not hold (models.life.Guard); where another desk was first, with who and when (telling_first).
    """
    with telling_first(db, case.id, by):
        move = move_of(case.state, act, case.kind)
        if not allows(by, move.right):
            raise Refused("not_for_role", role=by.role, act=act)
        guards.check(db, case, act, now)
    before, case.state = case.state, move.to or case.state
    if (before in OPEN_STATES) != case.is_open:
        case.ended_on = None if case.is_open else china_day(now)
    if before is CaseState.NEEDS_PAPERS and case.state is not before:
        end_open_request(db, case, china_day(now))


def wait_for(case: Case, step: DueStep) -> None:
    """Say what the case waits for that has no last day, where none of its deadlines runs."""
    if case.due_on is None:
        case.due_step = step


def end(db: Session, case: Case, *, on: date) -> None:
    """Write the day on which the mediation ended; nothing is due any more, unless an insurer still has to answer."""
    case.concluded_on = on
    nothing_due(db, case, on)
    insurers_clock.go_on(db, case, on)


def nothing_due(db: Session, case: Case, on: date) -> None:
    """End every deadline of the case, and what was written as its next step."""
    deadlines.end_steps(db, case, on)
    case.next_step = case.next_step_by = ""
    case.next_step_on = None


def give_up_step(case: Case) -> None:
    """Let who was expected to do the next step go, where nothing is written that he or she has to do."""
    if not case.next_step and case.next_step_on is None:
        case.next_step_by = ""


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
