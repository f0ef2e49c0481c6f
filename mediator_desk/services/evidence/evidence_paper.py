"""What the evidence list of a case (证据目录) says, as it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.models.words import PartySide
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.evidence.listing import EvidenceLine, evidence_lines
from mediator_desk.services.office.committee import the_committee


@dataclass(frozen=True)
class PartOfList:
    """The lines that one side gave, numbered as in the case; side None: what the committee obtained itself."""

    side: PartySide | None
    lines: tuple[EvidenceLine, ...]


@dataclass(frozen=True)
class EvidenceListFacts:
    """Everything that the evidence list prints."""

    committee: str
    number: str
    applicant: str
    respondent: str
    on: date
    is_sample: bool
    parts: tuple[PartOfList, ...]

    @property
    def count(self) -> int:
        """How many lines there are."""
        return sum(len(part.lines) for part in self.parts)

    @property
    def pages(self) -> int:
        """How many pages those have that say it."""
        return sum(line.pages or 0 for part in self.parts for line in part.lines)


def evidence_list_facts(db: Session, case_id: int, *, now: datetime) -> EvidenceListFacts:
    """Return what the evidence list of a case says on a day.

    Raises Refused("case_not_found"), Refused("no_evidence") where there is nothing to list.
    """
    case, committee = the_case(db, case_id), the_committee(db)
    lines = evidence_lines(db, case_id)
    if not lines:
        raise Refused("no_evidence")
    sides = (PartySide.APPLICANT, PartySide.RESPONDENT, None)
    parts = [PartOfList(side, tuple(line for line in lines if line.side is side)) for side in sides]
    return EvidenceListFacts(
        committee=committee.name,
        number=case.shown_number,
        applicant=case.applicant_name,
        respondent=case.respondent_name,
        on=china_day(now),
        is_sample=committee.is_practice,
        parts=tuple(part for part in parts if part.lines),
    )
