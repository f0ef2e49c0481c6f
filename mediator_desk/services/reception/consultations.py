"""Consultations (咨询): answered at once, counted apart, turned into a complaint where the consumer wants more."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.text import LONGEST_TEXT
from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.life import Act
from mediator_desk.models.words import CaseKind, DueStep
from mediator_desk.services.cases.case_life import advance, case_to_change, nothing_due, tell
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.review import proposals


def answer_consultation(db: Session, case_id: int, *, words: str, by: Actor, now: datetime) -> Case:
    """Answer a consultation and close it; `words` are what the person was told.

    It never counts as an accepted mediation. Raises Invalid, Refused("not_possible_in_state" /
    "not_possible_for_kind").
    """
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    if len(words.strip()) > LONGEST_TEXT:
        raise Invalid([Problem("words", "too_long", {"longest": LONGEST_TEXT})])
    case = case_to_change(db, case_id)
    advance(db, case, Act.ANSWER_CONSULTATION, by=by, now=now)
    case.decision_words = words.strip()
    case.closed_on = china_day(now)
    nothing_due(db, case, china_day(now))
    tell(db, case, "consultation_answered", by=by, now=now, reason=words.strip())
    return case


def turn_into_complaint(db: Session, case_id: int, *, by: Actor, now: datetime) -> Case:
    """Make a complaint of a consultation; everything in it is kept, and the review begins today.

    Raises Refused("not_possible_in_state" / "not_possible_for_kind").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.TURN_INTO_COMPLAINT, by=by, now=now)
    case.kind = CaseKind.COMPLAINT
    deadlines.begin(db, case, DueStep.DECIDE_ACCEPTANCE, china_day(now))
    proposals.propose(db, case)
    tell(db, case, "turned_into_complaint", by=by, now=now)
    return case
