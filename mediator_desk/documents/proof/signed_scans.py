"""The scan of a signed agreement comes back: its code says whether it is the paper that went out to be signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from mediator_desk.documents.proof.finalising import exactly
from mediator_desk.documents.proof.scans import Looked, attach_scan, paper_of
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.procedure_words import FilePaper, PaperKind
from mediator_desk.services.evidence.staging import OfferedFile
from mediator_desk.services.papers.file_scans import scan_in
from mediator_desk.services.papers.issued import issued_of, keep_scan
from mediator_desk.services.papers.issuing import standing
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.storage.attachments import AttachmentStore


class ScanMatch(StrEnum):
    """What a scan is, beside the agreement that is being signed."""

    MATCH = "match"
    OLDER = "older"
    """An earlier paper of this agreement, which was withdrawn or superseded: what was signed is not what counts."""
    OTHER_PAPER = "other_paper"
    """Another paper, of this case or of another one."""
    UNKNOWN_CODE = "unknown_code"
    """A code that this office has not issued, or that was put on other facts."""
    SEVERAL = "several"
    NO_CODE = "no_code"


@dataclass(frozen=True)
class MatchedScan:
    """What became of a scan: `number` is the one that its code names, `counts` that of the paper to be signed."""

    match: ScanMatch
    number: str = ""
    counts: str = ""
    case_number: str = ""
    is_kept: bool = False


def matched(db: Session, case_id: int, looked: Looked) -> MatchedScan:
    """Return what a scan is. Raises Refused("no_agreement")."""
    order = exactly(db, PaperOrder(PaperKind.AGREEMENT, case_id))
    paper = standing(db, order)
    counts = paper.number if paper else ""
    if not looked.codes:
        return MatchedScan(ScanMatch.NO_CODE, counts=counts)
    if len(looked.codes) > 1:
        return MatchedScan(ScanMatch.SEVERAL, "、".join(one.number for one in looked.codes), counts)
    number = looked.codes[0].number
    try:
        row = paper_of(db, looked)
    except Refused:
        return MatchedScan(ScanMatch.UNKNOWN_CODE, number, counts)
    if row.order != order:
        return MatchedScan(ScanMatch.OTHER_PAPER, number, counts, row.case_number)
    return MatchedScan(ScanMatch.MATCH if number == counts else ScanMatch.OLDER, number, counts)


def bring_scan(
    db: Session,
    case_id: int,
    looked: Looked,
    offered: OfferedFile,
    *,
    store: AttachmentStore,
    anyway: bool = False,
    by: Actor,
    now: datetime,
) -> MatchedScan:
    """Attach a scan to the agreement where its code says that it is its paper; else say what it is, and keep nothing.

    With `anyway` it is kept all the same: an older or another paper's scan with that paper, one without a code of ours
    with the paper that counts, or, where none was issued, as a scan of the agreement.
    Raises Refused("no_agreement"), and as attach_scan and scan_in.
    """
    found = matched(db, case_id, looked)
    if found.match is not ScanMatch.MATCH and not anyway:
        return found
    if found.match in (ScanMatch.MATCH, ScanMatch.OLDER, ScanMatch.OTHER_PAPER):
        attach_scan(db, looked, offered, store=store, by=by, now=now)
    elif found.counts:
        keep_scan(
            db, case_id, found.counts, FilePaper.AGREEMENT, offered, pages=looked.pages, store=store, by=by, now=now
        )
    else:
        scan_in(db, case_id, FilePaper.AGREEMENT, offered, store=store, by=by, now=now)
    return MatchedScan(found.match, found.number, found.counts, found.case_number, is_kept=True)


def scan_is_there(db: Session, case_id: int) -> bool:
    """Return whether the paper of the agreement that counts has its scan."""
    order = exactly(db, PaperOrder(PaperKind.AGREEMENT, case_id))
    return any(one.order == order and one.stands and one.scan_id for one in issued_of(db, case_id))
