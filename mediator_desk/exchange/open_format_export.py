"""Moving out: cases with everything that belongs to them, in files that any program can read."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, select, true

from mediator_desk import paths
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.exchange.open_format_branches import (
    CASE,
    COMMITTEE,
    DIRECTORY,
    MONTH,
    SETTINGS,
    UNATTACHED,
    take_private_out,
)
from mediator_desk.exchange.open_format_loading import load_by_id, load_where
from mediator_desk.exchange.open_format_names import Names
from mediator_desk.exchange.open_format_schema import FORMAT
from mediator_desk.exchange.open_format_tree import Branch, Row, written
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.figure_work import FrozenMonth
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.submission import ImportRun, QuarantinedSubmission, Submission
from mediator_desk.models.trust_words import MOVED_IN
from mediator_desk.progress import SILENT, Progress

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from mediator_desk.storage.attachments import AttachmentStore

CASES_FILE = "cases.jsonl"
COMMITTEE_FILE = "committee.json"
MONTHS_FILE = "months.jsonl"
ATTACHMENTS_FOLDER = "attachments"
SCHEMAS = ("case-1.schema.json", "committee-1.schema.json", "month-1.schema.json")

CASES_AT_ONCE = 200


@dataclass(frozen=True)
class ExportSummary:
    """What was written."""

    folder: Path
    cases: int
    attachments: int
    private_left_out: int = 0
    """How many notes, offers and authorities told in private were not written."""


def export_cases(
    db: Session,
    case_ids: Sequence[int] | None,
    folder: Path,
    store: AttachmentStore,
    progress: Progress = SILENT,
    *,
    with_private: bool = False,
) -> ExportSummary:
    """Write these cases (None: all, with everything else of the committee) to `folder`, new or empty.

    cases.jsonl has one case a line, in the order in which they were received here; committee.json has the people,
    insurers, rooms and settings (for chosen cases: only whom they name); attachments/ has the kept files under their
    SHA-256; months.jsonl has the frozen months of the whole committee; the schemas lie beside. What a mediator was told
    in private is written only `with_private`: to move a committee as a whole, not to show its cases to somebody. The
    folder appears when all is written, or not at all.
    Raises Refused("folder_not_empty"), Refused("case_not_found"), Unavailable (an attachment is damaged, disk full).
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused("folder_not_empty", folder=str(folder))
    ids = _chosen(db, case_ids)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.name[:40]}.", dir=folder.parent))
        try:
            attachments, private = _write(
                db, ids, draft, store, progress, is_whole=case_ids is None, with_private=with_private
            )
            _put_in_place(draft, folder)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise Unavailable("folder_not_writable", folder=str(folder), detail=str(error)) from error
    return ExportSummary(folder, len(ids), attachments, private)


def _chosen(db: Session, case_ids: Sequence[int] | None) -> list[int]:
    known = list(db.scalars(select(Case.id).order_by(Case.id)))
    if case_ids is None:
        return known
    missing = sorted(set(case_ids) - set(known))
    if missing:
        raise Refused("case_not_found", case=missing[0])
    return sorted(set(case_ids))


def _write(
    db: Session,
    ids: list[int],
    draft: Path,
    store: AttachmentStore,
    progress: Progress,
    *,
    is_whole: bool,
    with_private: bool,
) -> tuple[int, int]:
    names = Names(db)
    hashes: set[str] = set()
    left_out = 0
    (draft / ATTACHMENTS_FOLDER).mkdir()
    with (draft / CASES_FILE).open("w", encoding="utf-8", newline="\n") as file:
        for first in range(0, len(ids), CASES_AT_ONCE):
            progress.tell(first, len(ids))
            rows = load_by_id(db, CASE, names, ids[first : first + CASES_AT_ONCE])
            left_out += 0 if with_private else sum(take_private_out(row) for row in rows.values())
            hashes |= _write_cases(rows, names, file, has_ids=is_whole)
        _sync(file)
    for sha256 in sorted(hashes):
        _write_attachment(store, sha256, draft)
    if is_whole:
        _write_months(db, names, draft / MONTHS_FILE)
    _write_json(_committee(db, names, is_whole=is_whole), draft / COMMITTEE_FILE)
    for name in SCHEMAS:
        shutil.copyfile(paths.resources() / "open_format" / name, draft / name)
    progress.tell(len(ids), len(ids))
    return len(hashes), left_out


