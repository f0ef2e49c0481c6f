"""The check-up of a file before it is bound: its fifteen papers, the seven points of a review, and a score.

All of it is read from the records. The score is the desk's own measure (file_faults.SHARES): it says where a review
would find fault, not what a reviewer would give.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.models.submission import ReviewProposal
from mediator_desk.services.agreements.agreement_checks import check_agreement
from mediator_desk.services.agreements.agreements import draft_for
from mediator_desk.services.agreements.checks.checked_case import case_to_check
from mediator_desk.services.agreements.checks.finding import Severity
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.file_papers import FilePaperRow, PaperState, papers_of_file
from mediator_desk.services.papers import review_points as points
from mediator_desk.services.papers.binding import BindingRow, kept_of_case, last_binding
from mediator_desk.services.papers.case_reading import case_on_paper
from mediator_desk.services.papers.file_faults import SHARES, Fault, Remedy, ReviewPoint
from mediator_desk.services.papers.review_points import MADE_BY_BINDING, FileToReview

BESIDE_THE_FILE = frozenset(
    {
        *("file_bound", "paper_printed", "closed", "archived", "archive_corrected", "history_printed"),
        *("evidence_handed_out", "paper_redacted", "file_redacted"),
    }
)
"""Acts that change nothing that stands in the file."""

_LOOKS = {
    ReviewPoint.LAWFUL_ACCEPTANCE: points.acceptance,
    ReviewPoint.PAPERS_COMPLETE: points.completeness,
    ReviewPoint.FORMS_STANDARD: points.forms,
    ReviewPoint.EVIDENCE_TIMELY: points.evidence,
    ReviewPoint.LAW_APPLIED: points.law,
    ReviewPoint.FOLLOW_UP: points.follow_up,
    ReviewPoint.BOUND_IN_ORDER: points.binding,
}


@dataclass(frozen=True)
class PointReview:
    """One of the seven points: from 0 to 100, and what cost it something."""

    point: ReviewPoint
    score: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class FileReview:
    """A file looked through: `score` of a hundred over all points."""

    papers: tuple[FilePaperRow, ...]
    points: tuple[PointReview, ...]
    score: int
    last: BindingRow | None
    """How it was bound the last time."""

    @property
    def lacking(self) -> tuple[FilePaper, ...]:
        """The required papers that are missing, but those that binding makes."""
        return tuple(
            row.paper
            for row in self.papers
            if row.is_required and row.state is PaperState.MISSING and row.paper not in MADE_BY_BINDING
        )

    @property
    def score_when_bound(self) -> int:
        """The score once the file is bound as it is now: what binding mends costs nothing any more."""
        mended = (
            _looked(one.point, tuple(fault for fault in one.faults if fault.remedy is not Remedy.BIND))
            for one in self.points
        )
        return _score(tuple(mended))

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Every finding, point by point."""
        return tuple(fault for one in self.points for fault in one.faults)


def review(db: Session, case_id: int, *, now: datetime) -> FileReview:
    """Return the check-up of a file at an instant (UTC). Raises Refused("case_not_found" / "no_committee")."""
    case = _to_review(db, case_id, now)
    looked = tuple(_looked(point, tuple(look(case))) for point, look in _LOOKS.items())
    return FileReview(case.papers, looked, _score(looked), case.bound)


def _looked(point: ReviewPoint, faults: tuple[Fault, ...]) -> PointReview:
    return PointReview(point, max(0, 100 - sum(one.cost for one in faults)), faults)


def _score(looked: tuple[PointReview, ...]) -> int:
    """Return the points by their shares, rounded half up."""
    total = sum(Decimal(one.score * SHARES[one.point]) for one in looked) / sum(SHARES.values())
    return int(Decimal(total).quantize(Decimal(1), ROUND_HALF_UP))


def _to_review(db: Session, case_id: int, now: datetime) -> FileToReview:
    bound = last_binding(db, case_id)
    decisions = select(ReviewProposal.decision).where(ReviewProposal.case_id == case_id).order_by(ReviewProposal.id)
    deadlines = select(Deadline).where(Deadline.case_id == case_id).order_by(Deadline.id)
    return FileToReview(
        facts=case_on_paper(db, case_id, now=now),
        papers=papers_of_file(case_details(db, case_id), now),
        kept=kept_of_case(db, case_id),
        deadlines=tuple(db.scalars(deadlines)),
        decisions=tuple(db.scalars(decisions)),
        faults_of_agreement=_faults_of_agreement(db, case_id, now),
        bound=bound,
        changed_since=bound is not None and _has_changed(db, case_id, bound.bound_at),
        now=now,
    )


def _faults_of_agreement(db: Session, case_id: int, now: datetime) -> int:
    """Count what the agreement's own checks would keep from being signed; nothing told in private is asked."""
    if db.scalar(select(MediationAgreement.id).where(MediationAgreement.case_id == case_id).limit(1)) is None:
        return 0
    draft = draft_for(db, case_id, today=china_day(now))
    found = check_agreement(draft, case_to_check(db, case_id))
    return sum(one.severity is Severity.BLOCKS for one in found)


def _has_changed(db: Session, case_id: int, since: datetime) -> bool:
    entry = AuditEntry
    query = select(func.count()).where(
        entry.case_id == case_id, entry.at > since, entry.act.not_in(sorted(BESIDE_THE_FILE))
    )
    return bool(db.scalar(query))
