"""The agreements of many cases, to be written into a folder as papers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.life import AT_THE_FILES, may
from mediator_desk.models.words import Role
from mediator_desk.services import audit
from mediator_desk.services.bulk.sight import BulkSight, look

WHO = AT_THE_FILES | {Role.MEDIATOR}


def look_at_papers(db: Session, case_ids: Sequence[int], *, by: Actor) -> BulkSight:
    """Return the cases whose agreement would be written. Raises Refused("not_for_role")."""
    may(by, WHO)
    return look(db, case_ids, _has_agreement)


def tell_papers_written(db: Session, count: int, *, by: Actor, now: datetime) -> None:
    """Write down that agreements left the desk as files: how many."""
    may(by, WHO)
    audit.record(db, "agreements_exported", by=by, at=now, facts={"count": count})


def _has_agreement(db: Session, case: Case) -> Refused | None:
    is_there = db.scalar(select(exists().where(MediationAgreement.case_id == case.id)))
    return None if is_there else Refused("no_agreement")
