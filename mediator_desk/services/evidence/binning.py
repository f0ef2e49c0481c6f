"""Evidence that was put into the bin, and taken out of it again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import Instalment
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit
from mediator_desk.services.cases.case_life import case_to_change
from mediator_desk.services.evidence.lines import MOST_LINES, NAMES_TOLD, number_rows
from mediator_desk.services.evidence.listing import row_there, rows_in_order


def bin_evidence(db: Session, case_id: int, ids: Sequence[int], *, by: Actor, now: datetime) -> None:
    """Put lines of a case into the bin; the others close up.

    Raises Refused("no_longer_there" / "case_is_archived"), Refused("evidence_proves_payment", name) for a file that a
    recorded payment names.
    """
    may(by, Right.WORK_ON_CASES)
    case_to_change(db, case_id)
    rows = [row_there(db, case_id, one) for one in ids]
    for row in rows:
        if db.scalar(select(exists().where(Instalment.proof_id == row.id))):
            raise Refused("evidence_proves_payment", name=row.name)
    for row in rows:
        row.binned_at, row.position = now, 0
    db.flush()
    number_rows(rows_in_order(db, case_id))
    audit.record(db, "evidence_binned", by=by, at=now, case_id=case_id, facts=_told(rows))


def restore_evidence(db: Session, case_id: int, ids: Sequence[int], *, by: Actor, now: datetime) -> None:
    """Take files of a case out of the bin; they stand at the end of the list.

    Raises Refused("no_longer_there" / "case_is_archived" / "too_much_evidence"), Refused("evidence_is_there", number)
    where the same file was added again meanwhile.
    """
    may(by, Right.WORK_ON_CASES)
    case_to_change(db, case_id)
    there = rows_in_order(db, case_id)
    known = {row.sha256: number for number, row in enumerate(there, start=1)}
    rows = [row_there(db, case_id, one, is_binned=True) for one in ids]
    for row in rows:
        if row.sha256 in known:
            raise Refused("evidence_is_there", name=row.name, number=known[row.sha256])
    if len(there) + len(rows) > MOST_LINES:
        raise Refused("too_much_evidence", most=MOST_LINES)
    for row in rows:
        row.binned_at = None
    number_rows([*there, *rows])
    audit.record(db, "evidence_restored", by=by, at=now, case_id=case_id, facts=_told(rows))


def _told(rows: Sequence[Attachment]) -> dict[str, object]:
    return {"count": len(rows), "names": "、".join(row.title or row.name for row in rows[:NAMES_TOLD])}
