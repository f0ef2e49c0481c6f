"""The bin: a case that was a slip, a file that is not wanted; both come back within thirty days, then they are gone.

What has a number is never deleted, and what was said of it in the audit trail stays. A submission of the mini program
leaves its number behind without what it said, so that the next export does not bring it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import exists, select, text
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.life import Act
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import AttachmentKind, CaseState
from mediator_desk.services import audit, bin_emptying
from mediator_desk.services.cases import undo
from mediator_desk.services.cases.case_life import advance, case_to_change, nothing_due, tell
from mediator_desk.services.clock_jumps import clock_stands
from mediator_desk.services.evidence.binning import bin_evidence, restore_evidence

KEPT_FOR = timedelta(days=30)
_FILES = f"{Attachment.__tablename__}/"
"""How the audit trail names rows of files."""


@dataclass(frozen=True)
class BinRow:
    """One thing in the bin: a case, or with `file_id` a file of a case."""

    case_id: int
    file_id: int
    number: str
    title: str
    """The applicant of a case, the name of a file."""
    binned_at: datetime
    days_left: int
    """Whole days until it is deleted; 0 on the last one."""
    reason: str = ""
    """Why a case lies there, as a person wrote it; files are put there without words."""


def put_case(db: Session, case_id: int, *, words: str, by: Actor, now: datetime) -> Case:
    """Put a case under review into the bin; `words` say why. undo.undo_last_step brings it back.

    Raises Invalid, Refused("not_possible_in_state" / "not_for_role"), Refused("had_a_number"),
    Refused("others_hang_on_it").
    """
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    case = case_to_change(db, case_id)
    before = case.state
    advance(db, case, Act.BIN, by=by, now=now)
    case.binned_at = now
    nothing_due(db, case, china_day(now))
    tell(db, case, "binned", by=by, now=now, reason=words.strip(), was=before)
    return case


def restore_case(db: Session, case_id: int, *, words: str = "", by: Actor, now: datetime) -> Case:
    """Bring a case back from the bin as it was. Raises Refused("not_in_bin"), and as undo.undo_last_step does."""
    case = case_to_change(db, case_id, even_binned=True)
    if case.state is not CaseState.BINNED:
        raise Refused("not_in_bin")
    return undo.undo_last_step(db, case_id, words.strip() or "—", by=by, now=now)


def put_file(db: Session, file_id: int, *, by: Actor, now: datetime) -> Attachment:
    """Put a kept file into the bin; what left the desk as a paper stays, evidence leaves its list.

    Raises Refused("kept_file_not_found" / "file_in_bin" / "issued_paper_stays" / "case_is_archived" /
    "case_is_binned"), and for evidence as evidence.binning.bin_evidence.
    """
    may(by, Right.WORK_ON_CASES)
    file, case = _file(db, file_id)
    if file.binned_at is not None:
        raise Refused("file_in_bin", name=file.name)
    if file.kind is AttachmentKind.ISSUED_PAPER:
        raise Refused("issued_paper_stays", name=file.name)
    if file.kind is AttachmentKind.EVIDENCE:
        bin_evidence(db, case.id, [file_id], by=by, now=now)
        return file
    file.binned_at = now
    tell(db, case, "file_binned", by=by, now=now, name=file.title or file.name)
    return file


def restore_file(db: Session, file_id: int, *, by: Actor, now: datetime) -> Attachment:
    """Bring a file back from the bin. Raises Refused("kept_file_not_found" / "not_in_bin" / "case_is_archived"), and
    for evidence as evidence.binning.restore_evidence.
    """
    may(by, Right.WORK_ON_CASES)
    file, case = _file(db, file_id)
    if file.binned_at is None:
        raise Refused("not_in_bin")
    if file.kind is AttachmentKind.EVIDENCE:
        restore_evidence(db, case.id, [file_id], by=by, now=now)
        return file
    file.binned_at = None
    tell(db, case, "file_restored", by=by, now=now, name=file.title or file.name)
    return file


def bin_rows(db: Session, *, now: datetime) -> tuple[BinRow, ...]:
    """Return what lies in the bin, what was put there last first. Files of a case that lies there lie with it."""
    cases = select(Case).where(Case.state == CaseState.BINNED)
    reasons = _reasons(db)
    rows = [
        replace(_row(case, 0, case.applicant_name, case.binned_at or now, now), reason=reasons.get(case.id, ""))
        for case in db.scalars(cases)
    ]
    files = select(Attachment, Case).join(Case, Case.id == Attachment.case_id)
    files = files.where(Attachment.binned_at.is_not(None), Case.state != CaseState.BINNED)
    rows += [
        _row(case, file.id, file.title or file.name, file.binned_at or now, now) for file, case in db.execute(files)
    ]
    return tuple(sorted(rows, key=lambda row: (row.binned_at, row.case_id, row.file_id), reverse=True))


def has_any(db: Session) -> bool:
    """Tell whether anything lies in the bin."""
    files = exists().where(Attachment.binned_at.is_not(None))
    return bool(db.scalar(select(exists().where(Case.state == CaseState.BINNED) | files)))


def has_old(db: Session, *, now: datetime) -> bool:
    """Tell whether anything has lain there for thirty days."""
    return any(_old(db, now))


def restore(db: Session, rows: Sequence[BinRow], *, by: Actor, now: datetime) -> None:
    """Bring several things back, all or none."""
    for row in rows:
        if row.file_id:
            restore_file(db, row.file_id, by=by, now=now)
        else:
            restore_case(db, row.case_id, by=by, now=now)


def empty(db: Session, case_ids: Sequence[int], file_ids: Sequence[int], *, by: Actor, now: datetime) -> frozenset[str]:
    """Delete these cases and files for ever and return the hashes of the bytes that no row names any more.

    It cannot be undone; the trail keeps that they were there. For the administrator alone. The bytes are taken away
    after the commit (`bytes_to_take` asks once more). Raises Refused("not_for_role"), Refused("not_in_bin").
    """
    may(by, Right.EMPTY_BIN)
    return _empty(db, case_ids, file_ids, by=by, now=now)


def empty_old(db: Session, *, by: Actor, now: datetime) -> frozenset[str]:
    """Delete what has lain in the bin for thirty days, where who is at the desk keeps it; returns as `empty` does.

    Raises Refused("not_for_role" / "clock_jumped").
    """
    may(by, Right.BIN_CASES)
    clock_stands(db, now)
    cases, files = _old(db, now)
    return _empty(db, cases, files, by=by, now=now)


def without_rows(db: Session, hashes: Iterable[str], *, now: datetime) -> frozenset[str]:
    """Return those of the hashes that no kept file names, nor one that redo may add again: their bytes may go."""
    wanted = frozenset(hashes)
    wanted -= frozenset(db.scalars(select(Attachment.sha256).where(Attachment.sha256.in_(wanted))))
    return wanted - _may_come_back(db, now) if wanted else wanted


def bytes_to_take(db: Session, hashes: Iterable[str], *, now: datetime) -> frozenset[str]:
    """Return those of the hashes that no kept file names, and none will until the end of this transaction.

    Whoever adds a file waits for it, and then looks whether its bytes are still there.
    """
    if db.get_bind().dialect.name == "postgresql":  # on SQLite a transaction that writes has no other beside it
        db.execute(text("LOCK TABLE attachments IN SHARE ROW EXCLUSIVE MODE"))
    return without_rows(db, hashes, now=now)


def _old(db: Session, now: datetime) -> tuple[list[int], list[int]]:
    until = now - KEPT_FOR
    cases = db.scalars(select(Case.id).where(Case.state == CaseState.BINNED, Case.binned_at <= until))
    # What was archived with a file in the bin is closed: nothing goes from it.
    files = select(Attachment.id).join(Case, Case.id == Attachment.case_id)
    files = files.where(Attachment.binned_at <= until, Case.state != CaseState.ARCHIVED)
    return list(cases), list(db.scalars(files))


def _empty(
    db: Session, case_ids: Sequence[int], file_ids: Sequence[int], *, by: Actor, now: datetime
) -> frozenset[str]:
    hashes: set[str] = set()
    for file_id in sorted(file_ids):
        file, case = _file(db, file_id, even_binned=True)
        if file.binned_at is None:
            raise Refused("not_in_bin")
        hashes |= bin_emptying.delete_files(db, [file_id])
        audit.record(db, "file_deleted", by=by, at=now, case_id=case.id, facts={"name": file.title or file.name})
    for case_id in sorted(case_ids):
        case = case_to_change(db, case_id, even_binned=True)
        if case.state is not CaseState.BINNED:
            raise Refused("not_in_bin")
        number = case.shown_number
        hashes |= bin_emptying.delete_case(db, case)
        audit.record(db, "case_deleted", by=by, at=now, case_id=case_id, facts={"number": number})
    return without_rows(db, hashes, now=now)


def _may_come_back(db: Session, now: datetime) -> frozenset[str]:
    """Return the hashes of files whose adding was undone within thirty days."""
    undone = select(AuditEntry.before).where(AuditEntry.act == undo.UNDONE, AuditEntry.at > now - KEPT_FOR)
    rows = (row for before in db.scalars(undone) for name, row in (before or {}).items() if name.startswith(_FILES))
    return frozenset(row["sha256"] for row in rows if "sha256" in row)


def _file(db: Session, file_id: int, *, even_binned: bool = False) -> tuple[Attachment, Case]:
    file = db.get(Attachment, file_id)
    if file is None:
        raise Refused("kept_file_not_found")
    return file, case_to_change(db, file.case_id, even_binned=even_binned)


def _reasons(db: Session) -> dict[int, str]:
    """Return why each case that lies in the bin was put there; a case put there twice says what was said last."""
    said = select(AuditEntry.case_id, AuditEntry.reason).join(Case, Case.id == AuditEntry.case_id)
    said = said.where(Case.state == CaseState.BINNED, AuditEntry.act == "binned").order_by(AuditEntry.id)
    return {case_id: reason for case_id, reason in db.execute(said) if case_id is not None}


def _row(case: Case, file_id: int, title: str, binned_at: datetime, now: datetime) -> BinRow:
    days_left = max(0, (binned_at + KEPT_FOR - now).days)
    return BinRow(case.id, file_id, case.shown_number, title, binned_at, days_left)
