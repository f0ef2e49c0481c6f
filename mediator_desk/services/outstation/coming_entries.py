"""What was told in the trail of a file is told in the office's: in its order, when it was done, and where."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.trust_words import COMINGS, OUTSTATION
from mediator_desk.services.outstation.intact import began_behind
from mediator_desk.services.outstation.listing import CheckoutRow
from mediator_desk.services.outstation.rule import CLOSED

NAMING_ENTRIES = ("entry", "erased_by")
"""Facts that name another entry of the trail."""


def tell_again(office: Session, file: Session, row: CheckoutRow, *, by: Actor, now: datetime) -> int:
    """Write each entry of a file into the office's trail under whoever took it along; return how many there were.

    An entry never stands later than now: by how much the laptop's clock was ahead stays in it. Who came to the laptop
    and left it is not told again; of a case that the office took away for good it is told what was done, not what was
    said.
    """
    query = select(AuditEntry).where(AuditEntry.id > began_behind(file)).order_by(AuditEntry.id)
    ids: dict[int, int] = {}
    for entry in file.scalars(query):
        if entry.act not in {*COMINGS, CLOSED}:
            ids[entry.id] = _tell(office, entry, row, ids, by, now)
    return len(ids)


def _tell(
    office: Session, entry: AuditEntry, row: CheckoutRow, ids: Mapping[int, int], by: Actor, now: datetime
) -> int:
    is_gone = entry.case_id is not None and office.get(Case, entry.case_id) is None
    told: dict[str, Any] = {"place": row.place, "desk": entry.desk}
    if not is_gone:
        told |= {"before": entry.before, "after": entry.after}
    if entry.at > now:
        told["at"] = entry.at.isoformat()
    if entry.actor_name != by.name:
        told["name"] = entry.actor_name
    said = {} if is_gone else entry.facts
    facts = {name: ids.get(value, value) if name in NAMING_ENTRIES else value for name, value in said.items()}
    copied = AuditEntry(
        at=min(entry.at, now), staff_id=by.staff_id, actor_name=by.name, desk=_desk(entry.desk, row.place),
        act=entry.act, case_id=None if is_gone else entry.case_id, facts={**facts, OUTSTATION: told},
        before=None, after=None, reason="" if is_gone else entry.reason, bulk=entry.bulk,
    )  # fmt: skip
    office.add(copied)
    office.flush()
    return copied.id


def _desk(desk: str, place: str) -> str:
    return f"{desk} · {place}"[:100] if place else desk
