"""Something left the desk as a file or on paper: the audit trail is told, whichever way it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.models.trust_words import TakenOut


def tell_taken_out(desk: Desk, what: TakenOut, file_name: str, *, count: int = 1, case_id: int | None = None) -> None:
    """Write down that something left the desk. Raises DeskError as the service and the database do."""
    from mediator_desk.services.lists.exports import record_taken_out

    with desk.database.writing() as db:
        record_taken_out(db, what, file_name=file_name, count=count, case_id=case_id, by=desk.actor, now=desk.now())
