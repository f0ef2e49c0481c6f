"""What of a person can be erased now, and what cannot: until when, and why (个人信息保护法 art. 47)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may
from mediator_desk.models.submission import QuarantinedSubmission
from mediator_desk.models.trust_words import HeldKind, TermKind
from mediator_desk.services import audit
from mediator_desk.services.privacy.holdings import CaseHeld, PersonData, quarantined_of
from mediator_desk.services.privacy.people import WhoAsks, entries_of


@dataclass(frozen=True)
class Erasable:
    """What can be erased of a person."""

    over: Sequence[CaseHeld]
    """Files whose term is over: they are destroyed by the list, with a second person."""
    kept: Sequence[CaseHeld]
    """What stays, each with its term."""
    loose: int
    """Rows of exports that were never taken in: no term runs for them."""


def erasable(data: PersonData) -> Erasable:
    """Return what can be erased of what is held on a person; what is only of the same name is left alone."""
    certain = [one for one in data.cases if one.is_certain]
    over = [one for one in certain if one.term.kind is TermKind.OVER]
    loose = sum(one.kind is HeldKind.QUARANTINED for one in data.held)
    return Erasable(over, [one for one in certain if one.term.kind is not TermKind.OVER], loose)


def erase_loose(db: Session, who: WhoAsks, *, by: Actor, now: datetime) -> int:
    """Erase the rows of exports that were never taken in and hold a number of this person; return how many.

    The next export may bring them again: what stands at the mini program is asked for there. Raises
    Refused("not_for_role"), Invalid.
    """
    may(by, Right.ANSWER_PRIVACY)
    ids = [row.id for row in quarantined_of(db, entries_of(db, who))]
    db.execute(delete(QuarantinedSubmission).where(QuarantinedSubmission.id.in_(ids)))
    if ids:
        audit.record(db, "privacy_erased", by=by, at=now, facts={"count": len(ids)})
    return len(ids)
