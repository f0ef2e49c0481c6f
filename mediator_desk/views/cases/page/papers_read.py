"""What the tab of the papers shows beside the fifteen of the file: what was issued, scanned in, and can be made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediator_desk.models.procedure_words import FilePaper, PaperKind

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.documents.papers.kinds import PossibleOrder
    from mediator_desk.services.papers.file_scans import FileScan
    from mediator_desk.services.papers.issued import IssuedRow


@dataclass(frozen=True)
class PapersOfCase:
    """The papers of one case at one moment. `issued`: the last one first."""

    possible: tuple[PossibleOrder, ...] = ()
    issued: tuple[IssuedRow, ...] = ()
    scans: tuple[FileScan, ...] = ()

    def possible_under(self, paper: FilePaper | None) -> tuple[PossibleOrder, ...]:
        """Return what could be made for a paper of the file, None for what is no part of it; hindered ones too."""
        return tuple(one for one in self.possible if file_paper_of(one.order.kind) is paper)

    def issued_under(self, paper: FilePaper) -> tuple[IssuedRow, ...]:
        """Return what was issued for a paper of the file, the last one first."""
        return tuple(one for one in self.issued if file_paper_of(one.kind) is paper)

    def issued_as(self, possible: PossibleOrder) -> tuple[IssuedRow, ...]:
        """Return what was issued of one order, the last one first."""
        return tuple(one for one in self.issued if one.order == possible.order)

    def scans_under(self, paper: FilePaper) -> tuple[FileScan, ...]:
        """Return what was scanned in for a paper of the file, the last one first."""
        return tuple(one for one in reversed(self.scans) if one.paper is paper)


def file_paper_of(kind: PaperKind) -> FilePaper | None:
    """Return as which paper of the file a kind of paper is bound, None for none."""
    from mediator_desk.documents.papers.kinds import CASE_PAPERS

    paper = CASE_PAPERS.get(kind)
    return paper.file_paper if paper else None


def read_papers(desk: Desk, case_id: int) -> PapersOfCase:
    """Read the papers of a case. Raises Refused("case_not_found" / "no_committee"), Unavailable."""
    from mediator_desk.documents.papers.kinds import orders_possible
    from mediator_desk.services.papers.case_reading import case_on_paper
    from mediator_desk.services.papers.file_scans import scans_of
    from mediator_desk.services.papers.issued import issued_of

    with desk.database.reading() as db:
        facts = case_on_paper(db, case_id, now=desk.now())
        issued, scans = issued_of(db, case_id), scans_of(db, case_id)
    return PapersOfCase(tuple(orders_possible(facts)), tuple(issued), tuple(scans))
