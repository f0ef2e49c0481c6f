"""Finding a case in a backup: by a part of its number, or by a name, as everywhere at the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from mediator_desk.models.case import Case
from mediator_desk.services.backups.one_case import CaseThen, case_then
from mediator_desk.services.search.find import find_cases

MOST_FOUND = 50


@dataclass(frozen=True)
class CaseInBackup:
    """A case that a backup has, to choose from."""

    id: int
    number: str
    """Its case number, before it has one its submission number."""
    applicant: str
    respondent: str


def cases_in_backup(db: Session, text: str) -> list[CaseInBackup]:
    """Return the cases of a backup, open as `db`, in which the text stands, the best first; the newest for no text.

    At most MOST_FOUND. What lay in the bin then is found by its whole number.
    """
    text = text.strip()
    if not text:
        return _of(db, db.scalars(select(Case.id).order_by(Case.id.desc()).limit(MOST_FOUND)).all())
    is_named_so = select(Case.id).where(or_(Case.number == text, Case.submission_number == text))
    hits = [hit.id for hit in find_cases(db, text, MOST_FOUND)]
    return _of(db, [*db.scalars(is_named_so).all(), *hits])


def case_then_of(db: Session, case_id: int) -> CaseThen:
    """Read a case that was found in the backup open as `db`. Raises Refused("no_such_case_in_backup", number)."""
    case = db.get(Case, case_id)
    return case_then(db, (case.number or case.submission_number) if case else "")


def _of(db: Session, ids: Sequence[int]) -> list[CaseInBackup]:
    number = func.coalesce(Case.number, Case.submission_number)
    asked = select(Case.id, number, Case.applicant_name, Case.respondent_name).where(Case.id.in_(ids))
    rows = {row[0]: CaseInBackup(*row) for row in db.execute(asked)}
    return [rows[one] for one in dict.fromkeys(ids)]
