"""Who may see what one side told the mediator alone (背靠背): private notes, private offers, authorities to settle.

What a party says in private is told to one person. So nobody else reads it, an administrator neither: the mediator to
whom it was told, and who wrote it down.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Mediator
from mediator_desk.services.mediators.recusals import is_same_person


def may_see(db: Session, mediator_id: int | None, by: Actor, *, written_by: int | None = None) -> bool:
    """Tell whether `by` may see what was told to a mediator and written down by the member of staff `written_by`."""
    if written_by is not None and written_by == by.staff_id:
        return True
    mediator = db.get(Mediator, mediator_id) if mediator_id is not None else None
    return mediator is not None and is_same_person(by, mediator)
