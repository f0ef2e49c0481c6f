"""What the bridge stands on: its database, its clock, its own settings and what it keeps in mind while it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from secrets import token_bytes

from mediator_desk.database import Database
from mediator_desk.gateway.challenge import Challenges


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Bridge:
    """One running bridge. Nothing in it outlives the process: what must last is in the database."""

    database: Database
    is_practice: bool = False
    """Whether it stands before the practice committee: the page says so."""
    clock: Callable[[], datetime] = _now
    secret: bytes = field(default_factory=lambda: token_bytes(32))
    """Hashes and signs what only this process has to know again."""

    def __post_init__(self) -> None:
        self.challenges = Challenges(self.secret)
