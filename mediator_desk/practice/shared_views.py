"""Lists that the committee of practice keeps for all: what its people look into every day."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.life import OPEN_STATES
from mediator_desk.models.words import Line
from mediator_desk.services.cases.case_filter import Queue, Sort
from mediator_desk.services.cases.conditions import Condition, Field, Manner, Span
from mediator_desk.services.lists.looks import ListLook
from mediator_desk.services.lists.views import ViewDraft, save_view

OPEN = Condition(Field.STATE, Manner.ONE_OF, tuple(sorted(OPEN_STATES)))

VIEWS = (
    (
        "车险 · 超 3 万元",
        ListLook(
            Queue.ALL,
            conditions=(
                Condition(Field.LINE, Manner.ONE_OF, (Line.MOTOR.value,)),
                Condition(Field.CLAIMED, Manner.BETWEEN, ("30000", "")),
                OPEN,
            ),
            sort=Sort.AMOUNT,
        ),
    ),
    (
        "本月受理",
        ListLook(
            Queue.ALL,
            conditions=(Condition(Field.ACCEPTED, Manner.WITHIN, (Span.THIS_MONTH.value,)),),
            sort=Sort.ACCEPTED,
            columns=("number", "applicant", "respondent", "accepted", "channel", "mediator", "state", "due"),
        ),
    ),
)


def keep_shared_views(db: Session, *, by: Actor, now: datetime) -> None:
    """Keep the views; `by` is somebody who keeps the committee's settings."""
    for name, look in VIEWS:
        save_view(db, ViewDraft(name, look, is_shared=True), by=by, now=now)
