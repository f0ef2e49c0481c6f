"""The papers that a case issued, as lists show them; and the scan of a signed one, attached to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Staff
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.models.procedure_words import FilePaper, PaperKind
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import AttachmentKind
from mediator_desk.services import audit
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.cases.case_life import case_to_change
from mediator_desk.services.evidence.staging import OfferedFile, shown_name
from mediator_desk.services.papers.file_scans import page_type, scan_in
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.storage.attachments import AttachmentStore

if TYPE_CHECKING:
    Found = Select[IssuedPaper, Case, str, str, str]


@dataclass(frozen=True)
class IssuedRow:
    """One issued paper. `superseded_by` is the number of the one that came after it, "" where none did.

    `withdrawn_at` without one: it was taken back to be mended. `sha256` is that of the PDF in the store.
    """

    id: int
    case_id: int
    case_number: str
    order: PaperOrder
    number: str
    sequence: int
    issued_at: datetime
    by: str
    pages: int
    sha256: str
    facts_sha256: str
    template_name: str
    template_version: int
    words: str
    withdrawn_at: datetime | None
    superseded_by: str
    scan_id: int | None
    scan_sha256: str

    @property
    def kind(self) -> PaperKind:
        """Return which paper it is."""
        return self.order.kind

    @property
    def stands(self) -> bool:
        """Return whether it counts: neither superseded nor withdrawn."""
        return self.withdrawn_at is None and not self.superseded_by


def issued_of(db: Session, case_id: int) -> list[IssuedRow]:
    """Return every paper that a case issued, the last one first."""
    return _rows(db, _query().where(IssuedPaper.case_id == case_id).order_by(IssuedPaper.sequence.desc()))


def issued_number(db: Session, number: str) -> IssuedRow | None:
    """Return the paper with this number; None where there is none."""
    return next(iter(_rows(db, _query().where(IssuedPaper.number == number))), None)


def issued_paper(db: Session, paper_id: int) -> IssuedRow | None:
    """Return the paper with this id; None where there is none."""
    return next(iter(_rows(db, _query().where(IssuedPaper.id == paper_id))), None)


def issued_file(db: Session, sha256: str) -> IssuedRow | None:
    """Return the paper whose PDF is exactly the one with this hash; None where there is none."""
    query = _query().where(IssuedPaper.sha256 == sha256).order_by(IssuedPaper.id.desc())
    return next(iter(_rows(db, query)), None)


def keep_scan(
    db: Session,
    case_id: int,
    number: str,
    paper: FilePaper | None,
    offered: OfferedFile,
    *,
    pages: int | None = None,
    store: AttachmentStore,
    by: Actor,
    now: datetime,
) -> Attachment:
    """Keep the scan of an issued paper, as it was signed, and attach it; an earlier scan of it stays in the case.

    `paper`: as which paper of the file it counts; None for one that is not bound into it. `pages`: how many it has,
    None where that is not known: one with fewer than the paper does not stand for it in the bound file.
    Raises Refused("no_issued_paper", number), and as file_scans.scan_in.
    """
    may(by, Right.COMPLETE_FILES)
    case_to_change(db, case_id)
    row = db.scalars(select(IssuedPaper).where(IssuedPaper.number == number, IssuedPaper.case_id == case_id)).first()
    if row is None:
        raise Refused("no_issued_paper", number=number)
    if paper is not None:
        file = scan_in(db, case_id, paper, offered, store=store, by=by, now=now)
    else:
        file = keep_file(
            db, case_id, kind=AttachmentKind.SIGNED_SCAN, name=shown_name(offered.name),
            media_type=page_type(offered), content=offered.content, store=store, by=by, now=now,
        )  # fmt: skip
    file.pages = pages
    row.scan_id = file.id
    told = {"paper": row.paper, "number": number, "name": file.name}
    audit.record(db, "paper_scan_attached", by=by, at=now, case_id=case_id, facts=told)
    return file


def _query() -> Found:
    later, scan = aliased(IssuedPaper), aliased(Attachment)
    return (
        select(IssuedPaper, Case, Staff.name, later.number, scan.sha256)
        .join(Case, Case.id == IssuedPaper.case_id)
        .outerjoin(Staff, Staff.id == IssuedPaper.staff_id)
        .outerjoin(later, later.supersedes_id == IssuedPaper.id)
        .outerjoin(scan, scan.id == IssuedPaper.scan_id)
    )


def _rows(db: Session, query: Found) -> list[IssuedRow]:
    return [_row(*found) for found in db.execute(query).all()]


def _row(row: IssuedPaper, case: Case, by: str | None, later: str | None, scan: str | None) -> IssuedRow:
    same: Sequence[str] = (
        *("id", "case_id", "number", "sequence", "issued_at", "pages", "sha256", "facts_sha256"),
        *("template_name", "template_version", "words", "withdrawn_at", "scan_id"),
    )
    return IssuedRow(
        case_number=case.shown_number,
        order=PaperOrder(row.paper, row.case_id, row.about_id),
        by=by or "",
        superseded_by=later or "",
        scan_sha256=scan or "",
        **{name: getattr(row, name) for name in same},
    )
