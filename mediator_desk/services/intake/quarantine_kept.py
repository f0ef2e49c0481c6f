"""A row whose number is here already: what is kept under it, what differs, and its new content as new facts.

The first submission is never changed: it is what the consumer filed, and the time limits run from it. Whatever comes
under its number later is heard all the same, because a matter that is filed again is refused only without new facts or
reasons (银行业保险业消费投诉处理管理办法, 2020 No. 3).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.masking import mask_number
from mediator_desk.conventions.text import LONGEST_TEXT
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.rights import Right, may
from mediator_desk.models.submission import ImportRun, Submission
from mediator_desk.services.cases.case_life import case_to_change, tell
from mediator_desk.services.intake.intake_file import COLUMNS, RawRow
from mediator_desk.services.intake.intake_rules import read_row
from mediator_desk.services.intake.quarantine import origin, waiting_row

NOT_CONTENT = ("提交编号", "业务类型", "提交时间")
"""Columns that say which submission it is, not what it is about."""
NUMBERS_OF_DOCUMENTS = ("证件号码", "代理人证件号码")


@dataclass(frozen=True, slots=True)
class Difference:
    """One column whose text is not the same: as it is kept, and as it came again; "" where there is none."""

    column: str
    kept: str
    came: str


@dataclass(frozen=True, slots=True)
class KeptSubmission:
    """What is here under the number of a row. Instants in UTC.

    `case_id` is None for a rating; `shown_number` is the case's number, or the submission's while there is none.
    """

    number: str
    submitted_at: datetime
    taken_in_at: datetime
    case_id: int | None
    shown_number: str
    takes_new_facts: bool
    differences: tuple[Difference, ...]


def kept_submission(db: Session, fields: Mapping[str, str]) -> KeptSubmission | None:
    """Return what is here under the number in `fields`, compared with them; None where nothing is."""
    query = (
        select(Submission, ImportRun.imported_at, Case)
        .join(ImportRun, ImportRun.id == Submission.import_id)
        .outerjoin(Case, Case.submission_id == Submission.id)
        .where(Submission.number == fields.get("提交编号", ""))
    )
    found = db.execute(query).one_or_none()
    if found is None:
        return None
    submission, taken_in_at, case = found
    return KeptSubmission(
        number=submission.number,
        submitted_at=submission.submitted_at,
        taken_in_at=taken_in_at,
        case_id=case.id if case else None,
        shown_number=case.shown_number if case else submission.number,
        takes_new_facts=case is not None and case.is_open,
        differences=differences(submission.fields, fields),
    )


def differences(kept: Mapping[str, str], came: Mapping[str, str]) -> tuple[Difference, ...]:
    """Return the columns whose texts differ, in the order of the export."""
    pairs = ((column, kept.get(column, ""), came.get(column, "")) for column in COLUMNS)
    return tuple(Difference(*pair) for pair in pairs if pair[1] != pair[2])


def written_over(came: Mapping[str, str], typed: Mapping[str, str]) -> dict[str, str]:
    """Return every column's text: as typed where it was typed, else as it came. Raises Refused("columns_unknown")."""
    unknown = [column for column in typed if column not in COLUMNS]
    if unknown:
        raise Refused("columns_unknown", columns="、".join(unknown))
    return {column: typed.get(column, came.get(column, "")) for column in COLUMNS}


def add_new_facts(
    db: Session, row_id: int, fields: Mapping[str, str], *, words: str = "", by: Actor, now: datetime
) -> int:
    """Add what a row says otherwise than the submission kept under its number to the new facts of that case.

    `fields` are texts that a person corrected, column -> text. The submission stays as it was filed, and so do the
    fields of the case; the row waits no longer. Returns the case's id. Raises Refused: "already_settled",
    "nothing_kept_under_number", "rating_takes_no_new_facts", "case_takes_no_new_facts" (it has ended: what comes now
    is a new matter), "no_new_content", "new_facts_too_long".
    """
    may(by, Right.WORK_ON_CASES)
    row = waiting_row(db, row_id)
    came = read_row(RawRow(row.row_number, written_over(row.fields, fields)), now=now).fields
    kept = kept_submission(db, came)
    if kept is None:
        raise Refused("nothing_kept_under_number", number=came.get("提交编号", "—"))
    if kept.case_id is None:
        raise Refused("rating_takes_no_new_facts", number=kept.number)
    case = case_to_change(db, kept.case_id)
    if not case.is_open:
        raise Refused("case_takes_no_new_facts", number=case.shown_number)
    new = [difference for difference in kept.differences if difference.column not in NOT_CONTENT]
    if not new:
        raise Refused("no_new_content", number=kept.number)
    case.new_facts = with_new_facts(case.new_facts, new, came)
    row.settled_at = now
    columns = "、".join(difference.column for difference in new)
    told = origin(db, row)
    facts = {"row": told["row"], "file": told["file"], "submission": kept.number, "columns": columns}
    tell(db, case, "new_facts_added", by=by, now=now, reason=words.strip(), **facts)
    return case.id


CAME_AGAIN = "同一提交编号再次提交的内容"


def with_new_facts(facts: str, new: Sequence[Difference], came: Mapping[str, str], *, heading: str = CAME_AGAIN) -> str:
    """Return the new facts of a case with what came later. Raises Refused("new_facts_too_long")."""
    # Written as the consumer writes: the case file is Chinese, whatever language the desk shows.
    at = came.get("提交时间", "")
    lines = [f"{heading}（提交时间：{at or '不详'}）："]
    lines += [f"{difference.column}：{_shown(difference.column, difference.came)}" for difference in new]
    whole = "\n".join([*([facts] if facts else []), *lines])
    if len(whole) > LONGEST_TEXT:
        raise Refused("new_facts_too_long", longest=LONGEST_TEXT)
    return whole


def _shown(column: str, text: str) -> str:
    if not text:
        return "（未填）"
    return mask_number(text) if column in NUMBERS_OF_DOCUMENTS else text
