"""States that changed, in the order of the trail: what back ends are called for, and ask for page by page.

The cursor is the id of an entry of the trail. Entries get their ids before they are committed, so one with a lower id
may come to be seen after one with a higher: a cursor stays behind everything of the last minutes, and what is given
twice for it is the same change under the same id.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.models.audit import AuditEntry
from mediator_desk.server import bridge_calls
from mediator_desk.server.logins import is_walled
from mediator_desk.server.public_progress import LOOKED_AT_ONCE, SURE_AFTER_MINUTES, changes_query
from mediator_desk.services.bridge.texts import STATE

MOST = 200
MOST_OF_ONE = 200
"""Matters that went into one case: an entry of the case is a change of each of them."""


@dataclass(frozen=True)
class StateChange:
    """A matter that came by letter has another state. `state` is the key of its words, `at` is UTC."""

    id: int
    """The entry of the trail: the same change has the same id whenever it is asked for. Matters that went into one case
    change by one entry: their changes have one id, each under its own receipt."""
    receipt: str
    state: str
    at: datetime
    sender: str


@dataclass(frozen=True)
class Changes:
    """A page of changes, and the cursor to ask for the next one with."""

    rows: tuple[StateChange, ...]
    cursor: int


def state_changes(db: Session, after: int, *, most: int = MOST, sender: str = "", now: datetime) -> Changes:
    """Return the changes behind a cursor (0: from the beginning), those of a sender's letters or of all.

    A page may be empty though more follows: ask on while the cursor moves. Changes of the last minutes come again
    with the same ids until the cursor has passed them. A page ends with all changes of one entry, were they beyond
    `most`.
    """
    connection = db.connection()
    if is_walled(connection):
        rows, newest = bridge_calls.changes(connection, after, most + MOST_OF_ONE, sender, now)
    else:
        newest = _newest_sure(db, after, now)
        places = {"after": after, "upto": after + LOOKED_AT_ONCE, "most": most + MOST_OF_ONE, "sender": sender}
        rows = [tuple(row) for row in connection.execute(changes_query(), places)]
    found = tuple(
        StateChange(one, receipt, STATE + state, at, whose)
        for one, receipt, state, at, whose in rows
        if len(rows) <= most or one <= rows[most - 1][0]
    )
    reached = found[-1].id if len(found) < len(rows) else after + LOOKED_AT_ONCE
    return Changes(found, max(after, min(reached, newest)))


def _newest_sure(db: Session, after: int, now: datetime) -> int:
    """Return the newest entry of those to be looked at that is older than the last minutes."""
    sure = AuditEntry.at < now - timedelta(minutes=SURE_AFTER_MINUTES)
    span = AuditEntry.id > after, AuditEntry.id <= after + LOOKED_AT_ONCE
    return db.scalar(select(func.max(AuditEntry.id)).where(*span, sure)) or after
