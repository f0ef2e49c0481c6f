"""Up to which amount a side's agent may settle (授权额度), as the mediator was told: for the mediator's eyes alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.amounts import is_amount
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_room import SettlementAuthority
from mediator_desk.models.words import PartySide
from mediator_desk.services.cases.case_life import case_to_change, tell
from mediator_desk.services.sessions.offer_drafts import LONGEST_WORDS
from mediator_desk.services.sessions.private_sight import may_see


@dataclass(frozen=True)
class AuthorityDraft:
    """What the mediator was told: up to which amount (yuan) the side may go, and under which conditions."""

    amount: Decimal | None
    side: PartySide = PartySide.RESPONDENT
    words: str = ""
    party_id: int | None = None

    def problems(self) -> list[Problem]:
        """Return what is missing or cannot be."""
        problems = [] if self.amount is not None else [Problem("amount", "required")]
        if self.amount is not None and not is_amount(self.amount):
            problems.append(Problem("amount", "amount_out_of_range"))
        if len(self.words.strip()) > LONGEST_WORDS:
            problems.append(Problem("words", "too_long", {"longest": LONGEST_WORDS}))
        return problems


@dataclass(frozen=True)
class AuthorityRow:
    """An authority as the one who may see it sees it."""

    id: int
    side: PartySide
    party_id: int | None
    amount: Decimal
    words: str
    told_at: datetime

    def is_exceeded_by(self, side: PartySide, amount: Decimal | None) -> bool:
        """Tell whether an offer goes further than the agent of its side may: more is paid, or less is taken."""
        if side is not self.side or amount is None:
            return False
        return amount > self.amount if side is PartySide.RESPONDENT else amount < self.amount


def tell_authority(
    db: Session, case_id: int, draft: AuthorityDraft, *, by: Actor, now: datetime
) -> SettlementAuthority:
    """Write down what the mediator was told; it takes the place of what that side said before.

    Raises Invalid, Refused("not_for_role"), Refused("no_mediator") where there is nobody to tell it to,
    Refused("party_not_found").
    """
    may(by, Right.WORK_ON_CASES)
    case = case_to_change(db, case_id)
    if problems := draft.problems():
        raise Invalid(problems)
    if case.mediator_id is None:
        raise Refused("no_mediator")
    if draft.party_id and draft.party_id not in {party.id for party in case.parties if party.side is draft.side}:
        raise Refused("party_not_found")
    told = SettlementAuthority(
        case_id=case_id,
        party_id=draft.party_id,
        side=draft.side,
        amount=draft.amount,
        words=draft.words.strip(),
        told_at=now,
        staff_id=by.staff_id,
        mediator_id=case.mediator_id,
    )
    db.add(told)
    tell(db, case, "authority_told", by=by, now=now, side=draft.side)
    return told


def authority_of(db: Session, case_id: int, side: PartySide, *, by: Actor) -> AuthorityRow | None:
    """Return what a side said last, of what `by` may see; None where there is nothing of it."""
    query = select(SettlementAuthority).where(SettlementAuthority.case_id == case_id, SettlementAuthority.side == side)
    for one in db.scalars(query.order_by(SettlementAuthority.told_at.desc(), SettlementAuthority.id.desc())):
        if may_see(db, one.mediator_id, by, written_by=one.staff_id):
            return AuthorityRow(one.id, one.side, one.party_id, one.amount, one.words, one.told_at)
    return None
