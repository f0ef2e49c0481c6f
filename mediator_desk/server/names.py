"""The names of the roles of one committee on a server: all begin with the database's name, so that two stay apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mediator_desk.errors import Refused
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role

_FIT = re.compile(r"[a-z][a-z0-9_]{0,39}")
"""PostgreSQL cuts names at 63 bytes; no quotes are needed for these."""

_SIGHTS = {Sight.OWN: "own_cases", Sight.ALL: "all_cases", Sight.ARCHIVED: "archived_cases"}

SIGHTS_OF = {
    Role.MEDIATOR: (Sight.OWN, Sight.ALL),
    Role.SECRETARY: (Sight.ALL,),
    Role.ARCHIVIST: (Sight.ARCHIVED, Sight.ALL),
    Role.ADMINISTRATOR: (Sight.ALL,),
}
"""Which sight a duty may have, the usual one first. Who freezes months and looks for duplicates must see all cases."""


@dataclass(frozen=True)
class RoleNames:
    """The roles of the committee in one database. Raises Refused("database_name_unfit", name) where it gives none."""

    database: str

    def __post_init__(self) -> None:
        if not _FIT.fullmatch(self.database):
            raise Refused("database_name_unfit", name=self.database)

    @property
    def owner(self) -> str:
        """Who owns database, tables and functions: nobody signs in as this role."""
        return f"{self.database}_owner"

    @property
    def masks(self) -> str:
        """Who owns the masked views: it reads the tables for those who see them through these only."""
        return f"{self.database}_masks"

    @property
    def bridge(self) -> str:
        """The group of the logins by which the bridge comes in: nobody's, and in no other group."""
        return f"{self.database}_bridge"

    def duty(self, role: Role) -> str:
        """Return the group of those who have a duty."""
        return f"{self.database}_{role.value}"

    def sight(self, sight: Sight) -> str:
        """Return the group of those who see these cases."""
        return f"{self.database}_{_SIGHTS[sight]}"

    @property
    def duties(self) -> tuple[str, ...]:
        """All groups of duties."""
        return tuple(self.duty(role) for role in Role)

    @property
    def sights(self) -> tuple[str, ...]:
        """All groups of sights."""
        return tuple(self.sight(sight) for sight in Sight)

    @property
    def groups(self) -> tuple[str, ...]:
        """Every role without a password but the owner."""
        return (*self.duties, *self.sights, self.masks, self.bridge)

    def login(self, staff_id: int) -> str:
        """Return the login of a member of the staff."""
        return f"{self.database}_p{staff_id}"
