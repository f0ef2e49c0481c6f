"""What the page shows of a case, read at once: the case, what hinders its acts, why its day is that day, its papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediator_desk.conventions.text import without_turns
from mediator_desk.models.life import Act
from mediator_desk.models.words import PartySide
from mediator_desk.services.cases import visits
from mediator_desk.services.cases.case_details import CaseDetails, case_details
from mediator_desk.services.cases.file_papers import FilePaperRow, papers_of_file
from mediator_desk.services.clocks.why_due import DeadlineExplanation, why_due
from mediator_desk.views.cases.hindered import hindered_acts
from mediator_desk.views.cases.offers import Offer

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


@dataclass(frozen=True)
class WholeCase:
    """One case as its page shows it."""

    case: CaseDetails
    hindrances: Mapping[Act | Offer, str]
    why: DeadlineExplanation | None
    papers: tuple[FilePaperRow, ...]
    is_pinned: bool

    @property
    def short_title(self) -> str:
        """Who against whom, as short as a tab can say it."""
        first = next((party.name for party in self.case.parties if party.side is PartySide.APPLICANT), "")
        return short_title(first or self.case.shown_number, self.case.insurer)


def short_title(applicant: str, insurer: str) -> str:
    """Return what a tab says: who · against whom."""
    return without_turns(" · ".join(part for part in (applicant, insurer) if part))


def read_whole_case(desk: Desk, case_id: int) -> WholeCase:
    """Read a case for its page. Raises Refused("case_not_found"), Unavailable."""
    now = desk.now()
    with desk.database.reading() as db:
        case = case_details(db, case_id)
        return WholeCase(
            case=case,
            hindrances=hindered_acts(desk, db, case_id),
            why=_nearest(case, why_due(db, case_id).deadlines) if case.due_on is not None else None,
            papers=papers_of_file(case, now),
            is_pinned=visits.is_pinned(db, case_id, by=desk.actor),
        )


def pin_case(desk: Desk, case_id: int, *, is_pinned: bool) -> None:
    """Keep a case at hand, or no longer. Raises Refused("case_not_found"), Unavailable."""
    with desk.database.writing() as db:
        visits.pin(db, case_id, is_pinned=is_pinned, by=desk.actor, now=desk.now())


def _nearest(case: CaseDetails, explained: tuple[DeadlineExplanation, ...]) -> DeadlineExplanation | None:
    return next((one for one in explained if one.step is case.due_step), None)
