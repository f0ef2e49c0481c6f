"""The receipts (送达回证) of any paper of a case: one for each party that is to have it."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.session_room import PaperDelivery
from mediator_desk.models.words import PartySide
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.papers.letterhead import letterhead
from mediator_desk.services.papers.notices import ReceiptFacts, delivery_receipts


def paper_receipts(db: Session, case_id: int, paper: PaperKind, party_ids: Collection[int]) -> list[ReceiptFacts]:
    """Return a receipt of a paper for each of these parties of a case, applicants first.

    What was entered of its last serving stands in it; without one it is a form to be filled in by hand.
    Raises Refused("no_longer_there") where none of them is a party, Refused("case_not_found" / "no_committee").
    """
    case = the_case(db, case_id)
    wanted = [party for party in _in_order(case.parties) if party.id in party_ids]
    if not wanted:
        raise Refused("no_longer_there")
    blank = ReceiptFacts(
        letterhead(db), case.id, case.shown_number, _names(case.parties, PartySide.APPLICANT),
        _names(case.parties, PartySide.RESPONDENT), (), paper, cause=case.cause,
    )  # fmt: skip
    served = _served(db, case_id, paper)
    return [_receipt(db, blank, party, served.get(party.id)) for party in wanted]


def _receipt(db: Session, blank: ReceiptFacts, party: Party, delivery_id: int | None) -> ReceiptFacts:
    if delivery_id is None:
        facts = vars(blank) | {"names": (party.name,), "place": party.address}
        return ReceiptFacts(**facts)
    known = delivery_receipts(db, [delivery_id])[0]
    sides = {"applicants": blank.applicants, "respondents": blank.respondents}
    return ReceiptFacts(**(vars(known) | sides))


def _served(db: Session, case_id: int, paper: PaperKind) -> dict[int, int]:
    """Return the last delivery of a paper to each party: id of the party -> id of the delivery."""
    query = select(PaperDelivery.party_id, PaperDelivery.id).where(
        PaperDelivery.case_id == case_id, PaperDelivery.paper == paper, PaperDelivery.party_id.is_not(None)
    )
    return {party: delivery for party, delivery in db.execute(query.order_by(PaperDelivery.id)) if party is not None}


def _in_order(parties: Collection[Party]) -> list[Party]:
    return sorted(parties, key=lambda party: (party.side is not PartySide.APPLICANT, party.position, party.id))


def _names(parties: Collection[Party], side: PartySide) -> tuple[str, ...]:
    return tuple(party.name for party in _in_order(parties) if party.side is side)
