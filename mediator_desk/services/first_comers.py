"""Two desks want the same at once: one wins, and the other is told who was first, and when, from the trail."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.mediation_session import MediationSession

RACES = frozenset({
    "not_possible_in_state", "not_possible_for_kind", "already_mediation", "already_signed", "appointed_meanwhile",
    "mediator_unchanged", "session_still_planned", "session_not_planned", "session_has_begun", "instalment_is_paid",
    "changed_at_another_desk", "case_is_archived", "case_is_binned", "receipt_is_back", "no_longer_there",
    "session_open_already",
})  # fmt: skip
"""Refusals that another desk's act may be the reason of."""
BOOKING = ("session_planned", "session_moved")


@contextlib.contextmanager
def telling_first(db: Session, case_id: int, by: Actor) -> Iterator[None]:
    """Add to a refusal within the block who changed the case last (first_by) and when (first_at), if it was another.

    Nothing is added where `by` did it at this desk, or where the refusal has another reason.
    """
    try:
        yield
    except Refused as refused:
        if refused.code in RACES:
            refused.params.update(_first(db, case_id, by))
        raise


def booked_by(db: Session, session_id: int | None) -> dict[str, object]:
    """Return who booked a meeting, and when (booked_by, booked_at), for a refusal because of it; nothing for None."""
    if session_id is None:
        return {}
    entry = AuditEntry
    case_id = select(MediationSession.case_id).where(MediationSession.id == session_id).scalar_subquery()
    query = select(entry.actor_name, entry.at).where(entry.case_id == case_id, entry.act.in_(BOOKING))
    row = db.execute(query.order_by(entry.id.desc()).limit(1)).first()
    return {"booked_by": row.actor_name, "booked_at": row.at} if row else {}


def _first(db: Session, case_id: int, by: Actor) -> dict[str, object]:
    entry = AuditEntry
    query = select(entry.staff_id, entry.actor_name, entry.desk, entry.at).where(entry.case_id == case_id)
    with db.no_autoflush:  # what was begun here is given up in a moment
        row = db.execute(query.order_by(entry.id.desc()).limit(1)).first()
    if row is None or (row.staff_id, row.actor_name, row.desk) == (by.staff_id, by.name, by.desk):
        return {}
    return {"first_by": row.actor_name, "first_at": row.at}
