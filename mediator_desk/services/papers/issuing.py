"""Papers become final: numbered within their case, kept as the very file, superseded or withdrawn, never changed.

The database itself refuses to change what a row of issued_papers says (migrations/versions/0009_papers.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.file_types import PDF
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import AttachmentKind
from mediator_desk.services import audit
from mediator_desk.services.canonical import digest
from mediator_desk.services.cases.case_life import case_to_change
from mediator_desk.services.cases.undo_papers import WITHDRAWN
from mediator_desk.services.numbering import next_of_case, paper_series
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.template_texts import TemplateText
from mediator_desk.storage.attachments import AttachmentStore

LONGEST_BEGINNING = 60
BESIDE_THE_FILE = frozenset({PaperKind.FILE_COVER, PaperKind.FILE_NOTE, PaperKind.BACK_COVER})
"""What tells of the file itself: its class of keeping, what was corrected, stand only once it is archived."""


@dataclass(frozen=True)
class PaperNumber:
    """The number that the next paper of a case gets; `sequence` counts from 1 within the case."""

    sequence: int
    number: str


@dataclass(frozen=True)
class FinalPaper:
    """A paper that is to be final: what it says (canonical JSON), by which wording, and the PDF that was read back."""

    title: str
    template: TemplateText
    facts: str
    content: bytes
    pages: int


def next_number(db: Session, case_id: int) -> PaperNumber:
    """Return the number of the next paper of a case, and keep every other desk from taking it until the commit.

    It is the number of the case with the paper's own behind it: 粤保调〔2026〕第0012号-3.
    Raises Refused("case_not_found" / "case_is_binned"), ("numbers_used_up") as numbering.next_of_case does.
    """
    case = case_to_change(db, case_id, even_archived=True)  # whether it may have one, `issue` says
    last = db.scalar(select(func.max(IssuedPaper.sequence)).where(IssuedPaper.case_id == case_id))
    sequence = next_of_case(db, paper_series(case_id), last or 0)
    number = f"{_beginning(case)}-{sequence}"
    if db.scalar(select(IssuedPaper.id).where(IssuedPaper.number == number)) is not None:
        number = f"{_beginning(case)}-{case_id}-{sequence}"  # another case was shown under this number before
    return PaperNumber(sequence, number)


def newest(db: Session, order: PaperOrder) -> IssuedPaper | None:
    """Return the last paper that was issued of what is ordered, withdrawn or not; None where there is none."""
    query = select(IssuedPaper).where(
        IssuedPaper.case_id == order.case_id,
        IssuedPaper.paper == order.kind,
        IssuedPaper.about_id.is_(None) if order.about_id is None else IssuedPaper.about_id == order.about_id,
    )
    return db.scalars(query.order_by(IssuedPaper.sequence.desc()).limit(1)).first()


def standing(db: Session, order: PaperOrder) -> IssuedPaper | None:
    """Return the paper that counts: the newest of what is ordered, where it was not withdrawn."""
    last = newest(db, order)
    return last if last is not None and last.withdrawn_at is None else None


def issue(
    db: Session,
    order: PaperOrder,
    final: FinalPaper,
    number: PaperNumber,
    *,
    store: AttachmentStore,
    words: str = "",
    by: Actor,
    now: datetime,
) -> IssuedPaper:
    """Write a paper down as final; its bytes go into the store first. One that came before it is superseded.

    `number` is what `next_number` gave in this transaction. `words` say why it supersedes one that still stood.
    An archived case has only what tells of its file (BESIDE_THE_FILE).
    Raises Refused("paper_changed_since", number) where that is not said, Refused("not_for_role" / "case_is_archived" /
    "case_is_binned"), Unavailable as the store does.
    """
    may(by, Right.COMPLETE_FILES)
    case_to_change(db, order.case_id, even_archived=order.kind in BESIDE_THE_FILE)
    former = newest(db, order)
    if former is not None and former.withdrawn_at is None:
        if not words.strip():
            raise Refused("paper_changed_since", number=former.number)
        former.withdrawn_at = now
    elif former is not None and not words.strip():
        words = _why_withdrawn(db, former)
    file = _kept(db, order, final, number, store, by, now)
    row = IssuedPaper(
        case_id=order.case_id,
        paper=order.kind,
        about_id=order.about_id,
        sequence=number.sequence,
        number=number.number,
        template_name=final.template.name,
        template_version=final.template.version,
        template_sha256=digest(final.template.source),
        facts=final.facts,
        facts_sha256=digest(final.facts),
        sha256=file.sha256,
        attachment_id=file.id,
        pages=final.pages,
        issued_at=now,
        staff_id=by.staff_id,
        supersedes_id=former.id if former else None,
        words=words.strip() if former else "",
    )
    db.add(row)
    told = {"paper": order.kind, "number": number.number, "earlier": former.number if former else ""}
    audit.record(db, "paper_issued", by=by, at=now, case_id=order.case_id, facts=told, reason=row.words)
    return row


def withdraw(db: Session, order: PaperOrder, *, words: str, by: Actor, now: datetime) -> IssuedPaper | None:
    """Take the paper that counts back: it is not to be signed any more. Returns it, None where none stood.

    `words` say why. Raises Invalid(words), Refused("not_for_role" / "case_is_archived" / "case_is_binned").
    """
    may(by, Right.COMPLETE_FILES)
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    case_to_change(db, order.case_id)
    paper = standing(db, order)
    if paper is not None:
        paper.withdrawn_at = now
        told = {"paper": paper.paper, "number": paper.number}
        audit.record(db, WITHDRAWN, by=by, at=now, case_id=order.case_id, facts=told, reason=words.strip())
    return paper


def _why_withdrawn(db: Session, paper: IssuedPaper) -> str:
    query = select(AuditEntry).where(AuditEntry.case_id == paper.case_id, AuditEntry.act == WITHDRAWN)
    entries = db.scalars(query.order_by(AuditEntry.id.desc()))
    return next((one.reason for one in entries if one.facts.get("number") == paper.number), "")


def _beginning(case: Case) -> str:
    # The bar parts the fields of the code on the paper.
    return case.shown_number.replace("|", "/")[:LONGEST_BEGINNING]


def _kept(
    db: Session,
    order: PaperOrder,
    final: FinalPaper,
    number: PaperNumber,
    store: AttachmentStore,
    by: Actor,
    now: datetime,
) -> Attachment:
    sha256 = store.put(final.content)
    file = Attachment(
        case_id=order.case_id,
        kind=AttachmentKind.ISSUED_PAPER,
        name=f"{final.title} {number.number}.pdf",
        media_type=PDF,
        sha256=sha256,
        size=len(store.get(sha256)),  # read back: what was kept is what will be given out
        pages=final.pages,
        added_at=now,
        staff_id=by.staff_id,
    )
    db.add(file)
    db.flush()
    return file
