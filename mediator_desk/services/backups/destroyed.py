"""After a backup took the place of the records: it is told, and what was destroyed since then is destroyed again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit
from mediator_desk.services.backups.one_case import record_restored
from mediator_desk.services.privacy.destruction import destroy_again
from mediator_desk.storage.backups.restoring import Restored

CAME_BACK = "destroyed_came_back"


class Settled(NamedTuple):
    """What became of the files that were destroyed before the restore and that the backup had still."""

    destroyed: tuple[str, ...]
    """The numbers of those that were destroyed again."""
    came_back: tuple[str, ...]
    """The numbers of those that are there: the backup is of a program that knew nothing of destruction."""
    hashes: frozenset[str]
    """Kept files that no row names any more: their bytes are taken away after the commit."""


def settle_restored(db: Session, restored: Restored, *, generation: int, by: Actor, now: datetime) -> Settled:
    """Tell in the trail that the records are those of a backup, and destroy again what was destroyed since then.

    `generation` is that of the key file, 0 without one. Raises Refused("not_for_role").
    """
    may(by, Right.RESTORE)
    name, links = restored.manifest.name, restored.manifest.anchor[0]
    record_restored(db, backup=name, links=links, generation=generation, by=by, now=now)
    again = destroy_again(db, backup=name, by=by, now=now)
    there = db.execute(select(Case.id, Case.number).where(Case.id.in_(restored.destroyed)).order_by(Case.id))
    known = [(restored.destroyed[case_id], number) for case_id, number in there]
    left = tuple(known_as for known_as, number in known if number in ("", None, known_as))
    if left:
        audit.record(db, CAME_BACK, by=by, at=now, facts={"backup": name, "numbers": _joined(left)})
    return Settled(again.numbers, left, again.hashes)


def _joined(numbers: Iterable[str]) -> str:
    return " ".join(numbers)
