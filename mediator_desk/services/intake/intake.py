"""Taking in what the mini program brought: submissions become cases that wait for review, ratings become follow-ups.

One import is one transaction of the caller. A second import of the same rows, from whatever format, writes nothing.
Thousands of rows are written with one statement a table and looked up in parts, never one by one.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Committee
from mediator_desk.models.rights import Right, may
from mediator_desk.models.submission import ImportRun, QuarantinedSubmission
from mediator_desk.progress import SILENT, Progress, without_collector
from mediator_desk.services import audit
from mediator_desk.services.intake.intake_drafts import SubmissionDraft
from mediator_desk.services.intake.intake_file import ParsedFile
from mediator_desk.services.intake.intake_insurers import InsurerDirectory
from mediator_desk.services.intake.intake_plan import ImportPlan, ImportSummary, plan_import
from mediator_desk.services.intake.intake_rules import is_submission_number
from mediator_desk.services.intake.intake_writing import write_plan, write_received
from mediator_desk.services.office.committee import the_committee


def preview_import(db: Session, parsed: ParsedFile, *, now: datetime, progress: Progress = SILENT) -> ImportSummary:
    """Return, row by row, what an import of the file would do now; nothing is written."""
    return plan_import(db, parsed, InsurerDirectory.read(db), now=now, progress=progress).summary()


def import_submissions(
    db: Session, parsed: ParsedFile, *, by: Actor, now: datetime, progress: Progress = SILENT
) -> ImportSummary:
    """Take in a file: each matter becomes a case in state RECEIVED, each rating a follow-up, the odd rows wait apart.

    What is here already is left as it is. Raises Refused("no_committee"), Cancelled.
    """
    may(by, Right.WORK_ON_CASES)
    hold_intake(db)
    with without_collector():
        directory = InsurerDirectory.read(db)
        plan = plan_import(db, parsed, directory, now=now, progress=progress)
        summary = plan.summary()
        if summary.changes_anything:
            settle_quarantined(db, [*plan.matters, *plan.ratings], now)
            take_in(db, parsed, plan, directory, by=by, now=now, progress=progress)
    return summary


def hold_intake(db: Session) -> None:
    """Let nothing come in from another desk until this operation ends. Raises Refused("no_committee")."""
    the_committee(db)
    # Two desks may import the same file at once: on a server the second waits here until the first has ended.
    db.execute(select(Committee.id).with_for_update()).all()


def take_in(
    db: Session,
    parsed: ParsedFile,
    plan: ImportPlan,
    directory: InsurerDirectory,
    *,
    by: Actor,
    now: datetime,
    progress: Progress = SILENT,
) -> dict[str, int]:
    """Write what was planned as one import; return submission number -> case id. Call `hold_intake` before planning."""
    summary = plan.summary()
    run_id = _begin_run(db, parsed, summary, by=by, now=now)
    new_insurers = directory.add_missing(db, (matter.insurer_name for matter in plan.matters))
    cases = write_plan(db, plan, run_id, directory, progress)
    write_received(db, cases, by=by, now=now)
    facts = {**summary.counts, "file": parsed.name[:300], "new_insurers": new_insurers}
    audit.record(db, "imported", by=by, at=now, facts=facts)
    db.flush()
    return cases


def _begin_run(db: Session, parsed: ParsedFile, summary: ImportSummary, *, by: Actor, now: datetime) -> int:
    run = ImportRun(
        file_name=parsed.name[:300],
        file_hash=parsed.sha256,
        imported_at=now,
        staff_id=by.staff_id,
        counts=summary.counts,
    )
    db.add(run)
    db.flush()
    return run.id


def settle_quarantined(db: Session, drafts: list[SubmissionDraft], now: datetime) -> None:
    """A row that waited apart and now came in readable waits no more."""
    numbers = {draft.number for draft in drafts}
    waiting = select(QuarantinedSubmission.id, QuarantinedSubmission.number)
    unnumbered: list[int] = []
    for quarantined_id, number in db.execute(waiting.where(QuarantinedSubmission.settled_at.is_(None))):
        if number in numbers:
            db.get_one(QuarantinedSubmission, quarantined_id).settled_at = now
        elif not is_submission_number(number):
            unnumbered.append(quarantined_id)
    _settle_unnumbered(db, unnumbered, drafts, now)


def _settle_unnumbered(db: Session, row_ids: list[int], drafts: list[SubmissionDraft], now: datetime) -> None:
    """Settle rows that came without a number of their own: the same person filed nothing else in the same instant."""
    filed = {_filing(draft.fields) for draft in drafts} if row_ids else set()
    for row_id in row_ids:
        row = db.get_one(QuarantinedSubmission, row_id)
        if all(_filing(row.fields)) and _filing(row.fields) in filed:
            row.settled_at = now


def _filing(fields: dict[str, str]) -> tuple[str, ...]:
    return tuple(fields.get(column, "") for column in ("提交时间", "申请人姓名", "证件号码"))
