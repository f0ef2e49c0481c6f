"""What the parties said about taking part in the mediation (People's Mediation Law art. 17): the last word counts."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.procedure import Contact
from mediator_desk.models.procedure_words import ContactResult

ANSWERS = frozenset({ContactResult.AGREES, ContactResult.REFUSES})


def answers_of(db: Session, case_id: int) -> Mapping[int | str, ContactResult]:
    """Return what each party that was asked said last, by its id; by its name where the entry is gone."""
    query = select(Contact.party_id, Contact.name, Contact.result).where(
        Contact.case_id == case_id, Contact.result.in_(ANSWERS)
    )
    rows = db.execute(query.order_by(Contact.at, Contact.id))  # of two answers of one moment the later entry counts
    return {party_id or name: result for party_id, name, result in rows}
