"""What was told in the trail of a file is told in the office's: in its order, when it was done, and where."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.trust_words import OUTSTATION
from mediator_desk.services.outstation.intact import done_in
from mediator_desk.services.outstation.listing import CheckoutRow

NAMING_ENTRIES = ("entry", "erased_by")
"""Facts that name another entry of the trail."""


def tell_again(
    office: Session, file: Session, row: CheckoutRow, came: Collection[str], *, without: Collection[int], by: Actor,
    now: datetime,
) -> list[str]:  # fmt: skip
    """Write each entry of a file into the office's trail under whoever brings it back; return their links.

    Those whose links `came` before are told already; `without` these cases, which stay in the file. An entry never
    stands later than now: by how much the laptop's clock was ahead stays in it. Who came to the laptop and left it is
    not told again; of a case that the office took away for good it is told what was done, not what was said.
    """
    ids: dict[int, int] = {}
    links = []
    for entry, link in file.execute(done_in(file, without=without)):
        if link not in came:
            ids[entry.id] = _tell(office, entry, row, ids, by, now)
            links.append(link)
    return links


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
