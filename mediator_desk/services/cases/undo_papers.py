"""What a step that is taken back leaves on paper: final papers that tell of it count no more.

A notice that was served has left the desk: then the step stays. What lies here still is withdrawn with the step, so
that nobody who asks is told that it counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.life import MOVES
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.models.procedure_words import ABOUT, PaperKind
from mediator_desk.models.session_room import PaperDelivery
from mediator_desk.services import audit

SERVED = "paper_served"
WITHDRAWN = "paper_withdrawn"


def _papers_of_steps() -> Mapping[str, frozenset[PaperKind]]:
    told: dict[str, set[PaperKind]] = {}
    for move in MOVES:
        for word in move.told:
            told.setdefault(word, set()).update(move.papers)
    return MappingProxyType({word: frozenset(papers) for word, papers in told.items()})


PAPERS_OF_STEPS = _papers_of_steps()
"""Which papers tell of a step, by the word under which the history has it."""


def was_served(db: Session, step: AuditEntry) -> bool:
    """Return whether a paper that tells of a step was served after it; a serving that was taken back counts not."""
    kinds = PAPERS_OF_STEPS.get(step.act, frozenset())
    delivered = exists().where(PaperDelivery.case_id == step.case_id, PaperDelivery.paper.in_(kinds))
    if not kinds or not db.scalar(select(delivered)):
        return False
    entries = select(AuditEntry.facts).where(
        AuditEntry.case_id == step.case_id, AuditEntry.act == SERVED, AuditEntry.id > step.id
    )
    return any(facts.get("paper") in kinds for facts in db.scalars(entries))


def withdraw_papers(db: Session, step: AuditEntry, words: str, *, by: Actor, now: datetime) -> None:
    """Withdraw the final papers that tell of a step that is taken back; `words` say why it is."""
    for paper in _standing(db, step):
        paper.withdrawn_at = now
        told = {"paper": paper.paper, "number": paper.number}
        audit.record(db, WITHDRAWN, by=by, at=now, case_id=step.case_id, facts=told, reason=words)


def _standing(db: Session, step: AuditEntry) -> list[IssuedPaper]:
    query = select(IssuedPaper).where(
        IssuedPaper.case_id == step.case_id,
        IssuedPaper.paper.in_(PAPERS_OF_STEPS.get(step.act, frozenset())),
        IssuedPaper.withdrawn_at.is_(None),
        IssuedPaper.issued_at >= step.at,
    )
    meeting = _meeting(db, step)
    return [one for one in db.scalars(query) if not _is_of_another_meeting(one, meeting)]


def _meeting(db: Session, step: AuditEntry) -> int | None:
    query = select(MediationSession.id).where(
        MediationSession.case_id == step.case_id, MediationSession.sequence == step.facts.get("sequence")
    )
    return db.scalar(query)


def _is_of_another_meeting(paper: IssuedPaper, meeting: int | None) -> bool:
    is_of_one = ABOUT.get(paper.paper) == MediationSession.__tablename__
    return is_of_one and meeting is not None and paper.about_id != meeting
