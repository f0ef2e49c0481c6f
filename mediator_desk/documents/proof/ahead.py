"""What would be made of a case, looked at before it is: which papers of a kind, and which of them supersede another."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from mediator_desk.documents.papers.kinds import orders_possible
from mediator_desk.documents.proof.finalising import as_issued, exactly
from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.services.papers.case_reading import case_on_paper
from mediator_desk.services.papers.issuing import standing
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.storage.attachments import AttachmentStore


class Standing(StrEnum):
    """Whether a paper was issued, and still says what its case says."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"


def orders_of(db: Session, case_id: int, kind: PaperKind, *, now: datetime) -> list[PaperOrder]:
    """Return every paper of a kind that a case can have at an instant (UTC), in order.

    Raises Refused with the code that says why there is none, Refused("case_not_found").
    """
    found = [one for one in orders_possible(case_on_paper(db, case_id, now=now)) if one.order.kind is kind]
    if hindered := next((one.hindrance for one in found if one.hindrance), ""):
        raise Refused(hindered)
    return [one.order for one in found]


def standing_of(db: Session, store: AttachmentStore, order: PaperOrder, *, now: datetime) -> Standing:
    """Return how what was issued of an order compares with what the case says at an instant (UTC).

    Raises Refused as documents/papers/making.read_order does.
    """
    if standing(db, exactly(db, order)) is None:
        return Standing.NEW
    return Standing.CHANGED if as_issued(db, store, order, now=now) is None else Standing.SAME
