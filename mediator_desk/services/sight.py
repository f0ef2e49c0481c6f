"""Which cases whoever works here sees: on a server a login may see a part of them only.

What counts over the whole committee asks here first: a count over a part is said to be one, or not made at all.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.trust_words import Sight
from mediator_desk.server import unseen


def sight_of(db: Session) -> Sight:
    """Return which cases are seen here; all of them in a file."""
    return unseen.sight_here(db.connection())


def sees_a_part(db: Session) -> bool:
    """Tell whether there may be cases that are not seen here."""
    return sight_of(db) is not Sight.ALL


def need_all_cases(db: Session) -> None:
    """Let pass who sees all cases: what leaves the desk is the whole committee's. Raises Refused("needs_all_cases")."""
    if sees_a_part(db):
        raise Refused("needs_all_cases")
