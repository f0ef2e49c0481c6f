"""What waits for somebody: submissions that nobody has looked at, open cases without a next step."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.submission import ReviewProposal
from mediator_desk.models.words import ProposalKind
from mediator_desk.services.cases.case_filter import CaseFilter, Queue, condition_of
from mediator_desk.services.today.lines import Few, Stopped, Waiting
from mediator_desk.services.today.names import WIDTH, count_of, lines_of, who


def new_submissions(db: Session, today: date) -> Few[Waiting]:
    """Return what came in and was not looked at, the longest waiting first. It is nobody's yet, so everybody's."""
    query = (
        lines_of(None, Case.kind, Case.channel, Case.cause, Case.received_at)
        .where(condition_of(CaseFilter(Queue.NEW, today)))
        .order_by(Case.received_at, Case.id)
    )
    rows = list(db.execute(query))
    suspected = select(ReviewProposal.case_id).where(
        ReviewProposal.case_id.in_({row[0] for row in rows}),
        ReviewProposal.kind == ProposalKind.REPEAT,
        ReviewProposal.decision.is_(None),
    )
    repeats = set(db.scalars(suspected)) if rows else set()
    lines = []
    for row in rows:
        kind, channel, cause, received_at, _count = row[WIDTH:]
        lines.append(Waiting(who(row), kind, channel, cause, received_at, row[0] in repeats))
    return Few(tuple(lines), count_of(rows))


def without_next_step(db: Session, today: date, mediator_id: int | None) -> Few[Stopped]:
    """Return the open cases whose next step is not settled, the one that came in first before the others."""
    query = (
        lines_of(mediator_id, Case.state)
        .where(condition_of(CaseFilter(Queue.NO_NEXT_STEP, today)))
        .order_by(Case.received_at, Case.id)
    )
    rows = list(db.execute(query))
    ids = {row[0] for row in rows}
    last = select(AuditEntry.case_id, func.max(AuditEntry.at)).where(AuditEntry.case_id.in_(ids))
    told: dict[int | None, datetime] = {}
    if rows:
        told = {case_id: at for case_id, at in db.execute(last.group_by(AuditEntry.case_id))}  # noqa: C416 - a Row is no pair to mypy
    lines = [Stopped(who(row), row[WIDTH], china_day(told[row[0]]) if row[0] in told else None) for row in rows]
    return Few(tuple(lines), count_of(rows))
