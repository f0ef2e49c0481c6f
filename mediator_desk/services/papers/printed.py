"""A paper leaves the desk: printed or saved. Its case keeps that, and steps before it are not taken back any more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit


@dataclass(frozen=True)
class PrintedPaper:
    """One kind of paper of one case; `sequence` of the meeting that it is about, `copies` how many were printed."""

    case_id: int
    paper: PaperKind
    sequence: int | None = None
    copies: int = 1


def tell_printed(db: Session, papers: Iterable[PrintedPaper], *, by: Actor, now: datetime) -> None:
    """Write down for each case that its papers were printed; the same paper of several people is one entry.

    services/cases/undo.py takes no acceptance back after it: the number of the case stands on paper.
    """
    may(by, Right.EXPORT)
    counted: dict[tuple[int, PaperKind, int | None], int] = {}
    for one in papers:
        key = (one.case_id, one.paper, one.sequence)
        counted[key] = counted.get(key, 0) + one.copies
    for (case_id, paper, sequence), copies in counted.items():
        facts = {"paper": paper, "sequence": sequence, "copies": copies}
        audit.record(db, "paper_printed", by=by, at=now, case_id=case_id, facts=facts)


def tell_day_list_printed(db: Session, on: date, count: int, *, by: Actor, now: datetime) -> None:
    """Write down that the list of a day's meetings was printed; it stays in the house, so no case is bound by it."""
    may(by, Right.EXPORT)
    audit.record(db, "day_list_printed", by=by, at=now, facts={"on": on, "count": count})
