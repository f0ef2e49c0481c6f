"""What a consumer sends to complete an earlier letter: it mends the row that waits apart, or comes to the case."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.bridge import CompletionRequest, Letter
from mediator_desk.models.case import Case
from mediator_desk.models.submission import QuarantinedSubmission, Submission
from mediator_desk.services.bridge.letters import raw_row
from mediator_desk.services.bridge.letters_taken import COMPLETED, HOLDS, hold, keep_files, taken
from mediator_desk.services.cases.case_life import case_to_change, tell
from mediator_desk.services.intake.intake_plan import Fate, cases_of
from mediator_desk.services.intake.intake_rules import read_row
from mediator_desk.services.intake.quarantine_kept import NOT_CONTENT, differences, with_new_facts
from mediator_desk.services.intake.quarantine_mending import mend_row

if TYPE_CHECKING:
    from mediator_desk.storage.attachments import AttachmentStore

HEADING = "消费者补充的内容"
"""What stands above it in the new facts of a case, which are Chinese whatever language the desk shows."""
NOTHING_TO_COMPLETE = "nothing_to_complete"
CASE_HAS_ENDED = "case_has_ended"
STILL_UNREADABLE = "still_unreadable"


def complete(db: Session, letter: Letter, *, store: AttachmentStore, by: Actor, now: datetime) -> str:
    """Put a completion where it belongs; return "completed", "holds" where a person must look, "" while it waits on."""
    row_id = db.scalars(
        select(QuarantinedSubmission.id)
        .where(QuarantinedSubmission.number == letter.completes, QuarantinedSubmission.settled_at.is_(None))
        .order_by(QuarantinedSubmission.id)
    ).first()
    case_id = cases_of(db, {letter.completes}).get(letter.completes)
    first = db.scalars(select(Letter).where(Letter.receipt == letter.completes)).one_or_none()
    if row_id is None and case_id is None:
        if first is not None and first.taken_at is None:
            return ""
        hold(db, letter, NOTHING_TO_COMPLETE)
        return HOLDS
    try:  # both refuse before they write anything
        if row_id is not None:
            case_id = _mend(db, letter, row_id, by, now)
        elif case_id is not None:
            _add(db, letter, case_id, by, now)
    except Refused as refused:
        hold(db, letter, CASE_HAS_ENDED if refused.code != "invalid" else STILL_UNREADABLE)
        return HOLDS
    if case_id is not None:
        keep_files(db, letter, case_id, store=store, by=by, now=now)
        if first is not None and first.outcome == Fate.QUARANTINED.value:
            keep_files(db, first, case_id, store=store, by=by, now=now)
            taken(db, first, Fate.TAKEN_IN.value, by=by, now=now)
    _answered(db, letter.completes, now)
    taken(db, letter, COMPLETED, by=by, now=now)
    return COMPLETED


def _mend(db: Session, letter: Letter, row_id: int, by: Actor, now: datetime) -> int | None:
    texts = {column: text for column, text in letter.fields.items() if text}
    return mend_row(db, row_id, texts, by=by, now=max(now, letter.came_at)).case_id


def _add(db: Session, letter: Letter, case_id: int, by: Actor, now: datetime) -> None:
    """Add what a completion says otherwise than the submission to the new facts; which papers came a person says."""
    case: Case = case_to_change(db, case_id)
    if not case.is_open:
        raise Refused(CASE_HAS_ENDED, number=case.shown_number)
    filed = db.scalars(select(Submission.fields).where(Submission.number == letter.completes)).one()
    # Through the gate of the import: what is kept of a case is clean text.
    came = read_row(raw_row(1, letter), now=max(now, letter.came_at)).fields
    new = [one for one in differences(filed, {**filed, **came}) if one.column not in NOT_CONTENT]
    if new:
        case.new_facts = with_new_facts(case.new_facts, new, came, heading=HEADING)
    columns = "、".join(one.column for one in new)
    tell(db, case, "completed_by_consumer", by=by, now=now, number=letter.receipt, columns=columns)


def _answered(db: Session, receipt: str, now: datetime) -> None:
    is_open = CompletionRequest.answered_at.is_(None), CompletionRequest.withdrawn_at.is_(None)
    for request in db.scalars(select(CompletionRequest).where(CompletionRequest.receipt == receipt, *is_open)):
        request.answered_at = now
    db.flush()
