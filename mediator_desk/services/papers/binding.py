"""What of a case was kept that goes into its bound file, and what is written down when the file was bound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session, aliased

from mediator_desk.errors import Problem
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import Instalment, MediationAgreement
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.committee import Staff
from mediator_desk.models.paper_work import FileBinding, IssuedPaper
from mediator_desk.models.procedure_words import FilePaper, PaperKind
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_room import PaperDelivery
from mediator_desk.models.words import AttachmentKind, CaseState
from mediator_desk.services import audit
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.evidence.listing import EvidenceLine, evidence_lines


@dataclass(frozen=True)
class KeptForFile:
    """A kept file; `size` in bytes, `rotation` in degrees clockwise."""

    id: int
    name: str
    media_type: str
    sha256: str
    size: int
    rotation: int

    @property
    def stem(self) -> str:
        """Its name without the ending."""
        return self.name.rpartition(".")[0] or self.name


@dataclass(frozen=True)
class IssuedForFile:
    """A paper that was issued and stands; its signed scan where there is one."""

    kind: PaperKind
    about_id: int | None
    number: str
    sha256: str
    pages: int
    scan: KeptForFile | None
    scan_pages: int | None = None
    """How many pages the scan has; None where that is not known."""

    @property
    def is_scanned_whole(self) -> bool:
        """Whether the scan shows every page of the paper, as far as that is known."""
        return self.scan is not None and (self.scan_pages is None or self.scan_pages >= self.pages)


@dataclass(frozen=True)
class KeptOfCase:
    """Everything kept of a case that its file is bound of."""

    issued: tuple[IssuedForFile, ...]
    scans: tuple[tuple[FilePaper, KeptForFile], ...]
    """Scans of papers of the file that belong to no issued paper."""
    receipts: tuple[tuple[str, KeptForFile], ...]
    """Scans of signed receipts: on whom was served."""
    evidence: tuple[EvidenceLine, ...]
    proofs: tuple[tuple[int, KeptForFile], ...]
    """Proofs of payments: which payment, from 1."""


LEAST_MEGABYTES = 2
"""Of a volume: less than a few photographs fit into one that is smaller."""


@dataclass(frozen=True)
class BindDraft:
    """How a file is to be bound: volumes of so many megabytes, 0 for one file."""

    volume_mb: int = 0
    words: str = ""
    """Why it is bound although a required paper is missing."""

    def problems(self, lacking: Sequence[FilePaper]) -> list[Problem]:
        """Return what cannot be; `lacking` are the required papers that are missing."""
        problems = []
        if 0 < self.volume_mb < LEAST_MEGABYTES:
            problems.append(Problem("volume_mb", "volume_too_small", {"least": LEAST_MEGABYTES}))
        if lacking and not self.words.strip():
            problems.append(Problem("words", "papers_missing_need_words", {"count": len(lacking)}))
        return problems


@dataclass(frozen=True)
class BindingRow:
    """A file was bound: when, by whom, with what missing and why."""

    id: int
    bound_at: datetime
    by: str
    pages: int
    volumes: int
    score: int | None
    lacking: tuple[FilePaper, ...]
    words: str


def kept_of_case(db: Session, case_id: int) -> KeptOfCase:
    """Return what was kept of a case, without what lies in the bin.

    The scan of a paper that counts no more is no scan of the file: it lies with its paper.
    """
    files = {row.id: _kept(row) for row in db.scalars(select(Attachment).where(*_there(case_id)))}
    issued = tuple(_issued(row, files, pages) for row, pages in db.execute(_standing(case_id)).all())
    of_papers = select(IssuedPaper.scan_id).where(IssuedPaper.case_id == case_id, IssuedPaper.scan_id.is_not(None))
    signed = set(db.scalars(of_papers))
    proofs = _proofs(db, case_id, files)
    as_proof = {one.id for _position, one in proofs}
    return KeptOfCase(
        issued=issued,
        scans=tuple((paper, files[id_]) for id_, paper in _scans(db, case_id) if id_ not in signed),
        receipts=_receipts(db, case_id, files),
        evidence=tuple(line for line in evidence_lines(db, case_id) if line.id not in as_proof),
        proofs=proofs,
    )


def tell_bound(
    db: Session,
    case_id: int,
    *,
    pages: int,
    volumes: int,
    score: int | None,
    manifest: Sequence[dict[str, object]],
    lacking: Sequence[FilePaper],
    words: str = "",
    by: Actor,
    now: datetime,
) -> None:
    """Write down that the file of a case was bound: of how many pages and papers, what was missing and why so.

    An archived case may be bound again: its history has that, and what was kept of its binding stays as it was.
    Raises Refused("case_not_found" / "not_for_role").
    """
    may(by, Right.COMPLETE_FILES)
    is_archived = the_case(db, case_id).state is CaseState.ARCHIVED
    row = FileBinding(
        case_id=case_id,
        bound_at=now,
        staff_id=by.staff_id,
        pages=pages,
        volumes=volumes,
        score=score,
        manifest=list(manifest),
        lacking=[paper.value for paper in lacking],
        words=words.strip(),
    )
    if not is_archived:
        db.add(row)
    facts = {"pages": pages, "volumes": volumes, "score": score, "lacking": list(row.lacking), "words": row.words}
    told = {name: value for name, value in facts.items() if value not in (None, "", [])}
    audit.record(db, "file_bound", by=by, at=now, case_id=case_id, facts=told)


def last_binding(db: Session, case_id: int) -> BindingRow | None:
    """Return how the file of a case was bound the last time; None for never."""
    query = (
        select(FileBinding, Staff.name)
        .outerjoin(Staff, Staff.id == FileBinding.staff_id)
        .where(FileBinding.case_id == case_id)
        .order_by(FileBinding.id.desc())
        .limit(1)
    )
    found = db.execute(query).first()
    if found is None:
        return None
    row, by = found
    lacking = tuple(FilePaper(one) for one in row.lacking)
    return BindingRow(row.id, row.bound_at, by or "", row.pages, row.volumes, row.score, lacking, row.words)


def _there(case_id: int) -> tuple[ColumnElement[bool], ...]:
    return Attachment.case_id == case_id, Attachment.binned_at.is_(None)


def _kept(row: Attachment) -> KeptForFile:
    return KeptForFile(row.id, row.name, row.media_type, row.sha256, row.size, row.rotation)


def _standing(case_id: int) -> Select[IssuedPaper, int | None]:
    """Ask for the papers that were issued and count: neither withdrawn nor superseded."""
    later = aliased(IssuedPaper)
    superseded = select(later.id).where(later.supersedes_id == IssuedPaper.id).exists()
    stands = IssuedPaper.case_id == case_id, IssuedPaper.withdrawn_at.is_(None), ~superseded
    query = select(IssuedPaper, Attachment.pages).outerjoin(Attachment, Attachment.id == IssuedPaper.scan_id)
    return query.where(*stands).order_by(IssuedPaper.sequence)


def _issued(row: IssuedPaper, files: Mapping[int, KeptForFile], scan_pages: int | None) -> IssuedForFile:
    scan = files.get(row.scan_id) if row.scan_id else None
    return IssuedForFile(row.paper, row.about_id, row.number, row.sha256, row.pages, scan, scan_pages)


def _scans(db: Session, case_id: int) -> Sequence[tuple[int, FilePaper]]:
    query = select(Attachment.id, Attachment.paper).where(*_there(case_id), Attachment.paper.is_not(None))
    rows = db.execute(query.where(Attachment.kind == AttachmentKind.FILE_PAPER).order_by(Attachment.id))
    return [(id_, paper) for id_, paper in rows if paper is not None]


def _receipts(db: Session, case_id: int, files: Mapping[int, KeptForFile]) -> tuple[tuple[str, KeptForFile], ...]:
    row = PaperDelivery
    query = select(row.name, row.attachment_id).where(row.case_id == case_id, row.attachment_id.is_not(None))
    found = db.execute(query.order_by(row.id))
    return tuple((name, files[id_]) for name, id_ in found if id_ is not None and id_ in files)


def _proofs(db: Session, case_id: int, files: Mapping[int, KeptForFile]) -> tuple[tuple[int, KeptForFile], ...]:
    query = (
        select(Instalment.position, Instalment.proof_id)
        .join(MediationAgreement, MediationAgreement.id == Instalment.agreement_id)
        .where(MediationAgreement.case_id == case_id, Instalment.proof_id.is_not(None))
        .order_by(MediationAgreement.sequence, Instalment.position)
    )
    found = db.execute(query)
    return tuple((position or 1, files[id_]) for position, id_ in found if id_ is not None and id_ in files)
