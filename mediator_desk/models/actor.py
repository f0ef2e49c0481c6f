"""Who does something: given to every service that changes anything."""

from __future__ import annotations

from dataclasses import dataclass

from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role


@dataclass(frozen=True)
class Actor:
    """A member of the staff at a desk. staff_id is None for the program itself (an import from the command line)."""

    staff_id: int | None
    name: str
    role: Role
    desk: str = ""
    sight: Sight = Sight.ALL
    """Which cases the person's login on an office's server sees; all of them in a file."""
    is_at_server: bool = False
    """Whether the person came with a login of an office's server, which holds some rights narrower (models/rights.py).
    """

    is_at_outstation: bool = False
    """Whether the records here are cases that were taken along: what concerns the whole committee waits."""

    @property
    def sees_all(self) -> bool:
        """Whether there is no case that the person does not see."""
        return self.sight is Sight.ALL