def _write_cases(rows: dict[int, Row], names: Names, file: IO[str], *, has_ids: bool) -> set[str]:
    for case_id, row in sorted(rows.items()):
        named = {"format": FORMAT, "reference": names.name_of("cases", case_id)}
        document = named | ({"id": case_id} if has_ids else {}) | {"case": written(row)}
        file.write(json.dumps(document, ensure_ascii=False) + "\n")
    return {kept.values["sha256"] for row in rows.values() for kept in row.below["attachments"]}


def _write_months(db: Session, names: Names, target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="\n") as file:
        # One at a time: a month says everything of each of its cases.
        for month_id in list(db.scalars(select(FrozenMonth.id).order_by(FrozenMonth.id))):
            row = load_by_id(db, MONTH, names, [month_id])[month_id]
            file.write(json.dumps({"format": FORMAT, "month": written(row)}, ensure_ascii=False) + "\n")
        _sync(file)


def _write_attachment(store: AttachmentStore, sha256: str, draft: Path) -> None:
    with (draft / ATTACHMENTS_FOLDER / sha256).open("wb") as file:
        file.write(store.get(sha256))
        _sync(file)


def _committee(db: Session, names: Names, *, is_whole: bool) -> dict[str, Any]:
    committee = load_where(db, COMMITTEE, names)
    # Mediators name members of the staff: whoever is named is known after the last branch is loaded.
    unattached = {branch.name: _all(load_where(db, branch, names, _alone(branch))) for branch in UNATTACHED if is_whole}
    people, ids = {}, {}
    for branch in reversed(DIRECTORY):
        chosen = true() if is_whole else _named(branch, names)
        people[branch.name] = _all(load_where(db, branch, names, chosen))
        ids[branch.name] = list(db.scalars(select(branch.table.c.id).where(chosen).order_by(branch.table.c.id)))
    return {
        "format": FORMAT,
        "committee": written(committee[0]) if committee else None,
        **{branch.name: people[branch.name] for branch in DIRECTORY},
        **{branch.name: _all(load_where(db, branch, names)) for branch in SETTINGS},
        "ids": {branch.name: ids[branch.name] for branch in DIRECTORY},
        "unattached": unattached,
    }


def _named(branch: Branch, names: Names) -> ColumnElement[bool]:
    return branch.table.c.id.in_(names.used[branch.table.name])


def _alone(branch: Branch) -> ColumnElement[bool]:
    """Return the condition for rows of `branch` that stand in no case's document."""
    if branch.model is Submission:
        is_held = select(Case.id).where(Case.submission_id == Submission.id).exists()
        is_rating = select(FollowUp.id).where(FollowUp.submission_id == Submission.id).exists()
        return ~is_held & ~is_rating
    if branch.model is ImportRun:
        has_rows = select(Submission.id).where(Submission.import_id == ImportRun.id).exists()
        has_kept = select(QuarantinedSubmission.id).where(QuarantinedSubmission.import_id == ImportRun.id).exists()
        return ~has_rows & ~has_kept
    if branch.model is AuditEntry:
        # What was done to a case that is gone since, destroyed or out of the emptied bin, stays told.
        is_there = select(Case.id).where(Case.id == AuditEntry.case_id).exists()
        # That a file was read here is this database's own story, and does not move on.
        return ~is_there & (AuditEntry.act != MOVED_IN)
    return FollowUp.case_id.is_(None) if branch.model is FollowUp else true()


def _all(rows: Sequence[Row]) -> list[dict[str, Any]]:
    return [written(row) for row in rows]


def _write_json(document: dict[str, Any], target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="\n") as file:
        json.dump(document, file, ensure_ascii=False, indent=1)
        file.write("\n")
        _sync(file)


def _sync(file: IO[Any]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _put_in_place(draft: Path, folder: Path) -> None:
    draft.chmod(0o700)
    if folder.exists():
        folder.rmdir()
    draft.replace(folder)
