"""Who does something: given to every service that changes anything."""

from __future__ import annotations

from dataclasses import dataclass

from mediator_desk.models.words import Role


@dataclass(frozen=True)
class Actor:
    """A member of the staff at a desk. staff_id is None for the program itself (an import from the command line)."""

    staff_id: int | None
    name: str
    role: Role
    desk: str = ""
