"""What is in the way of a case that comes back: hours that the office gave away meanwhile, and its bin."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.words import SessionState
from mediator_desk.services.outstation.case_rows import CASES
from mediator_desk.services.outstation.merging import Three, table_of
from mediator_desk.services.sessions.clashes import TAKEN, Clash, Wish, clashes

WHEN_AND_WHERE = ("mediator_id", "room_id", "begins_at", "ends_at")


def taken_meanwhile(office: Session, three: Three) -> tuple[Clash, ...]:
    """Return which rooms and people of meetings that a file planned or moved the office has elsewhere by now."""
    if f"{CASES}/{three.case_id}" not in three.theirs:
        return ()
    found: list[Clash] = []
    for name, row in three.mine.items():
        before = three.base.get(name, {})
        is_planned = table_of(name) == MediationSession.__tablename__ and row["state"] == SessionState.PLANNED
        if not is_planned or all(row[one] == before.get(one) for one in WHEN_AND_WHERE):
            continue
        begins_at, ends_at = (datetime.fromisoformat(row[one]) for one in ("begins_at", "ends_at"))
        own = int(name.partition("/")[2])
        wish = Wish(three.case_id, row["mediator_id"], row["room_id"], begins_at, ends_at, without=own)
        found += [one for one in clashes(office, wish) if one.kind in TAKEN]
    return tuple(found)


def is_in_bin(three: Three) -> bool:
    """Tell whether the office has put a case into its bin, where what comes back would be thrown away with it."""
    return bool(three.theirs.get(f"{CASES}/{three.case_id}", {}).get("binned_at"))
