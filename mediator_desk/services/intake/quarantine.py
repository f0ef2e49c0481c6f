"""Rows of an import that could not be taken in: they wait here until they are mended, come again, or are set aside."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may
from mediator_desk.models.submission import ImportRun, QuarantinedSubmission
from mediator_desk.services import audit


@dataclass(frozen=True, slots=True)
class QuarantinedRow:
    """A row that waits: its place in its file, why it waits, its texts by column, the instant of its import (UTC).

    `reasons` are [{"code", "field", "params"}], as the row keeps them.
    """

    id: int
    row_number: int
    number: str
    applicant_name: str
    reasons: tuple[dict[str, Any], ...]
    file_name: str
    imported_at: datetime
    fields: dict[str, str]


def open_rows(db: Session, row_ids: Collection[int] | None = None) -> list[QuarantinedRow]:
    """Return the rows that wait: those of the newest import first, each import in the order of its file.

    With `row_ids` only those of them that wait still.
    """
    query = (
        select(QuarantinedSubmission, ImportRun.file_name, ImportRun.imported_at)
        .join(ImportRun, ImportRun.id == QuarantinedSubmission.import_id)
        .where(QuarantinedSubmission.settled_at.is_(None))
        .order_by(ImportRun.imported_at.desc(), ImportRun.id.desc(), QuarantinedSubmission.row_number)
        .order_by(QuarantinedSubmission.id)
    )
    rows = [_row(kept, file_name, imported_at) for kept, file_name, imported_at in db.execute(query)]
    return rows if row_ids is None else [row for row in rows if row.id in set(row_ids)]


def count_open(db: Session) -> int:
    """Return how many rows wait."""
    query = select(func.count()).select_from(QuarantinedSubmission).where(QuarantinedSubmission.settled_at.is_(None))
    return db.scalars(query).one()


def settle_row(db: Session, row_id: int, *, words: str, by: Actor, now: datetime) -> None:
    """Set a row aside: it waits no longer, and stays kept for ever with the words that say why.

    Raises Invalid where no words are given, Refused("already_settled") where it came in corrected meanwhile or was set
    aside at another desk.
    """
    may(by, Right.WORK_ON_CASES)
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    row = waiting_row(db, row_id)
    row.settled_at = now
    audit.record(db, "quarantine_settled", by=by, at=now, facts=origin(db, row), reason=words.strip())


def tell_handed_back(db: Session, rows: Sequence[QuarantinedRow], *, file_name: str, by: Actor, now: datetime) -> None:
    """Write down that the rows left the desk as a workbook, to be corrected where they came from. They wait on."""
    may(by, Right.WORK_ON_CASES)
    facts = {"file": file_name, "count": len(rows), "ids": [row.id for row in rows]}
    audit.record(db, "quarantine_handed_back", by=by, at=now, facts=facts)


def waiting_row(db: Session, row_id: int) -> QuarantinedSubmission:
    """Return a row that waits, for a service that settles it. Raises Refused("already_settled")."""
    # Two desks may do this at once: on a server the second waits here, and then sees what the first has done.
    row = db.get_one(QuarantinedSubmission, row_id, with_for_update=True, populate_existing=True)
    if row.settled_at is not None:
        raise Refused("already_settled")
    return row


def origin(db: Session, row: QuarantinedSubmission) -> dict[str, object]:
    """Return what an entry in the audit trail says of a row: its id, its file, its place there, its number."""
    file_name = db.get_one(ImportRun, row.import_id).file_name
    return {"id": row.id, "file": file_name, "row": row.row_number, "number": row.number}


def _row(kept: QuarantinedSubmission, file_name: str, imported_at: datetime) -> QuarantinedRow:
    return QuarantinedRow(
        id=kept.id,
        row_number=kept.row_number,
        number=kept.number,
        applicant_name=kept.fields.get("申请人姓名", ""),
        reasons=tuple(kept.reasons),
        file_name=file_name,
        imported_at=imported_at,
        fields=dict(kept.fields),
    )
