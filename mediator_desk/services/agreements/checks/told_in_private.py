"""What one side told the mediator alone must not slip into the paper: found for whoever may know it, for nobody else.

The check itself would tell a secret if it answered somebody who may not see it, so what is compared is read through
private_sight.may_see. What stands in the open as well (the case, open notes and offers, names) is no secret any more.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.words_of_terms import amounts_named
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.paper_work import Clause
from mediator_desk.models.session_room import PrivateNote, SessionNote, SettlementAuthority, SettlementOffer
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.sessions.private_sight import may_see

RUN = 6
"""So many letters in a row that both texts have are no chance; fewer are a usual word."""


@dataclass(frozen=True)
class ToldInPrivate:
    """What the reader may see of private talks: runs of RUN letters, and amounts in yuan, that stand nowhere else."""

    runs: frozenset[str] = field(default=frozenset(), repr=False)
    amounts: frozenset[Decimal] = field(default=frozenset(), repr=False)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to compare."""
        return not self.runs and not self.amounts


NOTHING = ToldInPrivate()


def told_in_private(db: Session, case_id: int, *, by: Actor) -> ToldInPrivate:
    """Return what was told in private in a case and `by` may see. Raises Refused("case_not_found")."""
    case = the_case(db, case_id)
    texts, amounts = _private(db, case_id, by)
    if not texts and not amounts:
        return NOTHING
    open_texts, open_amounts = _in_the_open(db, case)
    secret = _runs_of(texts) - _runs_of(open_texts)
    named = {amount for text in texts for amount in amounts_named(text)} | amounts
    known = {amount for text in open_texts for amount in amounts_named(text)} | open_amounts
    return ToldInPrivate(frozenset(secret), frozenset(amount for amount in named - known if amount > 0))


def words_in_both(text: str, told: ToldInPrivate) -> list[str]:
    """Return the words of a text, as they stand there, that were told in private too."""
    letters, places = _letters(text)
    found: list[tuple[int, int]] = []
    for start in range(len(letters) - RUN + 1):
        if letters[start : start + RUN] in told.runs:
            if found and start <= found[-1][1]:
                found[-1] = (found[-1][0], start + RUN)
            else:
                found.append((start, start + RUN))
    return [text[places[start] : places[end - 1] + 1] for start, end in found]


def _private(db: Session, case_id: int, by: Actor) -> tuple[list[str], set[Decimal]]:
    notes = db.scalars(select(PrivateNote).join(MediationSession).where(MediationSession.case_id == case_id))
    authorities = db.scalars(select(SettlementAuthority).where(SettlementAuthority.case_id == case_id))
    hidden = SettlementOffer.is_private.is_(True)
    offers = db.scalars(select(SettlementOffer).where(SettlementOffer.case_id == case_id, hidden))
    seen_notes = [one for one in notes if may_see(db, one.mediator_id, by, written_by=one.staff_id)]
    seen = [one for one in (*authorities, *offers) if may_see(db, one.mediator_id, by, written_by=one.staff_id)]
    texts = [one.text for one in seen_notes] + [one.words for one in seen if one.words]
    amounts = {one.amount for one in seen if one.amount is not None}
    return texts, amounts | {part.amount for one in seen for part in getattr(one, "payments", ())}


def _in_the_open(db: Session, case: Case) -> tuple[list[str], set[Decimal]]:
    notes = select(SessionNote.text).join(MediationSession).where(MediationSession.case_id == case.id)
    shown = SettlementOffer.is_private.is_(False)
    offers = db.scalars(select(SettlementOffer).where(SettlementOffer.case_id == case.id, shown)).all()
    texts = [case.facts, case.requests, case.written_proposal, case.policy_number, case.claim_number]
    texts += [text for party in case.parties for text in (party.name, party.address, party.occupation)]
    texts += [one.words for one in offers]
    texts += [*db.scalars(notes), *db.scalars(select(Clause.text))]
    amounts = {one.amount for one in offers} | {part.amount for one in offers for part in one.payments}
    amounts |= {case.claimed_amount, case.agreed_amount}
    return [text for text in texts if text], {amount for amount in amounts if amount is not None}


def _runs_of(texts: Iterable[str]) -> set[str]:
    letters = (_letters(text)[0] for text in texts)
    return {one[start : start + RUN] for one in letters for start in range(len(one) - RUN + 1)}


def _letters(text: str) -> tuple[str, Sequence[int]]:
    """Return the letters and digits of a text in their plain form, and where each stands in it."""
    letters, places = "", []
    for place, character in enumerate(text):
        for plain in unicodedata.normalize("NFKC", character).casefold():
            if plain.isalnum():
                letters += plain
                places.append(place)
    return letters, places
