"""Follow-up of a case by the committee (回访)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.actor import Actor
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.life import Act
from mediator_desk.models.words import FollowUpKind
from mediator_desk.services.case_life import advance, case_to_change, tell


@dataclass(frozen=True)
class FollowUpDraft:
    """What a call or visit after the case brought."""

    kind: FollowUpKind = FollowUpKind.TELEPHONE
    satisfaction: int | None = None
    """1 (not at all) to 5 (very)."""
    was_performed: bool | None = None
    remarks: str = ""

    def problems(self) -> list[Problem]:
        """Return what is missing or cannot be."""
        if self.satisfaction is not None and not 1 <= self.satisfaction <= 5:
            return [Problem("satisfaction", "satisfaction_scale")]
        is_empty = self.satisfaction is None and self.was_performed is None and not self.remarks.strip()
        return [Problem("remarks", "required")] if is_empty else []


@dataclass(frozen=True)
class FollowUpRow:
    """A follow-up or a rating as the screen of its case shows it."""

    kind: FollowUpKind
    at: datetime
    satisfaction: int | None
    was_performed: bool | None
    remarks: str


def follow_ups_of(db: Session, case_id: int) -> list[FollowUpRow]:
    """Return the follow-ups and ratings of a case, in order of time."""
    columns = (FollowUp.kind, FollowUp.at, FollowUp.satisfaction, FollowUp.was_performed, FollowUp.remarks)
    query = select(*columns).where(FollowUp.case_id == case_id).order_by(FollowUp.at, FollowUp.id)
    return [FollowUpRow(*row) for row in db.execute(query)]


def record_follow_up(db: Session, case_id: int, draft: FollowUpDraft, *, by: Actor, now: datetime) -> FollowUp:
    """Record a call or visit after the case. Raises Invalid, Refused("not_possible_in_state")."""
    if problems := draft.problems():
        raise Invalid(problems)
    case = case_to_change(db, case_id)
    advance(db, case, Act.FOLLOW_UP, by=by, now=now)
    follow_up = FollowUp(
        case_id=case_id,
        kind=draft.kind,
        at=now,
        satisfaction=draft.satisfaction,
        was_performed=draft.was_performed,
        remarks=draft.remarks.strip(),
        staff_id=by.staff_id,
    )
    db.add(follow_up)
    tell(db, case, "followed_up", by=by, now=now, satisfaction=draft.satisfaction)
    return follow_up
