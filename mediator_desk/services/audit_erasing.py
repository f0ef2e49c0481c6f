"""What entries of the audit trail say is erased: that they were written, by whom and when, stays and stays proved.

Only where a law has what was kept about somebody go (Personal Information Protection Law art. 47; a file whose term of
retention is over): whoever asks for it has seen to that. The erasing entry keeps the digest of what each one said,
under a salt that goes too, so that nobody can try what it was.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import null, select, update
from sqlalchemy.orm import Session

from mediator_desk.conventions.audit_chain import EMPTIED, body_hash
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.among import is_among
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.trust import AuditLink
from mediator_desk.server import logins
from mediator_desk.services import audit
from mediator_desk.services.audit_chain import CONTENT, ENTRIES, LINKS, NAMES
from mediator_desk.services.check.chain import ERASED


def erase_entries(
    db: Session,
    entry_ids: Collection[int],
    act: str,
    *,
    by: Actor,
    at: datetime,
    case_id: int | None = None,
    facts: Mapping[str, object] | None = None,
    reason: str = "",
) -> int:
    """Empty facts, before, after and reason of these entries; return the id of the entry `act` that says so.

    Those that were erased before, or are not there, are left. `facts` are told beside. Nobody else's rows are changed.
    Raises Refused("entry_not_linked") for one that this transaction itself wrote.
    """
    emptied = _bodies(db, entry_ids)
    told = {**(facts or {}), ERASED: emptied}
    erasing = audit.record(db, act, by=by, at=at, case_id=case_id, facts=told, reason=reason)
    ids, unseen = list(map(int, emptied)), {"synchronize_session": False}
    if not logins.erase_entries(db.connection(), ids, erasing):
        # The program asks past the Session: what stood there must not be told as changed in the very trail.
        nothing = {name: null() if value is None else value for name, value in EMPTIED.items()}
        content = update(AuditEntry).where(is_among(AuditEntry.id, ids)).values({**nothing, "erased_by": erasing})
        db.execute(content, execution_options=unseen)
        db.execute(update(AuditLink).where(is_among(AuditLink.entry_id, ids)).values(salt=""), execution_options=unseen)
    for row in [one for one in db.identity_map.values() if isinstance(one, AuditEntry) and str(one.id) in emptied]:
        db.expire(row)
    return erasing


def _bodies(db: Session, entry_ids: Collection[int]) -> dict[str, str]:
    """Return the digest of what each entry says, by its id."""
    db.flush()
    joined = ENTRIES.outerjoin(LINKS, ENTRIES.c.id == LINKS.c.entry_id)
    query = select(*CONTENT, LINKS.c.salt).select_from(joined).where(is_among(ENTRIES.c.id, entry_ids))
    found: dict[str, str] = {}
    for row in db.execute(query.where(ENTRIES.c.erased_by.is_(None)).order_by(ENTRIES.c.id)):
        if not row.salt:
            raise Refused("entry_not_linked", entry=row.id)
        entry = dict(zip(NAMES, row[:-1], strict=True))
        found[str(row.id)] = body_hash(entry, row.salt)
    return found
