"""Offers and counter-offers: made, changed, taken back, accepted, rescinded.

An offer is what a side as a whole asks for or offers. The last standing one of a side counts; one is accepted at a
time, and the agreement follows it (offer_terms.follow) in the transaction that changes it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.text import kept_text
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.life import NOT_YET_AGREED
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_room import OfferedPayment, SettlementOffer
from mediator_desk.models.session_words import SettlementOfferState
from mediator_desk.models.words import CaseState, PartySide
from mediator_desk.services import audit
from mediator_desk.services.cases.case_life import case_to_change, tell
from mediator_desk.services.sessions import offer_terms
from mediator_desk.services.sessions.booking import refuse_recused
from mediator_desk.services.sessions.offer_drafts import OfferDraft
from mediator_desk.services.sessions.offer_rows import accepted_offer, side_name
from mediator_desk.services.sessions.private_sight import may_see

OFFERING = frozenset({*NOT_YET_AGREED, CaseState.AGREED})
"""Where offers are made: until the agreement is being signed."""


def make_offer(db: Session, case_id: int, draft: OfferDraft, *, by: Actor, now: datetime) -> SettlementOffer:
    """Write down what a side asks for or offers now.

    Raises Invalid (a problem "above_claim_to_confirm" goes away with `above_claim`), Refused("not_for_role"),
    Refused("offers_are_over") where the case is not negotiated (any more), Refused("offer_is_to_sign"),
    Refused("party_not_found" / "session_of_another_case"), for a private offer Refused("no_mediator") and
    Refused("mediator_recused_here").
    """
    may(by, Right.WORK_ON_CASES)
    case = _case_to_offer_in(db, case_id)
    meeting = _meeting(db, case_id, draft.session_id)
    first_day = china_day(meeting.begins_at) if meeting else china_day(now)
    _check(case, draft, min(first_day, china_day(now)))
    mediator_id = meeting.mediator_id if meeting else case.mediator_id
    if draft.is_private and mediator_id is None:
        raise Refused("no_mediator")
    if draft.is_private and meeting:
        refuse_recused(db, meeting, case)  # who had to leave hears nothing more in private
    offer = SettlementOffer(
        case_id=case_id,
        session_id=draft.session_id,
        at=now,
        state=SettlementOfferState.STANDING,
        staff_id=by.staff_id,
        mediator_id=mediator_id,
    )
    _write(case, offer, draft)
    db.add(offer)
    _tell(db, case, offer, "offer_made", by=by, now=now)
    return offer


def change_offer(db: Session, offer_id: int, draft: OfferDraft, *, by: Actor, now: datetime) -> SettlementOffer:
    """Change what was written down of an offer; of an accepted one the draft of the agreement follows.

    Raises as make_offer, Refused("offer_not_found") where it is not there or not for these eyes,
    Refused("offer_is_over") for one taken back or rescinded, Refused("changed_at_another_desk"),
    Refused("accepted_is_not_private" / "known_is_not_private").
    """
    may(by, Right.WORK_ON_CASES)
    offer, case = _offer(db, offer_id, by, SettlementOfferState.STANDING, SettlementOfferState.ACCEPTED)
    is_accepted = offer.state is SettlementOfferState.ACCEPTED
    if is_accepted and draft.is_private:
        raise Refused("accepted_is_not_private")
    if draft.is_private and not offer.is_private:
        raise Refused("known_is_not_private")  # both sides heard it
    if draft.version != offer.version:
        raise Refused("changed_at_another_desk")
    asked = draft.above_claim or draft.amount == offer.amount
    _check(case, replace(draft, above_claim=asked), _first_day(db, offer))
    if is_accepted and draft.side is not offer.side:
        raise Refused("offer_is_over")
    if offer.payments and _payments_of(offer) != _payments_in(draft):
        offer.payments = []
        db.flush()  # the old rows leave before the new ones take their positions
    _write(case, offer, draft)
    audit.touch(offer, "words")  # the version counts changes of payments too
    if is_accepted:
        offer_terms.follow(db, case)
    _tell(db, case, offer, "offer_changed", by=by, now=now)
    return offer


def take_back(db: Session, offer_id: int, *, by: Actor, now: datetime) -> SettlementOffer:
    """Take a standing offer back: it counts no more, and stays to be read.

    Raises Refused("not_for_role" / "offer_not_found" / "offer_is_over" / "offers_are_over"),
    Refused("offer_is_accepted") for one that has to be rescinded.
    """
    may(by, Right.WORK_ON_CASES)
    offer, case = _offer(db, offer_id, by, SettlementOfferState.STANDING)
    offer.state, offer.settled_at = SettlementOfferState.TAKEN_BACK, now
    _tell(db, case, offer, "offer_taken_back", by=by, now=now)
    return offer


def accept(db: Session, offer_id: int, *, words: str | None = None, by: Actor, now: datetime) -> SettlementOffer:
    """The other side accepts an offer: it becomes a term of the agreement, which follows it from now on.

    `words`: the conditions as the agreement is to say them, where they are not those of the offer.
    Raises Refused("offer_is_private") for what the other side does not know, Refused("another_offer_accepted"),
    else as take_back.
    """
    may(by, Right.WORK_ON_CASES)
    offer, case = _offer(db, offer_id, by, SettlementOfferState.STANDING)
    if offer.is_private:
        raise Refused("offer_is_private")
    if (earlier := accepted_offer(db, case.id)) is not None:
        raise Refused("another_offer_accepted", name=earlier.name, amount=earlier.amount)
    if words is not None:
        if offer.amount is None and not words.strip():
            raise Invalid([Problem("words", "required")])
        offer.words = kept_text(words).strip()
    offer.state, offer.settled_at = SettlementOfferState.ACCEPTED, now
    offer_terms.enter(db, case)
    _tell(db, case, offer, "offer_accepted", by=by, now=now)
    return offer


def rescind(db: Session, offer_id: int, *, words: str, by: Actor, now: datetime) -> SettlementOffer:
    """The acceptance is undone: the linked term goes out of the draft of the agreement. `words` say why.

    Raises Invalid, Refused("not_for_role" / "offer_not_found" / "offer_not_accepted" / "offers_are_over"),
    Refused("offer_is_to_sign" / "offer_is_in_force").
    """
    may(by, Right.WORK_ON_CASES)
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    offer, case = _offer(db, offer_id, by, SettlementOfferState.ACCEPTED)
    offer.state, offer.settled_at = SettlementOfferState.RESCINDED, now
    offer_terms.follow(db, case)
    _tell(db, case, offer, "offer_rescinded", by=by, now=now, reason=words.strip())
    return offer


def _case_to_offer_in(db: Session, case_id: int) -> Case:
    case = case_to_change(db, case_id)
    if case.state is CaseState.TO_SIGN or case.state not in OFFERING:
        offer_terms.refuse_fixed(db, case)
        raise Refused("offers_are_over", state=case.state)
    return case


def _offer(db: Session, offer_id: int, by: Actor, *states: SettlementOfferState) -> tuple[SettlementOffer, Case]:
    """Return the offer, where it is for these eyes and in one of these states, with its case locked."""
    offer = db.get(SettlementOffer, offer_id)
    if offer is None:
        raise Refused("offer_not_found")
    case = _case_to_offer_in(db, offer.case_id)
    db.refresh(offer)  # as it stands now that the case is locked
    if offer.is_private and not may_see(db, offer.mediator_id, by, written_by=offer.staff_id):
        raise Refused("offer_not_found")
    if offer.state not in states:
        raise Refused(_WRONG_STATE.get((states[0], offer.state), "offer_is_over"), name=offer.name)
    return offer, case


_WRONG_STATE = {
    (SettlementOfferState.STANDING, SettlementOfferState.ACCEPTED): "offer_is_accepted",
    (SettlementOfferState.ACCEPTED, SettlementOfferState.STANDING): "offer_not_accepted",
}


def _meeting(db: Session, case_id: int, session_id: int | None) -> MediationSession | None:
    meeting = db.get(MediationSession, session_id) if session_id is not None else None
    if session_id is not None and (meeting is None or meeting.case_id != case_id):
        raise Refused("session_of_another_case")
    return meeting


def _first_day(db: Session, offer: SettlementOffer) -> date:
    meeting = db.get(MediationSession, offer.session_id) if offer.session_id else None
    return min(china_day(offer.at), china_day(meeting.begins_at)) if meeting else china_day(offer.at)


def _check(case: Case, draft: OfferDraft, first_day: date) -> None:
    if problems := draft.problems(case.claimed_amount, first_day):
        raise Invalid(problems)
    if draft.party_id and draft.party_id not in {party.id for party in case.parties if party.side is draft.side}:
        raise Refused("party_not_found")


def _write(case: Case, offer: SettlementOffer, draft: OfferDraft) -> None:
    offer.side, offer.party_id = draft.side or PartySide.APPLICANT, draft.party_id
    names = {party.id: party.name for party in case.parties}
    offer.name = names.get(draft.party_id or 0) or side_name(case, offer.side)
    offer.amount, offer.words, offer.is_private = draft.amount, kept_text(draft.words).strip(), draft.is_private
    if _payments_of(offer) != _payments_in(draft):
        offer.payments = [
            OfferedPayment(position=position, amount=amount, due_on=due_on)
            for position, (amount, due_on) in enumerate(_payments_in(draft), 1)
        ]


def _payments_of(offer: SettlementOffer) -> list[tuple[object, object]]:
    return [(one.amount, one.due_on) for one in offer.payments]


def _payments_in(draft: OfferDraft) -> list[tuple[object, object]]:
    return [(one.amount, one.due_on) for one in draft.payments]


def _tell(
    db: Session, case: Case, offer: SettlementOffer, act: str, *, by: Actor, now: datetime, reason: str = ""
) -> None:
    """Write it into the history; of a private offer it tells only that there is one."""
    facts: dict[str, object] = {"name": offer.name, "side": offer.side}
    if offer.is_private:
        act = f"private_{act}"
    elif offer.amount is not None:
        facts["amount"] = offer.amount
    tell(db, case, act, by=by, now=now, reason=reason, **facts)
