"""Files that were destroyed and that a backup of before brings back: the trail says which, they are due again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.rights import Right, may
from mediator_desk.models.trust import Destruction
from mediator_desk.services import audit

CAME_BACK = "destroyed_came_back"


def destroyed_files(db: Session) -> dict[int, str]:
    """Return the numbers of all files that were destroyed, by the ids of their cases: to be read before a restore."""
    return {one.case_id: one.case_number for one in db.scalars(select(Destruction))}


def tell_came_back(db: Session, destroyed: Mapping[int, str], *, backup: str, by: Actor, now: datetime) -> None:
    """Tell in the trail which destroyed files are there again since a backup was put back; nothing where none is.

    They are listed again among the files past their term. Raises Refused("not_for_role").
    """
    may(by, Right.RESTORE)
    there = db.execute(select(Case.id, Case.number).where(Case.id.in_(destroyed)).order_by(Case.id))
    if numbers := [destroyed[case_id] for case_id, number in there if number in ("", None, destroyed[case_id])]:
        audit.record(db, CAME_BACK, by=by, at=now, facts={"backup": backup, "numbers": " ".join(numbers)})


def came_back(db: Session, backup: str) -> str:
    """Return the numbers of the destroyed files that this backup brought back, "" for none."""
    query = select(AuditEntry.facts).where(AuditEntry.act == CAME_BACK).order_by(AuditEntry.id.desc())
    facts = db.scalars(query).first()
    return str(facts["numbers"]) if facts and facts.get("backup") == backup else ""
