"""Many cases assigned at once, in one transaction, and taken back together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.words import AppointedBy
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.cases.undo import undo_last_step
from mediator_desk.services.mediators.assignment import AppointmentDraft, appoint_mediator


@dataclass(frozen=True)
class Assigned:
    """One case of a batch, with the entry of its history that says so."""

    case_id: int
    entry_id: int


def assign_many(db: Session, pairs: Sequence[tuple[int, int]], *, by: Actor, now: datetime) -> tuple[Assigned, ...]:
    """Appoint for each case (its id) its mediator (the id), all or none; the committee appoints (art. 19).

    Raises Invalid where nothing is chosen, Refused("not_assigned_at_once" with the case's number, because of what)
    for the first case that cannot be assigned: it has a mediator by now, or a tie that needs words of its own.
    """
    if not pairs:
        raise Invalid([Problem("cases", "required")])
    done = []
    # In the order of the ids: two desks that assign many at once wait for each other, and never each for the other.
    for case_id, mediator_id in sorted(dict(pairs).items()):
        draft = AppointmentDraft(mediator_id, AppointedBy.COMMITTEE, instead_of=0)
        try:
            appoint_mediator(db, case_id, draft, by=by, now=now)
        except Refused as refusal:
            because = refusal.problems[0] if isinstance(refusal, Invalid) else refusal
            number = the_case(db, case_id).shown_number
            raise Refused("not_assigned_at_once", number=number, because=because) from refusal
        newest = select(func.max(AuditEntry.id)).where(AuditEntry.case_id == case_id)
        done.append(Assigned(case_id, db.scalars(newest).one()))
    return tuple(done)


def undo_assignments(db: Session, batch: Sequence[Assigned], *, words: str, by: Actor, now: datetime) -> None:
    """Take a whole batch back, if nothing happened in any of its cases since; `words` say why.

    Raises as undo.undo_last_step does, for the first case in which something did; then none is taken back.
    """
    for one in sorted(batch, key=lambda one: one.case_id):
        undo_last_step(db, one.case_id, words, entry_id=one.entry_id, by=by, now=now)
