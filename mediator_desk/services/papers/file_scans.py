"""Papers of the file that come in as a scan or a photo: each kept under the paper of the file that it shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.file_types import PDF, type_of
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.committee import Staff
from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import AttachmentKind
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.evidence.staging import OfferedFile, shown_name
from mediator_desk.storage.attachments import AttachmentStore

PICTURES = frozenset({"image/jpeg", "image/png", "image/bmp", "image/gif", "image/tiff", "image/webp"})
"""Pictures that the bound file can put on a page; with PDF all that a scanner or a telephone gives."""


@dataclass(frozen=True)
class FileScan:
    """A scan of a paper of the file; `size` in bytes, `by` who brought it, "" where nobody signed in."""

    id: int
    paper: FilePaper
    name: str
    media_type: str
    sha256: str
    size: int
    added_at: datetime
    by: str


def scan_in(
    db: Session,
    case_id: int,
    paper: FilePaper,
    offered: OfferedFile,
    *,
    store: AttachmentStore,
    by: Actor,
    now: datetime,
) -> Attachment:
    """Keep a scan of a paper of the file, as it came. What it is, is told by its content.

    Raises Refused("scan_is_no_page", name) for what is neither PDF nor picture, Refused("evidence_empty", name), and as
    attachments.keep_file.
    """
    may(by, Right.COMPLETE_FILES)  # the archivist completes files too
    name, media_type = shown_name(offered.name), page_type(offered)
    return keep_file(
        db, case_id, kind=AttachmentKind.FILE_PAPER, name=name, media_type=media_type, content=offered.content,
        paper=paper, store=store, by=by, now=now,
    )  # fmt: skip


def page_type(offered: OfferedFile) -> str:
    """Return what a scan is, as a media type. Raises Refused("evidence_empty" / "scan_is_no_page", name)."""
    name = shown_name(offered.name)
    if not offered.content:
        raise Refused("evidence_empty", name=name)
    media_type = type_of(offered.content, name)
    if media_type != PDF and media_type not in PICTURES:
        raise Refused("scan_is_no_page", name=name)
    return media_type


def scans_of(db: Session, case_id: int) -> list[FileScan]:
    """Return the scans of the papers of a file, as they came; those in the bin are not among them."""
    query = (
        select(Attachment, Staff.name)
        .outerjoin(Staff, Staff.id == Attachment.staff_id)
        .where(Attachment.case_id == case_id, Attachment.paper.is_not(None), Attachment.binned_at.is_(None))
        .order_by(Attachment.id)
    )
    return [
        FileScan(row.id, row.paper, row.name, row.media_type, row.sha256, row.size, row.added_at, name or "")
        for row, name in db.execute(query)
        if row.paper is not None
    ]
