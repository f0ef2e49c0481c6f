"""Who acts at this computer before anybody has signed in, and what the computer is called."""

from __future__ import annotations

import getpass
import platform

from mediator_desk.models.actor import Actor
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
