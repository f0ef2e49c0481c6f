"""Files that leave the desk: their bytes as they came, and a line in the history that they did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.evidence.lines import NAMES_TOLD
from mediator_desk.services.evidence.listing import row_there


def tell_handed_out(db: Session, case_id: int, ids: Sequence[int], *, by: Actor, now: datetime) -> None:
    """Write into the history that files of a case were saved elsewhere, an archived one too: nothing of it changes.

    Raises Refused("case_not_found" / "no_longer_there").
    """
    may(by, Right.EXPORT)
    the_case(db, case_id)
    names = [row_there(db, case_id, one).name for one in ids]
    told = {"count": len(names), "names": "、".join(names[:NAMES_TOLD])}
    audit.record(db, "evidence_handed_out", by=by, at=now, case_id=case_id, facts=told)
