"""The files whose term of retention is over, or soon will be. Nothing is destroyed by itself: a person decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.masking import mask_name
from mediator_desk.models.among import is_among
from mediator_desk.models.case import Case
from mediator_desk.models.life import LEFT_TO_OTHERS
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.trust import Destruction
from mediator_desk.models.words import CaseState, PartyKind, PartySide
from mediator_desk.services.privacy.terms import short_years, term_of

MOST_LISTED = 2_000


@dataclass(frozen=True)
class DueFile:
    """A file past its term, or one whose term ends soon."""

    case_id: int
    number: str
    applicant: str
    """Of a person the surname only; so is the other side."""
    respondent: str
    archive_class: ArchiveClass
    archived_on: date
    """Or the day on which a record without a file ended."""
    kept_until: date
    is_over: bool

    @property
    def id(self) -> int:
        """What a list calls its rows."""
        return self.case_id


def due_files(db: Session, today: date, *, until: date | None = None) -> Sequence[DueFile]:
    """Return the files whose term is over on a day (or will be on `until`), what is longest over first."""
    last, years = until or today, short_years(db)
    archived = and_(Case.state == CaseState.ARCHIVED, Case.kept_until < last)
    left = and_(Case.state.in_(LEFT_TO_OTHERS), Case.ended_on.is_not(None)) if years is not None else None
    query = select(Case).where(or_(archived, left) if left is not None else archived)
    rows = [row for case in db.scalars(query) if (row := _row(case, today, years)) and row.kept_until < last]
    listed = sorted(rows, key=lambda row: (row.kept_until, row.case_id))[:MOST_LISTED]
    persons = _persons(db, [row.case_id for row in listed])
    return [_masked(row, persons) for row in listed]


@dataclass(frozen=True)
class DestroyedFile:
    """What is left of a file that was destroyed."""

    id: int
    number: str
    archive_class: ArchiveClass
    archived_on: date
    kept_until: date
    destroyed_at: datetime
    destroyed_by: str
    approved_by: str


def destroyed_files(db: Session) -> Sequence[DestroyedFile]:
    """Return what was destroyed, the newest first."""
    rows = db.scalars(select(Destruction).order_by(Destruction.id.desc()).limit(MOST_LISTED))
    return [
        DestroyedFile(
            row.id, row.case_number, row.archive_class, row.archived_on, row.kept_until, row.destroyed_at,
            row.destroyed_by, row.approved_by,
        )
        for row in rows
    ]  # fmt: skip


def _persons(db: Session, case_ids: Sequence[int]) -> set[tuple[int, PartySide]]:
    """Return the sides of these cases that begin with a person, whose name is masked."""
    query = select(Party.case_id, Party.side).where(Party.kind == PartyKind.PERSON, is_among(Party.case_id, case_ids))
    return {(case_id, side) for case_id, side in db.execute(query)}


def _masked(row: DueFile, persons: set[tuple[int, PartySide]]) -> DueFile:
    def shown(name: str, side: PartySide) -> str:
        return mask_name(name) if (row.case_id, side) in persons else name

    applicant, respondent = shown(row.applicant, PartySide.APPLICANT), shown(row.respondent, PartySide.RESPONDENT)
    return replace(row, applicant=applicant, respondent=respondent)


def _row(case: Case, today: date, years: int | None) -> DueFile | None:
    term = term_of(case, today, years)
    if term.until is None or term.archive_class is None or term.began_on is None:
        return None
    return DueFile(
        case_id=case.id,
        number=case.shown_number,
        applicant=case.applicant_name,
        respondent=case.respondent_name,
        archive_class=term.archive_class,
        archived_on=term.began_on,
        kept_until=term.until,
        is_over=term.until < today,
    )
