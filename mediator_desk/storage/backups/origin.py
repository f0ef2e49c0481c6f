"""Whose a backup is: two committees may keep their backups in one place, and none may touch those of another."""

from __future__ import annotations

import hashlib
from typing import Any, NamedTuple


class Origin(NamedTuple):
    """What tells the records of one committee from those of another, whatever is done in them later."""

    founding: str = ""
    """Digest of when and what the first entry of the trail was; "" where there is none."""
    first_link: str = ""
    """Check sum of the first link of the audit chain; "" in records from before there was one."""

    @property
    def is_known(self) -> bool:
        """Tell whether there is anything to go by."""
        return bool(self.founding)

    def is_of_same(self, other: Origin) -> bool:
        """Tell whether both are of one committee; of what is not known nobody can say so."""
        if self.first_link and other.first_link:
            return self.first_link == other.first_link
        return self.is_known and self.founding == other.founding


UNKNOWN = Origin()


def origin_of(connection: Any) -> Origin:  # noqa: ANN401 - a driver's connection
    """Return whose the records are that a raw connection reads."""
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    first = link = None
    if "audit_entries" in tables:
        first = connection.execute("SELECT at, act FROM audit_entries ORDER BY id LIMIT 1").fetchone()
    if "audit_links" in tables:
        link = connection.execute("SELECT mac FROM audit_links WHERE seq = 1").fetchone()
    founding = hashlib.sha256("\n".join(map(str, first)).encode()).hexdigest() if first else ""
    return Origin(founding, str(link[0]) if link else "")
