"""What was corrected beside an archived case, as it is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.committee import Staff
from mediator_desk.models.procedure import ArchiveCorrection


@dataclass(frozen=True)
class CorrectionRow:
    """A correction as it stands beside its case."""

    at: datetime
    by: str
    what: str
    is_wrong: str
    is_right: str
    words: str


def corrections_of(db: Session, case_id: int) -> list[CorrectionRow]:
    """Return the corrections of an archived case, in order of time."""
    row = ArchiveCorrection
    query = (
        select(row.at, Staff.name, row.what, row.is_wrong, row.is_right, row.words)
        .outerjoin(Staff, Staff.id == row.staff_id)
        .where(row.case_id == case_id)
        .order_by(row.at, row.id)
    )
    return [CorrectionRow(at, by or "", *rest) for at, by, *rest in db.execute(query)]
