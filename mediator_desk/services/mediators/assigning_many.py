"""Many cases assigned at once, in one transaction; services/bulk/undoing.py takes them back together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import AppointedBy
from mediator_desk.services import audit
from mediator_desk.services.bulk.sight import BulkDone, one_of_many
from mediator_desk.services.mediators.assignment import AppointmentDraft, appoint_mediator


def assign_many(db: Session, pairs: Sequence[tuple[int, int]], *, by: Actor, now: datetime) -> BulkDone:
    """Appoint for each case (its id) its mediator (the id), all or none; the committee appoints (art. 19).

    Raises Invalid where nothing is chosen, Refused("not_assigned_at_once" with the case's number, because of what)
    for the first case that cannot be assigned: it has a mediator by now, or a tie that needs words of its own.
    """
    if not pairs:
        raise Invalid([Problem("cases", "required")])
    chosen, bulk = dict(pairs), audit.new_bulk()

    def assign(case_id: int) -> None:
        draft = AppointmentDraft(chosen[case_id], AppointedBy.COMMITTEE, instead_of=0)
        appoint_mediator(db, case_id, draft, by=by, now=now)

    # In the order of the ids: two desks that assign many at once wait for each other, and never each for the other.
    with audit.in_bulk(db, bulk):
        for case_id in sorted(chosen):
            one_of_many(db, case_id, assign, "not_assigned_at_once")
    return BulkDone(bulk, tuple(sorted(chosen)))
