"""The lines of the evidence list of a case, as they are read; those who write ask here for the rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy import case as either
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.party import Party
from mediator_desk.models.words import AttachmentKind, PartySide


@dataclass(frozen=True)
class EvidenceLine:
    """One line as it is shown; `number` from 1 without gaps, `size` in bytes, `rotation` in degrees clockwise."""

    id: int
    number: int
    name: str
    media_type: str
    sha256: str
    size: int
    added_at: datetime
    title: str
    proves: str
    party_id: int | None
    party: str
    side: PartySide | None
    given_on: date | None
    pages: int | None
    is_original: bool | None
    rotation: int
    version: int

    @property
    def shown_title(self) -> str:
        """What the line is called: its title, else the name of the file without its ending."""
        return self.title or self.name.rpartition(".")[0] or self.name


def evidence_lines(db: Session, case_id: int) -> list[EvidenceLine]:
    """Return the evidence of a case in its order; what lies in the bin is not in it."""
    query = (
        select(Attachment, Party.name, Party.side)
        .outerjoin(Party, Party.id == Attachment.party_id)
        .where(*_of_case(case_id))
        .order_by(*_ORDER)
    )
    rows = db.execute(query).all()
    return [_line(row, number, party, side) for number, (row, party, side) in enumerate(rows, start=1)]


_ORDER = (either((Attachment.position == 0, 1), else_=0), Attachment.position, Attachment.id)
"""What has no place yet, such as the proof of a payment, stands at the end."""


def _of_case(case_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        Attachment.case_id == case_id,
        Attachment.kind == AttachmentKind.EVIDENCE,
        Attachment.binned_at.is_(None),
    )


def rows_in_order(db: Session, case_id: int) -> list[Attachment]:
    """Return the rows of the evidence of a case in their order."""
    return list(db.scalars(select(Attachment).where(*_of_case(case_id)).order_by(*_ORDER)))


def row_there(db: Session, case_id: int, attachment_id: int, *, is_binned: bool = False) -> Attachment:
    """Return a row of the evidence of this case, from the list or the bin. Raises Refused("no_longer_there")."""
    row = db.get(Attachment, attachment_id)
    is_ours = row is not None and row.case_id == case_id and row.kind is AttachmentKind.EVIDENCE
    if row is None or not is_ours or (row.binned_at is not None) != is_binned:
        raise Refused("no_longer_there")
    return row


def _line(row: Attachment, number: int, party: str | None, side: PartySide | None) -> EvidenceLine:
    return EvidenceLine(
        id=row.id,
        number=number,
        name=row.name,
        media_type=row.media_type,
        sha256=row.sha256,
        size=row.size,
        added_at=row.added_at,
        title=row.title,
        proves=row.proves,
        party_id=row.party_id,
        party=party or "",
        side=side,
        given_on=row.given_on,
        pages=row.pages,
        is_original=row.is_original,
        rotation=row.rotation,
        version=row.version,
    )
