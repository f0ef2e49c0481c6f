"""An act on many cases goes back as one: all of it, or what still can where some of it cannot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.services import audit
from mediator_desk.services.bulk.sight import CaseAtHand, LeftOut
from mediator_desk.services.cases.undo_edits import OwnChange, change_of, redo, undo_change


@dataclass(frozen=True)
class BulkUndo:
    """What would go back: the entries, the cases that stay as they are and why."""

    bulk: str
    act: str
    changes: tuple[OwnChange, ...]
    stay: tuple[LeftOut, ...]


def look_at_undo(db: Session, bulk: str, *, by: Actor, now: datetime) -> BulkUndo:
    """Return what of an act on many cases can be taken back. Raises Refused("nothing_to_undo")."""
    entries = list(db.scalars(select(AuditEntry).where(AuditEntry.bulk == bulk).order_by(AuditEntry.id)))
    there = set(db.scalars(select(Case.id).where(Case.id.in_({entry.case_id for entry in entries}))))
    known = [change_of(db, entry.id, by=by, now=now) for entry in entries if entry.case_id in there]
    changes = [one for one in known if one.refusal is None or one.refusal.code != "undone_already"]
    if not changes:
        raise Refused("nothing_to_undo")
    stay = tuple(LeftOut(_at_hand(db, one), one.refusal) for one in changes if one.refusal is not None)
    return BulkUndo(bulk, changes[0].act, tuple(one for one in changes if one.refusal is None), stay)


def undo_bulk(
    db: Session, bulk: str, words: str, *, even_in_part: bool = False, by: Actor, now: datetime
) -> tuple[tuple[int, ...], str]:
    """Take an act on many cases back, the newest entry first, and return the cases and the id of the taking back.

    `words` say why, for steps. Raises Refused("bulk_only_in_part" with how many can and cannot) unless `even_in_part`;
    else as undo_edits.undo_change for the first that is refused: then nothing goes back.
    """
    sight = look_at_undo(db, bulk, by=by, now=now)
    if sight.stay and not (even_in_part and sight.changes):
        raise Refused("bulk_only_in_part", can=len(sight.changes), cannot=len(sight.stay))
    undoing = audit.new_bulk()
    with audit.in_bulk(db, undoing):
        for change in sorted(sight.changes, key=lambda one: one.entry_id, reverse=True):
            undo_change(db, change.entry_id, words, by=by, now=now)
    return tuple(sorted({change.case_id for change in sight.changes})), undoing


def redo_bulk(db: Session, undoing: str, *, by: Actor, now: datetime) -> tuple[int, ...]:
    """Do again what `undo_bulk` took back (the id that it returned), all or none; return the cases.

    Raises Refused("nothing_to_undo"), and as undo_edits.redo for the first that is refused.
    """
    entries = list(db.scalars(select(AuditEntry).where(AuditEntry.bulk == undoing).order_by(AuditEntry.id.desc())))
    if not entries:
        raise Refused("nothing_to_undo")
    with audit.in_bulk(db, audit.new_bulk()):
        for entry in entries:
            redo(db, entry.id, by=by, now=now)
    return tuple(sorted({entry.case_id for entry in entries if entry.case_id is not None}))


def _at_hand(db: Session, change: OwnChange) -> CaseAtHand:
    case = db.get_one(Case, change.case_id)
    return CaseAtHand(case.id, case.shown_number, case.applicant_name, case.respondent_name, case.mediator_id)
