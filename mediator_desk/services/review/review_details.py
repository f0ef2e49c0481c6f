"""What the screen of a case tells of its review: papers asked for, cases merged into it, the one it goes on as."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from mediator_desk.models.case import Case
from mediator_desk.services.review.merging import MergedCase, merged_into
from mediator_desk.services.review.paper_requests import PaperRequestRow, requests_of


@dataclass(frozen=True)
class ReviewDetails:
    """Papers asked for, the oldest first; what was merged into the case; and what goes on with it, id and number."""

    paper_requests: tuple[PaperRequestRow, ...] = ()
    merged: tuple[MergedCase, ...] = ()
    goes_on: tuple[int, str] | None = None


def review_details(db: Session, case: Case) -> ReviewDetails:
    """Return what the screen of a case tells of its review."""
    kept = db.get(Case, case.merged_into_id) if case.merged_into_id is not None else None
    return ReviewDetails(
        paper_requests=requests_of(db, case.id),
        merged=merged_into(db, case.id),
        goes_on=(kept.id, kept.shown_number) if kept is not None else None,
    )
