"""Papers that are still asked for when a case goes on without them: the request is settled, its clock ends.

Asking, reminding and taking in are services/review/paper_requests.py; this stands below case_life, which calls it.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.case import Case
from mediator_desk.models.procedure import PaperRequest
from mediator_desk.models.procedure_words import PaperRequestResult
from mediator_desk.models.words import DueStep
from mediator_desk.services.clocks import deadlines


def end_open_request(db: Session, case: Case, on: date) -> None:
    """Settle the request of a case that waits for papers no more: lapsed if overdue, else not wanted."""
    query = select(PaperRequest).where(PaperRequest.case_id == case.id, PaperRequest.result.is_(None))
    for request in db.scalars(query):
        request.result = PaperRequestResult.LAPSED if request.due_on < on else PaperRequestResult.TAKEN_BACK
        request.settled_on = on
    deadlines.end_steps(db, case, on, DueStep.SUPPLY_PAPERS)
