"""A person let another desk's value stand in a field that both changed: what was given up is told all the same."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.conventions.masking import mask_text
from mediator_desk.models.actor import Actor
from mediator_desk.services import audit

LONGEST = 4_000
"""Characters of one value that the trail keeps: no field of a form takes more than a few of them."""


def tell_given_up(db: Session, case_id: int | None, values: Mapping[str, str], *, by: Actor, now: datetime) -> None:
    """Tell the trail what somebody typed and gave up for what another desk had saved: field in words -> value in words.

    `case_id` is None for a form of the committee. Numbers of persons are masked; nothing is told where nothing was
    given up. What another desk saved stands in its own entry. Whoever may save the form may tell it.
    """
    told = {name: mask_text(value)[:LONGEST] for name, value in values.items()}
    if told:
        words = "\n".join(f"{name}: {value}" for name, value in told.items())
        audit.record(db, "given_up", by=by, at=now, case_id=case_id, facts={"words": words})
