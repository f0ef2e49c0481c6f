"""The offers of a case as a ladder: both sides step towards each other, and the gap between them is the figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType

from sqlalchemy.orm import Session

from mediator_desk.conventions.amounts import figures
from mediator_desk.models.actor import Actor
from mediator_desk.models.columns import FEN
from mediator_desk.models.session_room import SettlementOffer
from mediator_desk.models.session_words import SettlementOfferState
from mediator_desk.models.words import PartySide
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.sessions.authority import AuthorityRow, authority_of
from mediator_desk.services.sessions.offer_drafts import OfferDraft, PaymentDraft
from mediator_desk.services.sessions.offer_rows import accepted_offer, offers_of, side_name
from mediator_desk.services.sessions.private_sight import may_see

COUNTING = frozenset({SettlementOfferState.STANDING, SettlementOfferState.ACCEPTED})
"""What a side stands by; with an acceptance that was rescinded the offer went too."""


@dataclass(frozen=True)
class Rung:
    """One step of a side. amount in yuan; offer_id 0 is what was claimed before anybody offered anything."""

    offer_id: int
    side: PartySide
    name: str
    amount: Decimal | None
    words: str
    at: datetime
    state: SettlementOfferState = SettlementOfferState.STANDING
    is_private: bool = False
    party_id: int | None = None
    session_id: int | None = None
    payments: tuple[tuple[Decimal, date], ...] = ()
    is_current: bool = False
    """Whether it is what its side stands at now, as both sides know it."""
    exceeds_authority: bool = False
    version: int = 0

    @property
    def is_claim(self) -> bool:
        """Whether it is the claim, of which there is no offer to change."""
        return self.offer_id == 0

    def draft(self) -> OfferDraft:
        """Return it as it would be typed."""
        payments = tuple(PaymentDraft(amount, due_on) for amount, due_on in self.payments)
        return OfferDraft(
            self.side, self.amount, self.words, payments, self.is_private, self.party_id, self.session_id,
            version=self.version,
        )  # fmt: skip


@dataclass(frozen=True)
class Ladder:
    """What `by` may see of the offers of a case, in order of time. Gap: what the applicant asks above what is offered.

    `gap` is None while a side has named no amount, and below zero where more is offered than asked. Gap, middle and
    `gaps` (after each round, the present one last) know nothing of private offers: the parties see this screen.
    """

    rungs: tuple[Rung, ...]
    names: Mapping[PartySide, str]
    parties: Mapping[PartySide, tuple[tuple[int, str], ...]]
    claimed: Decimal | None
    gap: Decimal | None = None
    middle: Decimal | None = None
    gaps: tuple[Decimal, ...] = ()
    accepted_id: int = 0
    authorities: Mapping[PartySide, AuthorityRow] = field(default_factory=lambda: MappingProxyType({}))

    def rung(self, offer_id: int) -> Rung | None:
        """Return the rung of an offer."""
        return next((one for one in self.rungs if one.offer_id == offer_id), None)

    def current(self, side: PartySide) -> Rung | None:
        """Return at what a side stands now."""
        return next((one for one in self.rungs if one.side is side and one.is_current), None)


def ladder(db: Session, case_id: int, by: Actor) -> Ladder:
    """Return the offers of a case that `by` may see. Raises Refused("case_not_found")."""
    case = the_case(db, case_id)
    authorities = {side: found for side in PartySide if (found := authority_of(db, case_id, side, by=by))}
    rungs = [_rung(one, authorities) for one in offers_of(db, case_id) if _is_for(db, one, by)]
    known = [one for one in rungs if not one.is_private and one.state in COUNTING]
    first = next((one for one in known if one.side is PartySide.APPLICANT), None)
    if case.claimed_amount is not None and (first is None or first.amount != case.claimed_amount):
        claim = Rung(0, PartySide.APPLICANT, case.applicant_name, case.claimed_amount, "", case.received_at)
        rungs, known = [claim, *rungs], [claim, *known]
    last = {one.side: one for one in known}
    gap = _gap(last)
    accepted = accepted_offer(db, case_id)
    return Ladder(
        tuple(_marked(one, last) for one in rungs),
        {side: side_name(case, side) for side in PartySide},
        {side: tuple((one.id, one.name) for one in case.parties if one.side is side) for side in PartySide},
        case.claimed_amount,
        gap,
        _middle(last) if gap is not None else None,
        _gaps(known),
        accepted.id if accepted else 0,
        MappingProxyType(authorities),
    )


def offers_in_words(db: Session, case_id: int) -> tuple[str, str]:
    """Return at what applicant and respondent stand, for the record of a meeting: what both sides know.

    The words are those of the paper: Chinese in every language.
    """
    known = [one for one in offers_of(db, case_id) if not one.is_private and one.state in COUNTING]
    last = {one.side: one for one in known}
    return _in_words(last.get(PartySide.APPLICANT)), _in_words(last.get(PartySide.RESPONDENT))


def _is_for(db: Session, offer: SettlementOffer, by: Actor) -> bool:
    return not offer.is_private or may_see(db, offer.mediator_id, by, written_by=offer.staff_id)


def _rung(offer: SettlementOffer, authorities: Mapping[PartySide, AuthorityRow]) -> Rung:
    authority = authorities.get(offer.side)
    return Rung(
        offer.id, offer.side, offer.name, offer.amount, offer.words, offer.at, offer.state, offer.is_private,
        offer.party_id, offer.session_id, tuple((one.amount, one.due_on) for one in offer.payments),
        exceeds_authority=authority is not None and authority.is_exceeded_by(offer.side, offer.amount),
        version=offer.version,
    )  # fmt: skip


def _marked(rung: Rung, last: Mapping[PartySide, Rung]) -> Rung:
    return replace(rung, is_current=True) if last.get(rung.side) is rung else rung


def _gap(last: Mapping[PartySide, Rung]) -> Decimal | None:
    asked, offered = (_amount(last, side) for side in (PartySide.APPLICANT, PartySide.RESPONDENT))
    return None if asked is None or offered is None else asked - offered


def _middle(last: Mapping[PartySide, Rung]) -> Decimal | None:
    asked, offered = (_amount(last, side) for side in (PartySide.APPLICANT, PartySide.RESPONDENT))
    return None if asked is None or offered is None else ((asked + offered) / 2).quantize(FEN, ROUND_HALF_UP)


def _amount(last: Mapping[PartySide, Rung], side: PartySide) -> Decimal | None:
    return last[side].amount if side in last else None


def _gaps(known: Iterable[Rung]) -> tuple[Decimal, ...]:
    """Return the gap after each round, in which both sides made a step; the present gap is the last one."""
    last: dict[PartySide, Rung] = {}
    moved: set[PartySide] = set()
    gaps: list[Decimal] = []
    for rung in known:
        last[rung.side] = rung
        moved.add(rung.side)
        gap = _gap(last)
        if gap is not None and len(moved) == len(PartySide):
            gaps.append(gap)
            moved.clear()
    gap = _gap(last)
    if gap is not None and (not gaps or gaps[-1] != gap):
        gaps.append(gap)
    return tuple(gaps)


def _in_words(offer: SettlementOffer | None) -> str:
    if offer is None:
        return ""
    amount = f"{figures(offer.amount)}元" if offer.amount is not None else ""
    return f"{amount}（{offer.words}）" if amount and offer.words else amount or offer.words
