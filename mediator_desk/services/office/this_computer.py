"""Who acts at this computer before anybody has signed in, and what the computer is called."""

from __future__ import annotations

import getpass
import platform
from dataclasses import replace

from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Staff
from mediator_desk.models.words import Role

LONGEST_NAME = 100
"""Characters that the audit trail keeps of a desk's name."""


def computer_name() -> str:
    """Return the name of this computer, as the audit trail keeps it."""
    return platform.node()[:LONGEST_NAME]


def person_at_this_computer() -> Actor:
    """Return whoever the computer's own sign-in let in."""
    try:
        name = getpass.getuser()
    except (OSError, KeyError):
        name = "mediator-desk"
    return Actor(None, name, Role.ADMINISTRATOR, computer_name())


def as_the_records_know(db: Session, actor: Actor) -> Actor | None:
    """Return who works here with the role that the records give; None where they do not know this person (any more).

    After a restore an id may be nobody's, or somebody else's: the name counts too.
    """
    member = db.get(Staff, actor.staff_id) if actor.staff_id else None
    is_here = member is not None and member.is_active and member.name == actor.name
    return replace(actor, role=member.role) if member is not None and is_here else None
