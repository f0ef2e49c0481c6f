"""Kept files are gone through: whether each that a row names is there and is what was put in, and which none names."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Unavailable
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services.check.findings import Finding
from mediator_desk.storage.attachments import AttachmentStore

CLOSED = "closed"


class CheckedFiles(NamedTuple):
    """What was found of kept files, and how many rows name one that was not opened: its key is not here."""

    findings: list[Finding]
    closed: int


def check_files(db: Session, store: AttachmentStore, progress: Progress = SILENT) -> CheckedFiles:
    """Find kept files that are missing or damaged (file_missing, file_damaged, file_under_another_key: name, case,
    sha256), and files of the store that no row names (file_orphaned: sha256).

    Every file that is not closed is read. Raises Cancelled.
    """
    query = select(Attachment.sha256, Attachment.name, Attachment.case_id).order_by(Attachment.id)
    rows = db.execute(query).all()
    findings, looked_at, closed = [], set(), set()
    for row in progress.each(rows, total=len(rows)):
        if row.sha256 in looked_at:
            continue
        looked_at.add(row.sha256)
        if (kind := _fault(store, row.sha256)) == CLOSED:
            closed.add(row.sha256)
        elif kind is not None:
            findings.append(Finding(kind, {"name": row.name, "case": _number(db, row.case_id), "sha256": row.sha256}))
    findings += [Finding("file_orphaned", {"sha256": one}) for one in store.hashes() if one not in looked_at]
    return CheckedFiles(findings, sum(row.sha256 in closed for row in rows))


def _fault(store: AttachmentStore, sha256: str) -> str | None:
    try:
        store.get(sha256)
    except Unavailable as error:
        kinds = {
            "attachment_missing": "file_missing",
            "attachment_under_another_key": "file_under_another_key",
            "kept_files_closed": CLOSED,
        }
        return kinds.get(error.code, "file_damaged")
    return None


def _number(db: Session, case_id: int) -> str:
    case = db.get(Case, case_id)
    return case.shown_number if case is not None else str(case_id)
